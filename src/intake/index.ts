/** Files in: layouts, verdicts per row and column, landed rows with provenance. */

export { registerIntakeCommands } from './commands.ts';
export { type FoundFile, findFiles } from './folder.store.ts';
export { INTAKE_ERRORS } from './intake.errors.ts';
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
export { FileFault, LIMITS, type Limits } from './readers/fault.ts';
export {
  listFormats,
  type RecognisedColumn,
  type RecognisedSheet,
  recogniseFile,
} from './recognise-file.store.ts';
export { type IntakeOptions, type IntakeSummary, readOnly, takeIn } from './take-in.store.ts';
export { type Severity, VERDICTS, type VerdictCode, verdictMessage } from './verdicts.ts';
