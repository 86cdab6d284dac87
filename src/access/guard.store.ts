import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { invariant } from '../kernel/index.ts';
import { faultAnswer, languageOf } from '../platform/index.ts';
import { ACCESS_ERRORS, ACCESS_STATUS } from './access.errors.ts';
import { checkAnswers } from './answer-check.ts';
import { type Asked, type Contract, readAsked } from './contract.ts';
import { RIGHTS, type Right } from './rights.ts';
import { csrfOf, findViewer } from './session.queries.ts';
import type { Sources } from './sources.ts';
import { type Duty, holds, type Viewer } from './viewer.ts';

/** Who may call a route: anybody, whoever is signed in, or who holds a right somewhere. */
export type RouteScope = 'open' | 'signed-in' | Right;

/** Every route of the API with who may call it, and what it takes and gives. */
export type RouteTable = readonly {
  readonly method: string;
  readonly url: string;
  readonly scope: RouteScope;
  readonly contract: Contract;
}[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. A route of the API without one stops the server from being built. */
    scope?: RouteScope;
    /** What it takes and gives. A route of the API without one stops the server from being built. */
    contract?: Contract;
  }
  interface FastifyRequest {
    /** The account behind the request; null where nobody is signed in. */
    viewer: Viewer | null;
    /** The session's token; it goes nowhere but into a hash. */
    sessionToken: string | null;
    /** What was asked, read by the contract; null until then. */
    asked: Asked<Contract> | null;
  }
}

/** The cookie that holds the session's token. */
export const SESSION_COOKIE = 'fuzhi_session';

/** The header that every change must carry. */
const CSRF_HEADER = 'x-fuzhi-csrf';

/** What the guard stands on: the database may still be opening. */
export type GuardParts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** Answers with a refusal of access. */
export const answerAccess = faultAnswer(ACCESS_ERRORS, ACCESS_STATUS);

const isOfApi = (url: string): boolean => url.startsWith('/api/');

/** Methods that change nothing. */
const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * Guards every route of the API: denied unless its declared scope lets the viewer in. Register before any route. Throws
 * while the server is built if a route declares none. Returns the table of routes, which fills as they are registered.
 */
export function registerGuard(app: FastifyInstance, parts: GuardParts): RouteTable {
  const routes: RouteTable[number][] = [];
  app.register(cookie);
  app.decorateRequest('viewer', null);
  app.decorateRequest('sessionToken', null);
  app.decorateRequest('asked', null);
  checkAnswers(app);
  app.addHook('onRoute', ({ url, method, config }) => {
    if (!isOfApi(url)) return;
    invariant(config?.scope !== undefined, `route ${String(method)} ${url} declares no scope`);
    const { scope, contract } = config;
    invariant(contract, `route ${String(method)} ${url} declares no contract (src/access/contract.ts)`);
    for (const one of [method].flat()) routes.push({ method: one, url, scope, contract });
  });
  app.addHook('preParsing', async (request, reply) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined) return;
    if (!isSafe(request.method) && isForeign(request)) return answerAccess(request, reply, 'request-forged');
    if (scope !== 'open') return admit(request, reply, scope, parts);
  });
  app.addHook('preValidation', async (request, reply) => {
    const { contract } = request.routeOptions.config;
    if (contract) return readByContract(request, reply, contract);
  });
  return routes;
}

/** A request that is not as its contract says goes no further: an address that cannot be, a question, or a form. */
function readByContract(
  request: FastifyRequest,
  reply: FastifyReply,
  contract: Contract,
): FastifyReply | undefined {
  const read = readAsked(contract, request);
  if (!('part' in read)) {
    request.asked = read;
    return undefined;
  }
  if (read.part === 'params') return answerAccess(request, reply, 'no-such-address');
  if (read.part === 'query') return answerAccess(request, reply, 'bad-question', { parameter: read.field });
  return answerAccess(request, reply, 'form-ill', { field: read.field });
}

/** A change asked for by another site's page (browsers say so themselves). */
function isForeign({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

/** A program is told; whoever opened the address as a page (the documentation, a file) is led to where one signs in. */
function askToSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: 'sign-in-needed' | 'session-ended',
): FastifyReply {
  const isPage = request.method === 'GET' && request.headers.accept?.startsWith('text/html');
  return isPage ? reply.redirect('/', 303) : answerAccess(request, reply, fault);
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  scope: Exclude<RouteScope, 'open'>,
  { database, sources }: GuardParts,
): Promise<FastifyReply | undefined> {
  const token = request.cookies[SESSION_COOKIE];
  if (token === undefined) return askToSignIn(request, reply, 'sign-in-needed');
  const viewer = await findViewer(await database, token, sources.now());
  if (!viewer) return askToSignIn(request, reply, 'session-ended');
  request.viewer = viewer;
  request.sessionToken = token;
  if (!isSafe(request.method) && request.headers[CSRF_HEADER] !== csrfOf(token))
    return answerAccess(request, reply, 'request-forged');
  if (scope === 'signed-in') return undefined;
  if (viewer.duty) return answerAccess(request, reply, DUTY_FAULTS[viewer.duty]);
  if (holds(viewer, scope)) return undefined;
  return answerAccess(request, reply, 'right-missing', { right: RIGHTS[scope][languageOf(request)] });
}

const DUTY_FAULTS = {
  'change-password': 'password-change-needed',
  'set-up-second-factor': 'second-factor-needed',
} as const satisfies Record<Duty, string>;

/** The viewer of a request that the guard let through. */
export function viewerOf({ viewer }: FastifyRequest): Viewer {
  invariant(viewer, 'a route with a viewer was declared open');
  return viewer;
}
