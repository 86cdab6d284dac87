import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { type Database, openBatch } from '../../platform/index.ts';
import { FACTS_COLUMNS_SQL, factsValues } from '../decide.queries.ts';
import { type Facts, wholeFacts } from '../facts.ts';
import { registerLawRoutes } from '../law/routes.ts';
import { programmesIn, ruleSetHash } from '../programme/rule-set.ts';
import { standingRules } from '../rule-set.store.ts';
import { lawInForce, readLocalRules, writeLocalRules } from './law.store.ts';
import { registerLocalRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const COUNTY = '431321';
const OFFICES = ['aid-clerk', 'county-clerk', 'township-officer', 'aid-clerk-next'] as const;
type Office = (typeof OFFICES)[number];

/** A bus subsidy for boarders in compulsory education on a list of hardship. */
const place = { code: COUNTY, zh: '双峰县', en: 'Shuangfeng' };
const draft = () => ({
  programme: {
    label: { zh: '寄宿生交通补助', en: '' },
    plain: { zh: '困难寄宿生每学期往返学校的交通补助', en: '' },
    ask: { zh: '县学生资助管理中心', en: '' },
    valid: { from: '2026-spring', cite: { document: 'shuangfeng-2017', clause: 'nutrition' } },
    tests: [
      { test: 'enrolled-at-stage', stages: ['primary', 'junior'], from: '2026-spring', cite: 'unsourced' },
      { test: 'boards', boards: true, from: '2026-spring', cite: 'unsourced' },
      { test: 'any-hardship', of: ['dibao', 'tekun'], from: '2026-spring', cite: 'unsourced' },
      { test: 'in-division', by: 'school', places: [place], from: '2026-spring', cite: 'unsourced' },
    ] as Record<string, unknown>[],
    amount: { parameter: 'rate', paid: 'each-term', given_as: 'cash' },
    channel: { by: 'card', cite: 'unsourced' },
  } as Record<string, unknown>,
  parameters: {
    rate: { unit: 'yuan-a-term', values: [{ from: '2026-spring', yuan: 120, cite: 'unsourced' }] },
  } as Record<string, { unit: string; values: Record<string, unknown>[] }>,
  cases: {
    base: {
      term: '2026-spring',
      facts: {
        is_enrolled: true,
        stage: 'primary',
        boards: true,
        dibao: true,
        tekun: false,
        school_county: 431321,
      },
    },
    cases: [
      { name: '低保家庭的小学寄宿生每学期120元', expect: 'entitled', yuan: 120 },
      { name: '高中寄宿生不在这一项补助的范围', change: { stage: 'senior' }, expect: 'refused' },
      { name: '走读的低保学生不享受交通补助', change: { boards: false }, expect: 'refused' },
      { name: '既非低保也非特困的寄宿生不享受', change: { dibao: false }, expect: 'refused' },
      { name: '在外县学校就读的学生不享受', change: { school_county: 110101 }, expect: 'refused' },
    ] as Record<string, unknown>[],
  },
});

/** Children of last term, one for each way in which the programme may bear on a child. */
const CHILDREN: readonly (readonly [string, Partial<Facts>])[] = [
  [
    'P0000001',
    { is_enrolled: true, stage: 'primary', boards: true, dibao: true, tekun: false, school_county: 431321 },
  ],
  [
    'P0000002',
    { is_enrolled: true, stage: 'junior', boards: true, dibao: false, tekun: true, school_county: 431321 },
  ],
  [
    'P0000003',
    { is_enrolled: true, stage: 'primary', boards: false, dibao: true, tekun: false, school_county: 431321 },
  ],
  [
    'P0000004',
    { is_enrolled: true, stage: 'primary', boards: null, dibao: true, tekun: false, school_county: 431321 },
  ],
  [
    'P0000005',
    { is_enrolled: true, stage: 'senior', boards: false, dibao: false, tekun: false, school_county: 431321 },
  ],
];

let folder: string;
let database: Database;
let app: FastifyInstance;
const who = {} as Record<Office, SignedInHeaders>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-local-'));
  chmodSync(folder, 0o755);
  const batch = await openBatch(':memory:', { threads: 1 });
  await batch.run(`create table facts (${FACTS_COLUMNS_SQL})`);
  await batch.run(
    `insert into facts select * from ${factsValues(CHILDREN.map(([, facts]) => wholeFacts(facts)))}`,
  );
  const people = CHILDREN.map(([id], no) => `(${no}, '${id}')`).join(', ');
  await batch.run(`create schema store`);
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(folder, 'run', 'store'), { recursive: true });
  await batch.run(`copy facts to '${folder}/run/store/aid.facts.parquet' (format parquet)`);
  await batch.run(
    `copy (select * from (values ${people}) t(person_no, person_id)) to '${folder}/run/store/linkage.person.parquet' (format parquet)`,
  );
  batch.close();
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  const sources = fixedSources('2026-11-02T02:00:00Z', 3);
  const pool = Promise.resolve(database.pool);
  app = Fastify();
  registerGuard(app, { database: pool, sources });
  app.register(async (routes) => {
    registerLawRoutes(routes, { sources, database: pool });
    registerLocalRoutes(routes, {
      ...{ database: pool, sources },
      trialGround: async () => ({
        ...{ runId: 1, folder: join(folder, 'run'), term: '2026-spring' },
        places: CHILDREN.map(([personId], n) => ({
          ...{ personId, name: `学生${n}`, division: `${COUNTY}101`, school: `school:${COUNTY}:永丰小学` },
        })),
      }),
    });
  });
  await app.ready();
  for (const office of ['aid-clerk', 'county-clerk'] as const)
    who[office] = await signedIn(database.pool, sources, [[office, COUNTY]], office);
  who['township-officer'] = await signedIn(
    database.pool,
    sources,
    [['township-officer', `${COUNTY}101`]],
    'town',
  );
  who['aid-clerk-next'] = await signedIn(database.pool, sources, [['aid-clerk', '431322']], 'next');
});

afterAll(async () => {
  await app?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Any = any;
const ask = async (
  office: Office,
  method: 'GET' | 'POST',
  url: string,
  body?: object,
): Promise<[number, Any]> => {
  const answer = await app.inject({ method, url, headers: who[office], ...(body ? { payload: body } : {}) });
  return [answer.statusCode, answer.json()];
};
const save = (body: object, office: Office = 'aid-clerk') => ask(office, 'POST', '/api/aid/local', body);
const faultsOf = async (change: (one: ReturnType<typeof draft>) => void): Promise<string[]> => {
  const one = draft();
  change(one);
  const [status, json] = await ask('aid-clerk', 'POST', '/api/aid/local/check', {
    division: COUNTY,
    draft: one,
  });
  expect(status).toBe(200);
  return json.faults.map(({ place, code, where, text }: Any) => {
    expect(where.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    return `${place} ${code}`;
  });
};

describe('A draft is refused with place and reason', () => {
  test('not at all where it is whole', async () => expect(await faultsOf(() => {})).toEqual([]));
  test('where rates leave a gap or overlap', async () => {
    const spans = (first: object, second: object) => (one: ReturnType<typeof draft>) => {
      one.parameters.rate!.values = [
        { ...first, yuan: 100, cite: 'unsourced' },
        { ...second, yuan: 120, cite: 'unsourced' },
      ];
    };
    const until = { from: '2026-spring', until: '2026-spring' };
    expect(await faultsOf(spans(until, { from: '2027-spring' }))).toContain('parameters.rate gap');
    expect(await faultsOf(spans({ from: '2026-spring' }, { from: '2027-spring' }))).toContain(
      'parameters.rate overlap',
    );
  });
  test('where a citation points nowhere', async () => {
    expect(
      await faultsOf((one) => {
        one.programme.valid = { from: '2026-spring', cite: { document: 'no-such-paper' } };
      }),
    ).toContain('programme.valid.cite cite');
  });
  test('where the unit does not fit the way of paying', async () => {
    expect(
      await faultsOf((one) => {
        one.parameters.rate!.unit = 'yuan-once';
      }),
    ).toContain('amount.paid unit');
  });
  test('where a condition has no case on one side, or a case comes out otherwise', async () => {
    expect(await faultsOf((one) => one.cases.cases.splice(2, 1))).toEqual(['tests (2) one-sided']);
    expect(
      await faultsOf((one) => {
        one.cases.cases[0]!.yuan = 130;
      }),
    ).toContain('cases.yaml.cases.0 case-fails');
  });
  test('where it reaches beyond its own county', async () => {
    expect(
      await faultsOf((one) => {
        one.programme.tests = (one.programme.tests as Any[]).map((test) =>
          test.places ? { ...test, places: [{ code: '43', zh: '湖南省', en: 'Hunan' }] } : test,
        );
      }),
    ).toContain('tests.3.places place-outside');
  });
  test('where it is nonsense, nested, huge or empty: told, and never a fault of ours', async () => {
    expect(await faultsOf((one) => Object.assign(one, { programme: {}, cases: {} }))).not.toEqual([]);
    expect(
      await faultsOf((one) => {
        one.parameters.rate!.values[0]!.yuan = 1e300;
      }),
    ).toContain('parameters.rate.values.0 too-much');
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    expect(await faultsOf((one) => Object.assign(one.programme, { tests: deep }))).toEqual([' too-deep']);
    expect(
      await faultsOf((one) => Object.assign(one.parameters, { constructor: { unit: 'days', values: [] } })),
    ).not.toEqual([]);
  });
});

describe('From draft to law', () => {
  let versionId: number;
  const before = ruleSetHash(standingRules());

  test('an officer saves for the own county alone', async () => {
    expect((await save({ division: '431322', draft: draft() }))[1].code).toBe('local-not-your-division');
    const [status, json] = await save({ division: COUNTY, draft: draft() });
    expect([status, json.faultCount]).toEqual([201, 0]);
    versionId = json.versionId;
    expect((await ask('aid-clerk-next', 'GET', `/api/aid/local/${versionId}`))[0]).toBe(404);
    expect((await ask('township-officer', 'GET', `/api/aid/local/${versionId}`))[0]).toBe(403);
  });

  test('it is not submitted before it was tried; a trial tells cost, gains, left out, and each number its children', async () => {
    const act = (office: Office, body: object) =>
      ask(office, 'POST', `/api/aid/local/${versionId}/acts`, body);
    expect((await act('aid-clerk', { act: 'submit' }))[1].code).toBe('local-not-tried');
    const [status, { trialId }] = await ask('aid-clerk', 'POST', `/api/aid/local/${versionId}/trials`);
    expect(status).toBe(201);
    const [, { trials }] = await ask('county-clerk', 'GET', `/api/aid/local/${versionId}`);
    expect(trials[0].counts).toMatchObject({
      ...{
        children: 5,
        entitled: 2,
        costFen: 24_000,
        gains: 2,
        loses: 0,
        undetermined: 1,
        refused: 2,
        leftOut: 1,
      },
      leftOutBy: [{ groundNo: 1, children: 1 }],
    });
    expect(trials[0].counts.afterFen - trials[0].counts.beforeFen).toBe(24_000);
    for (const [kind, count] of Object.entries({ entitled: 2, gains: 2, 'left-out': 1, undetermined: 1 })) {
      const [, list] = await ask(
        'county-clerk',
        'GET',
        `/api/aid/local/trials/${trialId}/children?kind=${kind}`,
      );
      expect([kind, list.items.length]).toEqual([kind, count]);
    }
    const [, missed] = await ask(
      'county-clerk',
      'GET',
      `/api/aid/local/trials/${trialId}/children?kind=left-out&ground=1`,
    );
    expect(missed.items[0]).toMatchObject({ personId: 'P0000003' });
  });

  test('another person approves; whoever wrote it cannot, in the program or past it', async () => {
    const act = (office: Office, body: object) =>
      ask(office, 'POST', `/api/aid/local/${versionId}/acts`, body);
    expect(await act('aid-clerk', { act: 'submit' })).toMatchObject([200, { state: 'submit' }]);
    expect((await act('aid-clerk', { act: 'approve' }))[0]).toBe(403);
    await expect(
      database.pool.query(
        `insert into aid.local_act (version_id, act_no, act, made_at, made_by, made_name)
         select version_id, 2, 'approve', now(), made_by, 'x' from aid.local_version where version_id = $1`,
        [versionId],
      ),
    ).rejects.toThrow(/aid.same-person/);
    expect((await act('county-clerk', { act: 'return' }))[1].code).toBe('local-words');
    expect(await act('county-clerk', { act: 'approve' })).toMatchObject([200, { state: 'approve' }]);
    expect((await act('county-clerk', { act: 'approve' }))[1].code).toBe('local-out-of-order');
    for (const table of ['local_version', 'local_trial', 'local_trial_child', 'local_act'])
      await expect(database.pool.query(`delete from aid.${table}`)).rejects.toThrow(/append-only/);
  });

  test('then it is law: shown, told to families, in the next run, under another hash; what was frozen stays', async () => {
    const { rules, faulty } = await lawInForce(database.pool);
    expect(faulty).toEqual([]);
    expect(ruleSetHash(rules)).not.toBe(before);
    expect(ruleSetHash(standingRules())).toBe(before);
    const [, shown] = await ask('township-officer', 'GET', '/api/aid/programmes');
    expect(shown.items.find(({ id }: Any) => id === `local-${COUNTY}-1`)).toMatchObject({
      state: 'in-force',
    });
    const told = await app.inject({
      ...{ method: 'POST', url: '/api/families/aids' },
      payload: { stage: 'primary', boards: true, situation: ['dibao'], county: COUNTY },
    });
    expect(told.json().aids.map(({ programme }: Any) => programme)).toContain(`local-${COUNTY}-1`);
    const file = join(folder, 'local-rules.json');
    await writeLocalRules(database.pool, file);
    const run = readLocalRules(file).rules;
    expect(ruleSetHash(run)).toBe(ruleSetHash(rules));
    expect(programmesIn(run, '2026-autumn').map(({ id }) => id)).toContain(`local-${COUNTY}-1`);
  });

  test('a new version takes the place of the one before only when it is approved; who loses is told', async () => {
    const less = draft();
    less.parameters.rate!.values = [{ from: '2026-spring', yuan: 100, cite: 'unsourced' }];
    less.cases.cases[0]!.yuan = 100;
    const [, { versionId: second }] = await save({
      division: COUNTY,
      programme: `local-${COUNTY}-1`,
      draft: less,
    });
    expect(
      (await ask('aid-clerk', 'POST', `/api/aid/local/${versionId}/acts`, { act: 'submit' }))[1].code,
    ).toBe('local-out-of-order');
    await ask('aid-clerk', 'POST', `/api/aid/local/${second}/trials`);
    const [, { trials, item }] = await ask('aid-clerk', 'GET', `/api/aid/local/${second}`);
    expect(trials[0].counts).toMatchObject({ loses: 2, gains: 0 });
    expect(item).toMatchObject({ versionNo: 2, state: 'draft', inForce: 1 });
    const rate = (await lawInForce(database.pool)).rules.programmes.find(
      ({ id }) => id === `local-${COUNTY}-1`,
    );
    expect(rate?.parameters.rate?.values[0]).toMatchObject({ yuan: 120 });
  });

  test('facts for cases on either side are suggested; what should come out is left to whoever fills in', async () => {
    const bare = draft();
    bare.cases.cases = [];
    const [status, json] = await ask('aid-clerk', 'POST', '/api/aid/local/suggest', {
      division: COUNTY,
      draft: bare,
    });
    expect(status).toBe(200);
    const filled = {
      ...bare,
      cases: {
        base: { term: '2026-spring', facts: json.base },
        cases: json.cases.map((one: Any, no: number) => ({
          ...one,
          expect: no === 0 ? 'entitled' : 'refused',
        })),
      },
    };
    const [, checked] = await ask('aid-clerk', 'POST', '/api/aid/local/check', {
      division: COUNTY,
      draft: filled,
    });
    expect(checked.faults).toEqual([]);
  });
});
