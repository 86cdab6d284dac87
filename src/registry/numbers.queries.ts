import type pg from 'pg';
import type { Queryable } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { copyRows } from '../platform/index.ts';
import { type NumberFound, presentNumbers } from './numbers.ts';

/** Lays what a run found about numbers of persons, inside the caller's transaction; nothing follows until `followNumbers`. */
export async function layNumbers(
  client: pg.PoolClient,
  runId: number,
  found: readonly NumberFound[],
): Promise<void> {
  const rows = found.map(({ change, personId, otherId }) => [runId, change, personId, otherId]);
  await copyRows(client, 'registry.run_number', ['run_id', 'change', 'person_id', 'other_id'], rows);
}

/** Forgets what runs found to which nobody returns. What changed stays. */
export async function forgetNumbers(client: pg.PoolClient, kept: readonly number[]): Promise<void> {
  await client.query('delete from registry.run_number where not (run_id = any ($1))', [kept]);
}

/**
 * Makes the numbers of a run the present ones, inside the caller's transaction and as the owner, before anything else follows the
 * run. What is new is recorded: who was merged, who stands alone again, who was split off.
 */
export async function followNumbers(client: pg.PoolClient, runId: number, at: Date): Promise<void> {
  const { rows: found } = await client.query<NumberFound>(
    `select change, person_id as "personId", other_id as "otherId" from registry.run_number where run_id = $1 order by 1, 2, 3`,
    [runId],
  );
  const { rows: before } = await client.query<{ formerId: string; personId: string }>(
    'select former_id as "formerId", person_id as "personId" from registry.former_number order by 1',
  );
  const now = presentNumbers(found);
  const was = new Map(before.map(({ formerId, personId }) => [formerId, personId]));
  const merged = [...now].filter(([former, person]) => was.get(former) !== person);
  const parted = [...was].filter(([former]) => !now.has(former));
  await client.query('delete from registry.former_number');
  await copyRows(client, 'registry.former_number', ['former_id', 'person_id'], [...now]);
  await recordChanges(client, runId, at, [
    ...merged.map(([otherId, personId]) => ({ change: 'merged' as const, personId, otherId })),
    ...parted.map(([personId, otherId]) => ({ change: 'parted' as const, personId, otherId })),
    ...found.filter(({ change, personId, otherId }) => change !== 'merged' && was.get(personId) !== otherId),
  ]);
}

type Change = Omit<NumberFound, 'change'> & { readonly change: NumberFound['change'] | 'parted' };

/** Splits are told once for a run, however often it becomes the current one. */
async function recordChanges(
  client: pg.PoolClient,
  runId: number,
  at: Date,
  changes: readonly Change[],
): Promise<void> {
  await client.query(
    `insert into registry.number_change (run_id, change, person_id, other_id, on_day, recorded_at)
     select $1, c.change, c.person_id, c.other_id, $2, $3
     from unnest($4::text[], $5::text[], $6::text[]) as c (change, person_id, other_id)
     where c.change in ('merged', 'parted') or not exists (select 1 from registry.number_change as n
       where n.run_id = $1 and n.change = c.change and n.person_id = c.person_id and n.other_id = c.other_id)`,
    [
      ...[runId, officeDay(at), at],
      ...[
        changes.map(({ change }) => change),
        changes.map(({ personId }) => personId),
        changes.map(({ otherId }) => otherId),
      ],
    ],
  );
}

/** What became of a child's number, for the pages of the child. */
export type PersonNumbers = {
  readonly now: string;
  readonly former: readonly string[];
  readonly changes: readonly {
    readonly change: 'merged' | 'parted' | 'split' | 'moved';
    readonly personId: string;
    readonly otherId: string;
    readonly on: string;
  }[];
};

/** The numbers of a child whose page the request was let onto. */
export async function readNumbers(db: Queryable, personId: string): Promise<PersonNumbers> {
  const { rows } = await db.query<PersonNumbers['changes'][number] & { numbers: string[] }>(
    `select n.numbers, c.change, c.person_id as "personId", c.other_id as "otherId", c.on_day as on
     from (select registry.numbers_of($1) as numbers) as n left join registry.number_changes($1) as c on true`,
    [personId],
  );
  const [now = personId, ...former] = rows[0]?.numbers ?? [];
  const changes = rows
    .filter(({ change }) => change !== null)
    .map(({ change, personId: one, otherId, on }) => ({ change, personId: one, otherId, on }));
  return { now, former, changes };
}
