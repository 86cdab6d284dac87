import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { registerGuard } from '../../src/access/index.ts';
import { bringInStep, layRunChildren, type RunChild } from '../../src/dropout/index.ts';
import { registerDropoutRoutes } from '../../src/dropout/routes.ts';
import { type Database, inTransaction } from '../../src/platform/index.ts';
import { closeDemoChanges, layDemoChanges, layReach } from '../../src/registry/index.ts';
import { registerDivisionRoutes } from '../../src/registry/routes.ts';
import { registerAssignmentRoutes } from '../../src/reports/assignment/routes.ts';
import { registerBoundaryRoutes } from '../../src/reports/boundaries/routes.ts';
import { registerDeskRoutes } from '../../src/reports/desk/routes.ts';
import { registerReportsRoutes } from '../../src/reports/routes.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { basisOf } from './basis.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const COUNTY = '431321';
const [SHATANG, YINTANG, SHINIU, SANTANGPU] = ['431321201', '431321202', '431321200', '431321109'];

/** Where children lie, by the boundaries of the run's day. */
const PLACES = [
  [`${YINTANG}201`, '印塘乡', 7],
  [`${YINTANG}202`, '印塘乡', 4],
  [YINTANG, '印塘乡', 2],
  [`${SHATANG}201`, '沙塘乡', 5],
  [SHATANG, '沙塘乡', 1],
  [`${SHINIU}201`, '石牛乡', 3],
  [`${SANTANGPU}234`, '三塘铺镇', 6],
  [`${SANTANGPU}006`, '三塘铺镇', 2],
  [SANTANGPU, '三塘铺镇', 1],
  [COUNTY, null, 3],
] as const;
const ALL = PLACES.reduce((sum, [, , count]) => sum + count, 0);

/** A made-up child of school age that is on no list of a school. */
const outOfSchool = (personId: string, division: string, township: string | null): RunChild => ({
  ...{
    personId,
    division,
    school: null,
    name: personId,
    idMasked: null,
    birthDate: '2012-03-02',
    sex: 'male',
  },
  ...{ township, village: null, guardian: null, phoneMasked: null, isOfAge: true, isInSchool: false },
  ...{ ground: 'no-record', isDisabled: false, isRegisteredPoor: false },
  listing: { kind: 'never-enrolled', reason: { zh: '无', en: 'none' }, evidence: [] },
});

type Place = { readonly code: string; readonly name: string; readonly kind: string; readonly count: number };

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Boundaries, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-boundaries-'));
  const sources = fixedSources();
  let database: Database;
  let app: FastifyInstance;
  const who: Record<string, SignedInHeaders> = {};

  const layRun = async (on: string, codeOf: (code: string) => string): Promise<void> => {
    const { pool } = database;
    await pool.query('update reports.run set is_current = false');
    const { rows } = await pool.query<{ run_id: number }>(
      `insert into reports.run (reference_date, term, is_current, county, is_demonstration)
       values ($1, '2024-spring', true, $2, true) returning run_id`,
      [on, COUNTY],
    );
    let number = 0;
    for (const [code, township, count] of PLACES)
      for (let i = 0; i < count; i++) {
        await pool.query(
          `insert into reports.entry (run_id, division, entry_no, list, kind, person_id, name, township, is_waiting, waits_for,
             reason, evidence)
           values ($1, $2, $3, 'out-of-school', 'dropped-out', $4, $4, $5, false, '[]', '{"zh":"无","en":"none"}', '[]')`,
          [rows[0]!.run_id, codeOf(code), ++number, `P${number}`, township],
        );
      }
    await pool.query('select reports.lay_counts($1)', [rows[0]!.run_id]);
  };

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    const { pool } = database;
    await layRun('2024-01-01', (code) => code);
    const parts = { database: Promise.resolve(pool), sources };
    app = Fastify();
    registerGuard(app, parts);
    app.register(async (routes) => {
      registerReportsRoutes(routes, parts);
      registerAssignmentRoutes(routes, parts);
      registerDeskRoutes(routes, parts);
      registerBoundaryRoutes(routes, parts);
      registerDivisionRoutes(routes, parts);
      registerDropoutRoutes(routes, parts);
    });
    // granted before the changes below took place
    sources.at = new Date('2023-12-20T01:00:00Z');
    for (const [name, role, scope] of [
      ['data', 'data-officer', COUNTY],
      ['clerk', 'county-clerk', COUNTY],
      ['elsewhere', 'data-officer', '431322'],
      ['yintang', 'township-officer', YINTANG],
      ['shatang', 'township-officer', SHATANG],
      ['shiniu', 'township-officer', SHINIU],
    ] as const)
      who[name] = await signedIn(pool, sources, [[role, scope]], name);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (url: string, name: string) => {
    const answer = await app.inject({ url, headers: who[name]! });
    expect([url, answer.statusCode, answer.body.slice(0, 300)]).toEqual([url, 200, expect.anything()]);
    return answer.json();
  };
  const send = (url: string, name: string, payload: object) =>
    app.inject({ method: 'POST', url, headers: who[name]!, payload });
  const listed = async (name: string): Promise<number> => (await ask('/api/out-of-school', name)).total;
  const MERGER = {
    kind: 'merge',
    on: '2024-03-01',
    from: [YINTANG],
    into: SHATANG,
    document: '某政函〔2024〕1号',
  };
  let changeId: number;

  test('a change is drawn up village by village, refused with all its grounds in words, and waits for another person', async () => {
    const tried = (await send('/api/divisions/changes', 'data', { ...MERGER, isTrial: true })).json();
    expect(tried.to).toEqual([{ code: SHATANG, name: '沙塘乡' }]);
    expect(tried.below).toHaveLength(28);
    expect(new Set(tried.below.map(({ to }: { to: { code: string } }) => to.code)).size).toBe(28);
    const ill = await send('/api/divisions/changes?lang=zh', 'data', {
      ...MERGER,
      into: undefined,
      from: [],
    });
    expect([ill.statusCode, ill.json().message]).toEqual([422, '不能这样登记：请填写：变更的区划、去向。']);
    const taken = { kind: 'rename', on: '2024-03-01', from: [YINTANG], name: '沙塘乡' };
    expect((await send('/api/divisions/changes?lang=zh', 'data', taken)).json().message).toContain('重名');
    const foreign = await send('/api/divisions/changes', 'elsewhere', MERGER);
    expect(foreign.json().code).toBe('change-elsewhere');
    expect((await send('/api/divisions/changes', 'clerk', MERGER)).statusCode).toBe(403);

    const before = await listed('shatang');
    changeId = (await send('/api/divisions/changes', 'data', MERGER)).json().changeId;
    const own = await send(`/api/divisions/changes/${changeId}/acts`, 'data', { act: 'approve' });
    expect([own.statusCode, own.json().code]).toEqual([409, 'change-act-refused']);
    expect(
      (await send(`/api/divisions/changes/${changeId}/acts`, 'elsewhere', { act: 'approve' })).statusCode,
    ).toBe(404);
    expect(await listed('shatang')).toBe(before);
    // nobody but who decides sees what is not in force
    expect((await ask('/api/divisions/changes', 'shiniu')).items).toEqual([]);
    const [told] = (await ask('/api/divisions/changes', 'clerk')).items;
    expect(
      told.acts.map(({ act, isAllowed }: { act: string; isAllowed: boolean }) => [act, isAllowed]),
    ).toEqual([
      ['approve', true],
      ['refuse', true],
      ['withdraw', false],
    ]);
  });

  test('once in force, whoever holds what it became sees what lies in it, and nobody else sees a byte more', async () => {
    const QUESTIONS = ['/api/out-of-school', '/api/desk', '/api/summary', '/api/desk/places?on=2024-01-01'];
    const seen = () => Promise.all(QUESTIONS.map(async (url) => JSON.stringify(await ask(url, 'shiniu'))));
    const before = await seen();
    expect([await listed('yintang'), await listed('shatang')]).toEqual([13, 6]);
    const approved = await send(`/api/divisions/changes/${changeId}/acts`, 'clerk', { act: 'approve' });
    expect(approved.json()).toEqual({ state: 'approve' });
    expect(await listed('shatang')).toBe(19);
    expect(await listed('yintang')).toBe(19);
    expect(await seen()).toEqual(before);
    const again = await send(`/api/divisions/changes/${changeId}/acts`, 'clerk', { act: 'refuse' });
    expect(again.statusCode).toBe(409);
  });

  test('the same total by the boundaries of any day, and every number leads to as many children', async () => {
    await layDemoChanges(database.pool, COUNTY, sources.now());
    const lines = async (on: string): Promise<Map<string, number>> => {
      const told = await ask(`/api/desk/places?on=${on}`, 'clerk');
      const places = told.places.filter(({ kind }: Place) => kind === 'dropped-out') as Place[];
      expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(ALL);
      for (const { code, count } of places) {
        const { total } = await ask(`/api/out-of-school?place=${code}@${on}&kind=dropped-out`, 'clerk');
        expect([on, code, total]).toEqual([on, code, count]);
      }
      return new Map(places.map(({ code, name, count }) => [`${code} ${name}`, count]));
    };
    const now = await lines('2024-06-01');
    expect(now.get(`${SHATANG} 沙塘乡`)).toBe(19);
    expect(now.has(`${YINTANG} 印塘乡`)).toBe(false);
    expect(now.get('431321000 ')).toBe(3);
    const eve = await lines('2024-02-29');
    expect([eve.get(`${SHATANG} 沙塘乡`), eve.get(`${YINTANG} 印塘乡`)]).toEqual([6, 13]);
    // before the demonstration's merger: one village was the other township's, what has no village stays
    const long = await lines('2022-09-30');
    expect([long.get(`${SANTANGPU} 三塘铺镇`), long.get('431321106 测水乡')]).toEqual([3, 6]);
    expect((await ask('/api/desk/places?on=2022-09-30', 'clerk')).unsure).toBe(1);
    const days = (await ask('/api/desk/boundaries', 'clerk')).items.map(({ on }: { on: string }) => on);
    expect(days).toEqual(['2024-03-01', '2022-10-01', '2021-07-01']);
    const made = await send('/api/assignments', 'clerk', {
      list: 'out-of-school',
      filter: { place: '431321106@2022-09-30' },
      target: { to: 'township' },
      due: '2030-01-01',
    });
    expect(made.json()).toMatchObject({ assigned: 6 });
  });

  test('rates and ledgers by the boundaries of any day keep their totals, and every number leads to as many children', async () => {
    const [run] = (await database.pool.query('select run_id from reports.run where is_current')).rows;
    let number = 0;
    const children = PLACES.flatMap(([code, township, count]) =>
      Array.from({ length: count }, () => outOfSchool(`P${++number}`, code, township)),
    );
    await inTransaction(database.pool, async (client) => {
      const laid = { runId: run.run_id, county: COUNTY, on: '2024-01-01', children };
      await layRunChildren(client, laid);
      await bringInStep(client, laid.runId, sources.now());
    });
    const total = (places: { ofAge: number }[]) => places.reduce((sum, { ofAge }) => sum + ofAge, 0);
    const now = (await ask('/api/dropout/ledgers', 'clerk')).ledgers;
    expect([total(now.places), now.unsure]).toEqual([ALL, 0]);
    const then = (await ask('/api/dropout/ledgers?boundaries=2022-09-30', 'clerk')).ledgers;
    expect([total(then.places), then.unsure]).toEqual([ALL, 1]);
    const lines = then.places as {
      township: string;
      place: string;
      ofAge: number;
      steps: { suspected: number };
    }[];
    expect(lines.find(({ township }) => township === '测水乡')).toMatchObject({ ofAge: 6 });
    for (const { place, ofAge, steps } of lines) {
      expect([place, (await ask(`/api/dropout/children?place=${place}`, 'clerk')).total]).toEqual([
        place,
        ofAge,
      ]);
      expect((await ask(`/api/dropout/cases?place=${place}`, 'clerk')).total).toBe(steps.suspected);
    }
    const { rates } = await ask('/api/dropout/rates?boundaries=2022-09-30', 'clerk');
    for (const { id, whole, places } of rates) {
      let sum = 0;
      for (const { place, denominator } of places) {
        sum += denominator;
        const url = `/api/dropout/rates/${id}/children?part=denominator&place=${place}`;
        expect((await ask(url, 'clerk')).total).toBe(denominator);
      }
      expect([id, sum]).toEqual([id, whole.denominator]);
    }
    expect(rates.some(({ places }: { places: object[] }) => places.length > 4)).toBe(true);
    // an officer of one township learns nothing of the others
    const own = (await ask('/api/dropout/ledgers?boundaries=2022-09-30', 'shiniu')).ledgers;
    expect(total(own.places)).toBe(3);
  });

  test('a village that is divided keeps its children where nobody can tell the parts apart, and says how many', async () => {
    const village = `${SHATANG}201`;
    const parted = { kind: 'split', on: '2024-04-01', from: [village], name: '新塘村' };
    const held = (day: string) => ask(`/api/out-of-school?place=${village}@${day}&kind=dropped-out`, 'clerk');
    const { total: there } = await held('2024-03-31');
    expect(there).toBeGreaterThan(4);
    const before = await basisOf(database.pool, join(folder, 'county'), '2024-06-01');
    const proposed = await send('/api/divisions/changes', 'data', parted);
    expect(proposed.json()).toMatchObject({ from: [{ code: village }], below: [] });
    expect(proposed.json().to.map(({ code }: { code: string }) => code)).toEqual([
      village,
      expect.stringMatching(`^${SHATANG}\\d{3}$`),
    ]);
    const { changeId: id } = proposed.json();
    await send(`/api/divisions/changes/${id}/acts`, 'clerk', { act: 'approve' });
    // what rests on the folder rests on the boundaries too: it is imported again
    expect(await basisOf(database.pool, join(folder, 'county'), '2024-06-01')).not.toBe(before);
    const told = await ask('/api/desk/places?on=2024-06-01', 'clerk');
    const places = told.places.filter(({ kind }: Place) => kind === 'dropped-out') as Place[];
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(ALL);
    expect(told.unsure).toBe(there);
    expect((await held('2024-06-01')).total).toBe(there);
    await send(`/api/divisions/changes/${id}/acts`, 'clerk', { act: 'revoke', reason: '文号有误' });
    expect(await basisOf(database.pool, join(folder, 'county'), '2024-06-01')).toBe(before);
  });

  test('a school of a county that was recoded keeps its office; one of a merged county gains none', async () => {
    const { pool } = database;
    const held = async (name: string) =>
      (
        await pool.query(
          `select h.scope from access.held_scope as h join access.account as a on a.account_id = h.account_id
           where a.name = $1 order by 1`,
          [name],
        )
      ).rows.map(({ scope }) => scope);
    await signedIn(pool, sources, [['school', 'school:430182:宁乡一中']], 'ningxiang');
    await signedIn(pool, sources, [['school', `school:${COUNTY}:双峰一中`]], 'shuangfeng');
    expect(await held('ningxiang')).toEqual(['school:430124:宁乡一中', 'school:430182:宁乡一中']);
    expect(await held('shuangfeng')).toEqual([`school:${COUNTY}:双峰一中`]);
  });

  test('a right on a division that is no more holds over what it became when a new run lies by the new boundaries', async () => {
    await layRun('2024-06-01', (code) => (code.startsWith(YINTANG) ? code.replace(YINTANG, SHATANG) : code));
    expect(await listed('yintang')).toBe(19);
    expect(await listed('shatang')).toBe(19);
    expect(await listed('shiniu')).toBe(3);
    expect((await ask('/api/desk', 'yintang')).below).toBe('village');
  });

  test('what is revoked holds no longer, and nothing that was recorded can be changed', async () => {
    await send(`/api/divisions/changes/${changeId}/acts`, 'clerk', { act: 'revoke', reason: '文号有误' });
    expect(await listed('shatang')).toBe(19);
    expect(await listed('yintang')).toBe(0);
    for (const table of ['division_change', 'division_change_act'])
      await expect(database.pool.query(`delete from registry.${table}`)).rejects.toThrow('append-only');
    const [told] = (await ask('/api/divisions/changes', 'clerk')).items.filter(
      (one: { changeId: number }) => one.changeId === changeId,
    );
    expect([told.state, told.done.at(-1).reason]).toEqual(['revoke', '文号有误']);
    await closeDemoChanges(database.pool, sources.now());
    await layReach(database.pool);
    expect((await ask('/api/desk/boundaries', 'clerk')).items).toEqual([]);
  });
});
