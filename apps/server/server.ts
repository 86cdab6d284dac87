import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { registerAuditRoutes } from '../../src/access/audit/routes.ts';
import { registerCityRoutes } from '../../src/access/city/routes.ts';
import { registerEmergencyRoutes } from '../../src/access/emergency/routes.ts';
import {
  type AccessError,
  answerAccess,
  type CitySetting,
  type RouteTable,
  registerGuard,
  type Sources,
} from '../../src/access/index.ts';
import { registerAccountRoutes, registerSessionRoutes } from '../../src/access/routes.ts';
import { followRun } from '../../src/aid/index.ts';
import { registerLawRoutes } from '../../src/aid/law/routes.ts';
import { registerLocalRoutes } from '../../src/aid/local/routes.ts';
import { registerPaymentRoutes } from '../../src/aid/payment/routes.ts';
import { registerDocumentLibraryRoutes } from '../../src/documents/routes.ts';
import { registerDoorRoutes } from '../../src/dropout/door/routes.ts';
import { bringInStep, findOwnTemplate } from '../../src/dropout/index.ts';
import { registerDropoutRoutes } from '../../src/dropout/routes.ts';
import { type IntakeRouteParts, registerIntakeRoutes } from '../../src/intake/routes.ts';
import { followLedgers, LEDGER_TEMPLATES } from '../../src/ledgers/index.ts';
import { registerLedgerRoutes } from '../../src/ledgers/routes.ts';
import { PAIRING_TEMPLATES } from '../../src/pairing/index.ts';
import { registerPairingRoutes } from '../../src/pairing/routes.ts';
import { isDatabaseAway, languageOf, type openPool } from '../../src/platform/index.ts';
import { followNumbers, pathTo } from '../../src/registry/index.ts';
import { registerDivisionRoutes } from '../../src/registry/routes.ts';
import { registerAssignmentRoutes } from '../../src/reports/assignment/routes.ts';
import { registerBoundaryRoutes } from '../../src/reports/boundaries/routes.ts';
import { registerDecisionRoutes } from '../../src/reports/decisions/routes.ts';
import { registerDeskRoutes } from '../../src/reports/desk/routes.ts';
import { registerExportRoutes } from '../../src/reports/export/routes.ts';
import {
  carryAssignments,
  citizenIndexes,
  isChildVisible,
  openPayeeNumbers,
} from '../../src/reports/index.ts';
import { registerRevealRoutes } from '../../src/reports/reveal/routes.ts';
import { registerReviewRoutes } from '../../src/reports/review/routes.ts';
import { answerFault, registerReportsRoutes } from '../../src/reports/routes.ts';
import { registerRunRoutes } from '../../src/reports/runs/routes.ts';
import { registerSchoolRoutes } from '../../src/reports/schools/routes.ts';
import { registerSearchRoutes } from '../../src/reports/search/routes.ts';
import { followWarnings } from '../../src/warning/index.ts';
import { registerWarningRoutes } from '../../src/warning/routes.ts';
import { hostOf, isLoopback } from './access.ts';
import { registerDocumentRoutes } from './docs/routes.ts';
import { entitledOf, heldRules, ruleLabel, trialGroundOf } from './entitled.ts';
import { RUN_STATE } from './run-contract.ts';
import type { RunTracker } from './run-progress.ts';
import { waitingPage } from './waiting-page.ts';

/** What the server stands on. */
export type ServerParts = {
  readonly database: Promise<ReturnType<typeof openPool>>;
  readonly run: RunTracker;
  readonly sources: Sources;
  /** Where the keys lie under which numbers are sealed. */
  readonly keyFile: string;
  /** Where files brought in through the page go, and who works on them. */
  readonly intake: Omit<IntakeRouteParts, 'database' | 'sources' | 'switched'>;
  /** Folder of the built page; it may come later. */
  readonly page: string;
  /** A city's own sign-on, where one is set. */
  readonly city?: CitySetting | undefined;
  /** Answer to any host name: only behind a gateway that signs people in. */
  readonly isRemoteAllowed?: boolean;
};

const HEADERS = {
  // antd writes its styles at run time; scripts come from our files alone
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
};

/** The visit page alone may ask for the place of the device and for the microphone; its camera is the telephone's own. */
const AT_THE_DOOR = { 'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self)' };
const isVisitPage = (url: string): boolean => /^\/visits\/?(\?|$)/.test(url);

/** The HTTP server: every module's routes, the state of the import, and the page. Logs nothing that was asked. */
export function buildServer(parts: ServerParts): FastifyInstance {
  return buildWithRoutes(parts).app;
}

/** The server with its table of routes, from which the access matrix is made. */
export function buildWithRoutes(parts: ServerParts): {
  readonly app: FastifyInstance;
  readonly routes: RouteTable;
} {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    // the gateway before us, and nobody else, says for whom it asks and whether it was asked by TLS
    trustProxy: parts.isRemoteAllowed ? (_address, hop) => hop === 0 : false,
    routerOptions: { maxParamLength: 200 },
    // an address that cannot be read never reaches a route; the framework would repeat it in its answer
    frameworkErrors: (_error, request, reply) =>
      answerAccess(request, reply.headers(HEADERS), 'no-such-address'),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(isVisitPage(request.url) ? { ...HEADERS, ...AT_THE_DOOR } : HEADERS);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    // another site's page must not read this one by giving our address a name of its own
    if (!parts.isRemoteAllowed && !isLoopback(hostOf(request.headers.host))) {
      return answerFault(request, reply, 'no-such-address', {}, 403);
    }
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
  const table = registerGuard(app, parts);
  // a bureau stands behind one address: a hundred people, each opening a page of some twenty questions every 20 s
  app.register(rateLimit, { max: 6000, timeWindow: '1 minute' });
  // routes stand in a plugin of their own so that the guard and the limits are there before them
  app.register(async (routes) => {
    registerRoutes(routes, parts);
    registerDocumentRoutes(routes, table);
  });
  servePage(app, parts);
  return { app, routes: table };
}

/** A division as people call it: with its county or city before it. */
const placeName = (code: string): string | undefined =>
  pathTo(code)
    .slice(-2)
    .map(({ name }) => name)
    .join('') || undefined;

function registerRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/run', { config: { scope: 'open', contract: RUN_STATE } }, async () => parts.run.now());
  registerSessionRoutes(app, parts);
  registerAccountRoutes(app, { ...parts, nameOf: placeName });
  registerCityRoutes(app, parts);
  registerReportsRoutes(app, parts);
  registerReviewRoutes(app, parts);
  registerExportRoutes(app, parts);
  registerAssignmentRoutes(app, parts);
  registerDeskRoutes(app, parts);
  registerBoundaryRoutes(app, parts);
  registerSchoolRoutes(app, parts);
  registerDivisionRoutes(app, parts);
  registerAuditRoutes(app, { ...parts, isVisible: isChildVisible });
  registerSearchRoutes(app, parts);
  registerRevealRoutes(app, parts);
  registerEmergencyRoutes(app, { ...parts, indexesOf: (number) => citizenIndexes(parts.keyFile, number) });
  registerRunRoutes(app, parts.database);
  registerIntakeRoutes(app, { ...parts.intake, ...parts, switched: followSwitch });
  registerDropoutRoutes(app, { ...parts, otherTemplates: [...PAIRING_TEMPLATES, ...LEDGER_TEMPLATES] });
  registerDoorRoutes(app, parts);
  registerPairingRoutes(app, { ...parts, findOwnTemplate });
  registerLedgerRoutes(app, parts);
  registerWarningRoutes(app, parts);
  registerLawRoutes(app, parts);
  registerDocumentLibraryRoutes(app, { ...parts, heldRules, ruleLabel });
  registerLocalRoutes(app, { ...parts, trialGround: trialGroundOf(parts.intake.dataFolder) });
  registerDecisionRoutes(app, parts);
  registerPaymentRoutes(app, {
    ...parts,
    openNumbers: openPayeeNumbers,
    listEntitled: entitledOf(parts.intake.dataFolder),
  });
}

/** What follows when another run becomes the current one: cases, ledgers, warnings, and what is told of aid. */
const followSwitch: typeof bringInStep = async (client, runId, at) => {
  await followNumbers(client, runId, at);
  await carryAssignments(client);
  await followRun(client, runId);
  const step = await bringInStep(client, runId, at);
  await followLedgers(client, runId, at);
  await followWarnings(client, runId, at);
  return step;
};

/** What the framework refuses before a route is reached. */
const FAULT_OF_STATUS: Readonly<Record<number, AccessError>> = {
  404: 'no-such-address',
  413: 'body-too-large',
  414: 'no-such-address',
  415: 'media-type-unknown',
  429: 'too-many-requests',
};

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode = 500 } = error;
  if (statusCode < 500) return answerAccess(request, reply, FAULT_OF_STATUS[statusCode] ?? 'body-unreadable');
  if (isDatabaseAway(error)) return answerFault(request, reply.header('retry-after', '5'), 'database-away');
  const reference = createHash('sha256')
    .update(error.stack ?? error.message)
    .digest('hex')
    .slice(0, 8);
  console.error(`internal error, reference ${reference}`);
  if (process.env.FUZHI_TRACE) console.error(error.stack);
  return answerFault(request, reply, 'internal-error', { reference });
}

function servePage(app: FastifyInstance, { page, run }: ServerParts): void {
  mkdirSync(page, { recursive: true });
  app.register(fastifyStatic, {
    root: page,
    index: false,
    setHeaders: (response, path) =>
      response.header(
        'cache-control',
        path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const sendPage = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const index = join(page, 'index.html');
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache');
    return reply.send(existsSync(index) ? readFileSync(index) : waitingPage(languageOf(request), run.now()));
  };
  app.get('/', sendPage);
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/') || request.url.startsWith('/assets/')
      ? answerFault(request, reply, 'no-such-address')
      : sendPage(request, reply),
  );
}
