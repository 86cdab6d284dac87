import type { TermCode } from '../kernel/index.ts';

/** In school, titled and not aided; two rows of one programme; aided but on no list of those in hardship. */
export const AID_GAP_KINDS = ['unaided', 'aided-twice', 'aided-unlisted'] as const;
export type AidGapKind = (typeof AID_GAP_KINDS)[number];

/** A row of `aid.gap`. `programme`: code of `rules/aid`, or the text as typed where no code is known. */
export type AidGap = {
  readonly person_no: number;
  readonly kind: AidGapKind;
  readonly programme: string;
  readonly term: TermCode;
  /** A pending pair must be decided first; not listed until then. */
  readonly is_waiting: boolean;
  /** Most telling title of an `unaided` person, and how many titles there are. */
  readonly hardship: string | null;
  readonly titles: number;
  readonly school: string | null;
  readonly grade: string | null;
  /** The register that holds the double rows (`aid`, `payment` …); null for the other kinds. */
  readonly register: string | null;
  readonly rows_found: number;
  /** How many rows of aid lists and of payment lists may fall into the term. */
  readonly aid_rows: number;
  readonly payment_rows: number;
};
