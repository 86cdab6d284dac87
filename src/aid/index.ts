/** Who should be aided in a term and is not, is aided twice, or without title (first form). */
export {
  type AidOptions,
  type AidSummary,
  type AidWarning,
  assessAid,
  listAidGaps,
  listPartHouseholds,
  type PartHousehold,
} from './aid.queries.ts';
export { readFirstForm } from './aid.store.ts';
export { type Compiled, compile } from './compile.ts';
export { decideFacts } from './decide.queries.ts';
export { decideChild } from './decide-child.ts';
export type { AidDecision, AidGround, AidOutcome } from './decision.ts';
export { layAidDemonstration } from './demonstration.store.ts';
export type { AidDemonstration } from './demonstration-setting.store.ts';
export { decodeFacts, type FactColumn, type Facts, FactsGiven, wholeFacts } from './facts.ts';
export { decisionText, type Frozen, recompute, thawRules } from './freeze.ts';
export { AID_GAP_KINDS, type AidGap, type AidGapKind } from './gap.ts';
export { readHardshipRules } from './identification/identification.store.ts';
export { type Law, lawInForce, readLocalRules, runRulesMark, writeLocalRules } from './local/law.store.ts';
export { LOCAL_ERRORS, LOCAL_STATUS } from './local/local.errors.ts';
export { listHeld } from './local/local.queries.ts';
export type { TrialGround } from './local/route-kit.ts';
export type { OfficeNotice, PublicNotice } from './notice/notice.queries.ts';
export { readNoticeRules } from './notice/notice.store.ts';
export { parentPaper } from './parent-paper.ts';
export type { WaitingAccount, WithoutAccount } from './payment/account.queries.ts';
export { checkAccounts, enterAccounts, resealAccounts } from './payment/account.queries.ts';
export type { AwardGroup } from './payment/award.queries.ts';
export { awardDecisions } from './payment/award.queries.ts';
export type { EntitledDecision } from './payment/award.ts';
export type { PaymentView } from './payment/batch-page.queries.ts';
export type { ListedBatch, ListedLine, ShownFinding } from './payment/batch-view.queries.ts';
export type { ShownClawBack } from './payment/claw-back.queries.ts';
export { decisionsOf, readEntitled } from './payment/entitled.store.ts';
export type { FundEntry, FundRow } from './payment/funds.queries.ts';
export type { FundAccount, Source as FundSource } from './payment/ledger.ts';
export { PAYMENT_ERRORS, type PaymentError, paymentStatus } from './payment/payment.errors.ts';
export { readPaymentRules } from './payment/process.store.ts';
export type { ReadReturn } from './payment/return.store.ts';
export type { ListEntitled, OpenNumbers } from './payment/routes-kit.ts';
export type { FundFinding } from './payment/supervision.queries.ts';
export { readSupervisionRules } from './payment/supervision.store.ts';
export type { Programme } from './programme/programme.ts';
export { type RuleSet, ruleSetHash } from './programme/rule-set.ts';
export { findAnswers } from './questions/answers.queries.ts';
export { aidReasonText, programmeLabel } from './reason.ts';
export { readRuleSet, standingRules } from './rule-set.store.ts';
export type { FirstForm } from './rules.ts';
export { aidRuleFaults } from './rules-check.store.ts';
export { followRun, layRunAid } from './settlement/run-aid.queries.ts';
export { readRunAid } from './settlement/run-aid.store.ts';
export type { ListRow, RunAid } from './settlement/run-aid.ts';
export { chooseTerm } from './term-choice.ts';
export { AID_KIND_LABELS, AID_WARNING_TEXTS } from './texts.ts';
