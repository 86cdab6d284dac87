import type { Severity } from '../verdicts.ts';

/** A text in both languages. */
type Both = { readonly zh: string; readonly en: string };

/** How often one thing was told of a sheet, and where first. */
export type VerdictCount = {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  readonly row: number;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** A sheet of a file that was checked: what it is, which columns are understood, how its rows fare, its first rows. */
export type CheckedSheet = {
  readonly sheet: string;
  readonly format: string | null;
  readonly label: Both | null;
  readonly nearest: Both | null;
  readonly missing: readonly string[];
  readonly headerRows: readonly number[];
  readonly columns: readonly {
    readonly heading: string;
    readonly field: string | null;
    readonly isKnown: boolean;
  }[];
  readonly read: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
  readonly verdicts: readonly VerdictCount[];
  /** First rows below the header, one cell for each of `columns`; numbers of persons are masked. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** Rows with something to mend. */
  readonly faulty: number;
};

/** One verdict of a checked file, as it is kept. */
export type CheckedVerdict = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
};

/** What is kept of a checked file. */
export type FileReport = {
  readonly sheets: readonly CheckedSheet[];
  /** Verdicts told, of which at most `VERDICTS_KEPT` are kept. */
  readonly told: number;
  /** A file that is already there and holds the same. */
  readonly sameAs: string | null;
};

/** Verdicts that are kept of one file to be looked through; the rest stand in the file of faulty rows. */
export const VERDICTS_KEPT = 20_000;
/** Rows that the file of faulty rows holds. */
export const FAULTY_KEPT = 20_000;
/** Rows of the preview. */
export const PREVIEW_ROWS = 6;

/** What a thread gives back for one file. */
export type CheckedFile = {
  readonly fileNo: number;
  readonly sheets: readonly CheckedSheet[];
  readonly verdicts: readonly CheckedVerdict[];
  readonly told: number;
};
