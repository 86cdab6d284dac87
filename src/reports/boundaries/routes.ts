import type { FastifyInstance } from 'fastify';
import { asked, inRequest, viewerOf } from '../../access/index.ts';
import { type ChangeBody, listChanges, namesOn } from '../../registry/index.ts';
import { askerOf } from '../assignment/assignment.ts';
import { belowOf } from '../desk/grain.ts';
import { answerFault, type PageParts } from '../routes.ts';
import { countDivisions, findRunDay } from './boundaries.queries.ts';
import { placesOn } from './boundaries.ts';
import { BOUNDARY_CONTRACTS as shapes } from './contracts.ts';

const COUNTY = 6;
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const countyOf = (scope: string): string =>
  scope.startsWith('school:') ? scope.slice(7, 13) : scope.slice(0, COUNTY);

/** Changes of the places of a reader, the latest first. */
const ofReader = (changes: readonly ChangeBody[], scopes: readonly string[]): ChangeBody[] =>
  changes
    .filter(({ from, to }) =>
      [...from, ...to].some(({ code }) => scopes.some((scope) => code.startsWith(countyOf(scope)))),
    )
    .toReversed();

/** Counts of the lists by the boundaries of any day; each leads to the children behind it, and the total is the same. */
export function registerBoundaryRoutes(app: FastifyInstance, { database, sources }: PageParts): void {
  app.get(
    '/api/desk/places',
    { config: { scope: 'state.read', contract: shapes.places } },
    async (request, reply) => {
      const viewer = viewerOf(request);
      const { on, run: runId } = asked(request, shapes.places).query;
      const below = belowOf(askerOf(viewer, sources.now()).scopes);
      return inRequest(await database, viewer, 'state.read', async (db) => {
        const run = await findRunDay(db, runId);
        if (!run) return answerFault(request, reply, 'no-results');
        const changes = await listChanges(db);
        const counts = await countDivisions(db, run.runId);
        const days = { stated: run.on, day: on };
        return { on, stated: run.on, below, ...placesOn(counts, below, days, changes, namesOn(on, changes)) };
      });
    },
  );
  app.get(
    '/api/desk/boundaries',
    { config: { scope: 'state.read', contract: shapes.days } },
    async (request) => {
      const viewer = viewerOf(request);
      const scopes = askerOf(viewer, sources.now()).scopes;
      const changes = await inRequest(await database, viewer, 'state.read', listChanges);
      const items = ofReader(changes, scopes).map(({ on, kind, from, to }) => ({
        ...{ on, dayBefore: dayBefore(on), kind, from, to },
      }));
      return { items };
    },
  );
}
