/**
 * CSV as the output promises it: UTF-8 with BOM, RFC 4180 quotes, `\n`, and no cell that a spreadsheet program takes
 * for a formula.
 */

/** What may stand in a cell; absent is an empty cell. */
export type CsvCell = string | number | null | undefined;

/**
 * First characters that make spreadsheet programs compute: also behind blanks, which some drop, and in the full width
 * that Chinese input methods type. Spelled twice, for the program and for the batch engine.
 */
const FORMULA = /^(?:[\t\r\n]|[ \t\r\n\v\f\u00a0\u3000]*[=+\-@＝＋－＠])/u;
const FORMULA_SQL = '^(?:[\\t\\r\\n]|[ \\t\\r\\n\\v\\f\\x{a0}\\x{3000}]*[=+\\-@＝＋－＠])';

/** A text that no spreadsheet program takes for a formula: a leading apostrophe marks it as text. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same for a SQL expression of type varchar; empty text becomes null, so that it is written as an empty cell. */
export const inertSql = (expression: string): string =>
  `nullif(case when regexp_matches(${expression}, '${FORMULA_SQL}') then '''' || ${expression} else ${expression} end, '')`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One cell as it stands in the file. Numbers are ours and stay numbers. */
export const csvCell = (cell: CsvCell): string => {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : quoted(inert(cell));
};

/** A whole file: heading and rows. */
export function csvText(heading: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [heading.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `\ufeff${lines.join('\n')}\n`;
}
