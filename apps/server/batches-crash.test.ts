import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  askImport,
  batchOf,
  type ImportWorld,
  openImportWorld,
  settledBatch,
} from '../../test/import-world.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 });

let world: ImportWorld;
beforeAll(async () => {
  world = await openImportWorld();
});
afterAll(() => world?.close());

const rowsOf = async (sql: string) => (await world.database.pool.query(sql)).rows;

/** With the four of the check, twenty kills. Points in time spread over what a check or a dry run takes, the same at every run of the test. */
const PAUSES = [40, 900, 250, 1700, 600, 2600, 120, 3400, 1300, 2100, 30, 350, 760, 1500, 210, 2900];

/** Lets the work go on for a while, kills its process with signal 9 and begins anew, as a start does. */
async function interrupt(milliseconds: number): Promise<void> {
  const batches = await world.begin();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await batches.stop();
}

test('work that is killed again and again ends once, with nothing lost, half done or doubled', async () => {
  const name = readdirSync(world.county).find((file) => /名单.*\.csv$/.test(file))!;
  const lines = readFileSync(join(world.county, name), 'utf8').trimEnd().split('\n');
  const before = (await rowsOf('select run_id from reports.run'))[0].run_id;
  const batchId = await batchOf(world, { [name]: lines.slice(0, Math.ceil(lines.length / 2)).join('\n') });

  await askImport(world, 'POST', `/${batchId}/check`);
  for (const pause of PAUSES.slice(0, 4)) await interrupt(pause);
  await world.begin();
  expect(await settledBatch(world, batchId)).toMatchObject({ state: 'checked', files: [{ replaces: name }] });

  await askImport(world, 'POST', `/${batchId}/dry-run`, { choices: [{ fileNo: 1, replaces: name }] });
  for (const pause of PAUSES) await interrupt(pause);
  await world.begin();
  const ready = await settledBatch(world, batchId);
  expect(ready.state).toBe('ready');

  const runs = await rowsOf('select run_id, is_current, is_trial from reports.run order by run_id');
  expect(runs).toEqual([
    { run_id: before, is_current: true, is_trial: false },
    { run_id: ready.runId, is_current: false, is_trial: true },
  ]);
  for (const table of ['entry', 'story', 'pair', 'unplaced', 'run_source']) {
    const strays = await rowsOf(
      `select 1 from reports.${table} where run_id not in (select run_id from reports.run)`,
    );
    expect([table, strays]).toEqual([table, []]);
  }
  const [files] = await rowsOf('select count(*) as count from intake.batch_file');
  expect(files.count).toBe(1);
  const summary = JSON.parse(
    readFileSync(
      join(
        world.folder,
        'incoming',
        (await rowsOf('select folder from intake.batch'))[0].folder,
        'results',
        'summary.json',
      ),
      'utf8',
    ),
  );
  expect(ready.counts!.after.read).toBe(summary.totals.read);

  await askImport(world, 'POST', `/${batchId}/take`);
  await askImport(world, 'POST', `/${batchId}/undo`);
  expect((await rowsOf('select run_id from reports.run where is_current'))[0].run_id).toBe(before);
});

test('an upload that no batch knows any more is swept at the next start; those that wait stay', async () => {
  const batchId = await batchOf(world, { 'a.csv': '姓名\n张三\n' });
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const stray = join(world.folder, 'incoming', 'f'.repeat(24));
  mkdirSync(stray);
  writeFileSync(join(stray, 'half'), 'x');
  const batches = await world.begin();
  await batches.stop();
  expect(readdirSync(join(world.folder, 'incoming'))).not.toContain('f'.repeat(24));
  const { json } = await askImport(world, 'GET', `/${batchId}`);
  expect(json.files).toHaveLength(1);
});
