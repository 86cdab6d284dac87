/** Dropout prevention: three ledgers, cases by ordered acts, papers, rates, reports. */
export type { Acted, SentAct } from './acting.queries.ts';
export type { ShownAct, ShownCase, ShownField, ToldAct } from './case-view.ts';
export type { CaseRow, ShownPaper } from './cases.queries.ts';
export type { Arrival } from './door/arrivals.queries.ts';
export { DOOR_ERRORS } from './door/door.errors.ts';
export { readDoorRules } from './door/door-rules.store.ts';
export type { DoorChild, DoorField, DoorPack } from './door/pack.queries.ts';
export type { Submission } from './door/submission.ts';
export type { DoorAnswer } from './door/taking.queries.ts';
export { DROPOUT_ERRORS } from './dropout.errors.ts';
export type { Choice } from './form.ts';
export { CASE_GROUNDS, type CaseGround } from './grounds.ts';
export { bringInStep, forgetRuns, type InStep, layRunChildren } from './in-step.queries.ts';
export type { LedgerRun, ListedRow, Listing, RunChild } from './ledger.ts';
export type { LedgerChild, LedgerCount, Ledgers } from './ledgers.queries.ts';
export { readDropoutRules } from './rules.store.ts';
export type { DropoutRules } from './rules.ts';
