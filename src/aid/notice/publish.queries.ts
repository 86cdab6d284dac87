import type { Queryable, Viewer } from '../../access/index.ts';
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
