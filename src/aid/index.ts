/** Who should be aided in a term and is not, is aided twice, or without title (first form). */
export {
  type AidOptions,
  type AidSummary,
  type AidWarning,
  assessAid,
  listAidGaps,
} from './aid.queries.ts';
export { readFirstForm } from './aid.store.ts';
export { AID_GAP_KINDS, type AidGap, type AidGapKind } from './gap.ts';
export { aidReasonText, programmeLabel } from './reason.ts';
export type { FirstForm } from './rules.ts';
export { chooseTerm } from './term-choice.ts';
export { AID_KIND_LABELS, AID_WARNING_TEXTS } from './texts.ts';
