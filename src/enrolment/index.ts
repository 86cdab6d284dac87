/** Where is each child: school-age window, evidence of schooling, gaps. */
export { type Basis, basisOn } from './basis.ts';
export {
  assessEnrolment,
  type EnrolmentOptions,
  type EnrolmentSummary,
  listGaps,
} from './enrolment.queries.ts';
export { readEnrolmentRules } from './enrolment.store.ts';
export { GAP_KINDS, type Gap, type GapGround, type GapKind } from './gap.ts';
export { reasonText } from './reason.ts';
export type { EnrolmentRules } from './rules.ts';
export { type Cohort, cohortsOn } from './school-age.ts';
export { KIND_LABELS, WARNING_TEXTS } from './texts.ts';
export { listMissingLists, type MissingList, type Warning } from './warnings.queries.ts';
