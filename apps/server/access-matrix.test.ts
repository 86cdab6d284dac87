import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { levelOf, type Role, readRoles } from '../../src/access/index.ts';
import { openBatch } from '../../src/platform/index.ts';
import { writeResults } from '../../src/reports/index.ts';
import { layExampleRun } from '../../test/example-run.ts';
import { PLANTED, plantRows } from '../../test/planted-rows.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import {
  type Asked,
  askBoth,
  changes,
  forgetOutside,
  openWorld,
  type Request,
  readable,
  type World,
} from '../../test/two-worlds.ts';
import { printAccessMatrix } from './access-matrix.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-matrix-'));
const sources = fixedSources();
let one: World;
let other: World;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  one = await openWorld(folder, 'one');
  other = await openWorld(folder, 'other');
  expect(one.routes.length).toBeGreaterThan(20);
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

/** What the contract of a route refuses before anything is looked for. */
const UNREAD = ['form-ill', 'bad-question', 'no-such-address', 'media-type-unknown', 'body-unreadable'];

/** Routes of which no request went further than their contract. */
const unreached = (answers: Asked['answers']): string[] => {
  const reached = new Set(
    answers.filter(({ code }) => !UNREAD.includes(code)).map(({ request }) => request.route),
  );
  return [...new Set(answers.map(({ request }) => request.route))].filter((route) => !reached.has(route));
};

/** What a role may ask for; its questions about nothing but itself are asked once, by the first. */
const askedBy = ({ rights, id }: Role, requests: readonly Request[]): Request[] =>
  requests.filter(({ scope }) =>
    scope === 'open' || scope === 'signed-in' ? id === readRoles()[0]!.id : rights.includes(scope as never),
  );

describe('What exists in another province', () => {
  const asked = new Set<string>();
  const answers: Asked['answers'][number][] = [];
  let planted: string[];
  let bare: string[];

  beforeAll(async () => {
    const { rows } = await one.database.pool.query<{ id: number }>('select run_id as id from reports.run');
    ({ planted, bare } = await plantRows(one.database.pool, rows[0]!.id));
  });

  test('stands in every table of the first world and in none of the second', () => {
    expect(planted.length).toBeGreaterThan(100);
    // what there is one of in each run
    expect(bare.map((table) => table.split('.')[1])).toEqual([...Array(4).fill('run'), 'run_summary', 'run']);
  });

  test.each(readRoles().map((role) => [role.id, role] as const))(
    'shows %s nothing, whatever is asked, tried, counted, changed or taken out here',
    async (id, role) => {
      const all = [...readable(one.routes), ...changes(one.routes)];
      // each address is asked by the first role that may: the rows that it may see are kept by one rule for all
      const requests = askedBy(role, all).filter(({ route }) => !asked.has(route));
      const found = await askBoth([one, other], [id, scopeOf(role)], requests);
      for (const { route } of requests) asked.add(route);
      answers.push(...found.answers);
      expect(found.differing).toEqual([]);
    },
  );

  test('was asked for at every route, behind its contract', () => {
    const rest = one.routes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
      .filter((route) => !asked.has(route));
    // signing in and out is about no place
    expect(rest).toEqual(['POST /api/access/session', 'DELETE /api/access/session']);
    // without a city's sign-on its addresses lead nowhere
    expect(unreached(answers)).toEqual(['GET /api/access/city/begin', 'GET /api/access/city/return']);
  });

  test('shows to whoever works there', async () => {
    const role = readRoles().find(({ id }) => id === 'county-clerk')!;
    const { differing } = await askBoth(
      [one, other],
      [role.id, PLANTED.county],
      askedBy(role, readable(one.routes)),
    );
    expect(differing.length).toBeGreaterThan(20);
  });
});

describe('A world that never had what lies outside a place', () => {
  beforeAll(async () => expect(await forgetOutside(other, SHINIU)).toBeGreaterThan(30));

  test.each([
    ['township-officer', SHINIU, 130],
    ['school', 'school:431321:石牛中心小学', 90],
  ])('answers %s of %s with the same bytes at every address', async (id, scope, least) => {
    const role = readRoles().find((one) => one.id === id)!;
    const requests = [...readable(one.routes, 2), ...askedBy(role, changes(one.routes))];
    const { differing, answers } = await askBoth([one, other], [id, scope], requests);
    expect(differing).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(least);
  });

  test('is another one for whoever may see the whole county', async () => {
    const plain = readable(one.routes).filter(({ url }) => !url.includes('?'));
    const { differing } = await askBoth([one, other], ['county-clerk', '431321'], plain);
    expect(differing.length).toBeGreaterThan(10);
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
