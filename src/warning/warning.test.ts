import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { registerGuard } from '../access/index.ts';
import type { Database } from '../platform/index.ts';
import { judgeAnew } from './in-step.queries.ts';
import { registerWarningRoutes } from './routes.ts';
import { AT_RISK, layPupils, OTHER, pupilOf, SCHOOL, TOWNSHIP } from './warning.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-warning-'));
const sources = fixedSources('2026-10-10T01:00:00Z');
const who: Record<string, SignedInHeaders> = {};
let database: Database;
let app: FastifyInstance;
let first: number;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await openMigrated({ dataFolder: folder });
  const parts = { database: Promise.resolve(database.pool), sources };
  app = Fastify();
  registerGuard(app, parts);
  app.register(async (routes) => registerWarningRoutes(routes, parts));
  const at = async (role: string, scope: string, name = role) => {
    who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
  };
  await at('county-clerk', '431321');
  await at('township-officer', TOWNSHIP);
  await at('township-officer', OTHER, 'stranger');
  await at('school', SCHOOL);
  await at('supervisor', '4313');
  await at('aid-clerk', '431321');
  first = await layPupils(database.pool, [
    pupilOf('P01', { facts: AT_RISK }),
    pupilOf('P02', { facts: AT_RISK, division: `${OTHER}001`, township: '永丰镇', school: null }),
    pupilOf('P03', { facts: { isLeftBehind: true } }),
    pupilOf('P04'),
    pupilOf('P05', { age: 13, stage: 'junior', grade: '七年级', facts: AT_RISK }),
    pupilOf('P06', { state: 'out', school: null, facts: AT_RISK }),
    pupilOf('P07', { state: 'unclear', age: 14 }),
    pupilOf('P08', { state: 'excused' }),
    pupilOf('P09', { age: 5, stage: 'preschool', state: 'at-school' }),
    pupilOf('P10', { age: 5, stage: null, state: 'unclear' }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const get = async (name: string, path = '') => {
  const answer = await app.inject({ url: `/api/warning${path}`, headers: who[name]! });
  return { status: answer.statusCode, json: answer.json() };
};
const idsOf = async (name: string, path: string): Promise<string[]> =>
  (await get(name, path)).json.items.map(({ personId }: { personId: string }) => personId);

test('the list holds who is at school with enough against them, each factor in words; who is out is a case, not a warning', async () => {
  expect(await idsOf('county-clerk', '/children')).toEqual(['P01', 'P02', 'P05']);
  expect(await idsOf('county-clerk', '/children?below=1')).toEqual(['P03']);
  expect(await idsOf('county-clerk', '/children?factor=sibling-out&township=永丰镇')).toEqual(['P02']);
  const { json } = await get('county-clerk', '/children/P01');
  expect(json).toMatchObject({ score: 50, isWarned: true, warnAt: 40, warnedSince: '2026-09-01' });
  expect(json.factors.map(({ says }: { says: { zh: string } }) => says.zh)).toEqual([
    ...['同户另有1名适龄儿童应学未学', '家庭困难：低保', '父母外出、本人留守'],
  ]);
  expect((await get('county-clerk', '/children/P06')).status).toBe(404);
});

test('each office sees its own, counts alone are for who looks from above, and nobody else sees anything', async () => {
  expect(await idsOf('township-officer', '/children')).toEqual(['P01', 'P05']);
  expect(await idsOf('stranger', '/children')).toEqual(['P02']);
  expect(await idsOf('school', '/children')).toEqual(['P01', 'P05']);
  expect((await get('stranger', '/children/P01')).status).toBe(404);
  expect((await get('supervisor', '/children')).status).toBe(403);
  expect((await get('aid-clerk')).status).toBe(403);
  const { json } = await get('supervisor');
  expect(json).toMatchObject({ judged: 5, warned: 3, isOpen: false, townships: [] });
  expect(JSON.stringify(json)).not.toMatch(/周0/);
  const risk = '/exclusion/primary-risk/children?part=';
  expect((await get('supervisor', `${risk}numerator`)).status).toBe(403);
  expect((await get('supervisor', `${risk}denominator`)).json.total).toBe(4);
});

test('five dimensions of exclusion: numerator and denominator, whom nobody could judge beside them, and each number opens its list', async () => {
  const { json } = await get('county-clerk', '/exclusion');
  const numbers = json.dimensions.map((one: { id: string; whole: Record<string, unknown> }) => [
    ...[
      one.id,
      one.whole.numerator,
      one.whole.denominator,
      one.whole.share,
      one.whole.unclear,
      one.whole.excused,
    ],
  ]);
  expect(numbers).toEqual([
    ['preschool', 1, 2, '50.00%', 0, 0],
    ['primary-age', 1, 5, '20.00%', 0, 1],
    ['junior-age', 0, 2, '0.00%', 1, 0],
    ['primary-risk', 2, 4, '50.00%', 0, 0],
    ['junior-risk', 1, 1, '100.00%', 0, 0],
  ]);
  for (const { id, whole, places } of json.dimensions)
    for (const part of ['numerator', 'denominator', 'unclear'] as const) {
      expect((await get('county-clerk', `/exclusion/${id}/children?part=${part}`)).json.total).toBe(
        whole[part],
      );
      const sum = places.reduce((total: number, place: Record<string, number>) => total + place[part]!, 0);
      expect(sum).toBe(whole[part]);
    }
  expect((await get('county-clerk', '/exclusion/nothing/children?part=numerator')).json.code).toBe(
    'no-dimension',
  );
});

test('a run without any list of a preschool misses nobody from one', async () => {
  await database.pool.query('update warning.run set has_preschool = false where is_current');
  const { json } = await get('county-clerk', '/exclusion');
  expect(json.dimensions[0]).toMatchObject({ isTold: false, whole: { denominator: 0, share: '—' } });
  await database.pool.query('update warning.run set has_preschool = true where is_current');
});

test('a plan that is wanting counts from the day on which it is, and goes when the plan is there', async () => {
  const row = 'a'.repeat(20);
  await database.pool.query(
    `insert into ledgers.row (row_key, ledger, person_id, county, division, name, kinds, facts, evidence, origin, opened_on, is_told, is_standing)
     values ($1, 'disabled', 'P03', '431321', $2, '周03', '{disabled}', '{}', '[]', 'run', '2026-09-01', true, true)`,
    [row, TOWNSHIP],
  );
  await database.pool.query(`insert into ledgers.duty values ($1, 'no-plan', '2026-09-20')`, [row]);
  const score = async () => (await get('county-clerk', '/children/P03')).json.score;
  await judgeAnew(database.pool, new Date('2026-09-10T01:00:00Z'));
  expect(await score()).toBe(10);
  await judgeAnew(database.pool, new Date('2026-09-21T01:00:00Z'));
  expect(await score()).toBe(30);
  await database.pool.query('delete from ledgers.duty');
  await judgeAnew(database.pool, new Date('2026-09-22T01:00:00Z'));
  const { json } = await get('county-clerk', '/children/P03');
  expect(json.judgements.map(({ score: past }: { score: number }) => past)).toEqual([10, 30, 10]);
});

test('judging the same again records nothing', async () => {
  const count = async () =>
    (await database.pool.query('select count(*) as n from warning.judgement')).rows[0].n;
  const before = await count();
  await judgeAnew(database.pool, new Date('2026-09-23T01:00:00Z'));
  expect(await count()).toBe(before);
});

test('at a later run each warning is a hit or not, and who was missed is told: also under another number after a merge', async () => {
  expect((await get('county-clerk')).json.runs).toMatchObject([{ isTold: false, warned: 3, precision: '—' }]);
  await layPupils(
    database.pool,
    [
      pupilOf('P01', { state: 'out', school: null }),
      pupilOf('P92', { facts: AT_RISK, division: `${OTHER}001`, township: '永丰镇', state: 'out' }),
      pupilOf('P03', { facts: { isLeftBehind: true } }),
      pupilOf('P04', { state: 'out' }),
      pupilOf('P05', { age: 13, stage: 'junior', grade: '七年级', facts: AT_RISK }),
      pupilOf('P06', { state: 'out', school: null }),
    ],
    '2026-10-01',
    [{ oldId: 'P02', newId: 'P92' }],
  );
  const [latest, before] = (await get('county-clerk')).json.runs;
  expect(latest).toMatchObject({ on: '2026-10-01', isTold: false, warned: 1 });
  expect(before).toMatchObject({
    ...{ runId: first, judged: 5, warned: 3, hits: 2, misses: 1, precision: '66.67%', recall: '66.67%' },
  });
  expect(await idsOf('county-clerk', `/runs/${first}/children?warned=1`)).toEqual(['P01', 'P02']);
  expect(await idsOf('county-clerk', `/runs/${first}/children?warned=0`)).toEqual(['P04']);
  expect(await idsOf('stranger', `/runs/${first}/children?warned=1`)).toEqual(['P02']);
});

test('what was judged and what followed cannot be changed, by the application least of all', async () => {
  for (const table of ['judgement', 'judging', 'outcome', 'pupil'])
    await expect(database.pool.query(`delete from warning.${table}`)).rejects.toThrow('append-only');
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query("select set_config('role', 'fuzhi_request', true)");
  await expect(client.query('update warning.standing set score = 0')).rejects.toThrow('permission denied');
  await client.query('rollback');
  client.release();
});

test('whoever looks at the list or at why a child stands there is on record', async () => {
  const { rows } = await database.pool.query(
    `select distinct action from access.audit_event where action in ('list', 'open-warning') order by 1`,
  );
  expect(rows.map(({ action }) => action)).toEqual(['list', 'open-warning']);
});
