import type { Detail, VerdictCode } from '../verdicts.ts';

/** A file or sheet that cannot be read: becomes a verdict, never a crash. */
export class FileFault extends Error {
  constructor(
    readonly code: VerdictCode,
    readonly detail: Detail = {},
  ) {
    super(code);
    this.name = 'FileFault';
  }
}

/** Bounds of what is read; beyond them a file is told, not read. All are parameters. */
export type Limits = {
  readonly fileBytes: number;
  /** Bytes of all parts of an archive once inflated, and of one part over its packed size. */
  readonly inflatedBytes: number;
  readonly ratio: number;
  readonly entries: number;
  readonly columns: number;
  /** Workbooks up to this size (inflated) are read whole, larger ones sheet by sheet as a stream. */
  readonly wholeBytes: number;
  readonly seconds: number;
};

export const LIMITS: Limits = {
  fileBytes: 1 << 30,
  inflatedBytes: 4 * (1 << 30),
  ratio: 400,
  entries: 20_000,
  columns: 2000,
  wholeBytes: 40 << 20,
  seconds: 900,
};

/** Short reason of a library's error, without cell contents. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\d{9,}/g, '…').slice(0, 120);
