import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { type Dropped, findPairs } from './blocks.store.ts';
import { estimateWeights } from './estimate.store.ts';
import { compare } from './levels.store.ts';
import { readModel } from './model.store.ts';
import { priorWeight } from './model.ts';
import { type ItemFact, resolve, type ScoredPair } from './resolve.ts';
import { layTable, readColumns } from './tables.store.ts';
import { layMeasured, readPairs, readTexts } from './texts.store.ts';
import { weigh } from './weights.store.ts';

/**
 * Links any table by a model: `linkage.input` must stand; the model's `items` makes the items from it. Makes
 * `linkage.cluster` (item, cluster), one row per item. Items of one `source` are never joined when `once` is set.
 */
export async function linkTable(
  batch: Batch,
  options: { readonly rules: string; readonly once?: boolean },
): Promise<{ items: number; pairs: number; dropped: readonly Dropped[] }> {
  const model = readModel(options.rules);
  invariant(model.items, 'a model for a table says how its items are made');
  await batch.run(`create or replace table linkage.item as ${model.items}`);
  const texts = await readTexts(batch, model);
  const dropped = await findPairs(batch, model);
  const weights = await estimateWeights(batch, model, texts);
  const pairs = await readPairs(batch, texts, 'linkage.pair');
  await layMeasured(batch, model, texts, pairs, 'linkage.pair_measured');
  await compare(batch, model, 'linkage.pair_measured', 'linkage.pair_level');
  const items = texts.items.length;
  const prior = priorWeight(model, Math.max(items, model.least_items));
  const weighing = { weights, prior, items };
  await weigh(batch, model, weighing, 'linkage.pair_level', 'linkage.scored', model.thresholds.link);
  await layClusters(batch, model.thresholds, options.once === true);
  return { items, pairs: pairs.l.length, dropped };
}

async function layClusters(
  batch: Batch,
  thresholds: Parameters<typeof resolve>[2],
  once: boolean,
): Promise<void> {
  const [l, r, weight] = await readColumns(batch, 'select l, r, weight from linkage.scored order by l, r');
  const pairs: ScoredPair[] = l!.map((item, i) => ({
    l: Number(item),
    r: Number(r![i]),
    weight: Number(weight![i]),
  }));
  const facts = new Map<number, ItemFact>();
  if (once) {
    const [items, sources] = await readColumns(batch, 'select item, source from linkage.item order by item');
    items!.forEach((item, i) => {
      facts.set(Number(item), { once: [Number(sources![i])], likeness: String(item), number: 0, name: 0 });
    });
  }
  const { root } = resolve(pairs, facts, thresholds);
  await layTable(batch, 'linkage.item_joined', { item: 'bigint', root: 'bigint' }, [
    [...root.keys()],
    [...root.values()],
  ]);
  await batch.run(`create or replace table linkage.cluster as
    select i.item, coalesce(j.root, i.item) as cluster from linkage.item i left join linkage.item_joined j on j.item = i.item`);
}
