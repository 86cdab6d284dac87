import type { Cell, CellValue, MergeRange, NamedRange, RowDef, WriteSheet } from 'hucre';
import { type Alignment, STYLES, type StyleName } from './style.ts';

/** A column of a sheet: its width in half-width characters and how its body cells stand. */
export type Column = { readonly width: number; readonly align: Alignment };

/** A sheet in the making: rows are added from the top. Rows and columns count from 0 here. */
export type Draft = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: MergeRange[];
  readonly rowDefs: Map<number, RowDef>;
  readonly breaks: number[];
  /** Rows repeated on every printed page: from, to (from 1, both included). */
  printTitles?: readonly [number, number];
  /** Rows that stay in sight while scrolling. */
  frozenRows?: number;
};

/** An empty sheet. */
export const startSheet = (name: string, columns: readonly Column[]): Draft => ({
  name,
  columns,
  rows: [],
  cells: new Map(),
  merges: [],
  rowDefs: new Map(),
  breaks: [],
});

/** Width of a text in half-width characters: Chinese characters and full-width signs count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' || '“”‘’…—·'.includes(character) ? 2 : 1;
  return width;
}

/** Lines that a text takes in a column of a width, breaks of its own included. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - 1.5);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

const LINE_POINTS = 14;

const spanWidth = (draft: Draft, from: number, to: number): number =>
  draft.columns.slice(from, to + 1).reduce((sum, column) => sum + column.width, 0);

/** Adds a text over the whole width of the sheet. */
export function addText(draft: Draft, text: string, style: StyleName, height?: number): void {
  const row = draft.rows.length;
  const last = draft.columns.length - 1;
  const lines = linesOf(text, spanWidth(draft, 0, last));
  draft.rows.push([]);
  draft.cells.set(`${row},0`, { value: text, style: STYLES[style] });
  draft.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: last });
  draft.rowDefs.set(row, { height: height ?? lines * LINE_POINTS + 6 });
}

/** A heading cell and how many columns it spans. */
export type Heading = string | { readonly text: string; readonly span: number };

/** Adds one line of headings; those with a span are merged. */
export function addHeadings(draft: Draft, headings: readonly Heading[]): void {
  const row = draft.rows.length;
  let column = 0;
  let lines = 1;
  draft.rows.push([]);
  for (const heading of headings) {
    const { text, span } = typeof heading === 'string' ? { text: heading, span: 1 } : heading;
    for (let c = column; c < column + span; c++) {
      draft.cells.set(`${row},${c}`, { value: c === column ? text : null, style: STYLES.heading });
    }
    if (span > 1) {
      draft.merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
    }
    lines = Math.max(lines, linesOf(text, spanWidth(draft, column, column + span - 1)));
    column += span;
  }
  draft.rowDefs.set(row, { height: lines * LINE_POINTS + 8 });
}

/** Merges a column's heading over the two heading lines just added. */
export function mergeHeadingDown(draft: Draft, column: number): void {
  const endRow = draft.rows.length - 1;
  draft.merges.push({ startRow: endRow - 1, startCol: column, endRow, endCol: column });
}

const heightOf = (draft: Draft, values: readonly CellValue[], spans?: readonly number[]): number => {
  let lines = 1;
  for (let c = 0; c < values.length; c++) {
    const value = values[c];
    if (typeof value !== 'string' || value.length * 2 < draft.columns[c]!.width - 2) continue;
    const width = spans?.[c] ? spanWidth(draft, c, c + spans[c]! - 1) : draft.columns[c]!.width;
    lines = Math.max(lines, linesOf(value, width));
  }
  return Math.min(400, lines * LINE_POINTS + 8);
};

/** Adds a body row; columns' own styles hold unless another is named. */
export function addRow(draft: Draft, values: readonly CellValue[], style?: StyleName): void {
  const row = draft.rows.length;
  draft.rows.push([...values]);
  draft.rowDefs.set(row, { height: heightOf(draft, values) });
  if (style) for (let c = 0; c < values.length; c++) setStyle(draft, row, c, style);
}

/** Adds a body row some of whose cells span several columns (values under a span are empty). */
export function addSpannedRow(
  draft: Draft,
  parts: readonly (readonly [CellValue, number, StyleName])[],
): void {
  const row = draft.rows.length;
  const values: CellValue[] = [];
  const spans: number[] = [];
  draft.rows.push(values);
  for (const [value, span, style] of parts) {
    const column = values.length;
    for (let c = 0; c < span; c++) {
      values.push(c === 0 ? value : null);
      spans.push(c === 0 ? span : 0);
      setStyle(draft, row, column + c, style);
    }
    if (span > 1) {
      draft.merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
    }
  }
  draft.rowDefs.set(row, { height: heightOf(draft, values, spans) });
}

/** Gives a cell another style than its column's. */
export function setStyle(draft: Draft, row: number, column: number, style: StyleName): void {
  const key = `${row},${column}`;
  draft.cells.set(key, { ...draft.cells.get(key), style: STYLES[style] });
}

/** Makes a cell lead to the top of another sheet. */
export function setLink(draft: Draft, row: number, column: number, sheet: string): void {
  const location = `'${sheet.replaceAll("'", "''")}'!A1`;
  draft.cells.set(`${row},${column}`, { style: STYLES.link, hyperlink: { target: '', location } });
}

/**
 * The rows repeated on every page, as a defined name. Not by the writer's own `printTitlesRow`: it leaves the sheet's
 * name unquoted (hucre 1.0.0), and a name with a blank or a bracket would make the file unreadable to Excel.
 */
export function printTitles(draft: Draft): NamedRange[] {
  if (!draft.printTitles) return [];
  const [from, to] = draft.printTitles;
  const range = `'${draft.name.replaceAll("'", "''")}'!$${from}:$${to}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: draft.name }];
}

const MARGINS = { top: 0.5, bottom: 0.6, left: 0.45, right: 0.45, header: 0.3, footer: 0.35 };

/** The sheet as the writer takes it: A4 landscape, fitted to the width, page numbers below. */
export function finishSheet(draft: Draft, footer: string): WriteSheet {
  return {
    name: draft.name,
    columns: draft.columns.map(({ width, align }) => ({ width, style: STYLES[align] })),
    rows: draft.rows,
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rowDefs,
    ...(draft.breaks.length > 0 ? { rowBreaks: draft.breaks } : {}),
    ...(draft.frozenRows ? { freezePane: { rows: draft.frozenRows } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: footer },
  };
}
