import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../platform/index.ts';

/**
 * What ids are kept for. `persons`: relation with `person_no`; `marks`: relation with `person_no, mark, n`, where a mark is
 * what a row is known again by (a valid number, or a print of its content) and `n` the rows that bear it;
 * `into`: table made, `person_no, person_id`. `before`: folder of the run before (its output or its store).
 * `above`: a number that other runs than the one before have reached.
 */
export type StandingOptions = {
  readonly persons: string;
  readonly marks: string;
  readonly into: string;
  readonly before?: string;
  readonly above?: number;
};

const DIGITS = 9;
const personId = (number: string): string => `concat('P', lpad(cast(${number} as varchar), ${DIGITS}, '0'))`;
const literal = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** The file of a relation in the folder of a run, or undefined. */
function storedFile(folder: string | undefined, relation: string): string | undefined {
  if (folder === undefined) return undefined;
  return [join(folder, 'store', `${relation}.parquet`), join(folder, `${relation}.parquet`)].find(existsSync);
}

async function readBefore(batch: Batch, folder: string | undefined): Promise<void> {
  const person = storedFile(folder, 'registry.standing_person');
  const row = storedFile(folder, 'registry.standing_row');
  const from = (path: string | undefined, empty: string) =>
    path === undefined ? `select ${empty} where 1 = 0` : `select * from read_parquet(${literal(path)})`;
  const knowsFormer = row !== undefined && (await hasColumn(batch, row, 'former_id'));
  await batch.run(`create or replace table registry.before_person as
    ${from(person, "cast('' as varchar) as person_id, cast(null as varchar) as merged_into")}`);
  await batch.run(`create or replace table registry.before_row as
    select person_id, mark, ${knowsFormer ? 'former_id' : 'cast(null as varchar) as former_id'}
    from (${from(row, "cast('' as varchar) as person_id, cast('' as varchar) as mark")}) rows_before`);
}

async function hasColumn(batch: Batch, path: string, column: string): Promise<boolean> {
  const [found] = await batch.rows<{ n: number }>(
    `select count(*) as n from (describe select * from read_parquet(${literal(path)})) columns where column_name = '${column}'`,
  );
  return Number(found!.n) > 0;
}

/**
 * Votes of marks for ids of the run before; a mark that several persons bore says nothing. `own`: of rows that no merge brought to the
 * id. Where a merge was wrong these, and not the many, say whose the id is.
 */
const VOTES = (marks: string): string => `create or replace table registry.vote as
  select m.person_no, b.person_id, cast(sum(m.n) as bigint) as votes,
    cast(sum(case when b.former_id is null then m.n else 0 end) as bigint) as own
  from ${marks} m
  join registry.before_row b on b.mark = m.mark
  join (select mark from registry.before_row group by mark having count(*) = 1) u on u.mark = b.mark
  group by m.person_no, b.person_id`;

/** A person takes the id with most votes (ties: the smallest); an id goes to the person with most votes (ties: the first). */
const KEPT = `create or replace table registry.kept as
  select person_no, person_id, false as is_back from (
    select *, row_number() over (partition by person_id order by own desc, votes desc, person_no) as place from (
      select *, row_number() over (partition by person_no order by votes desc, person_id) as choice from registry.vote
    ) chosen where choice = 1
  ) placed where place = 1`;

/**
 * A person left without an id, whose rows a merge had brought to another one, has its former id again: what hung on it is its own.
 * Each id to one person, and none to somebody who stands for it already.
 */
const BACK = (marks: string): string => `insert into registry.kept
  select person_no, former_id, true from (
    select *, row_number() over (partition by former_id order by votes desc, person_no) as place from (
      select m.person_no, b.former_id, sum(m.n) as votes,
        row_number() over (partition by m.person_no order by sum(m.n) desc, b.former_id) as choice
      from ${marks} m
      join registry.before_row b on b.mark = m.mark
      join (select mark from registry.before_row group by mark having count(*) = 1) u on u.mark = b.mark
      where b.former_id is not null
        and not exists (select 1 from registry.kept k where k.person_no = m.person_no)
        and not exists (select 1 from registry.kept k where k.person_id = b.former_id)
      group by m.person_no, b.former_id
    ) chosen where choice = 1
  ) placed where place = 1`;

const LOG = `create or replace table registry.person_log as
  select k.person_id, 'merged' as change, v.person_id as other_person_id, v.votes as row_count
  from registry.vote v
  join registry.person_key k on k.person_no = v.person_no
  where v.person_id <> k.person_id and not exists (select 1 from registry.kept o where o.person_id = v.person_id)
  union all
  select k.person_id, case when p.person_id is null or p.is_back then 'split' else 'moved' end, v.person_id, v.votes
  from registry.vote v
  join registry.person_key k on k.person_no = v.person_no
  join registry.kept o on o.person_id = v.person_id and o.person_no <> v.person_no
  left join registry.kept p on p.person_no = v.person_no
  order by 1, 2, 3`;

/**
 * Gives every person a lasting id: ids of the run before stay with the majority of their rows, new persons get the next
 * numbers in their order. Makes `registry.standing_person`, `standing_row` (what the next run reads) and `person_log`.
 */
export async function keepIds(batch: Batch, options: StandingOptions): Promise<void> {
  await batch.run('create schema if not exists registry');
  await readBefore(batch, options.before);
  await batch.run(VOTES(options.marks));
  await batch.run(KEPT);
  await batch.run(BACK(options.marks));
  await batch.run(`create or replace table registry.person_key as
    select p.person_no, coalesce(k.person_id, ${personId(`
      greatest(coalesce(m.most, 0), ${Math.trunc(options.above ?? 0)}) + row_number() over (partition by k.person_id is null order by p.person_no)`)}) as person_id
    from ${options.persons} p
    left join registry.kept k on k.person_no = p.person_no
    cross join (select max(cast(substr(person_id, 2) as bigint)) as most from registry.before_person) m`);
  await batch.run(LOG);
  await batch.run(`create or replace table registry.standing_person as
    select person_id, cast(null as varchar) as merged_into from registry.person_key
    union all
    select b.person_id, coalesce(l.person_id, b.merged_into)
    from registry.before_person b
    left join (select other_person_id, min(person_id) as person_id from registry.person_log where change = 'merged' group by other_person_id) l
      on l.other_person_id = b.person_id
    where not exists (select 1 from registry.person_key k where k.person_id = b.person_id)`);
  await batch.run(`create or replace table registry.standing_row as
    select k.person_id, m.mark, case when b.former_id is distinct from k.person_id then
        coalesce(b.former_id, case when b.person_id <> k.person_id then b.person_id end) end as former_id
    from ${options.marks} m join registry.person_key k on k.person_no = m.person_no
    left join (select mark, min(person_id) as person_id, min(former_id) as former_id from registry.before_row
      group by mark having count(*) = 1) b on b.mark = m.mark
    union all
    select b.person_id, b.mark, b.former_id from registry.before_row b
    where not exists (select 1 from ${options.marks} m where m.mark = b.mark)`);
  await batch.run(`create or replace table ${options.into} as select * from registry.person_key`);
  for (const table of ['before_person', 'before_row', 'vote', 'kept', 'person_key']) {
    await batch.run(`drop table registry.${table}`);
  }
}
