import type { FastifyInstance } from 'fastify';
import type { AccessError } from './access.errors.ts';
import {
  changePassword,
  endGrant,
  grantRole,
  listAccounts,
  openAccount,
  resetPassword,
  setActive,
} from './account.queries.ts';
import type { AuditAction, AuditEvent } from './audit/event.ts';
import { doAs, recordEvent } from './audit/record.queries.ts';
import { asked, type Contract } from './contract.ts';
import { ACCOUNT_CONTRACTS, SESSION_CONTRACTS } from './contracts.ts';
import { listDemonstration } from './demonstration.queries.ts';
import { answerAccess, type GuardParts, SESSION_COOKIE, viewerOf } from './guard.store.ts';
import type { AccountList, Me } from './me.ts';
import type { Queryable } from './request.store.ts';
import { RIGHTS } from './rights.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import { beginSecondFactor, confirmSecondFactor } from './second-factor.queries.ts';
import { csrfOf, endSession } from './session.queries.ts';
import { ringOf, type SessionParts, sendSession } from './session-cookie.ts';
import { signIn } from './sign-in.queries.ts';
import type { Viewer } from './viewer.ts';

/** What the page is told of who is signed in. */
const meOf = (viewer: Viewer, token: string): Me => ({
  name: viewer.name,
  fullName: viewer.fullName,
  roles: viewer.held
    .filter(({ isReached }) => !isReached)
    .map(({ role, scope }) => ({
      role,
      label: readRoles().find(({ id }) => id === role)?.label ?? { zh: role, en: role },
      scope,
    })),
  rights: viewer.rights,
  duty: viewer.duty ?? null,
  isDemonstration: viewer.isDemonstration,
  idleMinutes: readSignInRules().session.idle_minutes,
  csrf: csrfOf(token),
});

/** `nameOf`: what a division is called, with those above it; undefined where no list knows it. */
export type AccountParts = GuardParts & { readonly nameOf: (code: string) => string | undefined };

async function accountsOf(db: Queryable, { nameOf }: Pick<AccountParts, 'nameOf'>): Promise<AccountList> {
  const items = await listAccounts(db);
  const scopes = new Set(items.flatMap(({ grants }) => grants.map(({ scope }) => codeOf(scope))));
  const places = [...scopes].flatMap((code) => {
    const name = nameOf(code);
    return name === undefined ? [] : [[code, name] as const];
  });
  return { items, roles: readRoles(), rights: RIGHTS, places: Object.fromEntries(places) };
}

/** The division of a scope: its own code, or that of the county of a school. */
const codeOf = (scope: string): string => /^school:(\d+):/.exec(scope)?.[1] ?? scope;

/** An event about an account. */
const aboutAccount = (action: AuditAction, account: number) =>
  ({ action, subject: { kind: 'account', id: String(account) } }) as const;

/** What is done, and the event of it in the same transaction: told as not done where a fault came back. */
async function told<T extends AccessError | undefined | object>(
  db: Queryable,
  event: AuditEvent,
  doing: Promise<T>,
): Promise<T> {
  const done = await doing;
  const isFault = typeof done === 'string' || (typeof done === 'object' && 'fault' in done);
  await recordEvent(db, { ...event, isDone: !isFault });
  return done;
}

/** Signing in and out, one's own password and second factor. */
export function registerSessionRoutes(
  app: FastifyInstance,
  { database, sources, keyFile }: SessionParts,
): void {
  const ring = ringOf(keyFile);
  const shapes = SESSION_CONTRACTS;
  const own = (contract: Contract) => ({ config: { scope: 'signed-in', contract } }) as const;

  app.get(
    '/api/access/demonstration',
    { config: { scope: 'open', contract: shapes.demonstration } },
    async () => ({
      items: await listDemonstration(await database),
    }),
  );
  app.post(
    '/api/access/session',
    { config: { scope: 'open', contract: shapes.signIn, rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { body } = asked(request, shapes.signIn);
      const before = request.cookies[SESSION_COOKIE];
      const result = await signIn(await database, body, sources, { ring, before });
      if (result.state === 'code-needed') return reply.code(202).send({ state: 'code-needed' });
      if (result.state === 'refused') {
        const { failures, minutes } = readSignInRules().lock_out;
        return answerAccess(request, reply, result.fault, { failures, minutes });
      }
      return sendSession(request, reply, result.token).send({ state: 'in' });
    },
  );
  app.delete('/api/access/session', own(shapes.signOut), async (request, reply) => {
    await doAs(await database, viewerOf(request).accountId, async (db) => {
      await endSession(db, request.sessionToken!);
      await recordEvent(db, { action: 'sign-out' });
    });
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).send({ state: 'out' });
  });
  app.get('/api/access/me', own(shapes.me), async (request) =>
    meOf(viewerOf(request), request.sessionToken!),
  );
  app.put('/api/access/password', own(shapes.changePassword), async (request, reply) => {
    const { body } = asked(request, shapes.changePassword);
    const { accountId } = viewerOf(request);
    const change = { ...body, accountId, token: request.sessionToken! };
    const fault = await doAs(await database, accountId, (db) =>
      told(db, { action: 'password-changed' }, changePassword(db, change, sources.now())),
    );
    const { shortest, kinds_of_sign } = readSignInRules().password;
    if (fault) return answerAccess(request, reply, fault, { shortest, kinds: kinds_of_sign });
    return { state: 'changed' };
  });
  app.post('/api/access/second-factor', own(shapes.beginSecondFactor), async (request, reply) => {
    const begun = await beginSecondFactor(await database, viewerOf(request).accountId, ring(), sources);
    return begun ?? answerAccess(request, reply, 'second-factor-held');
  });
  app.put('/api/access/second-factor', own(shapes.confirmSecondFactor), async (request, reply) => {
    const { body } = asked(request, shapes.confirmSecondFactor);
    const { accountId } = viewerOf(request);
    const fault = await doAs(await database, accountId, (db) =>
      told(
        db,
        { action: 'second-factor-set' },
        confirmSecondFactor(db, accountId, body.code, ring(), sources.now()),
      ),
    );
    return fault ? answerAccess(request, reply, fault) : { state: 'confirmed' };
  });
}

/** Accounts (system officer) and what is granted to them (security officer). */
export function registerAccountRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database, sources } = parts;
  const shapes = ACCOUNT_CONTRACTS;
  const manage = (contract: Contract) => ({ config: { scope: 'account.manage', contract } }) as const;
  app.get('/api/access/accounts', manage(shapes.list), async () => accountsOf(await database, parts));
  app.post('/api/access/accounts', manage(shapes.open), async (request, reply) => {
    const { body } = asked(request, shapes.open);
    const { accountId: by } = viewerOf(request);
    const made = await doAs(await database, by, async (db) => {
      const account = await openAccount(db, { ...body, recordedBy: by }, sources);
      if ('fault' in account) return account;
      await recordEvent(db, {
        ...aboutAccount('account-made', account.accountId),
        detail: { account: body.name },
      });
      return account;
    });
    if ('fault' in made) return answerAccess(request, reply, made.fault, { name: body.name });
    return reply.code(201).send(made);
  });
  app.put('/api/access/accounts/:id/active', manage(shapes.setActive), async (request, reply) => {
    const { params, body } = asked(request, shapes.setActive);
    const event = aboutAccount(body.isActive ? 'account-opened' : 'account-closed', params.id);
    const fault = await doAs(await database, viewerOf(request).accountId, (db) =>
      told(db, event, setActive(db, params.id, body.isActive)),
    );
    return fault ? answerAccess(request, reply, fault) : { state: 'changed' };
  });
  app.post('/api/access/accounts/:id/password', manage(shapes.resetPassword), async (request, reply) => {
    const { id } = asked(request, shapes.resetPassword).params;
    const made = await doAs(await database, viewerOf(request).accountId, (db) =>
      told(db, aboutAccount('password-reset', id), resetPassword(db, id, sources)),
    );
    return 'fault' in made ? answerAccess(request, reply, made.fault) : made;
  });
  registerGrantRoutes(app, parts);
}

/** What is granted to accounts: given and ended by the security officer. */
function registerGrantRoutes(app: FastifyInstance, parts: AccountParts): void {
  const { database, sources } = parts;
  const shapes = ACCOUNT_CONTRACTS;
  const grant = (contract: Contract) => ({ config: { scope: 'role.grant', contract } }) as const;
  app.get('/api/access/grants', grant(shapes.list), async () => accountsOf(await database, parts));
  app.post('/api/access/grants', grant(shapes.grant), async (request, reply) => {
    const { body } = asked(request, shapes.grant);
    const { accountId: by } = viewerOf(request);
    const { accountId, role, scope } = body;
    const event = { ...aboutAccount('role-granted', accountId), detail: { role, scope } };
    const fault = await doAs(await database, by, (db) =>
      told(db, event, grantRole(db, { ...body, by }, sources.now())),
    );
    if (fault) return answerAccess(request, reply, fault, { role, scope });
    return reply.code(201).send({ state: 'granted' });
  });
  app.delete('/api/access/grants/:id', grant(shapes.endGrant), async (request, reply) => {
    const { accountId } = viewerOf(request);
    const { id } = asked(request, shapes.endGrant).params;
    const event = { action: 'role-ended', subject: { kind: 'role', id: String(id) } } as const;
    const fault = await doAs(await database, accountId, (db) =>
      told(db, event, endGrant(db, id, accountId, sources.now())),
    );
    return fault ? answerAccess(request, reply, fault) : { state: 'ended' };
  });
}
