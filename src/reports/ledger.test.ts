import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../test/example-run.ts';
import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { type Database, openBatch } from '../platform/index.ts';
import { readLedgerPersons } from './ledger.store.ts';
import { loadResults } from './results.queries.ts';
import { writeResults } from './results.store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-ledger-'));
const out = join(folder, 'out');
let database: Database;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, out, { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  database = await openMigrated({ dataFolder: folder });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const cases = async () =>
  (
    await database.pool.query(
      `select person_id as "personId", step, kind, id_masked as "idMasked", is_registered_poor as poor from dropout."case" order by 1`,
    )
  ).rows;

test('a trial opens no case', async () => {
  await loadResults(database.pool, out, { ...loadOptions(folder), isTrial: true });
  expect(await cases()).toEqual([]);
});

test('loading results opens a case for each child out of school, in the same transaction; who waits has none', async () => {
  await loadResults(database.pool, out, loadOptions(folder));
  const found = await cases();
  expect(found.map(({ personId, step, kind }) => [personId, step, kind])).toEqual([
    ['P0000001', 'suspected', 'never-enrolled'],
    ['P0000002', 'suspected', 'dropped-out'],
  ]);
  expect(found[0].idMasked).not.toContain('19820302');
  expect(found[0].idMasked).toMatch(/•|\*/);
});

test('the ledger of school-age children is that of the run, whoever is in school included', async () => {
  const { rows } = await database.pool.query(
    `select person_id, is_in_school from dropout.run_child
     where run_id = (select run_id from dropout.run where is_current) and is_of_age order by 1`,
  );
  expect(rows).toEqual([
    { person_id: 'P0000001', is_in_school: false },
    { person_id: 'P0000002', is_in_school: false },
    { person_id: 'P0000003', is_in_school: false },
    { person_id: 'P0000004', is_in_school: true },
  ]);
});

test('loading the same results again records nothing twice, and a load that is given up opens nothing', async () => {
  await loadResults(database.pool, out, loadOptions(folder));
  const acts = async () => (await database.pool.query('select count(*) as n from dropout.act')).rows[0].n;
  expect(await acts()).toBe(2);
  const given = loadResults(database.pool, out, { ...loadOptions(folder), within: async () => false });
  await expect(given).rejects.toThrow('the work was taken up anew');
  expect(await acts()).toBe(2);
});

test('a pupil’s class is that of the school where the pupil is now, whatever an older school still has on record; a senior class has its pupils', async () => {
  const batch = await openBatch();
  await layExampleRun(batch);
  await batch.run('create schema reports');
  await batch.run("create table reports.list_entry as select 0 as person_no, 'out-of-school' as list");
  await batch.run(`insert into intake.landed_row by name select 5000000000 + n as row_id, 5 as source_no, n as row_no,
    'student-record' as register, school, grade, class_name, status from (values
    (1, '石牛镇小学', '六年级', '1班', 'graduated'), (2, '城东小学', '五年级', '4班', 'active'), (3, '永丰小学', '四年级', '3班', 'active'))
    t(n, school, grade, class_name, status)`);
  await batch.run("insert into linkage.link select 5000000000 + n, 4, 0, 'id' from range(1, 4) as t(n)");
  // of a senior class, and none of the ledgers’ children: the roll of the class is of all who sit in it
  await batch.run(`insert into enrolment.schooling by name select 5 as person_no, false as is_child, '双峰一中' as school,
    true as is_in_school`);
  await batch.run(`insert into intake.landed_row by name select 5000000009 as row_id, 5 as source_no, 9 as row_no,
    'student-record' as register, '双峰一中' as school, '高一' as grade, '2班' as class_name, 'active' as status`);
  await batch.run("insert into linkage.link values (5000000009, 5, 0, 'id')");
  const schoolOf = (personNo: number) => (personNo === 5 ? 'school:431321:双峰一中' : null);
  const places = { county: '431321', divisionOf: () => '431321', schoolOf };
  const { children, pupils } = await readLedgerPersons(batch, [], places);
  batch.close();
  expect(children.find(({ personId }) => personId === 'P0000004')?.class).toBe('四年级3班');
  expect(pupils).toEqual([
    {
      ...{ personId: 'P0000005', division: '431321', name: '王炳三', sex: 'male' },
      ...{ school: 'school:431321:双峰一中', class: '高一2班' },
    },
  ]);
  expect(children.some(({ personId }) => personId === 'P0000005')).toBe(false);
});
