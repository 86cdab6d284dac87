/** Dropout prevention: three ledgers, cases by ordered acts, papers, rates, reports. */
export { CASE_GROUNDS, type CaseGround } from './grounds.ts';
export { readDropoutRules } from './rules.store.ts';
export type { DropoutRules } from './rules.ts';
