import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { registerGuard } from '../access/index.ts';
import type { Database } from '../platform/index.ts';
import { registerLedgerRoutes } from './routes.ts';
import { LESSON, layRows, PLACEMENT, PLAN, SCHOOL, TOWNSHIP, toldOf } from './row.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const OTHER = '431321100';

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('The ledgers over the wire, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-ledgers-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  let database: Database;
  let app: FastifyInstance;
  const who: Record<string, SignedInHeaders> = {};

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: folder, ...(binaries ? { binaries } : {}) });
    await database.pool.query('insert into dropout.known_school values ($1)', [SCHOOL]);
    app = Fastify();
    const parts = { database: Promise.resolve(database.pool), sources };
    registerGuard(app, parts);
    app.register(async (routes) => registerLedgerRoutes(routes, parts));
    const at = async (role: string, scope: string, name = role) => {
      who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
    };
    await at('county-clerk', '431321');
    await at('township-officer', TOWNSHIP);
    await at('township-officer', OTHER, 'stranger');
    await at('school', SCHOOL);
    await at('aid-clerk', '431321');
    await at('supervisor', '4313');
    await at('supervisor', '4401', 'other-city');
    await layRows(database.pool, [
      ...['P01', 'P02', 'P03'].map((id) => toldOf(id)),
      toldOf('P04', { division: `${OTHER}001`, township: '永丰镇' }),
    ]);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (name: string, path: string) => {
    const answer = await app.inject({ url: `/api/ledgers${path}`, headers: who[name]! });
    return { status: answer.statusCode, json: answer.json() };
  };
  const post = async (name: string, path: string, payload: object) => {
    const answer = await app.inject({
      ...{ method: 'POST', url: `/api/ledgers${path}`, payload },
      headers: who[name]!,
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  const rowsOf = async (name: string, query = ''): Promise<{ personId: string; rowKey: string }[]> =>
    (await get(name, `/disabled/rows?${query}`)).json.items;
  const keyOf = async (person: string): Promise<string> =>
    (await rowsOf('county-clerk')).find(({ personId }) => personId === person)!.rowKey;
  const head = async (name = 'county-clerk') =>
    (await get(name, '')).json.items.find(({ id }: { id: string }) => id === 'disabled');
  const dutyCount = async (duty: string, name = 'county-clerk') =>
    (await head(name)).duties.find(({ id }: { id: string }) => id === duty).count;

  test('no disabled child is without a plan in silence: the number, its list, and each office’s own', async () => {
    expect(await dutyCount('no-plan')).toBe(4);
    expect((await get('county-clerk', '/disabled/rows?duty=no-plan')).json.total).toBe(4);
    expect(await dutyCount('no-plan', 'township-officer')).toBe(3);
    expect((await rowsOf('stranger')).map(({ personId }) => personId)).toEqual(['P04']);
    expect((await get('aid-clerk', '')).status).toBe(403);
  });

  test('who supervises a city sees numbers and rates by county and township, and no child; another city sees none', async () => {
    const told = async (name: string, query = '') => {
      const { status, json } = await get(name, `/places${query}`);
      return { status, json, ledger: json.ledgers?.find(({ id }: { id: string }) => id === 'disabled') };
    };
    const { json, ledger } = await told('supervisor');
    expect(json).toMatchObject({ under: '4313', name: '娄底市', isOpen: true });
    const noPlan = ({ duties }: { duties: { id: string }[] }) => duties.find(({ id }) => id === 'no-plan');
    expect(ledger.places).toMatchObject([{ place: '431321', name: '双峰县', total: 4 }]);
    expect(noPlan(ledger.all)).toMatchObject({ late: 4, done: 0, share: '0.00%' });
    const below = await told('supervisor', '?under=431321');
    expect(below.json.isOpen).toBe(false);
    expect(
      below.ledger.places.map(({ place, total }: { place: string; total: number }) => [place, total]),
    ).toEqual([
      [OTHER, 1],
      [TOWNSHIP, 3],
    ]);
    expect(JSON.stringify(below.json)).not.toMatch(/P0\d|周/);
    expect((await get('supervisor', '/disabled/rows')).status).toBe(403);
    for (const query of ['', '?under=4313', '?under=431321'])
      expect((await told('other-city', query)).ledger.all.total).toBe(0);
    expect((await told('school')).status).toBe(403);
    expect((await told('supervisor', '?under=x')).status).toBe(400);
    // the number of a place and its list are one
    expect((await get('county-clerk', `/disabled/rows?duty=no-plan&place=${TOWNSHIP}`)).json.total).toBe(3);
  });

  test('from placement to plan: the number falls by one, and the school that takes the child sees it', async () => {
    const row = await keyOf('P01');
    expect(await rowsOf('school')).toEqual([]);
    const placed = await post('county-clerk', `/disabled/rows/${row}/decisions/placement`, {
      data: PLACEMENT,
    });
    expect(placed).toMatchObject({ status: 201, json: { no: 1 } });
    expect((await rowsOf('school')).map(({ personId }) => personId)).toEqual(['P01']);
    const planned = await post('school', `/disabled/rows/${row}/entries/plan`, { data: PLAN });
    expect(planned.status).toBe(201);
    expect(await dutyCount('no-plan')).toBe(3);
    expect((await post('school', `/disabled/rows/${row}/entries/lesson`, { data: LESSON })).status).toBe(201);
    const { json } = await get('county-clerk', `/disabled/rows/${row}`);
    expect(json.hours).toMatchObject({ wanted: 216, done: 3, cite: { zh: '来源待核' } });
    expect(json.entries.map(({ kind }: { kind: string }) => kind)).toEqual(['lesson', 'plan', 'placement']);
  });

  test('the kind of disability and the assessment are for those who must know; the database keeps them', async () => {
    const row = await keyOf('P01');
    const told = async (name: string) => JSON.stringify((await get(name, `/disabled/rows/${row}`)).json);
    for (const name of ['county-clerk', 'school']) {
      expect(await told(name)).toContain('肢体');
      expect(await told(name)).toContain('不能离家');
    }
    expect(await told('township-officer')).not.toMatch(/肢体|不能离家/);
    expect(await told('township-officer')).toContain('残疾类别');
    const client = await database.pool.connect();
    const account = await client.query(
      `select account_id from access.account where name = 'township-officer'`,
    );
    await client.query('begin');
    await client.query(
      `select set_config('fuzhi.account_id', $1, true), set_config('fuzhi.right', 'ledgers.read', true), set_config('role', 'fuzhi_request', true)`,
      [String(account.rows[0].account_id)],
    );
    expect((await client.query('select count(*) as n from ledgers.row')).rows[0].n).toBe(3);
    for (const table of ['row_secret', 'entry_secret'])
      expect((await client.query(`select count(*) as n from ledgers.${table}`)).rows[0].n).toBe(0);
    await client.query('rollback');
    client.release();
  });

  test('a refusal tells every ground in the reader’s language and changes nothing', async () => {
    const row = await keyOf('P02');
    const answer = await post('county-clerk', `/disabled/rows/${row}/entries/plan?lang=en`, {
      data: { goals: '好' },
    });
    expect(answer).toMatchObject({ status: 409, json: { code: 'entry-refused' } });
    expect(answer.json.message.split('\n')).toHaveLength(5);
    expect(answer.json.message).toContain('Record “Placement by the committee” first.');
    expect((await get('county-clerk', `/disabled/rows/${row}`)).json.entries).toEqual([]);
  });

  test('a township plans and keeps; it neither decides nor writes outside of its places', async () => {
    const row = await keyOf('P01');
    expect(
      (await post('township-officer', `/disabled/rows/${row}/decisions/placement`, { data: PLACEMENT }))
        .status,
    ).toBe(403);
    // an entry of one right does not go through the door of another
    expect(
      (await post('township-officer', `/disabled/rows/${row}/entries/placement`, { data: PLACEMENT })).status,
    ).toBe(404);
    expect((await post('stranger', `/disabled/rows/${row}/entries/plan`, { data: PLAN })).status).toBe(404);
    expect((await get('stranger', `/disabled/rows/${row}`)).status).toBe(404);
    const acts = (await get('township-officer', `/disabled/rows/${row}`)).json.acts;
    const shut = acts.find(({ kind }: { kind: string }) => kind === 'placement');
    expect(shut).toMatchObject({ isOpen: false, fields: [] });
    expect(shut.grounds[0].zh).toContain('请由县区教育局经办人办理');
  });

  test('what is recorded stays: neither the request nor the owner changes or removes it', async () => {
    for (const change of [
      "update ledgers.entry set kind = 'x'",
      'delete from ledgers.entry',
      'delete from ledgers.entry_secret',
    ])
      await expect(database.pool.query(change)).rejects.toThrow(/append-only/);
    const row = await keyOf('P01');
    const before = (await get('county-clerk', `/disabled/rows/${row}`)).json.entries.length;
    const aside = { data: { entry: '2', reason: '写错了学生' } };
    expect((await post('school', `/disabled/rows/${row}/entries/withdraw`, aside)).status).toBe(201);
    const { entries } = (await get('county-clerk', `/disabled/rows/${row}`)).json;
    expect(entries).toHaveLength(before + 1);
    expect(entries.find(({ no }: { no: number }) => no === 2).isStanding).toBe(false);
    expect(await dutyCount('no-plan')).toBe(4);
    expect((await post('school', `/disabled/rows/${row}/entries/plan`, { data: PLAN })).status).toBe(201);
  });

  test('the plan is printed in Word, without what the reader must not know', async () => {
    const row = await keyOf('P01');
    const { entries } = (await get('county-clerk', `/disabled/rows/${row}`)).json;
    const plan = entries.find(({ isPrinted }: { isPrinted: boolean }) => isPrinted);
    const url = `/api/ledgers/disabled/rows/${row}/papers/${plan.no}`;
    const paper = await app.inject({ url, headers: who.school! });
    expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { unzipSync, strFromU8 } = await import('fflate');
    const textOf = (file: Buffer) => strFromU8(unzipSync(file)['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(textOf(paper.rawPayload)).toContain('能独立进食');
    expect(textOf(paper.rawPayload)).toContain('肢体');
    expect(textOf(paper.rawPayload)).not.toMatch(/[{}]/);
    const masked = await app.inject({ url, headers: who['township-officer']! });
    expect(textOf(masked.rawPayload)).not.toContain('肢体');
    expect(textOf(masked.rawPayload)).toContain('（保密）');
    const none = await get('county-clerk', `/disabled/rows/${row}/papers/1`);
    expect(none).toMatchObject({ status: 409, json: { code: 'nothing-to-print' } });
  });

  test('two at one moment: one is taken, the other is told; what a device sends twice is taken once', async () => {
    const row = await keyOf('P01');
    const given = { metOn: '2026-10-01', aid: 'desk', giver: '县残联' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        post('county-clerk', `/disabled/rows/${row}/entries/aid`, { data: { ...given, note: `第${i}件` } }),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const taken = answers.filter(({ status }) => status === 201).map(({ json }) => json.no);
    expect(new Set(taken).size).toBe(taken.length);
    const body = { data: given, submission: '0f8c1d1e-0001' };
    const once = await post('county-clerk', `/disabled/rows/${row}/entries/aid`, body);
    expect(await post('county-clerk', `/disabled/rows/${row}/entries/aid`, body)).toEqual(once);
  });

  test('bad input is told, never an error of ours', async () => {
    const row = await keyOf('P02');
    for (const path of ['/none', '/none/rows', '/disabled/rows/1', `/disabled/rows/${'0'.repeat(20)}`])
      expect((await get('county-clerk', path)).status, path).toBe(404);
    for (const path of ['/disabled/rows?cursor=x', '/disabled/rows?limit=0', '/disabled/rows?past=2'])
      expect((await get('county-clerk', path)).status, path).toBe(400);
    for (const body of [{ data: [] }, { submission: 'x' }, { colour: 1 }])
      expect((await post('county-clerk', `/disabled/rows/${row}/entries/plan`, body)).status).toBe(400);
    for (const note of ['\ud800', 'a\u0000b', 5, { zh: 'a' }, ['x']])
      expect(
        (await post('county-clerk', `/disabled/rows/${row}/entries/aid`, { data: { note } })).status,
      ).toBe(409);
  });

  test('the list pages by what is due first and gives every child once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { json } = await get('county-clerk', `/disabled/rows?limit=1${cursor}`);
      seen.push(...json.items.map(({ personId }: { personId: string }) => personId));
      cursor = json.next === null ? '' : `&cursor=${json.next}`;
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual(['P01', 'P02', 'P03', 'P04']);
    expect(seen.at(-1)).toBe('P01');
  });

  test('a family that applies: taken by the clerk, a school must take the child by a day, late ones are counted', async () => {
    const data = {
      name: '龙思源',
      sex: 'male',
      birthDate: '2019-12-03',
      kinds: ['applicant'],
      guardian: '龙父',
    };
    const add = (more: object, division = TOWNSHIP, name = 'county-clerk') =>
      post(name, '/migrant/rows', { division, data: { ...data, ...more } });
    const number = '431321199001010013';
    expect(await add({ idNumber: number })).toMatchObject({ status: 409, json: { code: 'row-number' } });
    expect(await add({ kinds: ['refugee'] })).toMatchObject({ status: 409, json: { code: 'entry-refused' } });
    expect(await add({}, '431321999')).toMatchObject({ status: 409, json: { code: 'row-place' } });
    expect(await add({}, OTHER, 'township-officer')).toMatchObject({
      status: 409,
      json: { code: 'row-place' },
    });
    const { status, json } = await add({ phone: '13912345678' });
    expect(status).toBe(201);
    expect(await add({})).toMatchObject({ status: 409, json: { code: 'row-there' } });
    const at = `/migrant/rows/${json.rowKey}`;
    const shown = async () => (await get('county-clerk', at)).json;
    expect(await shown()).toMatchObject({
      origin: 'form',
      phoneMasked: '139****5678',
      openedBy: 'county-clerk',
    });
    const application = {
      ...{
        metOn: '2026-09-20',
        applicant: '龙父',
        grade: 'primary-first',
        address: '工业园宿舍',
        proofs: ['residence'],
      },
    };
    expect((await post('county-clerk', `${at}/entries/application`, { data: application })).status).toBe(201);
    const late = async (duty: string) =>
      (await get('county-clerk', `/migrant/rows?duty=${duty}`)).json.items.length;
    expect([await late('not-designated'), await late('not-entered')]).toEqual([1, 0]);
    const designation = { school: SCHOOL, ground: 'nearest', reportBy: '2026-10-20' };
    expect((await post('county-clerk', `${at}/decisions/designation`, { data: designation })).status).toBe(
      201,
    );
    expect([await late('not-designated'), await late('not-entered')]).toEqual([0, 0]);
    expect((await get('school', at)).status).toBe(200);
    expect((await shown()).duties).toMatchObject([{ id: 'not-entered', dueOn: '2026-10-21', isLate: false }]);
    const outcome = { metOn: '2026-10-10', outcome: 'entered' };
    expect((await post('school', `${at}/entries/outcome`, { data: outcome })).status).toBe(201);
    expect((await shown()).duties).toEqual([]);
  });

  test('two definitions of left-behind children are counted apart; who is under both is one child', async () => {
    const told = (id: string, kinds: string[]) => toldOf(id, { ledger: 'left-behind', kinds, secret: {} });
    await layRows(
      database.pool,
      [
        ...['P01', 'P02', 'P03', 'P04'].map((id) => toldOf(id)),
        told('P11', ['education-2013']),
        told('P12', ['education-2013', 'state-council-2016']),
        told('P13', ['state-council-2016']),
      ],
      '2026-09-02T01:00:00Z',
    );
    const { items } = (await get('county-clerk', '')).json;
    const found = items.find(({ id }: { id: string }) => id === 'left-behind');
    expect(found).toMatchObject({ total: 3, shared: 1 });
    expect(found.kinds.map(({ count }: { count: number }) => count)).toEqual([2, 2]);
    const by = async (kind: string) =>
      (await get('county-clerk', `/left-behind/rows?kind=${kind}`)).json.total;
    expect([await by('education-2013'), await by('state-council-2016')]).toEqual([2, 2]);
  });

  test('who looked and who wrote stands in the trail, refused or not', async () => {
    const { rows } = await database.pool.query(
      `select action, is_done from access.audit_event where 'P01' = any (person_ids) or 'P02' = any (person_ids) group by 1, 2`,
    );
    const acts = rows.map(({ action, is_done }) => `${action} ${is_done}`);
    for (const act of [
      'open-ledger-row true',
      'write-ledger-row true',
      'write-ledger-row false',
      'print-ledger-row true',
      'list true',
    ])
      expect(acts).toContain(act);
  });

  test('a later run: who is told no more stands aside with all that was done, and comes back with it', async () => {
    await layRows(database.pool, [toldOf('P02'), toldOf('P05')], '2026-10-09T01:00:00Z', [
      { oldId: 'P03', newId: 'P02' },
    ]);
    expect((await rowsOf('county-clerk')).map(({ personId }) => personId).toSorted()).toEqual(['P02', 'P05']);
    expect((await get('county-clerk', '/disabled/rows?past=1')).json.total).toBe(3);
    await layRows(database.pool, [toldOf('P01'), toldOf('P02')], '2026-10-09T02:00:00Z');
    const { entries, duties } = (await get('county-clerk', `/disabled/rows/${await keyOf('P01')}`)).json;
    expect(entries.length).toBeGreaterThan(4);
    expect(duties.find(({ id }: { id: string }) => id === 'no-plan').isLate).toBe(false);
  });

  test('of 307 disabled children 305 are at school: 99.35 %, and each number opens its list', async () => {
    const all = Array.from({ length: 307 }, (_, i) =>
      toldOf(`P9${String(i).padStart(3, '0')}`, { isInSchool: i < 305, township: '双峰' }),
    );
    await layRows(database.pool, all, '2026-10-09T02:30:00Z');
    expect(await head()).toMatchObject({ total: 307, inSchool: 305, share: '99.35%' });
    expect((await get('county-clerk', '/disabled/rows?school=0')).json.total).toBe(2);
    expect((await get('county-clerk', '/disabled/rows?school=1&limit=200')).json.total).toBe(305);
    await layRows(database.pool, [toldOf('P01'), toldOf('P02')], '2026-10-09T02:40:00Z');
  });

  test('a merged person takes what was done for it along', async () => {
    await layRows(database.pool, [toldOf('P09'), toldOf('P02')], '2026-10-09T03:00:00Z', [
      { oldId: 'P01', newId: 'P09' },
    ]);
    const { entries } = (await get('county-clerk', `/disabled/rows/${await keyOf('P09')}`)).json;
    expect(entries.length).toBeGreaterThan(4);
  });
});
