import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '../../access/index.ts';
import { openBatch } from '../../platform/index.ts';
import type { Grain } from '../desk/grain.ts';
import { sqlPath } from '../relations.store.ts';

/** The current run and where its files lie, below the data folder. */
export type RunPlace = {
  readonly runId: number;
  readonly folder: string;
  readonly on: string;
  readonly isDemonstration: boolean;
  /** Mark of what it rests on; null where it was loaded without one. */
  readonly basis: string | null;
};

/** The current run; undefined before the first. */
export async function findCurrentRun(db: Queryable): Promise<RunPlace | undefined> {
  const { rows } = await db.query<RunPlace>(
    `select run_id as "runId", folder, reference_date as on, is_demonstration as "isDemonstration", basis
     from reports.run where is_current`,
  );
  return rows[0];
}

/** Rows of a run as they fared, over all its sheets; null for one that is gone. */
export async function rowsOfRun(db: Queryable, runId: number) {
  const { rows } = await db.query<{ read: number; landed: number; refused: number; skipped: number }>(
    `select sum(rows_read) as read, sum(landed) as landed, sum(refused) as refused, sum(skipped) as skipped
     from reports.run_source where run_id = $1 having count(*) > 0`,
    [runId],
  );
  return rows[0] ?? null;
}

/** The highest number of a person that a finished run holds, from its output folder. */
export async function lastPersonOf(out: string): Promise<number> {
  const path = join(out, 'store', 'registry.standing_person.parquet');
  if (!existsSync(path)) return 0;
  const batch = await openBatch();
  try {
    const [row] = await batch.rows<{ most: number | null }>(
      `select max(cast(substr(person_id, 2) as bigint)) as most from read_parquet(${sqlPath(path)})`,
    );
    return row?.most ?? 0;
  } finally {
    batch.close();
  }
}

/** A run that is kept, as the page lists it. */
export type KeptRun = {
  readonly runId: number;
  readonly on: string;
  readonly term: string | null;
  readonly loadedAt: string;
  readonly isCurrent: boolean;
  readonly isTrial: boolean;
  /** The batch of files that it came from, and whether it was undone; told to whoever may see where data come from. */
  readonly batchId: number | null;
  readonly isUndone: boolean;
  readonly by: string | null;
  /** Children on each list, as far as the reader sees them. */
  readonly lists: readonly { readonly list: string; readonly persons: number; readonly waiting: number }[];
};

/** A dry run is nobody's but of those who bring files in. */
const SEEN = `(not r.is_trial or r.county like any ((select access.prefixes('intake.import'))::text[]))`;

const ADDED_UP = `select run_id, list, sum(case when is_waiting then 0 else persons end) as persons,
    sum(case when is_waiting then count else 0 end) as waiting
  from reports.entry_count
  where run_id in (select run_id from kept) and grain = $1 and kind = '' and list in ('out-of-school', 'unaided')
  group by run_id, list`;

const COUNTED = `select run_id, list, count(distinct case when not is_waiting then person_id end) as persons,
    sum(case when is_waiting then 1 else 0 end) as waiting
  from reports.entry where run_id in (select run_id from kept) group by run_id, list`;

/** The latest runs, newest first. `grain`: the rows of counts that make up what the reader sees. */
export async function listRuns(db: Queryable, grain: Grain | undefined): Promise<KeptRun[]> {
  const { rows } = await db.query<KeptRun>(
    `with kept as (
       select r.* from reports.run as r where ${SEEN} order by r.run_id desc limit 30),
     counted as (${grain ? ADDED_UP : COUNTED})
     select r.run_id as "runId", r.reference_date as on, r.term, r.loaded_at as "loadedAt", r.is_current as "isCurrent",
       r.is_trial as "isTrial", b.batch_id as "batchId", coalesce(b.state = 'undone', false) as "isUndone",
       coalesce(b.settled_name, b.begun_name) as by,
       (select coalesce(json_agg(json_build_object('list', c.list, 'persons', c.persons, 'waiting', c.waiting)
          order by c.list), '[]') from counted as c where c.run_id = r.run_id) as lists
     from kept as r left join intake.batch as b on b.run_id = r.run_id
     order by r.run_id desc`,
    grain ? [grain] : [],
  );
  return rows;
}

/** Which of the runs a reader may see. */
export async function seenRuns(db: Queryable, runIds: readonly number[]): Promise<Set<number>> {
  const { rows } = await db.query<{ run_id: number }>(
    `select r.run_id from reports.run as r where r.run_id = any ($1::integer[]) and ${SEEN}`,
    [runIds],
  );
  return new Set(rows.map((row) => row.run_id));
}
