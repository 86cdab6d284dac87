/** Shared words, pure. Everything may use them; they use nothing. */
export { type Citation, UNSOURCED } from './citation.ts';
export {
  CitizenId,
  checkCharacter,
  cleanIdText,
  type IdReading,
  type IdState,
  isRealDate,
  readCitizenId,
} from './citizen-id.ts';
export { officeDay, printDay } from './day.ts';
export { gradeNumber, stageOfGrade } from './grade.ts';
export {
  accept,
  type Ground,
  InvariantError,
  invariant,
  type Outcome,
  refuse,
  UserFault,
} from './outcome.ts';
export { printTerm, readTerm, schoolYearOf, type TermCode, termBegins, termOn, termOrder } from './term.ts';
