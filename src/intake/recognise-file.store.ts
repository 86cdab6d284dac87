import type { RawRow, RawSheet } from './cells.ts';
import { type FormatIndex, indexFormats, understoodKey } from './format-index.ts';
import type { Layout } from './layout.ts';
import { readFormats } from './layouts.store.ts';
import { planSheet } from './plan.ts';
import type { CsvNotes } from './readers/csv.ts';
import { LIMITS } from './readers/fault.ts';
import { openSheets } from './readers/open.ts';
import { HEADER_ROWS, recognise } from './recognise.ts';
import { bytesOf } from './worker/take-file.ts';

/** One column of a recognised sheet: the heading as typed and the field it feeds. `isKnown`: understood, not landed. */
export type RecognisedColumn = {
  readonly heading: string;
  /** Its place in the row, from 0. */
  readonly column: number;
  readonly field: string | undefined;
  readonly isKnown: boolean;
};

/** What a sheet was recognised as; without a layout, the nearest and what it misses. */
export type RecognisedSheet = {
  readonly sheet: string;
  readonly layout: Layout | undefined;
  /** Rows of the header as the spreadsheet program numbers them. */
  readonly headerRows: readonly number[];
  readonly columns: readonly RecognisedColumn[];
  readonly nearest: Layout | undefined;
  readonly missing: readonly string[];
};

/** Every layout, by id. Throws a `UserFault` (`format.invalid`) for an ill-formed YAML. */
export const listFormats = (folder?: string): readonly Layout[] => readFormats(folder).layouts;

/** Recognises the sheets of a file without landing anything. Throws `FileFault` for a file that cannot be opened. */
export async function recogniseFile(path: string, folder?: string): Promise<RecognisedSheet[]> {
  const formats = indexFormats(readFormats(folder));
  const notes: CsvNotes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
  const sheets = await openSheets(bytesOf(path, LIMITS), LIMITS, notes);
  const found: RecognisedSheet[] = [];
  for (const sheet of sheets) found.push(recogniseHead(sheet, await firstRows(sheet.rows), formats));
  return found;
}

/** Recognises a sheet by its first rows. */
export function recogniseHead(
  { name, title, merges }: Pick<RawSheet, 'name' | 'title' | 'merges'>,
  head: readonly RawRow[],
  formats: FormatIndex,
): RecognisedSheet {
  const recognition = recognise(head, merges, formats, title ?? name);
  if (!recognition.found) {
    const { headings, missing, nearest } = recognition.lost;
    const columns = headings.map((h) => ({
      heading: h.text,
      column: h.column,
      field: undefined,
      isKnown: false,
    }));
    return { sheet: name, layout: undefined, headerRows: [], columns, nearest: nearest?.layout, missing };
  }
  const { layout, headings, top, depth } = recognition.found;
  const { feeds } = planSheet(layout, headings, formats);
  const columns = headings.map((h) => ({
    heading: h.text,
    column: h.column,
    field: feeds.get(h.column),
    isKnown: understoodKey(layout, h.keys) !== undefined,
  }));
  const headerRows = head.slice(top, top + depth).map((row) => row.no);
  return { sheet: name, layout: layout.layout, headerRows, columns, nearest: undefined, missing: [] };
}

async function firstRows(
  rows: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>,
): Promise<RawRow[]> {
  const head: RawRow[] = [];
  for await (const batch of rows) {
    for (const row of batch)
      if (row.cells.some((cell) => cell !== null && cell !== undefined && cell !== '')) head.push(row);
    if (head.length >= HEADER_ROWS) break;
  }
  return head.slice(0, HEADER_ROWS);
}
