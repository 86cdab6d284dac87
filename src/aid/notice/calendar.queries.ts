import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import type { NoticeRules } from './notice.ts';
import type { Calendar } from './working-days.ts';

/** The holiday arrangement of a year as an office entered it. */
export type EnteredYear = {
  readonly year: number;
  readonly document: string;
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly madeName: string;
  readonly madeAt: Date;
};

/** Years entered, the newest entry of each, as far as the request sees them. */
export async function listEnteredYears(db: Queryable): Promise<EnteredYear[]> {
  const { rows } = await db.query<EnteredYear>(
    `select distinct on (year) year, document, off::text[] as off, worked::text[] as worked, made_name as "madeName",
       made_at as "madeAt"
     from aid.calendar_year order by year, calendar_id desc`,
  );
  return rows;
}

/** The calendar by which notices are counted. */
export async function readCalendar(db: Queryable, { calendar }: NoticeRules): Promise<Calendar> {
  const entered = (await listEnteredYears(db)).map(
    ({ year, off, worked }) => [year, { off: new Set(off), worked: new Set(worked) }] as const,
  );
  return { knownUntil: calendar.known_until, entered: new Map(entered) };
}

/** Keeps the arrangement of a year for the smallest division in which the viewer makes payments. */
export async function keepYear(
  db: Queryable,
  viewer: Viewer,
  year: Pick<EnteredYear, 'year' | 'document' | 'off' | 'worked'>,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.calendar_year (division, year, document, off, worked, made_at, made_by, made_name)
     select replace(s, '%', ''), $1, $2, $3::text[]::date[], $4::text[]::date[], $5, $6, $7
     from unnest(access.prefixes('payment.make')) as s order by length(s) limit 1`,
    [year.year, year.document, year.off, year.worked, now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'calendar-enter',
    subject: { kind: 'notice', id: String(year.year) },
    detail: { count: year.off.length },
  });
}
