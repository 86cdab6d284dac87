import type { Queryable, Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { invariant } from '../../kernel/index.ts';
import type { KeyRing, Text } from '../../platform/index.ts';
import { openAccountNumber } from './account.ts';
import type { SentLine } from './bank-return.ts';
import type { BatchSums } from './batch-sums.ts';
import { addBySource, type BySource, type Source } from './ledger.ts';
import type { BatchFacts, BatchKind, BatchStep, PaymentState, TakenStep } from './process.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** A batch as every change begins with it. */
export type BatchRow = {
  readonly batchId: number;
  readonly division: string;
  readonly programme: string;
  readonly programmeLabel: Text;
  readonly term: TermCode;
  readonly kind: BatchKind;
  readonly ofBatchId: number | null;
  readonly madeBy: number;
};

const BATCH = `b.batch_id as "batchId", b.division, b.programme, b.term, b.kind, b.of_batch_id as "ofBatchId",
  b.made_by as "madeBy",
  (select a.programme_label from aid.payment_line as l join aid.award as a on a.award_id = l.award_id
   where l.batch_id = b.batch_id limit 1) as "programmeLabel"`;

/** A batch that the viewer may see. */
export async function findBatchRow(db: Queryable, batchId: number): Promise<BatchRow | undefined> {
  const { rows } = await db.query<BatchRow>(
    `select ${BATCH} from aid.payment_batch as b where b.batch_id = $1`,
    [batchId],
  );
  return rows[0];
}

/** One change of a batch at a time: whoever comes second waits here, and sees what the first has done. */
export async function lockPayment(db: Queryable, batchId: number): Promise<void> {
  await db.query('select pg_advisory_xact_lock(7210441, $1)', [batchId % 2_147_483_647]);
}

/** A step as it was taken. */
export type StepRow = TakenStep & {
  readonly at: string;
  readonly name: string;
  readonly note: string | null;
};

/** The steps of a batch in their order. */
export async function listSteps(db: Queryable, batchId: number): Promise<StepRow[]> {
  const { rows } = await db.query<StepRow>(
    `select step, state, made_by as by, made_name as name, made_at as at, note from aid.payment_step
     where batch_id = $1 order by step_no`,
    [batchId],
  );
  return rows;
}

/** Takes a step; order, persons and what the step wants are held by the database as well. */
export async function takeStep(
  db: Queryable,
  viewer: Who,
  batchId: number,
  step: { readonly step: BatchStep; readonly state: PaymentState; readonly note: string | null },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.payment_step (batch_id, step_no, step, state, note, made_at, made_by, made_name)
     values ($1, (select count(*) + 1 from aid.payment_step where batch_id = $1), $2, $3, $4, $5, $6, $7)`,
    [batchId, step.step, step.state, step.note, now, viewer.accountId, viewer.fullName],
  );
}

/** Counts and sums of a batch by where its lines stand. */
export async function sumBatch(db: Queryable, batchId: number): Promise<BatchSums> {
  const { rows } = await db.query<{
    place: 'held' | 'paid' | 'failed' | 'open';
    n: number;
    source: Source;
    fen: number;
  }>(
    `select place, source, count(*) as n, sum(s.amount_fen)::bigint as fen from (
       select l.award_id, case when h.line_id is not null then 'held' else coalesce(o.outcome, 'open') end as place
       from aid.payment_line as l
       left join aid.line_hold as h on h.line_id = l.line_id
       left join aid.line_outcome as o on o.line_id = l.line_id
       where l.batch_id = $1) as one
     join aid.award_share as s on s.award_id = one.award_id group by place, source`,
    [batchId],
  );
  const counts = await countLines(db, batchId);
  const at = (place: string): BySource =>
    addBySource(rows.filter((row) => row.place === place).map(({ source, fen }) => ({ [source]: fen })));
  const [held, paid, failed, open] = [at('held'), at('paid'), at('failed'), at('open')];
  const payable = addBySource([paid, failed, open]);
  return { ...counts, due: { lines: addBySource([payable, held]), held, payable, paid, failed, open } };
}

async function countLines(
  db: Queryable,
  batchId: number,
): Promise<Readonly<Record<'lines' | 'held' | 'payable' | 'paid' | 'failed' | 'open', number>>> {
  const { rows } = await db.query(
    `select count(*) as lines, count(h.line_id) as held, count(*) filter (where h.line_id is null) as payable,
       count(*) filter (where o.outcome = 'paid') as paid, count(*) filter (where o.outcome = 'failed') as failed,
       count(*) filter (where h.line_id is null and o.line_id is null) as open
     from aid.payment_line as l
     left join aid.line_hold as h on h.line_id = l.line_id
     left join aid.line_outcome as o on o.line_id = l.line_id
     where l.batch_id = $1`,
    [batchId],
  );
  return rows[0];
}

/** What stands in the ledger for a batch, by kind of entry, account and source. */
export async function listPosted(
  db: Queryable,
  batchId: number,
): Promise<{ kind: string; account: string; source: Source; fen: number }[]> {
  const { rows } = await db.query(
    `select e.kind, p.account, p.source, sum(p.amount_fen)::bigint as fen
     from aid.fund_entry as e join aid.fund_posting as p on p.entry_id = e.entry_id
     where e.batch_id = $1 and e.kind <> 'claw-back' group by 1, 2, 3`,
    [batchId],
  );
  return rows;
}

/** What the steps of a batch look at. */
export async function readFacts(
  db: Queryable,
  batch: BatchRow,
  today: string,
  isFunded: (due: BySource) => Promise<boolean>,
): Promise<{ facts: BatchFacts; steps: StepRow[]; sums: BatchSums; balance: Reconciliation[] }> {
  const steps = await listSteps(db, batch.batchId);
  const sums = await sumBatch(db, batch.batchId);
  const balance = reconcile(sums, await listPosted(db, batch.batchId));
  const { rows } = await db.query<{
    ends: string | null;
    files: number;
    findings: number;
    withdrawn: number;
  }>(
    `select (select n.ends_on from aid.notice as n where n.batch_id = $1) as ends,
       (select count(*) from aid.payment_file as f where f.batch_id = $1) as files,
       (select count(*) from aid.return_finding as f join aid.bank_return as r on r.return_id = f.return_id
        where r.batch_id = $1 and f.kind <> 'missing'
          and not exists (select 1 from aid.return_finding_answer as a where a.finding_id = f.finding_id)) as findings,
       (select count(*) from aid.payment_line as l join aid.award_act as k on k.award_id = l.award_id and k.act = 'withdrawn'
        where l.batch_id = $1 and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)) as withdrawn`,
    [batch.batchId],
  );
  const { ends, files, findings, withdrawn } = rows[0]!;
  const facts: BatchFacts = {
    kind: batch.kind,
    taken: steps,
    today,
    notice: ends === null ? null : { endsOn: ends },
    payableLines: sums.payable,
    isFileMade: files > 0,
    isFunded: await isFunded(sums.due.payable),
    unanswered: sums.open,
    openFindings: findings,
    differences: balance.filter(({ isBalanced }) => !isBalanced).length,
    withdrawnAwards: withdrawn,
  };
  return { facts, steps, sums, balance };
}

/** Sets aside every line with an objection that is open or was upheld. Returns how many. */
export async function holdLines(db: Queryable, batchId: number): Promise<number> {
  const { rowCount } = await db.query(
    `insert into aid.line_hold (line_id, objection_id)
     select l.line_id, min(o.objection_id)
     from aid.payment_line as l
     join aid.notice as n on n.batch_id = l.batch_id
     join aid.notice_line as nl on nl.notice_id = n.notice_id and nl.award_id = l.award_id
     join aid.objection as o on o.notice_id = nl.notice_id and o.line_no = nl.line_no
     left join aid.objection_answer as a on a.objection_id = o.objection_id
     where l.batch_id = $1 and a.is_upheld is distinct from false
     group by l.line_id`,
    [batchId],
  );
  return rowCount ?? 0;
}

/** A line with its account's whole number, for a file or for matching a return. */
export type OpenedLine = SentLine & {
  readonly lineNo: number;
  readonly personId: string;
  readonly name: string;
  readonly school: string | null;
};

/** The lines of a batch that are paid (not set aside), with their numbers opened. */
export async function openLines(db: Queryable, ring: KeyRing, batchId: number): Promise<OpenedLine[]> {
  const { rows } = await db.query<Omit<OpenedLine, 'account'> & { sealed: Uint8Array }>(
    `select l.line_id as "lineId", l.line_no as "lineNo", l.amount_fen as "amountFen", n.holder, n.number_sealed as sealed,
       a.person_id as "personId", a.name, a.school, o.outcome
     from aid.payment_line as l
     join aid.award as a on a.award_id = l.award_id
     join aid.bank_account as n on n.bank_account_id = l.bank_account_id
     left join aid.line_outcome as o on o.line_id = l.line_id
     where l.batch_id = $1 and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)
     order by l.line_no`,
    [batchId],
  );
  return rows.map(({ sealed, ...line }) => {
    const account = openAccountNumber(ring, line.personId, sealed);
    invariant(account !== undefined, 'a bank account opens under no key at hand');
    return { ...line, account };
  });
}

/** Keeps that a file was given out. */
export async function keepFile(
  db: Queryable,
  viewer: Who,
  batchId: number,
  file: { readonly form: string; readonly sha256: string },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.payment_file (batch_id, form, sha256, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [batchId, file.form, file.sha256, now, viewer.accountId, viewer.fullName],
  );
}
