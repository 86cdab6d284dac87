import { z } from 'zod';
import { contract, told } from '../../access/index.ts';
import { count } from '../answers.ts';
import type { Desk } from './desk.ts';
import { BELOW } from './grain.ts';

const list = z.string();

const DeskTold = told<Desk>()(
  'Desk',
  z.strictObject({
    below: z.enum(BELOW),
    places: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        list,
        kind: z.string(),
        isWaiting: z.boolean(),
        count,
        persons: count,
      }),
    ),
    changes: z
      .strictObject({
        from: count,
        to: count,
        counts: z.array(z.strictObject({ list, change: z.string(), count })),
      })
      .nullable(),
    assigned: z.array(
      z.strictObject({ list, mine: count, mineOverdue: count, assigned: count, overdue: count }),
    ),
    trend: z.array(z.strictObject({ runId: count, on: z.string(), list, persons: count })),
    files: z.strictObject({ sheets: count, read: count, refused: count, faulty: count }).nullable(),
  }),
);

/** What the start page's route gives. */
export const DESK_CONTRACTS = {
  desk: contract({
    about: {
      zh: '总览：未办、逾期、与上次比对相比、下级各地的数字',
      en: 'the start page: open, overdue, changed since the run before, counts of the places below',
    },
    answers: { 200: DeskTold },
  }),
} as const;
