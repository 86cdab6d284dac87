import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { inRequest, registerGuard } from '../../access/index.ts';
import type { Database } from '../../platform/index.ts';
import { registerAssignmentRoutes } from '../assignment/routes.ts';
import { entryConditions, RUN, whereOf } from '../list-filter.queries.ts';
import { layCounts } from '../results.queries.ts';
import { registerReportsRoutes } from '../routes.ts';
import { compareRuns } from '../runs/compare.queries.ts';
import { registerRunRoutes } from '../runs/routes.ts';
import { countLaid } from './counted.queries.ts';
import type { Desk } from './desk.ts';
import { belowOf, changeGrainOf, grainOf } from './grain.ts';
import { registerDeskRoutes } from './routes.ts';
import { findSummary } from './summary.queries.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const COUNTY = '431321';
const SCHOOL = `school:${COUNTY}:石牛中心小学`;

/** A child where it lives and learns: some townships are not on the official list, some villages are not known. */
const Child = fc.record({
  place: fc.constantFrom(
    ['431321200201', '石牛乡', '石牛村'],
    ['431321200202', '石牛乡', '新塘村'],
    ['431321200', '石牛乡', '无名村'],
    ['431321001001', '永丰街道', '城东社区'],
    ['431321', '老城镇', '某村'],
    ['431321', null, null],
  ),
  school: fc.constantFrom(null, SCHOOL, `school:${COUNTY}:永丰小学`),
  listings: fc.uniqueArray(
    fc.record({
      list: fc.constantFrom('out-of-school', 'unaided'),
      kind: fc.constantFrom('dropped-out', 'never-enrolled', 'unaided'),
      isWaiting: fc.boolean(),
      term: fc.constantFrom(null, '2026-spring'),
    }),
    { maxLength: 4, selector: (one) => JSON.stringify(one) },
  ),
});
type Child = typeof Child extends fc.Arbitrary<infer T> ? T : never;

/** Lays a run with such children: the third of them by the same number are the same child in every run. */
async function layRun(pool: pg.Pool, children: readonly Child[], base: number | undefined): Promise<number> {
  await pool.query('update reports.run set is_current = false');
  const { rows } = await pool.query<{ run_id: number }>(
    `insert into reports.run (reference_date, term, is_current, county, is_demonstration)
     values ('2026-09-01', '2026-spring', true, $1, true) returning run_id`,
    [COUNTY],
  );
  const runId = rows[0]!.run_id;
  let number = 0;
  for (const [i, { place, school, listings }] of children.entries()) {
    for (const { list, kind, isWaiting, term } of listings) {
      await pool.query(
        `insert into reports.entry (run_id, division, school, entry_no, list, kind, person_id, name, township, village, term,
           is_waiting, waits_for, reason, evidence)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, '[]', '{"zh":"无学籍","en":"no record"}', '[]')`,
        [runId, place[0], school, ++number, list, kind, `P${i}`, place[1], place[2], term, isWaiting],
      );
    }
  }
  await layCounts(pool, runId, base);
  return runId;
}

const READERS: readonly (readonly [role: string, scope: string])[][] = [
  [['supervisor', '43']],
  [['county-clerk', COUNTY]],
  [['aid-clerk', COUNTY]],
  [['township-officer', '431321200']],
  [['township-officer', '431321200201']],
  [
    ['township-officer', '431321200'],
    ['township-officer', '431321001'],
  ],
  [['school', SCHOOL]],
  [
    ['school', SCHOOL],
    ['township-officer', '431321200'],
  ],
];

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('The desk, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-desk-'));
  const sources = fixedSources();
  let database: Database;
  let app: FastifyInstance;
  let runs: [number, number];

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    const drawn = fc.sample(fc.array(Child, { minLength: 40, maxLength: 60 }), { numRuns: 2, seed: 11 });
    const first = await layRun(database.pool, drawn[0]!, undefined);
    runs = [first, await layRun(database.pool, drawn[1]!, first)];
    const parts = { database: Promise.resolve(database.pool), sources };
    app = Fastify();
    registerGuard(app, parts);
    app.register(async (routes) => {
      registerReportsRoutes(routes, parts);
      registerRunRoutes(routes, parts.database);
      registerAssignmentRoutes(routes, parts);
      registerDeskRoutes(routes, parts);
    });
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (url: string, headers: SignedInHeaders) => {
    const answer = await app.inject({ url, headers });
    expect([url, answer.statusCode]).toEqual([url, 200]);
    return answer.json();
  };
  const query = (parts: Record<string, string>) => new URLSearchParams(parts).toString();

  test.each(READERS.map((held) => [held.map((one) => one.join(' at ')).join(' and '), held] as const))(
    'what was counted at the load is what %s would count now, and so are the changes',
    async (name, held) => {
      const headers = await signedIn(database.pool, sources, held, name);
      const scopes = held.map(([, scope]) => scope);
      const { accountId } = (
        await database.pool.query('select account_id as "accountId" from access.account where name = $1', [
          name,
        ])
      ).rows[0];
      const [counted, live, changed] = await inRequest(
        database.pool,
        { accountId },
        'state.read',
        async (db) => [
          await findSummary(db, grainOf(scopes) ?? null),
          await findSummary(db, null),
          await compareRuns(db, ...runs),
        ],
      );
      expect(counted).toEqual(live);
      const desk: Desk = await ask('/api/desk', headers);
      const told = desk.changes!.counts.map(({ list, change, count }) => `${list} ${change} ${count}`);
      expect(told.toSorted()).toEqual(
        changed.counts.map(({ list, change, count }) => `${list} ${change} ${count}`).toSorted(),
      );
    },
  );

  test.each(
    READERS.slice(0, 7).map((held) => [held.map((one) => one.join(' at ')).join(' and '), held] as const),
  )(
    'every number of %s leads to a list of that many, and the places make up the whole',
    async (name, held) => {
      const headers = await signedIn(database.pool, sources, held, `${name}.`);
      const desk: Desk = await ask('/api/desk', headers);
      const summary = await ask('/api/summary', headers);
      const rights = (await ask('/api/summary', headers)).lists.map(({ list }: { list: string }) => list);
      for (const { code, name: place, list, kind, isWaiting, count } of desk.places) {
        const where =
          desk.below === 'county'
            ? { place: code }
            : { [desk.below === 'village' ? 'village' : 'township']: place };
        const path = isWaiting ? 'waiting' : list;
        if (isWaiting || kind === '') continue;
        const { total } = await ask(`/api/${path}?${query({ ...where, kind })}`, headers);
        expect([place, list, kind, total]).toEqual([place, list, kind, count]);
      }
      for (const list of rights) {
        const sum = desk.places
          .filter((one) => one.list === list && one.kind === '' && !one.isWaiting)
          .reduce((all, { persons }) => all + persons, 0);
        expect(sum).toBe(summary.lists.find((one: { list: string }) => one.list === list).persons);
      }
    },
  );

  const Filters = fc.record(
    {
      township: fc.constantFrom('石牛乡', '永丰街道', '老城镇', ''),
      village: fc.constantFrom('石牛村', '新塘村', ''),
      place: fc.constantFrom('431321', '431321200', '431321200201', '43', '4313220'),
      kind: fc.constantFrom('dropped-out', 'never-enrolled', 'unaided'),
    },
    { requiredKeys: [] },
  );
  const Parts = fc.constantFrom(
    { list: 'out-of-school', isWaiting: false },
    { list: 'unaided', isWaiting: false },
    { isWaiting: true },
  );

  test('the number over a list, whatever narrows it, is that of its rows, for every reader', async () => {
    for (const [i, held] of READERS.entries()) {
      await signedIn(database.pool, sources, held, `counter-${i}`);
      const { rows } = await database.pool.query<{ accountId: number }>(
        'select account_id as "accountId" from access.account where name = $1',
        [`counter-${i}`],
      );
      const asker = { scopes: held.map(([, scope]) => scope), today: '2026-09-01' };
      await inRequest(database.pool, rows[0]!, 'state.read', (db) =>
        fc.assert(
          fc.asyncProperty(Parts, Filters, async (part, filter) => {
            const laid = await countLaid(db, part, { ...filter, asker });
            const { where, values } = whereOf(entryConditions(part, filter));
            const live = await db.query<{ total: number }>(
              `select count(*) as total from reports.entry where run_id = ${RUN} and ${where}`,
              [...values],
            );
            if (laid !== undefined) expect([held, filter, laid]).toEqual([held, filter, live.rows[0]!.total]);
          }),
          { numRuns: 60 },
        ),
      );
    }
  });

  test('what waits is counted as it is listed', async () => {
    const headers = await signedIn(database.pool, sources, [['county-clerk', COUNTY]], 'waiter');
    const desk: Desk = await ask('/api/desk', headers);
    const waiting = desk.places.filter(({ isWaiting, kind }) => isWaiting && kind !== '');
    expect(waiting.length).toBeGreaterThan(3);
    for (const { name, kind } of waiting) {
      const { total } = await ask(`/api/waiting?${query({ township: name, kind })}`, headers);
      const laid = waiting.filter((one) => one.name === name && one.kind === kind);
      expect([name, kind, total]).toEqual([name, kind, laid.reduce((sum, { count }) => sum + count, 0)]);
    }
  });

  test('the trend ends with the current run, and assignments are counted with those overdue', async () => {
    const headers = await signedIn(database.pool, sources, [['county-clerk', COUNTY]], 'clerk');
    const made = await app.inject({
      method: 'POST',
      url: '/api/assignments',
      headers,
      payload: { list: 'out-of-school', filter: {}, target: { to: 'township' }, due: '2026-09-01' },
    });
    const { assigned } = made.json();
    expect(assigned).toBeGreaterThan(3);
    const before: Desk = await ask('/api/desk', headers);
    expect(before.trend.at(-1)?.runId).toBe(runs[1]);
    const sum = (desk: Desk, key: 'assigned' | 'overdue' | 'mine') =>
      desk.assigned
        .filter(({ list }) => list === 'out-of-school')
        .reduce((total, one) => total + one[key], 0);
    expect([sum(before, 'assigned'), sum(before, 'overdue'), sum(before, 'mine')]).toEqual([assigned, 0, 0]);
    sources.at = new Date('2026-09-02T01:00:00Z');
    const late = await signedIn(database.pool, sources, [['county-clerk', COUNTY]], 'late');
    expect(sum(await ask('/api/desk', late), 'overdue')).toBe(assigned);
    const officer = await signedIn(database.pool, sources, [['township-officer', '431321001']], 'officer');
    const own: Desk = await ask('/api/desk', officer);
    const { items } = await ask('/api/out-of-school?assigned=mine&limit=200', officer);
    const children = new Set(items.map(({ personId }: { personId: string }) => personId));
    expect(sum(own, 'mine')).toBe(children.size);
    expect(children.size).toBeGreaterThan(0);
  });
});

test('a reader adds up the rows of one grain alone, and one of several places compares now', () => {
  expect(grainOf(['431321'])).toBe('township');
  expect(grainOf(['431321200', '431321200201'])).toBe('village');
  expect(grainOf([SCHOOL])).toBe('school');
  expect(grainOf([SCHOOL, '431321'])).toBeUndefined();
  expect(changeGrainOf(['4313'])).toBe('county');
  expect(changeGrainOf(['431321200', '431321001'])).toBeUndefined();
  expect([belowOf(['43']), belowOf(['431321']), belowOf(['431321200']), belowOf([SCHOOL])]).toEqual([
    'county',
    'township',
    'village',
    'township',
  ]);
});
