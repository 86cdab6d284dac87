import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../../test/example-run.ts';
import { loadOptions } from '../../../test/keys.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { blindIndexes, type Database, openBatch, unseal } from '../../platform/index.ts';
import { sealPlace, searchedNumber } from '../child.ts';
import { type LoadOptions, loadResults } from '../results.queries.ts';
import { writeResults } from '../results.store.ts';
import { registerKeyCommands } from './commands.ts';
import { openRecordKeys, rotateKeys } from './rotation.queries.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let database: Database;
let options: LoadOptions;
const NUMBER = '431321201503020013';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-rotation-'));
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  await writeResults(batch, join(folder, 'out'), {
    on: '2026-09-01',
    enrolment: { warnings: [] },
    aid: { term: '2026-spring', warnings: [] },
    formats: ['csv'],
  });
  batch.close();
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  options = loadOptions(folder);
});
beforeEach(async () => {
  await loadResults(database.pool, join(folder, 'out'), options);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Who is found by a number, as the service looks: under every key at hand. */
async function found(number: string): Promise<string[]> {
  const indexes = blindIndexes(options.keys.ring(), 'id', searchedNumber('id', number));
  const { rows } = await database.pool.query<{ person_id: string; id_sealed: Uint8Array }>(
    'select person_id, id_sealed from reports.child where id_index = any($1)',
    [indexes],
  );
  return rows.map(
    ({ person_id, id_sealed }) =>
      `${person_id} ${unseal(options.keys.ring(), id_sealed, sealPlace(person_id, 'id'))}`,
  );
}

test('the database holds no number of a child in the open, and a number finds its child', async () => {
  const { rows } = await database.pool.query('select t::text as text from reports.child as t');
  expect(rows).toHaveLength(5);
  for (const { text } of rows) expect(text).not.toMatch(/4313212\d{8}/);
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
});

test('a newer run’s children take the place of those before', async () => {
  const { rows } = await database.pool.query('select distinct run_id from reports.child');
  expect(rows).toHaveLength(1);
});

test('after the change of keys everybody is found under the new key alone', async () => {
  const before = options.keys.ring().current;
  expect(await rotateKeys(database.pool, options.keys, options.chance)).toBe(5);
  expect(options.keys.ring().keys.map(({ keyNo }) => keyNo)).toEqual([before + 1]);
  const { rows } = await database.pool.query('select distinct key_no from reports.child');
  expect(rows).toEqual([{ key_no: before + 1 }]);
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
});

test('while keys change everybody is found, and a change that broke off is taken up again', async () => {
  const before = options.keys.ring().current;
  const broken = rotateKeys(database.pool, options.keys, options.chance, () => {
    throw new Error('the power fails');
  });
  await expect(broken).rejects.toThrow('the power fails');
  expect(options.keys.ring().keys).toHaveLength(2);
  await database.pool.query(
    `update reports.child set key_no = $1 where person_id = 'P0000004'`,
    [before], // as if this one had not been reached
  );
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
  await loadResults(database.pool, join(folder, 'out'), options);
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
  await rotateKeys(database.pool, options.keys, options.chance);
  expect(options.keys.ring()).toMatchObject({ current: before + 1 });
  expect(options.keys.ring().keys).toHaveLength(1);
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
});

test('a number that no key opens stops the change, and no key is thrown away', async () => {
  await database.pool.query(
    `update reports.child set id_sealed = decode('0001ff', 'hex') where person_id = 'P0000002'`,
  );
  await expect(rotateKeys(database.pool, options.keys, options.chance)).rejects.toThrow('key-opens-not');
  expect(options.keys.ring().keys).toHaveLength(2);
  await loadResults(database.pool, join(folder, 'out'), options);
  await rotateKeys(database.pool, options.keys, options.chance);
});

test('the command changes the keys beside a running service, and says what to keep', async () => {
  vi.stubEnv('FUZHI_DATA', join(folder, 'data'));
  vi.stubEnv('FUZHI_KEY_FILE', options.keys.file);
  vi.stubEnv('DATABASE_URL', '');
  const told: string[] = [];
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((line) => told.push(String(line)) > 0);
  const before = options.keys.ring().current;
  const program = new Command('fuzhi').exitOverride();
  registerKeyCommands(program, 'zh');
  await program.parseAsync(['key', 'rotate'], { from: 'user' });
  printed.mockRestore();
  vi.unstubAllEnvs();
  expect(told.join('')).toMatch(/已换新密钥，重新加密 5 人。请备份密钥文件 .*at-rest\.json/);
  expect(options.keys.ring().keys.map(({ keyNo }) => keyNo)).toEqual([before + 1]);
  expect(await found(NUMBER)).toEqual([`P0000001 ${NUMBER}`]);
});

test('keys are made for an empty database alone: over sealed numbers a lost file is told', async () => {
  const lost = join(folder, 'lost', 'at-rest.json');
  await expect(openRecordKeys(database.pool, lost, options.chance)).rejects.toThrow('key-file-missing');
  await database.pool.query('delete from reports.child');
  const keys = await openRecordKeys(database.pool, lost, options.chance);
  expect(keys.ring().current).toBe(1);
});
