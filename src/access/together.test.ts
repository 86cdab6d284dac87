import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openMigrated } from '../../test/migrated.ts';
import { fixedSources, PASSWORD, type SignedInHeaders, signedIn } from '../../test/signed-in.ts';
import { type Database, makeKeys } from '../platform/index.ts';
import { grantRole, layRoles, openAccount } from './account.queries.ts';
import { openFirstOfficers } from './first-officers.queries.ts';
import { registerGuard } from './guard.store.ts';
import { registerAccountRoutes, registerSessionRoutes } from './routes.ts';
import { codeAt } from './totp.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-together-'));
chmodSync(folder, 0o755);
const sources = fixedSources();
let database: Database;
let app: FastifyInstance;
let officers: Readonly<Record<'system' | 'security', SignedInHeaders>>;

beforeAll(async () => {
  database = await openMigrated({ dataFolder: folder });
  await layRoles(database.pool);
  const keyFile = join(folder, 'keys', 'at-rest.json');
  makeKeys(keyFile, sources.chance);
  app = Fastify();
  const parts = { database: Promise.resolve(database.pool), sources, keyFile };
  registerGuard(app, parts);
  app.register(async (routes) => {
    registerSessionRoutes(routes, parts);
    registerAccountRoutes(routes, { ...parts, nameOf: () => undefined });
  });
  const { pool } = database;
  officers = {
    system: await signedIn(pool, sources, [['system-officer', '431321']], 'system'),
    security: await signedIn(pool, sources, [['security-officer', '431321']], 'security'),
  };
});
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = async (
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  headers: Readonly<Record<string, string>>,
  payload?: object,
) => {
  const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, json: answer.json() };
};

/** All that signing in, accounts and grants leave behind. */
async function standing(): Promise<string> {
  const tables = ['account', 'session', 'sign_in_failure', 'role_grant', 'audit_event', 'audit_unsealed'];
  const told = [];
  for (const table of tables)
    told.push((await database.pool.query(`select t::text from access.${table} as t order by 1`)).rows);
  return JSON.stringify(told);
}

const events = async (): Promise<string[]> =>
  (await database.pool.query('select action from access.audit_event order by event_id')).rows.map(
    ({ action }) => action,
  );

let named = 0;
let person: {
  readonly accountId: number;
  readonly name: string;
  readonly password: string;
  readonly headers: SignedInHeaders;
  readonly grantId: number;
  readonly secret: string;
};

beforeEach(async () => {
  const name = `clerk-${++named}`;
  const headers = await signedIn(database.pool, sources, [['county-clerk', '431321']], name);
  const { rows } = await database.pool.query(
    `select a.account_id as "accountId", g.grant_id as "grantId" from access.account as a
     join access.role_grant as g on g.account_id = a.account_id where a.name = $1`,
    [name],
  );
  const { json } = await call('POST', '/api/access/second-factor', headers);
  person = { ...rows[0], name, password: PASSWORD, headers, secret: json.secret };
});

/** Each thing that is done, and the event that tells of it. */
const DOINGS: readonly (readonly [string, () => ReturnType<typeof call>])[] = [
  [
    'sign-in',
    () => call('POST', '/api/access/session', {}, { name: person.name, password: person.password }),
  ],
  ['sign-in-refused', () => call('POST', '/api/access/session', {}, { name: person.name, password: 'no' })],
  ['sign-out', () => call('DELETE', '/api/access/session', person.headers)],
  [
    'password-changed',
    () => call('PUT', '/api/access/password', person.headers, { old: PASSWORD, next: 'Harbour-8-lanterns' }),
  ],
  [
    'second-factor-set',
    () =>
      call('PUT', '/api/access/second-factor', person.headers, {
        code: codeAt(person.secret, sources.now()),
      }),
  ],
  [
    'account-made',
    () =>
      call('POST', '/api/access/accounts', officers.system, {
        name: `new-${named}`,
        fullName: '新建人员',
      }),
  ],
  [
    'account-closed',
    () =>
      call('PUT', `/api/access/accounts/${person.accountId}/active`, officers.system, { isActive: false }),
  ],
  [
    'password-reset',
    () => call('POST', `/api/access/accounts/${person.accountId}/password`, officers.system),
  ],
  [
    'role-granted',
    () =>
      call('POST', '/api/access/grants', officers.security, {
        accountId: person.accountId,
        role: 'township-officer',
        scope: '431321101',
      }),
  ],
  ['role-ended', () => call('DELETE', `/api/access/grants/${person.grantId}`, officers.security)],
];

/** What may happen between the doing and the end of its transaction. */
const ACCIDENTS = {
  'the event is not taken': 'raise exception $e$the disk is full$e$',
  'the connection is killed': 'perform pg_terminate_backend(pg_backend_pid())',
} as const;

describe.each(Object.entries(ACCIDENTS))('When %s', (_, accident) => {
  beforeEach(async () => {
    await database.pool.query(`create function access.accident() returns trigger language plpgsql as
      $$ begin ${accident}; return new; end $$`);
    await database.pool.query(`create trigger accident after insert on access.audit_event
      for each row execute procedure access.accident()`);
  });
  afterEach(async () => {
    await database.pool.query('drop trigger if exists accident on access.audit_event');
    await database.pool.query('drop function if exists access.accident()');
  });

  test.each(DOINGS)(
    '%s leaves neither itself nor its event, and both when it is asked again',
    async (action, doing) => {
      const before = await standing();
      expect((await doing()).status).toBe(500);
      expect(await standing()).toBe(before);
      await database.pool.query('drop trigger accident on access.audit_event');
      const known = (await events()).length;
      await doing();
      expect((await events()).slice(known)).toEqual([action]);
      expect(await standing()).not.toBe(before);
    },
  );
});

test('an accident at the very commit leaves neither', async () => {
  await database.pool.query(`create function access.accident() returns trigger language plpgsql as
    $$ begin raise exception 'late'; end $$`);
  await database.pool.query(`create constraint trigger accident after insert on access.audit_event
    deferrable initially deferred for each row execute procedure access.accident()`);
  const before = await standing();
  for (const [, doing] of DOINGS) expect((await doing()).status).toBe(500);
  expect(await standing()).toBe(before);
  await database.pool.query('drop trigger accident on access.audit_event');
  await database.pool.query('drop function access.accident()');
});

test('what is refused leaves its event and nothing else', async () => {
  const refused = [
    () => call('PUT', '/api/access/password', person.headers, { old: 'wrong', next: 'Harbour-8-lanterns' }),
    () => call('PUT', '/api/access/second-factor', person.headers, { code: '000000' }),
    () =>
      call('POST', '/api/access/grants', officers.security, {
        ...{ accountId: person.accountId, role: 'audit-officer', scope: '431321' },
      }),
    () => call('DELETE', '/api/access/grants/99999', officers.security),
  ];
  const state = async () =>
    JSON.stringify((await database.pool.query('select * from access.account, access.role_grant')).rows);
  const before = await state();
  const known = (await events()).length;
  for (const doing of refused) expect((await doing()).status).toBeGreaterThanOrEqual(400);
  expect(await state()).toBe(before);
  const { rows } = await database.pool.query(
    'select action, is_done from access.audit_event order by event_id offset $1',
    [known],
  );
  expect(rows).toEqual(
    ['password-changed', 'second-factor-set', 'role-granted', 'role-ended'].map((action) => ({
      ...{ action, is_done: false },
    })),
  );
});

test('two grants of two powers at one moment leave one', async () => {
  const made = await openAccount(database.pool, { name: 'between', fullName: '某' }, sources);
  if ('fault' in made) throw new Error(made.fault);
  const grant = (role: string) =>
    call('POST', '/api/access/grants', officers.security, {
      ...{ accountId: made.accountId, role, scope: '431321' },
    });
  const answers = await Promise.all([grant('county-clerk'), grant('audit-officer'), grant('system-officer')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(
    await grantRole(database.pool, { accountId: made.accountId, role: 'nobody', scope: '43' }, new Date()),
  ).toBe('scope-level');
});

test('the three officers of a first start stand in the trail', async () => {
  const known = (await events()).length;
  await database.pool.query('update access.account set is_demonstration = true');
  const made = await openFirstOfficers(database.pool, '431321', sources);
  expect(made).toHaveLength(3);
  expect((await events()).slice(known)).toEqual(made.flatMap(() => ['account-made', 'role-granted']));
});
