import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type CopyValue, copyRows, inTransaction } from '../platform/index.ts';
import { type ChildFacts, type LiveFacts, measure } from './child.ts';
import { readExclusion, readWarningModel } from './model.store.ts';
import { judge } from './model.ts';

/** The number of the made-up run of last spring: beyond any that a county reaches. */
const PAST_RUN = 900_000_001;
const [PAST_DAY, WEARY] = ['2026-03-01', { zh: '厌学不愿来', en: 'does not want to come' }];

type Row = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly township: string | null;
  readonly stage: string | null;
  readonly grade: string | null;
  readonly age: number;
  readonly state: 'at-school' | 'out';
  readonly facts: ChildFacts;
};

/** A number from 0 to 99 that is the same for a person on every start. */
const lotOf = (personId: string): number =>
  createHash('sha256').update(`spring ${personId}`).digest().readUInt32BE(0) % 100;

/** What teachers saw last spring: most of those who then left had been away, and a few of those who stayed. */
function seenOf({ personId, state }: Row): LiveFacts {
  const lot = lotOf(personId);
  if (lot >= (state === 'out' ? 62 : 1)) return {};
  const times = 3 + (lot % 4);
  return { absentDays: times + 1, mostReason: { label: WEARY, times } };
}

/**
 * A made-up run of last spring over made-up data, once: who is at school or out of school now was judged then, so that the page has hits
 * and misses to show. Never called on real data: what it lays stands in append-only tables.
 */
export async function layWarningDemonstration(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7210486)');
    const { rows: now } = await client.query<{ county: string; on: string; isThere: boolean }>(
      `select county, reference_date as on, exists (select 1 from warning.judging where run_id = $1) as "isThere"
       from warning.run where is_current`,
      [PAST_RUN],
    );
    if (!now[0] || now[0].isThere) return;
    const { ages } = readExclusion();
    const { rows } = await client.query<Row>(
      `select person_id as "personId", division, school, township, stage, grade, age, state, facts from warning.run_child
       where run_id = (select run_id from warning.run where is_current) and school is not null and age > $1
         and state in ('at-school', 'out') order by person_id`,
      [ages.primary.from],
    );
    await layPast(client, now[0], rows);
  });
}

async function layPast(
  client: pg.PoolClient,
  { county, on }: { readonly county: string; readonly on: string },
  rows: readonly Row[],
): Promise<void> {
  const model = readWarningModel();
  const { ages, grades } = readExclusion();
  const judged = rows.map((row) => ({
    row,
    ...judge(model, measure(row, seenOf(row), model, { first: ages.primary.from, primary: grades.primary })),
  }));
  await client.query('insert into warning.judging values ($1, 1, $2, $3, $3, $4, $5, $6)', [
    ...[PAST_RUN, county, PAST_DAY, `${PAST_DAY}T01:00:00Z`, model.version, model.warn_at],
  ]);
  const head = (row: Row): CopyValue[] => [PAST_RUN, row.personId, row.division, row.school];
  const heads = ['run_id', 'person_id', 'division', 'school'];
  await copyRows(client, 'warning.pupil', heads, rows.map(head));
  await copyRows(
    client,
    'warning.judgement',
    [...heads, 'round_no', 'on_day', 'model', 'score', 'is_warned', 'factors'],
    judged
      .filter(({ score }) => score > 0)
      .map(({ row, score, isWarned, factors }) => [
        ...[...head(row), 1, PAST_DAY, model.version, score, isWarned, JSON.stringify(factors)],
      ]),
  );
  await copyRows(
    client,
    'warning.outcome',
    [...heads, 'was_warned', 'seen_run_id', 'seen_on'],
    judged
      .filter(({ row }) => row.state === 'out')
      .map(({ row, isWarned }) => [...head(row), isWarned, PAST_RUN, on]),
  );
  await client.query(
    `insert into warning.place_count (run_id, division, school, township, stage, judged, warned, ever_warned)
     select p.run_id, p.division, p.school, '', '', count(*), count(w.person_id), count(w.person_id)
     from warning.pupil as p left join (select distinct person_id from warning.judgement where run_id = $1 and is_warned) as w
       on w.person_id = p.person_id
     where p.run_id = $1 group by 1, 2, 3`,
    [PAST_RUN],
  );
}
