import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordEvent } from '../audit/record.queries.ts';
import { asked, type Contract } from '../contract.ts';
import { answerAccess, type GuardParts, viewerOf } from '../guard.store.ts';
import { readLookRules } from '../look-rules.store.ts';
import { inRequest, type Queryable } from '../request.store.ts';
import type { Right } from '../rights.ts';
import { EMERGENCY_CONTRACTS } from './contracts.ts';
import {
  countUnseen,
  endEmergency,
  listEmergencies,
  openEmergency,
  seeEmergencies,
} from './emergency.queries.ts';

/** `indexesOf`: the fingerprints under which a citizen ID is found. */
export type EmergencyParts = GuardParts & { readonly indexesOf: (number: string) => readonly Uint8Array[] };

/** A limit that counts by account, once it is known who asks. */
export const limitOf = (max: number) => ({
  max,
  timeWindow: '1 minute',
  hook: 'preHandler' as const,
  keyGenerator: (request: FastifyRequest) => `account ${viewerOf(request).accountId}`,
});

const PERSON = /^P(?!.*\d{15})[0-9A-Za-z-]{1,30}$/;
const MOST_SHOWN = 100;

/** Looks in an emergency: opened by whoever needs one, watched over and ended by the security officer. */
export function registerEmergencyRoutes(app: FastifyInstance, parts: EmergencyParts): void {
  const { open, list, see, end } = EMERGENCY_CONTRACTS;
  const serve = async <T>(request: FastifyRequest, right: Right, work: (db: Queryable) => Promise<T>) =>
    inRequest(await parts.database, viewerOf(request), right, work);
  const watch = (contract: Contract) => ({ config: { scope: 'emergency.watch', contract } }) as const;
  const rateLimit = limitOf(readLookRules().most_a_minute.emergency);
  const config = { scope: 'child.emergency', contract: open, rateLimit } as const;

  app.post('/api/access/emergencies', { config }, async (request, reply) => {
    const { child, reason } = asked(request, open).body;
    const hours = readLookRules().emergency_hours;
    const isPerson = PERSON.test(child);
    const indexes = isPerson ? [] : parts.indexesOf(child);
    const personId = await serve(request, 'child.emergency', async (db) => {
      const found = await openEmergency(db, { personId: isPerson ? child : null, indexes }, reason, hours);
      await recordEvent(db, {
        action: 'break-glass',
        ...(found === undefined ? {} : { subject: { kind: 'person', id: found }, persons: [found] }),
        purpose: reason,
        isDone: found !== undefined,
      });
      return found;
    });
    if (personId === undefined) return answerAccess(request, reply, 'no-such-child');
    return reply.code(201).send({ personId, hours });
  });

  app.get('/api/access/emergencies', watch(list), (request) =>
    serve(request, 'emergency.watch', async (db) => ({
      items: await listEmergencies(db, MOST_SHOWN),
      unseen: await countUnseen(db),
    })),
  );

  app.post('/api/access/emergencies/seen', watch(see), (request) =>
    serve(request, 'emergency.watch', async (db) => {
      const seen = await seeEmergencies(db, asked(request, see).body.upTo);
      if (seen > 0) await recordEvent(db, { action: 'break-glass-seen', detail: { count: seen } });
      return { seen };
    }),
  );

  app.post('/api/access/emergencies/:id/end', watch(end), async (request, reply) => {
    const personId = await serve(request, 'emergency.watch', async (db) => {
      const person = await endEmergency(db, asked(request, end).params.id);
      if (person !== undefined)
        await recordEvent(db, {
          action: 'break-glass-ended',
          subject: { kind: 'person', id: person },
          persons: [person],
        });
      return person;
    });
    return personId === undefined ? answerAccess(request, reply, 'no-such-emergency') : { state: 'ended' };
  });
}
