import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  asked,
  type Contract,
  holds,
  inRequest,
  type Queryable,
  type Right,
  recordLast,
  type Sources,
  type Viewer,
  viewerOf,
} from '../access/index.ts';
import { faultAnswer, languageOf } from '../platform/index.ts';
import { askerOf } from './assignment/assignment.ts';
import { RESULT_CONTRACTS } from './contracts.ts';
import { grainOf } from './desk/grain.ts';
import { findSummary } from './desk/summary.queries.ts';
import type { ListFilter } from './list-filter.queries.ts';
import { PAGE_ERRORS, PAGE_STATUS } from './page.errors.ts';
import { findStory, listSources, pageEntries, pageUnplaced } from './pages.queries.ts';
import { pageReview } from './review/review.queries.ts';
import type { ScreenPair } from './screen.ts';
import { readLevelTexts } from './screen-levels.store.ts';
import { sayWarnings } from './screen-warnings.ts';
import { screenWords } from './screen-words.ts';

/** Answers with a fault of the page. */
export const answerFault = faultAnswer(PAGE_ERRORS, PAGE_STATUS);

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
const filterTold = ({ township, village, place, kind, name, assigned }: ListFilter) => ({
  ...(township === undefined ? {} : { place: township }),
  ...(village === undefined ? {} : { village }),
  ...(place === undefined ? {} : { division: place.split('@')[0]! }),
  ...(place?.includes('@') ? { boundaries: place.slice(-10) } : {}),
  ...(kind === undefined ? {} : { kind }),
  ...(name === undefined ? {} : { byName: true }),
  ...(assigned === undefined ? {} : { assigned }),
});

const scopesOf = ({ held }: Viewer): string[] => held.map(({ scope }) => scope);

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

  const shapes = RESULT_CONTRACTS;
  const serveList = (path: string, scope: Right, contract: typeof shapes.outOfSchool, pages: Pages) =>
    app.get(path, { config: { scope, contract } }, async (request) => {
      const { cursor: after, ...narrowed } = asked(request, contract).query;
      const asker = askerOf(viewerOf(request), sources.now());
      const filter = { ...narrowed, after, asker };
      return serve(request, scope, async (db) => {
        const page = await pages(db, filter, viewerOf(request));
        recordLast(db, {
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

  serveList('/api/out-of-school', 'lists.read', shapes.outOfSchool, listed('out-of-school'));
  serveList('/api/unaided', 'aid.read', shapes.unaided, listed('unaided'));
  serveList('/api/waiting', 'state.read', shapes.waiting, (db, filter) =>
    pageEntries(db, { isWaiting: true }, filter),
  );
  serveList('/api/review', 'review.read', shapes.review, (db, filter, viewer) =>
    pageReview(db, filter, viewer.accountId),
  );
  serveList('/api/unplaced', 'unplaced.read', shapes.unplaced, pageUnplaced);

  const under = <R extends Right>(scope: R, contract: Contract) => ({ config: { scope, contract } });
  const model = readLevelTexts();
  app.get('/api/words', { config: { scope: 'open', contract: shapes.words } }, async (request) =>
    screenWords(languageOf(request), model),
  );
  app.get('/api/sources', under('sources.read', shapes.sources), async (request) => ({
    items: await serve(request, 'sources.read', listSources),
  }));
  app.get('/api/summary', under('state.read', shapes.summary), async (request, reply) => {
    const found = await serve(request, 'state.read', (db) =>
      findSummary(db, grainOf(scopesOf(viewerOf(request))) ?? null),
    );
    if (!found) return answerFault(request, reply, 'no-results');
    return { ...found, warnings: sayWarnings(found.summary?.warnings ?? [], languageOf(request)) };
  });
  app.get('/api/persons/:personId', under('child.read', shapes.person), async (request, reply) => {
    const { personId } = asked(request, shapes.person).params;
    const lists = listsOf(viewerOf(request));
    const story = await serve(request, 'child.read', async (db) => {
      const found = await findStory(db, personId, lists);
      const subject = { kind: 'person', id: personId } as const;
      const persons = found ? [found.personId] : [];
      recordLast(db, { action: 'open-child', subject, persons, isDone: found !== undefined });
      return found;
    });
    return story ?? answerFault(request, reply, 'no-such-person', { personId });
  });
}
