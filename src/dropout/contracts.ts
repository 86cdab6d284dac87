import { z } from 'zod';
import { BothLanguages, contract, PersonId, typed } from '../access/index.ts';
import { BOUNDARIES_ASKED } from './boundaries.queries.ts';
import { readCaseCursor } from './cases.queries.ts';
import {
  ActRefused,
  CaseRowTold,
  CaseTold,
  count,
  LedgerChildTold,
  LedgerCountTold,
  moment,
  pageTold,
  text,
} from './told.ts';

const flag = z
  .enum(['0', '1'])
  .transform((value) => value === '1')
  .optional();
const limit = z.coerce.number().int().min(1).max(200).default(50);
// a township may be empty on purpose: the children whose township no register tells
const township = typed(60).optional();

/** Parts of questions that several routes of the ledgers take. */
export const ASKED = { flag, limit, township, ...BOUNDARIES_ASKED } as const;

/** The child that an address names. */
export const OfChild = z.object({ personId: PersonId });

const CaseQuery = z.object({
  step: typed(20).optional(),
  ledger: z.enum(['suspected', 'dropped-out', 'ended']).optional(),
  township,
  place: BOUNDARIES_ASKED.place,
  name: typed(40)
    .transform((name) => (name === '' ? undefined : name))
    .optional(),
  overdue: flag,
  mine: flag,
  disabled: flag,
  poor: flag,
  cursor: z
    .string()
    .max(60)
    .refine((cursor) => readCaseCursor(cursor) !== undefined)
    .transform(readCaseCursor)
    .optional(),
  limit,
});

/** What the queue of cases may be asked. */
export type CaseAsked = z.output<typeof CaseQuery>;

const ActBody = z
  .strictObject({
    data: z.record(z.string().max(40), z.unknown()).default({}),
    files: z.array(z.number().int().positive()).max(20).default([]),
    submission: z
      .string()
      .regex(/^[0-9A-Za-z-]{8,64}$/)
      .optional(),
  })
  .prefault({});

/** What the routes of ledgers and cases take and give. */
export const DROPOUT_CONTRACTS = {
  ledgers: contract({
    about: {
      zh: '三本台账：各乡镇的人数和案件；可按某日的区划统计，合计不变',
      en: 'the three ledgers by township; by the boundaries of another day with the same total',
    },
    query: z.object({ boundaries: BOUNDARIES_ASKED.boundaries }),
    answers: {
      200: z.strictObject({
        ledgers: z
          .strictObject({
            ...{ on: z.string(), inStepAt: moment, places: z.array(LedgerCountTold) },
            unsure: count,
          })
          .nullable(),
        steps: z.array(
          z.strictObject({
            id: z.string(),
            label: BothLanguages,
            ledger: z.enum(['suspected', 'dropped-out']).optional(),
            isEnd: z.boolean(),
            /** Somebody must go to the home. */
            isVisited: z.boolean(),
          }),
        ),
      }),
    },
  }),
  children: contract({
    about: { zh: '适龄儿童少年台账', en: 'the ledger of children of school age' },
    query: z.object({
      township,
      place: BOUNDARIES_ASKED.place,
      school: flag,
      disabled: flag,
      cursor: PersonId.optional(),
      limit,
    }),
    answers: { 200: pageTold(LedgerChildTold) },
  }),
  cases: contract({
    about: { zh: '案件队列', en: 'the queue of cases' },
    query: CaseQuery,
    answers: { 200: pageTold(CaseRowTold) },
  }),
  step: contract({
    about: { zh: '一个孩子的案件走到哪一步', en: 'where a child’s case stands' },
    params: OfChild,
    answers: { 200: z.strictObject({ step: text, label: BothLanguages.nullable() }) },
  }),
  find: contract({
    about: { zh: '一个案件', en: 'one case' },
    params: OfChild,
    answers: { 200: CaseTold },
    faults: ['no-such-case'],
  }),
} as const;

/** What an act on a case takes and gives, one contract for each act of the rules. */
export const actContract = (label: { readonly zh: string; readonly en: string }) =>
  contract({
    about: { zh: `办理案件：${label.zh}`, en: `act on a case: ${label.en}` },
    params: OfChild,
    body: ActBody,
    answers: { 201: z.strictObject({ no: count, step: z.string() }) },
    faults: ['no-such-case', 'act-refused', 'taken-meanwhile'],
    fault: ActRefused,
  });
