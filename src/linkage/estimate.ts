import { type LinkageModel, milliWeight, type Weights } from './model.ts';

/** Pairs counted by what their comparisons came to: one level number per comparison, and how many pairs came so. */
export type PatternCount = { readonly levels: readonly number[]; readonly count: number };

/** Chances of each level of each comparison, among matches (m) or random pairs (u). */
export type Chances = readonly (readonly number[])[];

/** A level that says nothing: its weight is fixed, mostly at 0; a pair at such a level teaches nothing about the others. */
const isFixed = (model: LinkageModel, comparison: number, level: number): boolean =>
  model.comparisons[comparison]!.levels[level]!.weight !== undefined;

/** What the model states, before anything is counted. */
export const statedChances = (model: LinkageModel, kind: 'm' | 'u'): Chances =>
  model.comparisons.map((comparison) => comparison.levels.map((level) => level[kind] ?? 0));

/** Counts, held by `strength` stated pseudo-pairs, as chances over the levels that are not fixed. */
function chancesOf(
  model: LinkageModel,
  counts: readonly number[],
  comparison: number,
  stated: readonly number[],
): number[] {
  const free = counts.map((count, level) => (isFixed(model, comparison, level) ? 0 : count));
  const total = free.reduce((sum, count) => sum + count, 0);
  const { strength } = model.estimate;
  const statedTotal = stated.reduce((sum, chance) => sum + chance, 0) || 1;
  return free.map((count, level) =>
    isFixed(model, comparison, level)
      ? 0
      : (count + (strength * stated[level]!) / statedTotal) / (total + strength),
  );
}

/** Chances of levels among pairs counted as they are: u from random pairs. */
export function countChances(
  model: LinkageModel,
  patterns: readonly PatternCount[],
  stated: Chances,
): Chances {
  return model.comparisons.map((comparison, at) => {
    const counts = comparison.levels.map(() => 0);
    for (const { levels, count } of patterns) counts[levels[at]!]! += count;
    return chancesOf(model, counts, at, stated[at]!);
  });
}

/**
 * Expectation-maximisation on pattern counts with u held: m, and the share of matches among the pairs. Patterns are taken in the order of
 * their levels, so that sums are the same on every machine. `taught`: the comparisons learnt (others are left out).
 */
export function learnMatches(
  model: LinkageModel,
  patterns: readonly PatternCount[],
  u: Chances,
  taught: readonly boolean[],
): { m: Chances; share: number } {
  const ordered = [...patterns].sort((a, b) => compareLevels(a.levels, b.levels));
  const stated = statedChances(model, 'm');
  let m: Chances = stated;
  let share = 0.1;
  const total = ordered.reduce((sum, { count }) => sum + count, 0);
  for (let round = 0; round < model.estimate.rounds && total > 0; round++) {
    const counts = model.comparisons.map((comparison) => comparison.levels.map(() => 0));
    let matches = 0;
    for (const { levels, count } of ordered) {
      const expected = count * chanceOfMatch(model, levels, m, u, share, taught);
      matches += expected;
      levels.forEach((level, at) => {
        counts[at]![level]! += expected;
      });
    }
    m = model.comparisons.map((_, at) =>
      taught[at] ? chancesOf(model, counts[at]!, at, stated[at]!) : stated[at]!,
    );
    share = Math.min(Math.max(matches / total, 1e-9), 1 - 1e-9);
  }
  return { m, share };
}

function chanceOfMatch(
  model: LinkageModel,
  levels: readonly number[],
  m: Chances,
  u: Chances,
  share: number,
  taught: readonly boolean[],
): number {
  let odds = share / (1 - share);
  levels.forEach((level, at) => {
    if (taught[at] && !isFixed(model, at, level)) odds *= m[at]![level]! / u[at]![level]!;
  });
  return odds / (1 + odds);
}

const compareLevels = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((level, i) => level !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};

/** The mean of what several trainings learnt of each comparison; stated chances where none taught it. */
export function meanChances(
  model: LinkageModel,
  learnt: readonly { m: Chances; taught: readonly boolean[] }[],
): Chances {
  const stated = statedChances(model, 'm');
  return model.comparisons.map((comparison, at) => {
    const teachers = learnt.filter(({ taught }) => taught[at]);
    if (teachers.length === 0) return stated[at]!;
    return comparison.levels.map(
      (_, level) => teachers.reduce((sum, { m }) => sum + m[at]![level]!, 0) / teachers.length,
    );
  });
}

/** Milli-weights of all levels; fixed ones as stated. */
export const weightsOf = (model: LinkageModel, m: Chances, u: Chances): Weights =>
  model.comparisons.map((comparison, at) =>
    comparison.levels.map((level, i) => level.weight ?? milliWeight(m[at]![i]!, u[at]![i]!)),
  );

/**
 * Random pairs without chance: each of `n` items with the item a fixed stride further on, for as many strides as give
 * `wanted` pairs; the smaller place first, in order, cut at `wanted`.
 */
export function stridePairs(n: number, wanted: number): { l: Float64Array; r: Float64Array } {
  const rounds = Math.max(1, Math.min(Math.ceil(wanted / Math.max(n, 1)), n - 1));
  const keys = new Float64Array(n > 1 ? rounds * n : 0);
  for (let i = 0, at = 0; i < rounds && n > 1; i++) {
    const stride = 1 + ((7919 * (i + 1)) % (n - 1));
    for (let place = 0; place < n; place++) {
      const other = (place + stride) % n;
      keys[at++] = Math.min(place, other) * n + Math.max(place, other);
    }
  }
  const chosen = keys.sort().subarray(0, wanted);
  return { l: chosen.map((key) => Math.floor(key / n)), r: chosen.map((key) => key % n) };
}
