import type pg from 'pg';
import { absencesSince, addDays, lastRollAt, readAttendanceRules } from '../dropout/index.ts';
import { officeDay } from '../kernel/index.ts';
import { personsWanting } from '../ledgers/index.ts';
import { type CopyValue, copyRows, inTransaction } from '../platform/index.ts';
import { type ChildFacts, type LiveFacts, measure, type RunOfPupils, type RunPupil } from './child.ts';
import { readExclusion, readWarningModel } from './model.store.ts';
import { type FoundFactor, judge } from './model.ts';

const COLUMNS = [
  ...['run_id', 'person_id', 'division', 'school', 'name', 'birth_date', 'sex', 'township', 'village'],
  ...['age', 'stage', 'grade', 'class', 'state', 'facts'],
];

function* valuesOf(runId: number, children: Iterable<RunPupil>): Generator<CopyValue[]> {
  for (const c of children)
    yield [
      ...[runId, c.personId, c.division, c.school, c.name, c.birthDate, c.sex, c.township, c.village],
      ...[c.age, c.stage, c.grade, c.class, c.state, c.facts],
    ];
}

/** Lays what a run tells inside the caller's transaction; nobody is judged until `followWarnings`. */
export async function layWarningRun(client: pg.PoolClient, run: RunOfPupils): Promise<void> {
  const { runId, county, on, hasPreschool, children } = run;
  await client.query(
    'insert into warning.run (run_id, county, reference_date, has_preschool) values ($1, $2, $3, $4)',
    [runId, county, on, hasPreschool],
  );
  await copyRows(client, 'warning.run_child', COLUMNS, valuesOf(runId, children));
  await client.query('analyze warning.run_child');
}

/** Forgets what runs told to which nobody returns. Judgements and what followed stay. */
export async function forgetWarningRuns(client: pg.PoolClient, kept: readonly number[]): Promise<void> {
  await client.query('delete from warning.run where not (run_id = any ($1)) and not is_current', [kept]);
}

/**
 * Makes a run whose children are laid the one that is judged: tells first what became of those who were at school at earlier
 * runs, then judges everybody at school. Inside the caller's transaction, as the owner.
 */
export async function followWarnings(client: pg.PoolClient, runId: number, at: Date): Promise<void> {
  const run = await client.query('select 1 from warning.run where run_id = $1', [runId]);
  if (run.rows.length === 0) return;
  await client.query('update warning.run set is_current = false where is_current and run_id <> $1', [runId]);
  await client.query('update warning.run set is_current = true where run_id = $1', [runId]);
  await tellOutcomes(client, runId);
  await client.query(
    `insert into warning.pupil (run_id, person_id, division, school)
     select run_id, person_id, division, school from warning.run_child where run_id = $1 and state = 'at-school' and age >= $2
     on conflict do nothing`,
    [runId, readExclusion().ages.primary.from],
  );
  await judgeRun(client, runId, at);
}

/** Whoever was at school at an earlier run of the county and is listed by this one: told once, with whether a warning stood. */
async function tellOutcomes(client: pg.PoolClient, runId: number): Promise<void> {
  await client.query(
    `insert into warning.outcome (run_id, person_id, division, school, was_warned, seen_run_id, seen_on)
     select p.run_id, p.person_id, p.division, p.school,
       exists (select 1 from warning.judgement as j
         where j.run_id = p.run_id and j.person_id = p.person_id and j.is_warned), $1, now_run.reference_date
     from warning.run as now_run
     join (select distinct run_id, county, reference_date from warning.judging) as then_run
       on then_run.county = now_run.county and then_run.run_id <> now_run.run_id
       and then_run.reference_date <= now_run.reference_date and then_run.run_id < now_run.run_id
     join warning.pupil as p on p.run_id = then_run.run_id
     left join registry.former_number as a on a.former_id = p.person_id
     join warning.run_child as c
       on c.run_id = $1 and c.person_id = coalesce(a.person_id, p.person_id) and c.state = 'out'
     where now_run.run_id = $1
     on conflict do nothing`,
    [runId],
  );
}

type Row = Omit<RunPupil, 'personId' | 'birthDate' | 'facts'> & {
  readonly person_id: string;
  readonly birth_date: string | null;
  readonly facts: ChildFacts;
};
type Before = {
  readonly person_id: string;
  readonly score: number;
  readonly factors: readonly FoundFactor[];
};

/** What is known of children beside the registers, by person: plans that are wanting, absences that teachers entered of late. */
async function readLive(client: pg.PoolClient, day: string): Promise<ReadonlyMap<string, LiveFacts>> {
  const live = new Map<string, LiveFacts>();
  for (const personId of await personsWanting(client, 'disabled', 'no-plan', day))
    live.set(personId, { isWithoutPlan: true });
  const labels = new Map(readAttendanceRules().reasons.map(({ id, label }) => [id, label]));
  const since = addDays(day, -readWarningModel().absence_days);
  for (const { personId, days, reason, times } of await absencesSince(client, since)) {
    const label = labels.get(reason);
    const absent = { absentDays: days, ...(label ? { mostReason: { label, times } } : {}) };
    live.set(personId, { ...live.get(personId), ...absent });
  }
  return live;
}

/** What makes two judgements the same; the store keeps keys in an order of its own. */
const markOf = (factors: readonly FoundFactor[]): string =>
  JSON.stringify(factors.map(({ factor, points, n, says }) => [factor, points, n, says.zh, says.en]));
const isSame = (before: Before | undefined, score: number, factors: readonly FoundFactor[]): boolean =>
  before === undefined
    ? factors.length === 0
    : before.score === score && markOf(before.factors) === markOf(factors);

/** Judges everybody at school at a run; what differs from the judgement before is recorded as a round of its own. */
async function judgeRun(client: pg.PoolClient, runId: number, at: Date): Promise<void> {
  const model = readWarningModel();
  const { ages, grades } = readExclusion();
  const day = officeDay(at);
  const live = await readLive(client, day);
  const { rows } = await client.query<Row>(
    `select person_id, division, school, stage, grade, age, facts from warning.run_child
     where run_id = $1 and state = 'at-school' and age >= $2 order by person_id`,
    [runId, ages.primary.from],
  );
  const last = await client.query<Before>(
    `select distinct on (person_id) person_id, score, factors from warning.judgement where run_id = $1
     order by person_id, round_no desc`,
    [runId],
  );
  const before = new Map(last.rows.map((row) => [row.person_id, row]));
  const rounds = await client.query<{ no: number }>(
    'select coalesce(max(round_no), 0) + 1 as no from warning.judging where run_id = $1',
    [runId],
  );
  const no = rounds.rows[0]!.no;
  const changed = rows.flatMap((row): CopyValue[][] => {
    const gradeAges = { first: ages.primary.from, primary: grades.primary };
    const measured = measure(row, live.get(row.person_id) ?? {}, model, gradeAges);
    const { score, isWarned, factors } = judge(model, measured);
    if (isSame(before.get(row.person_id), score, factors)) return [];
    const head = [runId, row.person_id, no, day, row.division, row.school, model.version];
    return [[...head, score, isWarned, JSON.stringify(factors)]];
  });
  await client.query('update warning.run set judged_at = $2 where run_id = $1', [runId, at]);
  if (changed.length > 0 || no === 1) {
    await client.query(
      `insert into warning.judging (run_id, round_no, county, reference_date, on_day, judged_at, model, warn_at)
       select run_id, $2, county, reference_date, $3, $4, $5, $6 from warning.run where run_id = $1`,
      [runId, no, day, at, model.version, model.warn_at],
    );
    const columns = ['run_id', 'person_id', 'round_no', 'on_day', 'division', 'school', 'model'];
    await copyRows(client, 'warning.judgement', [...columns, 'score', 'is_warned', 'factors'], changed);
  }
  await layStanding(client, runId);
}

/** The list and its counts, from the last judgements of the run. */
async function layStanding(client: pg.PoolClient, runId: number): Promise<void> {
  await client.query('delete from warning.standing');
  await client.query(
    `insert into warning.standing (person_id, division, school, name, birth_date, sex, township, village, stage, grade, class,
       score, is_warned, warned_since, factors, factor_ids)
     select c.person_id, c.division, c.school, c.name, c.birth_date, c.sex, c.township, c.village, c.stage, c.grade, c.class,
       j.score, j.is_warned,
       case when j.is_warned then (select min(w.on_day) from warning.judgement as w
         where w.person_id = c.person_id and w.is_warned and w.run_id = $1) end,
       j.factors, array(select f ->> 'factor' from jsonb_array_elements(j.factors) as f)
     from (select distinct on (person_id) * from warning.judgement where run_id = $1
       order by person_id, round_no desc) as j
     join warning.run_child as c on c.run_id = $1 and c.person_id = j.person_id and c.state = 'at-school'
     where j.score > 0`,
    [runId],
  );
  await client.query('delete from warning.place_count where run_id = $1', [runId]);
  await client.query(
    `insert into warning.place_count (run_id, division, school, township, stage, judged, warned, ever_warned)
     select $1, c.division, coalesce(c.school, ''), coalesce(c.township, ''), coalesce(c.stage, ''), count(*),
       sum(case when s.is_warned then 1 else 0 end), sum(case when e.person_id is not null then 1 else 0 end)
     from warning.run_child as c left join warning.standing as s on s.person_id = c.person_id
     left join (select distinct person_id from warning.judgement where run_id = $1 and is_warned) as e
       on e.person_id = c.person_id
     where c.run_id = $1 and c.state = 'at-school' and c.age >= $2 group by 2, 3, 4, 5`,
    [runId, readExclusion().ages.primary.from],
  );
  await client.query('analyze warning.standing');
}

/** The lock that whoever judges holds. */
const ONE_JUDGES = 7_210_485;

/** Judges the current run anew: absences and plans came meanwhile. Gives whether there is a run. */
export function judgeAnew(pool: pg.Pool, at: Date): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ONE_JUDGES]);
    const { rows } = await client.query<{ runId: number }>(
      'select run_id as "runId" from warning.run where is_current',
    );
    if (!rows[0]) return false;
    await judgeRun(client, rows[0].runId, at);
    return true;
  });
}

/** Judges anew where a day has begun or a roll was entered since; gives whether it did. */
export async function judgeWhereDue(pool: pg.Pool, at: Date): Promise<boolean> {
  const { rows } = await pool.query<{ judgedAt: Date | null }>(
    'select judged_at as "judgedAt" from warning.run where is_current',
  );
  const last = rows[0]?.judgedAt;
  if (!rows[0]) return false;
  const rollAt = await lastRollAt(pool);
  const isDue = !last || officeDay(last) !== officeDay(at) || (rollAt !== undefined && rollAt > last);
  return isDue && judgeAnew(pool, at);
}
