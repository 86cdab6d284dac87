import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  type Asked as AskedOf,
  asked as askedOf,
  type Contract,
  inRequest,
  type Queryable,
  readRoles,
  type Sources,
  type Viewer,
  viewerOf,
} from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { faultAnswer, type Language, languageOf, say } from '../../platform/index.ts';
import { findDivision } from '../../registry/index.ts';
import {
  ASSIGNMENT_ERRORS,
  ASSIGNMENT_STATUS,
  type AssignmentError,
  UNFIT_TEXTS,
  WHY_NOT,
} from './assignment.errors.ts';
import {
  type Chosen,
  countChosen,
  listAssignees,
  listOwnAssignments,
  listSubjects,
  recordAssignment,
} from './assignment.queries.ts';
import {
  askerOf,
  assess,
  READ_RIGHTS,
  readersOf,
  SUBJECT_LISTS,
  type Target,
  targetsOf,
  type Unfit,
} from './assignment.ts';
import { ASSIGNMENT_CONTRACTS as shapes } from './contracts.ts';

/** Children and pairs that one act may be about. */
const MOST = 20_000;

const answerFault = faultAnswer(ASSIGNMENT_ERRORS, ASSIGNMENT_STATUS);
type Asked = AskedOf<typeof shapes.assign>['body'];
type Wanted = Asked['target'];

type Fault = { readonly fault: AssignmentError; readonly detail?: Readonly<Record<string, string | number>> };

const sayUnfit = (unfit: readonly { readonly ground: Unfit; readonly count: number }[], language: Language) =>
  unfit.map(({ ground, count }) => say(UNFIT_TEXTS[ground], language, { count }));

/** What a target stands for, as far as the asker may know; a fault where it may not. */
async function findTarget(
  db: Queryable,
  wanted: Wanted,
  { list }: Pick<Asked, 'list'>,
): Promise<Target | Fault> {
  if (wanted.to === 'division') {
    const found = findDivision(wanted.code);
    return found ? { to: 'division', code: found.code, name: found.name } : { fault: 'division-unknown' };
  }
  if (wanted.to !== 'account') return { to: wanted.to };
  const { accountId } = wanted;
  const lists = SUBJECT_LISTS[list];
  const found = await Promise.all(lists.map((one) => listAssignees(db, READ_RIGHTS[one], { accountId })));
  const name = found.flat()[0]?.fullName;
  if (name === undefined) return { fault: 'assignee-unknown' };
  const scopes = Object.fromEntries(lists.map((one, i) => [one, found[i]![0]?.scopes ?? []]));
  return { to: 'account', accountId, name, scopes };
}

/** Chooses the subjects and parts them; a fault where nothing comes of it. */
async function weigh(db: Queryable, asked: Asked, viewer: Viewer, now: Date, language: Language) {
  const target = await findTarget(db, asked.target, asked);
  if ('fault' in target) return target;
  const chosen: Chosen = asked.ids
    ? { ids: asked.ids }
    : { filter: { ...asked.filter, asker: askerOf(viewer, now) } };
  const count = asked.ids ? undefined : await countChosen(db, asked.list, chosen);
  if (count !== undefined && asked.expected !== undefined && asked.expected !== count)
    return { fault: 'assign-changed', detail: { expected: asked.expected, count } } as const;
  const subjects = await listSubjects(db, asked.list, chosen, MOST + 1);
  if (subjects.length === 0) return { fault: 'assign-none' } as const;
  if (subjects.length > MOST)
    return { fault: 'assign-too-many', detail: { most: MOST, count: count ?? subjects.length } } as const;
  const { given, unfit } = assess(subjects, target, readersOf(readRoles()));
  return { target, given, chosen: subjects.length, unfit, unfitTexts: sayUnfit(unfit, language) };
}

type Parts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/**
 * Assigning children and pairs to a township, a school or a person, until a day: kept with who and when, for each child in
 * the trail, and taken back by a later act. Nobody assigns outside of the places in which the right is held.
 */
export function registerAssignmentRoutes(app: FastifyInstance, parts: Parts): void {
  registerChoices(app, parts);
  registerActs(app, parts);
}

const under = (contract: Contract) => ({ config: { scope: 'lists.assign', contract } }) as const;

type Work<T> = (db: Queryable) => Promise<T>;
const serveFrom =
  ({ database }: Parts) =>
  async <T>(request: FastifyRequest, work: Work<T>): Promise<T> =>
    inRequest(await database, viewerOf(request), 'lists.assign', work);

/** What was assigned before, to what and to whom something may be assigned. */
function registerChoices(app: FastifyInstance, parts: Parts): void {
  const serve = serveFrom(parts);
  app.get('/api/assignments', under(shapes.list), async (request) => ({
    items: await serve(request, listOwnAssignments),
  }));

  app.get('/api/assignments/targets', under(shapes.targets), async (request) => {
    const { list } = askedOf(request, shapes.targets).query;
    return {
      items: targetsOf(SUBJECT_LISTS[list], readersOf(readRoles())).map(({ to, isAllowed }) => ({
        to,
        isAllowed,
        why: isAllowed ? null : WHY_NOT[languageOf(request)],
      })),
      today: officeDay(parts.sources.now()),
      most: MOST,
    };
  });

  app.get('/api/assignments/people', under(shapes.people), async (request) => {
    const { list, typed } = askedOf(request, shapes.people).query;
    const roles = new Map(readRoles().map(({ id, label }) => [id, label]));
    const found = await serve(request, async (db) =>
      Promise.all(SUBJECT_LISTS[list].map((one) => listAssignees(db, READ_RIGHTS[one], { typed }))),
    );
    const all = new Map(found.flat().map((person) => [person.accountId, person]));
    return {
      items: [...all.values()].map(({ accountId, fullName, roles: held, scopes }) => ({
        accountId,
        fullName,
        roles: held.map((role) => roles.get(role)?.[languageOf(request)] ?? role),
        scopes,
      })),
    };
  });
}

/** Weighing an act, and making it. */
function registerActs(app: FastifyInstance, { database, sources }: Parts): void {
  const serve = serveFrom({ database, sources });
  /** The form of an assignment; answers and gives undefined where its day is past. */
  const readAsked = (
    request: FastifyRequest,
    reply: FastifyReply,
    contract: typeof shapes.assign | typeof shapes.preview,
  ): Asked | undefined => {
    const { body } = askedOf(request, contract);
    const { due } = body;
    if (due === undefined || due >= officeDay(sources.now())) return body;
    answerFault(request, reply, 'due-past', { due });
    return undefined;
  };

  app.post('/api/assignments/preview', under(shapes.preview), async (request, reply) => {
    const asked = readAsked(request, reply, shapes.preview);
    if (!asked) return reply;
    const language = languageOf(request);
    const found = await serve(request, (db) => weigh(db, asked, viewerOf(request), sources.now(), language));
    if ('fault' in found) return answerFault(request, reply, found.fault, found.detail);
    const { given, chosen, unfitTexts } = found;
    return { chosen, fit: given.length, unfit: unfitTexts };
  });

  app.post('/api/assignments', under(shapes.assign), async (request, reply) => {
    const asked = readAsked(request, reply, shapes.assign);
    if (!asked) return reply;
    const [viewer, at, language] = [viewerOf(request), sources.now(), languageOf(request)];
    const kept = await serve(request, async (db) => {
      const found = await weigh(db, asked, viewer, at, language);
      if ('fault' in found) return found;
      const { given, target, chosen, unfitTexts } = found;
      if (given.length === 0)
        return { fault: 'assign-unfit', detail: { count: chosen, grounds: unfitTexts.join('；') } } as const;
      const act = {
        list: asked.list,
        target: target.to,
        accountId: target.to === 'account' ? target.accountId : null,
        dueOn: target.to === 'nobody' ? null : (asked.due ?? null),
        note: asked.note || null,
        by: viewer,
        at,
      };
      // its number is not told: it would tell how much is assigned elsewhere
      await recordAssignment(db, act, given);
      return { assigned: given.length, unfit: unfitTexts };
    });
    if ('fault' in kept) return answerFault(request, reply, kept.fault, kept.detail);
    return reply.code(201).send(kept);
  });
}
