import { z } from 'zod';
import { contract, Numbered } from '../../access/index.ts';
import { count } from '../answers.ts';
import { BELOW } from '../desk/grain.ts';

const Name = z.strictObject({ code: z.string(), name: z.string() });

/** What the counts by the boundaries of a day take and give. */
export const BOUNDARY_CONTRACTS = {
  places: contract({
    about: {
      zh: '名单数字按某日的区划统计，合计不变',
      en: 'counts of the lists by the boundaries of a day; the total stays',
    },
    query: z.object({ on: z.iso.date(), run: Numbered.optional() }),
    answers: {
      200: z.strictObject({
        on: z.string(),
        /** The day by whose boundaries the run was laid. */
        stated: z.string(),
        below: z.enum(BELOW),
        /** Listings of which nobody can tell in which part of a divided place they lay: they stay with the one that goes on. */
        unsure: count,
        places: z.array(
          z.strictObject({
            ...{ code: z.string(), name: z.string(), list: z.string(), kind: z.string() },
            ...{ isWaiting: z.boolean(), count, persons: count },
          }),
        ),
      }),
    },
    faults: ['no-results'],
  }),
  days: contract({
    about: { zh: '区划变更的日期', en: 'the days on which boundaries changed' },
    answers: {
      200: z.strictObject({
        items: z.array(
          z.strictObject({
            on: z.string(),
            dayBefore: z.string(),
            kind: z.string(),
            from: z.array(Name),
            to: z.array(Name),
          }),
        ),
      }),
    },
  }),
} as const;
