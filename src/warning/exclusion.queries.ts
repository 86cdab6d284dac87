import type { Queryable } from '../access/index.ts';
import type { ExclusionPopulation, ExclusionRules } from './exclusion.ts';

/** Which part of a dimension: whom it counts, over whom, and of whom nobody can tell. */
export const PARTS = ['numerator', 'denominator', 'unclear'] as const;
export type ExclusionPart = (typeof PARTS)[number];

/** A dimension in numbers. `excused`: away on a ground (ill, deferred, moved away …), counted in neither. */
export type ExclusionCount = {
  readonly township: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly unclear: number;
  readonly excused: number;
};

const RUN = '(select run_id from warning.run where is_current)';

/**
 * The children of a population as conditions on `warning.run_child`: which part each falls into. The only place where the
 * first three dimensions are defined; the counts of the other two come with the judgements.
 */
function sideOf(population: ExclusionPopulation, { ages }: ExclusionRules) {
  if (population === 'primary-pupils' || population === 'junior-pupils') {
    const stage = population === 'primary-pupils' ? 'primary' : 'junior';
    const where = `state = 'at-school' and stage = '${stage}' and age >= ${ages.primary.from}`;
    return { where, hit: 'false', isUnclear: 'false', stage };
  }
  const key =
    population === 'preschool-age' ? 'preschool' : population === 'primary-age' ? 'primary' : 'junior';
  const { from, until } = ages[key];
  const where = `age >= ${from} and age < ${until}`;
  // nobody lists who is too young for school: whom no list holds is not in preschool
  return key === 'preschool'
    ? { where, hit: "state <> 'at-school'", isUnclear: 'false' }
    : { where, hit: "state = 'out'", isUnclear: "state = 'unclear'" };
}

/** A dimension by township, of what the request sees. */
export async function countDimension(
  db: Queryable,
  population: ExclusionPopulation,
  rules: ExclusionRules,
): Promise<ExclusionCount[]> {
  const side = sideOf(population, rules);
  const isOfPupils = side.stage !== undefined;
  const { rows } = isOfPupils
    ? await db.query<ExclusionCount>(
        `select township, sum(warned)::integer as numerator, sum(judged)::integer as denominator, 0 as unclear, 0 as excused
         from warning.place_count where run_id = ${RUN} and stage = $1 group by township order by 1`,
        [side.stage],
      )
    : await db.query<ExclusionCount>(
        `select coalesce(township, '') as township, sum(case when ${side.hit} then 1 else 0 end)::integer as numerator,
           sum(case when state = 'excused' and not (${side.hit}) then 0 else 1 end)::integer as denominator,
           sum(case when ${side.isUnclear} then 1 else 0 end)::integer as unclear,
           sum(case when state = 'excused' and not (${side.hit}) then 1 else 0 end)::integer as excused
         from warning.run_child where run_id = ${RUN} and ${side.where} group by 1 order by 1`,
      );
  return rows;
}

/** A child behind a number of a dimension. */
export type ExclusionChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly age: number;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly state: string;
};

/** A page of the children behind a number: the same rows that were counted. Whom a warning counts only those see who may. */
export async function pageDimension(
  db: Queryable,
  population: ExclusionPopulation,
  rules: ExclusionRules,
  asked: {
    readonly part: ExclusionPart;
    readonly township?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
) {
  const side = sideOf(population, rules);
  const hit = side.stage
    ? 'exists (select 1 from warning.standing as s where s.person_id = c.person_id and s.is_warned)'
    : side.hit;
  const part = {
    numerator: hit,
    denominator: `not (state = 'excused' and not (${side.hit}))`,
    unclear: side.isUnclear,
  }[asked.part];
  const where = `run_id = ${RUN} and ${side.where} and ${part} and ($1::text is null or coalesce(township, '') = $1)`;
  const { rows: counts } = await db.query<{ total: number }>(
    `select count(*) as total from warning.run_child as c where ${where}`,
    [asked.township ?? null],
  );
  const { rows } = await db.query<ExclusionChild>(
    `select person_id as "personId", name, age, township, village, substr(school, 15) as school, state
     from warning.run_child as c where ${where} and person_id > $2 order by person_id limit ${Math.trunc(asked.limit) + 1}`,
    [asked.township ?? null, asked.after ?? ''],
  );
  const items = rows.slice(0, asked.limit);
  return { items, total: counts[0]!.total, next: rows.length > asked.limit ? items.at(-1)!.personId : null };
}
