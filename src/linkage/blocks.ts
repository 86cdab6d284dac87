import { invariant } from '../kernel/index.ts';
import { commonNumbers, type Features, type PlacePairs } from './features.ts';
import type { LinkageModel } from './model.ts';

/** A block whose key values were held by too many items: what was not looked at. */
export type Dropped = { readonly block: string; readonly keys: number; readonly items: number };

/** Pairs by place, the smaller one left, in their order; `blocks`: which blocks of the model brought each, as bits. */
export type BlockedPairs = PlacePairs & {
  readonly blocks: ArrayLike<number>;
  readonly dropped: readonly Dropped[];
};

type Block = LinkageModel['blocks'][number];

/** Numbers of a row of columns; -1 where one of them holds nothing. `known` grows with every new row unless it is closed. */
function keysOf(columns: readonly Int32Array[], known: readonly Map<number, number>[], isClosed = false) {
  const [first, ...others] = columns;
  return first!.map((start, at) => {
    let key = start;
    for (let c = 0; c < others.length && key >= 0; c++) {
      const value = others[c]![at]!;
      if (value < 0) return -1;
      const row = key * 2 ** 26 + value;
      const code = known[c]!.get(row);
      if (code === undefined && !isClosed) known[c]!.set(row, known[c]!.size);
      key = code ?? (isClosed ? -1 : known[c]!.size - 1);
    }
    return key;
  });
}

/** Places by key: those of key `k` stand from `starts[k]` to `starts[k + 1]`. */
function bucketsOf(keys: Int32Array) {
  let most = -1;
  for (const key of keys) if (key > most) most = key;
  const starts = new Int32Array(most + 2);
  for (const key of keys) if (key >= 0) starts[key + 1]!++;
  for (let key = 0; key <= most; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const places = new Int32Array(starts[most + 1]!);
  keys.forEach((key, place) => {
    if (key >= 0) places[next[key]!++] = place;
  });
  return { starts, places };
}

/** Calls `found` with every pair of a block, some of them twice; gives what was dropped. */
function findOf(block: Block, features: Features, found: (a: number, b: number) => void): Dropped {
  const columnsOf = (names: readonly string[]) =>
    names.map((name) => {
      const column = features.columns.get(name);
      invariant(column, `the items have no column ${name}`);
      return commonNumbers(column);
    });
  const known = block.key.slice(1).map(() => new Map<number, number>());
  const held = keysOf(columnsOf(block.other ?? block.key), known);
  const asked = block.other ? keysOf(columnsOf(block.key), known, true) : held;
  const { starts, places } = bucketsOf(held);
  const dropped = new Set<number>();
  let items = 0;
  for (let place = 0; place < asked.length; place++) {
    const key = asked[place]!;
    if (key < 0 || key >= starts.length - 1) continue;
    const [from, to] = [starts[key]!, starts[key + 1]!];
    if (to - from > block.cap) {
      if (!dropped.has(key)) items += to - from;
      dropped.add(key);
      continue;
    }
    for (let i = from; i < to; i++) {
      const other = places[i]!;
      // both are asked for where one key serves both sides: the smaller place finds the pair
      if (other > place || (block.other && other < place)) found(place, other);
    }
  }
  return { block: block.name, keys: dropped.size, items };
}

/** Numbers that grow. */
class Numbers {
  #held = new Float64Array(1 << 14);
  #size = 0;
  push(number: number): void {
    if (this.#size === this.#held.length) {
      const held = new Float64Array(this.#size * 2);
      held.set(this.#held);
      this.#held = held;
    }
    this.#held[this.#size++] = number;
  }
  sorted(): Float64Array {
    return this.#held.subarray(0, this.#size).sort();
  }
}

const OF_TWO = /^l\.(\w+) <> r\.(\w+) or l\.(\w+) = (\d+)$/;

/** Columns that the blocks and the condition on pairs look at. */
export function blockedColumns(model: LinkageModel): string[] {
  const keys = model.blocks.flatMap(({ key, other = [] }) => [...key, ...other]);
  const wanted =
    model.pairs === undefined ? [] : [OF_TWO.exec(model.pairs)?.[1]].filter((c) => c !== undefined);
  return [...new Set([...keys, ...wanted])];
}

/** The model's condition on the two items of a pair, which asks that they be of two files. */
function isAllowed(model: LinkageModel, { columns }: Features): (a: number, b: number) => boolean {
  if (model.pairs === undefined) return () => true;
  const [, left, right, free, value] = OF_TWO.exec(model.pairs.trim()) ?? [];
  invariant(left !== undefined && left === right && left === free, `a table cannot ask: ${model.pairs}`);
  const { numbers, texts } = columns.get(left)!;
  return (a, b) => numbers[a] !== numbers[b] || texts[numbers[a]!] === value;
}

/** Every two items of a table that share a block's key, each pair once. All items are open. */
export function blockPairs(model: LinkageModel, features: Features): BlockedPairs {
  const size = features.items.length;
  const many = model.blocks.length;
  const allowed = isAllowed(model, features);
  const found = new Numbers();
  const dropped = model.blocks.map((block, at) =>
    findOf(block, features, (a, b) => {
      if (!allowed(a, b)) return;
      found.push((a < b ? a * size + b : b * size + a) * many + at);
    }),
  );
  const codes = found.sorted();
  const [l, r, blocks] = [
    new Int32Array(codes.length),
    new Int32Array(codes.length),
    new Float64Array(codes.length),
  ];
  let last = -1;
  let pairs = 0;
  for (const code of codes) {
    const pair = Math.floor(code / many);
    if (pair !== last) {
      l[pairs] = Math.floor(pair / size);
      r[pairs] = pair % size;
      last = pair;
      pairs++;
    }
    const bit = 2 ** (code % many);
    // a block with two keys may bring a pair from both sides
    if (Math.floor(blocks[pairs - 1]! / bit) % 2 === 0) blocks[pairs - 1]! += bit;
  }
  const cut = <T extends Int32Array | Float64Array>(column: T): T => column.subarray(0, pairs) as T;
  return { l: cut(l), r: cut(r), blocks: cut(blocks), dropped: dropped.filter(({ keys }) => keys > 0) };
}
