import type { Queryable } from '../access/index.ts';

/** The run that is judged, and when it was. */
export type JudgedRun = {
  readonly runId: number;
  readonly county: string;
  readonly on: string;
  readonly judgedAt: Date | null;
  readonly hasPreschool: boolean;
};

/** Finds the run that is judged; undefined before the first one. */
export async function findJudgedRun(db: Queryable): Promise<JudgedRun | undefined> {
  const { rows } = await db.query<JudgedRun>(
    `select run_id as "runId", county, reference_date as on, judged_at as "judgedAt", has_preschool as "hasPreschool"
     from warning.run where is_current`,
  );
  return rows[0];
}

/** A run that was judged against what later runs told: how many warnings came true, and whom nobody was warned of. */
export type Reckoned = {
  readonly runId: number;
  readonly on: string;
  readonly model: string;
  readonly judged: number;
  readonly warned: number;
  /** Warned of, and listed as out of school by a later run. */
  readonly hits: number;
  /** Not warned of, and listed. */
  readonly misses: number;
  /** Whether a later run has told what became of the children. */
  readonly isTold: boolean;
};

/** Hits and misses of every run that was judged, the latest first, of what the request sees. */
export async function reckonRuns(db: Queryable): Promise<Reckoned[]> {
  const { rows } = await db.query<Reckoned>(
    `with told as (
       select distinct on (j.run_id) j.run_id, j.reference_date, j.model from warning.judging as j
       order by j.run_id, j.round_no desc
     ), counted as (
       select run_id, sum(judged)::integer as judged, sum(ever_warned)::integer as warned from warning.place_count group by run_id
     ), seen as (
       select run_id, sum(case when was_warned then 1 else 0 end)::integer as hits,
         sum(case when was_warned then 0 else 1 end)::integer as misses
       from warning.outcome group by run_id
     )
     select t.run_id as "runId", t.reference_date as on, t.model, coalesce(c.judged, 0) as judged,
       coalesce(c.warned, 0) as warned, coalesce(s.hits, 0) as hits, coalesce(s.misses, 0) as misses,
       not coalesce(r.is_current, false) as "isTold"
     from told as t left join counted as c on c.run_id = t.run_id left join seen as s on s.run_id = t.run_id
     left join warning.run as r on r.run_id = t.run_id
     order by t.reference_date desc, t.run_id desc limit 12`,
  );
  return rows;
}

/** A child that was at school at a run and is listed by a later one. */
export type OutcomeChild = {
  readonly personId: string;
  readonly wasWarned: boolean;
  readonly seenOn: string;
  readonly name: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
};

/** A page of what became of the children of a run: those who were warned of, or those of whom nobody was. */
export async function pageOutcomes(
  db: Queryable,
  asked: {
    readonly runId: number;
    readonly wasWarned: boolean;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  const { runId, wasWarned, after, limit } = asked;
  const { rows: counts } = await db.query<{ total: number }>(
    'select count(*) as total from warning.outcome where run_id = $1 and was_warned = $2',
    [runId, wasWarned],
  );
  const { rows } = await db.query<OutcomeChild>(
    `select o.person_id as "personId", o.was_warned as "wasWarned", o.seen_on as "seenOn", c.name, c.township, c.village,
       substr(coalesce(c.school, o.school), 15) as school
     from warning.outcome as o
     left join warning.run_child as c
       on c.run_id = (select run_id from warning.run where is_current) and c.person_id = registry.number_now(o.person_id)
     where o.run_id = $1 and o.was_warned = $2 and o.person_id > $3 order by o.person_id limit ${Math.trunc(limit) + 1}`,
    [runId, wasWarned, after ?? ''],
  );
  const items = rows.slice(0, limit);
  return { items, total: counts[0]!.total, next: rows.length > limit ? items.at(-1)!.personId : null };
}
