import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { UserFault } from '../../kernel/index.ts';
import { inTransaction } from '../database-copy.ts';
import { migrate, migrationsHere } from '../database-migrations.ts';
import { findAnyTable, listTables } from './catalogue.queries.ts';
import { type Frame, readFrames } from './frames.ts';
import { Head, Manifest, TableEnd, TableHead } from './manifest.ts';

/** A backup that was read to its end and found whole. */
export type CheckedBackup = { readonly file: string; readonly head: Head; readonly manifest: Manifest };

class Damaged extends Error {}

const json = (frame: Frame): unknown => JSON.parse(frame.content.toString('utf8'));

/** Reads a backup from beginning to end: every table's SHA-256 and rows, and the manifest. Throws `UserFault`. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  if (!existsSync(file)) throw new UserFault('backup-unreadable', { file });
  let head: Head | undefined;
  try {
    return await readThrough(file, (found) => {
      head = found;
    });
  } catch (error) {
    if (error instanceof UserFault) throw error;
    if (!head) throw new UserFault('backup-unreadable', { file });
    throw new UserFault('backup-damaged', { file, where: error instanceof Damaged ? error.message : 'gzip' });
  }
}

async function readThrough(file: string, onHead: (head: Head) => void): Promise<CheckedBackup> {
  let [head, manifest, table, hash]: [Head?, Manifest?, TableHead?, Hash?] = [];
  const ends: Manifest['tables'] = [];
  for await (const frame of readFrames(file)) {
    if (manifest) throw new Damaged('beyond the end');
    if (frame.kind === 'H') {
      head = Head.parse(json(frame));
      onHead(head);
    } else if (!head) throw new Damaged('no head');
    else if (frame.kind === 'T') [table, hash] = [TableHead.parse(json(frame)), createHash('sha256')];
    else if (frame.kind === 'D') hash?.update(frame.content);
    else if (frame.kind === 'E') {
      const end = TableEnd.parse(json(frame));
      if (!table || hash?.digest('hex') !== end.sha256) throw new Damaged(table?.table ?? 'table');
      ends.push({ table: table.table, ...end });
    } else manifest = Manifest.parse(json(frame));
  }
  if (!head || !manifest) throw new Damaged('broken off');
  if (JSON.stringify(manifest.tables) !== JSON.stringify(ends)) throw new Damaged('manifest');
  return { file, head, manifest };
}

/** A backup of a program that knows what this one does not is refused. */
function refuseNewer({ head }: CheckedBackup): void {
  const here = new Map(migrationsHere().map(({ name, sha256 }) => [name, sha256]));
  const strange = head.migrations.find(({ name, sha256 }) => here.get(name) !== sha256);
  if (strange) throw new UserFault('backup-newer', { name: strange.name });
}

/**
 * Brings a checked backup into an empty database: the tables as they were when it was taken, their rows in one transaction,
 * then whatever this program has changed since. Throws `UserFault` and leaves nothing where the database holds anything, or
 * the backup comes from a newer program. `beforeRows` runs where the tables stand and are empty.
 */
export async function restoreBackup(
  pool: pg.Pool,
  backup: CheckedBackup,
  beforeRows: () => Promise<void> = async () => {},
): Promise<void> {
  const table = await findAnyTable(pool as unknown as pg.ClientBase);
  if (table !== undefined) throw new UserFault('restore-not-empty', { table });
  refuseNewer(backup);
  const names = new Set(backup.head.migrations.map(({ name }) => name));
  await migrate(pool, undefined, (name) => names.has(name));
  await beforeRows();
  await inTransaction(pool, (client) => load(client, backup));
  await migrate(pool);
}

async function load(client: pg.PoolClient, { file, manifest }: CheckedBackup): Promise<void> {
  const here = (await listTables(client)).map(({ table }) => table);
  // what is append-only is so for whoever works, not for whoever brings it back
  for (const table of here) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${here.join(', ')} cascade`);
  await copyIn(client, file);
  for (const { name, last, isCalled } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [name, last, isCalled]);
  for (const { table, rows } of manifest.tables) {
    const found = await client.query<{ rows: number }>(`select count(*) as rows from ${table}`);
    if (Number(found.rows[0]!.rows) !== rows) throw new UserFault('backup-damaged', { file, where: table });
  }
  for (const table of here) await client.query(`alter table ${table} enable trigger user`);
}

async function copyIn(client: pg.PoolClient, file: string): Promise<void> {
  let stream: Writable | undefined;
  for await (const frame of readFrames(file)) {
    if (frame.kind === 'T') {
      const { table, columns } = TableHead.parse(json(frame));
      stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
    } else if (frame.kind === 'D' && stream) {
      const target = stream;
      await new Promise<void>((go, stop) =>
        target.write(Buffer.from(frame.content), (error) => (error ? stop(error) : go())),
      );
    } else if (frame.kind === 'E' && stream) {
      stream.end();
      await finished(stream);
      stream = undefined;
    }
  }
}
