import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { levelOf, type Role, type RouteTable, readRoles } from '../../src/access/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { readLedgers } from '../../src/ledgers/index.ts';
import { type Database, openBatch } from '../../src/platform/index.ts';
import { loadResults, writeResults } from '../../src/reports/index.ts';
import { layExampleRun } from '../../test/example-run.ts';
import { askings } from '../../test/fuzz-values.ts';
import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { printAccessMatrix } from './access-matrix.ts';
import { describeApi } from './docs/openapi.ts';
import { trackRun } from './run-progress.ts';
import { buildWithRoutes } from './server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Townships of the example run, by the official list. */
const SHINIU = '431321200';
const YONGFENG = '431321100';

const SCOPES: Readonly<Record<string, string>> = {
  2: '43',
  4: '4313',
  6: '431321',
  9: SHINIU,
  school: 'school:431321:永丰小学',
};

type World = { readonly database: Database; readonly app: FastifyInstance; readonly routes: RouteTable };
const folder = mkdtempSync(join(tmpdir(), 'fuzhi-matrix-'));
const sources = fixedSources();
let one: World;
let other: World;

async function openWorld(name: string): Promise<World> {
  const database = await openMigrated({ dataFolder: join(folder, name) });
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  const pool = Promise.resolve(database.pool);
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = {
    database: pool,
    run: trackRun(),
    sources,
    page: join(folder, 'page'),
    intake,
    keyFile: loadOptions(folder).keys.file,
  };
  const built = buildWithRoutes(parts);
  await built.app.ready();
  expect(built.routes.length).toBeGreaterThan(20);
  return { database, ...built };
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  one = await openWorld('one');
  other = await openWorld('other');
});

afterAll(async () => {
  for (const world of [one, other]) {
    await world?.app.close();
    await world?.database.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Addresses of a route that can be asked, with what its places stand for. */
const fill = (url: string): string => url.replace(':personId', 'P0000001').replace(/:[a-zA-Z]+/g, '1');

const scopeOf = ({ levels }: Role): string => SCOPES[levels.find((level) => level in SCOPES)!]!;

/** Every role asks from an address of its own: the limit of questions is counted by address. */
const here = ({ id }: Role): { remoteAddress: string } => ({
  remoteAddress: `127.0.1.${1 + readRoles().findIndex((role) => role.id === id)}`,
});

test('the matrix in the documents is that of the routes', async () => {
  await expect(printAccessMatrix(one.routes, readRoles())).toMatchFileSnapshot('../../docs/access-matrix.md');
});

/** What stands in an address: children inside and outside, every ledger, the first of whatever is counted. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  personId: ['P0000001', 'P0000002'],
  ledger: [...readLedgers().keys()],
  dimension: ['1', '3'],
};

/** Every address that can be read, plainly and with what a question may narrow it by: also of routes that came later. */
function readable(): string[] {
  const { paths, components } = describeApi(one.routes);
  const filled = (path: string): string[] => {
    const name = /\{(\w+)\}/.exec(path)?.[1];
    if (name === undefined) return [path];
    return (PLACES[name] ?? ['1']).flatMap((value) => filled(path.replace(`{${name}}`, value)));
  };
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined
      ? []
      : [
          ...filled(path),
          ...fc
            .sample(askings('get', path, get, components.schemas), { numRuns: 2, seed: 20_261_122 })
            .map(({ url }) => url),
        ],
  );
}

/** The second world never had anything outside a place, in whatever table it is kept. */
async function forgetOutside(place: string): Promise<void> {
  const client = await other.database.pool.connect();
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns as c
     join information_schema.tables as t using (table_schema, table_name)
     where c.column_name = 'division' and t.table_type = 'BASE TABLE' order by 1`,
  );
  expect(rows.length).toBeGreaterThan(30);
  // what is only ever added to, and what hangs together, would stand in the way
  await client.query('set session_replication_role = replica');
  for (const { name } of rows) await client.query(`delete from ${name} where division not like '${place}%'`);
  await client.query('reset session_replication_role');
  client.release();
}

/** Where two answers part, in a few words of each. */
function differenceOf(here: string, there: string): string {
  let at = 0;
  while (at < here.length && here[at] === there[at]) at += 1;
  return [here, there].map((text) => text.slice(Math.max(0, at - 40), at + 60)).join(' | ');
}

/** Addresses at which somebody is answered otherwise by the second world, with where the answers part; and how many were answered. */
async function askBoth(role: string, scope: string, urls: readonly string[]) {
  const worlds = [one, other];
  const who: SignedInHeaders[] = [];
  const loaded: string[] = [];
  for (const { database } of worlds) {
    // the same chance in both, since a session's token shows in what it may send
    const chance = fixedSources(undefined, 40 + scope.length);
    who.push(await signedIn(database.pool, chance, [[role, scope]], `reader-${role}`));
    const { rows } = await database.pool.query<{ at: Date }>('select loaded_at as at from reports.run');
    loaded.push(rows[0]!.at.toISOString());
  }
  const differing: string[] = [];
  let answered = 0;
  for (const [i, url] of urls.entries()) {
    const remoteAddress = `10.3.${i >> 8}.${i & 255}`;
    const [here, there] = await Promise.all(
      worlds.map(async ({ app }, w) => {
        const { statusCode, body } = await app.inject({ url, remoteAddress, headers: who[w]! });
        // the two were loaded one after the other
        return `${statusCode} ${body.replaceAll(loaded[w]!, 'when it was loaded')}`;
      }),
    );
    if (here!.startsWith('200')) answered += 1;
    if (here !== there) differing.push(`${url}: ${differenceOf(here!, there!)}`);
  }
  return { differing, answered };
}

describe('A world that never had what lies outside a place', () => {
  beforeAll(() => forgetOutside(SHINIU));

  test.each([
    ['township-officer', SHINIU, 100],
    ['school', 'school:431321:石牛中心小学', 60],
  ])('answers %s of %s with the same bytes at every address', async (role, scope, least) => {
    const { differing, answered } = await askBoth(role, scope, readable());
    expect(differing).toEqual([]);
    expect(answered).toBeGreaterThan(least);
  });

  test('is another one for whoever may see the whole county', async () => {
    const plain = readable().filter((url) => !url.includes('?'));
    expect((await askBoth('county-clerk', '431321', plain)).differing.length).toBeGreaterThan(10);
  });
});

describe.each(readRoles().map((role) => [role.id, role] as const))('%s', (_, role) => {
  test('is let in where its rights say so and nowhere else', async () => {
    const headers = await signedIn(one.database.pool, sources, [[role.id, scopeOf(role)]]);
    for (const { method, url, scope } of one.routes) {
      if (scope === 'open' || scope === 'signed-in') continue;
      const answer = await one.app.inject({
        ...here(role),
        method: method as 'GET',
        url: fill(url),
        headers,
      });
      const isRefused = answer.statusCode === 403;
      expect([method, url, isRefused]).toEqual([method, url, !role.rights.includes(scope)]);
      expect(answer.statusCode).toBeLessThan(500);
    }
  });
});

test('nobody who has not signed in gets anything but what is open', async () => {
  for (const { method, url, scope } of one.routes) {
    if (scope === 'open') continue;
    const { statusCode } = await one.app.inject({ method: method as 'GET', url: fill(url) });
    expect([method, url, statusCode]).toEqual([method, url, 401]);
  }
});

/** Everything that a page could ask about the example's children. */
const QUESTIONS = [
  '/api/summary',
  '/api/desk',
  '/api/sources',
  ...['out-of-school', 'unaided', 'waiting', 'review', 'unplaced'].flatMap((list) => [
    `/api/${list}`,
    `/api/${list}?limit=1`,
    `/api/${list}?township=${encodeURIComponent('永丰镇')}`,
    `/api/${list}?name=${encodeURIComponent('李')}`,
    `/api/${list}?kind=dropped-out`,
    `/api/${list}?cursor=0.431321100.0`,
    `/api/${list}?cursor=1.431321.99`,
    ...['mine', 'some', 'none', 'overdue'].map((assigned) => `/api/${list}?assigned=${assigned}`),
  ]),
  '/api/assignments',
  '/api/assignments/people?list=out-of-school&typed=outside',
  '/api/assignments/people?list=waiting&typed=officer-o',
  ...['P0000001', 'P0000002', 'P0000003', 'P0000004', 'P0000005', 'P9999999'].map(
    (id) => `/api/persons/${id}`,
  ),
];

/** Tables whose rows lie somewhere. */
const CHANGED = [
  ...['entry', 'story', 'child', 'pair', 'unplaced', 'run_source', 'run_summary'],
  ...['entry_count', 'change_count'],
];

/** Changes everything of the second world that lies outside a place: takes away, adds, renames. */
async function changeOutside(place: string): Promise<void> {
  const { pool } = other.database;
  const outside = `division not like '${place}%'`;
  for (const table of CHANGED) {
    await pool.query(`delete from reports.${table} where ${outside}`);
  }
  await pool.query(
    `insert into reports.entry (run_id, division, entry_no, list, kind, person_id, name, is_waiting, waits_for, reason,
       evidence)
     select run_id, '${YONGFENG}', n, 'out-of-school', 'dropped-out', 'P' || n, '李' || n, n % 2 = 0, '[]', '{"zh": "流失", "en": "left"}', '[]'
     from reports.run, generate_series(1, 70) as n`,
  );
  await pool.query(
    `insert into reports.story (run_id, division, person_id, story)
     select run_id, '${YONGFENG}', 'P9999999', '{"listings": [], "rows": []}' from reports.run`,
  );
  // counts are laid of what is there, whatever was there before
  await pool.query('select reports.lay_counts(run_id) from reports.run');
  await signedIn(pool, sources, [['township-officer', YONGFENG]], 'officer-outside');
  await pool.query(
    `with act as (
       insert into reports.assignment (made_at, made_by, made_name, list, target, due_on)
       select recorded_at, account_id, name, 'out-of-school', 'township', '2020-01-01' from access.account
       where name = 'officer-outside' returning assignment_id)
     insert into reports.assigned (assignment_id, list, subject_id, division, to_scope, to_name)
     select assignment_id, 'out-of-school', 'P' || n, '${YONGFENG}', '${YONGFENG}', 'outside'
     from act, generate_series(1, 70) as n`,
  );
}

/** Whatever finds the example's children, inside and outside. */
const SEARCHES = [
  ...['431321201503020013', '431321201604040025', '周甲一', '李乙二', '周乙一', 'liyier', 'zhoujiayi'],
  ...['zjy', 'lye', 'H1', 'H2', '2015-03-02', '2016-04-04', '周', '李', 'zhou'],
];

describe('What lies outside a place does not show inside it', () => {
  let inside: SignedInHeaders[];
  beforeAll(async () => {
    const held = [['township-officer', SHINIU]] as const;
    inside = [
      await signedIn(one.database.pool, sources, held, 'inside'),
      await signedIn(other.database.pool, sources, held, 'inside'),
    ];
    await changeOutside(SHINIU);
  });

  test.each(QUESTIONS)('%s: the same bytes whatever lies elsewhere', async (url) => {
    const [here, there] = await Promise.all(
      [one, other].map(({ app }, i) => app.inject({ url, headers: inside[i]! })),
    );
    expect(there!.body).toBe(here!.body);
    expect(there!.statusCode).toBe(here!.statusCode);
  });

  test.each(SEARCHES)('searching for %s: the same bytes whatever lies elsewhere', async (text) => {
    const [here, there] = await Promise.all(
      [one, other].map(({ app }, i) =>
        app.inject({ method: 'POST', url: '/api/children/find', headers: inside[i]!, payload: { text } }),
      ),
    );
    expect(here!.statusCode).toBe(200);
    expect(there!.body).toBe(here!.body);
  });

  test('assigning is weighed by what lies inside: the same bytes whatever lies elsewhere', async () => {
    for (const path of ['/preview', '']) {
      const [here, there] = await Promise.all(
        [one, other].map(({ app }, i) =>
          app.inject({
            method: 'POST',
            url: `/api/assignments${path}`,
            headers: inside[i]!,
            payload: { list: 'out-of-school', filter: {}, target: { to: 'township' }, due: '2026-09-20' },
          }),
        ),
      );
      expect(here!.statusCode).toBe(path === '' ? 201 : 200);
      expect(there!.body).toBe(here!.body);
    }
  });

  test('a township officer sees its own children', async () => {
    const { json } = await one.app.inject({ url: '/api/out-of-school', headers: inside[0]! });
    expect(json().items.map(({ personId }: { personId: string }) => personId)).toEqual(['P0000001']);
    expect((await one.app.inject({ url: '/api/persons/P0000001', headers: inside[0]! })).statusCode).toBe(
      200,
    );
    expect((await one.app.inject({ url: '/api/persons/P0000002', headers: inside[0]! })).statusCode).toBe(
      404,
    );
  });

  test('a school sees its own pupils wherever they live', async () => {
    const school = await signedIn(one.database.pool, sources, [['school', SCOPES.school!]], 'a-school');
    const { json } = await one.app.inject({ url: '/api/out-of-school', headers: school });
    expect(json().items.map(({ personId }: { personId: string }) => personId)).toEqual(['P0000002']);
  });

  test('the request’s role cannot be left, and its settings end with it', async () => {
    const { pool } = one.database;
    const client = await pool.connect();
    const { rows } = await client.query(
      "select current_user as name, current_setting('fuzhi.account_id', true) as id",
    );
    client.release();
    expect(rows[0].name).toBe('fuzhi');
    expect(rows[0].id ?? '').toBe('');
  });
});

/** Tables of which a request sees only its own rows. */
const HELD = [
  ...['entry', 'story', 'child', 'pair', 'unplaced', 'run_source', 'run_summary'],
  ...['assignment', 'assigned', 'assigned_now', 'entry_count', 'change_count'],
];

test('a role without an account, or an account without a role, sees no row', async () => {
  const client = await one.database.pool.connect();
  try {
    for (const account of ['', '0', '999999']) {
      await client.query('begin');
      await client.query(
        `select set_config('fuzhi.account_id', $1, true), set_config('fuzhi.right', 'lists.read', true)`,
        [account],
      );
      await client.query('set local role fuzhi_request');
      for (const table of HELD) {
        const { rows } = await client.query(`select count(*) as rows from reports.${table}`);
        expect([table, rows[0].rows]).toEqual([table, 0]);
      }
      for (const table of ['access.account', 'access.session', 'access.role_grant', 'access.audit_event']) {
        await client.query('savepoint s');
        await expect(client.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
        await client.query('rollback to s');
      }
      await client.query('rollback');
    }
  } finally {
    client.release();
  }
});

test('every scope of the roles is one that a grant can have', () => {
  for (const scope of Object.values(SCOPES)) expect(levelOf(scope)).toBeDefined();
});
