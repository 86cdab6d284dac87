import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { printTerm, type TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import { dayIn } from '../payment/day.ts';
import { refuseFor } from '../payment/refusal.ts';
import { readCalendar } from './calendar.queries.ts';
import {
  hashNotice,
  isRevealing,
  type NoticeColumn,
  type NoticedChild,
  type NoticeRules,
  noticeCells,
} from './notice.ts';
import { dayAfter, lastOf } from './working-days.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** The columns of a notice of payment. */
const PAYMENT_COLUMNS: readonly NoticeColumn[] = ['name', 'school', 'grade', 'class', 'programme'];
/** The columns where accounting units are paid: no child stands in it. */
const UNIT_COLUMNS: readonly NoticeColumn[] = ['school', 'programme'];

type Batch = {
  readonly batchId: number;
  readonly division: string;
  readonly term: TermCode;
  readonly programmeLabel: Text;
};

/** What a notice is about. */
export type NoticeHead = {
  readonly division: string;
  readonly kind: 'payment' | 'identification';
  readonly batchId?: number;
  readonly roundId?: number;
  readonly title: Text;
  readonly contact: string;
};

/** Somebody of a notice: what is published, and whose award or case it is. */
export type NoticedLine = {
  readonly awardId?: number;
  readonly caseId?: number;
  readonly child: NoticedChild;
};

/** Publishes the lines of a batch; see `layNotice`. */
export async function publishNotice(
  db: Queryable,
  rules: NoticeRules,
  viewer: Who,
  batch: Batch,
  contact: string,
  now: Date,
): Promise<number> {
  const { rows: children } = await db.query<{
    awardId: number;
    isUnit: boolean;
    name: string;
    school: string | null;
    grade: string | null;
    className: string | null;
  }>(
    `select a.award_id as "awardId", a.person_id like 'U%' as "isUnit", a.name, a.school, a.grade, a.class_name as "className"
     from aid.payment_line as l join aid.award as a on a.award_id = l.award_id
     where l.batch_id = $1 order by a.school nulls last, a.grade nulls last, a.class_name nulls last, a.award_id`,
    [batch.batchId],
  );
  const label = isRevealing(rules, batch.programmeLabel.zh) ? rules.programme_instead : batch.programmeLabel;
  const { division, batchId } = batch;
  const head = { division, kind: 'payment', batchId, title: titleOf(batch.term, label), contact } as const;
  const columns = children.every(({ isUnit }) => isUnit) ? UNIT_COLUMNS : PAYMENT_COLUMNS;
  const lines = children.map(({ awardId, isUnit: _, ...child }) => ({
    awardId,
    child: { ...child, programme: batch.programmeLabel.zh },
  }));
  return layNotice(db, rules, viewer, head, columns, lines, now);
}

/**
 * Publishes from the next day on, for as many working days as the rules want; refused where they reach into days whose
 * holiday arrangement nobody knows, since a notice that ran too short could not be mended. What is published is fixed here,
 * hashed, and comes down by the clock.
 */
export async function layNotice(
  db: Queryable,
  rules: NoticeRules,
  viewer: Who,
  head: NoticeHead,
  columns: readonly NoticeColumn[],
  children: readonly NoticedLine[],
  now: Date,
): Promise<number> {
  const text = head.contact.trim();
  if (text.length < 5 || text.length > 120) throw refuseFor('form-ill', { field: '监督电话 / contact' });
  const lines = children.map(({ child, ...whose }) => ({
    ...whose,
    cells: noticeCells(rules, columns, child),
  }));
  const begins = dayAfter(dayIn(now));
  const { at_least: days } = rules.working_days;
  const last = lastOf(begins, days, await readCalendar(db, rules));
  if (!last.isKnown) throw refuseFor('calendar-unknown', { until: rules.calendar.known_until });
  const { rows } = await db.query<{ notice_id: number }>(
    `insert into aid.notice (division, kind, batch_id, round_id, title, columns, begins_on, ends_on, working_days, contact,
       sha256, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning notice_id`,
    [
      head.division,
      head.kind,
      head.batchId ?? null,
      head.roundId ?? null,
      JSON.stringify(head.title),
      columns,
      begins,
      last.day,
      days,
      text,
      hashNotice(
        columns,
        lines.map(({ cells }) => cells),
      ),
      now,
      viewer.accountId,
      viewer.fullName,
    ],
  );
  const noticeId = rows[0]!.notice_id;
  // whole lines go as JSON, since arrays of arrays want equal lengths
  await db.query(
    `insert into aid.notice_line (notice_id, line_no, cells, award_id, case_id)
     select $1, u.no, array(select json_array_elements_text(u.cells)), u.award, u.one
     from unnest($2::json[], $3::bigint[], $4::bigint[]) with ordinality as u(cells, award, one, no)`,
    [
      noticeId,
      lines.map(({ cells }) => JSON.stringify(cells)),
      lines.map(({ awardId }) => awardId ?? null),
      lines.map(({ caseId }) => caseId ?? null),
    ],
  );
  return noticeId;
}

const titleOf = (term: TermCode, label: Text): Text => ({
  zh: `${printTerm(term)}${label.zh}拟发放名单公示`,
  en: `Public notice: ${label.en}, ${term.endsWith('autumn') ? 'autumn' : 'spring'} ${term.slice(0, 4)}`,
});

/** A notice as everybody may read it while it runs. */
export type PublicNotice = {
  readonly noticeId: number;
  readonly title: Text;
  readonly columns: readonly NoticeColumn[];
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly contact: string;
  readonly sha256: string;
  readonly lines: readonly { readonly lineNo: number; readonly cells: readonly string[] }[];
};

const PUBLIC = `n.notice_id as "noticeId", n.title, n.columns, n.begins_on as "beginsOn", n.ends_on as "endsOn", n.contact,
  n.sha256`;

/** Notices that run on a day: what anybody may see of them, whoever asks. A withdrawn batch's is down. */
export async function listRunningNotices(db: Queryable, day: string): Promise<Omit<PublicNotice, 'lines'>[]> {
  const { rows } = await db.query(
    `select ${PUBLIC} from aid.notice as n
     where $1::date between n.begins_on and n.ends_on
       and (n.batch_id is null or aid.state_of(n.batch_id) <> 'withdrawn')
     order by n.ends_on, n.notice_id`,
    [day],
  );
  return rows;
}

/** One running notice with its lines; undefined before it begins and after it has ended. */
export async function findRunningNotice(
  db: Queryable,
  noticeId: number,
  day: string,
): Promise<PublicNotice | undefined> {
  const found = (await listRunningNotices(db, day)).find((notice) => notice.noticeId === noticeId);
  if (!found) return undefined;
  const { rows } = await db.query(
    `select line_no as "lineNo", cells from aid.notice_line where notice_id = $1 order by line_no`,
    [noticeId],
  );
  return { ...found, lines: rows };
}

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

/** A notice as the office sees it: also after it has ended, with its objections. */
export type OfficeNotice = PublicNotice & {
  readonly batchId: number | null;
  readonly workingDays: number;
  readonly state: 'coming' | 'running' | 'ended' | 'withdrawn';
  readonly madeName: string;
  readonly madeAt: string;
  readonly objections: readonly ShownObjection[];
};

/** The notice of a batch, for the office. */
export async function findNoticeOf(
  db: Queryable,
  batchId: number,
  day: string,
): Promise<OfficeNotice | undefined> {
  const { rows } = await db.query(
    `select ${PUBLIC}, n.batch_id as "batchId", n.working_days as "workingDays", n.made_name as "madeName",
       n.made_at as "madeAt", aid.state_of(n.batch_id) = 'withdrawn' as withdrawn
     from aid.notice as n where n.batch_id = $1`,
    [batchId],
  );
  if (!rows[0]) return undefined;
  const { withdrawn, ...notice } = rows[0];
  const lines = await db.query(
    `select line_no as "lineNo", cells from aid.notice_line where notice_id = $1 order by line_no`,
    [notice.noticeId],
  );
  const state = withdrawn
    ? 'withdrawn'
    : day < notice.beginsOn
      ? 'coming'
      : day <= notice.endsOn
        ? 'running'
        : 'ended';
  return { ...notice, state, lines: lines.rows, objections: await listObjections(db, notice.noticeId) };
}

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

/** Records an objection to a line while the notice runs. */
export async function recordObjection(
  db: Queryable,
  viewer: Who,
  batchId: number,
  { lineNo, words }: { readonly lineNo: number; readonly words: string },
  now: Date,
): Promise<void> {
  const notice = await findNoticeOf(db, batchId, dayIn(now));
  if (!notice) throw refuseFor('no-such-notice');
  if (!notice.lines.some((line) => line.lineNo === lineNo)) throw refuseFor('no-such-line');
  if (notice.state !== 'running')
    throw refuseFor('notice-not-running', { from: notice.beginsOn, to: notice.endsOn });
  await keepObjection(db, viewer, notice.noticeId, { lineNo, words }, now);
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

/** Records an objection to a line of a notice of determination while it runs. */
export async function recordObjectionTo(
  db: Queryable,
  viewer: Who,
  noticeId: number,
  objection: { readonly lineNo: number; readonly words: string },
  now: Date,
): Promise<void> {
  const { rows } = await db.query<{ from: string; to: string; has_line: boolean }>(
    `select begins_on as "from", ends_on as "to", exists (select 1 from aid.notice_line as l
       where l.notice_id = n.notice_id and l.line_no = $2) as has_line
     from aid.notice as n where n.notice_id = $1 and n.kind = 'identification'`,
    [noticeId, objection.lineNo],
  );
  if (!rows[0]) throw refuseFor('no-such-notice');
  const { from, to, has_line } = rows[0];
  if (!has_line) throw refuseFor('no-such-line');
  const day = dayIn(now);
  if (day < from || day > to) throw refuseFor('notice-not-running', { from, to });
  await keepObjection(db, viewer, noticeId, objection, now);
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
