/** Where a value or condition of a rule comes from: a document of `rules/library` and a clause in it. */
export type Citation = {
  /** Document id in `rules/library`. */
  readonly document: string;
  /** Clause as the document numbers it, e.g. `art. 11`. */
  readonly clause?: string;
};

/** Shown wherever a rule's source has not been found: 来源待核. */
export const UNSOURCED = 'unsourced';
