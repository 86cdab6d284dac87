import type { FastifyInstance } from 'fastify';
import { registerActRoutes } from './act-routes.ts';
import { registerDraftRoutes } from './draft-routes.ts';
import { addLocalTo, type LocalRouteParts } from './route-kit.ts';

export type { LocalRouteParts, TrialGround } from './route-kit.ts';

/** Local programmes: drafted on a screen, checked like the rules, tried on last term's children, approved by another. */
export function registerLocalRoutes(app: FastifyInstance, parts: LocalRouteParts): void {
  const add = addLocalTo(app, parts);
  registerDraftRoutes(add, parts.sources);
  registerActRoutes(add, parts);
}
