import { z } from 'zod';
import type { Library, PolicyDocument } from '../library/index.ts';

const words = (least: number, most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim().length >= least && !text.includes('\u0000'))
    .transform((text) => text.trim());
const both = z.strictObject({ zh: words(2, 200), en: z.string().max(300).default('') });
const day = z.iso.date();

/** A document as a bureau saves it: facts about it and what its clauses are about; none of its sentences. */
export const LocalDocumentForm = z.strictObject({
  division: z.string().regex(/^\d{4}(\d{2})?$/),
  kind: z.enum(['regulation', 'notice', 'standard', 'practice', 'own']),
  /** The document number (文号), where it has one. */
  number: z.string().max(60).default(''),
  title: both,
  issuer: both,
  issued: day,
  effective: day,
  /** Where the text lies, so that another person can look it up. Left empty: 来源待核. */
  found: z.string().max(300).default(''),
  clauses: z
    .array(z.strictObject({ id: words(1, 60), about: both }))
    .min(1)
    .max(60),
  replaces: z
    .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
    .max(20)
    .default([]),
});
export type LocalDocumentForm = z.infer<typeof LocalDocumentForm>;

/** What became of a document. */
export type Repeal = { readonly documentId: string; readonly onDay: string };

/** Empty English says the same as the Chinese. */
const filled = ({ zh, en }: { zh: string; en: string }) => ({ zh, en: en.trim() === '' ? zh : en.trim() });

/** A saved form as a document of the library. */
export const documentOf = (id: string, form: LocalDocumentForm): PolicyDocument => ({
  id,
  kind: form.kind,
  ...(form.number.trim() === '' ? {} : { number: form.number.trim() }),
  title: filled(form.title),
  issuer: filled(form.issuer),
  issued: form.issued,
  effective: form.effective,
  state: 'in-force',
  sourced: form.found.trim() !== '',
  found: form.found.trim() || '来源待核',
  clauses: form.clauses.map(({ id: clause, about }) => ({ id: clause, about: filled(about) })),
});

/** Clauses that bear one number twice: a citation could point to either. */
export const doubledClauses = (form: LocalDocumentForm): string[] => [
  ...new Set(form.clauses.map(({ id }) => id).filter((id, no, all) => all.indexOf(id) !== no)),
];

/** The library with published local documents, and with the days on which documents were repealed. */
export function libraryWith(
  standing: Library,
  published: readonly PolicyDocument[],
  repeals: readonly Repeal[],
): Library {
  const library = new Map(standing);
  for (const one of published) library.set(one.id, one);
  for (const { documentId, onDay } of repeals) {
    const found = library.get(documentId);
    if (found) library.set(documentId, { ...found, ended: onDay });
  }
  return library;
}

/** The state of a document on a day: a repeal counts from its day on, and not before. */
export const stateOn = ({ state, ended }: PolicyDocument, on: string): PolicyDocument['state'] =>
  ended !== undefined && ended > on ? 'in-force' : ended !== undefined ? 'ended' : state;
