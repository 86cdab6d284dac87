import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** An objection with its answer. */
export type ShownObjection = {
  readonly objectionId: number;
  readonly lineNo: number;
  readonly words: string;
  readonly receivedOn: string;
  readonly madeName: string;
  readonly answer: {
    readonly isUpheld: boolean;
    readonly words: string;
    readonly answeredOn: string;
    readonly madeName: string;
  } | null;
};

/** The objections to a notice with their answers, as far as the viewer sees their lines. */
export async function listObjections(db: Queryable, noticeId: number): Promise<ShownObjection[]> {
  const { rows } = await db.query<ShownObjection>(
    `select o.objection_id as "objectionId", o.line_no as "lineNo", o.words, o.received_on as "receivedOn",
       o.made_name as "madeName",
       case when a.objection_id is null then null else json_build_object('isUpheld', a.is_upheld, 'words', a.words,
         'answeredOn', a.answered_on, 'madeName', a.made_name) end as answer
     from aid.objection as o left join aid.objection_answer as a on a.objection_id = o.objection_id
     where o.notice_id = $1 order by o.objection_id`,
    [noticeId],
  );
  return rows;
}

/** The notice of a batch of payments, or a notice of determination by its own number. */
export type NoticeMeant = { readonly batchId: number } | { readonly noticeId: number };

type Objection = { readonly lineNo: number; readonly words: string };

/** Records an objection to a line while the notice runs. */
export async function recordObjection(
  db: Queryable,
  viewer: Who,
  meant: NoticeMeant,
  objection: Objection,
  now: Date,
): Promise<void> {
  const [which, id] =
    'batchId' in meant
      ? ['n.batch_id = $1', meant.batchId]
      : [`n.notice_id = $1 and n.kind = 'identification'`, meant.noticeId];
  const { rows } = await db.query<{
    id: number;
    from: string;
    to: string;
    is_up: boolean;
    has_line: boolean;
  }>(
    `select n.notice_id as id, n.begins_on as "from", n.ends_on as "to",
       n.batch_id is null or aid.state_of(n.batch_id) <> 'withdrawn' as is_up,
       exists (select 1 from aid.notice_line as l where l.notice_id = n.notice_id and l.line_no = $2) as has_line
     from aid.notice as n where ${which}`,
    [id, objection.lineNo],
  );
  const [notice] = rows;
  if (!notice) throw refuseFor('no-such-notice');
  if (!notice.has_line) throw refuseFor('no-such-line');
  const [{ from, to }, day] = [notice, dayIn(now)];
  if (!notice.is_up || day < from || day > to) throw refuseFor('notice-not-running', { from, to });
  await keepObjection(db, viewer, notice.id, objection, now);
}

async function keepObjection(
  db: Queryable,
  viewer: Who,
  noticeId: number,
  { lineNo, words }: { readonly lineNo: number; readonly words: string },
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.objection (notice_id, line_no, words, received_on, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [noticeId, lineNo, words, dayIn(now), now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'notice-objection',
    subject: { kind: 'notice', id: String(noticeId) },
    detail: { line: lineNo },
  });
}

/** Answers an objection; one that is upheld withdraws its line for good, one that is turned down frees it. */
export async function answerObjection(
  db: Queryable,
  viewer: Who,
  objectionId: number,
  answer: { readonly isUpheld: boolean; readonly words: string },
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ notice_id: number; is_answered: boolean }>(
    `select o.notice_id, a.objection_id is not null as is_answered
     from aid.objection as o left join aid.objection_answer as a on a.objection_id = o.objection_id
     where o.objection_id = $1`,
    [objectionId],
  );
  if (!rows[0]) throw refuseFor('no-such-line');
  if (rows[0].is_answered) throw refuseFor('objection-answered');
  await db.query(
    `insert into aid.objection_answer (objection_id, is_upheld, words, answered_on, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [objectionId, answer.isUpheld, answer.words, dayIn(now), now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'notice-objection',
    subject: { kind: 'notice', id: String(rows[0].notice_id) },
    detail: { objection: objectionId, upheld: answer.isUpheld },
  });
}
