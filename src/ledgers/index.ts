/** Ledgers (台账) of children who need more: rows, what they want, what was done; one engine for rules/ledgers. */
export { followLedgers, forgetLedgerRuns, layRunRows } from './in-step.queries.ts';
export { LEDGER_ERRORS, LEDGER_STATUS } from './ledgers.errors.ts';
export { personsWanting } from './rows.queries.ts';
export { readLedgers } from './rules.store.ts';
export type { LedgerRules, SourceRule } from './rules.ts';
export { factsOf, type LedgersOfRun, type RunRow, type Told, yearsOn } from './run-row.ts';
export { ledgerHeading, takePage } from './taking.queries.ts';
export { LEDGER_TEMPLATES } from './template.store.ts';
