import { z } from 'zod';
import { BothLanguages, contract, PersonId, readLookRules, typed } from '../../access/index.ts';
import { text } from '../answers.ts';

const purposes = readLookRules().purposes.map(({ id }) => id) as [string, ...string[]];

/** What seeing a child's full numbers takes and gives. */
export const REVEAL_CONTRACTS = {
  purposes: contract({
    about: { zh: '可以查看完整号码的用途', en: 'purposes for which full numbers are shown' },
    answers: {
      200: z.strictObject({ items: z.array(z.strictObject({ id: z.string(), label: BothLanguages })) }),
    },
  }),
  reveal: contract({
    about: {
      zh: '查看一个孩子的完整号码：说明用途，记入审计',
      en: 'see one child’s full numbers for a stated purpose; kept in the trail',
    },
    params: z.object({ personId: PersonId }),
    body: z.strictObject({
      purpose: z.enum(purposes),
      words: typed(200).refine((value) => value.length >= 4),
    }),
    answers: { 200: z.strictObject({ idNumber: text, studentNo: text }) },
    faults: ['no-such-person'],
  }),
} as const;
