import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { registerGuard } from '../access/index.ts';
import type { Database } from '../platform/index.ts';
import { absencePaperTests, absenceTests, reportTests } from './attendance/absence.suite.ts';
import { rollTests } from './attendance/roll.suite.ts';
import { WAY } from './case.fixture.ts';
import { listCases, showCaseOf } from './commands.ts';
import { childOf, layRun, listingOf, NAMED_SCHOOL, OTHER, SENIOR, TOWNSHIP } from './county.fixture.ts';
import { clearOrphans } from './door/upload.queries.ts';
import { registerDropoutRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
/** The smallest picture there is: one white dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('The routes of cases, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-cases-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  let database: Database;
  let app: FastifyInstance;
  const who: Record<string, SignedInHeaders> = {};

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: folder, ...(binaries ? { binaries } : {}) });
    app = Fastify();
    const database2 = Promise.resolve(database.pool);
    registerGuard(app, { database: database2, sources });
    app.register(async (routes) => registerDropoutRoutes(routes, { database: database2, sources }));
    const at = async (role: string, scope: string, name = role) => {
      who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
    };
    await at('county-clerk', '431321');
    await at('township-officer', TOWNSHIP);
    await at('township-officer', OTHER, 'stranger');
    await at('school', NAMED_SCHOOL);
    await at('school', 'school:431321:永丰小学', 'other-school');
    await at('supervisor', '4313');
    await at('class-teacher', NAMED_SCHOOL);
    const children = [
      ...['P01', 'P02', 'P03'].map((id, i) => childOf(id, { listing: listingOf(i) })),
      childOf('P04', { isInSchool: true, school: NAMED_SCHOOL, class: '三年级1班' }),
      childOf('P05', { listing: listingOf(5), division: `${OTHER}001`, township: '永丰镇' }),
    ];
    await layRun(database.pool, children, undefined, [], [SENIOR]);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (name: string, path: string) => {
    const answer = await app.inject({ url: `/api/dropout${path}`, headers: who[name]! });
    return { status: answer.statusCode, json: answer.json() };
  };
  const post = async (name: string, path: string, payload: object) => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/dropout${path}`,
      headers: who[name]!,
      payload,
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  const bring = (name: string, path: string, payload: Buffer) =>
    app.inject({
      ...{ method: 'PUT', url: `/api/dropout${path}`, payload },
      headers: { ...who[name]!, 'content-type': 'application/octet-stream' },
    });

  test('a case goes over the wire from suspect to close, each office in its turn', async () => {
    for (const { role, kind, data = {}, files } of WAY) {
      const filed =
        files &&
        (await bring(role, '/cases/P01/files?kind=enrolment-proof&name=学籍页.png', PNG)).json<{
          no: number;
        }>().no;
      const body = { data, files: filed ? [filed] : [] };
      const answer = await post(role, `/cases/P01/${kind}`, body);
      expect(answer, kind).toMatchObject({ status: 201 });
    }
    const { json } = await get('county-clerk', '/cases/P01');
    expect(json.step).toBe('closed');
    expect(json.acts).toHaveLength(WAY.length + 1);
    expect(json.next).toEqual([]);
  });

  test('a refusal tells all its grounds in the reader’s language and changes nothing', async () => {
    const answer = await post('county-clerk', '/cases/P02/close?lang=en', {});
    expect(answer.status).toBe(409);
    expect(answer.json.grounds.map(({ code }: { code: string }) => code)).toEqual([
      ...['not-at-this-step', 'enrolment-on-file', 'attendance-complete', 'chain-incomplete'],
    ]);
    expect(answer.json.message).toContain('Signatures are missing: school, township, education bureau.');
    expect((await get('county-clerk', '/cases/P02')).json.acts).toHaveLength(1);
  });

  test('the page of a case says which acts are open to the reader, and why the others are not', async () => {
    const open = async (name: string) =>
      (await get(name, '/cases/P02')).json.next
        .filter(({ isOpen }: { isOpen: boolean }) => isOpen)
        .map(({ kind }: { kind: string }) => kind);
    expect(await open('township-officer')).toEqual(['verify', 'issue']);
    expect(await open('county-clerk')).toEqual(['verify', 'issue']);
    const { next } = (await get('township-officer', '/cases/P02')).json;
    const verify = next.find(({ kind }: { kind: string }) => kind === 'verify');
    expect(verify.fields[0].choices).toHaveLength(13);
    const plan = next.find(({ kind }: { kind: string }) => kind === 'plan');
    expect(plan.grounds.map(({ zh }: { zh: string }) => zh)).toEqual([
      '案件现处于“待核实”，此项须在“已核实失学、劝返中、待安置”时办理。',
      '尚未核实为真正失学辍学，请先入户核实。',
    ]);
  });

  test('a stranger township, another school and a supervisor see no case, and act on none', async () => {
    for (const name of ['stranger', 'other-school']) {
      expect((await get(name, '/cases/P02')).status, name).toBe(404);
      expect((await post(name, '/cases/P02/verify', { data: WAY[0]!.data })).status, name).toBe(404);
    }
    expect((await get('supervisor', '/cases/P02')).status).toBe(403);
    const ids = (await get('stranger', '/cases')).json.items.map(
      ({ personId }: { personId: string }) => personId,
    );
    expect(ids).toEqual(['P05']);
    // the school where the child was placed sees it
    expect((await get('school', '/cases/P01')).status).toBe(200);
    expect((await get('school', '/cases/P02')).status).toBe(404);
  });

  test('the queue pages by what is due first, and counts what the filter leaves', async () => {
    const first = (await get('county-clerk', '/cases?ledger=suspected&limit=2')).json;
    expect([first.total, first.items.length]).toEqual([3, 2]);
    const rest = (await get('county-clerk', `/cases?ledger=suspected&limit=2&cursor=${first.next}`)).json;
    const all = [...first.items, ...rest.items].map(({ personId }: { personId: string }) => personId);
    expect(all).toEqual(['P02', 'P03', 'P05']);
    expect(rest.next).toBeNull();
    expect((await get('county-clerk', '/cases?overdue=1')).json.total).toBe(3);
    expect((await get('county-clerk', '/cases?step=closed')).json.total).toBe(1);
  });

  test('the ledgers count children and cases by township, and lead to their lists', async () => {
    const { ledgers } = (await get('county-clerk', '/ledgers')).json;
    const place = ledgers.places.find(({ township }: { township: string }) => township === '石牛乡');
    expect(place).toMatchObject({ ofAge: 4, inSchool: 1, steps: { suspected: 2, closed: 1 }, overdue: 2 });
    const list = (await get('county-clerk', '/children?township=石牛乡&school=1')).json;
    expect(list.items).toMatchObject([{ personId: 'P04', school: '石牛中心小学', step: null }]);
    expect((await get('supervisor', '/ledgers')).json.ledgers.places).toHaveLength(2);
  });

  test('what is no picture is not taken, whatever it is called; the same paper keeps its number', async () => {
    const path = '/cases/P02/files?kind=visit-photo&name=a.png';
    const codes = async (payload: Buffer) => (await bring('county-clerk', path, payload)).json().code;
    expect(await codes(Buffer.from('<script>'))).toBe('paper-ill');
    expect(await codes(PNG.subarray(0, 40))).toBe('paper-ill');
    expect(await codes(Buffer.alloc(0))).toBe('paper-ill');
    expect(await codes(Buffer.concat([PNG, Buffer.alloc(9 << 20)]))).toBe('paper-too-large');
    const once = (await bring('county-clerk', path, PNG)).json();
    expect((await bring('county-clerk', path, PNG)).json()).toEqual(once);
    const file = await app.inject({
      url: `/api/dropout/cases/P02/files/${once.no}`,
      headers: who['county-clerk']!,
    });
    expect(file.rawPayload.equals(PNG)).toBe(true);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect((await bring('county-clerk', '/cases/P02/files?kind=secret&name=a', PNG)).statusCode).toBe(400);
  });

  test('papers take numbers without gaps in the name of their office, are kept as made, and are delivered', async () => {
    const made = async (name: string, person: string) => {
      const data = { paper: 'return-notice', addressee: '周父' };
      const { json } = await post(name, `/cases/${person}/issue`, { data });
      return { no: json.no, number: (await get(name, `/cases/${person}`)).json.acts[0].told[0].value.zh };
    };
    // a refused one takes no number
    expect(
      (await post('county-clerk', '/cases/P02/issue', { data: { paper: 'return-notice' } })).status,
    ).toBe(409);
    const [first, second] = [await made('county-clerk', 'P02'), await made('county-clerk', 'P05')];
    const own = await made('township-officer', 'P02');
    expect([first.number, second.number]).toEqual(['双峰返通〔2026〕1号', '双峰返通〔2026〕2号']);
    expect(own.number).toMatch(/^石牛返通〔2026〕1号$/);
    const url = `/api/dropout/cases/P02/documents/${first.no}`;
    const paper = await app.inject({ url, headers: who['county-clerk']! });
    expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(decodeURIComponent(paper.headers['content-disposition'] as string)).toContain(
      '双峰返通〔2026〕1号.docx',
    );
    expect((await app.inject({ url, headers: who.stranger! })).statusCode).toBe(404);
    const delivery = { number: first.number, way: 'in-person', metOn: '2026-10-10', whom: '周父' };
    expect((await post('township-officer', '/cases/P02/deliver', { data: delivery })).status).toBe(201);
    expect(
      (await post('township-officer', '/cases/P02/deliver', { data: delivery })).json.grounds[0].code,
    ).toBe('paper-undelivered');
  });

  test('a bureau lays its own template; one that asks for unknown words is refused by their names', async () => {
    const own = await app.inject({
      url: '/api/dropout/templates/return-notice',
      headers: who['county-clerk']!,
    });
    expect((await bring('county-clerk', '/templates/return-notice', own.rawPayload)).statusCode).toBe(200);
    const { items } = (await get('county-clerk', '/templates')).json;
    expect(items.find(({ kind }: { kind: string }) => kind === 'return-notice').own.authorName).toBe(
      'county-clerk',
    );
    expect((await bring('county-clerk', '/templates/return-notice', PNG)).json().code).toBe('template-ill');
    expect((await bring('township-officer', '/templates/return-notice', own.rawPayload)).statusCode).toBe(
      403,
    );
    expect((await get('county-clerk', '/templates/no-such')).status).toBe(404);
  });

  test('what a device sends twice is taken once', async () => {
    const body = { data: WAY[0]!.data, submission: '0f8c1d1e-0001' };
    const once = await post('township-officer', '/cases/P03/verify', body);
    expect(once).toMatchObject({ status: 201, json: { no: 2 } });
    expect(await post('township-officer', '/cases/P03/verify', body)).toEqual(once);
    expect((await get('county-clerk', '/cases/P03')).json.acts).toHaveLength(2);
  });

  test('two at one moment: one act is taken, nothing is lost in silence', async () => {
    const visits = Array.from({ length: 5 }, (_, i) =>
      post('county-clerk', '/cases/P03/visit', {
        data: { ...WAY[2]!.data, note: String(i), outcome: 'undecided' },
      }),
    );
    const answers = await Promise.all(visits);
    const taken = answers.filter(({ status }) => status === 201).length;
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await get('county-clerk', '/cases/P03')).json.acts).toHaveLength(2 + taken);
  });

  test('bad input is told, never an error of ours', async () => {
    for (const path of [
      '/cases?cursor=x',
      '/cases?limit=0',
      '/cases?ledger=all',
      '/children?cursor=431321',
    ]) {
      expect((await get('county-clerk', path)).status, path).toBe(400);
    }
    for (const body of [{ data: [] }, { files: ['1'] }, { submission: 'x' }, { colour: 1 }]) {
      expect((await post('county-clerk', '/cases/P03/visit', body)).status).toBe(400);
    }
    expect((await get('county-clerk', '/cases/431321201503020013')).json.message).not.toContain('4313212');
    for (const metOn of [{ a: 1 }, '\ud800', 'a\u0000', ['x'], 1e9])
      expect(
        (await post('county-clerk', '/cases/P03/visit', { data: { ...WAY[2]!.data, metOn } })).status,
      ).toBe(409);
    for (const note of ['\ud800', 'a\u0000b', 5, { zh: 'a' }])
      expect(
        (await post('county-clerk', '/cases/P03/visit', { data: { ...WAY[2]!.data, note } })).status,
      ).toBe(409);
  });

  test('who looked and who acted stands in the trail, refused or not', async () => {
    const { rows } = await database.pool.query(
      `select action, is_done, count(*) as n from access.audit_event where 'P01' = any (person_ids) group by 1, 2 order by 1, 2`,
    );
    expect(rows.map(({ action, is_done }) => `${action} ${is_done}`)).toEqual(
      expect.arrayContaining(['act-on-case true', 'file-paper true', 'open-case true']),
    );
  });

  test('at the terminal: the queue and one case in both languages, masked; a wrong word is told so', async () => {
    const list = (given: object) => listCases(database.pool, { limit: '50', ...given }, 'zh');
    expect(await list({ step: 'suspected' })).toMatch(/P02\t.*\t石牛乡 石牛村\t待核实\t/);
    expect(JSON.parse(await list({ json: true })).total).toBe(4);
    await expect(list({ step: 'nowhere' })).rejects.toMatchObject({ code: 'dropout-no-step' });
    await expect(list({ limit: 'many' })).rejects.toMatchObject({ code: 'dropout-no-limit' });
    const shown = await showCaseOf(database.pool, 'P01', {}, 'en');
    expect(shown).toContain('4313••••');
    expect(shown).toMatch(/1\. .*Listed by the comparison/);
    await expect(showCaseOf(database.pool, 'P99', {}, 'en')).rejects.toMatchObject({
      code: 'dropout-no-case',
    });
  });

  test('uploads that no submission took are cleared when their days are over, and what is newer stays', async () => {
    const { rows } = await database.pool.query(
      `select account_id as id from access.account where name = 'school'`,
    );
    const add = (sha: string, at: string) =>
      database.pool.query('insert into dropout.door_part values ($1, $2, 0, 1, $3, $4)', [
        rows[0].id,
        sha,
        PNG,
        at,
      ]);
    await add('old', '2026-08-20T00:00:00Z');
    await add('new', '2026-09-20T00:00:00Z');
    expect(await clearOrphans(database.pool, sources.now())).toEqual({ parts: 1, files: 0 });
    const left = await database.pool.query('select sha256 from dropout.door_part');
    expect(left.rows).toEqual([{ sha256: 'new' }]);
  });

  const take = async (name: string, path: string) => {
    const answer = await app.inject({ url: `/api/dropout${path}`, headers: who[name]! });
    return { status: answer.statusCode, content: answer.rawPayload };
  };
  const world = { get, post, take, bring, now: () => sources.now(), pool: () => database.pool };
  describe('The roll of a class', () => rollTests(world));
  describe('An absence without leave', () => absenceTests(world));
  describe('The paper of a written report', () => absencePaperTests(world));
  describe('A written report of an absence', () => reportTests(world));
});
