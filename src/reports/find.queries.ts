import type { Batch } from '../platform/index.ts';
import { printPlace, type RowPlace } from './place.ts';

const ROW_NO = 'cast(1000000000 as bigint)';

/** A person of a run by its id; an id that was merged away leads to the person it was merged into. */
export async function findPersonNo(store: Batch, personId: string): Promise<number | undefined> {
  const [found] = await store.rows<{ person_no: number }>(
    'select person_no from linkage.person where person_id = $id',
    { id: personId },
  );
  if (found || !(await holds(store, 'registry', 'standing_person'))) return found?.person_no;
  const [merged] = await store.rows<{ merged_into: string | null }>(
    'select merged_into from registry.standing_person where person_id = $id and merged_into <> $id',
    { id: personId },
  );
  return merged?.merged_into ? findPersonNo(store, merged.merged_into) : undefined;
}

/** Whether the store holds a relation. */
export const holds = async (store: Batch, schema: string, relation: string): Promise<boolean> => {
  const found = await store.rows(
    'select 1 as one from information_schema.tables where table_schema = $schema and table_name = $relation',
    { schema, relation },
  );
  return found.length > 0;
};

/** A row that stands in a file of the run. `isLanded` is false for rows that were refused or skipped. */
export type FoundRow = RowPlace & {
  readonly rowId: number;
  readonly personNo: number | null;
  readonly isLanded: boolean;
  readonly verdicts: readonly string[];
};

/** The first of the places at which a sheet of the run has such a row; undefined when no sheet does. */
export async function findRow(store: Batch, places: readonly RowPlace[]): Promise<FoundRow | undefined> {
  for (const place of places) {
    const [source] = await store.rows<{ source_no: number }>(
      `select source_no from intake.source where file = $file and (sheet = $sheet
         or ($sheet = '' and (select count(*) from intake.source where file = $file) = 1))`,
      { file: place.file, sheet: place.sheet },
    );
    if (!source) continue;
    const rowId = source.source_no * 1_000_000_000 + place.row;
    const [landed] = await store.rows<{ person_no: number | null }>(
      `select l.person_no from intake.landed_row as r left join linkage.link as l on l.row_id = r.row_id
       where r.row_id = $row`,
      { row: BigInt(rowId) },
    );
    const verdicts = (await readVerdicts(store, [rowId])).get(rowId) ?? [];
    if (!landed && verdicts.length === 0) continue;
    return { ...place, rowId, personNo: landed?.person_no ?? null, isLanded: landed !== undefined, verdicts };
  }
  return undefined;
}

/** Faults of rows as `column：message`. */
export async function readVerdicts(store: Batch, rowIds: readonly number[]): Promise<Map<number, string[]>> {
  const verdicts = new Map<number, string[]>();
  if (rowIds.length === 0) return verdicts;
  const rows = await store.rows<{ row_id: number; column_name: string | null; message: string }>(
    `select source_no * ${ROW_NO} + row_no as row_id, column_name, message from intake.verdict
     where source_no * ${ROW_NO} + row_no in (${rowIds.join(', ')}) order by source_no, row_no, column_name, code`,
  );
  for (const { row_id, column_name, message } of rows) {
    const said = [...(verdicts.get(row_id) ?? []), [column_name, message].filter(Boolean).join('：')];
    verdicts.set(row_id, said);
  }
  return verdicts;
}

/** Where rows stand. */
export async function readPlaces(
  store: Batch,
  rowIds: readonly (number | null)[],
): Promise<Map<number | null, RowPlace>> {
  const sources = await store.rows<{ source_no: number; file: string; sheet: string }>(
    'select source_no, file, sheet from intake.source',
  );
  const byNo = new Map(sources.map((source) => [source.source_no, source]));
  const places = new Map<number | null, RowPlace>();
  for (const id of rowIds) {
    const source = id === null ? undefined : byNo.get(Math.floor(id / 1e9));
    if (id !== null && source) places.set(id, { file: source.file, sheet: source.sheet, row: id % 1e9 });
  }
  return places;
}

/** Places as a key, for finding a row among others. */
export const samePlace = (a: RowPlace, b: RowPlace): boolean => printPlace(a) === printPlace(b);
