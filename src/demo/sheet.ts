/** What stands in a cell of a demo sheet; a number is written as a number. */
export type Cell = string | number | null;

/** What is true of a row, for the truth folder only. */
export type RowTruth = {
  readonly person: number | null;
  readonly nameGroup: string;
  readonly errors: readonly string[];
  readonly hasEvidence: boolean;
};

/** One row of a sheet; rows without truth are titles, headings and totals. */
export type SheetRow = {
  readonly cells: readonly Cell[];
  readonly truth?: RowTruth;
  readonly merge?: string;
};

/** One sheet: rows in order; merged areas are told by the rows (`merge`, e.g. `A1:H1`). */
export type Sheet = { readonly name: string; readonly rows: () => Iterable<SheetRow> };

/** One file of an office. */
export type OfficeFile =
  | {
      readonly file: string;
      readonly kind: 'xlsx';
      readonly strings: 'shared' | 'inline';
      readonly sheets: readonly Sheet[];
    }
  | {
      readonly file: string;
      readonly kind: 'csv';
      readonly encoding: 'utf8' | 'utf8-bom' | 'gb18030';
      readonly sheets: readonly [Sheet];
    };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A column's letters: 0 → A, 26 → AA. */
export const columnLetters = (index: number): string =>
  index < 26 ? LETTERS[index]! : `${LETTERS[Math.floor(index / 26) - 1]!}${LETTERS[index % 26]!}`;

/** A title over the whole width, merged. */
export const titleRow = (text: string, width: number, row: number): SheetRow => ({
  cells: [text, ...Array.from({ length: width - 1 }, () => null)],
  merge: `A${row}:${columnLetters(width - 1)}${row}`,
});
