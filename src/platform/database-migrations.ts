import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { invariant } from '../kernel/index.ts';
import { inTransaction } from './database-copy.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'migrations');
const ONE_AT_A_TIME = 7_210_432;

const LEDGER = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Brings the database to the newest shape: `db/migrations/NNNN__module__what.sql` in order of name, forward only, each
 * once, all in one transaction; `isWanted` leaves some out. Returns the names applied now. A migration that was edited after it ran is our bug.
 */
export async function migrate(
  pool: pg.Pool,
  folder = FOLDER,
  isWanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
    await client.query(LEDGER);
    return applyMissing(client, folder, isWanted);
  });
}

/** The migrations that this program knows, in their order. */
export function migrationsHere(
  folder = FOLDER,
): { readonly name: string; readonly sha256: string; readonly sql: string }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return files.sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

async function applyMissing(
  client: pg.PoolClient,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration',
  );
  const known = new Map(rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const { name: file, sql, sha256 } of migrationsHere(folder)) {
    invariant(!known.has(file) || known.get(file) === sha256, `migration ${file} was edited after it ran`);
    if (known.has(file) || !isWanted(file)) continue;
    await client.query(sql);
    await client.query('insert into platform.migration (name, sha256) values ($1, $2)', [file, sha256]);
    applied.push(file);
  }
  return applied;
}
