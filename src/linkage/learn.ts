import {
  type Chances,
  countChances,
  learnMatches,
  meanChances,
  statedChances,
  stridePairs,
  weightsOf,
} from './estimate.ts';
import type { Features } from './features.ts';
import { countLevels, levelsOf } from './levels.ts';
import type { LinkageModel, Weights } from './model.ts';

/** Chances of levels among random pairs; the stated ones where the model asks for none. */
export function randomChances(model: LinkageModel, features: Features): Chances {
  const stated = statedChances(model, 'u');
  const wanted = model.estimate.random_pairs;
  if (wanted === 0) return stated;
  const found = levelsOf(model, features, stridePairs(features.items.length, wanted));
  return countChances(model, countLevels(model.comparisons, found), stated);
}

/**
 * The weights that the data speak for: u from random pairs, m from those of the compared pairs that a training block brings
 * together. `blocks`: the model's blocks that brought each pair, as bits in their order.
 */
export function learnWeights(
  model: LinkageModel,
  u: Chances,
  levels: readonly Uint8Array[],
  blocks: ArrayLike<number>,
): Weights {
  const learnt = model.estimate.training.map(({ block, exclude }) => {
    const bit = 2 ** model.blocks.findIndex(({ name }) => name === block);
    const brought: number[] = [];
    for (let at = 0; at < blocks.length; at++) if (Math.floor(blocks[at]! / bit) % 2 === 1) brought.push(at);
    const taught = model.comparisons.map(({ name }) => !exclude.includes(name));
    const counts = countLevels(model.comparisons, levels, brought);
    return { m: learnMatches(model, counts, u, taught).m, taught };
  });
  return weightsOf(model, meanChances(model, learnt), u);
}
