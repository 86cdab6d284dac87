import type { Queryable, Viewer } from '../access/index.ts';
import { type Library, ruleCitations } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import { findDivision } from '../registry/index.ts';
import { DocumentRefusal, LOCAL_DOCUMENT_ERRORS } from './documents.errors.ts';
import {
  type DocumentAct,
  listDocumentActs,
  listSaved,
  ownDivisions,
  type SavedDocument,
} from './documents.queries.ts';
import { libraryInForce } from './library-in-force.store.ts';
import { documentOf, stateOn } from './local-document.ts';
import { type HeldRule, type Touch, touchesOf } from './touches.ts';

/** Rules beside those of files, and the names of rules. */
export type RuleParts = {
  /** Rules that lie in no file: local programmes. */
  readonly heldRules: (db: Queryable) => Promise<readonly HeldRule[]>;
  /** The name of a rule's file, as people call it. */
  readonly ruleLabel: (file: string) => Text;
};

/** What a document and those that it replaces touch. */
async function findTouches(db: Queryable, id: string, { heldRules }: RuleParts): Promise<Touch[]> {
  const saved = (await listSaved(db)).find(({ documentId }) => documentId === id);
  if (!saved && !(await libraryInForce(db)).has(id)) throw new DocumentRefusal('document-unknown');
  return touchesOf([id, ...(saved?.content.replaces ?? [])], ruleCitations(), await heldRules(db));
}

/** The same as the page tells it. */
export async function touchesTold(db: Queryable, id: string, parts: RuleParts) {
  const held = new Map((await parts.heldRules(db)).map((one) => [one.id, one.label]));
  return (await findTouches(db, id, parts)).map(({ rule, place, clause, isLocal }) => ({
    ...{ rule, place, clause, isLocal },
    label: held.get(rule) ?? parts.ruleLabel(rule),
  }));
}

/** All documents as they stand on a day, with what may be done with each: drafts first, then the bureau's own, then the platform's. */
export async function listShown(db: Queryable, viewer: Viewer, parts: RuleParts, today: string) {
  const [library, saved, acts, held] = [
    await libraryInForce(db),
    await listSaved(db),
    await listDocumentActs(db),
    await parts.heldRules(db),
  ];
  const own = await ownDivisions(db, 'documents.publish');
  const drafts = new Map(saved.map((one) => [one.documentId, one]));
  const all: Library = new Map([
    ...saved.map((one) => [one.documentId, documentOf(one.documentId, one.content)] as const),
    ...library,
  ]);
  return [...all.values()].map((one) => {
    const draft = drafts.get(one.id);
    const touches = touchesOf([one.id, ...(draft?.content.replaces ?? [])], ruleCitations(), held);
    const state = draft && draft.state !== 'published' ? draft.state : stateOn(one, today);
    return {
      ...{
        id: one.id,
        kind: one.kind,
        number: one.number ?? null,
        title: one.title,
        issuer: one.issuer,
        state,
      },
      ...{ issued: one.issued ?? null, effective: one.effective ?? null, ended: one.ended ?? null },
      ...{ isSourced: one.sourced, found: one.found, isLocal: draft !== undefined },
      division: draft ? (findDivision(draft.division)?.name ?? draft.division) : null,
      replaces: draft?.content.replaces ?? [],
      clauses: one.clauses.map(({ id, about }) => ({
        ...{ id, about },
        cited: touches.filter(({ document, clause }) => document === one.id && clause === id).length,
      })),
      touches: touches.length,
      history: acts
        .filter(({ documentId }) => documentId === one.id)
        .map(({ act, onDay, words, madeAt, madeName }) => ({
          act,
          onDay,
          words,
          madeName,
          madeAt: madeAt.toISOString(),
        })),
      acts: actsOf(
        viewer,
        own,
        draft,
        state,
        acts.filter(({ documentId }) => documentId === one.id),
      ),
    };
  });
}

/** What may be done with a document by who looks, and why not. */
function actsOf(
  viewer: Viewer,
  own: readonly string[],
  draft: SavedDocument | undefined,
  state: string,
  acts: readonly DocumentAct[],
) {
  const one = (act: 'publish' | 'withdraw' | 'repeal', why?: keyof typeof LOCAL_DOCUMENT_ERRORS) => ({
    act,
    isAllowed: why === undefined,
    why: why ? LOCAL_DOCUMENT_ERRORS[why] : null,
  });
  const mayPublish = viewer.rights.includes('documents.publish') && (!draft || own.includes(draft.division));
  if (state === 'draft')
    return [
      ...(mayPublish
        ? [one('publish', draft?.madeBy === viewer.accountId ? 'document-same-person' : undefined)]
        : []),
      ...(viewer.rights.includes('documents.draft') ? [one('withdraw')] : []),
    ];
  if (!mayPublish || own.length === 0 || state === 'withdrawn') return [];
  const isRepealed = acts.some(({ act, division }) => act === 'repeal' && own.includes(division));
  return state === 'ended' && !isRepealed
    ? []
    : [one('repeal', isRepealed ? 'document-out-of-order' : undefined)];
}
