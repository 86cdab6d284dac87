import type { FastifyInstance } from 'fastify';
import { asked, inRequest, viewerOf } from '../../access/index.ts';
import type { PageParts } from '../routes.ts';
import { SCHOOL_CONTRACTS } from './contracts.ts';
import { findSchools } from './schools.queries.ts';

/** Schools by a part of their name, for whoever grants roles there. */
export function registerSchoolRoutes(app: FastifyInstance, { database }: Pick<PageParts, 'database'>): void {
  const contract = SCHOOL_CONTRACTS.list;
  app.get('/api/schools', { config: { scope: 'role.grant', contract } }, async (request) => {
    const { typed } = asked(request, contract).query;
    return {
      items: await inRequest(await database, viewerOf(request), 'role.grant', (db) => findSchools(db, typed)),
    };
  });
}
