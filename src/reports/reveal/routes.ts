import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { asked, inRequest, limitOf, readLookRules, recordEvent, viewerOf } from '../../access/index.ts';
import { type HeldKeys, languageOf, openKeys } from '../../platform/index.ts';
import { answerFault } from '../routes.ts';
import { REVEAL_CONTRACTS } from './contracts.ts';
import { findNumbers } from './reveal.queries.ts';

/** What seeing full numbers stands on. */
export type RevealParts = { readonly database: Promise<pg.Pool>; readonly keyFile: string };

/** One child's full numbers, for a purpose that stands in the trail with words of one's own. */
export function registerRevealRoutes(app: FastifyInstance, { database, keyFile }: RevealParts): void {
  const { purposes, reveal } = REVEAL_CONTRACTS;
  const rules = readLookRules();
  let keys: HeldKeys | undefined;
  const scope = 'identity.reveal';
  app.get('/api/persons/reveal-purposes', { config: { scope, contract: purposes } }, async () => ({
    items: rules.purposes,
  }));
  const rateLimit = limitOf(rules.most_a_minute.reveal);
  app.post(
    '/api/persons/:personId/reveal',
    { config: { scope, contract: reveal, rateLimit } },
    async (request, reply) => {
      const { params, body } = asked(request, reveal);
      const { personId } = params;
      keys ??= openKeys(keyFile);
      const ring = keys.ring();
      const label = rules.purposes.find(({ id }) => id === body.purpose)!.label[languageOf(request)];
      const found = await inRequest(await database, viewerOf(request), scope, async (db) => {
        const numbers = await findNumbers(db, personId, ring);
        await recordEvent(db, {
          action: 'reveal',
          subject: { kind: 'person', id: personId },
          persons: numbers ? [personId] : [],
          detail: { kind: body.purpose },
          purpose: `${label}：${body.words}`,
          isDone: numbers !== undefined,
        });
        return numbers;
      });
      return found ?? answerFault(request, reply, 'no-such-person', { personId });
    },
  );
}
