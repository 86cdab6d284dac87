import { type Comparison, expand, type LinkageModel, type Weights } from './model.ts';

/** A condition that names so many columns at most is tried for the bound; what is dearer waits for the pairs that are left. */
const CHEAP_COLUMNS = 10;
/** A condition that tells less than this is not worth its trying. */
const TELLING = 1500;

const isCheap = (sql: string): boolean => (sql.match(/\b[lr]\.\w+/g) ?? []).length <= CHEAP_COLUMNS;

/**
 * SQL of a weight that a comparison does not exceed: levels in their order, those that are dear to try left out, their
 * weight standing for whatever comes after them.
 */
function comparisonBound(model: LinkageModel, comparison: Comparison, weights: readonly number[]): string {
  const cases: string[] = [];
  let left = Number.NEGATIVE_INFINITY;
  comparison.levels.slice(0, -1).forEach((level, i) => {
    const when = expand(model, level.when ?? 'true');
    const held = Math.max(weights[i]!, left);
    const otherwise = Math.max(...weights.slice(i + 1), left);
    if (isCheap(when) && Math.abs(held - otherwise) > TELLING) cases.push(`when ${when} then ${held}`);
    else left = held;
  });
  const last = Math.max(weights.at(-1)!, left);
  return cases.length === 0 ? String(last) : `case ${cases.join(' ')} else ${last} end`;
}

/**
 * SQL of a weight that two items `l` and `r` do not exceed, from few columns. `highest`: the most that each level weighs,
 * row by comparison. A pair whose bound is under the threshold is dropped without looking at the rest.
 */
export const boundSql = (model: LinkageModel, highest: Weights, prior: number): string =>
  [prior, ...model.comparisons.map((comparison, i) => comparisonBound(model, comparison, highest[i]!))].join(
    '\n + ',
  );
