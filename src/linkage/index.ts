/** Which landed row is which person; weights, review, explanation. */

export { loadCharacters } from './codes.store.ts';
export {
  countBlind,
  listDecided,
  listOpinions,
  type NewDecision,
  type Opinion,
  recordDecision,
  withdrawDecision,
} from './decision.queries.ts';
export {
  ANSWERS,
  type Answer,
  type DecidedRow,
  MARKED_FIELDS,
  markOf,
  PAIR_STATES,
  type PairState,
} from './decision.ts';
export { writeDecisions } from './decision-file.store.ts';
export { explainPair, type PairAnswer, type PairQuestion } from './explain.store.ts';
export { linkTable } from './items.store.ts';
export { type LinkOptions, type LinkSummary, linkRows } from './link.store.ts';
export { LINKAGE_ERRORS } from './linkage.errors.ts';
export { readModel } from './model.store.ts';
export { priorWeight, statedWeights } from './model.ts';
export { foldSound, type NameKeys, nameKeys } from './name-sound.ts';
export type { Characters } from './names.ts';
export { readGrade } from './schooling.ts';
export { scoreAll, scoreNear } from './score.store.ts';
