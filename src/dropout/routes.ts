import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { asked, inRequest, type Right, recordEvent, type Sources, viewerOf } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { faultAnswer, languageOf } from '../platform/index.ts';
import { actOnCase, openCase } from './acting.queries.ts';
import { registerAttendanceRoutes } from './attendance/routes.ts';
import { divisionsAt, readLines } from './boundaries.queries.ts';
import { findCase, pageCases } from './cases.queries.ts';
import { actContract, type CaseAsked, DROPOUT_CONTRACTS } from './contracts.ts';
import { readDoorRules } from './door/door-rules.store.ts';
import { DROPOUT_ERRORS, DROPOUT_STATUS } from './dropout.errors.ts';
import { registerReportRoutes } from './filed-report/routes.ts';
import { countLedgers, pageChildren } from './ledgers.queries.ts';
import { registerPaperRoutes } from './papers/routes.ts';
import type { OtherTemplate } from './papers/template.store.ts';
import { registerRateRoutes } from './rates/routes.ts';
import { sayRefused } from './refused.ts';
import { type AddRoute, personOf, placeDetail, Refusal } from './route-kit.ts';
import { readDropoutRules } from './rules.store.ts';

const answerDropout = faultAnswer(DROPOUT_ERRORS, DROPOUT_STATUS);

/** What the routes of dropout prevention stand on. */
export type DropoutRouteParts = {
  readonly database: Promise<pg.Pool>;
  readonly sources: Sources;
  /** Templates of other modules that are replaced on the same page. */
  readonly otherTemplates?: readonly OtherTemplate[];
};

/** Steps that a viewer's rights wait at. */
const stepsOfMine = (rights: readonly Right[]): string[] => {
  const { steps, acts } = readDropoutRules();
  return steps.filter(({ next }) => next && rights.includes(acts.get(next)!.right)).map(({ id }) => id);
};

/** Steps that a question names: one, a ledger's, those that wait for the asker; undefined: all. */
function stepsAsked({ step, ledger, mine }: CaseAsked, rights: readonly Right[]) {
  const { steps } = readDropoutRules();
  const parts = [
    ...(step ? [[step]] : []),
    ...(ledger
      ? [steps.filter((one) => (ledger === 'ended' ? one.is_end : one.ledger === ledger)).map(({ id }) => id)]
      : []),
    ...(mine ? [stepsOfMine(rights)] : []),
  ];
  const [first, ...others] = parts;
  return first?.filter((one) => others.every((part) => part.includes(one)));
}

/** Routes of dropout prevention: ledgers, queue of cases, a case, its acts and papers. */
export function registerDropoutRoutes(
  app: FastifyInstance,
  { database, sources, otherTemplates = [] }: DropoutRouteParts,
): void {
  // a paper comes as the body itself; the intake may have said so before
  if (!app.hasContentTypeParser('application/octet-stream'))
    app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  const route: AddRoute = (method, url, scope, contract, work) => {
    app.route({
      ...{ method, url: `/api/dropout${url}`, config: { scope, contract } },
      bodyLimit: method === 'PUT' ? Number.MAX_SAFE_INTEGER : 1 << 18,
      handler: async (request, reply) => {
        try {
          const answer = await inRequest(await database, viewerOf(request), scope, (db) =>
            work(db, request, reply),
          );
          return typeof answer === 'function' ? answer() : answer;
        } catch (error) {
          return answerError(error, request, reply);
        }
      },
    });
  };
  registerLedgerRoutes(route, sources);
  registerCaseRoutes(route, sources);
  registerPaperRoutes(route, sources, otherTemplates);
  registerRateRoutes(route, sources);
  registerReportRoutes(route, sources);
  registerAttendanceRoutes(route, sources);
}

function registerLedgerRoutes(route: AddRoute, { now }: Sources): void {
  route('GET', '/ledgers', 'lists.read', DROPOUT_CONTRACTS.ledgers, async (db, request) => {
    const { boundaries } = asked(request, DROPOUT_CONTRACTS.ledgers).query;
    const lineOf = boundaries === undefined ? undefined : await readLines(db, boundaries);
    return {
      ledgers: (await countLedgers(db, officeDay(now()), lineOf)) ?? null,
      steps: readDropoutRules().steps.map(({ id, label, ledger, is_end }) => ({
        ...{ id, label, ledger },
        isEnd: is_end,
        isVisited: readDoorRules().steps.includes(id),
      })),
    };
  });
  route('GET', '/children', 'lists.read', DROPOUT_CONTRACTS.children, async (db, request) => {
    const { township, place, school, disabled, cursor, limit } = asked(
      request,
      DROPOUT_CONTRACTS.children,
    ).query;
    const page = await pageChildren(db, {
      township,
      divisions: await divisionsAt(db, place),
      isInSchool: school,
      isDisabled: disabled,
      after: cursor,
      limit,
    });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'dropout-children' },
      persons: page.items.map(({ personId }) => personId),
      detail: placeDetail(place ?? township),
    });
    return page;
  });
}

function registerCaseRoutes(route: AddRoute, { now }: Sources): void {
  route('GET', '/cases', 'cases.read', DROPOUT_CONTRACTS.cases, async (db, request) => {
    const query = asked(request, DROPOUT_CONTRACTS.cases).query;
    const { township, place, name, overdue, disabled, poor, cursor, limit } = query;
    const page = await pageCases(db, {
      ...{
        steps: stepsAsked(query, viewerOf(request).rights),
        township,
        divisions: await divisionsAt(db, place),
        name,
        limit,
        after: cursor,
        on: officeDay(now()),
      },
      ...{ isOverdue: overdue, isDisabled: disabled, isRegisteredPoor: poor },
    });
    await recordEvent(db, {
      action: 'list',
      subject: { kind: 'list', id: 'dropout-cases' },
      persons: page.items.map(({ personId }) => personId),
      detail: {
        ...placeDetail(place ?? township),
        ...(query.step ? { step: query.step } : {}),
        ...(name === undefined ? {} : { byName: true }),
      },
    });
    return page;
  });
  // whether a child has a case, for a link to it: tells nothing that the child's page does not
  route('GET', '/cases/:personId/step', 'cases.read', DROPOUT_CONTRACTS.step, async (db, request) => {
    const found = await findCase(db, personOf(request));
    const step = readDropoutRules().steps.find(({ id }) => id === found?.step);
    return { step: step?.id ?? null, label: step?.label ?? null };
  });
  route('GET', '/cases/:personId', 'cases.read', DROPOUT_CONTRACTS.find, async (db, request, reply) => {
    const personId = personOf(request);
    const found = await openCase(db, viewerOf(request), personId, now());
    const persons = found ? [found.personId] : [];
    const subject = { kind: 'person', id: personId } as const;
    await recordEvent(db, { action: 'open-case', subject, persons, isDone: found !== undefined });
    return found ?? (() => answerDropout(request, reply, 'no-such-case', { personId }));
  });
  for (const { id, label, right } of readDropoutRules().acts.values()) {
    const contract = actContract(label);
    route('POST', `/cases/:personId/${id}`, right, contract, async (db, request, reply) => {
      const sent = { kind: id, ...asked(request, contract).body };
      const personId = personOf(request);
      const acted = await actOnCase(db, viewerOf(request), personId, sent, now());
      if (acted.state === 'no-such-case') throw new Refusal('no-such-case', { personId });
      if (acted.state === 'done') {
        reply.code(201);
        return { no: acted.no, step: acted.step };
      }
      const grounds = acted.grounds.map((ground) => ({
        code: ground.code,
        text: sayRefused(ground, languageOf(request)),
      }));
      const message = grounds.map(({ text }) => text).join(' ');
      reply.code(409);
      return { code: 'act-refused', message, grounds };
    });
  }
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return answerDropout(request, reply, error.code, error.detail);
  const { code } = Object(error) as { code?: string };
  // two acted at the same moment: the database took the first
  if (code === '40001' || code === '23505') return answerDropout(request, reply, 'taken-meanwhile');
  throw error;
}
