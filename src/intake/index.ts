/** Files in: layouts, verdicts per row and column, landed rows with provenance. */

export { markBasis } from './batch/basis.store.ts';
export { BATCH_ERRORS, BATCH_STATUS } from './batch/batch.errors.ts';
export type { BatchState, BatchView, IntakeHome, OpenBatch, PastBatch } from './batch/batch.ts';
export {
  type BatchFailure,
  type Claim,
  claimBatch,
  type FileOfBatch,
  failBatch,
  filesOfBatch,
  finishCheck,
  finishDryRun,
  highestPerson,
  listPresent,
  putBackBatches,
  stepBatch,
} from './batch/job.queries.ts';
export { type PresentFile, presentFiles } from './batch/present.ts';
export { resultsOfBatch, UPLOAD_LIMITS, type UploadLimits } from './batch/upload.store.ts';
export { cellText } from './cells.ts';
export { checkFiles } from './check/check-files.store.ts';
export type { CheckedFile, CheckedSheet, FileReport, VerdictCount } from './check/checked.ts';
export { readAccountNumber } from './clean/account.ts';
export { registerIntakeCommands } from './commands.ts';
export { type FoundFile, findFiles } from './folder.store.ts';
export { INTAKE_ERRORS } from './intake.errors.ts';
export { type LateVerdict, tellLater } from './intake.queries.ts';
export {
  HARDSHIPS,
  type Hardship,
  LANDED_FIELDS,
  type LandedField,
  REGISTERS,
  type Register,
} from './landed.ts';
export type { Layout } from './layout.ts';
export { FORMATS_FOLDER, readFormats } from './layouts.store.ts';
export { maskCell, maskCells, maskNumber, maskPhone, scrub } from './masking.ts';
export type { CsvNotes } from './readers/csv.ts';
export { FileFault, LIMITS, type Limits } from './readers/fault.ts';
export { openSheets } from './readers/open.ts';
export {
  listFormats,
  type RecognisedColumn,
  type RecognisedSheet,
  recogniseFile,
} from './recognise-file.store.ts';
export { type IntakeOptions, type IntakeSummary, readOnly, takeIn } from './take-in.store.ts';
export { type Severity, VERDICTS, type VerdictCode, verdictMessage } from './verdicts.ts';
