import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inRequest } from '../../src/access/index.ts';
import { awardDecisions, readPaymentRules } from '../../src/aid/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type Database, openBatch } from '../../src/platform/index.ts';
import { loadResults, writeResults } from '../../src/reports/index.ts';
import { layExampleRun } from '../../test/example-run.ts';
import { askings, CITIZEN } from '../../test/fuzz-values.ts';
import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { foundAtRest } from '../../test/numbers-at-rest.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { type ApiDocument, describeApi } from './docs/openapi.ts';
import { trackRun } from './run-progress.ts';
import { buildWithRoutes } from './server.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** Numbers that must come out nowhere: of a child in the database, of cards and telephones that are typed in. */
const ACCOUNT = '6217001234567890123';
const PHONE = '13912345678';
const NUMBERS = [CITIZEN, ACCOUNT, PHONE];
const ROLES = ['county-clerk', 'aid-clerk', 'finance-office', 'security-officer', 'system-officer'] as const;

let folder: string;
let database: Database;
let app: FastifyInstance;
let document: ApiDocument;
const said: string[] = [];
const sources = fixedSources();
const who: (readonly [string, Partial<SignedInHeaders>])[] = [['nobody', {}]];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-numbers-'));
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = { run: trackRun(), sources, page: join(folder, 'page'), intake };
  const keyFile = loadOptions(folder).keys.file;
  const built = buildWithRoutes({ ...parts, keyFile, database: Promise.resolve(database.pool) });
  app = built.app;
  await app.ready();
  document = describeApi(built.routes);
  for (const role of ROLES)
    who.push([role, await signedIn(database.pool, sources, [[role, '431321']], role)]);
  // the most that the service ever says: the stack of every error
  vi.stubEnv('FUZHI_TRACE', '1');
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...parts) => void said.push(parts.map(String).join(' ')));
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await app.close();
  await database.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

/** An award, and the account that its payment goes to, entered as its office does. */
async function enterAccount() {
  const { rows } = await database.pool.query<{ id: number }>(
    `select account_id as id from access.account where name = 'aid-clerk'`,
  );
  const clerk = { accountId: rows[0]!.id, fullName: '经办甲' };
  const award = {
    ...{ division: '431321200', school: '石牛中心小学', personId: 'P0000001', name: '周甲一' },
    ...{ grade: '五年级', className: '1班', term: '2026-autumn' as const, programme: 'boarding-subsidy' },
    ...{ programmeLabel: { zh: '寄宿生生活补助', en: 'living subsidy for boarders' }, amountFen: 62_500 },
    ...{ ruleHash: 'ab'.repeat(32), facts: { stage: 'primary', boarding: 'yes' } },
  };
  await inRequest(database.pool, clerk, 'awards.propose', (db) =>
    awardDecisions(db, readPaymentRules(), clerk, [award], sources.now()),
  );
  const body = { personId: award.personId, holder: '周父', bank: '农村商业银行', number: ACCOUNT };
  const headers = who.find(([name]) => name === 'aid-clerk')![1];
  return app.inject({ method: 'POST', url: '/api/aid/accounts', headers, payload: body });
}

const holds = (text: string): string | undefined => NUMBERS.find((number) => text.includes(number));

let asked = 0;
type Question = { readonly method: string; readonly url: string; readonly body?: string | undefined };

async function ask({ method, url, body }: Question, headers: Partial<SignedInHeaders>) {
  asked++;
  const { statusCode, body: answer } = await app.inject({
    ...{ method: method as 'GET', url, remoteAddress: `10.1.${(asked >> 8) & 255}.${asked & 255}` },
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { statusCode, answer };
}

/** Every endpoint, asked with numbers wherever a text may stand: in the address, in the question, in the body. */
function* questions(): Generator<Question> {
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      if (path === '/api/access/session') continue;
      for (const number of NUMBERS) {
        const url = path.replace(/\{\w+\}/g, number);
        const names = operation.parameters.filter((part) => part.in === 'query').map(({ name }) => name);
        yield {
          method: method.toUpperCase(),
          url: `${url}?${names.map((one) => `${one}=${number}`).join('&')}`,
        };
        if (method === 'get') continue;
        const schema = operation.requestBody?.content['application/json']?.schema;
        const fields = Object.keys(schema?.properties ?? {});
        yield {
          ...{ method: method.toUpperCase(), url: path.replace(/\{\w+\}/g, '1') },
          body: JSON.stringify(Object.fromEntries(fields.map((field) => [field, number]))),
        };
      }
      const { schemas } = document.components;
      yield* fc.sample(askings(method, path, operation, schemas), { numRuns: 1, seed: 20_261_122 });
    }
}

/** Asks everything in everybody's name; what is wrong with the answers. */
async function askAll(isWrong: (status: number) => boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, headers] of who)
    for (const question of questions()) {
      const { statusCode, answer } = await ask(question, headers);
      const found = holds(answer);
      if (found)
        faults.push(`${name} ${question.method} ${question.url.slice(0, 80)} → ${statusCode} holds ${found}`);
      if (isWrong(statusCode))
        faults.push(`${name} ${question.method} ${question.url.slice(0, 80)} → ${statusCode}`);
    }
  return faults;
}

/** What a clerk types where a note stands: telephone, ID and card of a family. */
async function typeNote() {
  const note = `打父亲电话${PHONE}，证件${CITIZEN}，卡号${ACCOUNT}`;
  const headers = who.find(([name]) => name === 'county-clerk')![1];
  const body = {
    list: 'out-of-school',
    ids: ['P0000001'],
    target: { to: 'township' },
    due: '2026-09-20',
    note,
  };
  return app.inject({ method: 'POST', url: '/api/assignments', headers, payload: body });
}

test('neither the tables, the files nor the log of the database hold a number', async () => {
  const entered = await enterAccount();
  expect(entered.statusCode).toBe(200);
  expect((await typeNote()).statusCode).toBe(201);
  const { rows: assigned } = await database.pool.query('select note from reports.assignment');
  expect(assigned).toEqual([
    { note: '打父亲电话139****5678，证件431321**********12，卡号***************0123' },
  ]);
  const [account] = (await database.pool.query('select number_tail, number_sealed from aid.bank_account'))
    .rows;
  expect([account.number_tail, account.number_sealed.length > ACCOUNT.length]).toEqual([
    ACCOUNT.slice(-4),
    true,
  ]);
  const { files, rows, found } = await foundAtRest(database, join(folder, 'data'), NUMBERS);
  expect(found).toEqual([]);
  expect([files > 100, rows > 100]).toEqual([true, true]);
  // what is looked for would be found: the same number, laid open
  await database.pool.query(
    'create table public.laid_open as select $1::text as number, $2::bytea as bytes',
    [ACCOUNT, Buffer.from(`户名,${ACCOUNT}`)],
  );
  const open = await foundAtRest(database, join(folder, 'data'), NUMBERS);
  expect(open.found).toContain('public.laid_open: 1 rows');
  await database.pool.query('drop table public.laid_open');
});

test('no answer and no line of the log holds a number, whoever asks and wherever it was put', async () => {
  expect(await askAll((status) => status >= 500)).toEqual([]);
  expect(asked).toBeGreaterThan(2000);
  expect(said.filter(holds)).toEqual([]);
});

test('a citizen’s number in a question is refused at every address, whatever parameter it stands in', async () => {
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations))
      for (const { name } of operation.parameters.filter((part) => part.in === 'query')) {
        const url = `${path.replace(/\{\w+\}/g, '1')}?${name}=${CITIZEN}`;
        const headers = who[1]![1];
        const { statusCode } = await ask({ method: method.toUpperCase(), url }, headers);
        expect([400, 401, 403, 404, 415], `${method} ${url}`).toContain(statusCode);
      }
});

test('the page builds no address of a number: no parameter is one, and all questions go through one door', () => {
  const parameters = Object.values(document.paths).flatMap((operations) =>
    Object.values(operations).flatMap((one) => one.parameters.map(({ name }) => name)),
  );
  expect(
    parameters.filter((name) => /id.?number|citizen|identity|phone|card|account.?no/i.test(name)),
  ).toEqual([]);
  const web = join(import.meta.dirname, '..', '..', 'web', 'src');
  const sources = (readdirSync(web, { recursive: true }) as string[]).filter((name) => /\.tsx?$/.test(name));
  for (const name of sources) {
    const text = readFileSync(join(web, name), 'utf8');
    expect(text.match(/[?&](id_?number|idCard|citizen|phone|account_?number)=/gi), name).toBeNull();
  }
  expect(sources.length).toBeGreaterThan(100);
});

test('when everything fails, neither answers nor stacks hold a number', async () => {
  const before = said.length;
  await database.close();
  const faults = await askAll(() => false);
  expect(faults).toEqual([]);
  expect(said.length).toBeGreaterThan(before);
  expect(said.filter(holds)).toEqual([]);
});
