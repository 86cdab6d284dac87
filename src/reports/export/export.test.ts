import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../../test/example-run.ts';
import { loadOptions } from '../../../test/keys.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { type Database, openBatch } from '../../platform/index.ts';
import { loadResults } from '../results.queries.ts';
import { writeResults } from '../results.store.ts';
import { registerReportsRoutes } from '../routes.ts';
import { registerExportRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const PURPOSE = '入户核查前打印';

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Taking a list out, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-export-'));
  const sources = fixedSources();
  let database: Database;
  let app: FastifyInstance;
  let clerk: SignedInHeaders;

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
      registerExportRoutes(routes, parts);
    });
    clerk = await signedIn(database.pool, sources, [['county-clerk', '431321']], '张三');
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const take = (body: object, headers: SignedInHeaders = clerk) =>
    app.inject({ method: 'POST', url: '/api/exports', headers, payload: { purpose: PURPOSE, ...body } });
  const sumOf = (rows: readonly (readonly unknown[])[]) => {
    const hash = createHash('sha256');
    for (const row of rows) hash.update(`${JSON.stringify(row.map((cell) => cell || null))}\n`);
    return hash.digest('hex');
  };

  test('a CSV closes with its rows, their checksum, the taker and the purpose, and all three hold', async () => {
    const answer = await take({ list: 'out-of-school', form: 'csv' });
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="fuzhi-out-of-school-[\d-]+\.csv"$/,
    );
    const rows = parseCsv(answer.body.slice(1)) as string[][];
    const mark = rows.pop()![0]!;
    expect(rows).toHaveLength(3);
    expect(mark).toContain('以上 2 行');
    expect(mark).toContain('张三');
    expect(mark).toContain(PURPOSE);
    expect(mark).toContain(sumOf(rows));
    const { json } = await app.inject({ url: '/api/exports', headers: clerk });
    expect(json().items[0]).toMatchObject({
      list: 'out-of-school',
      rows: 2,
      sha256: sumOf(rows),
      purpose: PURPOSE,
    });
  });

  test('a workbook holds the same, with the columns that were chosen', async () => {
    const answer = await take({ list: 'out-of-school', form: 'xlsx', columns: ['name', 'kind', 'idMasked'] });
    const { sheets } = await readXlsx(answer.rawPayload);
    const rows = sheets[0]!.rows.map((row) => row.filter((cell) => cell !== null));
    expect(rows[0]).toEqual(['姓名', '类别', '证件号码（已遮盖）']);
    expect(rows).toContainEqual(['周甲一', '适龄未入学', '431321**********13']);
    expect(String(rows.at(-1)![0])).toContain(sumOf(rows.slice(0, -1)));
  });

  test('the filter of the page is that of the export, and nothing in it is a full number', async () => {
    const answer = await take({ list: 'out-of-school', form: 'csv', township: '石牛乡' });
    expect(parseCsv(answer.body.slice(1))).toHaveLength(3);
    const whole = await take({ list: 'unaided', form: 'csv' });
    expect(answer.body + whole.body).not.toMatch(/\d{15}[\dX]/);
  });

  test('a cell that a spreadsheet would compute goes out as text', async () => {
    await database.pool.query(`update reports.entry set guardian = '=cmd|x' where person_id = 'P0000001'`);
    expect((await take({ list: 'out-of-school', form: 'csv' })).body).toContain(`'=cmd|x`);
    const { sheets } = await readXlsx((await take({ list: 'out-of-school', form: 'xlsx' })).rawPayload);
    expect(sheets[0]!.rows.flat()).toContain(`'=cmd|x`);
  });

  test('without a purpose, or of a list that one may not read, nothing goes out', async () => {
    expect((await take({ list: 'out-of-school', form: 'csv', purpose: ' ' })).statusCode).toBe(400);
    const aid = await signedIn(database.pool, sources, [['aid-clerk', '431321']], 'aid');
    const rows = parseCsv((await take({ list: 'out-of-school', form: 'csv' }, aid)).body.slice(1));
    expect(rows).toHaveLength(2); // heading and mark
    const officer = await signedIn(database.pool, sources, [['township-officer', '431321200']], 'officer');
    expect((await take({ list: 'out-of-school', form: 'csv' }, officer)).statusCode).toBe(403);
  });

  test('a ledger goes out as it is narrowed, with purpose, count and checksum; secret facts stay', async () => {
    await database.pool.query(
      `insert into ledgers.row (row_key, ledger, person_id, county, division, name, birth_date, kinds, facts, evidence, origin,
         opened_on, is_told, is_standing)
       values ('0123456789abcdef0123', 'disabled', 'P0000001', '431321', '431321200', '周甲一', '2015-03-02', '{disabled}', '{}',
         '[]', 'run', '2026-09-01', true, true)`,
    );
    await database.pool.query(
      `insert into ledgers.row_secret values ('0123456789abcdef0123', '{"disabilityKind": "5"}')`,
    );
    const payload = { ledger: 'disabled', form: 'csv', purpose: PURPOSE };
    const ask = (body: object) =>
      app.inject({ method: 'POST', url: '/api/exports/ledgers', headers: clerk, payload: body });
    const answer = await ask(payload);
    const rows = parseCsv(answer.body.slice(1)) as string[][];
    const mark = rows.pop()![0]!;
    expect(rows.map(([name]) => name)).toEqual(['姓名', '周甲一']);
    for (const told of ['以上 1 行', PURPOSE, sumOf(rows)]) expect(mark).toContain(told);
    expect(answer.body).not.toMatch(/智力/);
    expect(parseCsv((await ask({ ...payload, duty: 'no-plan' })).body.slice(1))).toHaveLength(2);
    expect((await ask({ ...payload, ledger: 'none' })).statusCode).toBe(404);
    expect((await ask({ ...payload, purpose: ' ' })).statusCode).toBe(400);
  });

  test('the trail names every child that went out, and nobody sees another’s exports', async () => {
    await take({ list: 'out-of-school', form: 'csv' });
    const { rows } = await database.pool.query(
      `select purpose, person_ids from access.audit_event where action = 'export' order by event_id desc limit 2`,
    );
    expect(rows[0].person_ids.toSorted()).toEqual(['P0000001', 'P0000002']);
    expect(rows[1].purpose).toBe(PURPOSE);
    const other = await signedIn(database.pool, sources, [['county-clerk', '431321']], 'other');
    expect((await app.inject({ url: '/api/exports', headers: other })).json().items).toEqual([]);
  });
});
