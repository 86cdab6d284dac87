import type { Features, PlacePairs } from './features.ts';
import type { LinkageModel, Weights } from './model.ts';
import type { ScoredPair } from './resolve.ts';

/**
 * Weight of agreeing on a value that `count` of `items` hold. The stated u stands as `pseudo` items beside them, so that
 * a small batch does not make a village rare; one holder more is assumed, so that a rare value is not certain.
 */
export const frequencyWeight = (m: number, u: number, count: number, items: number, pseudo: number): number =>
  Math.round(Math.log2((m * (items + 1 + pseudo)) / (count + 1 + pseudo * u)) * 1000);

/** What a pair weighs in one comparison, by its level and, where the level is weighed so, by how many hold the left item's value. */
function weigherOf(model: LinkageModel, features: Features, at: number, weights: readonly number[]) {
  const items = features.items.length;
  const frequencies = model.comparisons[at]!.levels.map(({ tf, m = 0.9, u = 0 }) => {
    if (tf === undefined) return undefined;
    const { numbers, texts } = features.columns.get(tf)!;
    const holders = new Int32Array(texts.length);
    for (const number of numbers) if (number >= 0) holders[number]!++;
    const weightOf = holders.map((count) => frequencyWeight(m, u, count, items, model.least_items));
    // where no value is held the weight is that of a value which nobody else holds
    const single = frequencyWeight(m, u, 1, items, model.least_items);
    return (place: number): number => (numbers[place]! < 0 ? single : weightOf[numbers[place]!]!);
  });
  return (level: number, left: number): number => frequencies[level]?.(left) ?? weights[level]!;
}

/** The pairs that weigh `least` or more, as far as their levels tell. */
export function weighPairs(
  model: LinkageModel,
  features: Features,
  weighing: { readonly weights: Weights; readonly prior: number },
  pairs: PlacePairs,
  levels: readonly Uint8Array[],
  least: number,
): ScoredPair[] {
  const weighers = weighing.weights.map((weights, at) => weigherOf(model, features, at, weights));
  const scored: ScoredPair[] = [];
  for (let i = 0; i < pairs.l.length; i++) {
    const left = pairs.l[i]!;
    let weight = weighing.prior;
    for (let c = 0; c < weighers.length; c++) weight += weighers[c]!(levels[c]![i]!, left);
    if (weight < least) continue;
    const isAsked = model.comparisons.some(({ levels: all }, c) => all[levels[c]![i]!]!.ask === true);
    scored.push({ l: features.items[left]!, r: features.items[pairs.r[i]!]!, weight, isAsked });
  }
  return scored;
}
