import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../../test/example-run.ts';
import { loadOptions } from '../../../test/keys.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { writeDecisions } from '../../linkage/index.ts';
import { type Database, openBatch } from '../../platform/index.ts';
import { loadResults } from '../results.queries.ts';
import { writeResults } from '../results.store.ts';
import { registerReportsRoutes } from '../routes.ts';
import { registerReviewRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const OTHER_TOWNSHIP = '431321100';

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('The review queue, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-review-'));
  const sources = fixedSources();
  let database: Database;
  let app: FastifyInstance;
  let clerk: SignedInHeaders;
  let colleague: SignedInHeaders;
  let stranger: SignedInHeaders;
  let key: string;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const batch = await openBatch();
    await layExampleRun(batch);
    const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
    await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
    batch.close();
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
    const parts = { database: Promise.resolve(database.pool), sources };
    app = Fastify();
    registerGuard(app, parts);
    app.register(async (routes) => {
      registerReportsRoutes(routes, parts);
      registerReviewRoutes(routes, parts);
    });
    clerk = await signedIn(database.pool, sources, [['county-clerk', '431321']], 'clerk');
    colleague = await signedIn(database.pool, sources, [['data-officer', '431321']], 'colleague');
    stranger = await signedIn(database.pool, sources, [['township-officer', OTHER_TOWNSHIP]], 'stranger');
    key = (await ask('/api/review', clerk)).json.items[0].pair.key;
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => database.pool.query('delete from linkage.decision'));

  const ask = async (url: string, headers: SignedInHeaders) => {
    const answer = await app.inject({ url, headers });
    return { status: answer.statusCode, json: answer.json() };
  };
  const decide = async (headers: SignedInHeaders, body: object, of = key) => {
    const url = `/api/review/${of}/decision`;
    const answer = await app.inject({ method: 'POST', url, headers, payload: body });
    return { status: answer.statusCode, json: answer.json() };
  };
  const withdraw = (headers: SignedInHeaders, query = '') =>
    app.inject({ method: 'DELETE', url: `/api/review/${key}/decision${query}`, headers });
  const stateOf = async () => {
    const open = (await ask('/api/review', clerk)).json.items;
    const decided = (await ask('/api/review?kind=decided', clerk)).json.items;
    return [...open, ...decided].find((item) => item.pair.key === key).state;
  };
  const agreed = async (): Promise<string> => {
    const path = join(folder, 'decisions.csv');
    await writeDecisions(database.pool, path);
    return readFileSync(path, 'utf8').split('\n').slice(1).join('\n').trim();
  };

  test('a decided pair leaves the queue, keeps who said what, and is what the next run is given', async () => {
    expect(await stateOf()).toBe('open');
    expect((await decide(clerk, { answer: 'yes', note: '同一户，母亲确认' })).status).toBe(201);
    expect((await ask('/api/review', clerk)).json.total).toBe(0);
    const { items } = (await ask('/api/review?kind=decided', colleague)).json;
    expect(items[0]).toMatchObject({
      state: 'yes',
      opinions: [{ answer: 'yes', note: '同一户，母亲确认', isMine: false }],
    });
    const line = await agreed();
    expect(line).toContain('"常住人口.csv","","4"');
    expect(line).toContain('"花名册.xlsx","一年级","3"');
    expect(line).toMatch(/"yes"/);
    expect((await ask('/api/summary', clerk)).json).toMatchObject({ pairs: 0, blocking: 0 });
  });

  test('an answer is taken back by whoever gave it and by nobody else, and nothing is lost of it', async () => {
    await decide(clerk, { answer: 'no' });
    expect((await withdraw(colleague)).statusCode).toBe(404);
    expect(await stateOf()).toBe('no');
    expect((await withdraw(clerk)).statusCode).toBe(200);
    expect(await stateOf()).toBe('open');
    expect(await agreed()).toBe('');
    await decide(clerk, { answer: 'yes' });
    await decide(clerk, { answer: 'unsure' });
    const { rows } = await database.pool.query(
      'select answer, withdrawn_at is null as stands from linkage.decision order by decision_id',
    );
    expect(rows.map((row) => [row.answer, row.stands])).toEqual([
      ['no', false],
      ['yes', false],
      ['unsure', true],
    ]);
    expect(await stateOf()).toBe('unsure');
  });

  test('a second opinion is waited for; two who differ leave the pair disputed and undecided', async () => {
    await decide(clerk, { answer: 'yes', isSecondWanted: true });
    expect(await stateOf()).toBe('second-wanted');
    expect(await agreed()).toBe('');
    await decide(colleague, { answer: 'no' });
    expect(await stateOf()).toBe('disputed');
    expect(await agreed()).toBe('');
    await decide(colleague, { answer: 'yes' });
    expect(await stateOf()).toBe('yes');
    expect(await agreed()).not.toBe('');
  });

  test('blind labels show neither weight nor what others think, and decide nothing', async () => {
    await decide(clerk, { answer: 'no' });
    const { json } = await ask('/api/review/blind', colleague);
    expect(json).toMatchObject({ judged: 0, total: 1 });
    expect(Object.keys(json.items[0])).not.toEqual(expect.arrayContaining(['weight']));
    for (const hidden of ['weight', 'parts', 'holdsUp', 'state', 'opinions'])
      expect(json.items[0]).not.toHaveProperty(hidden);
    await decide(colleague, { answer: 'yes', isBlind: true });
    await decide(clerk, { answer: 'yes', isBlind: true });
    expect(await stateOf()).toBe('no');
    const after = (await ask('/api/review/blind', colleague)).json;
    expect(after).toMatchObject({ items: [], judged: 1, agreement: { pairs: 1, judgedTwice: 1, agreed: 1 } });
    expect((await withdraw(colleague, '?blind=1')).statusCode).toBe(200);
  });

  test('nobody decides a pair of another place, or one that does not exist', async () => {
    expect((await decide(stranger, { answer: 'yes' })).json.code).toBe('no-such-pair');
    expect((await decide(clerk, { answer: 'yes' }, 'AAAAAAAAAAAAAAAA')).json.code).toBe('no-such-pair');
    expect((await decide(clerk, { answer: 'yes' }, "' or true --")).json.code).toBe('no-such-address');
    expect((await decide(clerk, { answer: 'maybe' })).json.code).toBe('form-ill');
    expect((await decide(clerk, { answer: 'yes', note: '长'.repeat(401) })).json.code).toBe('form-ill');
    expect((await ask('/api/review?kind=decided', stranger)).json.total).toBe(0);
  });

  test('the database refuses an answer in another’s name', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(
      `select set_config('fuzhi.account_id', account_id::text, true), set_config('fuzhi.right', 'review.decide', true)
       from access.account where name = 'clerk'`,
    );
    await client.query('set local role fuzhi_request');
    const insert = `insert into linkage.decision (pair_key, division, left_row, right_row, answer, is_second_wanted,
        is_blind, account_id, decided_at)
      values ('k', '431321', '{}', '{}', 'yes', false, false, $1, now())`;
    await expect(client.query(insert, [999])).rejects.toThrow(/row-level security/);
    await client.query('rollback');
    client.release();
  });

  test('every look and every answer stands in the trail, with the children concerned', async () => {
    await database.pool.query('delete from access.audit_unsealed');
    await ask('/api/review', clerk);
    await decide(clerk, { answer: 'yes' });
    await withdraw(clerk);
    const { rows } = await database.pool.query(
      'select action, person_ids from access.audit_event order by event_id desc limit 3',
    );
    expect(rows).toEqual([
      { action: 'withdraw-decision', person_ids: ['P0000003', 'P0000005'] },
      { action: 'decide', person_ids: ['P0000003', 'P0000005'] },
      { action: 'list', person_ids: ['P0000003', 'P0000005'] },
    ]);
  });
});
