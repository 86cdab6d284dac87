import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { layExampleRun } from '../../../test/example-run.ts';
import { loadOptions } from '../../../test/keys.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { registerGuard } from '../../access/index.ts';
import { type Database, openBatch } from '../../platform/index.ts';
import { registerExportRoutes } from '../export/routes.ts';
import { loadResults } from '../results.queries.ts';
import { writeResults } from '../results.store.ts';
import { registerReportsRoutes } from '../routes.ts';
import { registerAssignmentRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const SHINIU = '431321200';
const YONGFENG = '431321001';

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Assigning children, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-assign-'));
  const sources = fixedSources();
  let database: Database;
  let app: FastifyInstance;
  let clerk: SignedInHeaders;
  let shiniu: SignedInHeaders;
  let yongfeng: SignedInHeaders;
  let school: SignedInHeaders;

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
      registerAssignmentRoutes(routes, parts);
    });
    clerk = await signedIn(database.pool, sources, [['county-clerk', '431321']], '张三');
    shiniu = await signedIn(database.pool, sources, [['township-officer', SHINIU]], '李石牛');
    yongfeng = await signedIn(database.pool, sources, [['township-officer', YONGFENG]], '赵永丰');
    school = await signedIn(database.pool, sources, [['school', 'school:431321:永丰小学']], '校长');
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const assign = async (body: object, headers: SignedInHeaders = clerk, path = '') => {
    const payload = { list: 'out-of-school', filter: {}, target: { to: 'township' }, ...body };
    const answer = await app.inject({ method: 'POST', url: `/api/assignments${path}`, headers, payload });
    return { status: answer.statusCode, json: answer.json() };
  };
  const listed = async (headers: SignedInHeaders, query = '', list = 'out-of-school') =>
    (await app.inject({ url: `/api/${list}?${query}`, headers })).json();
  const personsOf = async (headers: SignedInHeaders, query = '') =>
    (await listed(headers, query)).items.map(({ personId }: { personId: string }) => personId);
  const peopleOf = async (headers: SignedInHeaders, typed = '') =>
    (
      await app.inject({
        url: `/api/assignments/people?list=out-of-school&typed=${encodeURIComponent(typed)}`,
        headers,
      })
    )
      .json()
      .items.map(({ fullName }: { fullName: string }) => fullName);
  const accountOf = async (name: string): Promise<number> =>
    (await database.pool.query('select account_id from access.account where name = $1', [name])).rows[0]
      .account_id;

  test('all that a filter leaves go each to its own township, and each township sees its own', async () => {
    const preview = await assign({ expected: 2 }, clerk, '/preview');
    expect(preview).toMatchObject({ status: 200, json: { chosen: 2, fit: 2, unfit: [] } });
    expect((await listed(clerk, 'assigned=some')).total).toBe(0);
    const made = await assign({ expected: 2, due: '2026-09-10', note: '开学前核实' });
    expect(made).toMatchObject({ status: 201, json: { assigned: 2 } });
    const { items } = await listed(shiniu, 'assigned=mine');
    expect(items).toHaveLength(1);
    expect(items[0].assignment).toMatchObject({
      to: '石牛乡',
      dueOn: '2026-09-10',
      isOverdue: false,
      note: '开学前核实',
      by: '张三',
    });
    expect(await personsOf(yongfeng, 'assigned=mine')).toEqual(['P0000002']);
    expect((await listed(clerk, 'assigned=none')).total).toBe(0);
  });

  test('past its day it is overdue, in the list and as a filter', async () => {
    sources.at = new Date('2026-09-10T16:30:00Z'); // 11 September in Beijing
    const again = await signedIn(database.pool, sources, [['township-officer', SHINIU]], '晚到者');
    const { items, total } = await listed(again, 'assigned=overdue');
    expect(total).toBe(1);
    expect(items[0].assignment.isOverdue).toBe(true);
    sources.at = new Date('2026-09-01T01:00:00Z');
    expect((await listed(clerk, 'assigned=overdue')).total).toBe(0);
  });

  test('a later act stands in the place of an earlier one, one that names nobody takes it back, and all are kept', async () => {
    const accountId = await accountOf('李石牛');
    const given = await assign({ ids: ['P0000001'], target: { to: 'account', accountId } });
    expect(given.status).toBe(201);
    expect((await listed(shiniu, 'assigned=me')).items[0].assignment).toMatchObject({
      to: '李石牛',
      isMine: true,
      dueOn: null,
    });
    expect((await assign({ ids: ['P0000001'], target: { to: 'nobody' } })).status).toBe(201);
    expect(await personsOf(clerk, 'assigned=none')).toEqual(['P0000001']);
    const nothing = await assign({ ids: ['P0000001'], target: { to: 'nobody' } });
    expect(nothing).toMatchObject({ status: 409, json: { code: 'assign-unfit' } });
    const { rows } = await database.pool.query(
      `select count(*) as acts from reports.assigned where subject_id = 'P0000001'`,
    );
    expect(rows[0].acts).toBe(3);
    for (const table of ['assignment', 'assigned'])
      await expect(database.pool.query(`delete from reports.${table}`)).rejects.toThrow(/append-only/);
    const own = (await app.inject({ url: '/api/assignments', headers: clerk })).json().items;
    expect(own.map(({ target, count }: { target: string; count: number }) => [target, count])).toEqual([
      ['nobody', 1],
      ['account', 1],
      ['township', 2],
    ]);
  });

  test('a township officer assigns inside its place alone, to people who work there, and sees no act of others', async () => {
    expect(await peopleOf(shiniu)).toEqual(['李石牛', '晚到者'].sort());
    expect(await peopleOf(clerk, '永丰')).toEqual(['赵永丰']);
    const outside = await assign({ ids: ['P0000002'] }, shiniu);
    expect(outside).toMatchObject({ status: 409, json: { code: 'assign-none' } });
    const stranger = await assign(
      { ids: ['P0000001'], target: { to: 'account', accountId: await accountOf('赵永丰') } },
      shiniu,
    );
    expect(stranger).toMatchObject({ status: 409, json: { code: 'assignee-unknown' } });
    expect((await assign({}, shiniu)).json.assigned).toBe(1);
    expect((await app.inject({ url: '/api/assignments', headers: yongfeng })).json().items).toEqual([]);
    expect((await assign({}, school)).status).toBe(403);
  });

  test('a child can go to its school, which sees it among what is given to it', async () => {
    await database.pool.query(
      `update reports.entry set school = 'school:431321:永丰小学' where person_id = 'P0000002'`,
    );
    const made = await assign({ ids: ['P0000002'], target: { to: 'school' } });
    expect(made.status).toBe(201);
    expect(await personsOf(school, 'assigned=mine')).toEqual(['P0000002']);
  });

  test('a pair to decide can be given to a person', async () => {
    const { items } = await listed(clerk, '', 'review');
    const accountId = await accountOf('张三');
    const target = { to: 'account', accountId };
    expect((await assign({ list: 'review', ids: [items[0].pair.key], target })).status).toBe(201);
    expect((await listed(clerk, 'assigned=me', 'review')).items[0].assignment.to).toBe('张三');
  });

  test('what was confirmed is what is assigned: another count, a day that is past and nonsense are refused in words', async () => {
    expect(await assign({ expected: 99 })).toMatchObject({
      status: 409,
      json: { code: 'assign-changed', message: expect.stringContaining('2') },
    });
    expect((await assign({ due: '2026-08-31' })).json.code).toBe('due-past');
    for (const ill of [{ due: '2026-02-30' }, { list: 'unplaced' }, { ids: [] }, { target: { to: 'x' } }])
      expect((await assign(ill)).status).toBe(400);
    const far = await assign({ target: { to: 'division', code: '99' } });
    expect(far.json.code).toBe('division-unknown');
  });

  test('it stays with the child when the next run is loaded, and the trail names every child', async () => {
    await assign({ expected: 2, due: '2026-09-30' });
    const { rows } = await database.pool.query(
      `select person_ids from access.audit_event where action = 'assign' order by event_id desc limit 1`,
    );
    expect(rows[0].person_ids.toSorted()).toEqual(['P0000001', 'P0000002']);
    await loadResults(database.pool, join(folder, 'out'), loadOptions(folder));
    expect(await personsOf(shiniu, 'assigned=mine')).toEqual(['P0000001']);
  });

  test('an export by that filter holds the same rows, with whom and until when', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/exports',
      headers: clerk,
      payload: {
        list: 'out-of-school',
        form: 'csv',
        assigned: 'some',
        columns: ['name', 'assignedTo', 'dueOn'],
        purpose: '分派核对',
      },
    });
    const rows = parseCsv(answer.body.slice(1)) as string[][];
    expect(rows.slice(0, -1).toSorted()).toEqual(
      [
        ['姓名', '分派给', '期限'],
        ['周甲一', '石牛乡', '2026-09-30'],
        ['李乙二', '永丰镇', '2026-09-30'],
      ].toSorted(),
    );
  });

  test('thousands are assigned by one request in one transaction', async () => {
    await database.pool.query(
      `insert into reports.entry (run_id, division, entry_no, list, kind, person_id, name, township, is_waiting, waits_for,
         reason, evidence)
       select run_id, '${YONGFENG}', 1000 + n, 'out-of-school', 'never-enrolled', 'P5' || n, '陈' || n, '永丰镇', false, '[]', '{"zh": "未入学", "en": "never enrolled"}', '[]'
       from reports.run, generate_series(1, 8000) as n where is_current`,
    );
    const began = performance.now();
    const made = await assign({ filter: { name: '陈' }, expected: 8000 });
    expect(made).toMatchObject({ status: 201, json: { assigned: 8000 } });
    expect(performance.now() - began).toBeLessThan(20_000);
    const page = await listed(yongfeng, 'assigned=mine&limit=1');
    expect(page).toMatchObject({ total: 8001 });
  });
});
