import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { UserFault } from '../../kernel/index.ts';
import {
  DATABASE_ERRORS,
  type Database,
  inTransaction,
  type Language,
  migrate,
  openDatabase,
  say,
} from '../../platform/index.ts';
import { AUDIT_ERRORS, type AuditError } from './audit.errors.ts';
import { registerAuditCommands } from './commands.ts';
import { recordEvent } from './record.queries.ts';

let folder: string;
let database: Database;

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '');
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-audit-cli-'));
  chmodSync(folder, 0o755);
  vi.stubEnv('FUZHI_DATA', join(folder, 'data'));
  database = await openDatabase({ dataFolder: join(folder, 'data') });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs `fuzhi audit …` as the program does: what it prints or refuses, and its exit code. */
async function fuzhi(words: string[], language: Language = 'zh') {
  const lines: string[] = [];
  const printed = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((line) => lines.push(String(line)) > 0);
  const program = new Command('fuzhi').exitOverride();
  registerAuditCommands(program, language);
  try {
    await program.parseAsync(['audit', ...words], { from: 'user' });
    return { status: process.exitCode ?? 0, told: lines.join('') };
  } catch (error) {
    if (!(error instanceof UserFault)) throw error;
    const text = say(
      { ...AUDIT_ERRORS, ...DATABASE_ERRORS }[error.code as AuditError],
      language,
      error.detail,
    );
    return { status: 2, told: text };
  } finally {
    process.exitCode = undefined;
    printed.mockRestore();
  }
}

const record = (pool: pg.Pool) =>
  inTransaction(pool, async (client) => {
    for (let i = 0; i < 5; i++) await recordEvent(client, { action: 'import' });
  });

test('the trail is verified beside a running server and without one, with and without an anchor', async () => {
  expect((await fuzhi(['verify'])).told).toContain('还没有审计记录');
  await migrate(database.pool);
  expect((await fuzhi(['anchor'])).told).toContain('无从出具锚点');
  await record(database.pool);
  const anchor = join(folder, 'anchor.txt');
  expect((await fuzhi(['anchor', '--out', anchor])).status).toBe(0);
  expect((await fuzhi(['anchor', '--out', anchor])).told).toContain('不会覆盖');
  expect(await fuzhi(['verify', '--anchor', anchor])).toMatchObject({ status: 0 });
  expect((await fuzhi(['verify', '--anchor', anchor])).told).toMatch(
    /已核验 5 条.*\n审计链完好。\n与第 5 条的锚点一致。/,
  );
  await database.close();
  expect(await fuzhi(['verify'], 'en')).toMatchObject({ status: 0 });
  database = await openDatabase({ dataFolder: join(folder, 'data') });
  await inTransaction(database.pool, async (client) => {
    await client.query("set local session_replication_role = 'replica'");
    await client.query("update access.audit_event set action = 'list' where event_id = 3");
  });
  expect(await fuzhi(['verify'])).toMatchObject({ status: 4 });
  expect((await fuzhi(['verify'], 'en')).told).toContain('Altered: position 3 (event 3).');
  expect((await fuzhi(['verify', '--from', '4'])).status).toBe(0);
});

test.each([
  [['verify', '--from', '0'], '--from'],
  [['verify', '--from', '1; drop'], '--from'],
  [['verify', '--anchor', 'none.txt'], 'none.txt'],
  [['anchor', '--at', '999'], '999'],
  [['prune', '--months', '5', '--anchor', 'a.txt'], '6'],
  [['prune', '--months', 'x', '--anchor', 'a.txt'], '--months'],
])('what cannot be done is said in words, with exit code 2: %j', async (words, named) => {
  const { status, told } = await fuzhi(words);
  expect(status).toBe(2);
  expect(told).toContain(named);
  expect(told).toMatch(/[\u4e00-\u9fff]/);
});

test('nothing past its retention: nothing is removed, and no anchor is written', async () => {
  const file = join(folder, 'pruned.txt');
  const { status, told } = await fuzhi(['prune', '--anchor', file]);
  expect(status).toBe(0);
  expect(told).toContain('未清理');
  expect(existsSync(file)).toBe(false);
});

test('a file that is no anchor is refused', async () => {
  writeFileSync(join(folder, 'letter.txt'), '尊敬的……');
  expect(await fuzhi(['verify', '--anchor', join(folder, 'letter.txt')])).toMatchObject({ status: 2 });
});
