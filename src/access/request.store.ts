import type pg from 'pg';
import { inTransaction } from '../platform/index.ts';
import type { Right } from './rights.ts';
import type { Viewer } from './viewer.ts';

const ENTER = `select set_config('fuzhi.account_id', $1, true), set_config('fuzhi.right', $2, true),
  set_config('role', 'fuzhi_request', true)`;

/** Whatever answers a query: the pool, or the connection of a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

/**
 * Runs a request's reads and writes in one transaction under the role `fuzhi_request`, for which row-level security
 * holds: only rows within the scopes in which the viewer holds `right` exist for it. Role and settings end with the
 * transaction, so that a pooled connection carries nothing over.
 */
export function inRequest<T>(
  pool: pg.Pool,
  viewer: Pick<Viewer, 'accountId'>,
  right: Right,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (client) => {
    await client.query(ENTER, [String(viewer.accountId), right]);
    return work(client);
  });
}

/**
 * The same for an answer that flows: the transaction lives as long as `work` is read from, and is given up when the
 * reader goes away.
 */
export async function* streamInRequest<T>(
  pool: pg.Pool,
  viewer: Pick<Viewer, 'accountId'>,
  right: Right,
  work: (client: pg.PoolClient) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin isolation level repeatable read');
    await client.query(ENTER, [String(viewer.accountId), right]);
    yield* work(client);
    await client.query('commit');
    isWhole = true;
  } finally {
    if (!isWhole) await client.query('rollback').catch(() => {});
    client.release(!isWhole);
  }
}

/**
 * What a request sets off for a whole county (a run that is taken in opens cases everywhere) is done by the service itself,
 * inside the request's transaction; the request's own role stands again afterwards, and its account stays in the settings.
 */
export async function beyondRequest<T>(client: Queryable, work: () => Promise<T>): Promise<T> {
  await client.query("select set_config('role', 'none', true)");
  const done = await work();
  await client.query("select set_config('role', 'fuzhi_request', true)");
  return done;
}
