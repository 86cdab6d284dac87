import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { isBasic, jaroWinkler, jaroWinklerBound, letterBits, levenshtein, osa } from './distance.ts';
import type { LinkageModel } from './model.ts';
import { layTable, readColumns } from './tables.store.ts';

/** One text column of all items: each item's text by number (-1: none), the texts and their letters. */
type TextColumn = {
  readonly numbers: Int32Array;
  readonly texts: readonly string[];
  readonly letters: Int32Array;
  /** No character lies beyond the basic plane. */
  readonly isPlain: boolean;
};

/** The texts of a table's items that a model's distances measure, read once. */
export type Texts = {
  /** Items in the order of their keys. */
  readonly items: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<string, TextColumn>;
};

/** Pairs of items by their places in `Texts.items`. */
export type PlacePairs = { readonly l: ArrayLike<number>; readonly r: ArrayLike<number> };

function numberTexts(held: readonly (string | null)[]): TextColumn {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(held, (text) => {
    if (text === null) return -1;
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, known.size);
    return known.size - 1;
  });
  const texts = [...known.keys()];
  return { numbers, texts, letters: Int32Array.from(texts, letterBits), isPlain: texts.every(isBasic) };
}

/** Reads the texts of `linkage.item` that the model measures. */
export async function readTexts(batch: Batch, model: LinkageModel): Promise<Texts> {
  const names = [...new Set(model.distances.map(({ column }) => column))];
  const [items, ...texts] = await readColumns(
    batch,
    `select ${['cast(item as double)', ...names].join(', ')} from linkage.item order by item`,
  );
  return {
    items: items as number[],
    placeOf: new Map((items as number[]).map((item, i) => [item, i])),
    columns: new Map(names.map((name, i) => [name, numberTexts(texts[i] as (string | null)[])])),
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

type Distance = LinkageModel['distances'][number];

/** Up to so many distinct texts, what two of them measure is kept. */
const KEPT_TEXTS = 1024;

/** Measures two different texts of a column; the smaller first, so that both ways round give the same. */
function measureOf({ metric, within }: Distance, column: TextColumn): (a: number, b: number) => number {
  const { texts, letters, isPlain } = column;
  return (x, y) => {
    const [i, j] = texts[x]! < texts[y]! ? [x, y] : [y, x];
    const [a, b] = [texts[i]!, texts[j]!];
    if (metric === 'levenshtein') return levenshtein(a, b, isPlain);
    if (metric === 'osa') return osa(a, b, isPlain, within);
    if (isPlain && jaroWinklerBound(a, b, letters[i]!, letters[j]!) < within) return 0;
    return jaroWinkler(a, b, isPlain);
  };
}

function measurePairs(distance: Distance, column: TextColumn, { l, r }: PlacePairs): Int32Array {
  const { numbers, texts } = column;
  const measure = measureOf(distance, column);
  const size = texts.length <= KEPT_TEXTS ? texts.length : 0;
  const kept = new Int16Array(size * size).fill(-1);
  const measured = new Int32Array(l.length).fill(-1);
  for (let i = 0; i < l.length; i++) {
    const [a, b] = [numbers[l[i]!]!, numbers[r[i]!]!];
    if (a < 0 || b < 0 || a === b) continue;
    if (size === 0) {
      measured[i] = measure(a, b);
      continue;
    }
    const at = a < b ? a * size + b : b * size + a;
    if (kept[at] === -1) kept[at] = measure(a, b);
    measured[i] = kept[at]!;
  }
  return measured;
}

/** Makes `into`: `l, r` and each distance by its name, -1 where a text is missing on one side or both are equal. */
export async function layMeasured(
  batch: Batch,
  model: LinkageModel,
  texts: Texts,
  pairs: PlacePairs,
  into: string,
): Promise<void> {
  const measured = model.distances.map((distance) =>
    measurePairs(distance, texts.columns.get(distance.column)!, pairs),
  );
  const keys = [pairs.l, pairs.r].map((side) => Float64Array.from(side, (at) => texts.items[at]!));
  const distances = Object.fromEntries(model.distances.map(({ name }) => [name, 'integer' as const]));
  await layTable(batch, into, { l: 'double', r: 'double', ...distances }, [...keys, ...measured]);
}
