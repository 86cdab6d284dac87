import type { Batch } from '../platform/index.ts';
import { findBlockPairs } from './blocks.store.ts';
import {
  type Chances,
  countChances,
  learnMatches,
  meanChances,
  type PatternCount,
  statedChances,
  weightsOf,
} from './estimate.ts';
import { compare, levelColumn } from './levels.store.ts';
import type { LinkageModel, Weights } from './model.ts';
import { readColumns } from './tables.store.ts';

/** Counts compared pairs by their levels. */
async function countPatterns(batch: Batch, model: LinkageModel, compared: string): Promise<PatternCount[]> {
  const columns = model.comparisons.map(levelColumn).join(', ');
  const read = await readColumns(
    batch,
    `select ${columns}, count(*) from ${compared} group by ${columns} order by ${columns}`,
  );
  const counts = read.at(-1)!;
  return counts.map((count, i) => ({
    levels: model.comparisons.map((_, at) => Number(read[at]![i])),
    count: Number(count),
  }));
}

/** Random pairs without chance: item i with the item a fixed stride further on, in the order of keys. */
async function layRandomPairs(batch: Batch, wanted: number): Promise<void> {
  await batch.run(`create or replace table linkage.item_order as
    select item, row_number() over (order by item) - 1 as place from linkage.item`);
  const [size] = await batch.rows<{ n: number }>('select count(*) as n from linkage.item_order');
  const n = size!.n;
  const rounds = Math.max(1, Math.min(Math.ceil(wanted / Math.max(n, 1)), n - 1));
  const strides = Array.from({ length: rounds }, (_, i) => 1 + ((7919 * (i + 1)) % Math.max(n - 1, 1)));
  // Laid first: left to itself the engine joins the strides with the second side and compares everything.
  await batch.run(`create or replace table linkage.pair_target as
    select a.item, (a.place + s.stride) % ${n} as place
    from linkage.item_order a
    cross join (values ${strides.map((stride) => `(${stride})`).join(', ')}) s(stride)`);
  await batch.run(`create or replace table linkage.pair_random as
    select least(a.item, b.item) as l, greatest(a.item, b.item) as r
    from linkage.pair_target a
    join linkage.item_order b on b.place = a.place
    where a.item <> b.item
    order by 1, 2 limit ${wanted}`);
}

/** Learns the weights that the data speak for: u from random pairs, m from training blocks; stated ones where nothing is asked. */
export async function estimateWeights(batch: Batch, model: LinkageModel): Promise<Weights> {
  const { random_pairs: wanted, training } = model.estimate;
  let u: Chances = statedChances(model, 'u');
  if (wanted > 0) {
    await layRandomPairs(batch, wanted);
    await compare(batch, model, 'linkage.pair_random', 'linkage.random_level');
    u = countChances(model, await countPatterns(batch, model, 'linkage.random_level'), u);
  }
  const learnt: { m: Chances; taught: readonly boolean[] }[] = [];
  for (const { block, exclude } of training) {
    await findBlockPairs(batch, model, block, 'linkage.pair_training');
    await compare(batch, model, 'linkage.pair_training', 'linkage.training_level');
    const taught = model.comparisons.map((comparison) => !exclude.includes(comparison.name));
    const patterns = await countPatterns(batch, model, 'linkage.training_level');
    learnt.push({ m: learnMatches(model, patterns, u, taught).m, taught });
  }
  return weightsOf(model, meanChances(model, learnt), u);
}
