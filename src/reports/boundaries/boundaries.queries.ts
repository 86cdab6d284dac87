import type { Queryable } from '../../access/index.ts';
import { isIn, listChanges, readPlaceThen } from '../../registry/index.ts';
import type { PlaceCount } from '../desk/desk.queries.ts';

/** A run and the day by whose boundaries its rows lie. */
export type RunDay = { readonly runId: number; readonly on: string };

/** The current run, or another one that is kept; undefined where there is none. */
export async function findRunDay(db: Queryable, runId?: number): Promise<RunDay | undefined> {
  const { rows } = await db.query<RunDay>(
    `select run_id as "runId", to_char(reference_date, 'YYYY-MM-DD') as on from reports.run
     where case when $1::integer is null then is_current else run_id = $1 and not is_trial end`,
    [runId ?? null],
  );
  return rows[0];
}

/** The lists of a run by division, as fine as it is known; '' kinds count a child once. */
export async function countDivisions(db: Queryable, runId: number): Promise<PlaceCount[]> {
  const { rows } = await db.query<PlaceCount>(
    `select division as code, '' as name, list, kind, is_waiting as "isWaiting", sum(count) as count, sum(persons) as persons
     from reports.entry_count where run_id = $1 and grain = 'village' and list in ('out-of-school', 'unaided')
     group by division, list, kind, is_waiting`,
    [runId],
  );
  return rows;
}

/** The divisions of the current run that lie in a place by the boundaries of another day; undefined for a plain code. */
export async function divisionsIn(db: Queryable, place: string | undefined): Promise<string[] | undefined> {
  const then = place === undefined ? undefined : readPlaceThen(place);
  if (!then) return undefined;
  const run = await findRunDay(db);
  const { rows } = await db.query<{ division: string }>(
    `select distinct division from reports.entry_count where run_id = $1 and grain = 'village'`,
    [run?.runId ?? null],
  );
  const changes = await listChanges(db);
  const days = { stated: run?.on ?? then.day, day: then.day };
  return rows.flatMap(({ division }) => (isIn(division, then.code, days, changes) ? [division] : []));
}
