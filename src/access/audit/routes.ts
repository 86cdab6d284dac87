import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { faultAnswer, type Language, languageOf, type Text } from '../../platform/index.ts';
import { asked, type Contract } from '../contract.ts';
import { type GuardParts, viewerOf } from '../guard.store.ts';
import { inRequest, type Queryable } from '../request.store.ts';
import type { Right } from '../rights.ts';
import { readRoles } from '../roles.store.ts';
import { TRAIL_CONTRACTS } from './contracts.ts';
import { ACTIONS, type AuditDetail } from './event.ts';
import { TRAIL_ERRORS, TRAIL_STATUS } from './page-errors.ts';
import { recordEvent } from './record.queries.ts';
import { type RoleLabels, sayAction, sayDetail, sayEvent, saySubject, sayTime, sayWho } from './sentence.ts';
import type { SpokenEvent, SpokenLook, SpokenTrail } from './spoken.ts';
import { pageLooks, pageTrail } from './trail.queries.ts';
import type { TrailEvent, TrailFilter, TrailLook, TrailPage } from './trail.ts';

const answerFault = faultAnswer(TRAIL_ERRORS, TRAIL_STATUS);

/** What the routes of the trail stand on. `isVisible`: whether the request, under its own right, sees a child at all. */
export type TrailParts = GuardParts & {
  readonly isVisible: (db: Queryable, personId: string) => Promise<boolean>;
};

/** A day of Beijing, where the offices are, as the moment at which it begins; `later` days on. */
const beginOf = (day: string | undefined, later = 0): Date | undefined =>
  day === undefined ? undefined : new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000);

const labels = (): RoleLabels => new Map<string, Text>(readRoles().map(({ id, label }) => [id, label]));

/** The trail for the audit officer, and who looked at a child for those who may open the child's page. */
export function registerAuditRoutes(app: FastifyInstance, { database, isVisible }: TrailParts): void {
  const { looks, events } = TRAIL_CONTRACTS;
  const under = <R extends Right>(scope: R, contract: Contract) => ({ config: { scope, contract } });
  app.get('/api/audit/persons/:personId', under('child.read', looks), async (request, reply) => {
    const { params, query } = asked(request, looks);
    const { cursor: before, limit } = query;
    const found = await inRequest(await database, viewerOf(request), 'child.read', async (db) =>
      (await isVisible(db, params.personId)) ? pageLooks(db, params.personId, { before, limit }) : undefined,
    );
    if (!found) return answerFault(request, reply, 'audit-no-such-person');
    return { items: found.items.map((row) => sayLook(row, languageOf(request))), next: found.next };
  });

  app.get('/api/audit/events', under('audit.read', events), async (request) => {
    const page = await readTrail(request, { database }, asked(request, events).query);
    const language = languageOf(request);
    const spoken: SpokenTrail = {
      items: page.items.map((row) => spokenEvent(row, language)),
      next: page.next,
      actions: Object.entries(ACTIONS).map(([action, text]) => ({ action, text: text[language] })),
    };
    return spoken;
  });
}

/** Reading the trail is itself recorded, with what was asked for. */
async function readTrail(
  request: FastifyRequest,
  { database }: Pick<TrailParts, 'database'>,
  question: z.output<(typeof TRAIL_CONTRACTS)['events']['query']>,
): Promise<TrailPage<TrailEvent>> {
  const { cursor, limit, account, action, person, from, to } = question;
  const filter: TrailFilter = {
    account,
    action,
    person,
    from: beginOf(from),
    to: beginOf(to, 1),
    before: cursor,
    limit,
  };
  return inRequest(await database, viewerOf(request), 'audit.read', async (db) => {
    const page = await pageTrail(db, filter);
    await recordEvent(db, {
      action: 'read-audit',
      subject: person === undefined ? { kind: 'trail', id: 'events' } : { kind: 'person', id: person },
      detail: given({ account, action, from, to }),
    });
    return page;
  });
}

const given = (parts: Readonly<Record<string, string | number | undefined>>): AuditDetail =>
  Object.fromEntries(
    Object.entries(parts).filter((part): part is [string, string | number] => part[1] !== undefined),
  );

const sayLook = (row: TrailLook, language: Language): SpokenLook => ({
  look: row.look,
  sentence: sayEvent(row, labels(), language),
});

const spokenEvent = (row: TrailEvent, language: Language): SpokenEvent => ({
  eventId: row.eventId,
  sentence: sayEvent(row, labels(), language),
  time: sayTime(row.recordedAt, language),
  who: sayWho(row, labels(), language),
  accountId: row.accountId,
  action: row.action,
  done: sayAction(row.action, language),
  subject: saySubject(row.subjectId, language),
  persons: row.persons,
  detail: sayDetail(row.detail, language),
  purpose: row.purpose,
  isDone: row.isDone,
});
