import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { isBasic, jaroWinkler, levenshtein, osa } from './distance.ts';
import type { LinkageModel } from './model.ts';
import { layTable, readColumns } from './tables.store.ts';

const METRICS = { levenshtein, osa, 'jaro-winkler': jaroWinkler };

/** The texts of a table's items that a model's distances measure, read once. */
export type Texts = {
  /** Items in the order of their keys. */
  readonly items: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** By column: the item's text, null where it has none. */
  readonly columns: ReadonlyMap<string, readonly (string | null)[]>;
  /** Columns in which no character lies beyond the basic plane. */
  readonly basic: ReadonlySet<string>;
};

/** Pairs of items by their places in `Texts.items`. */
export type PlacePairs = { readonly l: ArrayLike<number>; readonly r: ArrayLike<number> };

/** Reads the texts of `linkage.item` that the model measures. */
export async function readTexts(batch: Batch, model: LinkageModel): Promise<Texts> {
  const names = [...new Set(model.distances.map(({ column }) => column))];
  const [items, ...texts] = await readColumns(
    batch,
    `select ${['cast(item as double)', ...names].join(', ')} from linkage.item order by item`,
  );
  const columns = new Map(names.map((name, i) => [name, texts[i] as (string | null)[]] as const));
  return {
    items: items as number[],
    placeOf: new Map((items as number[]).map((item, i) => [item, i])),
    columns,
    basic: new Set(
      names.filter((name) => columns.get(name)!.every((text) => text === null || isBasic(text))),
    ),
  };
}

/** The pairs of a relation (l, r) by place. */
export async function readPairs(batch: Batch, texts: Texts, pairs: string): Promise<PlacePairs> {
  const [l, r] = await readColumns(batch, `select cast(l as double), cast(r as double) from ${pairs}`);
  const place = (item: unknown): number => {
    const at = texts.placeOf.get(item as number);
    invariant(at !== undefined, 'a pair of items that are not there');
    return at;
  };
  return { l: l!.map(place), r: r!.map(place) };
}

/** Makes `into`: `l, r` and each distance by its name, -1 where a text is missing on one side or both are equal. */
export async function layMeasured(
  batch: Batch,
  model: LinkageModel,
  texts: Texts,
  { l, r }: PlacePairs,
  into: string,
): Promise<void> {
  const measured = model.distances.map(({ column, metric }) => {
    const held = texts.columns.get(column)!;
    const measure = METRICS[metric];
    const distances = new Int32Array(l.length);
    for (let i = 0; i < l.length; i++) {
      const [a, b] = [held[l[i]!]!, held[r[i]!]!];
      distances[i] = a === null || b === null || a === b ? -1 : measure(a, b, texts.basic.has(column));
    }
    return distances;
  });
  const keys = [l, r].map((side) => Float64Array.from(side, (at) => texts.items[at]!));
  const columns = { l: 'double', r: 'double' } as const;
  const distances = Object.fromEntries(model.distances.map(({ name }) => [name, 'integer' as const]));
  await layTable(batch, into, { ...columns, ...distances }, [...keys, ...measured]);
}
