import type { Edit } from './submission.ts';

/** What stands in a field of contact, and the submission that wrote it. */
export type Head = { readonly version: number; readonly submissionId: string; readonly value: string };

/** A change that meets another one: it waits for a person. */
export type Clash = Edit & { readonly head: string };

/** What changes of one submission come to. */
export type Merged = {
  readonly written: readonly (Edit & { readonly version: number })[];
  readonly clashed: readonly Clash[];
  /** Fields that held the value already. */
  readonly already: readonly string[];
};

/**
 * Merges field by field. A change is written where the field still holds what the device had before it; it is nothing new
 * where the field holds the value already; everywhere else two have changed one field, and the later one waits.
 */
export function mergeEdits(heads: ReadonlyMap<string, Head>, edits: readonly Edit[]): Merged {
  const written: Merged['written'][number][] = [];
  const clashed: Clash[] = [];
  const already: string[] = [];
  for (const edit of edits) {
    const head = heads.get(edit.field);
    if (head?.value === edit.value) already.push(edit.field);
    else if ((head?.submissionId ?? '') === edit.base)
      written.push({ ...edit, version: (head?.version ?? 0) + 1 });
    else clashed.push({ ...edit, head: head?.submissionId ?? '' });
  }
  return { written, clashed, already };
}
