import { invariant } from '../kernel/index.ts';
import type { PatternCount } from './estimate.ts';
import { commonNumbers, type FeatureColumn, type Features, measureOf, type PlacePairs } from './features.ts';
import type { Comparison, LinkageModel } from './model.ts';

/** What a level of a table's model asks of two items. */
export type Condition =
  | { readonly kind: 'missing'; readonly column: string }
  /** Every left column equals its right one. */
  | { readonly kind: 'equal'; readonly terms: readonly (readonly [left: string, right: string])[] }
  | {
      readonly kind: 'measured';
      readonly distance: string;
      readonly least: number;
      readonly most: number;
    };

const MISSING = /^l\.(\w+) is null or r\.(\w+) is null$/;
const EQUAL = /^l\.(\w+) = r\.(\w+)$/;
const MEASURED = /^(\w+)\.value (=|>=|<=) (\d+)$/;

/** Reads a condition of the three kinds that models of tables are made of; anything else is the model's fault. */
export function readCondition(sql: string): Condition {
  const text = sql.trim();
  const missing = MISSING.exec(text);
  if (missing && missing[1] === missing[2]) return { kind: 'missing', column: missing[1]! };
  const measured = MEASURED.exec(text);
  if (measured) {
    const bound = Number(measured[3]);
    const least = measured[2] === '<=' ? Number.NEGATIVE_INFINITY : bound;
    const most = measured[2] === '>=' ? Number.POSITIVE_INFINITY : bound;
    return { kind: 'measured', distance: measured[1]!, least, most };
  }
  const terms = text.split(' and ').map((term) => EQUAL.exec(term.trim()));
  invariant(
    terms.every((term) => term !== null),
    `a model of a table cannot ask: ${sql}`,
  );
  return { kind: 'equal', terms: terms.map((term) => [term![1]!, term![2]!] as const) };
}

/** Columns that the model's conditions, distances and frequencies look at, each once. */
export function comparedColumns(model: LinkageModel): string[] {
  const levels = model.comparisons.flatMap((comparison) => comparison.levels);
  const asked = levels.flatMap(({ when }) => {
    if (when === undefined) return [];
    const condition = readCondition(when);
    if (condition.kind === 'missing') return [condition.column];
    return condition.kind === 'equal' ? condition.terms.flat() : [];
  });
  const counted = levels.flatMap(({ tf }) => (tf === undefined ? [] : [tf]));
  return [...new Set([...asked, ...model.distances.map(({ column }) => column), ...counted])];
}

/** Keeps of `open` (places in the pairs) those that do not meet a condition; those that do come to `level`. */
type Sieve = (open: Int32Array, levels: Uint8Array, level: number) => Int32Array;

function sieve(meets: (at: number) => boolean): Sieve {
  return (open, levels, level) => {
    let left = 0;
    for (let i = 0; i < open.length; i++) {
      const at = open[i]!;
      if (meets(at)) levels[at] = level;
      else open[left++] = at;
    }
    return open.subarray(0, left);
  };
}

/** Sieves of one set of pairs: what two items measure is measured once, where a level first asks for it. */
function sieves(
  model: LinkageModel,
  features: Features,
  { l, r }: PlacePairs,
): (condition: Condition) => Sieve {
  const columnOf = (name: string): FeatureColumn => {
    const column = features.columns.get(name);
    invariant(column, `the items have no column ${name}`);
    return column;
  };
  const measured = new Map<string, Int16Array>();
  const equal = (left: string, right: string): ((at: number) => boolean) => {
    const isOne = left === right;
    const a = isOne ? columnOf(left).numbers : commonNumbers(columnOf(left));
    const b = isOne ? a : commonNumbers(columnOf(right));
    return (at) => {
      const value = a[l[at]!]!;
      return value >= 0 && value === b[r[at]!];
    };
  };
  return (condition) => {
    if (condition.kind === 'missing') {
      const { numbers } = columnOf(condition.column);
      return sieve((at) => numbers[l[at]!]! < 0 || numbers[r[at]!]! < 0);
    }
    if (condition.kind === 'equal') {
      const [first, ...others] = condition.terms.map(([left, right]) => equal(left, right));
      return sieve((at) => first!(at) && others.every((holds) => holds(at)));
    }
    const distance = model.distances.find(({ name }) => name === condition.distance);
    invariant(distance, `the model has no distance ${condition.distance}`);
    const column = columnOf(distance.column);
    const { numbers } = column;
    const measure = measureOf(distance, column);
    const known = measured.get(distance.name) ?? new Int16Array(l.length).fill(-1);
    measured.set(distance.name, known);
    const { least, most } = condition;
    return sieve((at) => {
      const [a, b] = [numbers[l[at]!]!, numbers[r[at]!]!];
      // nothing is measured between equal texts, nor where one is missing
      if (a < 0 || b < 0 || a === b) return false;
      let value = known[at]!;
      if (value < 0) {
        value = measure(a, b);
        known[at] = value;
      }
      return value >= least && value <= most;
    });
  };
}

/** The level of each pair in each comparison, by comparison. */
export function levelsOf(model: LinkageModel, features: Features, pairs: PlacePairs): Uint8Array[] {
  const sieveOf = sieves(model, features, pairs);
  return model.comparisons.map(({ levels }) => {
    const found = new Uint8Array(pairs.l.length).fill(levels.length - 1);
    let open = new Int32Array(pairs.l.length);
    for (let i = 0; i < open.length; i++) open[i] = i;
    levels.slice(0, -1).forEach(({ when }, level) => {
      if (open.length > 0) open = sieveOf(readCondition(when ?? ''))(open, found, level) as typeof open;
    });
    return found;
  });
}

/** Counts pairs by the levels that they came to, in the order of the levels; `among`: places of the pairs counted, all if not given. */
export function countLevels(
  comparisons: readonly Comparison[],
  found: readonly Uint8Array[],
  among?: readonly number[] | Int32Array,
): PatternCount[] {
  const counts = new Map<number, number>();
  const size = among?.length ?? found[0]?.length ?? 0;
  const bases = comparisons.map(({ levels }) => levels.length);
  for (let i = 0; i < size; i++) {
    const at = among === undefined ? i : among[i]!;
    let key = 0;
    for (let c = 0; c < bases.length; c++) key = key * bases[c]! + found[c]![at]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([key, count]) => {
      const levels = new Array<number>(bases.length);
      let rest = key;
      for (let c = bases.length - 1; c >= 0; c--) {
        levels[c] = rest % bases[c]!;
        rest = Math.floor(rest / bases[c]!);
      }
      return { levels, count };
    });
}
