import type pg from 'pg';
import { copyOut, inTransaction } from '../../platform/index.ts';
import { type Algorithm, GENESIS, linkHash, WAITING_COLUMNS, waitingOf } from './chain.ts';

/** One sealer at a time, whichever process it runs in. */
const ONE_SEALER = 7_210_441;
const MOST_AT_ONCE = 5_000;

type ChainEnd = { readonly position: number; readonly hash: Buffer };

/** The last link of the chain; where all were removed, what was written down of them. */
export async function findChainEnd(client: Pick<pg.ClientBase, 'query'>): Promise<ChainEnd> {
  const { rows } = await client.query<ChainEnd>(
    `(select position, hash from access.audit_seal order by position desc limit 1)
     union all (select position, hash from access.audit_prune order by position desc limit 1)
     order by position desc limit 1`,
  );
  return rows[0] ?? { position: 0, hash: GENESIS };
}

/** What waits, in order of event, as it will be linked after a position; a stream takes no parameters. */
const waiting = (position: number, now: Date, algorithm: Algorithm): string => `
  select ${WAITING_COLUMNS}
  from (
    select event_id, ${position} + row_number() over (order by event_id) as position,
      timestamptz '${now.toISOString()}' as sealed_at, text '${algorithm}' as algorithm
    from (
      select u.event_id from access.audit_unsealed as u
      where exists (select 1 from access.audit_event as e where e.event_id = u.event_id)
      order by u.event_id limit ${MOST_AT_ONCE}
    ) as first
  ) as s
  join access.audit_event as e on e.event_id = s.event_id
  order by s.position`;

const SEAL = `
  insert into access.audit_seal (position, event_id, sealed_at, algorithm, hash)
  select $1 + ordinality, event_id, $2, $3, hash
  from unnest($4::bigint[], $5::bytea[]) with ordinality as sealed (event_id, hash, ordinality)`;

const LAY_PERSONS = `
  insert into access.audit_person (person_id, event_id)
  select distinct person_id, event_id
  from access.audit_event, unnest(person_ids) as person_id
  where event_id = any($1::bigint[])
  on conflict do nothing`;

/**
 * Seals what has been committed since, in order of event; called again and again, and once at every start. Returns how
 * many were sealed: as many as one turn takes means that more may wait; undefined, that another process is sealing.
 */
export async function sealPending(
  pool: pg.Pool,
  now: Date,
  algorithm: Algorithm = 'sha256',
): Promise<number | undefined> {
  return inTransaction(pool, async (client) => {
    if (!(await takeChain(client))) return undefined;
    const end = await findChainEnd(client);
    const events: number[] = [];
    const hashes: Buffer[] = [];
    for await (const block of copyOut(client, waiting(end.position, now, algorithm))) {
      for (const row of block) {
        const { eventId, line } = waitingOf(row);
        events.push(eventId);
        hashes.push(linkHash(algorithm, hashes.at(-1) ?? end.hash, line));
      }
    }
    if (events.length === 0) return 0;
    await client.query(SEAL, [end.position, now, algorithm, events, hashes]);
    await client.query(LAY_PERSONS, [events]);
    await client.query('delete from access.audit_unsealed where event_id = any($1::bigint[])', [events]);
    return events.length;
  });
}

/** Whether this transaction holds the chain's end; it lets go of it when it ends. */
export async function takeChain(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [
    ONE_SEALER,
  ]);
  return rows[0]!.held;
}

/** Seals everything that waits. False where another process is at it. */
export async function sealAll(pool: pg.Pool, now: () => Date, algorithm?: Algorithm): Promise<boolean> {
  for (;;) {
    const sealed = await sealPending(pool, now(), algorithm);
    if (sealed === undefined) return false;
    if (sealed < MOST_AT_ONCE) return true;
  }
}
