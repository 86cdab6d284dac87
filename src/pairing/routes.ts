import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { inRequest, type Sources, viewerOf } from '../access/index.ts';
import { faultAnswer } from '../platform/index.ts';
import { registerLetterRoutes } from './letters/routes-letters.ts';
import { registerPlanRoutes } from './letters/routes-plans.ts';
import { PAIRING_ERRORS, PAIRING_STATUS, PairingRefusal } from './pairing.errors.ts';
import type { AddPairingRoute, FindOwnTemplate } from './route-kit.ts';
import { registerChildRoutes } from './routes-children.ts';
import { registerHelperRoutes } from './routes-helpers.ts';
import { registerTraceRoutes } from './routes-traces.ts';

/** What the routes of pairing stand on. */
export type PairingRouteParts = {
  readonly database: Promise<pg.Pool>;
  readonly sources: Sources;
  readonly findOwnTemplate?: FindOwnTemplate;
};

const answerPairing = faultAnswer(PAIRING_ERRORS, PAIRING_STATUS);

/** Routes of pairing: who answers for whom, the chain of four, handbooks, and the check of traces. */
export function registerPairingRoutes(
  app: FastifyInstance,
  { database, sources, findOwnTemplate = async () => undefined }: PairingRouteParts,
): void {
  const route: AddPairingRoute = (method, url, scope, contract, work) => {
    app.route({
      ...{ method, url: `/api/pairing${url}`, config: { scope, contract } },
      // three pictures of two megabytes in letters
      bodyLimit: 9 << 20,
      handler: async (request, reply) => {
        try {
          return await inRequest(await database, viewerOf(request), scope, (db) => work(db, request, reply));
        } catch (error) {
          return answerError(error, request, reply);
        }
      },
    });
  };
  const kit = { route, now: () => sources.now(), findOwnTemplate };
  registerChildRoutes(kit);
  registerHelperRoutes(kit);
  registerTraceRoutes(kit);
  registerLetterRoutes(kit);
  registerPlanRoutes(kit);
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof PairingRefusal) {
    const { personId } = error.detail;
    // an address that is no number of a person is not repeated
    return answerPairing(request, reply, error.code, personId === undefined ? error.detail : { personId });
  }
  const { code } = Object(error) as { code?: string };
  if (code === '40001' || code === '23505' || code === '40P01')
    return answerPairing(request, reply, 'paired-meanwhile');
  throw error;
}
