import type { Meant } from './programme/conditions-of.ts';
import type { Programme } from './programme/programme.ts';

/** What is judged of a child for one programme, in this order; grounds hold one digit for each. */
export type Judged =
  | (Meant & { readonly what: 'condition'; readonly group: number })
  | { readonly what: 'yields'; readonly to: string; readonly sql?: never }
  | { readonly what: 'amount' };

/** One programme as a term's decision sees it. */
export type CompiledProgramme = {
  readonly programme: Programme;
  /** Place among the programmes of the term: the columns of its outcome end in it. */
  readonly no: number;
  readonly judged: readonly Judged[];
};

/** Digits of the grounds: 0 is not held. */
export const HELD = 1;
export const UNKNOWN = 2;
/** Each ground takes one digit of this base: small whole numbers in every engine. */
export const GROUND_BASE = 4;
/** More would not fit into a whole number of 32 bits. */
export const MOST_JUDGED = 15;
