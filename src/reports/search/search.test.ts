import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../../test/example-run.ts';
import { loadOptions } from '../../../test/keys.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { checkCharacter } from '../../kernel/index.ts';
import { loadCharacters, nameKeys } from '../../linkage/index.ts';
import { type Database, inTransaction, openBatch } from '../../platform/index.ts';
import type { Child } from '../child.ts';
import { loadChildren } from '../children.queries.ts';
import { loadResults } from '../results.queries.ts';
import { writeResults } from '../results.store.ts';
import { readQuestion } from './question.ts';
import { registerSearchRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const YONGFENG = '431321100';
const SHINIU = '431321214';
const idOf = (digits17: string): string => digits17 + checkCharacter(digits17);

/** Made-up children; the first two are twins, the others differ from the first by what people mistype. */
const CHILDREN = [
  [
    'P1',
    '张子轩',
    idOf('43132120150302001'),
    'G431321201503020013',
    '2015-03-02',
    YONGFENG,
    'H-77',
    '第一小学',
  ],
  ['P2', '张子涵', idOf('43132120150302003'), null, '2015-03-02', YONGFENG, 'H-77', '第一小学'],
  ['P3', '章紫萱', idOf('43132120150501002'), null, '2015-05-01', SHINIU, 'H-78', null],
  ['P4', '张子轩', idOf('43132120160601004'), null, '2016-06-01', SHINIU, 'H-79', '第一小学'],
  ['P5', '曾卓识', idOf('43132119991231101'), null, '1999-12-31', YONGFENG, '10023450', null],
  ['P6', '阿依古丽·买买提', null, 'L2015000123', '2014-01-09', SHINIU, null, null],
  ['P7', '陳國榮', idOf('43132120110111005'), null, '2011-01-11', YONGFENG, null, null],
] as const;

const asChild = ([
  personId,
  name,
  idNumber,
  studentNo,
  birthDate,
  division,
  householdNo,
  school,
]: (typeof CHILDREN)[number]): Child => ({
  ...nameKeys(name, loadCharacters()),
  ...{ personId, name, idNumber, studentNo, birthDate, division, householdNo },
  ...{ school: school === null ? null : `school:431321:${school}`, sex: null, village: null, guardian: null },
  township: division === YONGFENG ? '永丰镇' : '石牛乡',
});

type World = { readonly database: Database; readonly app: FastifyInstance };
const folder = mkdtempSync(join(tmpdir(), 'fuzhi-search-'));
const sources = fixedSources();
const options = loadOptions(folder);
let world: World;
let clerk: SignedInHeaders;

async function openWorld(name: string, binaries?: string): Promise<World> {
  const database = await openMigrated({ dataFolder: join(folder, name), ...(binaries ? { binaries } : {}) });
  const runId = await loadResults(database.pool, join(folder, 'out'), options);
  const keys = { ring: options.keys.ring(), chance: options.chance };
  await inTransaction(database.pool, (client) => loadChildren(client, runId, CHILDREN.map(asChild), keys));
  const app = Fastify();
  const parts = { database: Promise.resolve(database.pool), sources, keyFile: options.keys.file };
  registerGuard(app, parts);
  app.register(async (routes) => registerSearchRoutes(routes, parts));
  return { database, app };
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  world = await openWorld('data');
  clerk = await signedIn(world.database.pool, sources, [['county-clerk', '431321']]);
});
afterAll(async () => {
  await world.app.close();
  await world.database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function find(text: string, headers = clerk, township?: string, { app } = world) {
  const payload = { text, ...(township === undefined ? {} : { township }) };
  const answer = await app.inject({ method: 'POST', url: '/api/children/find', headers, payload });
  return { status: answer.statusCode, body: answer.body, json: answer.json() };
}
const shown = ({ json }: { json: { items: { personId: string; match: string }[] } }): string[] =>
  json.items.map(({ personId, match }) => `${personId} ${match}`);

const FIRST = CHILDREN[0][2];
const WAYS: readonly (readonly [typed: string, found: readonly string[]])[] = [
  [FIRST, ['P1 number']],
  [`${FIRST.slice(0, 6)} ${FIRST.slice(6, 14)} ${FIRST.slice(14)}`, ['P1 number']],
  [FIRST.slice(0, 17), ['P1 number']],
  [FIRST.slice(0, 17) + (FIRST.endsWith('X') ? '0' : 'x'), ['P1 check-character']],
  [`４３１３２１２０１５０３０２００１${FIRST[17]}`, ['P1 number']],
  ['431321991231101', ['P5 number']],
  ['g431321201503020013', ['P1 number']],
  ['L2015000123', ['P6 number']],
  ['H-77', ['P2 number', 'P1 number']],
  ['10023450', ['P5 number']],
  ['20150302', ['P2 birth-date', 'P1 birth-date']],
  ['2015-03-02', ['P2 birth-date', 'P1 birth-date']],
  ['2015年3月2日', ['P2 birth-date', 'P1 birth-date']],
  ['张子轩', ['P1 name', 'P4 name', 'P3 same-sound', 'P2 one-character']],
  ['張子軒', ['P1 name', 'P4 name', 'P3 same-sound', 'P2 one-character']],
  ['章子轩', ['P1 same-sound', 'P4 same-sound', 'P3 same-sound']],
  ['李子涵', ['P2 one-character']],
  ['陈国荣', ['P7 name']],
  ['张', ['P2 begins', 'P1 begins', 'P4 begins']],
  ['阿依古丽买买提', ['P6 name']],
  ['zhangzixuan', ['P1 sound', 'P4 sound', 'P3 sound']],
  ['Zhang Zi-Xuan', ['P1 sound', 'P4 sound', 'P3 sound']],
  ['zhāng zǐ xuān', ['P1 sound', 'P4 sound', 'P3 sound']],
  ['zzx', ['P1 initials', 'P4 initials', 'P3 initials']],
  ['zengzhuoshi', ['P5 sound']],
  ['zhangzi', ['P2 begins', 'P1 begins', 'P4 begins', 'P3 begins']],
  ['?子轩', ['P1 one-character', 'P4 one-character']],
  ['王小明', []],
  ['？！', []],
];

describe('A child is found', () => {
  test.each(WAYS)('by %s', async (typed, found) => {
    const answer = await find(typed);
    expect(answer.status).toBe(200);
    expect([...shown(answer)].sort()).toEqual([...found].sort());
    const ranks = found.map((line) => line.split(' ')[1]);
    expect(shown(answer).map((line) => line.split(' ')[1])).toEqual(ranks);
  });

  test('in one township alone, where it is asked so', async () => {
    expect(shown(await find('张子轩', clerk, '石牛乡'))).toEqual(['P4 name', 'P3 same-sound']);
    expect(shown(await find('张子轩', clerk, "' or true --"))).toEqual([]);
  });

  test('with masked number, place, school and lists', async () => {
    await world.database.pool.query(
      `update reports.entry set person_id = 'P1' where list = 'out-of-school' and person_id = 'P0000001'`,
    );
    const { json } = await find(FIRST);
    expect(json.items[0]).toMatchObject({
      name: '张子轩',
      idMasked: `431321**********${FIRST.slice(16)}`,
      township: '永丰镇',
      school: '第一小学',
      listings: [{ list: 'out-of-school', kind: 'never-enrolled', isWaiting: false }],
    });
    await world.database.pool.query(`update reports.entry set person_id = 'P0000001' where person_id = 'P1'`);
  });

  test.runIf(existsSync(DEBIAN))('in the same way on Debian’s PostgreSQL 15', async () => {
    const other = await openWorld('debian', DEBIAN);
    const headers = await signedIn(other.database.pool, sources, [['county-clerk', '431321']]);
    for (const [typed] of WAYS) {
      expect((await find(typed, headers, undefined, other)).body).toBe((await find(typed)).body);
    }
    await other.app.close();
    await other.database.close();
  });
});

describe('Nobody outside a place is found', () => {
  test.each(WAYS)('from another township by %s', async (typed) => {
    const headers = await officer();
    const all = shown(await find(typed));
    const own = all.filter((line) => ['P3', 'P4', 'P6'].includes(line.split(' ')[0]!));
    expect([...shown(await find(typed, headers))].sort()).toEqual([...own].sort());
  });

  test('a school finds its own pupils wherever they live', async () => {
    const school = await signedIn(world.database.pool, sources, [['school', 'school:431321:第一小学']]);
    expect(shown(await find('张子轩', school))).toEqual(['P1 name', 'P4 name', 'P2 one-character']);
    expect(shown(await find('zengzhuoshi', school))).toEqual([]);
  });

  test('a role without the right to open a child finds nobody', async () => {
    const supervisor = await signedIn(world.database.pool, sources, [['supervisor', '431321']]);
    expect((await find('张子轩', supervisor)).json.code).toBe('right-missing');
  });

  test('a search without the session’s token is refused, and nothing is asked by address', async () => {
    expect((await find('张子轩', { cookie: clerk.cookie } as SignedInHeaders)).json.code).toBe(
      'request-forged',
    );
    const answer = await world.app.inject({ url: '/api/children/find?text=a', headers: clerk });
    expect(answer.statusCode).toBe(404);
  });
});

let held: SignedInHeaders | undefined;
async function officer(): Promise<SignedInHeaders> {
  held ??= await signedIn(world.database.pool, sources, [['township-officer', SHINIU]]);
  return held;
}

describe('What was typed', () => {
  test('stands in no answer and not in the trail, which tells who was shown', async () => {
    const { body } = await find(FIRST);
    expect(body).not.toContain(FIRST.slice(6));
    const { rows } = await world.database.pool.query(
      `select action, person_ids, detail from access.audit_event where action = 'search' order by event_id desc limit 1`,
    );
    expect(rows[0]).toEqual({ action: 'search', person_ids: ['P1'], detail: { kind: 'id', found: 1 } });
    const all = await world.database.pool.query('select e::text as text from access.audit_event as e');
    for (const { text } of all.rows) {
      expect(text).not.toContain('子轩');
      expect(text).not.toMatch(/43132120\d{6}/);
    }
  });

  test('goes into the trail with the commit as text, whatever quotes and backslashes stand in it', async () => {
    const place = "o'; \\ \\' commit; $1 \" -- /*";
    expect((await find(FIRST, clerk, place)).status).toBe(200);
    const { rows } = await world.database.pool.query(
      `select detail from access.audit_event where action = 'search' order by event_id desc limit 1`,
    );
    expect(rows[0].detail.place).toBe(place);
  });

  test('is refused in words where it cannot be read', async () => {
    for (const payload of [
      {},
      { text: '' },
      { text: 'a'.repeat(61) },
      { text: 'a\u0000' },
      { text: 1 },
      { text: 'a', page: 2 },
    ]) {
      const answer = await world.app.inject({
        method: 'POST',
        url: '/api/children/find',
        headers: clerk,
        payload,
      });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().message).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test.each(["' or 1=1 --", '%', '_', '*', '\\', '😀', '$1', 'zz%', '张%'])(
    'of signs finds nobody by accident: %s',
    async (text) => {
      const { status, json } = await find(text);
      expect(status).toBe(200);
      expect(json.items).toEqual([]);
    },
  );
});

test.each([
  ['431321201503020013', 'id'],
  ['431321150302001', 'id'],
  ['20150230', 'number'],
  ['2015-3-2', 'birth-date'],
  ['张三', 'name'],
  ['Zhang San', 'sound'],
  ['G1', 'sound'],
  ['', 'unknown'],
])('%s is understood as %s', (typed, kind) => {
  expect(readQuestion(typed, loadCharacters()).kind).toBe(
    kind === 'sound' && typed === 'G1' ? 'unknown' : kind,
  );
});
