import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { asked, type Contract, inRequest, recordEvent, type Sources, viewerOf } from '../../access/index.ts';
import { countBlind, recordDecision, withdrawDecision } from '../../linkage/index.ts';
import { findPair } from '../pages.queries.ts';
import { answerFault } from '../routes.ts';
import { REVIEW_CONTRACTS } from './contracts.ts';
import { listBlind } from './review.queries.ts';

type Parts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/** Deciding pairs: kept with who and when, taken back only by whoever said it, and used by the next run. */
export function registerReviewRoutes(app: FastifyInstance, { database, sources }: Parts): void {
  const shapes = REVIEW_CONTRACTS;
  const under = (contract: Contract) => ({ config: { scope: 'review.decide', contract } }) as const;
  app.post('/api/review/:pairKey/decision', under(shapes.decide), async (request, reply) => {
    const { params, body } = asked(request, shapes.decide);
    const key = params.pairKey;
    const viewer = viewerOf(request);
    const isKept = await inRequest(await database, viewer, 'review.decide', async (db) => {
      const pair = await findPair(db, key);
      if (!pair) return false;
      const { persons, ...rows } = pair;
      const { accountId } = viewer;
      const decision = { pairKey: key, accountId, ...rows, ...body, note: body.note };
      await recordDecision(db, decision, sources.now());
      const { answer, isBlind, isSecondWanted } = body;
      const detail = { answer, isBlind, isSecondWanted };
      await recordEvent(db, { action: 'decide', subject: { kind: 'pair', id: key }, persons, detail });
      return true;
    });
    return isKept ? reply.code(201).send({ state: 'kept' }) : answerFault(request, reply, 'no-such-pair');
  });

  app.delete('/api/review/:pairKey/decision', under(shapes.withdraw), async (request, reply) => {
    const { params, query } = asked(request, shapes.withdraw);
    const key = params.pairKey;
    const isBlind = query.blind === '1';
    const viewer = viewerOf(request);
    const isWithdrawn = await inRequest(await database, viewer, 'review.decide', async (db) => {
      const own = { pairKey: key, accountId: viewer.accountId, isBlind };
      const wasThere = await withdrawDecision(db, own, sources.now());
      const persons = (await findPair(db, key))?.persons ?? [];
      if (wasThere)
        await recordEvent(db, { action: 'withdraw-decision', subject: { kind: 'pair', id: key }, persons });
      return wasThere;
    });
    return isWithdrawn ? { state: 'withdrawn' } : answerFault(request, reply, 'no-such-decision');
  });

  app.get('/api/review/blind', under(shapes.blind), async (request) => {
    const viewer = viewerOf(request);
    return inRequest(await database, viewer, 'review.decide', async (db) => {
      const found = await listBlind(db, viewer.accountId, 10);
      const persons = found.items.flatMap(({ left, right }) => [left.personId, right.personId]);
      await recordEvent(db, { action: 'list', subject: { kind: 'list', id: 'review-blind' }, persons });
      return { ...found, agreement: await countBlind(db) };
    });
  });
}
