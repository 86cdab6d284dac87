import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { contract, type RouteTable } from '../../../src/access/index.ts';
import { languageOf } from '../../../src/platform/index.ts';
import { type ApiDocument, describeApi } from './openapi.ts';
import { documentPage } from './page.ts';

const PAGE = contract({
  about: { zh: '接口说明（供人阅读）', en: 'the interface, to be read' },
  answers: { 200: { file: 'text/html' } },
});
const DOCUMENT = contract({
  about: { zh: '接口说明（OpenAPI 3.1）', en: 'the interface as OpenAPI 3.1' },
  answers: { 200: z.record(z.string(), z.unknown()) },
});

/** The document of the interface, for machines and for people; made once, when it is first asked for. */
export function registerDocumentRoutes(app: FastifyInstance, routes: RouteTable): void {
  let made: ApiDocument | undefined;
  const document = (): ApiDocument => {
    made ??= describeApi(routes);
    return made;
  };
  const scope = 'signed-in';
  app.get('/api/docs/openapi.json', { config: { scope, contract: DOCUMENT } }, async () => document());
  app.get('/api/docs', { config: { scope, contract: PAGE } }, async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(documentPage(document(), languageOf(request))),
  );
}
