import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Contract, type RouteScope, viewerOf } from '../../access/index.ts';
import { type HeldKeys, languageOf, openKeys } from '../../platform/index.ts';
import { registerHardshipRoutes } from '../identification/routes.ts';
import { registerMealRoutes } from '../meals/routes.ts';
import { readNoticeRules } from '../notice/notice.store.ts';
import { registerNoticeRoutes } from '../notice/routes.ts';
import { registerQuestionRoutes } from '../questions/routes.ts';
import { registerSettlementRoutes } from '../settlement/routes.ts';
import { type PaymentError, paymentStatus } from './payment.errors.ts';
import { readPaymentRules } from './process.store.ts';
import { PaymentRefusal, sayGround } from './refusal.ts';
import { registerAccountRoutes } from './routes-accounts.ts';
import { registerBatchRoutes } from './routes-batches.ts';
import { registerFundRoutes } from './routes-funds.ts';
import type { AddRoute, Held, PaymentRouteParts } from './routes-kit.ts';

/** From awards to cards: batches, accounts, funds, notices with objections. */
export function registerPaymentRoutes(app: FastifyInstance, parts: PaymentRouteParts): void {
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  let keys: HeldKeys | undefined;
  const { sources, keyFile, openNumbers, listEntitled } = parts;
  const held = async (): Promise<Held> => ({
    ...{ pool: await parts.database, rules: readPaymentRules(), noticeRules: readNoticeRules() },
    ...{ now: sources.now, sources, openNumbers, listEntitled },
    keys: () => {
      keys ??= openKeys(keyFile);
      return keys;
    },
  });
  const add = (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    scope: RouteScope,
    contract: Contract,
    handler: (request: FastifyRequest, reply: FastifyReply, held: Held) => Promise<unknown>,
  ): void => {
    app.route({
      ...{ method, url, config: { scope, contract } },
      bodyLimit: method === 'PUT' ? Number.MAX_SAFE_INTEGER : 1 << 20,
      handler: async (request, reply) => {
        try {
          return await handler(request, reply, await held());
        } catch (error) {
          if (error instanceof PaymentRefusal) return tell(request, reply, error);
          throw error;
        }
      },
    });
  };
  const route: AddRoute = (method, url, scope, contract, handler) =>
    add(method, url, scope, contract, (request, reply, own) =>
      handler(request, reply, own, viewerOf(request)),
    );
  registerBatchRoutes(route);
  registerAccountRoutes(route);
  registerFundRoutes(route);
  registerHardshipRoutes(route);
  registerSettlementRoutes(route);
  registerQuestionRoutes(route);
  registerMealRoutes(route);
  registerNoticeRoutes(route, (url, contract, handler) => add('GET', url, 'open', contract, handler));
}

/** A refusal with every ground in words; the first gives code and status. */
function tell(request: FastifyRequest, reply: FastifyReply, { grounds }: PaymentRefusal): FastifyReply {
  const rules = readPaymentRules();
  const said = grounds.map((ground) => sayGround(rules, ground, languageOf(request)));
  const { code } = grounds[0];
  return reply.code(paymentStatus(code as PaymentError)).send({
    code,
    message: said.join(' '),
    grounds: grounds.map((ground, at) => ({ code: ground.code, message: said[at] })),
  });
}
