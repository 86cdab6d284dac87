import { z } from 'zod';
import { BothLanguages, contract, told, typed } from '../access/index.ts';
import type { TraceDecision, TracedContact } from './traces.queries.ts';

const count = z.number();
const text = z.string().nullable();
const decision = z.enum(['genuine', 'asked', 'false']);
const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const Said = told<TraceDecision>()(
  'TraceDecision',
  z.strictObject({ decision, reason: z.string(), by: z.string(), at: z.iso.datetime() }),
);
const Traced = told<TracedContact>()(
  'TracedContact',
  z.strictObject({
    ...{ contactId: count, personId: z.string(), name: text, township: text, village: text, way: z.string() },
    ...{ on: z.string(), recordedAt: z.iso.datetime(), authorName: z.string() },
  }),
);

/** What the routes of the check of traces take and give. */
export const TRACE_CONTRACTS = {
  list: contract({
    about: {
      zh: '痕迹核查：不可能或可疑的走访记录，附理由和算式，供人工查看',
      en: 'contacts that cannot be true, or hardly, with reason and arithmetic, for a person to look at',
    },
    query: z.object({ month: Month.optional() }),
    answers: {
      200: z.strictObject({
        month: z.string(),
        months: z.array(z.string()),
        looked: count,
        items: z.array(
          z.strictObject({
            id: z.string(),
            kind: z.string(),
            reason: BothLanguages,
            contacts: z.array(Traced),
            said: z.array(Said),
          }),
        ),
        decisions: z.array(z.strictObject({ id: decision, label: BothLanguages })),
        ways: z.array(z.strictObject({ id: z.string(), label: BothLanguages })),
        canDecide: z.boolean(),
      }),
    },
  }),
  decide: contract({
    about: { zh: '登记对一条核查线索的结论', en: 'keep what a person says of a finding' },
    body: z.strictObject({
      finding: typed(4000).pipe(z.string().min(3)),
      month: Month,
      decision,
      reason: typed(400).pipe(z.string().min(2)),
    }),
    answers: { 200: z.strictObject({ decision }) },
    faults: ['no-such-finding'],
  }),
} as const;
