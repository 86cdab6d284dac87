import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readRoles } from '../../src/access/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type Database, openBatch } from '../../src/platform/index.ts';
import { loadResults, writeResults } from '../../src/reports/index.ts';
import { layExampleRun } from '../../test/example-run.ts';
import { type Asking, askings, CITIZEN } from '../../test/fuzz-values.ts';
import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { type ApiDocument, describeApi, type Operation } from './docs/openapi.ts';
import { trackRun } from './run-progress.ts';
import { buildWithRoutes } from './server.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

/** Seconds for all roles together; more by FUZHI_FUZZ_SECONDS (bench: `FUZHI_FUZZ_SECONDS=600 npx vitest run apps/server/fuzz.test.ts`). */
const SECONDS = Number(process.env.FUZHI_FUZZ_SECONDS ?? 15);
const SEED = Number(process.env.FUZHI_FUZZ_SEED ?? 20_261_122);

const SCOPES: Readonly<Record<string, string>> = {
  2: '43',
  4: '4313',
  6: '431321',
  9: '431321200',
  school: 'school:431321:永丰小学',
};

let folder: string;
let database: Database;
let app: FastifyInstance;
let document: ApiDocument;
const sources = fixedSources();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-fuzz-'));
  chmodSync(folder, 0o755);
  const batch = await openBatch();
  await layExampleRun(batch);
  const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
  await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
  batch.close();
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const keyFile = loadOptions(folder).keys.file;
  const parts = { run: trackRun(), sources, page: join(folder, 'page'), keyFile, intake };
  const built = buildWithRoutes({ ...parts, database: Promise.resolve(database.pool) });
  app = built.app;
  await app.ready();
  document = describeApi(built.routes);
});

afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

type Endpoint = { readonly method: string; readonly path: string; readonly operation: Operation };

/** Every endpoint but the one that ends the session itself. */
const endpoints = (): Endpoint[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => !(path === '/api/access/session' && method === 'delete'))
      .map(([method, operation]) => ({ method, path, operation })),
  );

let asked = 0;
/** How many answers there were of each hundred of status, over all roles. */
const answers: Record<string, number> = {};

/** What is wrong with an answer; undefined where all is well. Never tells what was sent: it may be long. */
async function faultOf(asking: Asking, headers: Partial<SignedInHeaders>): Promise<string | undefined> {
  const isEnglish = ++asked % 2 === 0;
  const { statusCode, body } = await app.inject({
    method: asking.method as 'GET',
    url: asking.url,
    // limits of requests are counted by address: each question comes from another
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
    headers: {
      ...headers,
      'accept-language': isEnglish ? 'en' : 'zh-CN',
      ...(asking.type === undefined ? {} : { 'content-type': asking.type }),
    },
    ...(asking.body === undefined ? {} : { payload: asking.body }),
  });
  const kind = `${Math.floor(statusCode / 100)}xx`;
  answers[kind] = (answers[kind] ?? 0) + 1;
  if (statusCode >= 500) return `${statusCode}: ${body.slice(0, 300)}`;
  // to show a number for a stated purpose is what this address is for; whatever else is sent there must not bring one
  const isShown = statusCode === 200 && /^\/api\/persons\/[^/]+\/reveal/.test(asking.url);
  if (body.includes(CITIZEN) && !isShown)
    return `an ID number comes back with ${statusCode}: ${body.slice(0, 300)}`;
  if (statusCode < 400 || asking.method === 'HEAD') return undefined;
  let told: { code?: unknown; message?: unknown };
  try {
    told = JSON.parse(body);
  } catch {
    return `${statusCode} without JSON: ${body.slice(0, 200)}`;
  }
  if (typeof told.code !== 'string' || typeof told.message !== 'string') return `${statusCode} without words`;
  const hasChinese = /[\u4e00-\u9fff]/.test(told.message);
  if (!isEnglish && !hasChinese) return `${told.code} is not in Chinese: ${told.message.slice(0, 200)}`;
  if (isEnglish && /^[\u4e00-\u9fff]/.test(told.message)) return `${told.code} is not in English`;
  return undefined;
}

// whoever closes accounts comes last
const ROLES = [
  'nobody',
  ...readRoles()
    .map(({ id }) => id)
    .filter((id) => id !== 'system-officer'),
  'system-officer',
];

test.each(ROLES)('%s: whatever is sent is answered in words, and no number comes back', async (id) => {
  const role = readRoles().find((one) => one.id === id);
  const scope = role && SCOPES[role.levels.find((level) => level in SCOPES)!]!;
  const headers = role ? await signedIn(database.pool, sources, [[id, scope!]], `fuzz-${id}`) : {};
  const until = performance.now() + (SECONDS * 1000) / ROLES.length;
  const all = endpoints();
  let round = 0;
  let requests = 0;
  const faults: string[] = [];
  // nobody is signed in with the password by chance; a refused one costs a hash of a tenth of a second
  const isDear = ({ path, method }: Endpoint): boolean => path === '/api/access/session' && method === 'post';
  while (performance.now() < until && faults.length === 0) {
    for (const endpoint of all) {
      if (performance.now() > until && round > 0) break;
      if (isDear(endpoint) && (round > 0 || id !== 'nobody')) continue;
      const { method, path, operation } = endpoint;
      const values = askings(method, path, operation, document.components.schemas);
      const seed = SEED + round * 1000 + all.indexOf(endpoint);
      for (const asking of fc.sample(values, { numRuns: 2, seed })) {
        requests++;
        const fault = await faultOf(asking, headers);
        if (fault !== undefined)
          faults.push(
            `${asking.method} ${path} (seed ${seed}) ${asking.url.slice(0, 200)} ${asking.body?.slice(0, 200)} → ${fault}`,
          );
      }
    }
    round++;
  }
  expect(faults.slice(0, 5)).toEqual([]);
  expect(requests).toBeGreaterThan(all.length);
});

test('some of it was good, most of it was not', () => {
  console.log(`fuzz: ${JSON.stringify(answers)} in ${SECONDS} s, seed ${SEED}`);
  expect(answers['2xx']).toBeGreaterThan(50);
  expect(answers['4xx']).toBeGreaterThan(500);
});
