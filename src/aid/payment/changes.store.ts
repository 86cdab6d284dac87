import type pg from 'pg';
import { inRequest, type Queryable, type Right, recordEvent, type Viewer } from '../../access/index.ts';
import type { Ground } from '../../kernel/index.ts';
import type { NoticeRules } from '../notice/notice.ts';
import { publishNotice } from '../notice/publish.queries.ts';
import {
  type BatchRow,
  findBatchRow,
  holdLines,
  lockPayment,
  readFacts,
  sumBatch,
  takeStep,
} from './batch.queries.ts';
import { layBatch, listReadyAwards, listReissuable } from './batch-make.queries.ts';
import { dayIn } from './day.ts';
import { postEntry, readBalances } from './funds.queries.ts';
import { accountKey, type BySource, type FundAccount, type Source } from './ledger.ts';
import {
  type BatchFacts,
  type BatchStep,
  findStep,
  groundsAgainst,
  type PaymentRules,
  stateOf,
} from './process.ts';
import { PaymentRefusal, refusalOf, refuseFor } from './refusal.ts';

/** What changes of payments stand on. */
export type PaymentParts = {
  readonly pool: pg.Pool;
  readonly rules: PaymentRules;
  readonly noticeRules: NoticeRules;
  readonly now: () => Date;
};

/** One transaction under a right; what the database refuses is told like any other refusal. */
export async function underRight<T>(
  { pool }: Pick<PaymentParts, 'pool'>,
  viewer: Viewer,
  right: Right,
  work: (db: Queryable) => Promise<T>,
): Promise<T> {
  try {
    return await inRequest(pool, viewer, right, work);
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

/** Drafts a batch of everybody who is ready in a programme and term. Gives its number. */
export const draftBatch = (
  parts: PaymentParts,
  viewer: Viewer,
  group: { readonly programme: string; readonly term: string },
): Promise<number> =>
  underRight(parts, viewer, 'payment.make', async (db) => {
    const lines = await listReadyAwards(db, group);
    if (lines.length === 0) throw refuseFor('batch-empty');
    const division = lines[0]!.division.slice(0, 6);
    const own = lines.filter((line) => line.division.startsWith(division));
    return make(parts, db, viewer, { ...group, division, kind: 'first', ofBatchId: null, lines: own });
  });

/** Drafts a batch that pays again what the bank sent back, to accounts that were corrected and checked since. */
export const draftReissue = (parts: PaymentParts, viewer: Viewer, batchId: number): Promise<number> =>
  underRight(parts, viewer, 'payment.make', async (db) => {
    await lockPayment(db, batchId);
    const batch = await findBatchRow(db, batchId);
    if (!batch) throw refuseFor('no-such-batch');
    const lines = await listReissuable(db, batchId);
    if (lines.length === 0) throw refuseFor('nothing-to-reissue');
    const { division, programme, term } = batch;
    return make(parts, db, viewer, { division, programme, term, kind: 'reissue', ofBatchId: batchId, lines });
  });

async function make(
  { now }: PaymentParts,
  db: Queryable,
  viewer: Viewer,
  batch: Parameters<typeof layBatch>[2],
): Promise<number> {
  const batchId = await layBatch(db, viewer, batch, now());
  await takeStep(db, viewer, batchId, { step: 'draft', state: 'draft', note: null }, now());
  await recordEvent(db, {
    action: 'payment-step',
    subject: { kind: 'payment', id: String(batchId) },
    detail: { step: 'draft', lines: batch.lines.length, programme: batch.programme, term: batch.term },
  });
  return batchId;
}

/** Whether what is due is covered: a first payment by what was allotted, a second by what the bank sent back. */
export async function isCovered(
  db: Queryable,
  batch: Pick<BatchRow, 'division' | 'programme' | 'kind'>,
  due: BySource,
): Promise<boolean> {
  const balances = await readBalances(db, batch.division);
  const { programme } = batch;
  return (Object.entries(due) as [Source, number][]).every(
    ([source, fen]) => fen <= (balances.get(accountKey({ source, programme, account: fromOf(batch) })) ?? 0),
  );
}

const fromOf = ({ kind }: Pick<BatchRow, 'kind'>): FundAccount =>
  kind === 'first' ? 'allotted' : 'returned';

/** What a step of a batch may be told besides itself. */
export type StepWords = { readonly note: string | null; readonly contact?: string | undefined };

/**
 * Takes a step of a batch, in one transaction with all that follows from it: the notice that is published, the lines that
 * are set aside, the money that moves. Refused with every ground.
 */
export const moveBatch = (
  parts: PaymentParts,
  viewer: Viewer,
  batchId: number,
  step: BatchStep,
  words: StepWords,
): Promise<void> => {
  const { rules, now } = parts;
  const at = now();
  return underRight(parts, viewer, rightOf(rules, step), async (db) => {
    await lockPayment(db, batchId);
    const batch = await findBatchRow(db, batchId);
    if (!batch) throw refuseFor('no-such-batch');
    if (step === 'approve' && batch.kind === 'first') await holdIfNoticed(db, batchId, at);
    const { facts } = await readFacts(db, batch, dayIn(at), (due) => isCovered(db, batch, due));
    refuseAll(groundsAgainst(rules, step, facts, viewer));
    await before(parts, db, viewer, batch, step, words, at);
    const state = findStep(rules, batch.kind, step, stateOf(facts.taken))!.to;
    await takeStep(db, viewer, batchId, { step, state, note: words.note }, at);
    await recordEvent(db, {
      action: 'payment-step',
      subject: { kind: 'payment', id: String(batchId) },
      detail: { step, lines: facts.payableLines },
    });
  });
};

const rightOf = (rules: PaymentRules, step: BatchStep): Right =>
  rules.steps.find((one) => one.step === step)?.right ?? 'payment.read';

function refuseAll([first, ...rest]: readonly Ground[]): void {
  if (first) throw new PaymentRefusal([first, ...rest]);
}

/** Setting lines aside belongs to an approval; before the notice has run out nothing is set aside. */
async function holdIfNoticed(db: Queryable, batchId: number, at: Date): Promise<void> {
  const { rows } = await db.query<{ is_due: boolean }>(
    `select aid.state_of($1) = 'noticed' and exists (
       select 1 from aid.notice as n where n.batch_id = $1 and n.ends_on < $2::date) as is_due`,
    [batchId, dayIn(at)],
  );
  if (rows[0]!.is_due) await holdLines(db, batchId);
}

async function before(
  parts: PaymentParts,
  db: Queryable,
  viewer: Viewer,
  batch: BatchRow,
  step: BatchStep,
  words: StepWords,
  at: Date,
): Promise<void> {
  if (step === 'publish') await publishNotice(db, parts.noticeRules, viewer, batch, words.contact ?? '', at);
  if (step !== 'approve' && step !== 'send') return;
  const { due } = await sumBatch(db, batch.batchId);
  const [from, to, kind] =
    step === 'approve'
      ? ([fromOf(batch), 'to-pay', 'reserve'] as const)
      : (['to-pay', 'at-bank', 'send'] as const);
  const posted = await postEntry(
    db,
    viewer,
    { division: batch.division, kind, key: `${kind}:${batch.batchId}`, batchId: batch.batchId },
    [{ from, to, programme: batch.programme, amounts: due.payable }],
    at,
  );
  if (!posted.ok) throw refuseFor('funds-short');
}

/** Which steps the viewer may take now, and for each other one why not. */
export const actsOf = (
  rules: PaymentRules,
  facts: BatchFacts,
  viewer: Viewer,
): { readonly step: BatchStep; readonly grounds: readonly Ground[] }[] =>
  [...new Set(rules.steps.map(({ step }) => step))].flatMap((step) =>
    step !== 'draft' && findStep(rules, facts.kind, step, stateOf(facts.taken))
      ? [{ step, grounds: groundsAgainst(rules, step, facts, viewer) }]
      : [],
  );
