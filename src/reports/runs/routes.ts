import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { z } from 'zod';
import { inRequest, type Queryable, viewerOf } from '../../access/index.ts';
import { faultAnswer } from '../../platform/index.ts';
import { PAGE_ERRORS, PAGE_STATUS } from '../page.errors.ts';
import { compareRuns, listChanges } from './compare.queries.ts';
import { listRuns, seenRuns } from './runs.queries.ts';

const answerFault = faultAnswer(PAGE_ERRORS, PAGE_STATUS);
const RunId = z.coerce.number().int().positive().max(2_000_000_000);
const Two = z.object({ from: RunId, to: RunId });
const Part = Two.extend({
  list: z.enum(['out-of-school', 'unaided']),
  change: z.enum(['new', 'gone', 'moved']),
  after: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Runs that are kept and what differs between two of them, as far as the reader's places and lists go. */
export function registerRunRoutes(app: FastifyInstance, database: Promise<pg.Pool>): void {
  const serve = async <T>(request: FastifyRequest, work: (db: Queryable) => Promise<T>): Promise<T> =>
    inRequest(await database, viewerOf(request), 'state.read', work);
  const serveTwo = <Asked extends z.infer<typeof Two>>(
    path: string,
    schema: z.ZodType<Asked>,
    work: (db: Queryable, asked: Asked) => Promise<object>,
  ) =>
    app.get(path, { config: { scope: 'state.read' } }, async (request, reply: FastifyReply) => {
      const asked = schema.safeParse(request.query);
      if (!asked.success) {
        const parameter = String(asked.error.issues[0]?.path[0] ?? '?');
        return answerFault(request, reply, 'bad-question', { parameter });
      }
      const found = await serve(request, async (db) => {
        const seen = await seenRuns(db, [asked.data.from, asked.data.to]);
        return seen.has(asked.data.from) && seen.has(asked.data.to) ? work(db, asked.data) : undefined;
      });
      return found ?? answerFault(request, reply, 'no-such-run');
    });

  app.get('/api/runs', { config: { scope: 'state.read' } }, async (request) => ({
    items: await serve(request, listRuns),
  }));
  serveTwo('/api/runs/compare', Two, (db, { from, to }) => compareRuns(db, from, to));
  serveTwo('/api/runs/changes', Part, (db, { from, to, ...part }) => listChanges(db, from, to, part));
}
