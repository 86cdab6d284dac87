import { existsSync } from 'node:fs';
import { UserFault } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import type { DecidedPairs } from './resolve.ts';
import { layTable, readColumns } from './tables.store.ts';

const COLUMNS = ['file_a', 'sheet_a', 'row_a', 'file_b', 'sheet_b', 'row_b', 'decision'];

/**
 * Lays `linkage.decision` (two rows, yes or no) from a CSV file with the columns `file_a, sheet_a, row_a, file_b, sheet_b,
 * row_b, decision`. Decisions on files that are not in this batch wait; other columns are ignored.
 */
export async function layDecisions(batch: Batch, path: string | undefined): Promise<void> {
  if (path === undefined) {
    await layTable(batch, 'linkage.decision', { row_a: 'bigint', row_b: 'bigint', is_yes: 'integer' }, [
      [],
      [],
      [],
    ]);
    return;
  }
  if (!existsSync(path)) throw new UserFault('linkage-decisions-missing', { file: path });
  const source = `read_csv('${path.replaceAll("'", "''")}', all_varchar = true, header = true, delim = ',', quote = '"')`;
  const held = await batch.rows<{ column_name: string }>(`describe select * from ${source}`);
  const names = held.map((column) => column.column_name.replace(/^\ufeff/, '').trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new UserFault('linkage-decisions-columns', { file: path, columns: missing.join(', ') });
  }
  await batch.run(`create or replace table linkage.decision as
    select a.source_no * cast(1000000000 as bigint) + cast(d.row_a as bigint) as row_a,
      b.source_no * cast(1000000000 as bigint) + cast(d.row_b as bigint) as row_b,
      case when lower(d.decision) in ('yes', '是', 'y', '1') then 1 else 0 end as is_yes
    from ${source} d
    join intake.source a on a.file = d.file_a and a.sheet = coalesce(d.sheet_a, '')
    join intake.source b on b.file = d.file_b and b.sheet = coalesce(d.sheet_b, '')
    where lower(d.decision) in ('yes', '是', 'y', '1', 'no', '否', '不是', 'n', '0')
    order by 1, 2`);
}

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
