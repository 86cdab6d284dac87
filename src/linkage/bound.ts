import { type Comparison, expand, type LinkageModel, type Weights } from './model.ts';

/** A condition that names so many columns at most is tried for the bound; what is dearer waits for the pairs that are left. */
const CHEAP_COLUMNS = 10;
/** A condition that tells less than this is not worth its trying. */
const TELLING = 1500;

/** Columns that a condition names: what it costs to try. */
const costOf = (sql: string): number => (sql.match(/\b[lr]\.\w+/g) ?? []).length;

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
    const after = weights.slice(i + 1);
    const isTelling =
      held - Math.max(Math.min(...after), left) > TELLING || Math.max(...after, left) - held > TELLING;
    if (costOf(when) <= CHEAP_COLUMNS && isTelling) cases.push(`when ${when} then ${held}`);
    else left = held;
  });
  const last = Math.max(weights.at(-1)!, left);
  return cases.length === 0 ? String(last) : `case ${cases.join(' ')} else ${last} end`;
}

/**
 * SQL that holds for every pair of items `l` and `r` that can reach `least`, from few columns. `highest`: the most that each
 * level weighs, row by comparison. Where the three quarters of the comparisons that tell most for their cost already fall
 * short, the rest is not looked at.
 */
export function nearSql(model: LinkageModel, highest: Weights, prior: number, least: number): string {
  const bounds = model.comparisons.map((comparison, i) => {
    const sql = comparisonBound(model, comparison, highest[i]!);
    const [most, fewest] = [Math.max(...highest[i]!), Math.min(...highest[i]!)];
    return { sql, most, cost: costOf(sql) / Math.max(1, most - fewest) };
  });
  const ordered = [...bounds].sort((a, b) => a.cost - b.cost);
  const first = ordered.slice(0, Math.ceil(ordered.length * 0.75));
  const rest = ordered.slice(first.length).reduce((sum, { most }) => sum + most, 0);
  const sum = (of: typeof bounds) => of.map(({ sql }) => sql).join('\n + ');
  return `${prior + rest} + ${sum(first)} >= ${least}\n and ${prior} + ${sum(ordered)} >= ${least}`;
}
