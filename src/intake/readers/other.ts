import * as sheetjs from '@e965/xlsx';
import { readOds } from 'hucre/ods';
import type { Cell, Merge, RawSheet } from '../cells.ts';
import { FileFault, reasonOf } from './fault.ts';
import { numbered } from './xlsx.ts';

/** Opens an old .xls workbook or a binary .xlsb one. */
export const openXls = (bytes: Uint8Array): RawSheet[] => openBook(bytes, 'array');

/** Signs of markup: decoded they would be read as such. */
const MARKS = new Set(['<', '>', '&', '"']);

/** Opens a table that some system exported as HTML or XML, as a rule under the name of an .xls workbook. */
export function openMarkup(text: string): RawSheet[] {
  // The library knows names of signs (`&nbsp;`) but no numbers of them.
  const plain = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (typed, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const sign = code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    return MARKS.has(sign) ? typed : sign;
  });
  return openBook(plain, 'string');
}

function openBook(content: Uint8Array | string, type: 'array' | 'string'): RawSheet[] {
  let book: sheetjs.WorkBook;
  try {
    book = sheetjs.read(content, {
      type,
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellDates: false,
      raw: true,
    });
  } catch (error) {
    const reason = reasonOf(error);
    if (/password|encrypt/i.test(reason)) throw new FileFault('file.encrypted');
    throw new FileFault('file.truncated', { reason });
  }
  return book.SheetNames.map((name) => openOne(name, book.Sheets[name]!));
}

function openOne(name: string, sheet: sheetjs.WorkSheet): RawSheet {
  const data = (sheet['!data'] ?? []) as (sheetjs.CellObject | undefined)[][];
  const merges: Merge[] = (sheet['!merges'] ?? []).map((m) => ({
    startRow: m.s.r,
    startCol: m.s.c,
    endRow: m.e.r,
    endCol: m.e.c,
  }));
  const rows = Array.from({ length: data.length }, (_, i) => Array.from(data[i] ?? [], cellOf));
  return { name, merges, rows: numbered(rows) };
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellOf(cell: sheetjs.CellObject | undefined): Cell {
  if (!cell || cell.t === 'z') return null;
  if (cell.t === 'e') return ERRORS[cell.v as number] ?? '#VALUE!';
  return cell.v as Cell;
}

/** Opens an OpenDocument sheet. */
export async function openOds(bytes: Uint8Array): Promise<RawSheet[]> {
  return fromBook(await readOds(bytes));
}

function fromBook(book: { sheets: { name: string; rows: unknown[][]; merges?: Merge[] }[] }): RawSheet[] {
  return book.sheets.map((s) => ({
    name: s.name,
    merges: s.merges ?? [],
    rows: numbered(s.rows as Cell[][]),
  }));
}
