import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { inRequest, recordEvent, viewerOf } from '../../access/index.ts';
import { loadCharacters } from '../../linkage/index.ts';
import { type HeldKeys, openKeys } from '../../platform/index.ts';
import { answerFault } from '../routes.ts';
import { readQuestion } from './question.ts';
import { findChildren } from './search.queries.ts';

const word = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000'));

const Asked = z.strictObject({ text: word(60).min(1), township: word(60).optional() });

/** What the search stands on. */
export type SearchParts = { readonly database: Promise<pg.Pool>; readonly keyFile: string };

/**
 * Finding a child by whatever is known of it. What was typed comes in the body and goes nowhere: neither into an address
 * nor a log nor the trail, which tells what kind of question it was and who was shown.
 */
export function registerSearchRoutes(app: FastifyInstance, { database, keyFile }: SearchParts): void {
  let keys: HeldKeys | undefined;
  app.post('/api/children/find', { config: { scope: 'child.read' } }, async (request, reply) => {
    const asked = Asked.safeParse(request.body);
    if (!asked.success) {
      const parameter = String(asked.error.issues[0]?.path[0] ?? '?');
      return answerFault(request, reply, 'bad-question', { parameter });
    }
    const { text, township } = asked.data;
    const pool = await database;
    keys ??= openKeys(keyFile);
    const ring = keys.ring();
    return inRequest(pool, viewerOf(request), 'child.read', async (db) => {
      const found = await findChildren(db, readQuestion(text, loadCharacters()), township, ring);
      await recordEvent(db, {
        action: 'search',
        persons: found.items.map(({ personId }) => personId),
        detail: {
          kind: found.kind,
          found: found.items.length,
          ...(township === undefined ? {} : { place: township }),
        },
      });
      return found;
    });
  });
}
