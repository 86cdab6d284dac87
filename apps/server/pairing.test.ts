import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bringInStep, layRunChildren, type RunChild } from '../../src/dropout/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type Database, makeKeys } from '../../src/platform/index.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { trackRun } from './run-progress.ts';
import { buildServer } from './server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const [TOWNSHIP, OTHER] = ['431321200', '431321100'];
const SCHOOL = 'school:431321:石牛中心小学';
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

const childOf = (personId: string, told: Partial<RunChild> = {}): RunChild => ({
  ...{
    personId,
    division: `${TOWNSHIP}201`,
    school: SCHOOL,
    name: `周${personId.slice(-2)}`,
    idMasked: '4313••••',
  },
  ...{
    birthDate: '2015-03-02',
    sex: 'male',
    township: '石牛乡',
    village: '石牛村',
    guardian: '周父',
    phoneMasked: null,
  },
  ...{ isOfAge: true, isInSchool: true, ground: 'record', isDisabled: false, isRegisteredPoor: true },
  ...{ class: '三年级1班', household: '0001' },
  ...told,
});
const OUT = {
  ...{ isInSchool: false, isRegisteredPoor: false, school: null, class: null, household: null },
  listing: {
    kind: 'never-enrolled',
    reason: { zh: '没有学籍。', en: 'No record.' },
    evidence: [{ file: 'a', sheet: '', row: 1 }],
  },
};

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Who answers for whom, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-pairing-'));
  const sources = fixedSources('2026-10-10T01:00:00Z');
  let database: Database;
  let app: FastifyInstance;
  const who: Record<string, SignedInHeaders> = {};
  let runs = 0;

  const layRun = async (children: readonly RunChild[], aliases: { oldId: string; newId: string }[] = []) => {
    const client = await database.pool.connect();
    const runId = ++runs;
    await client.query('begin');
    await layRunChildren(client, { runId, county: '431321', on: '2026-09-01', children, aliases });
    await bringInStep(client, runId, new Date('2026-09-01T01:00:00Z'));
    await client.query('commit');
    client.release();
  };
  const CHILDREN = [
    ...['P01', 'P02', 'P03', 'P04', 'P05'].map((id) => childOf(id)),
    childOf('P06', { ...OUT }),
    childOf('P07', { ...OUT, division: `${OTHER}001`, township: '永丰镇' }),
    childOf('P08', { isRegisteredPoor: false }),
  ];

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    const keyFile = join(folder, 'keys', 'at-rest.json');
    makeKeys(keyFile, sources.chance);
    const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
    const parts = { run: trackRun(), sources, page: join(folder, 'page'), keyFile, intake };
    app = buildServer({ ...parts, database: Promise.resolve(database.pool) });
    for (const [role, scope, name] of [
      ['county-clerk', '431321', 'clerk'],
      ['township-officer', TOWNSHIP, 'officer'],
      ['township-officer', OTHER, 'stranger'],
      ['school', SCHOOL, 'school'],
      ['helper', SCHOOL, 'teacher'],
      ['helper', SCHOOL, 'colleague'],
      ['supervisor', '4313', 'supervisor'],
    ] as const)
      who[name] = await signedIn(database.pool, sources, [[role, scope]], name);
    await layRun(CHILDREN);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (name: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api${url}`,
      headers: who[name]!,
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, json: answer.json() };
  };
  const get = (name: string, url: string) => ask(name, 'GET', url);
  const add = async (unit: string, name: string, kind: string, account = '') =>
    (await ask('clerk', 'POST', '/pairing/helpers', { unit, name, post: kind, kind, account })).json
      .helperId as number;
  const give = (name: string, helperId: number | null, subjects: string[], level = 'child') =>
    ask(name, 'POST', '/pairing/duties', { level, subjects, helperId, reason: '开学安排' });
  const idsOf = ({ json }: { json: { items: { personId: string }[] } }) =>
    json.items.map(({ personId }) => personId);
  const ids: Record<string, number> = {};

  test('who must be paired follows from the run; a township sees its own, another sees none of them', async () => {
    expect(idsOf(await get('clerk', '/pairing/children'))).toEqual([
      'P01',
      'P02',
      'P03',
      'P04',
      'P05',
      'P06',
      'P07',
    ]);
    expect(idsOf(await get('officer', '/pairing/children'))).toEqual([
      'P01',
      'P02',
      'P03',
      'P04',
      'P05',
      'P06',
    ]);
    expect(idsOf(await get('stranger', '/pairing/children'))).toEqual(['P07']);
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual([]);
    expect((await get('supervisor', '/pairing/children')).status).toBe(403);
    const { places } = (await get('clerk', '/pairing/summary')).json;
    expect(places).toEqual([
      { township: '永丰镇', wanted: 1, without: 1, late: 0, mine: 0 },
      { township: '石牛乡', wanted: 6, without: 6, late: 0, mine: 0 },
    ]);
  });

  test('staff are recorded in one’s own places; an account is bound once', async () => {
    ids.teacher = await add(SCHOOL, '王老师', 'teacher', 'teacher');
    ids.colleague = await add(SCHOOL, '李老师', 'teacher', 'colleague');
    ids.leader = await add('431321', '陈局长', 'bureau-leader');
    const again = { unit: SCHOOL, name: '冒名', post: '教师', kind: 'teacher', account: 'teacher' };
    expect(await ask('clerk', 'POST', '/pairing/helpers', again)).toMatchObject({
      json: { code: 'account-unfit' },
    });
    const away = { unit: TOWNSHIP, name: '外人', post: '干部', kind: 'cadre' };
    expect(await ask('stranger', 'POST', '/pairing/helpers', away)).toMatchObject({
      json: { code: 'unit-unseen' },
    });
    expect(idsOf({ json: { items: [] } })).toEqual([]);
    const { items } = (await get('school', '/pairing/helpers')).json;
    expect(items.map(({ name, most }: { name: string; most: number }) => [name, most])).toEqual([
      ['王老师', 3],
      ['李老师', 3],
    ]);
  });

  test('a list is paired at once, up to the limit of load and not one beyond; nothing is done halfway', async () => {
    const over = await give('officer', ids.teacher!, ['P01', 'P02', 'P03', 'P04']);
    expect(over).toMatchObject({ status: 409, json: { code: 'load-exceeded' } });
    expect(over.json.message).toContain('最多负责 3 名');
    expect((await get('clerk', '/pairing/children?state=without')).json.total).toBe(7);
    expect(await give('officer', ids.teacher!, ['P01', 'P02', 'P06'])).toMatchObject({
      json: { paired: 3, moved: 0 },
    });
    expect(await give('officer', ids.teacher!, ['P01', 'P02', 'P06'])).toMatchObject({ json: { same: 3 } });
    expect((await get('clerk', '/pairing/children?state=without')).json.total).toBe(4);
    expect(await give('officer', ids.colleague!, ['P03', 'P07'])).toMatchObject({
      json: { code: 'subjects-unseen' },
    });
    expect(await give('clerk', ids.leader!, [SCHOOL], 'school')).toMatchObject({
      json: { code: 'kind-unfit' },
    });
  });

  test('two at one moment never pass the limit together', async () => {
    const [one, two] = await Promise.all([
      give('officer', ids.colleague!, ['P03', 'P04']),
      give('clerk', ids.colleague!, ['P05', 'P07']),
    ]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const { rows } = await database.pool.query(
      `select count(*) as n from pairing.duty_now where helper_id = $1 and level = 'child'`,
      [ids.colleague],
    );
    expect(rows[0].n).toBe(2);
    await give('clerk', null, ['P03', 'P04', 'P05', 'P07']);
  });

  test('whoever answers sees these children and no others: list, case, visit pages, neither lists nor places', async () => {
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual(['P01', 'P02', 'P06']);
    expect(idsOf(await get('colleague', '/pairing/children'))).toEqual([]);
    expect(idsOf(await get('teacher', '/dropout/cases'))).toEqual(['P06']);
    expect((await get('teacher', '/dropout/cases/P07')).status).toBe(404);
    const { children, total } = (await get('teacher', '/dropout/visits/pack?device=phone-0000-0001')).json;
    expect([children.map(({ personId }: { personId: string }) => personId), total]).toEqual([['P06'], 1]);
    expect((await get('colleague', '/dropout/visits/pack?device=phone-0000-0002')).json.children).toEqual([]);
    expect((await get('teacher', '/dropout/children')).status).toBe(403);
    expect((await get('teacher', '/persons/P06')).status).toBe(403);
  });

  const verify = (id: string) => ({
    sentAt: '2026-10-10T01:00:00Z',
    submission: {
      ...{
        id,
        device: 'phone-0000-0001',
        personId: 'P06',
        attached: [],
        edits: [],
        madeAt: '2026-10-09T08:00:00Z',
      },
      act: {
        kind: 'verify',
        data: {
          ...{ reply: 'truly-out', metOn: '2026-10-09', place: '家中', whom: '父亲', note: '外出务工' },
          point: { latitude: 27.45, longitude: 112.2, accuracy: 20, at: '2026-10-09T08:00:00Z' },
        },
      },
    },
  });

  test('the responsible person visits a child that lives where no place was granted; the visit stands in its handbook', async () => {
    const sent = await ask(
      'teacher',
      'POST',
      '/dropout/visits/submissions',
      verify('submission-000000000001'),
    );
    expect(sent).toMatchObject({ status: 201, json: { state: 'accepted', step: 'verified' } });
    const entry = {
      way: 'talk',
      on: '2026-10-10',
      content: '谈心：想回校',
      familyChange: '父亲外出',
      photos: [{ name: 'a.png', content: DOT }],
    };
    expect((await ask('teacher', 'POST', '/pairing/children/P06/contacts', entry)).status).toBe(201);
    const { contacts, chain } = (await get('teacher', '/pairing/children/P06')).json;
    expect(
      contacts.map(({ way, source, hasPoint, photos }: Record<string, unknown>) => [
        way,
        source,
        hasPoint,
        photos,
      ]),
    ).toEqual([
      ['talk', 'handbook', false, 1],
      ['verify', 'case', true, 0],
    ]);
    expect(chain.find(({ level }: { level: string }) => level === 'child').holder.name).toBe('王老师');
    for (const [part, code] of [
      [{ on: '2026-10-11' }, 'day-ahead'],
      [{ way: 'visit' }, 'way-unfit'],
      [{ photos: [{ name: 'x', content: 'aGVsbG8=' }] }, 'photo-ill'],
    ] as const)
      expect(
        await ask('teacher', 'POST', '/pairing/children/P06/contacts', { ...entry, ...part }),
      ).toMatchObject({ json: { code } });
    expect(await ask('colleague', 'POST', '/pairing/children/P06/contacts', entry)).toMatchObject({
      json: { code: 'no-such-child' },
    });
  });

  test('the handbook is a Word file with the chain and what was done', async () => {
    const answer = await app.inject({ url: '/api/pairing/children/P06/handbook', headers: who.teacher! });
    expect(answer.statusCode).toBe(200);
    const text = strFromU8(unzipSync(answer.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const told of ['周06', '王老师（teacher）', '谈心：想回校', '父亲外出', '入户核实', '2026年10月9日'])
      expect(text).toContain(told);
    expect(text).not.toMatch(/[{}]/);
  });

  test('a picture of the handbook opens for whoever sees the child, and for nobody by another child’s address', async () => {
    const { contacts } = (await get('teacher', '/pairing/children/P06')).json;
    const [{ contactId }] = contacts.filter(({ photos }: { photos: number }) => photos > 0);
    const open = (name: string, child: string, no = 1) =>
      app.inject({
        url: `/api/pairing/children/${child}/contacts/${contactId}/photos/${no}`,
        headers: who[name]!,
      });
    const picture = await open('teacher', 'P06');
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png']);
    expect(picture.rawPayload.toString('base64')).toBe(DOT);
    for (const [name, child, no] of [
      ['teacher', 'P06', 2],
      ['teacher', 'P01', 1],
      ['colleague', 'P06', 1],
    ] as const)
      expect((await open(name, child, no)).json().code).toBe('no-such-photo');
  });

  test('an office’s own template of the handbook takes the place of the shipped one; foreign words are refused', async () => {
    const headers = { ...who.clerk!, 'content-type': 'application/octet-stream' };
    const url = '/api/dropout/templates/handbook';
    const shipped = await app.inject({ url, headers: who.clerk! });
    const changed = (from: string, to: string): Buffer => {
      const parts = unzipSync(shipped.rawPayload);
      const text = strFromU8(parts['word/document.xml']!);
      expect(text).toContain(from);
      return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) }));
    };
    const lay = (payload: Buffer) => app.inject({ method: 'PUT', url, headers, payload });
    expect((await lay(changed('{学生}', '{身高}'))).json().code).toBe('template-words');
    expect((await lay(changed('{学生}', '本县自制 {学生}'))).statusCode).toBe(200);
    const made = await app.inject({ url: '/api/pairing/children/P06/handbook', headers: who.teacher! });
    const text = strFromU8(unzipSync(made.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    expect(text).toContain('本县自制 周06');
    const kinds = (await get('clerk', '/dropout/templates')).json.items.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).toEqual(expect.arrayContaining(['handbook', 'letter', 'disabled-plan', 'return-notice']));
  });

  test('a hand-over loses nothing: children, history and contacts go along, what the first still sends arrives late', async () => {
    const url = `/pairing/helpers/${ids.teacher}/hand-over`;
    expect(await ask('clerk', 'POST', url, { to: null, hasLeft: true, reason: '调离' })).toMatchObject({
      json: { code: 'still-responsible' },
    });
    const done = await ask('clerk', 'POST', url, { to: ids.colleague, hasLeft: true, reason: '调离' });
    expect(done.json).toEqual({ children: 3, others: 0, contacts: 2 });
    expect(idsOf(await get('teacher', '/pairing/children'))).toEqual([]);
    expect(idsOf(await get('colleague', '/pairing/children'))).toEqual(['P01', 'P02', 'P06']);
    const { contacts, history } = (await get('colleague', '/pairing/children/P06')).json;
    expect(contacts).toHaveLength(2);
    expect(history.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
      ['王老师', '李老师'],
      [null, '王老师'],
    ]);
    const late = { ...verify('submission-000000000002') };
    const visit = {
      kind: 'visit',
      data: { visitors: '王老师', metOn: '2026-10-09', place: '家中', whom: '父亲', outcome: 'undecided' },
    };
    const sent = await ask('teacher', 'POST', '/dropout/visits/submissions', {
      ...late,
      submission: { ...late.submission, act: visit },
    });
    expect(sent.json.state).toBe('late');
    expect((await get('officer', '/dropout/visits/arrivals')).json.items).toHaveLength(1);
    expect(await give('clerk', ids.teacher!, ['P03'])).toMatchObject({ json: { code: 'helper-has-left' } });
  });

  test('the chain of four is named by post and told with the child; a household’s helper sees its children', async () => {
    await give('clerk', ids.leader!, [TOWNSHIP!], 'township');
    ids.head = await add(SCHOOL, '赵校长', 'school-leader');
    expect((await give('clerk', ids.head, [`${SCHOOL}|三年级1班`], 'class')).json.paired).toBe(1);
    const { items } = (await get('clerk', '/pairing/chain?level=township')).json;
    expect(
      items.map(({ subject, wanted, holder }: Record<string, unknown>) => [subject, wanted, Boolean(holder)]),
    ).toEqual([
      [OTHER, 1, false],
      [TOWNSHIP, 6, true],
    ]);
    const { chain } = (await get('school', '/pairing/children/P01')).json;
    expect(chain.map(({ holder }: { holder: { name: string } | null }) => holder?.name ?? null)).toEqual([
      '陈局长',
      null,
      '赵校长',
      '李老师',
      null,
    ]);
    who.cadre = await signedIn(database.pool, sources, [['helper', '431321']], 'cadre');
    ids.cadre = await add('431321', '周干部', 'bureau-leader', 'cadre');
    await give('clerk', ids.cadre, ['431321:0001'], 'household');
    expect(idsOf(await get('cadre', '/pairing/children'))).toEqual(['P01', 'P02', 'P03', 'P04', 'P05']);
  });

  test('children without anybody are spread over the staff near them; a trial changes nothing', async () => {
    const body = { reason: '按校分配' };
    const trial = await ask('officer', 'POST', '/pairing/spread', body);
    expect(trial.json).toEqual({ paired: 3, helpers: 1, noHelper: 0, allFull: 0 });
    expect((await get('officer', '/pairing/children?state=without')).json.total).toBe(3);
    expect((await ask('clerk', 'POST', '/pairing/spread', { ...body, isTrial: false })).json).toEqual({
      paired: 3,
      helpers: 1,
      noHelper: 1,
      allFull: 0,
    });
    expect(idsOf(await get('clerk', '/pairing/children?state=without'))).toEqual(['P07']);
  });

  test('a merged child takes person and handbook along; the next run keeps who answers', async () => {
    await layRun(
      [...CHILDREN.filter(({ personId }) => personId !== 'P06'), childOf('P66', { ...OUT })],
      [{ oldId: 'P06', newId: 'P66' }],
    );
    const { contacts, chain, history } = (await get('colleague', '/pairing/children/P66')).json;
    expect(contacts).toHaveLength(2);
    expect(chain.find(({ level }: { level: string }) => level === 'child').holder.name).toBe('李老师');
    expect(history).toHaveLength(4);
    expect((await get('clerk', '/pairing/children')).json.total).toBe(7);
  });

  test('a picture used for two children is put before a person; what is said of it is kept, and nothing follows by itself', async () => {
    const entry = {
      ...{ way: 'home-visit', on: '2026-10-10', content: '入户走访' },
      photos: [{ name: 'a.png', content: DOT }],
    };
    expect((await ask('colleague', 'POST', '/pairing/children/P01/contacts', entry)).status).toBe(201);
    expect((await get('colleague', '/pairing/traces')).status).toBe(403);
    const before = (await get('officer', '/pairing/traces')).json;
    expect(before.items.map(({ kind }: { kind: string }) => kind)).toEqual(['same-photo']);
    const [finding] = before.items;
    expect(finding.reason.zh).toContain('用于 2 次记录，涉及 2 名学生');
    expect((await get('stranger', '/pairing/traces')).json.items).toEqual([]);
    const said = { finding: finding.id, month: '2026-10', decision: 'asked', reason: '请说明照片来源' };
    expect((await ask('officer', 'POST', '/pairing/traces', said)).status).toBe(200);
    expect(await ask('stranger', 'POST', '/pairing/traces', said)).toMatchObject({
      json: { code: 'no-such-finding' },
    });
    expect(await ask('clerk', 'POST', '/pairing/traces', { ...said, decision: 'genuine' })).toMatchObject({
      status: 200,
    });
    const { items } = (await get('clerk', '/pairing/traces')).json;
    expect(items[0].said.map(({ decision }: { decision: string }) => decision)).toEqual(['genuine', 'asked']);
    // the contacts stand as they were
    expect((await get('clerk', '/pairing/children/P66')).json.contacts).toHaveLength(2);
  });

  test('letters down both lines: who has not signed is listed, each side by its own office, and the heads stand with the child', async () => {
    const { letters, items, total, signed } = (await get('clerk', '/pairing/letters?letter=county-township'))
      .json;
    expect(letters).toHaveLength(4);
    expect([items.length, signed]).toEqual([total, 0]);
    const letter = { letter: 'county-township', year: 2026, unit: TOWNSHIP, signer: '刘县长', post: '县长' };
    const sign = (name: string, part: object) =>
      ask(name, 'POST', '/pairing/letters', { ...letter, ...part });
    expect(await sign('officer', { side: 'upper' })).toMatchObject({ json: { code: 'not-to-sign' } });
    expect(await sign('stranger', { side: 'lower' })).toMatchObject({ json: { code: 'no-such-letter' } });
    expect((await sign('clerk', { side: 'upper' })).status).toBe(201);
    expect(await sign('clerk', { side: 'upper' })).toMatchObject({ json: { code: 'paired-meanwhile' } });
    expect((await sign('officer', { side: 'lower', signer: '谢乡长', post: '乡长' })).status).toBe(201);
    const after = (await get('clerk', '/pairing/letters?letter=county-township&missing=1')).json;
    expect([after.signed, after.items.length]).toEqual([1, total - 1]);
    expect((await get('officer', '/pairing/letters?letter=county-township')).json.items).toHaveLength(1);
    const { heads } = (await get('school', '/pairing/children/P01')).json;
    expect(heads.map(({ name }: { name: string | null }) => name)).toEqual([
      ...['刘县长', null, '谢乡长', null, null, null, '周父'],
    ]);
    const url = `/api/pairing/letters/paper?${new URLSearchParams({ letter: 'county-township', year: '2026', unit: TOWNSHIP! })}`;
    const paper = await app.inject({ url, headers: who.clerk! });
    const text = strFromU8(unzipSync(paper.rawPayload)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const part of ['控辍保学责任书', '2026—2027学年', '刘县长（县长）', '谢乡长（乡长）', '不漏一户'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/[{}]/);
  });

  test('a plan has tasks with days; what is overdue is counted until it is done', async () => {
    const plan = { unit: '431321', year: 2026, title: '双峰县控辍保学一县一案' };
    expect(await ask('officer', 'POST', '/pairing/plans', plan)).toMatchObject({
      json: { code: 'unit-unseen' },
    });
    const { planId } = (await ask('clerk', 'POST', '/pairing/plans', plan)).json;
    const task = { title: '秋季入户摸排', responsible: '陈局长', dueOn: '2026-09-30' };
    const { taskId } = (await ask('clerk', 'POST', `/pairing/plans/${planId}/tasks`, task)).json;
    expect((await get('clerk', '/pairing/plans')).json.overdue).toBe(1);
    expect((await get('officer', '/pairing/plans')).json.plans).toEqual([]);
    const done = (on: string) =>
      ask('clerk', 'POST', `/pairing/plans/tasks/${taskId}/done`, { on, note: '已摸排' });
    expect(await done('2026-10-11')).toMatchObject({ json: { code: 'day-ahead' } });
    expect((await done('2026-10-09')).status).toBe(201);
    expect(await done('2026-10-09')).toMatchObject({ json: { code: 'paired-meanwhile' } });
    expect((await get('clerk', '/pairing/plans')).json.overdue).toBe(0);
  });

  test('the database itself keeps acts, and lets nobody write for another', async () => {
    await expect(database.pool.query('update pairing.duty_act set reason = $1', ['x'])).rejects.toThrow(
      'append-only',
    );
    await expect(database.pool.query('delete from pairing.contact')).rejects.toThrow('append-only');
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(
      `select set_config('fuzhi.account_id', '1', true), set_config('fuzhi.right', 'pairing.write', true), set_config('role', 'fuzhi_request', true)`,
    );
    await expect(
      client.query(
        `insert into pairing.contact (person_id, division, source, way, on_day, recorded_at, account_id, author_name) values ('P01', '${TOWNSHIP}', 'handbook', 'talk', '2026-10-10', now(), 2, 'x')`,
      ),
    ).rejects.toThrow('row-level security');
    await client.query('rollback');
    client.release();
  });
});
