/** Who should be aided in a term and is not, is aided twice, or without title (first form). */
export {
  type AidOptions,
  type AidSummary,
  type AidWarning,
  assessAid,
  listAidGaps,
} from './aid.queries.ts';
export { readFirstForm } from './aid.store.ts';
export { type Compiled, compile } from './compile.ts';
export { decideFacts } from './decide.queries.ts';
export type { AidDecision, AidGround, AidOutcome } from './decision.ts';
export { type Facts, FactsGiven, wholeFacts } from './facts.ts';
export { AID_GAP_KINDS, type AidGap, type AidGapKind } from './gap.ts';
export { readNoticeRules } from './notice/notice.store.ts';
export { resealAccounts } from './payment/account.queries.ts';
export { awardDecisions } from './payment/award.queries.ts';
export type { EntitledDecision } from './payment/award.ts';
export { readPaymentRules } from './payment/process.store.ts';
export type { OpenNumbers } from './payment/routes-kit.ts';
export type { Programme } from './programme/programme.ts';
export { type RuleSet, ruleSetHash } from './programme/rule-set.ts';
export { aidReasonText, programmeLabel } from './reason.ts';
export { readRuleSet, standingRules } from './rule-set.store.ts';
export type { FirstForm } from './rules.ts';
export { aidRuleFaults } from './rules-check.store.ts';
export { chooseTerm } from './term-choice.ts';
export { AID_KIND_LABELS, AID_WARNING_TEXTS } from './texts.ts';
