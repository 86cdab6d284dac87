/** Dropout prevention: three ledgers, cases by ordered acts, papers, rates, reports. */
export type { Acted, SentAct } from './acting.queries.ts';
export { absencesSince, lastRollAt } from './attendance/attendance.queries.ts';
export { readAttendanceRules } from './attendance/attendance.ts';
export { addDays } from './case.ts';
export type { ShownAct, ShownCase, ShownField, ToldAct } from './case-view.ts';
export { type CaseRow, listSchools, type ShownPaper } from './cases.queries.ts';
export { COMMAND_ERRORS as DROPOUT_COMMAND_ERRORS } from './command-texts.ts';
export type { Arrival } from './door/arrivals.queries.ts';
export { DOOR_ERRORS, DOOR_STATUS } from './door/door.errors.ts';
export { readDoorRules } from './door/door-rules.store.ts';
export type { DoorChild, DoorField, DoorPack } from './door/pack.queries.ts';
export { isAnyPhoneSealed, resealPhones } from './door/reseal.queries.ts';
export type { Submission } from './door/submission.ts';
export type { DoorAnswer } from './door/taking.queries.ts';
export { type Cleared, clearOrphans } from './door/upload.queries.ts';
export { DROPOUT_ERRORS, DROPOUT_STATUS } from './dropout.errors.ts';
export { type Figures, readReports } from './filed-report/report.ts';
export type { ReportLine } from './filed-report/report-line.ts';
export type { Choice } from './form.ts';
export { CASE_GROUNDS, type CaseGround } from './grounds.ts';
export { bringInStep, forgetRuns, type InStep, layRunChildren } from './in-step.queries.ts';
export type { LedgerRun, ListedRow, Listing, RunChild, RunPupil } from './ledger.ts';
export {
  countClasses,
  countPupils,
  type LedgerChild,
  type LedgerCount,
  type Ledgers,
} from './ledgers.queries.ts';
export { findOwnTemplate } from './papers/papers.queries.ts';
export { fillTemplate, type OtherTemplate } from './papers/template.store.ts';
export { printShare, readRates } from './rates/rate.ts';
export { readDropoutRules } from './rules.store.ts';
export type { DropoutRules } from './rules.ts';
