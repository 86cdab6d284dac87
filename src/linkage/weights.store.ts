import type { Batch } from '../platform/index.ts';
import { nearSql } from './bound.ts';
import { levelColumn } from './levels.store.ts';
import { frequencies, type LinkageModel, tfColumn, type Weights } from './model.ts';
import { layTable, readColumns } from './tables.store.ts';

/** What pairs are weighed with: weights by level, the prior, and the number of items frequencies are taken of. */
export type Weighing = { readonly weights: Weights; readonly prior: number; readonly items: number };

/**
 * Weight of agreeing on a value that `count` of `items` hold. The stated u stands as `pseudo` items beside them, so that
 * a small batch does not make a village rare; one holder more is assumed, so that a rare value is not certain.
 */
export const frequencyWeight = (m: number, u: number, count: number, items: number, pseudo: number): number =>
  Math.round(Math.log2((m * (items + 1 + pseudo)) / (count + 1 + pseudo * u)) * 1000);

/**
 * Lays `linkage.holders_<column>` (value → how many items hold it, where it is more than one) and
 * `linkage.frequency_weight` (term, count → milli-weight that replaces the level's own).
 */
async function layFrequencies(batch: Batch, model: LinkageModel, items: number): Promise<void> {
  const terms = frequencies(model);
  if (terms.length === 0) return;
  for (const column of new Set(terms.map((term) => term.column))) {
    await batch.run(`create or replace table linkage.holders_${column} as
      select ${column} as value, count(*) as n from linkage.item where ${column} is not null group by ${column} having count(*) > 1`);
  }
  const counted = terms.map(({ column }, i) => `select ${i} as term, n from linkage.holders_${column}`);
  const [at, counts] = await readColumns(
    batch,
    `select distinct term, n from (${counted.join(' union all ')}) c order by term, n`,
  );
  const columns = { term: 'integer', n: 'bigint', milli: 'integer' } as const;
  await layTable(batch, 'linkage.frequency_weight', columns, [
    at!,
    counts!,
    counts!.map((count, i) => {
      const { comparison, level } = terms[Number(at![i])]!;
      const { m = 0.9, u = 0 } = comparison.levels[level]!;
      return frequencyWeight(m, u, Number(count), items, model.least_items);
    }),
  ]);
}

/** SQL of each comparison's milli-weight for a compared pair `c`, and the joins that its frequencies want. */
function weightTerms(
  model: LinkageModel,
  weights: Weights,
  items: number,
): { terms: string[]; joins: string } {
  const tf = frequencies(model);
  const joins = tf.map(({ comparison, level, column }, i) => {
    const name = tfColumn(comparison, level);
    return `left join linkage.holders_${column} ${name}_n on ${name}_n.value = c.${name}
      left join linkage.frequency_weight ${name}_t on ${name}_t.term = ${i} and ${name}_t.n = ${name}_n.n`;
  });
  const terms = model.comparisons.map((comparison, i) => {
    const cases = weights[i]!.map((weight, level) => {
      const frequency = tf.find((entry) => entry.comparison === comparison && entry.level === level);
      const { m = 0.9, u = 0 } = comparison.levels[level]!;
      const single = frequencyWeight(m, u, 1, items, model.least_items);
      const value = frequency
        ? `coalesce(${tfColumn(comparison, frequency.level)}_t.milli, ${single})`
        : weight;
      return `when ${level} then ${value}`;
    });
    return `case c.${levelColumn(comparison)} ${cases.join(' ')} else 0 end`;
  });
  return { terms, joins: joins.join('\n') };
}

/** The most that each level can weigh: where a frequency counts, that of a value which nobody else holds. */
function highestWeights(model: LinkageModel, { weights, items }: Weighing): Weights {
  return model.comparisons.map((comparison, i) =>
    comparison.levels.map(({ tf, m = 0.9, u = 0 }, level) =>
      tf ? frequencyWeight(m, u, 1, items, model.least_items) : weights[i]![level]!,
    ),
  );
}

/** Makes `into` (l, r): the pairs that can reach `least` at all, by a bound from few columns of `among`. */
export async function keepNear(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  pairs: string,
  into: string,
  options: { readonly least: number; readonly among: string },
): Promise<void> {
  await batch.run(`create or replace table ${into} as
    select p.l, p.r from ${pairs} p
    join ${options.among} l on l.item = p.l
    join ${options.among} r on r.item = p.r
    where ${nearSql(model, highestWeights(model, weighing), weighing.prior, options.least)}`);
}

/** A text as a SQL literal. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL text of a compared pair's waterfall: `{"prior": {"level": "", "weight": …}, "name": {"level": "同音字", …}, …}`. */
function waterfallSql(
  model: LinkageModel,
  weights: Weights,
  prior: number,
  items: number,
): { text: string; joins: string } {
  const { terms, joins } = weightTerms(model, weights, items);
  const parts = model.comparisons.map((comparison, i) => {
    const shown = comparison.levels.map(
      (level, at) => `when ${at} then ${literal(JSON.stringify(level.text?.zh ?? level.level))}`,
    );
    const head = literal(`,${JSON.stringify(comparison.name)}:{"level":`);
    return `${head}, case c.${levelColumn(comparison)} ${shown.join(' ')} end, ',"weight":', cast(${terms[i]} as varchar), '}'`;
  });
  return { text: `concat('{"prior":{"level":"","weight":${prior}}', ${parts.join(', ')}, '}')`, joins };
}

/** Makes `into`: the asked pairs (`l, r, weight`) with `levels`, the waterfall as JSON. */
export async function explainPairs(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  asked: string,
  from: string,
  into: string,
): Promise<void> {
  const { text, joins } = waterfallSql(model, weighing.weights, weighing.prior, weighing.items);
  await batch.run(`create or replace table ${into} as
    select q.l, q.r, q.weight, ${text} as levels
    from ${asked} q join ${from} c on c.l = q.l and c.r = q.r ${joins}`);
}

/** SQL that holds where a compared pair `c` stands at a level which is only asked about. */
const askedSql = (model: LinkageModel): string =>
  model.comparisons
    .flatMap((comparison) =>
      comparison.levels.flatMap((level, at) => (level.ask ? [`c.${levelColumn(comparison)} = ${at}`] : [])),
    )
    .join(' or ') || '1 = 0';

/** Makes `into`: the compared pairs of `from` with their whole weight, from `least` upward. */
export async function weigh(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  from: string,
  into: string,
  least: number,
): Promise<void> {
  await layFrequencies(batch, model, weighing.items);
  await weighOn(batch, model, weighing, from, into, least);
}

/** As `weigh`, with the frequencies that an earlier `weigh` of the same items laid. */
export async function weighOn(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  from: string,
  into: string,
  least: number,
): Promise<void> {
  const { terms, joins } = weightTerms(model, weighing.weights, weighing.items);
  await batch.run(`create or replace table ${into} as
    select * from (
      select c.*, ${[weighing.prior, ...terms].join('\n + ')} as weight, ${askedSql(model)} as is_asked from ${from} c ${joins}) weighed
    where weight >= ${least}`);
}
