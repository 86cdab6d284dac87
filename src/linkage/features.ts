import {
  editsAtLeast,
  isBasic,
  jaroWinkler,
  jaroWinklerBound,
  letterBits,
  levenshtein,
  osa,
} from './distance.ts';
import type { LinkageModel } from './model.ts';

/** One column of all items: each item's value by number (-1: none), the values as text and their letters. */
export type FeatureColumn = {
  readonly numbers: Int32Array;
  readonly texts: readonly string[];
  /** The number that a value has across all columns: columns are compared with each other by it. */
  readonly common: Int32Array;
  readonly letters: Int32Array;
  /** No character lies beyond the basic plane. */
  readonly isPlain: boolean;
};

/** The columns of a table's items that a model compares, read once. */
export type Features = {
  /** Items in the order of their keys. */
  readonly items: ArrayLike<number>;
  readonly columns: ReadonlyMap<string, FeatureColumn>;
};

/** Pairs of items by their places in `Features.items`. */
export type PlacePairs = { readonly l: ArrayLike<number>; readonly r: ArrayLike<number> };

/** Numbers the values of a column; the empty text is none. `common`: numbers across columns so far. */
export function numberValues(held: readonly string[], common: Map<string, number>): FeatureColumn {
  const known = new Map<string, number>();
  const numbers = new Int32Array(held.length).fill(-1);
  for (let i = 0; i < held.length; i++) {
    const text = held[i]!;
    if (text === '') continue;
    let number = known.get(text);
    if (number === undefined) {
      number = known.size;
      known.set(text, number);
    }
    numbers[i] = number;
  }
  const texts = [...known.keys()];
  const codes = Int32Array.from(texts, (text) => {
    const code = common.get(text);
    if (code !== undefined) return code;
    common.set(text, common.size);
    return common.size - 1;
  });
  const letters = Int32Array.from(texts, letterBits);
  return { numbers, texts, common: codes, letters, isPlain: texts.every(isBasic) };
}

/** The numbers of a column that hold across columns, by item. */
export const commonNumbers = ({ numbers, common }: FeatureColumn): Int32Array =>
  numbers.map((number) => (number < 0 ? -1 : common[number]!));

type Distance = LinkageModel['distances'][number];

/** Up to so many distinct texts, what two of them measure is kept. */
const KEPT_TEXTS = 1024;

/** Measures two different values of a column by number; the smaller text first, so that both ways round give the same. */
function measureTexts({ metric, within }: Distance, column: FeatureColumn): (a: number, b: number) => number {
  const { texts, letters, isPlain } = column;
  return (x, y) => {
    if (metric === 'osa' && isPlain && editsAtLeast(letters[x]!, letters[y]!) > within) return within + 1;
    const isOrdered = texts[x]! < texts[y]!;
    const i = isOrdered ? x : y;
    const j = isOrdered ? y : x;
    const a = texts[i]!;
    const b = texts[j]!;
    if (metric === 'levenshtein') return levenshtein(a, b, isPlain);
    if (metric === 'osa') return osa(a, b, isPlain, within);
    if (isPlain && jaroWinklerBound(a, b, letters[i]!, letters[j]!) < within) return 0;
    return jaroWinkler(a, b, isPlain);
  };
}

/** The distance of two values of a column by number; of a column of few values each two are measured once. */
export function measureOf(distance: Distance, column: FeatureColumn): (a: number, b: number) => number {
  const measure = measureTexts(distance, column);
  const size = column.texts.length;
  if (size > KEPT_TEXTS) return measure;
  const kept = new Int16Array(size * size).fill(-1);
  return (a, b) => {
    const at = a < b ? a * size + b : b * size + a;
    if (kept[at] === -1) kept[at] = measure(a, b);
    return kept[at]!;
  };
}
