import type { Queryable } from '../../access/index.ts';
import { CURRENT_RUN } from '../settlement/run-aid.queries.ts';
import type { ListedPart } from '../settlement/settlement.queries.ts';

/** How many wait for one thing, as far as the request sees them. */
export type WaitingCount = {
  readonly asks: string;
  readonly children: number;
  readonly schools: number;
  /** Of these, those for whom it was answered since: the next run decides them. */
  readonly answered: number;
  readonly programmes: readonly string[];
};

/** Answers that stand: the newest of each subject and fact, of the run's term unless the fact lasts ($1). */
const STANDING = `(select distinct on (a.subject, a.fact) a.* from aid.answer as a
  where a.term = (select term from aid.run where is_current) or a.fact = any ($1)
  order by a.subject, a.fact, a.answer_id desc)`;

/**
 * What is to be found out in the term, the most asked first. Children are counted by pattern before patterns are read:
 * however many children there are, the patterns are few.
 */
export async function countWaiting(db: Queryable, lasting: readonly string[]): Promise<WaitingCount[]> {
  const { rows } = await db.query<WaitingCount>(
    `with waiting as (
       select pattern_no, count(*) as children, array_agg(distinct school) filter (where school is not null) as schools
       from aid.run_undetermined where run_id = ${CURRENT_RUN} group by pattern_no
     ), asked as (select distinct pattern_no, asks from aid.run_missing where run_id = ${CURRENT_RUN}),
     answered as (
       select n.asks, count(distinct c.person_id) as children
       from ${STANDING} as s join aid.run_undetermined as c
         on c.run_id = ${CURRENT_RUN} and (c.person_id = s.subject or c.school = s.subject)
       join asked as n on n.pattern_no = c.pattern_no and n.asks = s.fact group by n.asks
     )
     select n.asks, sum(w.children)::bigint as children,
       (select count(distinct s.one) from asked as o join waiting as v on v.pattern_no = o.pattern_no, unnest(v.schools) as s(one)
        where o.asks = n.asks) as schools,
       coalesce((select d.children from answered as d where d.asks = n.asks), 0) as answered,
       (select array_agg(distinct m.programme order by m.programme) from aid.run_missing as m
        join waiting as v on v.pattern_no = m.pattern_no where m.run_id = ${CURRENT_RUN} and m.asks = n.asks) as programmes
     from asked as n join waiting as w on w.pattern_no = n.pattern_no
     group by n.asks order by 2 desc, 1`,
    [lasting],
  );
  return rows;
}

/** A child, or a school with its children, who waits for an answer. */
export type WaitingSubject = {
  readonly subject: string;
  readonly name: string | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly className: string | null;
  /** Children who wait: one, or those of the school. */
  readonly children: number;
  /** What was answered meanwhile, by whom. */
  readonly answer: { readonly value: unknown; readonly madeName: string } | null;
  /** What each list says, where lists contradict each other. */
  readonly said: readonly { readonly label: string; readonly value: string }[];
};

const OF_CHILD = `select c.person_id as subject, c.name, split_part(c.school, ':', 3) as school, c.grade,
    c.class_name as "className", 1 as children, c.said, c.division, c.school as scope
  from aid.run_undetermined as c where c.run_id = ${CURRENT_RUN} and c.pattern_no in (
    select pattern_no from aid.run_missing where run_id = ${CURRENT_RUN} and asks = $2)`;
const OF_SCHOOL = `select c.school as subject, split_part(c.school, ':', 3) as name, split_part(c.school, ':', 3) as school,
    null as grade, null as "className", count(*) as children, null::jsonb as said, split_part(c.school, ':', 2) as division, c.school as scope
  from aid.run_undetermined as c where c.run_id = ${CURRENT_RUN} and c.school is not null and c.pattern_no in (
    select pattern_no from aid.run_missing where run_id = ${CURRENT_RUN} and asks = $2) group by c.school`;

/** Who waits for one thing: children, or schools where one answer holds for all of a school. */
export async function listWaiting(
  db: Queryable,
  asked: { readonly asks: string; readonly of: 'child' | 'school'; readonly lasting: readonly string[] },
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedPart<WaitingSubject>> {
  const { rows } = await db.query<WaitingSubject & { total: number }>(
    `select w.subject, w.name, nullif(w.school, '') as school, w.grade, w."className", w.children,
       case when s.answer_id is null then null
         else json_build_object('value', s.value, 'madeName', s.made_name) end as answer,
       (select coalesce(json_agg(json_build_object('label', one ->> 'label', 'value', one ->> 'value')), '[]')
        from jsonb_array_elements(coalesce(w.said, '[]')) as t(one) where one ->> 'fact' = $2) as said,
       count(*) over () as total
     from (${asked.of === 'school' ? OF_SCHOOL : OF_CHILD}) as w
     left join ${STANDING} as s on s.subject = w.subject and s.fact = $2
     order by s.answer_id is not null, w.school nulls last, w.grade nulls last, w."className" nulls last, w.subject
     offset $3 limit ${Math.trunc(limit)}`,
    [asked.lasting, asked.asks, after],
  );
  const total = rows[0]?.total ?? 0;
  const next = after + rows.length < total && rows.length > 0 ? after + rows.length : null;
  return { items: rows.map(({ total: _, ...row }) => row), next, total };
}

/** Where those lie of the subjects given who wait for it, as far as the request sees them. */
export async function findWaiting(
  db: Queryable,
  { asks, of }: { readonly asks: string; readonly of: 'child' | 'school' },
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { readonly division: string; readonly school: string | null }>> {
  const { rows } = await db.query<{ subject: string; division: string; school: string | null }>(
    `select w.subject, w.division, w.scope as school from (${of === 'school' ? OF_SCHOOL : OF_CHILD}) as w
     where w.subject = any ($1)`,
    [subjects, asks],
  );
  return new Map(rows.map(({ subject, ...place }) => [subject, place]));
}

/** The term of the run that counts; undefined before the first run. */
export async function termOfRun(db: Queryable): Promise<string | undefined> {
  return (await db.query<{ term: string }>('select term from aid.run where is_current')).rows[0]?.term;
}

/** Children of whom some decision is open. */
export async function countOpen(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from aid.run_undetermined where run_id = ${CURRENT_RUN}`,
  );
  return rows[0]!.n;
}
