import { cohortsOn, readEnrolmentRules } from '../enrolment/index.ts';
import type { Hardship } from '../intake/index.ts';
import { stageOfGrade } from '../kernel/index.ts';
import { yearsOn } from '../ledgers/index.ts';
import type { Batch } from '../platform/index.ts';
import { type ChildFacts, type ChildState, type RunPupil, readExclusion } from '../warning/index.ts';
import type { Places } from './screen-places.store.ts';

type Row = {
  readonly person_no: number;
  readonly person_id: string;
  readonly name: string | null;
  readonly birth_date: string;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly stage: string | null;
  readonly grade: string | null;
  readonly class: string | null;
  readonly boarding: string | null;
  readonly is_of_age: boolean;
  readonly is_traced: boolean;
  readonly is_in_school: boolean;
  readonly is_excused: boolean;
  readonly is_beyond: boolean;
  readonly is_listed: boolean;
  readonly hardships: string | null;
  readonly is_disabled: boolean;
  readonly siblings_out: number;
  readonly school_township: string | null;
  readonly moves: number;
  readonly days_due: number | null;
  readonly days_away: number | null;
};

/** Everybody born in the years looked at, with what the registers tell that the model of warnings looks at. */
const QUESTION = `with person as (
    select p.*, s.stage, s.grade, s.school, r.boarding, r.class_name, coalesce(s.is_child, false) as is_of_age,
      coalesce(s.is_on_roster, false) or coalesce(s.is_active, false) as is_traced,
      coalesce(s.is_in_school, false) as is_in_school, coalesce(s.is_excused, false) as is_excused,
      coalesce(s.ground = 'outside-population', false) as is_beyond
    from linkage.person as p left join enrolment.schooling as s on s.person_no = p.person_no
    left join intake.landed_row as r on r.row_id = s.school_row
    where p.birth_date > cast($born_after as date) and p.birth_date <= cast($born_until as date)
  ),
  row_of as (
    select l.person_no, r.* from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
    where l.person_no in (select person_no from person) and r.register in ('student-record', 'roster', 'disability')
  ),
  listed as (select distinct person_no from reports.list_entry where list = 'out-of-school' and not is_waiting),
  hardship as (
    select l.person_no, string_agg(distinct h.hardship, ',' order by h.hardship) as hardships
    from intake.hardship_item as h join linkage.link as l on l.row_id = h.row_id
    where coalesce(h.is_risk_gone, false) = false group by l.person_no
  ),
  sibling as (
    select p.household_no, count(*) as outs from linkage.person as p join listed on listed.person_no = p.person_no
    where p.household_no is not null group by p.household_no
  ),
  school_place as (
    select school, first(township order by n desc, township) as township, max(n) * 2 > sum(n) as is_most
    from (select school, township, count(*) as n from person where school is not null and township is not null group by 1, 2)
    group by school
  ),
  move as (
    select person_no, max(n) - 1 as moves from (
      select person_no, stage, count(distinct coalesce(school_code, school)) as n from row_of
      where register = 'student-record' and coalesce(school_code, school) is not null group by 1, 2) as by_stage group by person_no
  ),
  attended as (
    select person_no, arg_max(cast(days_due as integer), concat(coalesce(event_date, ''), lpad(cast(row_id as varchar), 20, '0'))) as days_due,
      arg_max(coalesce(cast(days_away as integer), 0), concat(coalesce(event_date, ''), lpad(cast(row_id as varchar), 20, '0'))) as days_away
    from row_of where days_due is not null group by person_no
  )
  select p.person_no, p.person_id, p.name, p.birth_date, p.sex, p.township, p.village, p.stage, p.grade,
    case when starts_with(coalesce(p.class_name, ''), coalesce(p.grade, '')) then p.class_name
      else concat_ws('', p.grade, p.class_name) end as class, p.boarding, p.is_of_age, p.is_traced,
    p.is_in_school, p.is_excused, p.is_beyond, listed.person_no is not null as is_listed, h.hardships,
    coalesce(position('disabled' in h.hardships) > 0, false)
      or exists (select 1 from row_of as d where d.person_no = p.person_no and d.register = 'disability') as is_disabled,
    coalesce(b.outs, 0) as siblings_out, case when sp.is_most then sp.township end as school_township,
    coalesce(m.moves, 0) as moves, a.days_due, a.days_away
  from person as p
  left join listed on listed.person_no = p.person_no
  left join hardship as h on h.person_no = p.person_no
  left join sibling as b on b.household_no = p.household_no
  left join school_place as sp on sp.school = p.school
  left join move as m on m.person_no = p.person_no
  left join attended as a on a.person_no = p.person_no
  order by p.person_no`;

/** Where a child is by the run. Who is below school age is at school when a list or record holds it. */
function stateOf(row: Row): ChildState {
  if (row.is_listed) return 'out';
  if (row.is_of_age ? row.is_in_school : row.is_traced) return 'at-school';
  return row.is_excused || row.is_beyond ? 'excused' : 'unclear';
}

function factsOf(row: Row): ChildFacts {
  const hardships = (row.hardships?.split(',') ?? []) as Hardship[];
  const isFar =
    row.township !== null &&
    row.school_township !== null &&
    row.school_township !== row.township &&
    row.boarding !== 'yes';
  const own = hardships.filter((one) => one !== 'left-behind' && one !== 'disabled' && one !== 'other');
  return {
    ...(own.length > 0 ? { hardships: own } : {}),
    ...(hardships.includes('left-behind') ? { isLeftBehind: true } : {}),
    ...(row.is_disabled ? { isDisabled: true } : {}),
    ...(row.siblings_out > 0 ? { siblingsOut: row.siblings_out } : {}),
    ...(isFar ? { isFar: true } : {}),
    ...(row.moves > 0 ? { moves: row.moves } : {}),
    ...(row.days_due === null ? {} : { daysDue: row.days_due, daysAway: row.days_away ?? 0 }),
  };
}

/** What a run tells of the children whom the warnings look at, and whether any file lists children of a preschool. */
export async function readWarningChildren(
  batch: Batch,
  places: Places,
  on: string,
): Promise<{ readonly hasPreschool: boolean; readonly children: readonly RunPupil[] }> {
  const { ages, grades } = readExclusion();
  const cohorts = cohortsOn(readEnrolmentRules(), on).filter(({ isBeyond }) => !isBeyond);
  const [youngest, oldest] = [cohorts[0]!, cohorts.at(-1)!];
  const back = youngest.age - ages.preschool.from;
  const bornUntil = `${Number(youngest.bornUntil.slice(0, 4)) + back}${youngest.bornUntil.slice(4)}`;
  const reference = `${Number(youngest.bornUntil.slice(0, 4)) + youngest.age}${youngest.bornUntil.slice(4)}`;
  const rows = await batch.rows<Row>(QUESTION, { born_after: oldest.bornAfter, born_until: bornUntil });
  const children = rows.map(
    (row): RunPupil => ({
      personId: row.person_id,
      division: places.divisionOf(row.township, row.village),
      school: places.schoolOf(row.person_no),
      name: row.name,
      birthDate: row.birth_date,
      sex: row.sex,
      township: row.township,
      village: row.village,
      age: yearsOn(row.birth_date, reference) ?? 0,
      stage: row.stage ?? stageOfGrade(row.grade, grades.primary) ?? null,
      grade: row.grade,
      class: row.class,
      state: stateOf(row),
      facts: factsOf(row),
    }),
  );
  return { hasPreschool: children.some(({ stage }) => stage === 'preschool'), children };
}
