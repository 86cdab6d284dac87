import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { Secret } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, PASSWORD } from '../../test/signed-in.ts';
import { addKey, type Database, dropOldKeys, inTransaction, makeKeys, openKeys } from '../platform/index.ts';
import { grantRole, layRoles, openAccount } from './account.queries.ts';
import { contract } from './contract.ts';
import { closeDemonstration, layDemonstration, listDemonstration } from './demonstration.queries.ts';
import { openFirstOfficers } from './first-officers.queries.ts';
import { registerGuard } from './guard.store.ts';
import { readRoles } from './roles.store.ts';
import { registerAccountRoutes, registerSessionRoutes } from './routes.ts';
import { resealSecrets, sealOpenSecrets } from './second-factor.queries.ts';
import { sweepSessions } from './session.queries.ts';
import { codeAt } from './totp.ts';

/** A route of another module. */
const LISTS = contract({
  about: { zh: '名单', en: 'lists' },
  answers: { 200: z.object({ items: z.array(z.string()) }) },
});

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const MINUTE = 60_000;

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Signing in, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-access-'));
  chmodSync(folder, 0o755);
  const keyFile = join(folder, 'keys', 'at-rest.json');
  let database: Database;
  let app: FastifyInstance;
  let sources: ReturnType<typeof fixedSources>;
  let named = 0;
  let tests = 0;

  beforeAll(async () => {
    database = await openMigrated({ dataFolder: folder, ...(binaries ? { binaries } : {}) });
    await layRoles(database.pool);
    makeKeys(keyFile, fixedSources().chance);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await app?.close();
    sources = fixedSources('2026-09-01T01:00:00Z', ++tests);
    app = Fastify({ trustProxy: (_address, hop) => hop === 0 });
    registerGuard(app, { database: Promise.resolve(database.pool), sources });
    app.register(async (routes) => {
      registerSessionRoutes(routes, { database: Promise.resolve(database.pool), sources, keyFile });
      registerAccountRoutes(routes, {
        database: Promise.resolve(database.pool),
        sources,
        nameOf: () => undefined,
      });
      routes.get('/api/lists', { config: { scope: 'lists.read', contract: LISTS } }, async () => ({
        items: [],
      }));
    });
    await database.pool.query('delete from access.sign_in_failure');
  });

  type Headers = Readonly<Record<string, string>>;
  const call = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    headers: Headers,
    body?: object,
  ) => {
    const payload = body === undefined ? {} : { payload: body };
    const answer = await app.inject({ method, url, headers, ...payload });
    return { status: answer.statusCode, json: answer.json(), cookies: answer.cookies };
  };
  const enter = (name: string, password: string, code?: string, headers: Headers = {}) =>
    call('POST', '/api/access/session', headers, { name, password, ...(code ? { code } : {}) });

  /** Files of the database, its log of changes too, in which any of these bytes stand. */
  async function filesWith(...wanted: readonly (string | Uint8Array)[]): Promise<string[]> {
    await database.pool.query('checkpoint');
    const bytes = wanted.map((one) => Buffer.from(one as string));
    return (readdirSync(folder, { recursive: true }) as string[]).filter((name) => {
      const file = join(folder, name);
      if (name.startsWith('keys') || !statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
      const content = readFileSync(file);
      return bytes.some((one) => content.includes(one));
    });
  }

  /** Signs in and gives the headers of the session. */
  async function session(name: string, password: string, code?: string) {
    const { status, cookies } = await enter(name, password, code);
    expect(status).toBe(200);
    const cookie = `fuzhi_session=${cookies[0]!.value}`;
    const { json } = await call('GET', '/api/access/me', { cookie });
    return { headers: { cookie, 'x-fuzhi-csrf': json.csrf as string }, me: json };
  }

  async function account(role = 'county-clerk', scope = '431321') {
    const name = `clerk${++named}`;
    const made = await openAccount(database.pool, { name, fullName: '张某' }, sources);
    if ('fault' in made) throw new Error(made.fault);
    await grantRole(database.pool, { accountId: made.accountId, role, scope }, sources.now());
    return { name, ...made };
  }

  /** Goes the whole way of a newcomer: first password changed, one-time code set up. */
  async function newcomer(role?: string, scope?: string) {
    const { name, password, accountId } = await account(role, scope);
    const { headers } = await session(name, password);
    await call('PUT', '/api/access/password', headers, { old: password, next: PASSWORD });
    const { json } = await call('POST', '/api/access/second-factor', headers);
    const code = codeAt(json.secret, sources.now());
    expect((await call('PUT', '/api/access/second-factor', headers, { code })).status).toBe(200);
    return { name, accountId, headers, secret: json.secret as string };
  }

  test('a newcomer changes the one-time password and sets up the code before anything else opens', async () => {
    const { name, password } = await account();
    const { headers, me } = await session(name, password);
    expect(me.duty).toBe('change-password');
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('password-change-needed');
    const weak = await call('PUT', '/api/access/password', headers, { old: password, next: 'short' });
    expect(weak.json.code).toBe('password-weak');
    expect(weak.json.message).toMatch(/10/);
    const same = await call('PUT', '/api/access/password', headers, { old: password, next: password });
    expect(same.json.code).toBe('password-weak');
    const changed = { old: password, next: PASSWORD };
    expect((await call('PUT', '/api/access/password', headers, changed)).status).toBe(200);
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('second-factor-needed');
    const { json } = await call('POST', '/api/access/second-factor', headers);
    expect(json.address).toMatch(/^otpauth:\/\/totp\//);
    expect((await call('PUT', '/api/access/second-factor', headers, { code: '000000' })).json.code).toBe(
      'code-wrong',
    );
    const code = codeAt(json.secret, sources.now());
    expect((await call('PUT', '/api/access/second-factor', headers, { code })).status).toBe(200);
    expect((await call('GET', '/api/lists', headers)).status).toBe(200);
  });

  test('a password that is ninety days old is changed before anything else opens', async () => {
    const { headers, name, secret } = await newcomer();
    const days = (count: number): Date => new Date(sources.at.getTime() + count * 24 * 60 * MINUTE);
    const begun = sources.at;
    sources.at = days(89);
    const before = await session(name, PASSWORD, codeAt(secret, sources.now()));
    expect(before.me.duty).toBeNull();
    sources.at = new Date(begun.getTime() + 91 * 24 * 60 * MINUTE);
    const { headers: late, me } = await session(name, PASSWORD, codeAt(secret, sources.now()));
    expect(me.duty).toBe('change-password');
    expect((await call('GET', '/api/lists', late)).json.code).toBe('password-change-needed');
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('session-ended');
    const changed = { old: PASSWORD, next: `${PASSWORD}-2` };
    expect((await call('PUT', '/api/access/password', late, changed)).status).toBe(200);
    expect((await call('GET', '/api/lists', late)).status).toBe(200);
  });

  test('with a second factor the password alone does not let in, and a code is good once', async () => {
    const { name, secret } = await newcomer();
    expect((await enter(name, PASSWORD)).json).toEqual({ state: 'code-needed' });
    expect((await enter(name, PASSWORD)).cookies).toEqual([]);
    sources.at = new Date(sources.at.getTime() + MINUTE);
    const code = codeAt(secret, sources.now());
    expect((await enter(name, PASSWORD, code)).status).toBe(200);
    expect((await enter(name, PASSWORD, code)).json.code).toBe('sign-in-refused');
  });

  test('after five failures the name is locked for a quarter of an hour, whether or not it exists', async () => {
    const { name, password } = await account();
    for (const typed of [name, 'nobody-of-this-name']) {
      for (let i = 0; i < 5; i++) expect((await enter(typed, 'wrong')).json.code).toBe('sign-in-refused');
      const locked = await enter(typed, typed === name ? password : 'wrong');
      expect(locked).toMatchObject({ status: 429, json: { code: 'account-locked' } });
    }
    sources.at = new Date(sources.at.getTime() + 16 * MINUTE);
    expect((await enter(name, password)).status).toBe(200);
  });

  test('an answer to a wrong name is that to a wrong password, to the letter', async () => {
    const { name } = await account();
    const known = await enter(name, 'wrong');
    expect(await enter('nobody', 'wrong')).toEqual(known);
  });

  test('a session ends after half an hour without work, and after twelve hours whatever is done', async () => {
    const { headers } = await newcomer();
    sources.at = new Date(sources.at.getTime() + 29 * MINUTE);
    expect((await call('GET', '/api/lists', headers)).status).toBe(200);
    sources.at = new Date(sources.at.getTime() + 29 * MINUTE);
    expect((await call('GET', '/api/lists', headers)).status).toBe(200);
    sources.at = new Date(sources.at.getTime() + 31 * MINUTE);
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('session-ended');
    const again = await newcomer();
    for (let i = 0; i < 28; i++) {
      sources.at = new Date(sources.at.getTime() + 25 * MINUTE);
      await call('GET', '/api/lists', again.headers);
    }
    sources.at = new Date(sources.at.getTime() + 25 * MINUTE);
    expect((await call('GET', '/api/lists', again.headers)).json.code).toBe('session-ended');
    // what has ended by itself is taken away, and nothing else
    const alive = await newcomer();
    const kept = async () => (await database.pool.query('select 1 from access.session')).rowCount!;
    const before = await kept();
    await sweepSessions(database.pool, sources.at);
    expect(await kept()).toBeLessThan(before);
    expect((await call('GET', '/api/lists', alive.headers)).status).toBe(200);
  });

  test('a session laid into the browser by another is never taken on', async () => {
    const { name, password } = await account();
    const { headers } = await session(name, password);
    const other = await account();
    const { cookies } = await enter(other.name, other.password, undefined, { cookie: headers.cookie });
    expect(cookies[0]!.value).not.toBe(headers.cookie.split('=')[1]);
    expect((await call('GET', '/api/access/me', headers)).json.code).toBe('session-ended');
  });

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const { name, password } = await account();
    const { cookies } = await enter(name, password);
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    // behind the gateway that speaks TLS it never goes out in the open
    const behind = await enter(name, password, undefined, { 'x-forwarded-proto': 'https' });
    expect(behind.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: true });
  });

  test('neither rows nor files of the database hold a password, a token or a secret of a second factor', async () => {
    const { headers, secret } = await newcomer();
    const kept = [PASSWORD, headers.cookie.split('=')[1]!, secret];
    const { rows } = await database.pool.query('select * from access.account, access.session');
    for (const one of kept) expect(JSON.stringify(rows)).not.toContain(one);
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2/);
    expect(await filesWith(...kept, new Uint8Array(Secret.fromBase32(secret).buffer))).toEqual([]);
  });

  test('a secret that an earlier version kept in the open is sealed at the next start, and its codes still let in', async () => {
    const { name, accountId, secret } = await newcomer();
    const { pool } = database;
    const open = 'update access.account set totp_secret = $2, totp_sealed = null where account_id = $1';
    await expect(pool.query(open, [accountId, secret])).rejects.toThrow('access.open-secret');
    await pool.query('alter table access.account disable trigger account_secret_is_sealed');
    await pool.query(open, [accountId, secret]);
    await pool.query('alter table access.account enable trigger account_secret_is_sealed');
    const ring = openKeys(keyFile).ring();
    expect((await filesWith(secret)).length).toBeGreaterThan(0);
    expect(await sealOpenSecrets(pool, ring, sources.chance)).toBe(1);
    expect(await sealOpenSecrets(pool, ring, sources.chance)).toBe(0);
    // the log of changes goes round; the table itself holds nothing of it any more
    expect((await filesWith(secret)).filter((file) => !file.includes('pg_wal'))).toEqual([]);
    sources.at = new Date(sources.at.getTime() + MINUTE);
    expect((await enter(name, PASSWORD, codeAt(secret, sources.now()))).status).toBe(200);
  });

  test('after a change of keys codes still let in, and a sealed secret opens for no other account', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const keys = openKeys(keyFile);
    addKey(keys, sources.chance);
    expect(await resealSecrets(database.pool, keys.ring(), sources.chance)).toBeGreaterThan(1);
    dropOldKeys(keys);
    sources.at = new Date(sources.at.getTime() + MINUTE);
    expect((await enter(one.name, PASSWORD, codeAt(one.secret, sources.now()))).status).toBe(200);
    await database.pool.query(
      `update access.account set totp_sealed = (select totp_sealed from access.account where account_id = $2)
       where account_id = $1`,
      [other.accountId, one.accountId],
    );
    expect((await enter(other.name, PASSWORD, codeAt(one.secret, sources.now()))).status).toBe(500);
    await expect(
      resealSecrets(database.pool, { ...keys.ring(), current: 99 }, sources.chance),
    ).rejects.toThrow();
  });

  test('a change without the session’s own token is refused, and so is one from another site', async () => {
    const { headers } = await newcomer();
    const { cookie } = headers;
    for (const forged of [
      { cookie },
      { cookie, 'x-fuzhi-csrf': 'guess' },
      { ...headers, origin: 'https://evil.example' },
      { ...headers, 'sec-fetch-site': 'cross-site' },
    ]) {
      const { status, json } = await call('DELETE', '/api/access/session', forged);
      expect([status, json.code]).toEqual([403, 'request-forged']);
    }
    expect((await call('GET', '/api/lists', headers)).status).toBe(200);
    expect((await call('DELETE', '/api/access/session', headers)).status).toBe(200);
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('session-ended');
  });

  test('changing the password, closing or resetting the account ends its other sessions', async () => {
    const officer = await newcomer('system-officer');
    const clerk = await newcomer();
    await call('PUT', `/api/access/accounts/${clerk.accountId}/active`, officer.headers, { isActive: false });
    expect((await call('GET', '/api/lists', clerk.headers)).json.code).toBe('session-ended');
    const other = await newcomer();
    const reset = await call('POST', `/api/access/accounts/${other.accountId}/password`, officer.headers);
    expect((await call('GET', '/api/lists', other.headers)).json.code).toBe('session-ended');
    expect((await session(other.name, reset.json.password)).me.duty).toBe('change-password');
  });

  test('the system officer makes accounts and grants nothing; the security officer grants and makes none', async () => {
    const system = await newcomer('system-officer');
    const security = await newcomer('security-officer');
    const typed = { name: `made-${++named}`, fullName: '李某' };
    const made = await call('POST', '/api/access/accounts', system.headers, typed);
    expect(made.status).toBe(201);
    expect((await call('POST', '/api/access/accounts', system.headers, typed)).json.code).toBe('name-taken');
    const grant = { accountId: made.json.accountId, role: 'township-officer', scope: '431321101' };
    expect((await call('POST', '/api/access/grants', system.headers, grant)).json.code).toBe('right-missing');
    expect((await call('POST', '/api/access/accounts', security.headers, typed)).json.code).toBe(
      'right-missing',
    );
    expect((await call('POST', '/api/access/grants', security.headers, grant)).status).toBe(201);
    expect((await call('GET', '/api/lists', security.headers)).json.code).toBe('right-missing');
    const { json } = await call('GET', '/api/access/grants', security.headers);
    const { grants } = json.items.find((item: { name: string }) => item.name === typed.name);
    expect(grants).toMatchObject([{ role: 'township-officer', scope: '431321101' }]);
    await call('DELETE', `/api/access/grants/${grants[0].grantId}`, security.headers);
    const twice = await call('DELETE', `/api/access/grants/${grants[0].grantId}`, security.headers);
    expect(twice.json.code).toBe('grant-unknown');
  });

  test('no account holds two powers, by whatever way it is tried', async () => {
    const { accountId } = await account('county-clerk');
    for (const role of ['system-officer', 'security-officer', 'audit-officer']) {
      const fault = await grantRole(database.pool, { accountId, role, scope: '431321' }, sources.now());
      expect(fault).toBe('mixed-powers');
      const insert = `insert into access.role_grant (account_id, role, scope, valid_from) values ($1, $2, '431321', now())`;
      await expect(database.pool.query(insert, [accountId, role])).rejects.toThrow('access.mixed-powers');
    }
  });

  test('a role is granted at its own levels alone', async () => {
    const { accountId } = await account('county-clerk');
    for (const [role, scope] of [
      ['county-clerk', '43'],
      ['township-officer', '431321'],
      ['school', '431321'],
      ['county-clerk', "431321' or true"],
      ['nobody', '431321'],
    ] as const) {
      expect(await grantRole(database.pool, { accountId, role, scope }, sources.now())).toBe('scope-level');
    }
  });

  test('the first start makes three officers with one-time passwords, and no later start does', async () => {
    // what people did is append-only for everybody but whoever has all rights in the database
    await inTransaction(database.pool, async (db) => {
      await db.query("set local session_replication_role = 'replica'");
      await db.query('truncate access.account cascade');
    });
    await layRoles(database.pool);
    const made = await openFirstOfficers(database.pool, '431321', sources);
    expect(made.map(({ name }) => name)).toEqual(['sysadmin', 'secadmin', 'auditadmin']);
    expect(new Set(made.map(({ password }) => password)).size).toBe(3);
    expect(await openFirstOfficers(database.pool, '431321', sources)).toEqual([]);
    const { me } = await session(made[0]!.name, made[0]!.password);
    expect(me).toMatchObject({ duty: 'change-password', rights: ['account.manage'] });
  });

  test('the demonstration has one account for each role, and on real data nobody signs in with it', async () => {
    const places = { county: '431321', township: '431321101', school: 'school:431321:第一中学' };
    await layDemonstration(database.pool, places, sources);
    await layDemonstration(database.pool, places, sources);
    const named = await listDemonstration(database.pool);
    expect(named.map(({ role }) => role)).toEqual(readRoles().map(({ label }) => label));
    const { headers, me } = await session(named[0]!.name, named[0]!.password);
    expect(me.duty).toBeNull();
    await closeDemonstration(database.pool);
    expect((await call('GET', '/api/lists', headers)).json.code).toBe('session-ended');
    expect(await listDemonstration(database.pool)).toEqual([]);
    expect((await enter(named[0]!.name, named[0]!.password)).json.code).toBe('sign-in-refused');
  });

  test.each([
    [{}, 'name'],
    [{ name: 'a', password: '' }, 'password'],
    [{ name: 'a\u0000', password: 'b' }, 'name'],
    [{ name: 'a', password: 'b', role: 'county-clerk' }, '?'],
    [{ name: ['a'], password: 'b' }, 'name'],
  ])('a form filled in wrongly (%j) is told by its field', async (body, field) => {
    const { status, json } = await call('POST', '/api/access/session', {}, body);
    expect([status, json.code]).toEqual([400, 'form-ill']);
    expect(json.message).toContain(field);
  });
});
