import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import {
  asked,
  inRequest,
  type Queryable,
  recordEvent,
  type Sources,
  type Viewer,
  viewerOf,
} from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { faultAnswer } from '../platform/index.ts';
import { findDivision } from '../registry/index.ts';
import { DOCUMENT_CONTRACTS as C } from './contracts.ts';
import {
  DocumentRefusal,
  documentRefusalOf,
  LOCAL_DOCUMENT_ERRORS,
  LOCAL_DOCUMENT_STATUS,
} from './documents.errors.ts';
import { keepDocumentAct, listSaved, ownDivisions, saveDocument } from './documents.queries.ts';
import { libraryInForce } from './library-in-force.store.ts';
import { doubledClauses } from './local-document.ts';
import { listShown, type RuleParts, touchesTold } from './shown.ts';

/** What the routes of documents stand on. */
export type DocumentRouteParts = RuleParts & {
  readonly database: Promise<pg.Pool>;
  readonly sources: Sources;
};

const answerFault = faultAnswer(LOCAL_DOCUMENT_ERRORS, LOCAL_DOCUMENT_STATUS);

/** Work under the request's role; refusals are told by the module's table. */
const workOf =
  (database: DocumentRouteParts['database']) =>
  async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    right: 'documents.read' | 'documents.draft' | 'documents.publish',
    run: (db: Queryable, viewer: Viewer) => Promise<T>,
  ) => {
    const viewer = viewerOf(request);
    try {
      return await inRequest(await database, viewer, right, (db) => run(db, viewer));
    } catch (error) {
      const refusal = error instanceof DocumentRefusal ? error : documentRefusalOf(error);
      if (!refusal) throw error;
      return answerFault(request, reply, refusal.code, refusal.detail);
    }
  };

/** The library on a page: documents with their validity, added by one person and published by another, repealed by day. */
export function registerDocumentLibraryRoutes(app: FastifyInstance, parts: DocumentRouteParts): void {
  const work = workOf(parts.database);
  app.get('/api/documents', { config: { scope: 'signed-in', contract: C.list } }, (request, reply) =>
    work(request, reply, 'documents.read', async (db, viewer) => ({
      items: await listShown(db, viewer, parts, officeDay(parts.sources.now())),
      mayDraft: (await ownDivisions(db, 'documents.draft')).map((code) => ({
        code,
        name: findDivision(code)?.name ?? code,
      })),
    })),
  );
  app.get(
    '/api/documents/:id/touches',
    { config: { scope: 'signed-in', contract: C.touches } },
    (request, reply) =>
      work(request, reply, 'documents.read', async (db) => {
        const { id } = asked(request, C.touches).params;
        return { items: await touchesTold(db, id, parts) };
      }),
  );
  registerDocumentChanges(app, parts);
}

function registerDocumentChanges(app: FastifyInstance, parts: DocumentRouteParts): void {
  const { sources } = parts;
  const work = workOf(parts.database);
  app.post('/api/documents', { config: { scope: 'documents.draft', contract: C.save } }, (request, reply) =>
    work(request, reply, 'documents.draft', async (db, viewer) => {
      const form = asked(request, C.save).body;
      if (!(await ownDivisions(db, 'documents.draft')).includes(form.division))
        throw new DocumentRefusal('document-not-your-division');
      const [clause] = doubledClauses(form);
      if (clause) throw new DocumentRefusal('document-clause-twice', { clause });
      const library = await libraryInForce(db);
      const unknown = form.replaces.find((one) => !library.has(one));
      if (unknown) throw new DocumentRefusal('document-replaces-unknown', { document: unknown });
      const documentId = await saveDocument(db, viewer, form, sources.now());
      await recordEvent(db, {
        action: 'document-draft',
        subject: { kind: 'document', id: documentId },
        detail: {},
      });
      void reply.code(201);
      return { documentId };
    }),
  );
  app.post(
    '/api/documents/:id/acts',
    { config: { scope: 'documents.read', contract: C.act } },
    (request, reply) =>
      work(request, reply, 'documents.publish', async (db, viewer) => {
        const { params, body } = asked(request, C.act);
        const { act, onDay = null, words = '' } = body;
        if (act === 'repeal' && (!onDay || words.length < 2))
          throw new DocumentRefusal('document-repeal-words');
        const saved = (await listSaved(db)).find(({ documentId }) => documentId === params.id);
        if (!saved && !(await libraryInForce(db)).has(params.id))
          throw new DocumentRefusal('document-unknown');
        const own = await ownDivisions(db, act === 'withdraw' ? 'documents.draft' : 'documents.publish');
        const division = saved?.division ?? own[0];
        if (!division || !own.includes(division)) throw new DocumentRefusal('document-not-your-division');
        const one = {
          documentId: params.id,
          division,
          act,
          onDay: act === 'repeal' ? onDay : null,
          words: words || null,
        };
        await keepDocumentAct(db, viewer, one, sources.now());
        await recordEvent(db, {
          action: 'document-act',
          subject: { kind: 'document', id: params.id },
          detail: { act, ...(one.onDay ? { day: one.onDay } : {}) },
        });
        return { touches: await touchesTold(db, params.id, parts) };
      }),
  );
}
