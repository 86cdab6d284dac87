import type { Rows } from './truth-and-links.ts';

/** Pairs of rows: together by the run and in truth, by the run, in truth. */
export type PairCount = { rows: number; both: number; found: number; truth: number };

/** Share of pairs put together that belong together; 1 where there is none. */
export const precision = (count: PairCount): number => (count.found === 0 ? 1 : count.both / count.found);
/** Share of pairs belonging together that were put together. */
export const recall = (count: PairCount): number => (count.truth === 0 ? 1 : count.both / count.truth);

type Sizes = { readonly both: Map<number, number>; readonly found: Int32Array; readonly truth: Int32Array };

const cell = (rows: Rows, at: number): number => rows.truth[at]! * 16_777_216 + rows.found[at]!;

/** Rows that count: a person by truth, placed by the run, and (where asked) placeable at all. */
const counts = (rows: Rows, at: number, all: boolean): boolean =>
  rows.truth[at]! >= 0 && rows.found[at]! >= 0 && (all || rows.hasEvidence[at] === 1);

function sizesOf(rows: Rows, all: boolean): Sizes {
  const both = new Map<number, number>();
  const found = new Int32Array(rows.foundNo.size);
  const truth = new Int32Array(rows.personNo.size);
  for (let at = 0; at < rows.count; at++) {
    if (!counts(rows, at, all)) continue;
    const key = cell(rows, at);
    both.set(key, (both.get(key) ?? 0) + 1);
    found[rows.found[at]!]! += 1;
    truth[rows.truth[at]!]! += 1;
  }
  return { both, found, truth };
}

/**
 * Counts pairs in all and by the labels of a row (error types, name group, file): a pair counts for a label once for
 * each of its rows that bears it.
 */
export function countPairs(
  rows: Rows,
  labelsOf: (at: number) => readonly string[],
  all = false,
): { total: PairCount; byLabel: Map<string, PairCount> } {
  const sizes = sizesOf(rows, all);
  const total: PairCount = { rows: 0, both: 0, found: 0, truth: 0 };
  const byLabel = new Map<string, PairCount>();
  const add = (count: PairCount, at: number): void => {
    count.rows += 1;
    count.both += sizes.both.get(cell(rows, at))! - 1;
    count.found += sizes.found[rows.found[at]!]! - 1;
    count.truth += sizes.truth[rows.truth[at]!]! - 1;
  };
  for (let at = 0; at < rows.count; at++) {
    if (!counts(rows, at, all)) continue;
    add(total, at);
    for (const label of labelsOf(at)) {
      let count = byLabel.get(label);
      if (!count) {
        count = { rows: 0, both: 0, found: 0, truth: 0 };
        byLabel.set(label, count);
      }
      add(count, at);
    }
  }
  return { total, byLabel };
}
