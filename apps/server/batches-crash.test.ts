import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startSealer, verifyTrail } from '../../src/access/index.ts';
import { postmasterOf } from '../../test/crash-service.ts';
import {
  askImport,
  batchOf,
  type ImportWorld,
  openImportWorld,
  settledBatch,
} from '../../test/import-world.ts';
import { openReviewKills } from '../../test/review-kills.ts';
import { drawBelow, fixedSources, signedIn } from '../../test/signed-in.ts';
import { openTakeKills } from '../../test/take-kills.ts';

/** How often processes are killed beyond what the tests do; by `npm run bench -- kills`. */
const MORE = Number(process.env.FUZHI_KILLS ?? 0);
/** The shares of a long run: the work on imports, the review, the taking in, the database itself. */
const SHARE = { imports: 0.4, review: 0.4, taking: 0.1, database: 0.1 } as const;
const livesOf = (what: keyof typeof SHARE, least: number): number =>
  Math.max(least, Math.ceil(MORE * SHARE[what]));
vi.setConfig({ testTimeout: 600_000 + MORE * 20_000, hookTimeout: 240_000 });

/** How far a long run is: whoever waits for it, or breaks it off, knows what was done. */
function tellKills(what: string, killed: number): void {
  if (MORE > 0 && killed % 10 === 0) console.log(`${what}: ${killed} kills, ${new Date().toISOString()}`);
}

let world: ImportWorld;
beforeAll(async () => {
  world = await openImportWorld();
});
afterAll(() => world?.close());

const rowsOf = async (sql: string) => (await world.database.pool.query(sql)).rows;

/** With the four of the check, twenty kills. Points in time spread over what a check or a dry run takes, the same at every run of the test. */
const PAUSES = [40, 900, 250, 1700, 600, 2600, 120, 3400, 1300, 2100, 30, 350, 760, 1500, 210, 2900];

let killedAtWork = 0;
/** How long the last dry run took that nobody killed. */
let lasted = 3500;

/** Lets the work on a batch go on for a while, kills its process with signal 9 and begins anew, as a start does; whether it was still at work. */
async function interrupt(batchId: number, milliseconds: number): Promise<boolean> {
  const batches = await world.begin();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [batch] = await rowsOf(`select state from intake.batch where batch_id = ${batchId}`);
  const isAtWork = ['uploaded', 'checking', 'dry-run-asked', 'dry-running'].includes(batch.state);
  await batches.stop();
  if (isAtWork) tellKills('imports', ++killedAtWork);
  return isAtWork;
}

/** Lets the work end, and nothing go on beside what is killed next. */
async function finish(batchId: number) {
  const batches = await world.begin();
  const settled = await settledBatch(world, batchId);
  await batches.stop();
  return settled;
}

/** Imports half of a list, killed at check and dry run, takes it in and undoes it; nothing is lost, half done or doubled. */
async function importUnderKills(before: number, atCheck: readonly number[], atDryRun: readonly number[]) {
  const name = readdirSync(world.county).find((file) => /名单.*\.csv$/.test(file))!;
  const lines = readFileSync(join(world.county, name), 'utf8').trimEnd().split('\n');
  const batchId = await batchOf(world, { [name]: lines.slice(0, Math.ceil(lines.length / 2)).join('\n') });

  await askImport(world, 'POST', `/${batchId}/check`);
  for (const pause of atCheck) await interrupt(batchId, pause);
  expect(await finish(batchId)).toMatchObject({ state: 'checked', files: [{ replaces: name }] });

  await askImport(world, 'POST', `/${batchId}/dry-run`, { choices: [{ fileNo: 1, replaces: name }] });
  for (const pause of atDryRun) if (!(await interrupt(batchId, pause))) break;
  const began = performance.now();
  const ready = await finish(batchId);
  lasted = Math.round(performance.now() - began);
  expect(ready.state).toBe('ready');

  const runs = await rowsOf('select run_id, is_current, is_trial from reports.run order by run_id');
  expect(runs.filter(({ is_current, is_trial }) => is_current || is_trial)).toEqual([
    { run_id: before, is_current: true, is_trial: false },
    { run_id: ready.runId, is_current: false, is_trial: true },
  ]);
  for (const table of ['entry', 'story', 'pair', 'unplaced', 'run_source']) {
    const strays = await rowsOf(
      `select 1 from reports.${table} where run_id not in (select run_id from reports.run)`,
    );
    expect([table, strays]).toEqual([table, []]);
  }
  const files = await rowsOf(`select 1 from intake.batch_file where batch_id = ${batchId}`);
  expect(files).toHaveLength(1);
  const [{ folder }] = await rowsOf(`select folder from intake.batch where batch_id = ${batchId}`);
  const path = join(world.folder, 'incoming', folder, 'results', 'summary.json');
  expect(ready.counts!.after.read).toBe(JSON.parse(readFileSync(path, 'utf8')).totals.read);

  await askImport(world, 'POST', `/${batchId}/take`);
  await askImport(world, 'POST', `/${batchId}/undo`);
  expect((await rowsOf('select run_id from reports.run where is_current'))[0].run_id).toBe(before);
}

test('work that is killed again and again ends once, with nothing lost, half done or doubled', async () => {
  const before = (await rowsOf('select run_id from reports.run'))[0].run_id;
  await importUnderKills(before, PAUSES.slice(0, 4), PAUSES);
  expect((await rowsOf('select 1 from reports.run')).length).toBe(2);
  const drawn = fixedSources(undefined, 9);
  const pause = (most: number): number => 10 + drawBelow(drawn, most);
  while (killedAtWork < livesOf('imports', 0)) {
    // most at the beginning, where a process lays what it works with; one in eight anywhere until the run is loaded
    const atDryRun = Array.from({ length: 40 }, (_, i) => pause(i % 8 === 7 ? lasted : 3500));
    await importUnderKills(before, [pause(600), pause(1200)], atDryRun);
  }
  if (MORE > 0) console.log(`imports: killed ${killedAtWork} times while at work`);
});

test('a service killed while people decide pairs keeps every answer that it gave, each once, and no half of one', async () => {
  const { pool } = world.database;
  const sources = fixedSources(undefined, 11);
  const scope = (await rowsOf('select county from reports.run where is_current'))[0].county;
  const people = {
    clerk: await signedIn(pool, sources, [['county-clerk', scope]], 'clerk'),
    officer2: await signedIn(pool, sources, [['data-officer', scope]], 'officer2'),
  };
  // so small a county leaves nothing in doubt: pairs are laid beside its run
  await pool.query(
    `insert into reports.pair (run_id, division, pair_no, pair_key, township, names, is_blocking, pair, left_person_id,
       right_person_id, left_row, right_row)
     select (select run_id from reports.run where is_current), $1, n, 'crash-pair-' || lpad(n::text, 5, '0'), null, '', false,
       '{}', 'P1', 'P2', '{"mark": "l"}', '{"mark": "r"}' from generate_series(1, 6) as n`,
    [scope],
  );
  const pairs = await rowsOf(`select pair_key from reports.pair where pair_key like 'crash-pair-%'`);
  const review = openReviewKills(
    world.database,
    people,
    pairs.map(({ pair_key }) => pair_key),
  );
  const drawn = fixedSources(undefined, 10);
  const lives = livesOf('review', 4);
  for (let life = 0; life < lives; life++) {
    expect(await review.kill(drawBelow(drawn, 24), drawBelow(drawn, 12))).toEqual([]);
    tellKills('review', life + 1);
  }
  // the database itself: people are told to wait, and go on when it is back, under the same service
  for (let strike = 0; strike < livesOf('database', 2); strike++) {
    const kill = () => killDatabase();
    expect(await review.kill(drawBelow(drawn, 24), drawBelow(drawn, 12), kill)).toEqual([]);
    tellKills('database under the review', strike + 1);
  }
  const { answered, cutOff, cutOffKept } = review.counts;
  if (MORE > 0)
    console.log(
      `review: killed ${lives} times; ${answered} answers given, ${cutOff} cut off, ${cutOffKept} of them kept whole`,
    );
  expect(answered).toBeGreaterThan(20);
  expect(cutOff).toBeGreaterThan(0);
  await startSealer(pool).stop();
  expect((await verifyTrail(pool, { withLooks: true })).finding).toBeUndefined();
});

const killDatabase = (): boolean => process.kill(postmasterOf(world.folder), 'SIGKILL');

/** Waits for a state of a batch, whether the database answers meanwhile or not. */
async function untilState(batchId: number, wanted: string): Promise<void> {
  for (;;) {
    const [batch] = await rowsOf(`select state from intake.batch where batch_id = ${batchId}`).catch(
      () => [],
    );
    if (batch?.state === wanted) return;
    expect(batch?.state).not.toBe('failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('an import whose database is killed goes on when it is back; its taking in, killed, is whole or not at all', async () => {
  const [name] = readdirSync(world.county).filter((file) => /名单.*\.csv$/.test(file));
  const lines = readFileSync(join(world.county, name!), 'utf8').trimEnd().split('\n');
  const batchId = await batchOf(world, { [name!]: lines.slice(0, Math.ceil(lines.length / 3)).join('\n') });
  const batches = await world.begin();
  const strikeAfter = async (milliseconds: number) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    killDatabase();
  };
  await askImport(world, 'POST', `/${batchId}/check`);
  await strikeAfter(300);
  await untilState(batchId, 'checked');
  await askImport(world, 'POST', `/${batchId}/dry-run`, { choices: [{ fileNo: 1, replaces: name }] });
  await strikeAfter(1500);
  await untilState(batchId, 'ready');
  await batches.stop();

  const { folder, county, officer } = world;
  const keyFile = join(folder, 'keys', 'at-rest.json');
  const parts = { dataFolder: folder, baseFolder: county, keyFile, officer, batchId };
  const taking = await openTakeKills(world.database, parts);
  const drawn = fixedSources(undefined, 12);
  for (let life = 0; life < livesOf('taking', 3); life++) {
    expect(await taking.kill(drawBelow(drawn, 3), drawBelow(drawn, 60))).toEqual([]);
    tellKills('taking in', life + 1);
  }
  const { answered, cutOff, cutOffKept } = taking.counts;
  if (MORE > 0)
    console.log(`taking in: ${answered} answers given, ${cutOff} cut off, ${cutOffKept} of them kept whole`);
  expect(cutOff).toBeGreaterThan(0);
  await startSealer(world.database.pool).stop();
  expect((await verifyTrail(world.database.pool, { withLooks: true })).finding).toBeUndefined();
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
