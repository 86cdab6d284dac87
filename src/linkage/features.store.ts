import type { Batch } from '../platform/index.ts';
import { blockedColumns } from './blocks.ts';
import { type Features, numberValues } from './features.ts';
import { comparedColumns } from './levels.ts';
import type { LinkageModel } from './model.ts';
import { readColumns } from './tables.store.ts';

/** Between the values of a row on their way: no sign that people type. */
const BETWEEN = '\u0001';

/** Reads the columns of `linkage.item` that the model's blocks and comparisons look at, and `more`. */
export async function readFeatures(
  batch: Batch,
  model: LinkageModel,
  more: readonly string[] = [],
): Promise<Features> {
  const names = [...new Set([...blockedColumns(model), ...comparedColumns(model), ...more])];
  // one text a row, the empty one for none: a text costs far more to bring over than to take apart
  const texts = names.map((name) => `replace(coalesce(cast(${name} as varchar), ''), '${BETWEEN}', '')`);
  const [items, rows] = await readColumns(
    batch,
    `select cast(item as double), concat_ws('${BETWEEN}', ${texts.join(', ')}) from linkage.item order by item`,
  );
  const columns = names.map(() => new Array<string>(items!.length));
  (rows as string[]).forEach((row, place) => {
    const cells = row.split(BETWEEN);
    for (let i = 0; i < columns.length; i++) columns[i]![place] = cells[i]!;
  });
  const common = new Map<string, number>();
  return {
    items: Float64Array.from(items as number[]),
    columns: new Map(names.map((name, i) => [name, numberValues(columns[i]!, common)])),
  };
}
