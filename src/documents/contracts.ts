import { z } from 'zod';
import { BothLanguages, contract, typed } from '../access/index.ts';
import { LocalDocumentForm } from './local-document.ts';

const TouchTold = z
  .strictObject({
    rule: z.string(),
    label: BothLanguages,
    place: z.string(),
    clause: z.string().nullable(),
    isLocal: z.boolean(),
  })
  .meta({ id: 'DocumentTouch' });
const Shown = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    number: z.string().nullable(),
    title: BothLanguages,
    issuer: BothLanguages,
    issued: z.string().nullable(),
    effective: z.string().nullable(),
    ended: z.string().nullable(),
    state: z.enum(['in-force', 'ended', 'unknown', 'draft', 'withdrawn']),
    isSourced: z.boolean(),
    found: z.string(),
    isLocal: z.boolean(),
    division: z.string().nullable(),
    replaces: z.array(z.string()),
    clauses: z.array(z.strictObject({ id: z.string(), about: BothLanguages, cited: z.int() })),
    touches: z.int(),
    history: z.array(
      z.strictObject({
        act: z.string(),
        onDay: z.string().nullable(),
        words: z.string().nullable(),
        madeAt: z.string(),
        madeName: z.string(),
      }),
    ),
    acts: z.array(
      z.strictObject({
        act: z.enum(['publish', 'withdraw', 'repeal']),
        isAllowed: z.boolean(),
        why: BothLanguages.nullable(),
      }),
    ),
  })
  .meta({ id: 'LibraryDocument' });
const DocumentId = z.object({ id: z.string().regex(/^[a-z0-9-]{1,80}$/) });
const Act = z.strictObject({
  act: z.enum(['publish', 'withdraw', 'repeal']),
  onDay: z.iso.date().optional(),
  words: typed(500).optional(),
});

/** What the routes of documents take and give. */
export const DOCUMENT_CONTRACTS = {
  list: contract({
    about: {
      zh: '文件库：文号、发文机关、日期、效力、条款',
      en: 'the library of documents with their validity and clauses',
    },
    answers: {
      200: z.strictObject({
        items: z.array(Shown),
        mayDraft: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      }),
    },
  }),
  touches: contract({
    about: {
      zh: '引用这份文件（或它所替代的文件）的规则',
      en: 'the rules that a document, or one that it replaces, touches',
    },
    params: DocumentId,
    answers: { 200: z.strictObject({ items: z.array(TouchTold) }) },
    faults: ['document-unknown'],
  }),
  save: contract({
    about: { zh: '登记一份本地文件', en: 'adds a local document as a draft' },
    body: LocalDocumentForm,
    answers: { 201: z.strictObject({ documentId: z.string() }) },
    faults: [
      'document-not-your-division',
      'document-clause-twice',
      'document-replaces-unknown',
      'document-out-of-order',
    ],
  }),
  act: contract({
    about: {
      zh: '发布、撤回或废止，并列出涉及的规则',
      en: 'publishes, withdraws or repeals; answers with the rules touched',
    },
    params: DocumentId,
    body: Act,
    answers: { 200: z.strictObject({ touches: z.array(TouchTold) }) },
    faults: [
      'document-unknown',
      'document-not-your-division',
      'document-same-person',
      'document-out-of-order',
      'document-repeal-words',
    ],
  }),
};
