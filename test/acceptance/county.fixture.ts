import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { parseCsv } from 'hucre/csv';
import { checkCharacter } from '../../src/kernel/index.ts';

/** A child (or grown-up) of the small county that the acceptance test lays by hand. Invented, every one. */
export type Someone = {
  readonly name: string;
  readonly id: string;
  readonly sex: '男' | '女';
  readonly birth: string;
  readonly house: string;
  readonly relation: string;
};

let sequence = 0;

/** Invents a person with a well-formed number of the county 431321. */
export function invent(
  name: string,
  birth: string,
  sex: '男' | '女',
  house: string,
  relation = '之子',
): Someone {
  sequence += 1;
  const body = `431321${birth.replaceAll('-', '')}${String((sequence * 2 + (sex === '男' ? 1 : 0)) % 1000).padStart(3, '0')}`;
  return { name, id: body + checkCharacter(body), sex, birth, house, relation };
}

type Cell = string | number | null;

/** Lays a CSV in UTF-8. */
export function layCsv(folder: string, file: string, rows: readonly (readonly Cell[])[]): void {
  const quoted = (cell: Cell): string =>
    /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? '');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), rows.map((row) => row.map(quoted).join(',')).join('\r\n'));
}

/** Lays a workbook; one entry a sheet. */
export async function layWorkbook(
  folder: string,
  file: string,
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<void> {
  const bytes = await writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), bytes);
}

/** The rows of a CSV that the run wrote, by heading. */
export function readCsv(text: string): Record<string, string>[] {
  const [head, ...rows] = parseCsv(text.replace(/^\ufeff/, ''), { typeInference: false });
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [String(name), String(row[i] ?? '')])));
}
