import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import {
  holds,
  inRequest,
  type Queryable,
  type Right,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../access/index.ts';
import { faultAnswer, languageOf } from '../platform/index.ts';
import { askerOf } from './assignment/assignment.ts';
import { ASSIGNED, type ListFilter, readCursor } from './list-filter.queries.ts';
import { PAGE_ERRORS, PAGE_STATUS } from './page.errors.ts';
import { findStory, findSummary, listSources, pageEntries, pageUnplaced } from './pages.queries.ts';
import { pageReview } from './review/review.queries.ts';
import type { ScreenPair } from './screen.ts';
import { readLevelTexts } from './screen-levels.store.ts';
import { sayWarnings } from './screen-warnings.ts';
import { screenWords } from './screen-words.ts';

/** Answers with a fault of the page. */
export const answerFault = faultAnswer(PAGE_ERRORS, PAGE_STATUS);

/** One parameter given once, short; an empty one counts as absent. */
const word = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !text.includes('\u0000'))
    .transform((text) => text.trim());

const optionalWord = (longest: number) =>
  word(longest)
    .transform((text) => (text === '' ? undefined : text))
    .optional();

const Filter = z.object({
  // a township may be empty on purpose: the children whose township no register tells
  township: word(60).optional(),
  kind: optionalWord(40),
  name: optionalWord(40),
  assigned: z.enum(ASSIGNED).optional(),
  cursor: z
    .string()
    .max(40)
    .refine((text) => readCursor(text) !== undefined)
    .transform(readCursor)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  lang: z.enum(['zh', 'en']).optional(),
});

const PersonId = z.string().regex(/^P[0-9A-Za-z-]{1,30}$/);

type Pages = (
  db: Queryable,
  filter: ListFilter,
  viewer: Viewer,
) => Promise<{ readonly items: readonly object[] }>;

/** The children that a page of a list or of pairs shows. */
const personsOn = (items: readonly object[]): string[] => [
  ...new Set(
    (items as readonly { personId?: string; pair?: ScreenPair }[]).flatMap(({ personId, pair }) =>
      pair ? [pair.left.personId, pair.right.personId] : (personId ?? []),
    ),
  ),
];

/** What narrowed a list, as the trail tells it; a name that was searched for is not told. */
const filterTold = ({ township, kind, name, assigned }: ListFilter) => ({
  ...(township === undefined ? {} : { place: township }),
  ...(kind === undefined ? {} : { kind }),
  ...(name === undefined ? {} : { byName: true }),
  ...(assigned === undefined ? {} : { assigned }),
});

function readFilter(request: FastifyRequest, now: Date): ListFilter | { fault: string } {
  const read = Filter.safeParse(request.query);
  if (!read.success) return { fault: String(read.error.issues[0]?.path[0] ?? '?') };
  const { township, kind, name, assigned, cursor, limit } = read.data;
  const asker = askerOf(viewerOf(request), now);
  return { township, kind, name, assigned, asker, after: cursor, limit };
}

/** Which list needs which right. */
const LIST_RIGHTS: Readonly<Record<string, Right>> = { 'out-of-school': 'lists.read', unaided: 'aid.read' };

/** The lists that a viewer may read somewhere. */
const listsOf = (viewer: Viewer): string[] =>
  Object.keys(LIST_RIGHTS).filter((list) => holds(viewer, LIST_RIGHTS[list]!));

/** What the pages stand on. */
export type PageParts = { readonly database: Promise<pg.Pool>; readonly sources: Sources };

/**
 * Reads over the results of the current run, each in a transaction under the request's role: the database gives only
 * rows of the viewer's places. Nothing here writes. `database` may still be opening: a question then waits for it.
 */
export function registerReportsRoutes(app: FastifyInstance, { database, sources }: PageParts): void {
  const serve = <T>(request: FastifyRequest, right: Right, work: (db: Queryable) => Promise<T>): Promise<T> =>
    database.then((pool) => inRequest(pool, viewerOf(request), right, work));

  const serveList = (path: string, scope: Right, pages: Pages) =>
    app.get(path, { config: { scope } }, async (request, reply) => {
      const filter = readFilter(request, sources.now());
      if ('fault' in filter) return answerFault(request, reply, 'bad-question', { parameter: filter.fault });
      return serve(request, scope, async (db) => {
        const page = await pages(db, filter, viewerOf(request));
        await recordEvent(db, {
          action: 'list',
          subject: { kind: 'list', id: path.slice('/api/'.length) },
          persons: personsOn(page.items),
          detail: filterTold(filter),
        });
        return page;
      });
    });
  const listed =
    (list: string): Pages =>
    (db, filter) =>
      pageEntries(db, { list, isWaiting: false }, filter);

  serveList('/api/out-of-school', 'lists.read', listed('out-of-school'));
  serveList('/api/unaided', 'aid.read', listed('unaided'));
  serveList('/api/waiting', 'state.read', (db, filter) => pageEntries(db, { isWaiting: true }, filter));
  serveList('/api/review', 'review.read', (db, filter, viewer) => pageReview(db, filter, viewer.accountId));
  serveList('/api/unplaced', 'unplaced.read', pageUnplaced);

  const model = readLevelTexts();
  app.get('/api/words', { config: { scope: 'open' } }, async (request) =>
    screenWords(languageOf(request), model),
  );
  app.get('/api/sources', { config: { scope: 'sources.read' } }, async (request) => ({
    items: await serve(request, 'sources.read', listSources),
  }));
  app.get('/api/summary', { config: { scope: 'state.read' } }, async (request, reply) => {
    const found = await serve(request, 'state.read', findSummary);
    if (!found) return answerFault(request, reply, 'no-results');
    return { ...found, warnings: sayWarnings(found.summary?.warnings ?? [], languageOf(request)) };
  });
  app.get('/api/persons/:personId', { config: { scope: 'child.read' } }, async (request, reply) => {
    const read = PersonId.safeParse((request.params as { personId: unknown }).personId);
    const lists = listsOf(viewerOf(request));
    const story =
      read.success &&
      (await serve(request, 'child.read', async (db) => {
        const found = await findStory(db, read.data, lists);
        const subject = { kind: 'person', id: read.data } as const;
        const persons = found ? [read.data] : [];
        await recordEvent(db, { action: 'open-child', subject, persons, isDone: found !== undefined });
        return found;
      }));
    if (story) return story;
    // what was asked for is not repeated unless it is a person's number: it might be an ID number typed by hand
    return answerFault(request, reply, 'no-such-person', { personId: read.success ? read.data : '…' });
  });
}
