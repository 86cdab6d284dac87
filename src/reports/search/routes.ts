import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { asked, inRequest, recordLast, viewerOf } from '../../access/index.ts';
import { loadCharacters } from '../../linkage/index.ts';
import { type HeldKeys, openKeys } from '../../platform/index.ts';
import { SEARCH_CONTRACTS } from './contracts.ts';
import { readQuestion } from './question.ts';
import { findChildren } from './search.queries.ts';

/** What the search stands on. */
export type SearchParts = { readonly database: Promise<pg.Pool>; readonly keyFile: string };

/**
 * Finding a child by whatever is known of it. What was typed comes in the body and goes nowhere: neither into an address
 * nor a log nor the trail, which tells what kind of question it was and who was shown.
 */
export function registerSearchRoutes(app: FastifyInstance, { database, keyFile }: SearchParts): void {
  const { find } = SEARCH_CONTRACTS;
  let keys: HeldKeys | undefined;
  app.post('/api/children/find', { config: { scope: 'child.read', contract: find } }, async (request) => {
    const { text, township } = asked(request, find).body;
    const pool = await database;
    keys ??= openKeys(keyFile);
    const ring = keys.ring();
    return inRequest(pool, viewerOf(request), 'child.read', async (db) => {
      const found = await findChildren(db, readQuestion(text, loadCharacters()), township, ring);
      recordLast(db, {
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
