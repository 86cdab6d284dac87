import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../../test/migrated.ts';
import { askAs, fixedSources, PASSWORD, type SignedInHeaders, signedIn } from '../../../test/signed-in.ts';
import { type Database, inTransaction } from '../../platform/index.ts';
import { registerGuard } from '../guard.store.ts';
import { inRequest } from '../request.store.ts';
import { registerAccountRoutes, registerSessionRoutes } from '../routes.ts';
import type { AuditEvent } from './event.ts';
import { recordEvent } from './record.queries.ts';
import { registerAuditRoutes } from './routes.ts';
import { sealAll } from './seal.queries.ts';
import type { SpokenEvent as Spoken } from './spoken.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const engines: [string, string | undefined][] = [['the PostgreSQL from npm', undefined]];
if (existsSync(DEBIAN)) engines.push(['Debian’s PostgreSQL 15', DEBIAN]);

describe.each(engines)('On %s', (_name, binaries) => {
  let folder: string;
  let database: Database;
  let app: FastifyInstance;
  let clerk: SignedInHeaders;
  let township: SignedInHeaders;
  let officer: SignedInHeaders;
  let elsewhere: SignedInHeaders;
  let security: SignedInHeaders;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fuzhi-trail-'));
    chmodSync(folder, 0o755);
    database = await openMigrated({ dataFolder: join(folder, 'data'), ...(binaries ? { binaries } : {}) });
    const { pool } = database;
    const sources = fixedSources();
    const opening = Promise.resolve(pool);
    app = Fastify();
    registerGuard(app, { database: opening, sources });
    // a child whose number ends in 9 lies outside everybody's places
    const isVisible = async (_: unknown, personId: string) => !personId.endsWith('9');
    app.register(async (routes) => {
      registerAuditRoutes(routes, { database: opening, sources, isVisible });
      registerSessionRoutes(routes, { database: opening, sources, keyFile: '' });
      registerAccountRoutes(routes, { database: opening, sources, nameOf: () => undefined });
    });
    clerk = await signedIn(pool, sources, [['county-clerk', '431321']], '张三');
    township = await signedIn(pool, sources, [['township-officer', '431321101']], '李四');
    officer = await signedIn(pool, sources, [['audit-officer', '431321']], '王五');
    elsewhere = await signedIn(pool, sources, [['audit-officer', '431322']], '赵六');
    security = await signedIn(pool, sources, [['security-officer', '431321']], '孙七');
    await did(1, {
      action: 'open-child',
      subject: { kind: 'person', id: 'P1' },
      persons: ['P1'],
      purpose: '入户核查',
    });
    await did(2, {
      action: 'list',
      subject: { kind: 'list', id: 'out-of-school' },
      persons: ['P1', 'P2'],
      detail: { list: 'out-of-school', name: '王小' },
    });
    await sealAll(pool, () => new Date());
    await did(1, {
      action: 'reveal',
      subject: { kind: 'person', id: 'P2' },
      persons: ['P2'],
      purpose: '更正',
      isDone: false,
    });
    await inTransaction(pool, (client) => recordEvent(client, { action: 'sign-in-refused', isDone: false }));
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const did = (accountId: number, event: AuditEvent) =>
    inRequest(database.pool, { accountId }, 'child.read', (client) => recordEvent(client, event));
  const events = async (query = '', headers = officer) => {
    const { status, json } = await askAs(app, `/api/audit/events?${query}`, headers);
    expect(status).toBe(200);
    return json.items.filter(({ action }: { action: string }) => action !== 'read-audit');
  };

  test('who looked at a child is told in sentences, sealed or not, newest first', async () => {
    const { json } = await askAs(app, '/api/audit/persons/P2', clerk);
    expect(json.items.map(({ sentence }: { sentence: string }) => sentence.replace(/^.*?，/, ''))).toEqual([
      '县区教育局经办人张三查看了完整证件号码（被拒绝），目的：更正',
      '乡镇专干李四查看了名单',
    ]);
    const en = await askAs(app, '/api/audit/persons/P1?lang=en', township);
    expect(
      en.json.items.map(({ sentence }: { sentence: string }) => sentence.replace(/^.*?\d\d:\d\d: /, '')),
    ).toEqual([
      '李四 (Township officer) looked at a list',
      '张三 (County bureau clerk) opened the child’s page; purpose: 入户核查',
    ]);
    expect((await askAs(app, '/api/audit/persons/P77', clerk)).json).toEqual({ items: [], next: null });
  });

  test('a child outside one’s places and none at all look the same, and no number typed is repeated', async () => {
    const outside = await askAs(app, '/api/audit/persons/P9', clerk);
    expect([outside.status, outside.json.code]).toEqual([404, 'audit-no-such-person']);
    const number = await askAs(app, '/api/audit/persons/431321201503020013', clerk);
    expect([number.status, number.json.code]).toEqual([404, 'no-such-address']);
    expect(number.body).not.toMatch(/\d{15}/);
  });

  test('each answer is for its own right', async () => {
    expect((await askAs(app, '/api/audit/persons/P1', officer)).status).toBe(403);
    expect((await askAs(app, '/api/audit/events', clerk)).status).toBe(403);
    expect((await askAs(app, '/api/audit/events')).status).toBe(401);
    const direct = inRequest(database.pool, { accountId: 1 }, 'child.read', (client) =>
      client.query('select * from access.audit_page(null, null, null, null, null, null, 10)'),
    );
    await expect(direct).rejects.toThrow('access.audit-right-missing');
  });

  test('the officer sees who did what, and a search only by its first sign', async () => {
    expect(await events()).toMatchObject([
      { action: 'sign-in-refused', who: '未登录者', accountId: null },
      { action: 'reveal', who: '县区教育局经办人张三', subject: 'P2', isDone: false, purpose: '更正' },
      { action: 'list', persons: 2, detail: '名单：应学未学；姓名：王＊' },
      { action: 'open-child', persons: 1 },
    ]);
  });

  test('an officer of another county sees nothing that was done under rights here', async () => {
    expect((await events('', elsewhere)).map(({ action }: { action: string }) => action)).toEqual([
      'sign-in-refused',
    ]);
  });

  test.each([
    ['action=list', 1],
    ['account=1', 2],
    ['account=1&action=reveal', 1],
    ['person=P1', 2],
    ['person=P1&account=2', 1],
    ['from=2100-01-01', 0],
    ['to=2000-01-01', 0],
    ['from=2000-01-01&to=2100-01-01', 4],
    ['cursor=2', 1],
    ['from=&account=', 4],
  ])('filtered by %s there are %i', async (query, count) => {
    expect(await events(query)).toHaveLength(count);
  });

  test('pages follow each other without gap or repetition', async () => {
    const seen: number[] = [];
    for (let cursor = ''; ; ) {
      const { json } = await askAs(app, `/api/audit/events?limit=2${cursor}`, officer);
      seen.push(...json.items.map(({ eventId }: { eventId: number }) => eventId));
      if (json.next === null) break;
      cursor = `&cursor=${json.next}`;
    }
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    expect(seen.at(-1)).toBe(1);
  });

  test('looks at one child come in pages too, numbered within the child’s own trail', async () => {
    for (let i = 0; i < 5; i++) await did(1, { action: 'open-child', persons: ['P3'], purpose: `第${i}次` });
    await sealAll(database.pool, () => new Date());
    for (let i = 5; i < 7; i++) await did(1, { action: 'open-child', persons: ['P3'], purpose: `第${i}次` });
    const first = await askAs(app, '/api/audit/persons/P3?limit=3', clerk);
    expect(first.json.items.map(({ look }: { look: number }) => look)).toEqual([7, 6, 5]);
    await sealAll(database.pool, () => new Date());
    const second = await askAs(app, `/api/audit/persons/P3?limit=3&cursor=${first.json.next}`, clerk);
    const third = await askAs(app, `/api/audit/persons/P3?limit=3&cursor=${second.json.next}`, clerk);
    const told = [first, second, third].flatMap(({ json }) => json.items);
    expect(told.map(({ sentence }: { sentence: string }) => sentence.slice(-3))).toEqual(
      [6, 5, 4, 3, 2, 1, 0].map((i) => `第${i}次`),
    );
    expect(third.json.next).toBeNull();
  });

  test('signing in, a refusal, a grant and signing out are recorded with who did it', async () => {
    const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url, payload, headers });
    expect((await post('/api/access/session', { name: '张三', password: 'wrong' })).statusCode).toBe(401);
    const entered = await post('/api/access/session', { name: '张三', password: PASSWORD });
    const cookie = `fuzhi_session=${entered.cookies[0]!.value}`;
    const { json: me } = await askAs(app, '/api/access/me', { cookie });
    await app.inject({
      method: 'DELETE',
      url: '/api/access/session',
      headers: { cookie, 'x-fuzhi-csrf': me.csrf },
    });
    const grant = { accountId: 1, role: 'data-officer', scope: '431321' };
    expect((await post('/api/access/grants', grant, security)).statusCode).toBe(201);
    expect((await events('limit=4')).map(({ who, action, isDone }: Spoken) => [who, action, isDone])).toEqual(
      [
        ['安全管理员孙七', 'role-granted', true],
        ['县区教育局经办人张三', 'sign-out', true],
        ['县区教育局经办人张三', 'sign-in', true],
        ['县区教育局经办人张三', 'sign-in-refused', false],
      ],
    );
  });

  test('reading the trail is itself recorded, with what was asked for', async () => {
    await askAs(app, '/api/audit/events?person=P1&from=2026-01-01', officer);
    const { json } = await askAs(app, '/api/audit/events?limit=1', officer);
    expect(json.items[0]).toMatchObject({ action: 'read-audit', subject: 'P1', detail: '从：2026-01-01' });
  });

  test.each([
    'cursor=x',
    'limit=9999',
    'action=none',
    'from=2026-02-31',
    'account=-1',
    "person=P'--",
    'to=9999-12-31',
  ])('a question that cannot be answered is refused in words: %s', async (query) => {
    const { status, json } = await askAs(app, `/api/audit/events?${query}`, officer);
    expect(status).toBe(400);
    expect(json.message).toMatch(/[\u4e00-\u9fff]/);
  });
});
