import { z } from 'zod';
import { BothLanguages, contract, Done, PersonId, told } from '../../access/index.ts';
import { changed, count, OfId, ProgrammeCode, Refused, text, typedText } from '../payment/told.ts';
import type {
  ReconciledCount,
  Settlement,
  SettlementCount,
  SourceBalance,
  UntitledPayment,
} from './settlement.queries.ts';
import { LEFT_OVER_CAUSES, RECONCILED, SETTLEMENT_STATES } from './settlement.ts';

const State = z.enum(SETTLEMENT_STATES);
const Cause = z.enum(LEFT_OVER_CAUSES);
const Kind = z.enum(RECONCILED);
const cursor = z.coerce.number().int().min(0).max(100_000_000).default(0);
const Programmes = z.array(z.strictObject({ programme: z.string(), label: BothLanguages }));

const Counted = told<SettlementCount>()(
  'SettlementCount',
  z.strictObject({
    ...{ programme: z.string(), term: z.string(), state: State, cause: Cause.nullable() },
    ...{ people: count, amountFen: count },
  }),
);
const Settled = told<Settlement>()(
  'Settlement',
  z.strictObject({
    ...{ personId: z.string(), school: text, name: text, programme: z.string(), term: z.string() },
    ...{ amountFen: count.nullable(), state: State, cause: Cause.nullable(), reason: text },
    ...{ batchId: count.nullable(), waiverId: count.nullable(), oursFen: count, othersFen: count },
  }),
);
const ReconciledTold = told<ReconciledCount>()(
  'ReconciledCount',
  z.strictObject({
    ...{ programme: text, kind: Kind, people: count, dueFen: count, oursFen: count, othersFen: count },
  }),
);
const Untitled = told<UntitledPayment>()(
  'UntitledPayment',
  z.strictObject({
    ...{ personId: z.string(), name: text, school: text, programme: text, programmeText: text },
    ...{ amountFen: count.nullable(), file: z.string(), sheet: z.string(), row: count },
  }),
);
const Balance = told<SourceBalance>()(
  'SourceBalance',
  z.strictObject({
    ...{ programme: z.string(), source: z.string(), awardedFen: count, batchFen: count, bankPaidFen: count },
    ...{ bankFailedFen: count, treasuryPaidFen: count, treasuryReturnedFen: count },
  }),
);
const part = <S extends z.ZodType>(one: S) =>
  z.strictObject({ items: z.array(one), next: count.nullable(), total: count });

/** What the routes of settlement take and give. */
export const SETTLEMENT_CONTRACTS = {
  counts: contract({
    about: { zh: '应助未助：每项应助的去向', en: 'what became of every entitlement' },
    answers: {
      200: z.strictObject({
        term: text,
        counts: z.array(Counted),
        programmes: Programmes,
        mayWaive: z.boolean(),
      }),
    },
  }),
  list: contract({
    about: { zh: '某一去向的学生', en: 'the children of one state or cause' },
    query: z.object({
      ...{ programme: ProgrammeCode.optional(), state: State.optional(), cause: Cause.optional() },
      ...{ kind: Kind.exclude(['untitled']).optional(), cursor },
    }),
    answers: { 200: part(Settled) },
  }),
  waive: contract({
    about: { zh: '登记监护人放弃', en: 'record that a guardian waives' },
    body: z.strictObject({
      personId: PersonId,
      programme: ProgrammeCode,
      guardian: typedText(1, 60),
      words: typedText(2, 1000),
      signedOn: z.iso.date(),
      proof: z.strictObject({
        name: typedText(1, 120),
        base64: z
          .string()
          .max(980_000)
          .regex(/^[A-Za-z0-9+/]+=*$/),
      }),
    }),
    answers: { 200: z.strictObject({ waiverId: count }) },
    faults: changed('not-entitled', 'waiver-stands', 'proof-ill'),
    fault: Refused,
  }),
  unwaive: contract({
    about: { zh: '撤回放弃', en: 'end a waiver' },
    params: OfId,
    body: z.strictObject({ words: typedText(2, 1000) }),
    answers: { 200: Done },
    faults: changed('no-such-line'),
    fault: Refused,
  }),
  proof: contract({
    about: { zh: '放弃声明的扫描件', en: 'the paper of a waiver' },
    params: OfId,
    answers: { 200: { file: 'application/octet-stream' } },
    faults: ['no-such-line'],
    fault: Refused,
  }),
  reconciled: contract({
    about: { zh: '应助与各方发放的核对', en: 'entitlements against what we and others paid' },
    answers: {
      200: z.strictObject({
        term: text,
        counts: z.array(ReconciledTold),
        programmes: Programmes,
        balances: z.array(Balance),
        sources: z.array(z.strictObject({ id: z.string(), label: BothLanguages })),
      }),
    },
  }),
  untitled: contract({
    about: { zh: '他方发放而无应助依据的行', en: 'payments by others without a title' },
    query: z.object({ programme: z.union([ProgrammeCode, z.literal('')]).optional(), cursor }),
    answers: { 200: part(Untitled) },
  }),
} as const;
