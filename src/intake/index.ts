/** Files in: layouts, verdicts per row and column, landed rows with provenance. */
export { type FoundFile, findFiles } from './folder.store.ts';
export {
  HARDSHIPS,
  type Hardship,
  LANDED_FIELDS,
  type LandedField,
  REGISTERS,
  type Register,
} from './landed.ts';
export { FORMATS_FOLDER, readFormats } from './layouts.store.ts';
export { LIMITS, type Limits } from './readers/fault.ts';
export { type IntakeOptions, type IntakeSummary, readOnly, takeIn } from './take-in.store.ts';
export { type Severity, VERDICTS, type VerdictCode, verdictMessage } from './verdicts.ts';
