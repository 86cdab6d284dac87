import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type Account,
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
import { listDemonstration } from './demonstration.queries.ts';
import { answerAccess, type GuardParts, SESSION_COOKIE, viewerOf } from './guard.store.ts';
import { RIGHTS, type Role } from './rights.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import { csrfOf, signIn, signOut } from './session.queries.ts';
import type { Viewer } from './viewer.ts';

const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !value.includes('\u0000'));

const SignIn = z.strictObject({ name: text(60), password: text(200), code: text(10).optional() });
const Change = z.strictObject({ old: text(200), next: text(200) });
const Code = z.strictObject({ code: text(10) });
const NewAccount = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{3,40}$/),
  fullName: text(40),
});
const Grant = z.strictObject({ accountId: z.number().int().positive(), role: text(40), scope: text(80) });
const Active = z.strictObject({ isActive: z.boolean() });
const Id = z.coerce.number().int().positive().max(2_000_000_000);

/** Reads a body; on a malformed one answers 400 and gives undefined. */
function bodyOf<T>(request: FastifyRequest, reply: FastifyReply, schema: z.ZodType<T>): T | undefined {
  const read = schema.safeParse(request.body);
  if (read.success) return read.data;
  answerAccess(request, reply, 'form-ill', { field: String(read.error.issues[0]?.path[0] ?? '?') });
  return undefined;
}

/** What the page is told of who is signed in. */
const meOf = (viewer: Viewer, token: string) => ({
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
/** The same as a type, for the page. */
export type Me = ReturnType<typeof meOf>;

/** Signing in and out, one's own password and second factor. */
export function registerSessionRoutes(app: FastifyInstance, { database, sources }: GuardParts): void {
  const sendCookie = (request: FastifyRequest, reply: FastifyReply, token: string) =>
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure: request.protocol === 'https',
    });

  app.get('/api/access/demonstration', { config: { scope: 'open' } }, async () => ({
    items: await listDemonstration(await database),
  }));
  app.post(
    '/api/access/session',
    { config: { scope: 'open', rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const typed = bodyOf(request, reply, SignIn);
      if (!typed) return reply;
      const pool = await database;
      const before = request.cookies[SESSION_COOKIE];
      const result = await signIn(pool, typed, sources);
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
  app.delete('/api/access/session', { config: { scope: 'signed-in' } }, async (request, reply) => {
    const pool = await database;
    await recordAs(pool, viewerOf(request).accountId, { action: 'sign-out' });
    await signOut(pool, request.sessionToken!);
    return reply.clearCookie(SESSION_COOKIE, { path: '/' }).send({ state: 'out' });
  });
  app.get('/api/access/me', { config: { scope: 'signed-in' } }, async (request) =>
    meOf(viewerOf(request), request.sessionToken!),
  );
  app.put('/api/access/password', { config: { scope: 'signed-in' } }, async (request, reply) => {
    const typed = bodyOf(request, reply, Change);
    if (!typed) return reply;
    const { accountId } = viewerOf(request);
    const change = { ...typed, accountId, token: request.sessionToken! };
    const fault = await changePassword(await database, change, sources.now());
    await recordAs(await database, accountId, { action: 'password-changed', isDone: !fault });
    const { shortest, kinds_of_sign } = readSignInRules().password;
    if (fault) return answerAccess(request, reply, fault, { shortest, kinds: kinds_of_sign });
    return { state: 'changed' };
  });
  app.post('/api/access/second-factor', { config: { scope: 'signed-in' } }, async (request, reply) => {
    const begun = await beginSecondFactor(await database, viewerOf(request).accountId, sources);
    return begun ?? answerAccess(request, reply, 'second-factor-held');
  });
  app.put('/api/access/second-factor', { config: { scope: 'signed-in' } }, async (request, reply) => {
    const typed = bodyOf(request, reply, Code);
    if (!typed) return reply;
    const { accountId } = viewerOf(request);
    const fault = await confirmSecondFactor(await database, accountId, typed.code, sources.now());
    await recordAs(await database, accountId, { action: 'second-factor-set', isDone: !fault });
    return fault ? answerAccess(request, reply, fault) : { state: 'confirmed' };
  });
}

/** What the officers' pages show. */
export type AccountList = {
  readonly items: readonly Account[];
  readonly roles: readonly Role[];
  readonly rights: typeof RIGHTS;
};

/** Accounts (system officer) and what is granted to them (security officer). */
export function registerAccountRoutes(app: FastifyInstance, { database, sources }: GuardParts): void {
  const manage = { config: { scope: 'account.manage' } } as const;
  const grant = { config: { scope: 'role.grant' } } as const;
  const idOf = (request: FastifyRequest): number | undefined =>
    Id.safeParse((request.params as { id: unknown }).id).data;

  /** Who did it to which account, whether or not it was allowed. */
  const told = async (
    request: FastifyRequest,
    action: AuditAction,
    account: number | undefined,
    isDone: boolean,
    detail?: AuditDetail,
  ): Promise<void> => {
    const subject = { subject: { kind: 'account', id: String(account ?? 0) } } as const;
    const event = { action, ...subject, isDone, ...(detail ? { detail } : {}) };
    await recordAs(await database, viewerOf(request).accountId, event);
  };

  const accounts = async (): Promise<AccountList> => ({
    items: await listAccounts(await database),
    roles: readRoles(),
    rights: RIGHTS,
  });
  app.get('/api/access/accounts', manage, accounts);
  app.get('/api/access/grants', grant, accounts);
  app.post('/api/access/accounts', manage, async (request, reply) => {
    const typed = bodyOf(request, reply, NewAccount);
    if (!typed) return reply;
    const account = { ...typed, recordedBy: viewerOf(request).accountId };
    const made = await openAccount(await database, account, sources);
    if ('fault' in made) return answerAccess(request, reply, made.fault, { name: typed.name });
    await told(request, 'account-made', made.accountId, true, { account: typed.name });
    return reply.code(201).send(made);
  });
  app.put('/api/access/accounts/:id/active', manage, async (request, reply) => {
    const typed = bodyOf(request, reply, Active);
    if (!typed) return reply;
    const fault = await setActive(await database, idOf(request) ?? 0, typed.isActive);
    await told(request, typed.isActive ? 'account-opened' : 'account-closed', idOf(request), !fault);
    return fault ? answerAccess(request, reply, fault) : { state: 'changed' };
  });
  app.post('/api/access/accounts/:id/password', manage, async (request, reply) => {
    const made = await resetPassword(await database, idOf(request) ?? 0, sources);
    await told(request, 'password-reset', idOf(request), !('fault' in made));
    return 'fault' in made ? answerAccess(request, reply, made.fault) : made;
  });
  app.post('/api/access/grants', grant, async (request, reply) => {
    const typed = bodyOf(request, reply, Grant);
    if (!typed) return reply;
    const given = { ...typed, by: viewerOf(request).accountId };
    const fault = await grantRole(await database, given, sources.now());
    const { accountId, role, scope } = typed;
    await told(request, 'role-granted', accountId, !fault, { role, scope });
    if (fault) return answerAccess(request, reply, fault, { role: typed.role, scope: typed.scope });
    return reply.code(201).send({ state: 'granted' });
  });
  app.delete('/api/access/grants/:id', grant, async (request, reply) => {
    const { accountId } = viewerOf(request);
    const grantId = idOf(request) ?? 0;
    const fault = await endGrant(await database, grantId, accountId, sources.now());
    await recordAs(await database, accountId, {
      action: 'role-ended',
      subject: { kind: 'role', id: String(grantId) },
      isDone: !fault,
    });
    return fault ? answerAccess(request, reply, fault) : { state: 'ended' };
  });
}
