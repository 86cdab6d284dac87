import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endGrant,
  grantRole,
  listAccounts,
  openAccount,
  resetPassword,
  setActive,
} from './account.queries.ts';
import type { AuditAction, AuditDetail } from './audit/event.ts';
import { recordAs } from './audit/record.queries.ts';
import { asked, type Contract } from './contract.ts';
import { ACCOUNT_CONTRACTS, SESSION_CONTRACTS } from './contracts.ts';
import { listDemonstration } from './demonstration.queries.ts';
import { answerAccess, type GuardParts, SESSION_COOKIE, viewerOf } from './guard.store.ts';
import type { AccountList, Me } from './me.ts';
import { RIGHTS } from './rights.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import { csrfOf, signIn, signOut } from './session.queries.ts';
import type { Viewer } from './viewer.ts';

/** What the page is told of who is signed in. */
const meOf = (viewer: Viewer, token: string): Me => ({
  name: viewer.name,
  fullName: viewer.fullName,
  roles: viewer.held.map(({ role, scope }) => ({
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
/** Signing in and out, one's own password and second factor. */
export function registerSessionRoutes(app: FastifyInstance, { database, sources }: GuardParts): void {
  const shapes = SESSION_CONTRACTS;
  const own = (contract: Contract) => ({ config: { scope: 'signed-in', contract } }) as const;
  const sendCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure: request.protocol === 'https',
    });

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
      const pool = await database;
      const before = request.cookies[SESSION_COOKIE];
      const result = await signIn(pool, body, sources);
      if (result.state === 'code-needed') return reply.code(202).send({ state: 'code-needed' });
      if (result.state === 'refused') {
        await recordAs(pool, result.accountId, { action: 'sign-in-refused', isDone: false });
        const { failures, minutes } = readSignInRules().lock_out;
        return answerAccess(request, reply, result.fault, { failures, minutes });
      }
      // a session that somebody else may have laid into this browser is never taken on
      if (before !== undefined) await signOut(pool, before);
      await recordAs(pool, result.accountId, { action: 'sign-in' });
      return sendCookie(request, reply, result.token).send({ state: 'in' });
    },
  );
  app.delete('/api/access/session', own(shapes.signOut), async (request, reply) => {
    const pool = await database;
    await recordAs(pool, viewerOf(request).accountId, { action: 'sign-out' });
    await signOut(pool, request.sessionToken!);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).send({ state: 'out' });
  });
  app.get('/api/access/me', own(shapes.me), async (request) =>
    meOf(viewerOf(request), request.sessionToken!),
  );
  app.put('/api/access/password', own(shapes.changePassword), async (request, reply) => {
    const { body } = asked(request, shapes.changePassword);
    const { accountId } = viewerOf(request);
    const change = { ...body, accountId, token: request.sessionToken! };
    const fault = await changePassword(await database, change, sources.now());
    await recordAs(await database, accountId, { action: 'password-changed', isDone: !fault });
    const { shortest, kinds_of_sign } = readSignInRules().password;
    if (fault) return answerAccess(request, reply, fault, { shortest, kinds: kinds_of_sign });
    return { state: 'changed' };
  });
  app.post('/api/access/second-factor', own(shapes.beginSecondFactor), async (request, reply) => {
    const begun = await beginSecondFactor(await database, viewerOf(request).accountId, sources);
    return begun ?? answerAccess(request, reply, 'second-factor-held');
  });
  app.put('/api/access/second-factor', own(shapes.confirmSecondFactor), async (request, reply) => {
    const { body } = asked(request, shapes.confirmSecondFactor);
    const { accountId } = viewerOf(request);
    const fault = await confirmSecondFactor(await database, accountId, body.code, sources.now());
    await recordAs(await database, accountId, { action: 'second-factor-set', isDone: !fault });
    return fault ? answerAccess(request, reply, fault) : { state: 'confirmed' };
  });
}

/** Accounts (system officer) and what is granted to them (security officer). */
export function registerAccountRoutes(app: FastifyInstance, { database, sources }: GuardParts): void {
  const shapes = ACCOUNT_CONTRACTS;
  const manage = (contract: Contract) => ({ config: { scope: 'account.manage', contract } }) as const;
  const grant = (contract: Contract) => ({ config: { scope: 'role.grant', contract } }) as const;

  /** Who did it to which account, whether or not it was allowed. */
  const told = async (
    request: FastifyRequest,
    action: AuditAction,
    account: number,
    isDone: boolean,
    detail?: AuditDetail,
  ): Promise<void> => {
    const subject = { subject: { kind: 'account', id: String(account) } } as const;
    const event = { action, ...subject, isDone, ...(detail ? { detail } : {}) };
    await recordAs(await database, viewerOf(request).accountId, event);
  };

  const accounts = async (): Promise<AccountList> => ({
    items: await listAccounts(await database),
    roles: readRoles(),
    rights: RIGHTS,
  });
  app.get('/api/access/accounts', manage(shapes.list), accounts);
  app.get('/api/access/grants', grant(shapes.list), accounts);
  app.post('/api/access/accounts', manage(shapes.open), async (request, reply) => {
    const { body } = asked(request, shapes.open);
    const account = { ...body, recordedBy: viewerOf(request).accountId };
    const made = await openAccount(await database, account, sources);
    if ('fault' in made) return answerAccess(request, reply, made.fault, { name: body.name });
    await told(request, 'account-made', made.accountId, true, { account: body.name });
    return reply.code(201).send(made);
  });
  app.put('/api/access/accounts/:id/active', manage(shapes.setActive), async (request, reply) => {
    const { params, body } = asked(request, shapes.setActive);
    const fault = await setActive(await database, params.id, body.isActive);
    await told(request, body.isActive ? 'account-opened' : 'account-closed', params.id, !fault);
    return fault ? answerAccess(request, reply, fault) : { state: 'changed' };
  });
  app.post('/api/access/accounts/:id/password', manage(shapes.resetPassword), async (request, reply) => {
    const { id } = asked(request, shapes.resetPassword).params;
    const made = await resetPassword(await database, id, sources);
    await told(request, 'password-reset', id, !('fault' in made));
    return 'fault' in made ? answerAccess(request, reply, made.fault) : made;
  });
  app.post('/api/access/grants', grant(shapes.grant), async (request, reply) => {
    const { body } = asked(request, shapes.grant);
    const given = { ...body, by: viewerOf(request).accountId };
    const fault = await grantRole(await database, given, sources.now());
    const { accountId, role, scope } = body;
    await told(request, 'role-granted', accountId, !fault, { role, scope });
    if (fault) return answerAccess(request, reply, fault, { role, scope });
    return reply.code(201).send({ state: 'granted' });
  });
  app.delete('/api/access/grants/:id', grant(shapes.endGrant), async (request, reply) => {
    const { accountId } = viewerOf(request);
    const { id } = asked(request, shapes.endGrant).params;
    const fault = await endGrant(await database, id, accountId, sources.now());
    await recordAs(await database, accountId, {
      action: 'role-ended',
      subject: { kind: 'role', id: String(id) },
      isDone: !fault,
    });
    return fault ? answerAccess(request, reply, fault) : { state: 'ended' };
  });
}
