import { z } from 'zod';

const text = z.object({ zh: z.string().min(1), en: z.string().min(1) });
/** A day, or a month where the day was not found. */
const day = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

/** A clause as its document numbers it, and in our own words what it is about. */
export const Clause = z.strictObject({ id: z.string().min(1), about: text });
export type Clause = z.infer<typeof Clause>;

/** An official document (or form, standard, practice) that rules cite: facts about it, none of its sentences. */
export const PolicyDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['law', 'regulation', 'notice', 'standard', 'form', 'practice', 'own']),
  number: z.string().optional(),
  title: text,
  issuer: text,
  issued: day.optional(),
  effective: day.optional(),
  ended: day.optional(),
  state: z.enum(['in-force', 'ended', 'unknown']),
  /** Whether the text, or a report of it, was found; if not, everything that cites it is 来源待核. */
  sourced: z.boolean(),
  found: z.string().min(1),
  clauses: z.array(Clause).min(1),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/** A file of `rules/library`. */
export const LibraryFile = z.strictObject({ documents: z.array(PolicyDocument) });

/** A citation in a rule: a document with a clause, or `unsourced` (来源待核); several where a rule rests on several. */
export const OneCite = z.union([
  z.literal('unsourced'),
  z.strictObject({ document: z.string(), clause: z.string().exactOptional() }),
]);
export const Cite = z.union([OneCite, z.array(OneCite).min(1)]);
export type Cite = z.infer<typeof Cite>;
