import type { Queryable, Viewer } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import type { FindingKind } from './bank-return.ts';
import type { BatchKind, PaymentState } from './process.ts';
import { refuseFor } from './refusal.ts';

/** A batch in the list. */
export type ListedBatch = {
  readonly batchId: number;
  readonly programme: string;
  readonly programmeLabel: Text;
  readonly term: TermCode;
  readonly kind: BatchKind;
  readonly ofBatchId: number | null;
  readonly state: PaymentState;
  readonly madeName: string;
  readonly madeAt: string;
  readonly lastName: string;
  readonly lastAt: string;
  readonly lines: number;
  readonly amountFen: number;
  readonly paid: number;
  readonly failed: number;
  readonly held: number;
  readonly noticeEndsOn: string | null;
};

/** Batches, those still open first, the newest first among equals. */
export async function listBatches(db: Queryable): Promise<ListedBatch[]> {
  const { rows } = await db.query<ListedBatch>(
    `select b.batch_id as "batchId", b.programme, b.term, b.kind, b.of_batch_id as "ofBatchId", s.state,
       b.made_name as "madeName", b.made_at as "madeAt", s.made_name as "lastName", s.made_at as "lastAt",
       l.label as "programmeLabel", l.lines, l.fen as "amountFen", l.paid, l.failed, l.held,
       (select n.ends_on from aid.notice as n where n.batch_id = b.batch_id) as "noticeEndsOn"
     from aid.payment_batch as b
     join lateral (select state, made_name, made_at from aid.payment_step as s where s.batch_id = b.batch_id
       order by step_no desc limit 1) as s on true
     join lateral (
       select (array_agg(a.programme_label))[1] as label, count(*) as lines, sum(l.amount_fen)::bigint as fen,
         count(*) filter (where o.outcome = 'paid') as paid, count(*) filter (where o.outcome = 'failed') as failed,
         count(h.line_id) as held
       from aid.payment_line as l join aid.award as a on a.award_id = l.award_id
       left join aid.line_outcome as o on o.line_id = l.line_id
       left join aid.line_hold as h on h.line_id = l.line_id
       where l.batch_id = b.batch_id) as l on true
     order by s.state in ('closed', 'withdrawn'), b.batch_id desc limit 200`,
  );
  return rows;
}

/** A line as the page shows it: the account by its last four digits. */
export type ListedLine = {
  readonly lineId: number;
  readonly lineNo: number;
  readonly awardId: number;
  readonly personId: string;
  readonly name: string;
  readonly school: string | null;
  readonly holder: string;
  readonly bank: string | null;
  readonly tail: string;
  readonly amountFen: number;
  readonly place: 'open' | 'paid' | 'failed' | 'held';
  readonly code: string | null;
  readonly said: string | null;
  readonly hasNewAccount: boolean;
  readonly clawedFen: number | null;
};

/** Lines of a batch from a number on. */
export async function listLines(
  db: Queryable,
  batchId: number,
  { place, after, limit }: { readonly place: string; readonly after: number; readonly limit: number },
): Promise<{ readonly items: ListedLine[]; readonly next: number | null; readonly total: number }> {
  const { rows } = await db.query<ListedLine>(
    `select * from (
       select l.line_id as "lineId", l.line_no as "lineNo", a.award_id as "awardId", a.person_id as "personId", a.name, a.school, n.holder, n.bank,
         n.number_tail as tail, l.amount_fen as "amountFen",
         case when h.line_id is not null then 'held' else coalesce(o.outcome, 'open') end as place, o.code, o.said,
         exists (select 1 from aid.bank_account as m join aid.bank_account_check as c
           on c.bank_account_id = m.bank_account_id and c.is_right
           where m.person_id = a.person_id and m.bank_account_id > l.bank_account_id) as "hasNewAccount",
         (select k.amount_fen from aid.claw_back as k where k.line_id = l.line_id) as "clawedFen"
       from aid.payment_line as l
       join aid.award as a on a.award_id = l.award_id
       join aid.bank_account as n on n.bank_account_id = l.bank_account_id
       left join aid.line_hold as h on h.line_id = l.line_id
       left join aid.line_outcome as o on o.line_id = l.line_id
       where l.batch_id = $1 and l.line_no > $2) as one
     where $3 = 'all' or place = $3 order by "lineNo" limit ${Math.trunc(limit) + 1}`,
    [batchId, after, place],
  );
  const items = rows.slice(0, limit);
  const { rows: counted } = await db.query<{ n: number }>(
    'select count(*) as n from aid.payment_line where batch_id = $1',
    [batchId],
  );
  return { items, next: rows.length > limit ? items.at(-1)!.lineNo : null, total: counted[0]!.n };
}

/** Files that were given out. */
export async function listFiles(
  db: Queryable,
  batchId: number,
): Promise<{ form: string; sha256: string; at: string; name: string }[]> {
  const { rows } = await db.query(
    `select form, sha256, made_at as at, made_name as name from aid.payment_file where batch_id = $1 order by made_at`,
    [batchId],
  );
  return rows;
}

/** Returns that were read. */
export async function listReturns(
  db: Queryable,
  batchId: number,
): Promise<
  {
    returnId: number;
    file: string;
    sha256: string;
    rows: number;
    paid: number;
    failed: number;
    at: string;
    name: string;
  }[]
> {
  const { rows } = await db.query(
    `select r.return_id as "returnId", r.file, r.sha256, r.rows_read as rows, r.made_at as at, r.made_name as name,
       (select count(*) from aid.line_outcome as o where o.return_id = r.return_id and o.outcome = 'paid') as paid,
       (select count(*) from aid.line_outcome as o where o.return_id = r.return_id and o.outcome = 'failed') as failed
     from aid.bank_return as r where r.batch_id = $1 order by r.return_id`,
    [batchId],
  );
  return rows;
}

/** A difference between a return and its batch. */
export type ShownFinding = {
  readonly findingId: number;
  readonly returnId: number;
  readonly kind: FindingKind;
  readonly rowNo: number | null;
  readonly lineNo: number | null;
  readonly name: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
  /** A missing line that a later return answered. */
  readonly isSettled: boolean;
  readonly answer: { readonly words: string; readonly madeName: string } | null;
};

/** The differences of all returns of a batch. */
export async function listFindings(db: Queryable, batchId: number): Promise<ShownFinding[]> {
  const { rows } = await db.query<ShownFinding>(
    `select f.finding_id as "findingId", f.return_id as "returnId", f.kind, f.row_no as "rowNo", l.line_no as "lineNo", a.name,
       f.detail,
       f.kind = 'missing' and exists (select 1 from aid.line_outcome as o where o.line_id = f.line_id) as "isSettled",
       case when w.finding_id is null then null else json_build_object('words', w.words, 'madeName', w.made_name) end as answer
     from aid.return_finding as f
     join aid.bank_return as r on r.return_id = f.return_id
     left join aid.payment_line as l on l.line_id = f.line_id
     left join aid.award as a on a.award_id = l.award_id
     left join aid.return_finding_answer as w on w.finding_id = f.finding_id
     where r.batch_id = $1 order by f.finding_id limit 500`,
    [batchId],
  );
  return rows;
}

/** Explains a difference. */
export async function answerFinding(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  findingId: number,
  words: string,
  now: Date,
): Promise<void> {
  const { rowCount } = await db.query('select 1 from aid.return_finding where finding_id = $1', [findingId]);
  if (!rowCount) throw refuseFor('no-such-line');
  await db.query(
    `insert into aid.return_finding_answer (finding_id, words, made_at, made_by, made_name) values ($1, $2, $3, $4, $5)`,
    [findingId, words, now, viewer.accountId, viewer.fullName],
  );
}
