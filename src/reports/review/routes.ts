import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { inRequest, recordEvent, type Sources, viewerOf } from '../../access/index.ts';
import { ANSWERS, countBlind, recordDecision, withdrawDecision } from '../../linkage/index.ts';
import { findPair } from '../pages.queries.ts';
import { answerFault } from '../routes.ts';
import { listBlind } from './review.queries.ts';

const PairKey = z.string().regex(/^[A-Za-z0-9_-]{16}$/);
const Decision = z.strictObject({
  answer: z.enum(ANSWERS),
  note: z
    .string()
    .trim()
    .max(400)
    .refine((text) => !text.includes('\u0000'))
    .optional(),
  isSecondWanted: z.boolean().default(false),
  isBlind: z.boolean().default(false),
});
const Own = z.object({ blind: z.enum(['0', '1']).default('0'), lang: z.string().optional() });

type Parts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

const keyOf = (request: FastifyRequest): string | undefined =>
  PairKey.safeParse((request.params as { pairKey: unknown }).pairKey).data;

/** Deciding pairs: kept with who and when, taken back only by whoever said it, and used by the next run. */
export function registerReviewRoutes(app: FastifyInstance, { database, sources }: Parts): void {
  app.post(
    '/api/review/:pairKey/decision',
    { config: { scope: 'review.decide' } },
    async (request, reply) => {
      const key = keyOf(request);
      const read = Decision.safeParse(request.body);
      if (!read.success) {
        const parameter = String(read.error.issues[0]?.path[0] ?? '?');
        return answerFault(request, reply, 'bad-question', { parameter });
      }
      const viewer = viewerOf(request);
      const isKept = await inRequest(await database, viewer, 'review.decide', async (db) => {
        const pair = key === undefined ? undefined : await findPair(db, key);
        if (!pair || key === undefined) return false;
        const { persons, ...rows } = pair;
        const { accountId } = viewer;
        const decision = { pairKey: key, accountId, ...rows, ...read.data, note: read.data.note };
        await recordDecision(db, decision, sources.now());
        const { answer, isBlind, isSecondWanted } = read.data;
        const detail = { answer, isBlind, isSecondWanted };
        await recordEvent(db, { action: 'decide', subject: { kind: 'pair', id: key }, persons, detail });
        return true;
      });
      return isKept ? reply.code(201).send({ state: 'kept' }) : answerFault(request, reply, 'no-such-pair');
    },
  );

  app.delete(
    '/api/review/:pairKey/decision',
    { config: { scope: 'review.decide' } },
    async (request, reply) => {
      const key = keyOf(request);
      const isBlind = Own.safeParse(request.query).data?.blind === '1';
      const viewer = viewerOf(request);
      const isWithdrawn = await inRequest(await database, viewer, 'review.decide', async (db) => {
        if (key === undefined) return false;
        const own = { pairKey: key, accountId: viewer.accountId, isBlind };
        const wasThere = await withdrawDecision(db, own, sources.now());
        const persons = (await findPair(db, key))?.persons ?? [];
        if (wasThere)
          await recordEvent(db, { action: 'withdraw-decision', subject: { kind: 'pair', id: key }, persons });
        return wasThere;
      });
      return isWithdrawn ? { state: 'withdrawn' } : answerFault(request, reply, 'no-such-decision');
    },
  );

  app.get('/api/review/blind', { config: { scope: 'review.decide' } }, async (request) => {
    const viewer = viewerOf(request);
    return inRequest(await database, viewer, 'review.decide', async (db) => {
      const found = await listBlind(db, viewer.accountId, 10);
      const persons = found.items.flatMap(({ left, right }) => [left.personId, right.personId]);
      await recordEvent(db, { action: 'list', subject: { kind: 'list', id: 'review-blind' }, persons });
      return { ...found, agreement: await countBlind(db) };
    });
  });
}
