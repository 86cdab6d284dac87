import { z } from 'zod';
import { BothLanguages, contract, Done, told, type Wire } from '../../access/index.ts';
import type { WaitingAccount, WithoutAccount } from './account.queries.ts';
import type { ShownClawBack } from './claw-back.queries.ts';
import type { FundEntry, FundRow } from './funds.queries.ts';
import { FUND_ACCOUNTS, ROADS, SOURCES } from './ledger.ts';
import type { FundFinding, Performance } from './supervision.queries.ts';
import { FINDING_RESULTS, FUND_FINDING_KINDS } from './supervision.ts';
import { BySourceTold, changed, count, OfId, ProgrammeCode, Refused, text, typedText } from './told.ts';

/** More entries than any county makes. */
const MOST = 2_000_000_000;

const Fund = told<FundRow>()(
  'FundRow',
  z.strictObject({
    ...{ source: z.enum(SOURCES), programme: z.string(), account: z.enum(FUND_ACCOUNTS), amountFen: count },
  }),
);

const ENTRY_KINDS = Object.keys(ROADS) as [keyof typeof ROADS, ...(keyof typeof ROADS)[]];

const Entry = told<FundEntry>()(
  'FundEntry',
  z.strictObject({
    ...{ entryId: count, kind: z.enum(ENTRY_KINDS), programme: z.string(), batchId: count.nullable() },
    ...{ document: text, at: z.string(), name: z.string(), amountFen: count, amounts: BySourceTold },
  }),
);

const ClawBack = told<ShownClawBack>()(
  'ShownClawBack',
  z.strictObject({
    ...{ clawBackId: count, personId: z.string(), name: z.string(), batchId: count },
    ...{ amountFen: count, receivedFen: count, reason: z.string(), madeName: z.string() },
  }),
);

const Finding = told<Wire<FundFinding>>()(
  'FundFinding',
  z.strictObject({
    ...{ kind: z.enum(FUND_FINDING_KINDS), key: z.string(), count, threshold: count, what: z.string() },
    ...{ on: text, amountFen: count.nullable(), rows: z.array(z.string()) },
    people: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
    decision: z
      .strictObject({
        result: z.enum(FINDING_RESULTS),
        ...{ words: z.string(), madeName: z.string(), madeAt: z.string() },
      })
      .nullable(),
  }),
);
const PerformanceTold = told<Performance & { readonly place: string | null }>()(
  'AidPerformance',
  z.strictObject({
    division: text,
    place: text,
    ...{ programme: z.string(), term: z.string(), approved: count, paid: count, paidFen: count },
    ...{ approvedFen: count, middleDays: count.nullable(), mostDays: count.nullable() },
  }),
);

const Waiting = told<WaitingAccount>()(
  'WaitingAccount',
  z.strictObject({
    ...{ bankAccountId: count, personId: z.string(), name: text, holder: z.string(), bank: text },
    ...{ tail: z.string(), madeName: z.string(), isOwn: z.boolean(), sharedWith: count },
  }),
);

const Without = told<Omit<WithoutAccount, 'failure'>>()(
  'WithoutAccount',
  z.strictObject({ personId: z.string(), name: z.string(), school: text, failure: BothLanguages.nullable() }),
);

/** What the routes of bank accounts take and give. */
export const ACCOUNT_CONTRACTS = {
  list: contract({
    about: { zh: '待核对的账号和没有账号的学生', en: 'accounts to check, and children without one' },
    answers: {
      200: z.strictObject({
        waiting: z.array(Waiting),
        without: z.array(Without),
        ...{ mayEnter: z.boolean(), mayCheck: z.boolean() },
      }),
    },
  }),
  enter: contract({
    about: { zh: '登记一个账号（加密保存）', en: 'enter an account; it is kept sealed' },
    body: z.strictObject({
      // a child, or an accounting unit of meals
      personId: z.string().regex(/^[PU]\d{1,12}$/),
      holder: typedText(1, 60),
      bank: typedText(0, 60).default(''),
      number: typedText(1, 60),
    }),
    numbered: ['number'],
    answers: { 200: z.strictObject({ bankAccountId: count }) },
    faults: changed('account-ill', 'person-unknown'),
    fault: Refused,
  }),
  check: contract({
    about: { zh: '核对账号（另一人）', en: 'check accounts, by a second person' },
    body: z.strictObject({
      ids: z.array(z.number().int().positive().max(2_000_000_000)).min(1).max(500),
      isRight: z.boolean(),
    }),
    answers: { 200: Done },
    faults: changed('same-person', 'no-such-line'),
    fault: Refused,
  }),
} as const;

/** What the routes of funds take and give. */
export const FUND_CONTRACTS = {
  home: contract({
    about: { zh: '资金账：来源、状态、流水、追回', en: 'the account of funds, its entries and claims' },
    answers: {
      200: z.strictObject({
        rows: z.array(Fund),
        clawBacks: z.array(ClawBack),
        sources: z.array(z.strictObject({ id: z.enum(SOURCES), label: BothLanguages })),
        accounts: z.record(z.enum(FUND_ACCOUNTS), BothLanguages),
        programmes: z.array(z.strictObject({ programme: z.string(), label: BothLanguages })),
        mayAllot: z.boolean(),
      }),
    },
  }),
  entries: contract({
    about: { zh: '资金流水，新的在前', en: 'entries of the account of funds, the newest first' },
    query: z.object({ cursor: z.coerce.number().int().min(1).max(MOST).default(MOST) }),
    answers: { 200: z.strictObject({ items: z.array(Entry), next: count.nullable() }) },
  }),
  decide: contract({
    about: { zh: '处理一条资金疑点', en: 'record what was found out about a finding' },
    body: z.strictObject({
      key: typedText(3, 200),
      result: z.enum(FINDING_RESULTS),
      words: typedText(2, 1000),
    }),
    numbered: ['key'],
    answers: { 200: Done },
    faults: changed('no-such-line'),
    fault: Refused,
  }),
  performance: contract({
    about: { zh: '资金绩效：覆盖和时效', en: 'performance of funds: coverage and time' },
    query: z.object({ level: z.enum(['all', 'county', 'township']).default('all') }),
    answers: { 200: z.strictObject({ items: z.array(PerformanceTold) }) },
  }),
  findings: contract({
    about: { zh: '资金核查发现', en: 'findings in the funds' },
    query: z.object({
      kind: z.enum(FUND_FINDING_KINDS).optional(),
      cursor: z.coerce.number().int().min(0).max(1_000_000).default(0),
    }),
    answers: {
      200: z.strictObject({
        items: z.array(Finding),
        next: count.nullable(),
        /** Of the kind asked for, or of all. */
        total: count,
        kinds: z.array(z.strictObject({ kind: z.enum(FUND_FINDING_KINDS), total: count, open: count })),
      }),
    },
  }),
  allot: contract({
    about: { zh: '登记上级下达的资金', en: 'record what was granted from above' },
    body: z.strictObject({
      source: z.enum(SOURCES),
      programme: ProgrammeCode,
      yuan: typedText(1, 30),
      document: typedText(2, 100),
    }),
    numbered: ['yuan'],
    answers: { 200: z.strictObject({ entryId: count }) },
    faults: changed('form-ill'),
    fault: Refused,
  }),
  claim: contract({
    about: { zh: '登记应追回的款', en: 'claim money back' },
    body: z.strictObject({
      lineId: z.number().int().positive().max(2_000_000_000),
      yuan: typedText(1, 30),
      reason: typedText(2, 500),
    }),
    numbered: ['yuan'],
    answers: { 200: z.strictObject({ clawBackId: count }) },
    faults: changed('no-such-line', 'claw-back-too-much', 'form-ill'),
    fault: Refused,
  }),
  receive: contract({
    about: { zh: '登记收到的追回款', en: 'record what came back of a claim' },
    params: OfId,
    body: z.strictObject({ yuan: typedText(1, 30) }),
    numbered: ['yuan'],
    answers: { 200: Done },
    faults: changed('no-such-line', 'claw-back-too-much', 'form-ill'),
    fault: Refused,
  }),
} as const;
