import { z } from 'zod';
import { BothLanguages, contract, Numbered, typed } from '../../access/index.ts';
import { CHANGE_KINDS, Place, Step } from './change.ts';
import { CHANGE_ACTS } from './changes.queries.ts';
import { ChangeAsked } from './draft.ts';

const Act = z.enum(CHANGE_ACTS);

/** A change as the page shows it. */
export const ChangeTold = z
  .strictObject({
    /** None: it comes with the platform. */
    changeId: z.number().nullable(),
    on: z.string(),
    kind: z.enum(CHANGE_KINDS),
    from: z.array(Place),
    to: z.array(Place),
    below: z.array(Step),
    source: BothLanguages,
    state: z.enum(['proposed', ...CHANGE_ACTS]),
    isMadeUp: z.boolean(),
    proposed: z.strictObject({ name: z.string(), at: z.string() }).nullable(),
    done: z.array(
      z.strictObject({ act: Act, name: z.string(), at: z.string(), reason: z.string().nullable() }),
    ),
    acts: z.array(z.strictObject({ act: Act, isAllowed: z.boolean(), why: BothLanguages.nullable() })),
  })
  .meta({ id: 'DivisionChange' });
export type ChangeTold = z.infer<typeof ChangeTold>;

/** What the routes of changes of divisions take and give. */
export const CHANGE_CONTRACTS = {
  list: contract({
    about: { zh: '区划变更', en: 'changes of divisions' },
    answers: {
      200: z.strictObject({
        /** The day of which the official list tells. */
        listDay: z.string(),
        /** The county whose changes the reader may record; none where it may not. */
        county: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
        items: z.array(ChangeTold),
      }),
    },
  }),
  below: contract({
    about: { zh: '变更前的乡镇或村（社区）', en: 'the divisions below one, as they stood before a change' },
    query: z.object({ code: z.string().regex(/^(\d{6}|\d{9})$/), on: z.iso.date() }),
    answers: { 200: z.strictObject({ items: z.array(Place) }) },
  }),
  propose: contract({
    about: { zh: '登记或试算一项区划变更', en: 'propose a change of divisions, or try what it would make' },
    body: ChangeAsked.extend({ document: typed(120).default(''), isTrial: z.boolean().default(false) }),
    answers: {
      200: z.strictObject({
        changeId: z.number().nullable(),
        from: z.array(Place),
        to: z.array(Place),
        below: z.array(Step),
      }),
    },
    faults: ['change-ill', 'change-elsewhere'],
  }),
  act: contract({
    about: { zh: '复核、退回、撤回或撤销区划变更', en: 'approve, refuse, take back or revoke a change' },
    params: z.object({ changeId: Numbered }),
    body: z.strictObject({ act: Act, reason: typed(200).default('') }),
    answers: { 200: z.strictObject({ state: Act }) },
    faults: ['no-such-change', 'change-act-refused'],
  }),
} as const;
