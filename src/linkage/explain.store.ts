import { schoolYearOf } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { layCodes } from './codes.store.ts';
import { layDecisions } from './decisions.store.ts';
import { COMPARED, compare, layCompared } from './levels.store.ts';
import { exactPass, weighingOf } from './link.store.ts';
import { readModel } from './model.store.ts';
import { readColumns } from './tables.store.ts';
import { explainPairs, weigh } from './weights.store.ts';

/** Two landed rows to be compared; `rules`: path of the comparison model. */
export type PairQuestion = {
  readonly rules: string;
  /** The day of the run (ISO), as `LinkOptions.on`. */
  readonly on?: string;
  readonly left: number;
  readonly right: number;
};

/** How two rows score: milli-weights, the waterfall as JSON (as `linkage.review_pair` holds it), and the thresholds. */
export type PairAnswer = {
  readonly weight: number;
  readonly levels: string;
  readonly thresholds: { readonly link: number; readonly review: number };
};

/** Below every weight that a pair can have, so that the asked pair is weighed whatever it weighs. */
const ANY_WEIGHT = -1_000_000;

/**
 * Why two rows of a run were linked or not, whether the run compared them or not. Builds the items of all landed rows of
 * the batch anew (frequencies and households count), so it takes as long as the first stages of a run.
 * Undefined when both rows are one item: one number and agreeing names, joined without a score.
 */
export async function explainPair(batch: Batch, question: PairQuestion): Promise<PairAnswer | undefined> {
  const model = readModel(question.rules);
  await batch.run('create schema if not exists linkage');
  await layCodes(batch, model, question.on === undefined ? undefined : schoolYearOf(question.on));
  await layDecisions(batch, undefined);
  await exactPass(batch, model);
  const [cores] = await readColumns(
    batch,
    `select distinct core from linkage.row_core where row_id in (${question.left}, ${question.right}) order by core`,
  );
  const [l, r] = cores!.map(Number);
  if (l === undefined || r === undefined) return undefined;
  await batch.run(`create or replace table linkage.pair_in_question as
    select cast(${l} as bigint) as l, cast(${r} as bigint) as r`);
  await layCompared(
    batch,
    'select l as item from linkage.pair_in_question union select r from linkage.pair_in_question',
  );
  await compare(batch, model, 'linkage.pair_in_question', 'linkage.pair_level', COMPARED);
  const weighing = await weighingOf(batch, model);
  await weigh(batch, model, weighing, 'linkage.pair_level', 'linkage.pair_weighed', ANY_WEIGHT);
  await explainPairs(
    batch,
    model,
    weighing,
    'linkage.pair_weighed',
    'linkage.pair_level',
    'linkage.pair_explained',
  );
  const [weights, levels] = await readColumns(batch, 'select weight, levels from linkage.pair_explained');
  if (weights![0] === undefined) return undefined;
  const { link, review } = model.thresholds;
  return { weight: Number(weights![0]), levels: String(levels![0]), thresholds: { link, review } };
}
