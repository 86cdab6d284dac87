import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { blockPairs, type Dropped } from './blocks.ts';
import { readFeatures } from './features.store.ts';
import type { Features } from './features.ts';
import { learnWeights, randomChances } from './learn.ts';
import { levelsOf } from './levels.ts';
import { readModel } from './model.store.ts';
import { type LinkageModel, priorWeight } from './model.ts';
import { type ItemFact, resolve, type ScoredPair } from './resolve.ts';
import { layTable } from './tables.store.ts';
import { weighPairs } from './weigh.ts';

/** Column that tells which of several files an item is of. */
const SOURCE = 'source';

/**
 * Links any table by a model: `linkage.input` must stand; the model's `items` makes the items from it. Makes
 * `linkage.cluster` (item, cluster), one row per item. Items of one `source` are never joined when `once` is set.
 * Its columns are read once as whole numbers; pairs, levels, chances and weights are then counted in memory, in fixed order.
 */
export async function linkTable(
  batch: Batch,
  options: { readonly rules: string; readonly once?: boolean },
): Promise<{ items: number; pairs: number; dropped: readonly Dropped[] }> {
  const model = readModel(options.rules);
  invariant(model.items, 'a model for a table says how its items are made');
  await batch.run(`create or replace table linkage.item as ${model.items}`);
  const features = await readFeatures(batch, model, options.once ? [SOURCE] : []);
  const u = randomChances(model, features);
  const pairs = blockPairs(model, features);
  const levels = levelsOf(model, features, pairs);
  const items = features.items.length;
  const weights = learnWeights(model, u, levels, pairs.blocks);
  const prior = priorWeight(model, Math.max(items, model.least_items));
  const scored = weighPairs(model, features, { weights, prior }, pairs, levels, model.thresholds.link);
  await layClusters(batch, features, scored, model.thresholds, options.once === true);
  return { items, pairs: pairs.l.length, dropped: pairs.dropped };
}

async function layClusters(
  batch: Batch,
  { items, columns }: Features,
  pairs: readonly ScoredPair[],
  thresholds: LinkageModel['thresholds'],
  once: boolean,
): Promise<void> {
  const facts = new Map<number, ItemFact>();
  if (once) {
    const { numbers } = columns.get(SOURCE)!;
    numbers.forEach((source, place) => {
      const item = items[place]!;
      facts.set(item, { once: [source], likeness: String(item), number: 0, name: 0 });
    });
  }
  const { root } = resolve(pairs, facts, thresholds);
  await layTable(batch, 'linkage.cluster', { item: 'bigint', cluster: 'bigint' }, [
    items,
    Float64Array.from(items, (item) => root.get(item) ?? item),
  ]);
}
