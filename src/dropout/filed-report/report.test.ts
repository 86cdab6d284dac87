import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import type { Database } from '../../platform/index.ts';
import { childOf, layRun, listingOf, NAMED_SCHOOL } from '../county.fixture.ts';
import { periodOn, periodsUntil, readPeriod } from '../period.ts';
import { registerDropoutRoutes } from '../routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const OTHER_SCHOOL = 'school:431321:永丰小学';
const folder = mkdtempSync(join(tmpdir(), 'fuzhi-reports-'));
const sources = fixedSources('2026-09-20T01:00:00Z');
let database: Database;
let app: FastifyInstance;
const who: Record<string, SignedInHeaders> = {};

/** Everybody signs in anew where time has passed: sessions end. */
const signIn = async (suffix: string): Promise<void> => {
  const at = async (name: string, role: string, scope: string) => {
    who[name] = await signedIn(database.pool, sources, [[role, scope]], `${name}${suffix}`);
  };
  await at('county', 'county-clerk', '431321');
  await at('school', 'school', NAMED_SCHOOL);
  await at('other', 'school', OTHER_SCHOOL);
  await at('city', 'supervisor', '4313');
  await at('province', 'supervisor', '43');
};

beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await openMigrated({ dataFolder: folder });
  const pool = Promise.resolve(database.pool);
  app = Fastify();
  registerGuard(app, { database: pool, sources });
  app.register(async (routes) => registerDropoutRoutes(routes, { database: pool, sources }));
  await signIn('');
  await layRun(database.pool, [
    childOf('P01', { listing: listingOf(1), school: NAMED_SCHOOL }),
    childOf('P02', { listing: listingOf(2), school: NAMED_SCHOOL }),
    childOf('P03', { isInSchool: true, school: OTHER_SCHOOL }),
  ]);
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

const lines = async (name: string, kind: string, period: string) => {
  const answer = await app.inject({
    url: `/api/dropout/reports/${kind}?period=${period}`,
    headers: who[name]!,
  });
  return answer.json().lines;
};
const sign = async (name: string, kind: string, period: string, payload: object) => {
  const url = `/api/dropout/reports/${kind}/${period}/sign`;
  const answer = await app.inject({ method: 'POST', url, headers: who[name]!, payload });
  return [answer.statusCode, answer.json().code ?? answer.json().version];
};

test('a report’s figures are drawn from the ledgers; a zero report is signed too', async () => {
  const all = await lines('county', 'school-monthly', '2026-09');
  expect(all).toMatchObject([
    { name: '永丰小学', state: 'open', isZero: true, canSign: false },
    {
      ...{ name: '石牛中心小学', state: 'open', isZero: false },
      figures: { opened: 2, suspected: 2, droppedOut: 0 },
    },
  ]);
  expect(await sign('other', 'school-monthly', '2026-09', { unit: OTHER_SCHOOL, post: '校长' })).toEqual([
    201, 1,
  ]);
  expect(await sign('school', 'school-monthly', '2026-09', { unit: NAMED_SCHOOL, post: '校长' })).toEqual([
    201, 1,
  ]);
  expect(await lines('county', 'school-monthly', '2026-09')).toMatchObject([
    { state: 'signed', isZero: true, signed: [{ version: 1, post: '校长' }] },
    { state: 'signed', signed: [{ figures: { opened: 2 } }] },
  ]);
});

test('one signs for one’s own unit alone, and once', async () => {
  const of = (name: string, unit: string) => sign(name, 'school-monthly', '2026-09', { unit, post: '校长' });
  expect(await of('school', OTHER_SCHOOL)).toEqual([409, 'not-your-unit']);
  expect(await of('county', NAMED_SCHOOL)).toEqual([409, 'report-signed']);
  expect(await of('school', NAMED_SCHOOL)).toEqual([409, 'report-signed']);
  expect(await sign('school', 'school-monthly', '2027-01', { unit: NAMED_SCHOOL, post: '校长' })).toEqual([
    409,
    'not-your-unit',
  ]);
  expect(await sign('school', 'school-monthly', '2026-13', { unit: NAMED_SCHOOL, post: '校长' })).toEqual([
    400,
    'bad-entry',
  ]);
});

test('what changes after the signature stands beside it as a correction, and the signed report stays', async () => {
  await layRun(
    database.pool,
    [
      childOf('P01', { listing: listingOf(1), school: NAMED_SCHOOL }),
      childOf('P02', { isInSchool: true, school: NAMED_SCHOOL }),
      childOf('P03', { isInSchool: true, school: OTHER_SCHOOL }),
    ],
    '2026-09-19T01:00:00Z',
  );
  const [, line] = await lines('county', 'school-monthly', '2026-09');
  expect(line.signed).toHaveLength(1);
  expect(line.corrections).toEqual([{ figure: 'suspected', signed: 2, now: 1 }]);
  const asked = { unit: NAMED_SCHOOL, post: '校长' };
  expect(await sign('school', 'school-monthly', '2026-09', asked)).toEqual([409, 'correction-unexplained']);
  expect(await sign('school', 'school-monthly', '2026-09', { ...asked, note: '一名学生找到学籍' })).toEqual([
    201, 2,
  ]);
  expect((await lines('county', 'school-monthly', '2026-09'))[1]).toMatchObject({
    signed: [{ figures: { suspected: 2 } }, { version: 2, figures: { suspected: 1 } }],
    corrections: [],
  });
  await expect(database.pool.query('delete from dropout.report')).rejects.toThrow('dropout.append-only');
});

test('who is late is listed; a school sees its own line alone; county and city sign theirs', async () => {
  sources.at = new Date('2026-10-20T01:00:00Z');
  await signIn('-later');
  const october = await lines('county', 'county-quarterly', '2026-Q3');
  expect(october).toMatchObject([{ name: '双峰县', state: 'late', canSign: true, figures: { opened: 2 } }]);
  expect(await lines('school', 'school-monthly', '2026-10')).toHaveLength(1);
  expect(await sign('county', 'county-quarterly', '2026-Q3', { unit: '431321', post: '局长' })).toEqual([
    201, 1,
  ]);
  expect(await sign('city', 'city-term', '2026-autumn', { unit: '4313', post: '科长' })).toEqual([201, 1]);
  // the assessment of the year is the province's alone
  const year = { unit: '43', post: '处长' };
  expect(await sign('city', 'province-year', '2026', year)).toEqual([409, 'not-your-unit']);
  expect(await sign('province', 'province-year', '2026', year)).toEqual([201, 1]);
  expect(await sign('city', 'county-quarterly', '2026-Q4', { unit: '431321', post: '科长' })).toEqual([
    409,
    'not-your-unit',
  ]);
  expect(
    (await lines('county', 'school-monthly', '2026-08')).map(({ state }: { state: string }) => state),
  ).toEqual(['late', 'late']);
});

test('periods begin and end as the calendar of schools does', () => {
  expect(readPeriod('term', '2026-autumn')).toEqual({
    code: '2026-autumn',
    from: '2026-09-01',
    to: '2027-02-28',
  });
  expect(readPeriod('quarter', '2026-Q4')).toEqual({ code: '2026-Q4', from: '2026-10-01', to: '2026-12-31' });
  expect(readPeriod('year', '2026')).toEqual({ code: '2026', from: '2026-09-01', to: '2027-08-31' });
  expect(periodOn('term', '2027-01-15').code).toBe('2026-autumn');
  expect(periodsUntil('month', '2026-01-31', 3).map(({ code }) => code)).toEqual([
    '2026-01',
    '2025-12',
    '2025-11',
  ]);
});
