import * as sheetjs from '@e965/xlsx';
import { readOds } from 'hucre/ods';
import { readXlsb } from 'hucre/xlsx';
import type { Cell, Merge, RawSheet } from '../cells.ts';
import { FileFault, reasonOf } from './fault.ts';
import { numbered } from './xlsx.ts';

/** Opens an old .xls workbook, or a table that some system exported as HTML or XML under that name. */
export function openXls(bytes: Uint8Array): RawSheet[] {
  let book: sheetjs.WorkBook;
  try {
    book = sheetjs.read(bytes, {
      type: 'array',
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

/** Opens a binary .xlsb workbook. */
export async function openXlsb(bytes: Uint8Array): Promise<RawSheet[]> {
  return fromBook(await readXlsb(bytes));
}

function fromBook(book: { sheets: { name: string; rows: unknown[][]; merges?: Merge[] }[] }): RawSheet[] {
  return book.sheets.map((s) => ({
    name: s.name,
    merges: s.merges ?? [],
    rows: numbered(s.rows as Cell[][]),
  }));
}
