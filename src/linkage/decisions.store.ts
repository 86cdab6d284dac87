import { existsSync } from 'node:fs';
import { UserFault } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { MARKED_FIELDS, markOf } from './decision.ts';
import type { DecidedPairs } from './resolve.ts';
import { layTable, readColumns } from './tables.store.ts';

export const DECISION_COLUMNS = ['file_a', 'sheet_a', 'row_a', 'file_b', 'sheet_b', 'row_b', 'decision'];

/** Columns by which a row is found again after a new export of its file: what it said of the person. */
export const MARK_COLUMNS = ['register_a', 'name_a', 'mark_a', 'register_b', 'name_b', 'mark_b'];

/** A decision as its file tells it; marks are empty where a person filled in `review.csv` by hand. */
type Told = Readonly<Record<'file' | 'sheet' | 'row' | 'register' | 'name' | 'mark', string>>;
type ToldDecision = { readonly a: Told; readonly b: Told; readonly isYes: boolean };

const YES = ['yes', '是', 'y', '1'];
const NO = ['no', '否', '不是', 'n', '0'];

/**
 * Lays `linkage.decision` (two rows, yes or no) from a CSV file with the columns `file_a, sheet_a, row_a, file_b, sheet_b,
 * row_b, decision`. Where it has marks too, a row counts only if it still says the same of the person, and is found
 * wherever it stands now; a row that says something else leaves its decision waiting, as do files that are not here.
 */
export async function layDecisions(batch: Batch, path: string | undefined): Promise<void> {
  const told = path === undefined ? [] : await readDecisions(batch, path);
  const rows = await rowsByPlace(batch);
  const marked = await rowsByMark(batch, told);
  const rowOf = (side: Told): number | undefined => {
    const here = rows(side.file, side.sheet, Number(side.row));
    if (side.mark === '') return here;
    const same = marked.get(side.mark) ?? [];
    return same.includes(here ?? -1) ? here : same[0];
  };
  const found = told.flatMap(({ a, b, isYes }) => {
    const [left, right] = [rowOf(a), rowOf(b)];
    return left === undefined || right === undefined ? [] : [[left, right, isYes ? 1 : 0] as const];
  });
  found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const columns = { row_a: 'bigint', row_b: 'bigint', is_yes: 'integer' } as const;
  await layTable(batch, 'linkage.decision', columns, [
    found.map(([left]) => left),
    found.map(([, right]) => right),
    found.map(([, , yes]) => yes),
  ]);
}

/** The number of the row at a place, whether or not it landed; undefined where its sheet is not in the batch. */
async function rowsByPlace(
  batch: Batch,
): Promise<(file: string, sheet: string, row: number) => number | undefined> {
  const sources = await batch.rows<{ source_no: number; file: string; sheet: string }>(
    'select source_no, file, sheet from intake.source',
  );
  const numbers = new Map(
    sources.map(({ source_no, file, sheet }) => [JSON.stringify([file, sheet]), source_no]),
  );
  return (file, sheet, row) => {
    const source = numbers.get(JSON.stringify([file, sheet]));
    return source === undefined || !Number.isInteger(row) ? undefined : source * 1_000_000_000 + row;
  };
}

/** Rows of this batch by mark, of those that bear the names of marked decisions. */
async function rowsByMark(batch: Batch, told: readonly ToldDecision[]): Promise<Map<string, number[]>> {
  const sides = told.flatMap(({ a, b }) => [a, b]).filter(({ mark }) => mark !== '');
  const found = new Map<string, number[]>();
  if (sides.length === 0) return found;
  const names = [sides.map(({ register }) => register), sides.map(({ name }) => name)];
  await layTable(batch, 'linkage.decided_name', { register: 'varchar', name: 'varchar' }, names);
  const rows = await batch.rows<Record<string, string | null> & { row_id: number; register: string }>(
    `select r.row_id, r.register, ${MARKED_FIELDS.map((field) => `r.${field}`).join(', ')}
     from intake.landed_row as r
     join (select distinct register, name from linkage.decided_name) as d
       on d.register = r.register and d.name = coalesce(r.name, '')
     order by r.row_id`,
  );
  for (const row of rows) {
    const mark = markOf(row.register, row);
    found.set(mark, [...(found.get(mark) ?? []), Number(row.row_id)]);
  }
  return found;
}

async function readDecisions(batch: Batch, path: string): Promise<ToldDecision[]> {
  if (!existsSync(path)) throw new UserFault('linkage-decisions-missing', { file: path });
  const source = `read_csv('${path.replaceAll("'", "''")}', all_varchar = true, header = true, delim = ',', quote = '"')`;
  const rows = await batch.rows<Record<string, string | null>>(`select * from ${source}`);
  const held = await batch.rows<{ column_name: string }>(`describe select * from ${source}`);
  const names = held.map((column) => column.column_name.replace(/^\ufeff/, '').trim());
  const missing = DECISION_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new UserFault('linkage-decisions-columns', { file: path, columns: missing.join(', ') });
  }
  return rows.flatMap((raw) => {
    const row = Object.fromEntries(Object.values(raw).map((value, i) => [names[i]!, value ?? '']));
    const answer = (row.decision ?? '').trim().toLowerCase();
    if (!YES.includes(answer) && !NO.includes(answer)) return [];
    return [{ a: sideOf(row, 'a'), b: sideOf(row, 'b'), isYes: YES.includes(answer) }];
  });
}

const sideOf = (row: Readonly<Record<string, string>>, side: 'a' | 'b'): Told => ({
  file: row[`file_${side}`] ?? '',
  sheet: row[`sheet_${side}`] ?? '',
  row: row[`row_${side}`] ?? '',
  register: row[`register_${side}`] ?? '',
  name: row[`name_${side}`] ?? '',
  mark: row[`mark_${side}`] ?? '',
});

/** The decisions by item. */
export async function readDecided(batch: Batch): Promise<DecidedPairs> {
  const [a, b, yes] = await readColumns(
    batch,
    `select distinct x.core, y.core, d.is_yes from linkage.decision d
     join linkage.row_core x on x.row_id = d.row_a
     join linkage.row_core y on y.row_id = d.row_b
     where x.core <> y.core order by 1, 2, 3`,
  );
  const pairs = a!.map((item, i) => [Number(item), Number(b![i]), Number(yes![i])] as const);
  const of = (wanted: number) => pairs.filter(([, , is]) => is === wanted).map(([x, y]) => [x, y] as const);
  return { yes: of(1), no: of(0) };
}
