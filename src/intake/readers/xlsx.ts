import { readXlsx, streamXlsxRows, type Workbook } from 'hucre/xlsx';
import type { Cell, Merge, RawRow, RawSheet } from '../cells.ts';
import { elements, listParts, mergesOf, partText } from './archive.ts';
import type { Limits } from './fault.ts';

const BATCH = 512;

/**
 * Opens an .xlsx workbook, hidden sheets too, in the order of its tabs. A small one is read whole (its shared strings
 * once for all sheets); a large one as a stream, so that memory stays bounded.
 */
export async function openXlsx(bytes: Uint8Array, limits: Limits): Promise<RawSheet[]> {
  const parts = listParts(bytes, limits);
  const size = parts.reduce((sum, part) => sum + part.originalSize, 0);
  if (size <= limits.wholeBytes) {
    try {
      return rawSheets(await readXlsx(bytes));
    } catch (error) {
      // One broken sheet must not cost the others: each is tried by itself, and tells its own fault.
      const tabs = tabsOf(bytes);
      if (tabs.length < 2) throw error;
      return tabs.map(({ name }, index) => ({ name, merges: [], rows: alone(bytes, index) }));
    }
  }
  const tabs = tabsOf(bytes);
  if (tabs.length === 0) return rawSheets(await readXlsx(bytes));
  const merges = await Promise.all(tabs.map((tab) => mergesOf(bytes, tab.part)));
  return tabs.map(({ name }, index) => ({ name, merges: merges[index]!, rows: stream(bytes, index) }));
}

/** Names and parts of the sheets in the order of their tabs; empty where the workbook does not tell. */
function tabsOf(bytes: Uint8Array): { name: string; part: string }[] {
  const workbook = partText(bytes, 'xl/workbook.xml');
  if (workbook === undefined) return [];
  const relations = elements(partText(bytes, 'xl/_rels/workbook.xml.rels') ?? '<x/>', 'Relationship');
  const targets = new Map(relations.map((r) => [String(r['@Id']), String(r['@Target'])]));
  return elements(workbook, 'sheet')
    .map((sheet) => ({
      name: String(sheet['@name'] ?? ''),
      // The prefix of the relation's attribute is the writer's choice: r:id as a rule.
      id: Object.entries(sheet).find(([key]) => key === '@id' || key.endsWith(':id'))?.[1],
    }))
    .filter(({ name, id }) => name !== '' && id)
    .map(({ name, id }) => {
      const target = targets.get(String(id)) ?? '';
      return { name, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
    });
}

async function* alone(bytes: Uint8Array, sheet: number): AsyncGenerator<RawRow[]> {
  const workbook = await readXlsx(bytes, { sheets: [sheet] });
  yield* numbered((workbook.sheets[0]?.rows ?? []) as Cell[][]);
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

function rawSheets(workbook: Workbook): RawSheet[] {
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
