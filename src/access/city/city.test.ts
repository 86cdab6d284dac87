import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CityForTests, openCity } from '../../../test/city-provider.ts';
import { openMigrated } from '../../../test/migrated.ts';
import { fixedSources, PASSWORD } from '../../../test/signed-in.ts';
import { type Database, makeKeys } from '../../platform/index.ts';
import { grantRole, layRoles, openAccount } from '../account.queries.ts';
import { registerGuard } from '../guard.store.ts';
import { readSignInRules } from '../roles.store.ts';
import { registerSessionRoutes } from '../routes.ts';
import { codeAt } from '../totp.ts';
import { readCitySetting } from './city-setting.ts';
import { isTwoFactor } from './claims.ts';
import { registerCityRoutes } from './routes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-city-'));
chmodSync(folder, 0o755);
const ORIGIN = 'http://127.0.0.1:8132';
let database: Database;
let sources: ReturnType<typeof fixedSources>;
let city: CityForTests;
let app: FastifyInstance;
let named = 0;

beforeAll(async () => {
  database = await openMigrated({ dataFolder: folder });
  await layRoles(database.pool);
  city = await openCity('fuzhi');
});
afterAll(async () => {
  await app.close();
  await city.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await app?.close();
  Object.assign(city, { says: {}, isForged: false, isDown: false });
  sources = fixedSources('2026-09-01T01:00:00Z', ++named);
  const keyFile = join(folder, 'keys', 'at-rest.json');
  makeKeys(keyFile, sources.chance);
  const setting = readCitySetting({
    ...{ FUZHI_OIDC_ISSUER: city.issuer, FUZHI_OIDC_CLIENT_ID: 'fuzhi', FUZHI_OIDC_CLIENT_SECRET: 'secret' },
    ...{ FUZHI_OIDC_ORIGIN: ORIGIN, FUZHI_OIDC_ACR: 'city-two' },
  });
  if (!setting || 'ill' in setting) throw new Error('the setting is ill');
  app = Fastify();
  const parts = { database: Promise.resolve(database.pool), sources, keyFile, city: setting };
  registerGuard(app, parts);
  app.register(async (routes) => {
    registerSessionRoutes(routes, parts);
    registerCityRoutes(routes, parts);
  });
  await database.pool.query('delete from access.sign_in_failure');
  await database.pool.query('delete from access.city_identity');
});

const MFA = { amr: ['pwd', 'otp'] };

/** An account of a county clerk, with our own one-time code where asked. */
async function account(
  hasCode = false,
): Promise<{ name: string; accountId: number; secret: string | undefined }> {
  const name = `clerk-${named}-${Math.floor(sources.chance(2)[0]!)}`;
  const made = await openAccount(database.pool, { name, fullName: '张某', password: PASSWORD }, sources);
  if ('fault' in made) throw new Error(made.fault);
  const { accountId } = made;
  await grantRole(database.pool, { accountId, role: 'county-clerk', scope: '431321' }, sources.now());
  if (!hasCode) return { name, accountId, secret: undefined };
  const { cookies } = await app.inject({
    ...{ method: 'POST', url: '/api/access/session', payload: { name, password: PASSWORD } },
  });
  const cookie = `fuzhi_session=${cookies[0]!.value}`;
  const me = (await app.inject({ url: '/api/access/me', headers: { cookie } })).json();
  const headers = { cookie, 'x-fuzhi-csrf': me.csrf };
  const { secret } = (await app.inject({ method: 'POST', url: '/api/access/second-factor', headers })).json();
  const payload = { code: codeAt(secret, sources.now()) };
  await app.inject({ method: 'PUT', url: '/api/access/second-factor', headers, payload });
  sources.at = new Date(sources.at.getTime() + 60_000);
  return { name, accountId, secret };
}

/** A browser begins; its cookie and where it is sent. */
async function begin() {
  const { statusCode, headers, cookies } = await app.inject({ url: '/api/access/city/begin' });
  expect(statusCode).toBe(303);
  return { address: String(headers.location), cookie: `fuzhi_city=${cookies[0]?.value}` };
}

/** A browser comes back; where it is sent and the session that it was given. */
async function back(to: URL, cookie: string) {
  const { headers, cookies } = await app.inject({ url: `${to.pathname}${to.search}`, headers: { cookie } });
  const session = cookies.find(({ name }) => name === 'fuzhi_session')?.value;
  const way = cookies.find(({ name }) => name === 'fuzhi_city')?.value;
  return { location: headers.location, session, way: `fuzhi_city=${way}` };
}

/** The whole way as the city says it. */
async function enter(says: object) {
  city.says = says as CityForTests['says'];
  const { address, cookie } = await begin();
  return back(city.enter(address), cookie);
}

const meOf = async (session: string) =>
  (await app.inject({ url: '/api/access/me', headers: { cookie: `fuzhi_session=${session}` } })).json();

const lastEvent = async () =>
  (
    await database.pool.query(
      'select action, is_done, detail from access.audit_event order by event_id desc limit 1',
    )
  ).rows[0];

describe('A city’s own sign-on', () => {
  test('lets in whom the city names and of whom an account is there, with the city’s second factor', async () => {
    const { name } = await account();
    const { location, session } = await enter({ preferred_username: name.toUpperCase(), ...MFA });
    expect(location).toBe('/');
    const me = await meOf(session!);
    expect([me.name, me.duty]).toEqual([name, null]);
    expect(await lastEvent()).toEqual({ action: 'sign-in', is_done: true, detail: { by: 'city' } });
  });

  test('asks for our own code where the city tells of one factor alone', async () => {
    const { name, secret } = await account(true);
    const { location, session, way } = await enter({ preferred_username: name, amr: ['pwd'] });
    expect([location, session]).toEqual(['/?city=code', undefined]);
    const give = (code: string, cookie = way) =>
      app.inject({ method: 'POST', url: '/api/access/city/code', payload: { code }, headers: { cookie } });
    expect((await give(codeAt(secret!, sources.now()), 'fuzhi_city=guess')).json().code).toBe('city-ended');
    expect((await give('000000')).json().code).toBe('sign-in-refused');
    const good = await give(codeAt(secret!, sources.now()));
    expect(good.statusCode).toBe(200);
    expect((await meOf(good.cookies[0]!.value)).duty).toBeNull();
    expect((await give(codeAt(secret!, sources.now()))).json().code).toBe('city-ended');
  });

  test('lets nobody work without any second factor: it is set up first', async () => {
    const { name } = await account();
    const { session } = await enter({ preferred_username: name });
    expect((await meOf(session!)).duty).toBe('set-up-second-factor');
  });

  test.each([
    ['a wrong nonce', { nonce: 'another' }, 'city-refused'],
    ['no nonce', { nonce: undefined }, 'city-refused'],
    ['a token that has expired', { exp: Math.floor(Date.now() / 1000) - 600 }, 'city-refused'],
    ['another audience', { aud: 'another-service' }, 'city-refused'],
    ['another issuer', { iss: 'http://127.0.0.1:1' }, 'city-refused'],
    ['an unknown person', { preferred_username: 'nobody-of-this-name' }, 'city-person-unknown'],
    ['no name at all', { preferred_username: undefined }, 'city-person-unknown'],
    ['a name that is no text', { preferred_username: ['a'] }, 'city-person-unknown'],
  ])('refuses %s, tells it in words and records it', async (_, says, fault) => {
    const { name } = await account();
    const { location, session } = await enter({ preferred_username: name, ...MFA, ...says });
    expect([location, session]).toEqual([`/?city=${fault}`, undefined]);
    expect(await lastEvent()).toEqual({ action: 'sign-in-refused', is_done: false, detail: { by: 'city' } });
    const { json } = await app.inject({ url: `/api/access/city?told=${fault}` });
    expect(json().told.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(json().label.zh).toBe('用市统一身份认证登录');
  });

  test('refuses a token that is signed by another key', async () => {
    const { name } = await account();
    city.isForged = true;
    expect((await enter({ preferred_username: name, ...MFA })).location).toBe('/?city=city-refused');
  });

  test('refuses a wrong state, another browser, a code that was used, and a way that took too long', async () => {
    const { name } = await account();
    city.says = { preferred_username: name, ...MFA };
    const wrong = await begin();
    const forged = city.enter(wrong.address);
    forged.searchParams.set('state', 'another');
    expect((await back(forged, wrong.cookie)).location).toBe('/?city=city-refused');
    const own = await begin();
    expect((await back(city.enter(own.address), 'fuzhi_city=another')).location).toBe('/?city=city-ended');
    const once = await begin();
    const to = city.enter(once.address);
    expect((await back(to, once.cookie)).location).toBe('/');
    expect((await back(to, once.cookie)).location).toBe('/?city=city-ended');
    const later = await begin();
    const replayed = new URL(to);
    replayed.searchParams.set('state', new URL(later.address).searchParams.get('state')!);
    expect((await back(replayed, later.cookie)).location).toBe('/?city=city-refused');
    const late = await begin();
    sources.at = new Date(sources.at.getTime() + 11 * 60_000);
    expect((await back(city.enter(late.address), late.cookie)).location).toBe('/?city=city-ended');
  });

  test('a name that the city later gives to somebody else does not open the account', async () => {
    const { name, accountId } = await account();
    const other = await account();
    const sub = `first-${named}`;
    expect((await enter({ preferred_username: name, sub, ...MFA })).location).toBe('/');
    const second = await enter({ preferred_username: name, sub: 'second', ...MFA });
    expect(second.location).toBe('/?city=city-person-unknown');
    expect((await enter({ preferred_username: other.name, sub, ...MFA })).location).toBe(
      '/?city=city-person-unknown',
    );
    await database.pool.query('update access.account set is_active = false where account_id = $1', [
      accountId,
    ]);
    expect((await enter({ preferred_username: name, sub, ...MFA })).location).toBe(
      '/?city=city-person-unknown',
    );
  });

  test('a city that cannot be reached is told, and passwords go on', async () => {
    city.isDown = true;
    expect((await app.inject({ url: '/api/access/city/begin' })).headers.location).toBe(
      '/?city=city-unreachable',
    );
    city.isDown = false;
    expect((await begin()).address).toContain(city.issuer);
  });

  test('the way there carries state, nonce and the challenge of PKCE, and no secret', async () => {
    const { address } = await begin();
    const { searchParams } = new URL(address);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const one of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(one)).toMatch(/^[\w-]{43}$/);
    expect(address).not.toContain('secret');
    expect(searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/access/city/return`);
  });
});

describe('The setting of a city’s sign-on', () => {
  const whole = {
    FUZHI_OIDC_ISSUER: 'https://sso.example.gov.cn',
    FUZHI_OIDC_CLIENT_ID: 'a',
    FUZHI_OIDC_ORIGIN: 'https://fuzhi.example.gov.cn',
  };
  test.each([
    [{}, undefined],
    [{ ...whole, FUZHI_OIDC_CLIENT_ID: '' }, { ill: 'FUZHI_OIDC_CLIENT_ID' }],
    [{ ...whole, FUZHI_OIDC_ISSUER: 'http://sso.example.gov.cn' }, { ill: 'FUZHI_OIDC_ISSUER' }],
    [{ ...whole, FUZHI_OIDC_ORIGIN: 'https://fuzhi.example.gov.cn/path' }, { ill: 'FUZHI_OIDC_ORIGIN' }],
  ])('%j is read as %j', (environment, read) => {
    expect(readCitySetting(environment)).toEqual(read);
  });
  test.each([
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: ['mfa'] }, true],
    [{ amr: ['otp'] }, false],
    [{ amr: ['pwd', 'pin'] }, false],
    [{ amr: 'mfa' }, false],
    [{ acr: 'city-two' }, true],
    [{ acr: '0' }, false],
    [{}, false],
  ])('%j are two factors: %s', (claims, isIt) => {
    expect(isTwoFactor(claims, ['city-two'], readSignInRules().city)).toBe(isIt);
  });
});

test('without a setting nothing is offered and the addresses lead nowhere', async () => {
  const bare = Fastify();
  const parts = { database: Promise.resolve(database.pool), sources, keyFile: '' };
  registerGuard(bare, parts);
  bare.register(async (routes) => registerCityRoutes(routes, parts));
  expect((await bare.inject({ url: '/api/access/city' })).json()).toEqual({ label: null, told: null });
  for (const url of ['/api/access/city/begin', '/api/access/city/return?code=a&state=b'])
    expect((await bare.inject({ url })).statusCode).toBe(404);
  await bare.close();
});
