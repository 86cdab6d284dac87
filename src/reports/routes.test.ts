import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { layExampleRun } from '../../test/example-run.ts';

import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { registerGuard } from '../access/index.ts';
import { type Batch, type Database, openBatch } from '../platform/index.ts';
import { registerDecisionRoutes } from './decisions/routes.ts';
import { loadResults } from './results.queries.ts';
import { writeResults } from './results.store.ts';
import { registerReportsRoutes } from './routes.ts';
import { registerRunRoutes } from './runs/routes.ts';
import { packStory } from './story-pack.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let folder: string;
let database: Database;
let app: FastifyInstance;
let clerk: SignedInHeaders;
const sources = fixedSources();

/** The police say urban, the school rural, of the same pupil. */
async function layContradiction(batch: Batch): Promise<void> {
  for (const [row, kind] of [
    [2000000006, 'urban'],
    [3000000004, 'rural'],
  ])
    await batch.run(`update intake.landed_row set hukou_kind = '${kind}' where row_id = ${row}`);
  // at senior school (the fourth stage), on the dibao list
  await batch.run(
    'create table aid.facts as select 4 as person_no, true as is_enrolled, 4 as stage, 1 as grade, true as dibao',
  );
  await batch.run(
    `create table aid.fact_row as select * from (values (4, 'hukou_kind', 2000000006), (4, 'hukou_kind', 3000000004),
       (4, 'dibao', 1000000003)) t(person_no, fact, row_id)`,
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-routes-'));
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  await layContradiction(batch);
  await writeResults(batch, join(folder, 'out'), {
    on: '2026-09-01',
    enrolment: { warnings: [{ code: 'silent-schools', detail: { schools: 2 } }] },
    aid: { term: '2026-spring', warnings: [] },
    formats: ['csv'],
    language: 'zh',
  });
  batch.close();
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  app = serve(database);
  clerk = await signedIn(database.pool, sources, CLERK);
});

const CLERK = [
  ['county-clerk', '431321'],
  ['data-officer', '431321'],
] as const;

function serve({ pool }: Database): FastifyInstance {
  const served = Fastify();
  registerGuard(served, { database: Promise.resolve(pool), sources });
  served.register(async (routes) => {
    registerReportsRoutes(routes, { database: Promise.resolve(pool), sources });
    registerRunRoutes(routes, Promise.resolve(pool));
    registerDecisionRoutes(routes, { database: Promise.resolve(pool) });
  });
  return served;
}

afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, body } = await app.inject({ url, headers: { ...clerk, ...headers } });
  return { status: statusCode, body, json: JSON.parse(body) };
};

test('before any run is loaded the page is told so, and the lists are empty', async () => {
  expect(await ask('/api/summary?lang=en')).toMatchObject({ status: 404, json: { code: 'no-results' } });
  expect((await ask('/api/out-of-school')).json).toEqual({ items: [], total: 0, next: null });
});

test('what a run found stands on the page: every count is that of the list behind it', async () => {
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  const { json: summary } = await ask('/api/summary');
  expect(summary).toMatchObject({
    on: '2026-09-01',
    term: '2026-spring',
    pairs: 1,
    blocking: 1,
    unplaced: 2,
  });
  for (const { list, township, kind, isWaiting, count } of summary.counts) {
    const path = isWaiting ? 'waiting' : list;
    const { json } = await ask(`/api/${path}?township=${encodeURIComponent(township)}&kind=${kind}`);
    expect(json.total).toBe(count);
    expect(json.items).toHaveLength(count);
  }
  expect(summary.warnings[0]).toMatch(/[\u4e00-\u9fff]/);
  expect((await ask('/api/summary?lang=en')).json.warnings[0]).not.toMatch(/[\u4e00-\u9fff]/);
  const { json: sources } = await ask('/api/sources');
  expect(sources.items).toHaveLength(4);
  expect(sources.items[0]).toMatchObject({
    file: '低保名单.csv',
    rowsRead: 3,
    verdicts: [{ code: 'id-malformed', severity: 'refused', count: 1 }],
  });
});

test('a listed child comes with reason, evidence and masked numbers', async () => {
  const { json } = await ask(`/api/out-of-school?kind=never-enrolled&name=${encodeURIComponent('周')}`);
  expect(json.items[0]).toMatchObject({
    personId: 'P0000001',
    name: '周甲一',
    idMasked: '431321**********13',
    phoneMasked: '139****0001',
    birthDate: '2015-03-02',
    evidence: [
      { file: '低保名单.csv', sheet: '', row: 2 },
      { file: '常住人口.csv', sheet: '', row: 2 },
    ],
  });
  expect(json.items[0].reason.zh).not.toBe(json.items[0].reason.en);
});

test('a child’s page tells its rows, and a pair its waterfall and what it holds up', async () => {
  const { json: story } = await ask('/api/persons/P0000003');
  expect(story.rows).toHaveLength(1);
  expect(story.rows[0]).toMatchObject({ file: '常住人口.csv', row: 4, isEvidence: true, rule: 'new' });
  expect(story.pairs[0].parts.map((part: { weight: number }) => part.weight)).toEqual([-12300, 4100, 10500]);
  expect(story.pairs[0].holdsUp).toEqual([
    { personId: 'P0000003', list: 'out-of-school', kind: 'never-enrolled' },
  ]);
  const { json: review } = await ask('/api/review');
  expect(review.items[0].pair.differences).toContainEqual({
    field: 'name',
    left: '王丙三',
    right: '王炳三',
    state: 'different',
  });
});

test('a decision names the rows of its facts; where registers contradict each other, each with its word', async () => {
  const { json } = await ask('/api/aid/decisions/P0000004');
  const waiver = json.decisions.find(
    ({ programme }: { programme: string }) => programme === 'senior-fee-waiver',
  );
  const facts = waiver.grounds.flatMap((one: { facts: object[] }) => one.facts);
  const of = (zh: string) => facts.find(({ label }: { label: { zh: string } }) => label.zh === zh);
  expect(waiver.outcome).toBe('undetermined');
  expect(of('户口性质')).toMatchObject({ value: { zh: '不明' }, isContradicted: true });
  expect(of('户口性质').sources).toEqual([
    {
      ...{ register: { zh: '户籍', en: 'Hukou register' }, file: '常住人口.csv', sheet: '', row: 6 },
      says: { zh: '非农业（城镇）', en: 'urban' },
    },
    {
      ...{ register: { zh: '在校名单', en: 'School list' }, file: '花名册.xlsx', sheet: '一年级', row: 4 },
      says: { zh: '农业（农村）', en: 'rural' },
    },
  ]);
  // the row of a household is under its head
  expect(of('最低生活保障')).toMatchObject({
    isContradicted: false,
    sources: [{ file: '低保名单.csv', row: 3, says: null }],
  });
});

test('the page for the parents tells the same in plain words, and no number of anybody', async () => {
  const { json, body } = await ask('/api/aid/decisions/P0000004/paper');
  expect(json).toMatchObject({ name: '赵丁四', paper: { has: expect.any(Array) } });
  const waits = json.paper.open.filter(({ of }: { of: { zh: string }[] }) =>
    of.some(({ zh }) => zh === '普通高中免学杂费'),
  );
  expect(waits.map(({ text }: { text: { zh: string } }) => text.zh)).toEqual([
    expect.stringContaining('农村最低生活保障'),
  ]);
  expect(body).not.toMatch(/\d{11}/);
  expect((await ask('/api/aid/decisions/P0000999/paper')).status).toBe(404);
});

test('pages follow each other without gap or repetition', async () => {
  const seen: string[] = [];
  let cursor = '';
  for (let i = 0; i < 5; i++) {
    const { json } = await ask(`/api/unplaced?limit=1${cursor}`);
    seen.push(...json.items.map((item: { file: string; row: number }) => `${item.file}!${item.row}`));
    if (json.next === null) break;
    cursor = `&cursor=${json.next}`;
  }
  expect(seen).toEqual([...new Set(seen)]);
  expect(seen).toHaveLength(2);
});

test.each([
  '/api/out-of-school?cursor=-1',
  '/api/out-of-school?cursor=abc',
  '/api/unaided?limit=100000',
  '/api/waiting?kind=a&kind=b',
  `/api/review?name=${'长'.repeat(41)}`,
  '/api/unplaced?name=%00',
  '/api/out-of-school?lang=fr',
])('a question that cannot be answered is refused in words: %s', async (url) => {
  const zh = await ask(url);
  expect(zh.status).toBe(400);
  expect(zh.json.message).toMatch(/[\u4e00-\u9fff]/);
  const en = await ask(url, { 'accept-language': 'en-GB,en;q=0.9' });
  expect(en.json.message).not.toMatch(/[\u4e00-\u9fff]/);
});

test.each(["' or 1=1 --", '%', '_', '\\', '😀', '$1', '{"a":1}'])(
  'a name of signs is a name: %s',
  async (name) => {
    const answer = await ask(`/api/out-of-school?name=${encodeURIComponent(name)}`);
    expect(answer).toMatchObject({ status: 200, json: { total: 0 } });
  },
);

test('an ID number typed into the address is not repeated', async () => {
  const { status, body } = await ask('/api/persons/431321201503020013');
  expect(status).toBe(404);
  expect(body).not.toContain('431321201503020013');
});

test('no answer holds a full ID or telephone number', async () => {
  const urls = [
    'out-of-school',
    'unaided',
    'waiting',
    'review',
    'unplaced',
    'persons/P0000001',
    'persons/P0000003',
  ];
  for (const url of urls) {
    const { body } = await ask(`/api/${url}`);
    expect(body).not.toMatch(/\d{15}/);
    expect(body).not.toMatch(/1390000/);
  }
});

test('a later run takes the place of an earlier one whole, and the earlier one stays in the store', async () => {
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  expect((await ask('/api/out-of-school')).json.total).toBe(2);
  const { rows } = await database.pool.query('select run_id, is_current from reports.run order by run_id');
  expect(rows.map((row) => row.is_current)).toEqual([false, true]);
});

test('a run whose folder is broken changes nothing', async () => {
  await expect(loadResults(database.pool, join(folder, 'none'), loadOptions(folder))).rejects.toThrow();
  expect((await ask('/api/out-of-school')).json.total).toBe(2);
});

const DEBIAN = '/usr/lib/postgresql/15';

test.runIf(existsSync(DEBIAN))('Debian’s PostgreSQL 15 gives the same answers', async () => {
  const other = await openMigrated({ dataFolder: join(folder, 'debian'), binaries: DEBIAN });
  await loadResults(other.pool, join(folder, 'out'), loadOptions(folder));
  const theirs = serve(other);
  const headers = await signedIn(other.pool, sources, CLERK);
  for (const path of ['summary', 'sources', 'out-of-school', 'unaided', 'waiting', 'review', 'unplaced']) {
    const answer = await theirs.inject({ url: `/api/${path}?lang=zh`, headers });
    expect(JSON.parse(answer.body)).toEqual((await ask(`/api/${path}`)).json);
  }
  await theirs.close();
  await other.close();
});

test('two runs are compared: new, gone and moved, each counted as it is listed, within one’s places', async () => {
  const { rows } = await database.pool.query<{ run_id: number }>('select run_id from reports.run order by 1');
  const [from, to] = rows.map(({ run_id }) => run_id) as [number, number];
  const compared = async (headers = {}) =>
    (await ask(`/api/runs/compare?from=${from}&to=${to}`, headers)).json.counts;
  expect(await compared()).toEqual([]);
  // of the second run one child is told otherwise, one is gone, and one is new that the first did not know
  const change = (sql: string) => database.pool.query(sql, [to]);
  await change(`update reports.entry set kind = 'dropped-out' where run_id = $1 and person_id = 'P0000001'`);
  await change(`delete from reports.entry where run_id = $1 and person_id = 'P0000002'`);
  await change(
    `insert into reports.entry (run_id, division, entry_no, list, kind, person_id, name, is_waiting, waits_for, reason, evidence)
     select run_id, '431321200', 99, 'out-of-school', 'never-enrolled', 'P0000099', '新来', false, '[]', '{"zh": "无", "en": "none"}', '[]'
     from reports.run where run_id = $1`,
  );
  const one = { list: 'out-of-school', count: 1, persons: 1 };
  const of = (change: string) => ({ ...one, change });
  expect(await compared()).toEqual([of('gone'), of('moved'), of('new')]);
  for (const [change, personId] of Object.entries({ gone: 'P0000002', moved: 'P0000001', new: 'P0000099' })) {
    const path = `/api/runs/changes?from=${from}&to=${to}&list=out-of-school&change=${change}`;
    const { items } = (await ask(path)).json;
    expect(items.map((item: { personId: string }) => item.personId)).toEqual([personId]);
    expect(items[0].before).toEqual(change === 'moved' ? [{ kind: 'never-enrolled', isWaiting: false }] : []);
  }
  // backwards, what was new is gone
  const back = (await ask(`/api/runs/changes?from=${to}&to=${from}&list=out-of-school&change=gone`)).json;
  expect(back.items.map(({ personId }: { personId: string }) => personId)).toEqual(['P0000099']);
  // who is gone lived elsewhere: a township officer is told of its own alone
  const officer = await signedIn(database.pool, sources, [['township-officer', '431321200']]);
  expect(await compared(officer)).toEqual([of('moved'), of('new')]);
  expect((await ask(`/api/runs/compare?from=${from}&to=999`)).json.code).toBe('no-such-run');
  expect((await ask('/api/runs')).json.items).toHaveLength(2);
});

test('a child with two thousand rows is answered at once', async () => {
  const { rows } = await database.pool.query<{ run_id: number }>(
    'select run_id from reports.run where is_current',
  );
  const story = (await ask('/api/persons/P0000001')).json;
  const many = Array.from({ length: 2000 }, (_, i) => ({ ...story.rows[0], row: i + 2 }));
  await database.pool.query(
    `update reports.story set story = $2 where run_id = $1 and person_id = 'P0000001'`,
    [rows[0]!.run_id, packStory({ ...story, rows: many })],
  );
  // the first answers warm what they go through, and under test every answer is held against its contract as well
  const spent: number[] = [];
  for (let i = 0; i < 4; i++) {
    const begun = process.cpuUsage();
    const { json, status } = await ask('/api/persons/P0000001');
    const { user, system } = process.cpuUsage(begun);
    expect([status, json.rows.length]).toEqual([200, 2000]);
    spent.push((user + system) / 1000);
  }
  expect(Math.min(...spent)).toBeLessThan(150);
});
