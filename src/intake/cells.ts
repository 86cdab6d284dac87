/** What a reader gives for a cell. */
export type Cell = string | number | boolean | Date | null | undefined;

/** One row of a sheet: `no` as the spreadsheet program numbers it, from 1. */
export type RawRow = { readonly no: number; readonly cells: readonly Cell[] };

/** Merged cells, zero-based, ends included. */
export type Merge = {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
};

/**
 * A sheet that can be read once, row by row. Sheets of a CSV file have no name; those of a file in an archive bear the
 * file's before their own, which stands in `title`.
 */
export type RawSheet = {
  readonly name: string;
  readonly title?: string;
  readonly merges: readonly Merge[];
  readonly rows: AsyncIterable<readonly RawRow[]> | Iterable<readonly RawRow[]>;
};

const ERROR_TEXT = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!)$/;

/** True for what a formula leaves that could not be computed. */
export const isErrorText = (text: string): boolean => text.charCodeAt(0) === 35 && ERROR_TEXT.test(text);

/** The cell as text, without blanks around it. Numbers in full, dates as ISO days, `="…"` unwrapped. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return tidy(cell);
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell ? '是' : '否';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: cells of damaged files do hold them
const DIRT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\u200b\u200e\u200f]/g;

/** Signs that are cut or need a closer look. A loop, since cells are short and a pattern costs more to start than to run. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || (code > 0x200a && code < 0x2010)) return true;
  }
  return false;
}

function tidy(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Plain cells (nearly all) need no work: no blank at either end, no `=`, no quote in front.
  if (first > 61 && first < 0xd800 && last > 47 && last < 0xd800 && first !== 0x3000 && last !== 0x3000) {
    if (!hasControl(text)) return text;
  } else if (first > 47 && first < 58 && last > 47 && last < 91 && !hasControl(text)) return text;
  const clean = text.replace(DIRT, '').trim();
  const formula = /^="([^"]*)"$/.exec(clean);
  return formula ? formula[1]!.trim() : clean;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(BigInt(value)) : String(value);
  return String(Number(value.toPrecision(15)));
}

/** Marks by which a cell repeats the one above it. */
const DITTO = /^(?:[〃″＂"“”]{1,2}|''|‘‘|’’|′′|同上|上同|同前|如上|同上行|ditto)$/i;

const DITTO_HAN = [...'同上如'].map((sign) => sign.charCodeAt(0));

/** True for a cell that only says "as above". Asked of every cell: the first sign settles nearly all. */
export function isDitto(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length === 0 || cell.length >= 8) return false;
  const first = cell.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  if (first >= 0x4e00 && first <= 0x9fff && !DITTO_HAN.includes(first)) return false;
  return DITTO.test(cell.trim());
}
