import type { Queryable } from '../../access/index.ts';
import type { Line } from '../boundaries.queries.ts';
import { readDropoutRules } from '../rules.store.ts';
import type { Population } from './rate.ts';

/** What a rate is asked over: cut-off day, first day on which a child was found out of school, and whom alone. */
export type RateQuestion = {
  readonly on: string;
  readonly from?: string | undefined;
  readonly township?: string | undefined;
  /** The children of these divisions alone. */
  readonly divisions?: readonly string[] | undefined;
  readonly isRegisteredPoor?: boolean | undefined;
};

/** Where each case stood at the end of the cut-off day, and when the child was found out of school. */
const AT = `at_day as (
  select distinct on (a.case_id) a.case_id, a.step_after as step,
    max(case when a.step_after = 'verified' then a.on_day end) over (partition by a.case_id) as found_on
  from dropout.act as a where a.on_day <= $1::date
  order by a.case_id, a.act_no desc
)`;
const CASES = `cases as (
  select k.person_id, k.name, k.division, k.township, k.village, k.school, k.is_registered_poor, k.is_disabled, at_day.step,
    at_day.step = any ($3::text[]) and at_day.found_on >= $2::date as is_found,
    at_day.step = any ($4::text[]) as is_back
  from dropout."case" as k join at_day on at_day.case_id = k.case_id where at_day.step <> 'joined'
)`;
const CHILDREN = `children as (
  select c.person_id, c.name, c.division, c.township, c.village, c.school, c.is_registered_poor, c.is_disabled, c.is_in_school
  from dropout.run_child as c where c.is_of_age and c.run_id = (select run_id from dropout.run where is_current)
)`;
const CHILD = 'c.person_id, c.name, c.division, c.township, c.village, c.school, c.is_registered_poor';

/** One row per child of the population; `hit`: whether it counts in the numerator. The only place where a rate is defined. */
const MEMBERS: Readonly<Record<Population, string>> = {
  'found-out': `select person_id, name, division, township, village, school, is_registered_poor, step, is_back as hit
    from cases where is_found`,
  'at-start': `select ${CHILD}, k.step, coalesce(k.is_found and not k.is_back, false) as hit
    from children as c left join cases as k on k.person_id = c.person_id
    where c.is_in_school or (k.is_found and not k.is_back)
    union all select k.person_id, k.name, k.division, k.township, k.village, k.school, k.is_registered_poor, k.step, true from cases as k
    where k.is_found and not k.is_back and not exists (select 1 from children as c where c.person_id = k.person_id)`,
  disabled: `select ${CHILD}, k.step, c.is_in_school or coalesce(k.is_back, false) as hit
    from children as c left join cases as k on k.person_id = c.person_id where c.is_disabled`,
  'of-age': `select ${CHILD}, k.step, c.is_in_school or k.person_id is not null as hit
    from children as c left join cases as k on k.person_id = c.person_id`,
};

const EARLIEST = '1900-01-01';

/**
 * The members of a population as a relation `member`, with the values that its parameters take. A value stands where it is compared,
 * not in a relation of questions: the planner must see that one was not asked, or it takes few rows for granted and goes
 * through all cases for each child.
 */
function membersOf(population: Population, question: RateQuestion) {
  const { on, from, township, divisions, isRegisteredPoor } = question;
  const { steps } = readDropoutRules();
  const ids = (of: 'found_out' | 'back'): string[] => steps.filter((step) => step[of]).map(({ id }) => id);
  return {
    sql: `with ${AT}, ${CASES}, ${CHILDREN}, member as (
        select m.* from (${MEMBERS[population]}) as m
        where ($5::text is null or coalesce(m.township, '') = $5::text)
          and ($6::boolean is null or m.is_registered_poor = $6::boolean)
          and ($7::text[] is null or m.division = any ($7::text[])))`,
    values: [
      ...[on, from ?? EARLIEST, ids('found_out'), ids('back')],
      ...[township ?? null, isRegisteredPoor ?? null, divisions ?? null],
    ],
  };
}

/**
 * Asks a question over members, in the request's transaction. Children and cases are joined whole: for each child through all cases
 * is what a planner does that takes few rows for granted, as it does where who may see a row is decided row by row.
 */
async function ask<Row extends object>(
  db: Queryable,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  await db.query("select set_config('enable_nestloop', 'off', true)");
  const { rows } = await db.query<Row>(sql, [...values]);
  await db.query("select set_config('enable_nestloop', 'on', true)");
  return rows;
}

/** Numerator and denominator of a township; `place`: as a list takes it by the boundaries of another day. */
export type RateCount = {
  readonly township: string;
  readonly place?: string;
  readonly numerator: number;
  readonly denominator: number;
};

/** A rate by township, of what the request sees; `lineOf`: by the boundaries of another day, `unsure` of which nobody can tell apart. */
export async function countRate(
  db: Queryable,
  population: Population,
  question: RateQuestion,
  lineOf?: (division: string) => Line,
): Promise<{ readonly places: RateCount[]; readonly unsure: number }> {
  const { sql, values } = membersOf(population, question);
  const rows = await ask<RateCount>(
    db,
    `${sql} select ${lineOf ? 'division' : "coalesce(township, '')"} as township, sum(case when hit then 1 else 0 end) as numerator,
       count(*) as denominator
     from member group by 1 order by 1`,
    values,
  );
  if (!lineOf) return { places: rows, unsure: 0 };
  const places = new Map<string, RateCount>();
  let unsure = 0;
  for (const { township: division, numerator, denominator } of rows) {
    const { place, township, isSure } = lineOf(division);
    const before = places.get(place) ?? { numerator: 0, denominator: 0 };
    const sum = { numerator: before.numerator + numerator, denominator: before.denominator + denominator };
    places.set(place, { township, place, ...sum });
    if (!isSure) unsure += denominator;
  }
  return { places: [...places.values()].toSorted((a, b) => (a.place! < b.place! ? -1 : 1)), unsure };
}

/** A child behind a rate. */
export type RateMember = {
  readonly personId: string;
  readonly name: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly step: string | null;
};

/** Which part of a population: those that count, all, or those that do not. */
export type RatePart = 'numerator' | 'denominator' | 'rest';

/** A page of the children behind a number of a rate: the same rows that were counted. */
export async function pageMembers(
  db: Queryable,
  population: Population,
  question: RateQuestion,
  {
    part,
    after,
    limit,
  }: { readonly part: RatePart; readonly after?: string | undefined; readonly limit: number },
) {
  const { sql, values } = membersOf(population, question);
  const where = part === 'denominator' ? 'true' : part === 'numerator' ? 'hit' : 'not hit';
  const counts = await ask<{ total: number }>(
    db,
    `${sql} select count(*) as total from member where ${where}`,
    values,
  );
  const rows = await ask<RateMember>(
    db,
    `${sql} select person_id as "personId", name, township, village, substr(school, 15) as school, step from member
     where ${where} ${after === undefined ? '' : 'and person_id > $8'} order by person_id limit ${Math.trunc(limit) + 1}`,
    after === undefined ? values : [...values, after],
  );
  const items = rows.slice(0, limit);
  return { items, total: counts[0]!.total, next: rows.length > limit ? items.at(-1)!.personId : null };
}

/** The run with which the ledgers are in step: the day of its comparison. */
export async function findReferenceDate(db: Queryable): Promise<string | undefined> {
  const { rows } = await db.query<{ on: string }>(
    'select reference_date as on from dropout.run where is_current',
  );
  return rows[0]?.on;
}
