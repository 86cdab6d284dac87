import { z } from 'zod';
import { contract, told } from '../../src/access/index.ts';
import { type RunState, STAGES } from './run-progress.ts';

const number = z.number().nullable();
const text = z.string().nullable();

/** What the state of the import is answered with. */
export const RUN_STATE = contract({
  about: { zh: '导入进行到哪一步', en: 'how far the import is' },
  answers: {
    200: told<RunState>()(
      'RunState',
      z.strictObject({
        state: z.enum(['idle', 'running', 'done', 'failed']),
        stages: z.array(z.enum(STAGES)),
        stage: z.enum(STAGES).nullable(),
        done: z.number(),
        total: number,
        rows: number,
        item: text,
        message: text,
      }),
    ),
  },
});
