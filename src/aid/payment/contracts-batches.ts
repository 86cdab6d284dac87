import { z } from 'zod';
import { BothLanguages, contract, Done, told, type Wire } from '../../access/index.ts';
import { OUTCOMES } from '../decision.ts';
import { NoticeTold } from '../notice/contracts.ts';
import type { AwardGroup } from './award.queries.ts';
import { RETURN_FINDINGS } from './bank-return.ts';
import type { PaymentView } from './batch-page.queries.ts';
import type { ListedBatch, ListedLine, ShownFinding } from './batch-view.queries.ts';
import { SOURCES } from './ledger.ts';
import { BATCH_STATES, BATCH_STEPS } from './process.ts';
import {
  BySourceTold,
  changed,
  count,
  GroundTold,
  OfId,
  ProgrammeCode,
  Refused,
  term,
  text,
  typedText,
} from './told.ts';

const head = {
  batchId: count,
  programme: z.string(),
  programmeLabel: BothLanguages,
  term,
  kind: z.enum(['first', 'reissue']),
  ofBatchId: count.nullable(),
  state: z.enum(BATCH_STATES),
};

const Batch = told<ListedBatch & { readonly stateLabel: { zh: string; en: string } }>()(
  'ListedBatch',
  z.strictObject({
    ...head,
    stateLabel: BothLanguages,
    ...{ madeName: z.string(), madeAt: z.string(), lastName: z.string(), lastAt: z.string() },
    ...{ lines: count, amountFen: count, paid: count, failed: count, held: count },
    noticeEndsOn: text,
  }),
);

const Group = told<AwardGroup>()(
  'AwardGroup',
  z.strictObject({
    programme: z.string(),
    programmeLabel: BothLanguages,
    term,
    ...{ proposed: count, approved: count, ready: count, withoutAccount: count, inPayment: count },
    ...{ paid: count, amountFen: count, readyFen: count },
  }),
);

const Line = told<Omit<ListedLine, 'failure'>>()(
  'ListedLine',
  z.strictObject({
    ...{ lineId: count, lineNo: count, awardId: count, personId: z.string(), name: z.string(), school: text },
    ...{ holder: z.string(), bank: text, tail: z.string(), amountFen: count },
    place: z.enum(['open', 'paid', 'failed', 'held']),
    ...{ code: text, said: text, hasNewAccount: z.boolean(), clawedFen: count.nullable() },
    failure: BothLanguages.nullable(),
  }),
);

const Finding = told<ShownFinding>()(
  'ShownFinding',
  z.strictObject({
    ...{ findingId: count, returnId: count, kind: z.enum(RETURN_FINDINGS) },
    ...{ rowNo: count.nullable(), lineNo: count.nullable(), name: text },
    detail: z.record(z.string(), z.union([z.string(), count])),
    isSettled: z.boolean(),
    answer: z.strictObject({ words: z.string(), madeName: z.string() }).nullable(),
  }),
);

const places = { lines: count, held: count, payable: count, paid: count, failed: count, open: count };
const due = {
  ...{ lines: BySourceTold, held: BySourceTold, payable: BySourceTold },
  ...{ paid: BySourceTold, failed: BySourceTold, open: BySourceTold },
};

const Account = z.strictObject({
  ...{ source: z.enum(SOURCES), label: BothLanguages, isBalanced: z.boolean() },
  ...{ entitledFen: count, heldFen: count, batchFen: count, bankPaidFen: count, bankFailedFen: count },
  ...{ treasuryPaidFen: count, treasuryReturnedFen: count },
});

const View = told<Wire<PaymentView>>()(
  'PaymentView',
  z.strictObject({
    ...head,
    ...{ division: z.string(), madeBy: count, stateLabel: BothLanguages },
    steps: z.array(
      z.strictObject({
        ...{ step: z.enum(BATCH_STEPS), state: z.enum(BATCH_STATES), label: BothLanguages },
        ...{ by: count, at: z.string(), name: z.string(), note: text },
      }),
    ),
    acts: z.array(
      z.strictObject({
        ...{ step: z.enum(BATCH_STEPS), label: BothLanguages, isAllowed: z.boolean() },
        grounds: z.array(GroundTold),
      }),
    ),
    ...{ mayPay: z.boolean(), mayMake: z.boolean() },
    sums: z.strictObject({ ...places, due: z.strictObject(due) }),
    balance: z.array(Account),
    notice: NoticeTold.nullable(),
    files: z.array(
      z.strictObject({ form: z.string(), sha256: z.string(), at: z.string(), name: z.string() }),
    ),
    returns: z.array(
      z.strictObject({
        ...{ returnId: count, file: z.string(), sha256: z.string(), rows: count },
        ...{ paid: count, failed: count, at: z.string(), name: z.string() },
      }),
    ),
    findings: z.array(Finding),
  }),
);

const GroupAsked = z.strictObject({
  programme: ProgrammeCode,
  term: z.string().regex(/^\d{4}-(spring|autumn)$/),
});

const made = z.strictObject({ batchId: count });

const Computed = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    amountFen: count.nullable(),
    grounds: z.array(
      z.strictObject({
        state: z.enum(['held', 'not', 'unknown']),
        ...{ text: BothLanguages, cite: BothLanguages },
        facts: z.array(z.strictObject({ label: BothLanguages, value: BothLanguages })),
      }),
    ),
  })
  .meta({ id: 'AwardComputed' });
const Again = z
  .strictObject({
    ...{ awardId: count, personId: z.string(), name: z.string(), programme: z.string() },
    ...{ programmeLabel: BothLanguages, term, amountFen: count, madeAt: z.string(), madeName: z.string() },
    ...{ ruleSet: z.string(), nowRuleSet: z.string() },
    /** False where facts and law were not kept with it. */
    isKept: z.boolean(),
    /** The law kept is not what its hash says: somebody went past the program. */
    isAltered: z.boolean(),
    /** Whether computing it again gives what was awarded; null where it cannot be. */
    isSame: z.boolean().nullable(),
    ...{ former: Computed.nullable(), present: Computed.nullable() },
  })
  .meta({ id: 'AwardAgain' });

/** What the routes of awards take and give. */
export const AWARD_CONTRACTS = {
  list: contract({
    about: { zh: '资助决定，按项目和学期', en: 'awards by programme and term' },
    answers: { 200: z.strictObject({ groups: z.array(Group) }) },
  }),
  propose: contract({
    about: { zh: '把现有结果的判定提为资助决定', en: 'propose the decisions of the run as awards' },
    answers: { 200: z.strictObject({ proposed: count }) },
    faults: changed('award-stands'),
    fault: Refused,
  }),
  approve: contract({
    about: { zh: '联审一个项目一个学期的资助决定', en: 'approve the awards of a programme and term' },
    body: GroupAsked,
    answers: { 200: z.strictObject({ approved: count, own: count }) },
    faults: changed('same-person'),
    fault: Refused,
  }),
  again: contract({
    about: {
      zh: '一项资助决定：按当时冻结的事实和规则重算，并与现行规则对照',
      en: 'an award computed again by the facts and law frozen with it, beside the law of now',
    },
    params: OfId,
    answers: { 200: Again },
    faults: ['no-such-line'],
    fault: Refused,
  }),
  withdraw: contract({
    about: { zh: '撤销一项资助决定', en: 'withdraw an award' },
    params: OfId,
    body: z.strictObject({ reason: typedText(2, 500) }),
    answers: { 200: Done },
    faults: changed('no-such-line', 'award-withdrawn', 'award-in-payment'),
    fault: Refused,
  }),
} as const;

/** What the routes of batches take and give. */
export const PAYMENT_CONTRACTS = {
  list: contract({
    about: { zh: '发放批次', en: 'payment batches' },
    answers: {
      200: z.strictObject({ batches: z.array(Batch), groups: z.array(Group), mayDraft: z.boolean() }),
    },
  }),
  draft: contract({
    about: { zh: '制单', en: 'draft a batch' },
    body: GroupAsked,
    answers: { 200: made },
    faults: changed('batch-empty', 'award-in-payment', 'account-unchecked', 'award-withdrawn'),
    fault: Refused,
  }),
  find: contract({
    about: { zh: '一批发放', en: 'one batch' },
    params: OfId,
    answers: { 200: View },
    faults: ['no-such-batch'],
    fault: Refused,
  }),
  lines: contract({
    about: { zh: '一批的明细', en: 'lines of a batch' },
    params: OfId,
    query: z.object({
      place: z.enum(['all', 'open', 'paid', 'failed', 'held']).default('all'),
      cursor: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
    }),
    answers: {
      200: z.strictObject({ items: z.array(Line), next: count.nullable(), total: count }),
    },
  }),
  step: contract({
    about: { zh: '办理一步：复核、公示、审批、送银行、办结', en: 'take a step of a batch' },
    params: OfId,
    body: z.strictObject({
      step: z.enum(BATCH_STEPS).exclude(['draft']),
      note: typedText(0, 500).optional(),
      contact: typedText(0, 120).optional(),
    }),
    // the office's own telephone, made public with the notice
    numbered: ['contact'],
    answers: { 200: Done },
    faults: changed(
      ...['no-such-batch', 'step-out-of-order', 'not-your-step', 'same-person', 'batch-empty'],
      ...['notice-runs', 'award-withdrawn', 'funds-short', 'no-file-made', 'lines-unanswered'],
      ...['findings-open', 'batch-unbalanced', 'not-noticed', 'objection-open', 'award-in-payment'],
      ...['account-unchecked', 'form-ill', 'calendar-unknown'],
    ),
    fault: Refused,
  }),
  reissue: contract({
    about: { zh: '退票补发制单', en: 'draft a batch that pays again what was sent back' },
    params: OfId,
    answers: { 200: made },
    faults: changed('no-such-batch', 'nothing-to-reissue', 'award-in-payment', 'account-unchecked'),
    fault: Refused,
  }),
  csv: fileOf('text/csv'),
  xlsx: fileOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  take: contract({
    about: {
      zh: '读入银行回盘（文件名在请求头 x-fuzhi-file-name 中）',
      en: 'read a bank’s return; its name stands in the header x-fuzhi-file-name',
    },
    params: OfId,
    upload: 'application/octet-stream',
    isNamed: true,
    answers: {
      200: z.strictObject({ returnId: count, rows: count, paid: count, failed: count, findings: count }),
    },
    faults: changed(
      ...['no-such-batch', 'file-too-large', 'file-empty', 'return-unrecognised', 'return-empty'],
      ...['return-unreadable', 'return-encoding', 'return-total-differs', 'return-amount-ill'],
      ...['return-known', 'return-out-of-order', 'batch-unbalanced', 'form-ill'],
    ),
    fault: Refused,
  }),
  explain: contract({
    about: { zh: '说明一处回盘差异', en: 'explain a difference of a return' },
    params: OfId,
    body: z.strictObject({ words: typedText(2, 500) }),
    answers: { 200: Done },
    faults: changed('no-such-line'),
    fault: Refused,
  }),
} as const;

function fileOf(media: string) {
  return contract({
    about: { zh: '生成银行或财政用的文件', en: 'make the file for the bank or the county’s system' },
    params: OfId,
    answers: { 200: { file: media } },
    faults: ['no-such-batch', 'file-out-of-order', 'not-your-place', 'changed-meanwhile'],
    fault: Refused,
  });
}
