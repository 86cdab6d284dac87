import type pg from 'pg';
import { invariant } from '../kernel/index.ts';
import { inTransaction } from '../platform/index.ts';
import type { Right } from './rights.ts';
import type { Viewer } from './viewer.ts';

/**
 * Begins a request's transaction in one journey to the database, which takes several statements only without parameters:
 * the account is a whole number, the right a word of ours.
 */
const enter = ({ accountId }: Pick<Viewer, 'accountId'>, right: Right, isolation = ''): string => {
  invariant(
    Number.isInteger(accountId) && /^[a-z.-]+$/.test(right),
    'a request enters under what is none of ours',
  );
  return `begin ${isolation}; select access.enter(${accountId}, '${right}'), set_config('role', 'fuzhi_request', true)`;
};

/** What is still to be said to the database when a request's work is done, by connection. */
const lastWords = new WeakMap<object, string[]>();

/**
 * A statement without parameters that goes to the database in one journey with the commit of a request; where it fails the
 * request fails. Every journey costs more than most of the questions.
 */
export function sayLast(client: object, statement: string): void {
  const said = lastWords.get(client);
  invariant(said, 'last words outside of a request');
  said.push(statement);
}

function endOf(client: object): string {
  const said = lastWords.get(client) ?? [];
  lastWords.delete(client);
  return [...said, 'commit'].join('; ');
}

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
  const begun = (client: pg.PoolClient): Promise<T> => {
    lastWords.set(client, []);
    return work(client);
  };
  return inTransaction(pool, begun, enter(viewer, right), endOf);
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
    await client.query(enter(viewer, right, 'isolation level repeatable read'));
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
