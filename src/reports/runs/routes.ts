import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { type Asked, asked, inRequest, type Queryable, viewerOf } from '../../access/index.ts';
import { faultAnswer } from '../../platform/index.ts';
import { grainOf } from '../desk/grain.ts';
import { PAGE_ERRORS, PAGE_STATUS } from '../page.errors.ts';
import { compareRuns, listChanges } from './compare.queries.ts';
import { RUN_CONTRACTS } from './contracts.ts';
import { listRuns, seenRuns } from './runs.queries.ts';

const answerFault = faultAnswer(PAGE_ERRORS, PAGE_STATUS);
/** Runs that are kept and what differs between two of them, as far as the reader's places and lists go. */
export function registerRunRoutes(app: FastifyInstance, database: Promise<pg.Pool>): void {
  const serve = async <T>(request: FastifyRequest, work: (db: Queryable) => Promise<T>): Promise<T> =>
    inRequest(await database, viewerOf(request), 'state.read', work);
  const { list, compare, changes } = RUN_CONTRACTS;
  const serveTwo = <C extends typeof compare | typeof changes>(
    path: string,
    contract: C,
    work: (db: Queryable, query: Asked<C>['query']) => Promise<object>,
  ) =>
    app.get(path, { config: { scope: 'state.read', contract } }, async (request, reply: FastifyReply) => {
      const { query } = asked(request, contract);
      const { from, to } = query as Asked<typeof compare>['query'];
      const found = await serve(request, async (db) => {
        const seen = await seenRuns(db, [from, to]);
        return seen.has(from) && seen.has(to) ? work(db, query) : undefined;
      });
      return found ?? answerFault(request, reply, 'no-such-run');
    });

  app.get('/api/runs', { config: { scope: 'state.read', contract: list } }, async (request) => ({
    items: await serve(request, (db) =>
      listRuns(db, grainOf(viewerOf(request).held.map(({ scope }) => scope))),
    ),
  }));
  serveTwo('/api/runs/compare', compare, (db, { from, to }) => compareRuns(db, from, to));
  serveTwo('/api/runs/changes', changes, (db, { from, to, ...part }) => listChanges(db, from, to, part));
}
