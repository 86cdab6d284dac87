import type { FastifyInstance, FastifyRequest } from 'fastify';
import { holds, inRequest, viewerOf } from '../../access/index.ts';
import { findDivision } from '../../registry/index.ts';
import { askerOf } from '../assignment/assignment.ts';
import type { PageParts } from '../routes.ts';
import { DESK_CONTRACTS } from './contracts.ts';
import {
  countAssigned,
  countPlaces,
  findChanges,
  findFiles,
  listTrend,
  type PlaceCount,
} from './desk.queries.ts';
import type { Desk } from './desk.ts';
import { belowOf, changeGrainOf, grainOf } from './grain.ts';

/** The county's name; what the registers call a township or village stands in the counts. */
const named = (place: PlaceCount): PlaceCount =>
  place.name === '' && place.code.length === 6
    ? { ...place, name: findDivision(place.code)?.name ?? place.code }
    : place;

/** The start page's answer: each number is that of the list that it leads to. */
export function registerDeskRoutes(app: FastifyInstance, { database, sources }: PageParts): void {
  const read = async (request: FastifyRequest): Promise<Desk> => {
    const viewer = viewerOf(request);
    const asker = askerOf(viewer, sources.now());
    const grain = grainOf(asker.scopes) ?? 'township';
    const below = belowOf(asker.scopes);
    // villages of a township are counted one by one
    const placeGrain = below === 'village' && grain === 'township' ? 'village' : grain;
    return inRequest(await database, viewer, 'state.read', async (db) => {
      const places = await countPlaces(db, below, placeGrain);
      return {
        below,
        places: below === 'county' ? places.map(named) : places,
        changes: (await findChanges(db, changeGrainOf(asker.scopes))) ?? null,
        assigned: await countAssigned(db, asker),
        trend: await listTrend(db, grain),
        files: holds(viewer, 'sources.read') ? ((await findFiles(db)) ?? null) : null,
      };
    });
  };
  app.get('/api/desk', { config: { scope: 'state.read', contract: DESK_CONTRACTS.desk } }, read);
}
