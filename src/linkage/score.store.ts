import type { Batch } from '../platform/index.ts';
import { compare } from './levels.store.ts';
import type { LinkageModel } from './model.ts';
import { keepNear, type Weighing, weigh } from './weights.store.ts';

/**
 * Scores `linkage.pair`: first a bound from few columns, then every comparison of what can reach the review threshold.
 * Makes `linkage.scored`, as scoring every pair in full would. `among`: relation of the items compared.
 */
export async function scoreNear(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  among: string,
): Promise<void> {
  const least = model.thresholds.review;
  await keepNear(batch, model, weighing, 'linkage.pair', 'linkage.pair_near', { least, among });
  await compare(batch, model, 'linkage.pair_near', 'linkage.pair_level', among);
  await weigh(batch, model, weighing, 'linkage.pair_level', 'linkage.scored', least);
}

/** The same without the bound: every pair in full. */
export async function scoreAll(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  among: string,
): Promise<void> {
  await compare(batch, model, 'linkage.pair', 'linkage.pair_level', among);
  await weigh(batch, model, weighing, 'linkage.pair_level', 'linkage.scored', model.thresholds.review);
}
