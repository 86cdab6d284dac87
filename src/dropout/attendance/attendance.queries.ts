import type { Queryable } from '../../access/index.ts';
import type { Absence, CalledDay } from './attendance.ts';

/** A class of a school, and how its roll was called on the day asked for. */
export type CalledClass = {
  readonly school: string;
  readonly class: string;
  readonly pupils: number;
  /** None: not called on the day. */
  readonly absent: number | null;
  readonly calledBy: string | null;
};

const RUN = '(select run_id from dropout.run where is_current)';

/** Who was absent, under the numbers that the children have now. */
const ABSENCES = `(select coalesce(jsonb_agg(a || jsonb_build_object('personId', registry.number_now(a ->> 'personId'))), '[]')
  from jsonb_array_elements(absences) as a) as absences`;
/** The last entry of each class and day: what counts. */
const CALLED = `select distinct on (school, class, on_day) school, class, on_day, ${ABSENCES}, author_name, pupils
  from dropout.roll_call`;
const LAST = 'order by school, class, on_day, roll_no desc';

/** Whoever is at school in a class: children of school age, and the others of a class (docs/decisions/0094). */
const PUPILS = `select person_id, name, sex, division, school, class, is_of_age from dropout.run_child
    where run_id = ${RUN} and is_in_school and class is not null
  union all
  select person_id, name, sex, division, school, class, false from dropout.run_pupil where run_id = ${RUN}`;

/** Classes of the request's schools with pupils at school, and how the roll was called on a day. */
export async function listClasses(db: Queryable, on: string): Promise<CalledClass[]> {
  const { rows } = await db.query<CalledClass>(
    `select c.school, c.class, c.pupils, jsonb_array_length(r.absences) as absent, r.author_name as "calledBy"
     from (select school, class, count(*)::integer as pupils from (${PUPILS}) as p
       where school = any ((select access.schools())::text[]) group by school, class) as c
     left join (${CALLED} where on_day = $1 ${LAST}) as r on r.school = c.school and r.class = c.class
     order by c.school, c.class`,
    [on],
  );
  return rows;
}

/** A pupil of a class: who it is, and nothing else. */
export type ClassPupil = {
  readonly personId: string;
  readonly name: string | null;
  readonly sex: string | null;
  readonly division: string;
};

/** Pupils of a class by the last run; `isOfAge`: of compulsory school age, so that the clock is theirs. */
export async function listPupils(
  db: Queryable,
  school: string,
  of: string,
): Promise<(ClassPupil & { readonly isOfAge: boolean })[]> {
  const { rows } = await db.query(
    `select person_id as "personId", name, sex, division, is_of_age as "isOfAge" from (${PUPILS}) as p
     where school = $1 and class = $2 order by name, person_id`,
    [school, of],
  );
  return rows;
}

/** Days on which a class was called since a day, the last entry of each. */
export async function listCalledDays(
  db: Queryable,
  school: string,
  of: string,
  since: string,
): Promise<CalledDay[]> {
  const { rows } = await db.query<CalledDay>(
    `select on_day as on, absences from (${CALLED} where school = $1 and class = $2 and on_day >= $3 ${LAST}) as r
     order by on_day desc`,
    [school, of, since],
  );
  return rows;
}

/** A roll as it is recorded. */
export type NewRoll = {
  readonly school: string;
  readonly class: string;
  readonly on: string;
  readonly pupils: number;
  readonly absences: readonly Absence[];
  readonly accountId: number;
  readonly author: string;
  readonly at: Date;
  readonly submission?: string | undefined;
};

/** Records a roll; a submission that came before gives the number that it got then. */
export async function recordRoll(db: Queryable, roll: NewRoll): Promise<number> {
  const before = await db.query<{ no: string }>(
    'select roll_no::text as no from dropout.roll_call where submission = $1',
    [roll.submission ?? null],
  );
  if (before.rows[0]) return Number(before.rows[0].no);
  const { rows } = await db.query<{ no: string }>(
    `insert into dropout.roll_call (school, class, on_day, pupils, absences, account_id, author_name, recorded_at, submission)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning roll_no::text as no`,
    [
      ...[roll.school, roll.class, roll.on, roll.pupils, JSON.stringify(roll.absences)],
      ...[roll.accountId, roll.author, roll.at, roll.submission ?? null],
    ],
  );
  return Number(rows[0]!.no);
}

/** A pupil who was away without leave on some day since, with the days called of its class. */
export type AwayPupil = ClassPupil & {
  readonly school: string;
  readonly class: string;
  readonly days: readonly CalledDay[];
};

/**
 * Pupils absent on the last day on which their class was called, with its days since a day, of the schools that the request sees:
 * an absence runs up to the last day called. One child alone where it is named.
 */
export async function listAway(db: Queryable, since: string, personId?: string): Promise<AwayPupil[]> {
  const { rows } = await db.query<AwayPupil>(
    `with called as (${CALLED} where on_day >= $1 ${LAST}),
     last as (select distinct on (school, class) * from called order by school, class, on_day desc),
     absent as (
       select distinct school, class, a ->> 'personId' as person_id
       from last cross join lateral jsonb_array_elements(absences) as a
       where $2::text is null or a ->> 'personId' = registry.number_now($2))
     select c.person_id as "personId", c.name, c.sex, c.division, a.school, a.class,
       (select json_agg(json_build_object('on', d.on_day, 'absences', d.absences)) from called as d
         where d.school = a.school and d.class = a.class) as days
     from absent as a join dropout.run_child as c on c.run_id = ${RUN} and c.person_id = a.person_id and c.is_of_age
     order by a.school, a.class, c.person_id`,
    [since, personId ?? null],
  );
  return rows;
}

/** How often a child was absent since a day, and for which reason most often: as the owner, for who judges a whole county. */
export async function absencesSince(db: Queryable, since: string) {
  const { rows } = await db.query<{ personId: string; days: number; reason: string; times: number }>(
    `with absence as (
       select a ->> 'personId' as person_id, a ->> 'reason' as reason, on_day
       from (${CALLED} where on_day >= $1 ${LAST}) as r cross join lateral jsonb_array_elements(r.absences) as a
     ), by_reason as (
       select person_id, reason, count(distinct on_day)::integer as times from absence group by person_id, reason
     )
     select distinct on (b.person_id) b.person_id as "personId", b.reason, b.times,
       (select count(distinct on_day)::integer from absence as a where a.person_id = b.person_id) as days
     from by_reason as b order by b.person_id, b.times desc, b.reason`,
    [since],
  );
  return rows;
}

/** When the last roll was entered; undefined before the first. */
export async function lastRollAt(db: Queryable): Promise<Date | undefined> {
  const { rows } = await db.query<{ at: Date | null }>(
    'select max(recorded_at) as at from dropout.roll_call',
  );
  return rows[0]?.at ?? undefined;
}
