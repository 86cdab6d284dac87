import type pg from 'pg';
import { gatherByNumber } from '../registry/index.ts';

type Standing = {
  readonly key: string;
  readonly personId: string | null;
  readonly acts: number;
  readonly number: string;
  /** Ledger and present number of the child: of these there is one row. */
  readonly now: string;
  readonly isAside: boolean;
};

/**
 * Rows stand under the present number of their child. Of several rows of one child in a ledger the one in which more was done goes on;
 * the others stand aside with all that is in them, and come back when the merge is taken back.
 */
export async function followRowNumbers(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<Standing>(
    `select r.row_key as key, r.ledger || ' ' || r.person_id as "personId", r.entries as acts, n.number,
       r.ledger || ' ' || n.number as now, r.joined_to is not null as "isAside"
     from ledgers.row as r cross join lateral (select registry.number_now(r.first_id) as number) as n
     where r.first_id is not null and (r.joined_to is not null or r.person_id is distinct from r.first_id
       or exists (select 1 from registry.former_number as f where f.former_id = r.first_id or f.person_id = r.first_id))
     order by r.row_key`,
  );
  const groups = gatherByNumber(rows);
  const asideOf = groups.flatMap(([first, ...others]) => others.map(({ key }) => ({ key, to: first!.key })));
  await client.query(
    `update ledgers.row as r set person_id = null, joined_to = a.row_key, is_told = false, is_ended = true, is_standing = false
     from unnest($1::text[], $2::text[]) as a (key, row_key) where r.row_key = a.key`,
    [asideOf.map(({ key }) => key), asideOf.map(({ to }) => to)],
  );
  await goOn(
    client,
    groups.map(([first]) => first!),
  );
  // seen where the child is now
  await client.query(
    `update ledgers.row as r set division = g.division, school = g.school from ledgers.row as g
     where g.row_key = r.joined_to and (r.division, r.school) is distinct from (g.division, g.school)`,
  );
}

/** Numbers are one for each row of a ledger: all that change give theirs up before any takes its new one. */
async function goOn(client: pg.PoolClient, firsts: readonly Standing[]): Promise<void> {
  const moved = firsts.filter(({ personId, now, isAside }) => isAside || personId !== now);
  const keys = moved.map(({ key }) => key);
  await client.query('update ledgers.row set person_id = null where row_key = any ($1)', [keys]);
  await client.query(
    `update ledgers.row as r set person_id = m.number, joined_to = null,
       is_ended = case when r.joined_to is null then r.is_ended else coalesce((select e.is_ended_after from ledgers.entry as e
         where e.row_key = r.row_key order by e.entry_no desc limit 1), false) end
     from unnest($1::text[], $2::text[]) as m (row_key, number) where m.row_key = r.row_key`,
    [keys, moved.map(({ number }) => number)],
  );
  await client.query(
    `update ledgers.row set is_standing = not is_ended and (is_told or origin <> 'run') where row_key = any ($1)`,
    [keys],
  );
}
