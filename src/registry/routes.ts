import type { FastifyInstance } from 'fastify';
import { asked } from '../access/index.ts';
import { registerChangeRoutes } from './change/routes.ts';
import { DIVISION_CONTRACTS } from './contracts.ts';
import { searchDivisions } from './division-search.store.ts';

/** The official divisions, to be chosen instead of typed; they are public, so that whoever is signed in may ask. */
export function registerDivisionRoutes(
  app: FastifyInstance,
  parts: Parameters<typeof registerChangeRoutes>[1],
): void {
  registerChangeRoutes(app, parts);
  const contract = DIVISION_CONTRACTS.search;
  app.get('/api/divisions', { config: { scope: 'signed-in', contract } }, async (request) => {
    const { typed, parent } = asked(request, contract).query;
    return { items: searchDivisions(typed, parent === undefined ? {} : { parent }) };
  });
}
