import type { Batch } from '../platform/index.ts';
import { findBlockPairs } from './blocks.store.ts';
import {
  type Chances,
  countChances,
  learnMatches,
  meanChances,
  type PatternCount,
  statedChances,
  stridePairs,
  weightsOf,
} from './estimate.ts';
import { comparedSql, levelColumn } from './levels.store.ts';
import type { LinkageModel, Weights } from './model.ts';
import { readColumns } from './tables.store.ts';
import { layMeasured, type PlacePairs, readPairs, type Texts } from './texts.store.ts';

/** Counts pairs by the levels that they come to. */
async function countPatterns(
  batch: Batch,
  model: LinkageModel,
  texts: Texts,
  pairs: PlacePairs,
): Promise<PatternCount[]> {
  await layMeasured(batch, model, texts, pairs, 'linkage.pair_measured');
  const columns = model.comparisons.map(levelColumn).join(', ');
  const read = await readColumns(
    batch,
    `select ${columns}, count(*) from (${comparedSql(model, 'linkage.pair_measured')}) c group by ${columns} order by ${columns}`,
  );
  const counts = read.at(-1)!;
  return counts.map((count, i) => ({
    levels: model.comparisons.map((_, at) => Number(read[at]![i])),
    count: Number(count),
  }));
}

/** Learns the weights that the data speak for: u from random pairs, m from training blocks; stated ones where nothing is asked. */
export async function estimateWeights(batch: Batch, model: LinkageModel, texts: Texts): Promise<Weights> {
  const { random_pairs: wanted, training } = model.estimate;
  let u: Chances = statedChances(model, 'u');
  if (wanted > 0) {
    const random = stridePairs(texts.items.length, wanted);
    u = countChances(model, await countPatterns(batch, model, texts, random), u);
  }
  const learnt: { m: Chances; taught: readonly boolean[] }[] = [];
  for (const { block, exclude } of training) {
    await findBlockPairs(batch, model, block, 'linkage.pair_training');
    const pairs = await readPairs(batch, texts, 'linkage.pair_training');
    const taught = model.comparisons.map((comparison) => !exclude.includes(comparison.name));
    learnt.push({
      m: learnMatches(model, await countPatterns(batch, model, texts, pairs), u, taught).m,
      taught,
    });
  }
  return weightsOf(model, meanChances(model, learnt), u);
}
