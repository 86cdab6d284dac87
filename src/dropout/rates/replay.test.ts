import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { copyRows, type Database, inTransaction } from '../../platform/index.ts';
import { childOf, layRun, listingOf } from '../county.fixture.ts';
import type { RunChild } from '../ledger.ts';
import { registerDropoutRoutes } from '../routes.ts';
import { printShare } from './rate.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const OUT = 12_062;
const POOR = 1_542;
const LEFT = 202;
const DISABLED = 307;

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-replay-'));
const sources = fixedSources('2026-10-10T01:00:00Z');
let database: Database;
let app: FastifyInstance;
let clerk: SignedInHeaders;

const id = (i: number): string => `P${String(i).padStart(6, '0')}`;

/** A region with as many children out of school, registered poor and disabled as the two reports tell. */
function* region(): Generator<RunChild> {
  for (let i = 0; i < OUT; i++)
    yield childOf(id(i), { listing: listingOf(i), isRegisteredPoor: i < POOR, township: `乡${i % 74}` });
  for (let i = 0; i < DISABLED; i++)
    yield childOf(`P9${String(i).padStart(5, '0')}`, {
      isDisabled: true,
      isInSchool: i < 305,
      township: '双峰',
    });
}

/** The acts that bring everybody out of school and all but the last 202 back, as the pages would record them. */
const replay = (): Promise<void> =>
  inTransaction(database.pool, async (client) => {
    const { rows } = await client.query<{ case_id: number }>(
      'select case_id from dropout."case" order by person_id',
    );
    const columns = ['case_id', 'act_no', 'kind', 'done_at', 'on_day', 'data', 'step_after'];
    const act = (no: number, kind: string, day: string, step: string) => (row: { case_id: number }) => [
      ...[row.case_id, no, kind, `${day}T02:00:00Z`, day, {}, step],
    ];
    await copyRows(client, 'dropout.act', columns, rows.map(act(2, 'verify', '2026-09-05', 'verified')));
    const back = rows.slice(0, OUT - LEFT);
    await copyRows(client, 'dropout.act', columns, back.map(act(3, 'return', '2026-10-01', 'returned')));
  });

beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await openMigrated({ dataFolder: folder });
  await layRun(database.pool, [...region()]);
  await replay();
  const pool = Promise.resolve(database.pool);
  app = Fastify();
  registerGuard(app, { database: pool, sources });
  app.register(async (routes) => registerDropoutRoutes(routes, { database: pool, sources }));
  clerk = await signedIn(database.pool, sources, [['county-clerk', '431321']]);
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

type Rate = {
  id: string;
  version: string;
  whole: object;
  places: { numerator: number; denominator: number }[];
};
const ask = async (path: string) => (await app.inject({ url: `/api/dropout${path}`, headers: clerk })).json();
const rateOf = async (name: string, query = ''): Promise<Rate> =>
  (await ask(`/rates?${query}`)).rates.find((rate: Rate) => rate.id === name);

test('of 12,062 children out of school 11,860 are back: 98.33 %, and 202 are left', async () => {
  const rate = await rateOf('return-rate');
  expect(rate).toMatchObject({
    version: '1',
    whole: { numerator: 11_860, denominator: 12_062, share: '98.33%' },
  });
  const sum = rate.places.reduce((total, { numerator }) => total + numerator, 0);
  expect([rate.places.length, sum]).toEqual([74, 11_860]);
});

test('all 1,542 of registered-poor families are back: 100 %', async () => {
  expect((await rateOf('return-rate', 'poor=1')).whole).toEqual({
    numerator: 1_542,
    denominator: 1_542,
    share: '100.00%',
  });
});

test('each number opens the list of exactly the children that it counts', async () => {
  const list = async (query: string) => ask(`/rates/return-rate/children?limit=200&${query}`);
  expect((await list('part=numerator')).total).toBe(11_860);
  expect((await list('part=denominator')).total).toBe(12_062);
  const left = await list('part=rest');
  expect(left.total).toBe(LEFT);
  const more = await list(`part=rest&cursor=${left.next}`);
  const ids = [...left.items, ...more.items].map(({ personId }: { personId: string }) => personId);
  expect(ids).toEqual(Array.from({ length: LEFT }, (_, i) => id(OUT - LEFT + i)));
  expect((await list('part=denominator&poor=1')).total).toBe(POOR);
  expect((await list('part=rest&poor=1')).total).toBe(0);
});

test('a cut-off day before the returns tells of nobody back, and says which day it is', async () => {
  const told = await ask('/rates?on=2026-09-30');
  expect(told.on).toBe('2026-09-30');
  expect(told.rates[0].whole).toEqual({ numerator: 0, denominator: 12_062, share: '0.00%' });
  expect((await ask('/rates?on=2026-09-04')).rates[0].whole).toMatchObject({ denominator: 0, share: '—' });
  expect((await ask('/rates?term=2026-spring')).rates[0].whole).toMatchObject({ denominator: 0 });
  expect((await ask('/rates?term=2026-summer')).code).toBe('bad-entry');
});

test('of 307 disabled children 305 are at school: 99.35 %, not the 99.4 that was printed', async () => {
  const rate = await rateOf('disabled-enrolment');
  expect(rate.whole).toEqual({ numerator: 305, denominator: 307, share: '99.35%' });
  expect((await ask('/rates/disabled-enrolment/children?part=rest')).total).toBe(2);
});

test('everybody of school age is followed who is at school or has a case', async () => {
  expect((await rateOf('followed-share')).whole).toEqual({
    numerator: OUT + 305,
    denominator: OUT + DISABLED,
    share: '99.98%',
  });
});

test('shares are rounded half up on whole numbers', () => {
  expect([
    printShare(1, 3),
    printShare(2, 3),
    printShare(1, 8000),
    printShare(0, 5),
    printShare(5, 0),
  ]).toEqual([...['33.33%', '66.67%', '0.01%', '0.00%', '—']]);
});
