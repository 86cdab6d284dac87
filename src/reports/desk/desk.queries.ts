import type { Queryable } from '../../access/index.ts';
import { type Asker, RUN } from '../list-filter.queries.ts';
import { compareRuns } from '../runs/compare.queries.ts';
import type { Below, Grain } from './grain.ts';

/** Counts of a place below the reader's own. `code`: as far as it is known; `name`: as the registers write it. */
export type PlaceCount = {
  readonly code: string;
  readonly name: string;
  readonly list: string;
  readonly kind: string;
  readonly isWaiting: boolean;
  readonly count: number;
  readonly persons: number;
};

const PLACE: Readonly<Record<Below, readonly [code: string, name: string]>> = {
  county: ['substr(division, 1, 6)', `''`],
  township: ['min(division)', 'township'],
  village: ['min(division)', 'village'],
};

/** The lists by the places below the reader's own; '' kinds count a child once. */
export async function countPlaces(db: Queryable, below: Below, grain: Grain): Promise<PlaceCount[]> {
  const [code, name] = PLACE[below];
  const by = below === 'county' ? code : name;
  const { rows } = await db.query<PlaceCount>(
    `select ${code} as code, ${name} as name, list, kind, is_waiting as "isWaiting", sum(count) as count, sum(persons) as persons
     from reports.entry_count where run_id = ${RUN} and grain = $1 and list in ('out-of-school', 'unaided')
     group by ${by}, list, kind, is_waiting order by 1, 2, 3, 4, 5`,
    [grain],
  );
  return rows;
}

/** How the current run differs from the one before it, for the reader. */
export type DeskChanges = {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly { readonly list: string; readonly change: string; readonly count: number }[];
};

/** Counted at the load for a reader of one place; compared now for one of several. Undefined before a second run. */
export async function findChanges(
  db: Queryable,
  grain: 'county' | Grain | undefined,
): Promise<DeskChanges | undefined> {
  const { rows: runs } = await db.query<{ from: number; to: number }>(
    `select r.base_run_id as from, r.run_id as to from reports.run as r
     join reports.run as b on b.run_id = r.base_run_id where r.is_current`,
  );
  if (!runs[0]) return undefined;
  const { from, to } = runs[0];
  if (grain === undefined) {
    const { counts } = await compareRuns(db, from, to);
    return { from, to, counts: counts.map(({ list, change, count }) => ({ list, change, count })) };
  }
  const { rows: counts } = await db.query<DeskChanges['counts'][number]>(
    `select list, change, sum(count) as count from reports.change_count
     where run_id = $1 and grain = $2 group by 1, 2 order by 1 desc, 2`,
    [to, grain],
  );
  return { from, to, counts };
}

/** Assignments on a list, as far as the reader sees them: children, not rows. */
export type AssignedCount = {
  readonly list: string;
  readonly mine: number;
  readonly mineOverdue: number;
  readonly assigned: number;
  readonly overdue: number;
};

const MINE = `(a.to_account = nullif(current_setting('fuzhi.account_id', true), '')::integer or a.to_scope = any ($1::text[]))`;

const assignedOf = (subject: string): string => `select a.list, ${subject} as path, a.subject_id as subject,
    ${MINE} as is_mine, coalesce(a.due_on < $2::date, false) as is_overdue
  from reports.assigned_now as a`;

/** What is assigned and still stands on a list of the current run; waiting listings count as those of 'waiting'. */
export async function countAssigned(db: Queryable, { scopes, today }: Asker): Promise<AssignedCount[]> {
  const { rows } = await db.query<AssignedCount>(
    `with standing as (
       ${assignedOf("case when e.is_waiting then 'waiting' else e.list end")}
       join reports.entry as e on e.run_id = ${RUN} and e.person_id = a.subject_id and e.list = a.list
       where a.is_standing and a.list <> 'review'
       union
       ${assignedOf("'review'")}
       join reports.pair as p on p.run_id = ${RUN} and p.pair_key = a.subject_id
       where a.is_standing and a.list = 'review')
     select path as list, sum(case when is_mine then 1 else 0 end) as mine,
       sum(case when is_mine and is_overdue then 1 else 0 end) as "mineOverdue", count(*) as assigned,
       sum(case when is_overdue then 1 else 0 end) as overdue
     from standing group by path order by path`,
    [scopes, today],
  );
  return rows;
}

/** Lists run by run, for the trend. */
export type RunTotal = {
  readonly runId: number;
  readonly on: string;
  readonly list: string;
  readonly persons: number;
};

/** Children on each list over the latest runs, oldest first; at the grain that makes up what the reader sees. */
export async function listTrend(db: Queryable, grain: Grain): Promise<RunTotal[]> {
  const { rows } = await db.query<RunTotal>(
    `with kept as (
       select run_id, reference_date from reports.run where not is_trial order by run_id desc limit 12)
     select k.run_id as "runId", k.reference_date as on, c.list, sum(c.persons) as persons
     from kept as k join reports.entry_count as c on c.run_id = k.run_id
     where c.grain = $1 and c.kind = '' and not c.is_waiting and c.list in ('out-of-school', 'unaided')
     group by k.run_id, k.reference_date, c.list order by k.run_id, c.list`,
    [grain],
  );
  return rows;
}

/** The files behind the run in four numbers; undefined where the reader may not see them. */
export type FilesTold = {
  readonly sheets: number;
  readonly read: number;
  readonly refused: number;
  readonly faulty: number;
};

/** What was taken in. */
export async function findFiles(db: Queryable): Promise<FilesTold | undefined> {
  const { rows } = await db.query<FilesTold>(
    `select count(*) as sheets, sum(rows_read) as read, sum(refused) as refused,
       sum(case when refused > 0 then 1 else 0 end) as faulty
     from reports.run_source where run_id = ${RUN} having count(*) > 0`,
  );
  return rows[0];
}
