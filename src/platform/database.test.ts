import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { isDatabaseAway } from './database-away.ts';
import { isOpenToOthers, runsAsRoot } from './database-binaries.ts';
import { migrate } from './database-migrations.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DEBIAN = '/usr/lib/postgresql/15';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-db-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function withDatabase<T>(options: Partial<DatabaseOptions>, use: (database: Database) => Promise<T>) {
  const database = await openDatabase({ dataFolder: join(folder, 'data'), ...options });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

const postmasterOf = (data: string): number =>
  Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10);

/** It may be gone already. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}

const engines: [string, Partial<DatabaseOptions>][] = [
  ['the PostgreSQL from npm', {}],
  ...(existsSync(DEBIAN) ? [['Debian’s PostgreSQL 15', { binaries: DEBIAN }] as [string, object]] : []),
  ...(process.env.DATABASE_URL
    ? [['DATABASE_URL', { url: process.env.DATABASE_URL }] as [string, object]]
    : []),
];

describe.each(engines)('On %s', (_name, options) => {
  test('dates stay the day they are and whole numbers are numbers', async () => {
    const row = await withDatabase(options, async ({ pool }) => {
      const sql = "select date '2026-09-01' as day, 9007199254740991::int8 as big, upper('扶智a') as text";
      return (await pool.query(sql)).rows[0];
    });
    expect(row).toEqual({ day: '2026-09-01', big: Number.MAX_SAFE_INTEGER, text: '扶智A' });
  });

  test('migrations run once, forward, and an edited one is refused', async () => {
    const migrations = join(folder, 'migrations');
    const mark = `t${process.pid}_${Date.now()}`;
    mkdirSync(migrations);
    writeFileSync(
      join(migrations, `${mark}_1.sql`),
      `create table ${mark} (id int); insert into ${mark} values (1)`,
    );
    await withDatabase(options, async ({ pool }) => {
      try {
        expect(await migrate(pool, migrations)).toEqual([`${mark}_1.sql`]);
        expect(await migrate(pool, migrations)).toEqual([]);
        writeFileSync(join(migrations, `${mark}_1.sql`), 'select 1');
        await expect(migrate(pool, migrations)).rejects.toThrow('edited');
        writeFileSync(join(migrations, `${mark}_0.sql`), `insert into ${mark} values (2); select broken`);
        rmSync(join(migrations, `${mark}_1.sql`));
        await expect(migrate(pool, migrations)).rejects.toThrow('broken');
        expect((await pool.query(`select id from ${mark}`)).rows).toEqual([{ id: 1 }]);
      } finally {
        await pool.query(`drop table ${mark}; delete from platform.migration where name like '${mark}%'`);
      }
    });
  });
});

describe('The embedded database', () => {
  test('keeps its rows from one start to the next and leaves no process behind', async () => {
    const data = join(folder, 'data');
    const pid = await withDatabase({}, async ({ pool }) => {
      await pool.query("create table kept (word text); insert into kept values ('留')");
      return postmasterOf(data);
    });
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
    // it is gone once this process has taken note of it
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow());
    const rows = await withDatabase({}, async ({ pool }) => (await pool.query('select * from kept')).rows);
    expect(rows).toEqual([{ word: '留' }]);
  });

  test('is refused to a second user of the same folder, and the first one goes on', async () => {
    await withDatabase({}, async ({ pool }) => {
      await expect(openDatabase({ dataFolder: join(folder, 'data') })).rejects.toMatchObject({
        code: 'data-folder-in-use',
      });
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    });
  });

  test('is waited for by whoever opens it while it is closed, at whatever moment', async () => {
    const dataFolder = join(folder, 'data');
    let open = await openDatabase({ dataFolder });
    let busy = 0;
    for (const [closesAfter, opensAfter] of [
      [0, 0],
      [0, 5],
      [0, 40],
      [400, 0],
    ] as const) {
      const closed = pause(closesAfter).then(() => open.close());
      await pause(opensAfter);
      const next = await openDatabase({ dataFolder, onBusy: () => busy++ });
      await closed;
      expect((await next.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      open = next;
    }
    expect(busy).toBeGreaterThan(0);
    await open.close();
  });

  test('survives a kill of its program at any moment: the next start finds every acknowledged row', async () => {
    const data = join(folder, 'data');
    const module = JSON.stringify(join(import.meta.dirname, 'database.ts'));
    const script = `import { openDatabase } from ${module};
      const { pool } = await openDatabase({ dataFolder: ${JSON.stringify(data)} });
      await pool.query('create table if not exists acknowledged (id int)');
      for (let i = 1; ; i++) {
        await pool.query('insert into acknowledged values ($1)', [i]);
        process.stdout.write(i + '\\n');
      }`;
    writeFileSync(join(folder, 'writer.mts'), script);
    for (const rows of [1, 25]) {
      const acknowledged = await killAfter(join(folder, 'writer.mts'), rows);
      const held = await withDatabase({}, async ({ pool }) => {
        const found = await pool.query('select coalesce(max(id), 0) as most from acknowledged');
        await pool.query('truncate acknowledged');
        return found.rows[0].most as number;
      });
      expect(held).toBeGreaterThanOrEqual(acknowledged);
    }
  });

  test('survives the kill of the database itself, and a lock file that names a process of somebody else', async () => {
    const data = join(folder, 'data');
    const first = await openDatabase({ dataFolder: data });
    await first.pool.query("create table kept as select '留' as word");
    process.kill(postmasterOf(data), 'SIGKILL');
    await first.close();
    const lock = join(data, 'postgres', 'postmaster.pid');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(process.pid)));
    const rows = await withDatabase({}, async ({ pool }) => (await pool.query('select * from kept')).rows);
    expect(rows).toEqual([{ word: '留' }]);
  });

  test('comes back under whoever has it open; where it cannot, he is told why', async () => {
    const data = join(folder, 'data');
    const lost: unknown[] = [];
    const { pool, close } = await openDatabase({ dataFolder: data, onLost: (fault) => lost.push(fault) });
    const kept = async () => (await pool.query('select * from kept')).rows;
    await pool.query("create table kept as select '留' as word");
    process.kill(postmasterOf(data), 'SIGKILL');
    await vi.waitFor(async () => expect(await kept()).toEqual([{ word: '留' }]), { timeout: 30_000 });
    // killed again while it comes up: as soon as the next one has written its number
    for (let strike = 0, last = 0; strike < 6; strike++) {
      await vi.waitFor(() => expect(postmasterOf(data)).not.toBe(last), { timeout: 30_000, interval: 5 });
      last = postmasterOf(data);
      kill(last);
    }
    await vi.waitFor(async () => expect(await kept()).toEqual([{ word: '留' }]), { timeout: 30_000 });
    const locks = "select 1 from pg_locks where locktype = 'advisory'";
    await vi.waitFor(async () => expect((await pool.query(locks)).rowCount).toBe(1), { timeout: 30_000 });
    expect(lost).toEqual([]);
    // files of another version: nothing that a second start could mend
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n');
    process.kill(postmasterOf(data), 'SIGKILL');
    await vi.waitFor(() => expect(lost).toMatchObject([{ code: 'database-other-version' }]), {
      timeout: 30_000,
    });
    expect(isDatabaseAway(await kept().catch((error: unknown) => error))).toBe(true);
    await close();
  });

  test('whoever opens it while another closes it waits for the end, and has it', async () => {
    const options = { dataFolder: join(folder, 'data') };
    let database = await openDatabase(options);
    for (let round = 0; round < 3; round++) {
      const closed = database.close();
      const next = await vi.waitFor(() => openDatabase(options), { timeout: 30_000, interval: 2 });
      expect((await next.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await closed;
      expect((await next.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      database = next;
    }
    await database.close();
  });

  test('starts again where the making of its files was cut short', async () => {
    mkdirSync(join(folder, 'data', 'postgres.new', 'base'), { recursive: true });
    expect(await withDatabase({}, async () => 'open')).toBe('open');
  });

  test('keeps failing statements and their values out of its log', async () => {
    await withDatabase({}, async ({ pool }) => {
      await pool.query('create table one (id text primary key)');
      await pool.query("insert into one values ('431321201501010012')");
      await expect(pool.query("insert into one values ('431321201501010012')")).rejects.toThrow();
    });
    expect(readFileSync(join(folder, 'data', 'postgres.log'), 'utf8')).not.toContain('4313212015');
  });

  test('says what to mend when the office’s own PostgreSQL does not answer', async () => {
    const url = 'postgres://nobody:secret@127.0.0.1:9/x';
    await expect(openDatabase({ dataFolder: folder, url })).rejects.toMatchObject({
      code: 'database-unreachable',
      detail: { reason: 'ECONNREFUSED' },
    });
  });

  test.runIf(runsAsRoot())('runs for root also under a folder that others may not enter', async () => {
    const shut = join(folder, 'shut');
    mkdirSync(shut, { mode: 0o700 });
    expect(isOpenToOthers(shut)).toBe(false);
    const word = await withDatabase({ dataFolder: join(shut, 'data') }, async ({ pool }) => {
      return (await pool.query("select 'open' as word")).rows[0].word;
    });
    expect(word).toBe('open');
    rmSync(readFileSync(join(shut, 'data', 'postgres-at.txt'), 'utf8'), { recursive: true });
  });
});

async function killAfter(script: string, rows: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  for await (const chunk of child.stdout) {
    acknowledged = Number(String(chunk).trim().split('\n').at(-1));
    if (acknowledged >= rows) break;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return acknowledged;
}
