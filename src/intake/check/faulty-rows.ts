import type { CellValue } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { csvText } from '../../platform/index.ts';
import { type Cell, cellText, type Merge, type RawRow } from '../cells.ts';
import { type Detail, type VerdictCode, verdictMessage } from '../verdicts.ts';

/** Rows of a sheet that somebody must mend, below the sheet's own header. */
export type FaultySheet = {
  readonly sheet: string;
  readonly header: readonly RawRow[];
  readonly merges: readonly Merge[];
  /** Columns of the header. */
  readonly width: number;
  readonly rows: readonly {
    readonly row: RawRow;
    readonly faults: readonly {
      readonly column: string;
      readonly code: VerdictCode;
      readonly detail: Detail;
    }[];
  }[];
};

const ROW = '原表行号';
const REASON = '须改正之处';

const sayFaults = (faults: FaultySheet['rows'][number]['faults']): string =>
  faults
    .map(
      ({ column, code, detail }) =>
        `${column === '' ? '' : `${column}：`}${verdictMessage(code, detail, 'zh')}`,
    )
    .join(' ');

/**
 * Rows as they stand in the file: the header on its own rows, so that the layout is recognised again, and behind the last
 * column the row's number and what is wrong.
 */
function* linesOf<T>(
  { header, width, rows }: FaultySheet,
  cell: (cell: Cell) => T,
): Generator<(T | string | number)[]> {
  const fill = (cells: readonly Cell[]): T[] => Array.from({ length: width }, (_, i) => cell(cells[i]));
  const last = header.at(-1)!.no;
  for (let no = 1, at = 0; no <= last; no++) {
    const own = header[at]?.no === no ? header[at++] : undefined;
    yield [...fill(own?.cells ?? []), ...(no === last ? [ROW, REASON] : [])];
  }
  for (const { row, faults } of rows) yield [...fill(row.cells), row.no, sayFaults(faults)];
}

/** A text cell is written as text: no spreadsheet program computes it. */
const asValue = (cell: Cell): CellValue => (cell === undefined ? null : cell);

/** Names of tabs as a spreadsheet program takes them: without certain signs, 31 characters at most, none twice. */
function tabNames(sheets: readonly FaultySheet[]): string[] {
  const names: string[] = [];
  for (const [i, { sheet }] of sheets.entries()) {
    const plain = sheet.replace(/[\\/?*[\]:]/g, ' ').slice(-27);
    names.push(plain === '' ? `表${i + 1}` : names.includes(plain) ? `${i + 1} ${plain}` : plain);
  }
  return names;
}

/** Stands in the file's properties instead of the clock, so that the same rows give the same bytes. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** The rows to mend as a workbook, a tab for each sheet. */
export function faultyWorkbook(sheets: readonly FaultySheet[]): Promise<Uint8Array> {
  const names = tabNames(sheets);
  return writeXlsx({
    sheets: sheets.map((sheet, i) => ({
      name: names[i]!,
      rows: [...linesOf(sheet, asValue)],
      merges: [...sheet.merges],
    })),
    properties: { creator: 'Fuzhi', created: WRITTEN, modified: WRITTEN },
  });
}

/** The rows to mend of one sheet as CSV, safe for spreadsheet programs. */
export function faultyCsv(sheet: FaultySheet): string {
  const [heading, ...rows] = [...linesOf(sheet, cellText)];
  return csvText((heading ?? []).map(String), rows);
}
