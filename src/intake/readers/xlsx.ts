import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { Cell, Merge, RawRow, RawSheet } from '../cells.ts';
import { elements, listParts, mergesOf, partText } from './archive.ts';
import { FileFault, type Limits } from './fault.ts';

const BATCH = 512;

/**
 * Opens an .xlsx workbook, hidden sheets too, in the order of its tabs. A small one is read whole (its shared strings
 * once for all sheets); a large one as a stream, so that memory stays bounded.
 */
export async function openXlsx(bytes: Uint8Array, limits: Limits): Promise<RawSheet[]> {
  const parts = listParts(bytes, limits);
  const size = parts.reduce((sum, part) => sum + part.originalSize, 0);
  if (size <= limits.wholeBytes) return whole(bytes);
  const workbook = partText(bytes, 'xl/workbook.xml');
  if (workbook === undefined) return whole(bytes);
  const relations = elements(partText(bytes, 'xl/_rels/workbook.xml.rels') ?? '<x/>', 'Relationship');
  const targets = new Map(relations.map((r) => [String(r['@Id']), String(r['@Target'])]));
  const sheets = elements(workbook, 'sheet').filter((s) => s['@name'] && s['@id']);
  if (sheets.length === 0) throw new FileFault('file.not-a-table');
  return Promise.all(
    sheets.map(async (sheet, index) => {
      const target = targets.get(String(sheet['@id'])) ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const merges = await mergesOf(bytes, part);
      return { name: String(sheet['@name']), merges, rows: stream(bytes, index) };
    }),
  );
}

async function* stream(bytes: Uint8Array, sheet: number): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const row of streamXlsxRows(bytes, { sheet })) {
    batch.push({ no: row.index + 1, cells: row.values as Cell[] });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function whole(bytes: Uint8Array): Promise<RawSheet[]> {
  const workbook = await readXlsx(bytes);
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    merges: (sheet.merges ?? []) as Merge[],
    rows: numbered(sheet.rows as Cell[][]),
  }));
}

/** Rows in batches, numbered as they stand. */
export function* numbered(rows: readonly (readonly Cell[])[]): Generator<RawRow[]> {
  for (let at = 0; at < rows.length; at += BATCH)
    yield rows.slice(at, at + BATCH).map((cells, i) => ({ no: at + i + 1, cells }));
}
