import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { registerGuard } from '../access/index.ts';
import { citationText, standingLibrary } from '../library/index.ts';
import type { Database } from '../platform/index.ts';
import { libraryInForce } from './index.ts';
import { registerDocumentLibraryRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const COUNTY = '431321';
const OFFICES = ['aid-clerk', 'data-officer', 'county-clerk', 'township-officer'] as const;
type Office = (typeof OFFICES)[number];

let folder: string;
let database: Database;
let app: FastifyInstance;
let sources: ReturnType<typeof fixedSources>;
const who = {} as Record<Office, SignedInHeaders>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-documents-'));
  chmodSync(folder, 0o755);
  database = await openMigrated({ dataFolder: join(folder, 'data') });
  // sessions have a clock of their own, which stands
  const doors = fixedSources('2026-11-02T02:00:00Z', 5);
  sources = fixedSources('2026-11-02T02:00:00Z');
  const pool = Promise.resolve(database.pool);
  app = Fastify();
  registerGuard(app, { database: pool, sources: doors });
  app.register(async (routes) =>
    registerDocumentLibraryRoutes(routes, {
      ...{ database: pool, sources },
      heldRules: async () => [
        {
          id: 'local-431321-1',
          label: { zh: '寄宿生交通补助', en: 'transport' },
          value: { programme: { valid: { cite: { document: 'nutrition-programme' } } } },
        },
      ],
      ruleLabel: (file) => ({ zh: file.includes('yulu') ? '雨露计划' : file, en: file }),
    }),
  );
  await app.ready();
  for (const office of OFFICES)
    who[office] = await signedIn(
      database.pool,
      doors,
      [[office, office === 'township-officer' ? `${COUNTY}101` : COUNTY]],
      office,
    );
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
const FORM = {
  division: COUNTY,
  kind: 'notice',
  number: '双教发〔2026〕12号',
  title: { zh: '关于发放寄宿生交通补助的通知' },
  issuer: { zh: '双峰县教育局' },
  issued: '2026-10-20',
  effective: '2026-11-01',
  found: '县教育局办公室存档',
  clauses: [{ id: '第三条', about: { zh: '每生每学期120元' } }],
  replaces: ['shuangfeng-2017'],
};
const save = (change: object = {}, office: Office = 'aid-clerk') =>
  ask(office, 'POST', '/api/documents', { ...FORM, ...change });
const act = (office: Office, id: string, body: object) =>
  ask(office, 'POST', `/api/documents/${id}/acts`, body);
const shown = async (office: Office, id: string): Promise<Any> =>
  (await ask(office, 'GET', '/api/documents'))[1].items.find((one: Any) => one.id === id);

test('a document of another county, with a doubled clause, or in place of one that is not there, is refused', async () => {
  expect((await save({ division: '431322' }))[1].code).toBe('document-not-your-division');
  expect((await save({ clauses: [...FORM.clauses, ...FORM.clauses] }))[1].code).toBe('document-clause-twice');
  expect((await save({ replaces: ['no-such-paper'] }))[1].code).toBe('document-replaces-unknown');
  expect((await save({ issued: '2026-02-30' }))[0]).toBe(400);
  expect((await save({}, 'county-clerk'))[0]).toBe(403);
});

test('a draft is seen by the bureau alone; another person publishes it, and is told which rules it touches', async () => {
  const [status, { documentId }] = await save();
  expect(status).toBe(201);
  expect(await shown('township-officer', documentId)).toBeUndefined();
  expect(await shown('county-clerk', documentId)).toMatchObject({ state: 'draft', isLocal: true });
  expect((await libraryInForce(database.pool)).has(documentId)).toBe(false);
  // the data officer may draft and publish, but never the same document
  const [, { documentId: own }] = await save({ replaces: [] }, 'data-officer');
  expect((await act('data-officer', own, { act: 'publish' }))[1].code).toBe('document-same-person');
  expect((await act('aid-clerk', own, { act: 'withdraw' }))[0]).toBe(200);
  expect((await act('county-clerk', own, { act: 'publish' }))[1].code).toBe('document-out-of-order');
  const [done, { touches }] = await act('county-clerk', documentId, { act: 'publish' });
  expect(done).toBe(200);
  expect(touches.map(({ rule }: Any) => rule)).toContain('aid/yulu/parameters.yaml');
  expect(touches.find(({ rule }: Any) => rule === 'aid/yulu/parameters.yaml').label.zh).toContain('雨露');
  const library = await libraryInForce(database.pool);
  expect(citationText(library, { document: documentId, clause: '第三条' }).zh).toBe(
    '《关于发放寄宿生交通补助的通知》（双教发〔2026〕12号）：每生每学期120元',
  );
  expect(await shown('township-officer', documentId)).toMatchObject({ state: 'in-force' });
});

test('a document without a place where its text lies is 来源待核 wherever it is cited', async () => {
  const [, { documentId }] = await save({ found: '' });
  await act('county-clerk', documentId, { act: 'publish' });
  expect(await shown('aid-clerk', documentId)).toMatchObject({ isSourced: false });
  expect(citationText(await libraryInForce(database.pool), { document: documentId }).zh).toContain(
    '来源待核',
  );
});

test('a repeal wants day and reason, lists the rules, is marked wherever the document is cited, and happens once', async () => {
  const id = 'yinchuan-2016';
  const notYet = 'nutrition-programme';
  expect((await act('county-clerk', notYet, { act: 'repeal', onDay: '2026-12-01' }))[1].code).toBe(
    'document-repeal-words',
  );
  expect(
    (await act('aid-clerk', notYet, { act: 'repeal', onDay: '2026-12-01', words: '已有新规' }))[1].code,
  ).toBe('document-not-your-division');
  const [status, { touches }] = await act('county-clerk', notYet, {
    ...{ act: 'repeal', onDay: '2026-12-01', words: '已有新规' },
  });
  expect(status).toBe(200);
  expect(touches.map(({ rule }: Any) => rule)).toContain('aid/nutrition/programme.yaml');
  expect(touches.filter(({ isLocal }: Any) => isLocal)).toMatchObject([
    { rule: 'local-431321-1', place: 'programme.valid.cite', label: { zh: '寄宿生交通补助' } },
  ]);
  expect(citationText(await libraryInForce(database.pool), { document: notYet }).zh).toContain(
    '2026-12-01起废止',
  );
  expect(citationText(standingLibrary(), { document: notYet }).zh).not.toContain('废止');
  // it counts from its day on: until then the document is in force, and its page says until when
  expect(await shown('aid-clerk', notYet)).toMatchObject({ state: 'in-force', ended: '2026-12-01' });
  sources.at = new Date('2026-11-30T17:00:00Z');
  expect(await shown('aid-clerk', notYet)).toMatchObject({ state: 'ended', ended: '2026-12-01' });
  sources.at = new Date('2026-11-02T02:00:00Z');
  expect(
    (await act('county-clerk', notYet, { act: 'repeal', onDay: '2026-12-02', words: '再次' }))[1].code,
  ).toBe('document-out-of-order');
  expect(
    (await act('county-clerk', 'no-such-paper', { act: 'repeal', onDay: '2026-12-01', words: '依据' }))[0],
  ).toBe(404);
  expect(await shown('aid-clerk', id)).toMatchObject({ state: 'ended', acts: [] });
});

test('nothing of it is ever changed or taken away', async () => {
  for (const table of ['document', 'act'])
    await expect(database.pool.query(`delete from documents.${table}`)).rejects.toThrow(/append-only/);
  await expect(database.pool.query('update documents.act set on_day = now()')).rejects.toThrow(/append-only/);
});
