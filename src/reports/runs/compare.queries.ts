import type { Queryable } from '../../access/index.ts';
import type { ScreenEntry } from '../screen.ts';

/** What became of a listing from one run to another. `moved`: to another kind, or between listed and waiting. */
export type Change = 'new' | 'gone' | 'moved';

/** How two runs differ, as far as the reader sees them. */
export type RunChanges = {
  readonly from: number;
  readonly to: number;
  /** Listings and children by list and change. */
  readonly counts: readonly {
    readonly list: string;
    readonly change: Change;
    readonly count: number;
    readonly persons: number;
  }[];
  readonly pairs: { readonly before: number; readonly after: number };
};

/** A listing that changed; of one that is gone, what it was. */
export type ChangedEntry = Pick<
  ScreenEntry,
  | 'list'
  | 'kind'
  | 'personId'
  | 'name'
  | 'idMasked'
  | 'birthDate'
  | 'sex'
  | 'township'
  | 'village'
  | 'programme'
  | 'term'
  | 'isWaiting'
  | 'reason'
> & {
  /** What it was before, where it moved. */
  readonly before: readonly { readonly kind: string; readonly isWaiting: boolean }[];
};

/**
 * Listings of $1 and $2 that the other has not. A listing is known again by person, list, programme and term; one whose kind
 * or state alone differs has moved.
 */
const CHANGES = `
  with one as (
    select e.*, concat_ws('|', list, person_id, coalesce(programme::text, ''), coalesce(term, '')) as thing,
      concat_ws('|', kind, is_waiting::text) as state
    from reports.entry as e where run_id = $1),
  other as (
    select e.*, concat_ws('|', list, person_id, coalesce(programme::text, ''), coalesce(term, '')) as thing,
      concat_ws('|', kind, is_waiting::text) as state
    from reports.entry as e where run_id = $2),
  lost as (
    select * from one as a where not exists (select 1 from other as b where b.thing = a.thing and b.state = a.state)),
  won as (
    select * from other as b where not exists (select 1 from one as a where a.thing = b.thing and a.state = b.state)),
  changed as (
    select b.*, case when exists (select 1 from lost as a where a.thing = b.thing) then 'moved' else 'new' end as change
    from won as b
    union all
    select a.*, 'gone' as change
    from lost as a where not exists (select 1 from won as b where b.thing = a.thing))`;

/** Counts of what differs between two runs. */
export async function compareRuns(db: Queryable, from: number, to: number): Promise<RunChanges> {
  const { rows: counts } = await db.query<RunChanges['counts'][number]>(
    `${CHANGES} select list, change, count(*) as count, count(distinct person_id) as persons
     from changed group by list, change order by list desc, change`,
    [from, to],
  );
  const { rows } = await db.query<{ before: number; after: number }>(
    `select (select count(*) from reports.pair where run_id = $1) as before,
       (select count(*) from reports.pair where run_id = $2) as after`,
    [from, to],
  );
  return { from, to, counts, pairs: rows[0]! };
}

/** Which part of the differences a page shows. `after` counts the rows before it: what is kept of a run never changes. */
export type ChangesPart = {
  readonly list: string;
  readonly change: Change;
  readonly after: number;
  readonly limit: number;
};

/** One page of what differs, by place and person. */
export async function listChanges(
  db: Queryable,
  from: number,
  to: number,
  { list, change, after, limit }: ChangesPart,
): Promise<{ items: ChangedEntry[]; next: number | null }> {
  const { rows } = await db.query<ChangedEntry>(
    `${CHANGES} select c.list, c.kind, c.person_id as "personId", c.name, c.id_masked as "idMasked",
       c.birth_date as "birthDate", c.sex, c.township, c.village, c.programme, c.term, c.is_waiting as "isWaiting", c.reason,
       (select coalesce(json_agg(json_build_object('kind', l.kind, 'isWaiting', l.is_waiting) order by l.kind), '[]')
        from lost as l where l.thing = c.thing and c.change = 'moved') as before
     from changed as c where c.list = $3 and c.change = $4
     order by c.division, c.person_id, c.thing, c.state offset $5 limit $6`,
    [from, to, list, change, after, limit + 1],
  );
  return { items: rows.slice(0, limit), next: rows.length > limit ? after + limit : null };
}
