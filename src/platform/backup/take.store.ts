import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { UserFault } from '../../kernel/index.ts';
import { listReferences, listSequences, listTables } from './catalogue.queries.ts';
import { type FrameSink, openFrames } from './frames.ts';
import { type ChainHead, FORMAT, type Manifest, type TableEnd, type TableHead } from './manifest.ts';
import { loadOrder } from './order.ts';

/** What a backup is taken with. `chain` reads the head of the audit trail in the same snapshot. */
export type BackupOptions = {
  readonly now: Date;
  readonly chain?: (db: pg.ClientBase) => Promise<ChainHead | undefined>;
  readonly onTable?: (table: string, rows: number) => void;
};

const NEWLINE = 0x0a;

/** COPY writes one line a row; a line break within a value is written otherwise. */
const linesOf = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
};

async function copyTable(client: pg.PoolClient, sink: FrameSink, head: TableHead): Promise<TableEnd> {
  await sink.put('T', head);
  const stream = client.query(to(`copy ${head.table} (${head.columns.join(', ')}) to stdout`));
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    rows += linesOf(chunk);
    await sink.put('D', chunk);
  }
  const end = { rows, sha256: hash.digest('hex') };
  await sink.put('E', end);
  return end;
}

/** Sequences stand outside of snapshots: read last, they are never behind the rows. */
async function readSequences(client: pg.PoolClient): Promise<Manifest['sequences']> {
  const found: Manifest['sequences'] = [];
  for (const name of await listSequences(client)) {
    const { rows } = await client.query<{ last: number; isCalled: boolean }>(
      `select last_value as last, is_called as "isCalled" from ${name}`,
    );
    found.push({ name, ...rows[0]! });
  }
  return found;
}

async function takeInto(client: pg.PoolClient, sink: FrameSink, options: BackupOptions): Promise<Manifest> {
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migration order by name',
  );
  const { rows } = await client.query<{ server: string }>(
    "select current_setting('server_version') as server",
  );
  await sink.put('H', { format: FORMAT, takenAt: options.now.toISOString(), ...rows[0]!, migrations });
  const heads = new Map((await listTables(client)).map((head) => [head.table, head]));
  const tables: Manifest['tables'] = [];
  for (const table of loadOrder([...heads.keys()], await listReferences(client))) {
    const end = await copyTable(client, sink, heads.get(table)!);
    tables.push({ table, ...end });
    options.onTable?.(table, end.rows);
  }
  const chain = (await options.chain?.(client)) ?? null;
  const manifest = { tables, sequences: await readSequences(client), chain };
  await sink.put('M', manifest);
  return manifest;
}

/**
 * Writes everything that the database holds into one file, as it stood at one moment, while others read and write. The keys
 * under which numbers are sealed are not in it. The file appears when it is whole. Throws `UserFault`.
 */
export async function takeBackup(pool: pg.Pool, file: string, options: BackupOptions): Promise<Manifest> {
  if (existsSync(file)) throw new UserFault('backup-file-there', { file });
  const half = `${file}.part`;
  rmSync(half, { force: true });
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    const sink = openFrames(half);
    const manifest = await takeInto(client, sink, options);
    await client.query('commit');
    await sink.end();
    renameSync(half, file);
    isWhole = true;
    return manifest;
  } finally {
    client.release(!isWhole);
    if (!isWhole) rmSync(half, { force: true });
  }
}
