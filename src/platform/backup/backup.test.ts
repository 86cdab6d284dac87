import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../database.ts';
import { migrate } from '../database-migrations.ts';
import { loadOrder } from './order.ts';
import { checkBackup, restoreBackup } from './restore.store.ts';
import { takeBackup } from './take.store.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';

describe.each([
  ['npm', {}],
  ['Debian’s PostgreSQL 15', { binaries: DEBIAN }],
] as const)('A backup, over %s', (_, options) => {
  let folder: string;
  let database: Database;
  let copies = 0;
  const file = (): string => join(folder, `backup-${++copies}.fuzhi`);
  const open = (name: string): Promise<Database> =>
    openDatabase({ dataFolder: join(folder, name), ...options });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fuzhi-backup-'));
    chmodSync(folder, 0o755);
    database = await open('one');
    await migrate(database.pool);
    await database.pool.query(`create table reports.note (note_id integer generated always as identity primary key,
      text text, bytes bytea, half integer generated always as (1) stored, of integer references reports.note)`);
    await database.pool.query('create table reports.pair_of (a integer not null, b integer not null)');
    await database.pool.query(
      `insert into reports.note (text, bytes, of) select 'Zeile\n' || n || E'\\t\\\\', decode('00ff', 'hex'), null
       from generate_series(1, 5000) as n`,
    );
    await database.pool.query('update reports.note set of = 1 where note_id > 1');
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The tables of this test are in no migration: a program that knows them is what restores. */
  const prepare = (other: Database) =>
    other.pool.query(`create table reports.note (note_id integer generated always as identity primary key,
      text text, bytes bytea, half integer generated always as (1) stored, of integer references reports.note);
      create table reports.pair_of (a integer not null, b integer not null)`);

  test('holds one moment, whatever is written meanwhile: two rows that belong together are both there or neither', async () => {
    let isOver = false;
    let written = 0;
    const writers = [0, 1, 2].map(async () => {
      while (!isOver) {
        await database.pool.query(
          'begin; insert into reports.pair_of values (1, 0); insert into reports.pair_of values (0, 1); commit',
        );
        written++;
      }
    });
    const path = file();
    const manifest = await takeBackup(database.pool, path, { now: new Date(0) });
    isOver = true;
    await Promise.all(writers);
    expect(written).toBeGreaterThan(0);
    const rows = manifest.tables.find(({ table }) => table === 'reports.pair_of')!.rows;
    expect(rows % 2).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const checked = await checkBackup(path);
    expect(checked.manifest).toEqual(manifest);
    expect(checked.head.migrations.length).toBeGreaterThan(5);
  });

  test('comes back row by row, with the sequences, and what is append-only stays so', async () => {
    const path = file();
    await database.pool.query(
      `insert into access.audit_event (action, is_done) select 'list', true from generate_series(1, 10)`,
    );
    await takeBackup(database.pool, path, { now: new Date(0) });
    const other = await open(`other-${copies}`);
    try {
      await expect(restoreFrom(other, path)).resolves.toBeUndefined();
      const digest = `select md5(string_agg(n::text, '|' order by note_id)) as sum from reports.note as n`;
      const [here, there] = await Promise.all([database, other].map(({ pool }) => pool.query(digest)));
      expect(there!.rows).toEqual(here!.rows);
      const next = await other.pool.query(`insert into reports.note (text) values ('x') returning note_id`);
      expect(next.rows[0].note_id).toBe(5001);
      await expect(other.pool.query('update access.audit_event set is_done = false')).rejects.toThrow(
        'append-only',
      );
    } finally {
      await other.close();
    }
  });

  /** Restores as the command does, into a database whose program knows the tables of this test. */
  async function restoreFrom(other: Database, path: string): Promise<void> {
    const checked = await checkBackup(path);
    await restoreBackup(other.pool, checked, async () => void (await prepare(other)));
  }

  test('is refused where it is cut off, changed in one byte, or none', async () => {
    const path = file();
    await takeBackup(database.pool, path, { now: new Date(0) });
    const whole = readFileSync(path);
    const ill = (bytes: Buffer): string => {
      const name = file();
      writeFileSync(name, bytes);
      return name;
    };
    await expect(checkBackup(ill(whole.subarray(0, whole.length - 100)))).rejects.toThrow('backup-damaged');
    const changed = Buffer.from(whole);
    changed[Math.floor(whole.length / 2)]! ^= 1;
    await expect(checkBackup(ill(changed))).rejects.toThrow('backup-damaged');
    await expect(checkBackup(ill(Buffer.from('姓名,身份证号\n')))).rejects.toThrow('backup-unreadable');
    await expect(checkBackup(join(folder, 'none'))).rejects.toThrow('backup-unreadable');
    await expect(takeBackup(database.pool, path, { now: new Date(0) })).rejects.toThrow('backup-file-there');
  });

  test('is refused over anything that is there, and where it comes from a newer program', async () => {
    const path = file();
    await takeBackup(database.pool, path, { now: new Date(0) });
    const checked = await checkBackup(path);
    await expect(restoreBackup(database.pool, checked)).rejects.toThrow('restore-not-empty');
    const newer = {
      ...checked.head,
      migrations: [...checked.head.migrations, { name: '9999__x.sql', sha256: '0' }],
    };
    const other = await open(`newer-${copies}`);
    try {
      await expect(restoreBackup(other.pool, { ...checked, head: newer })).rejects.toThrow('backup-newer');
      const { rows } = await other.pool.query(`select 1 from pg_namespace where nspname = 'reports'`);
      expect(rows).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

test('each table stands behind those that it refers to', () => {
  const references = [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'd', to: 'gone' },
  ];
  expect(loadOrder(['a', 'b', 'c', 'd'], references)).toEqual(['c', 'd', 'b', 'a']);
});
