import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type Database, openBatch } from '../../src/platform/index.ts';
import { loadResults, writeResults } from '../../src/reports/index.ts';
import { layExampleRun } from '../../test/example-run.ts';
import { loadOptions } from '../../test/keys.ts';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { trackRun } from './run-progress.ts';
import { buildServer } from './server.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const SHINIU = '431321200';
const NUMBER = '431321201503020013'; // of P0000001, who lives in 石牛乡
const OTHER = '431321201604040025'; // of P0000002, who lives in 永丰镇

describe.each([
  ['the embedded PostgreSQL', {}],
  ['Debian’s PostgreSQL 15', { binaries: '/usr/lib/postgresql/15' }],
] as const)('Full numbers and emergencies, over %s', (_, options) => {
  let folder: string;
  let database: Database;
  let app: FastifyInstance;
  let officer: SignedInHeaders;
  let security: SignedInHeaders;
  const sources = fixedSources();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fuzhi-reveal-'));
    chmodSync(folder, 0o755);
    const batch = await openBatch();
    await layExampleRun(batch);
    const told = { enrolment: { warnings: [] }, aid: { term: '2026-spring' as const, warnings: [] } };
    await writeResults(batch, join(folder, 'out'), { on: '2026-09-01', ...told, formats: ['csv'] });
    batch.close();
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...options });
    await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
    const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
    const keyFile = loadOptions(folder).keys.file;
    const parts = { run: trackRun(), sources, page: join(folder, 'page'), keyFile, intake };
    app = buildServer({ ...parts, database: Promise.resolve(database.pool) });
    officer = await signedIn(database.pool, sources, [['township-officer', SHINIU]], 'officer');
    security = await signedIn(database.pool, sources, [['security-officer', '431321']], 'security');
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (headers: SignedInHeaders, method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, json: JSON.parse(answer.body), body: answer.body };
  };
  const reveal = (person: string, form: object = { purpose: 'visit', words: '入户核实' }) =>
    ask(officer, 'POST', `/api/persons/${person}/reveal`, form);
  const breakGlass = (child: string, reason = '派出所来电求助') =>
    ask(officer, 'POST', '/api/access/emergencies', { child, reason });
  const events = async (action: string) => {
    const { rows } = await database.pool.query(
      'select purpose, person_ids, is_done from access.audit_event where action = $1 order by event_id',
      [action],
    );
    return rows;
  };

  test('a full number is shown for a purpose alone, and who looked and why is told on the child’s page', async () => {
    expect((await ask(officer, 'GET', '/api/persons/P0000001')).body).not.toContain(NUMBER);
    expect(await reveal('P0000001', { words: '入户核实' })).toMatchObject({
      status: 400,
      json: { code: 'form-ill' },
    });
    expect((await reveal('P0000001', { purpose: 'visit', words: ' a ' })).status).toBe(400);
    expect(await reveal('P0000001')).toMatchObject({ status: 200, json: { idNumber: NUMBER } });
    const [event] = await events('reveal');
    expect(event).toMatchObject({
      purpose: '入户核实身份:入户核实',
      person_ids: ['P0000001'],
      is_done: true,
    });
    const looks = await ask(officer, 'GET', '/api/audit/persons/P0000001');
    expect(looks.json.items[0].sentence).toMatch(/查看了完整证件号码.*目的：入户核实身份:入户核实/);
  });

  test('a child of another place, and none at all, are refused alike, and the refusal stands in the trail', async () => {
    const outside = await reveal('P0000002');
    expect(outside).toMatchObject({ status: 404, json: { code: 'no-such-person' } });
    expect((await reveal('P0000099')).body.replace('P0000099', 'P0000002')).toBe(outside.body);
    expect(await events('reveal')).toContainEqual(
      expect.objectContaining({ is_done: false, person_ids: [] }),
    );
  });

  test('numbers are shown to one account ten times a minute and no oftener', async () => {
    let last = 200;
    for (let i = 0; i < 12 && last === 200; i++) last = (await reveal('P0000001')).status;
    expect(last).toBe(429);
    const other = await signedIn(database.pool, sources, [['township-officer', SHINIU]], 'another');
    expect(
      (await ask(other, 'POST', '/api/persons/P0000001/reveal', { purpose: 'visit', words: '入户核实' }))
        .status,
    ).toBe(200);
  });

  test('in an emergency a child outside one’s places is opened, the security officer is told and can end it at once', async () => {
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).status).toBe(404);
    const opened = await breakGlass(OTHER);
    expect(opened).toMatchObject({ status: 201, json: { personId: 'P0000002', hours: 8 } });
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).status).toBe(200);
    // that child alone, masked, and no list
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).body).not.toContain(OTHER);
    expect((await ask(officer, 'GET', '/api/persons/P0000004')).status).toBe(404);
    expect((await ask(officer, 'GET', '/api/out-of-school')).body).not.toContain('P0000002');
    const another = await signedIn(database.pool, sources, [['township-officer', SHINIU]], 'bystander');
    expect((await ask(another, 'GET', '/api/persons/P0000002')).status).toBe(404);

    const told = await ask(security, 'GET', '/api/access/emergencies');
    expect(told.json).toMatchObject({
      unseen: 1,
      items: [
        {
          accountName: 'officer',
          personId: 'P0000002',
          reason: '派出所来电求助',
          isStanding: true,
          isSeen: false,
        },
      ],
    });
    expect(told.body).not.toContain('李乙二');
    const { emergencyId } = told.json.items[0];
    expect(
      (await ask(security, 'POST', '/api/access/emergencies/seen', { upTo: emergencyId })).json.seen,
    ).toBe(1);
    expect((await ask(security, 'GET', '/api/access/emergencies')).json.unseen).toBe(0);
    expect((await ask(security, 'POST', `/api/access/emergencies/${emergencyId}/end`)).status).toBe(200);
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).status).toBe(404);
    expect((await ask(security, 'POST', `/api/access/emergencies/${emergencyId}/end`)).json.code).toBe(
      'no-such-emergency',
    );
    expect(await events('break-glass')).toMatchObject([
      { purpose: '派出所来电求助', person_ids: ['P0000002'] },
    ]);
    expect(await events('break-glass-ended')).toHaveLength(1);
  });

  test('what has expired is over in the database itself', async () => {
    expect((await breakGlass('P0000002')).status).toBe(201);
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).status).toBe(200);
    await database.pool.query(
      `update access.emergency set opened_at = now() - interval '9 hours', expires_at = now() - interval '1 second'
       where ended_at is null`,
    );
    expect((await ask(officer, 'GET', '/api/persons/P0000002')).status).toBe(404);
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('fuzhi.account_id', account_id::text, true), set_config('fuzhi.right', 'child.read', true)
         from access.account where name = 'officer'`,
      );
      await client.query('set local role fuzhi_request');
      const { rows } = await client.query(`select person_id from reports.story where person_id = 'P0000002'`);
      expect(rows).toEqual([]);
      await client.query('savepoint s');
      await expect(client.query('select 1 from access.emergency')).rejects.toThrow('permission denied');
      await client.query('rollback to s');
      await expect(client.query(`select access.end_emergency(1)`)).rejects.toThrow('emergency-right-missing');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('nobody opens whoever does not exist, nobody without the right opens anybody, and nobody watches but the officer', async () => {
    // three a minute by one account: this officer has opened two
    expect(await breakGlass('431321201009090037')).toMatchObject({
      status: 404,
      json: { code: 'no-such-child' },
    });
    expect((await breakGlass('P0000002')).status).toBe(429);
    const auditor = await signedIn(database.pool, sources, [['auditor', '431321']], 'auditor');
    const form = { child: 'P0000002', reason: '派出所来电求助' };
    expect((await ask(auditor, 'POST', '/api/access/emergencies', form)).json.code).toBe('right-missing');
    expect((await ask(officer, 'GET', '/api/access/emergencies')).json.code).toBe('right-missing');
  });
});
