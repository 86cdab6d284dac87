/** Divisions as officially held; standing person ids. */

export { type Days, isIn, lineOn, PLACE_THEN, readPlaceThen } from './change/boundaries.ts';
export { CHANGE_ERRORS, CHANGE_STATUS } from './change/change.errors.ts';
export type { ChangeBody } from './change/change.ts';
export {
  changesMark,
  closeDemoChanges,
  layDemoChanges,
  layReach,
  listChanges,
} from './change/changes.queries.ts';
export {
  codeNow,
  demoChanges,
  divisionsOf,
  namesOn,
  openBook,
  readChanges,
} from './change/changes.store.ts';
export { type FoundCounty, findCounty } from './change/county.store.ts';
export type { PlaceBook } from './change/place-book.ts';
export { codeOn } from './change/timeline.ts';
export { PersonNumbersTold } from './contracts.ts';
export { findDivision, pathTo, readDivisions } from './division.store.ts';
export { bareDivisionName, type Division, type DivisionLevel, levelOf, parentCode } from './division.ts';
export { type FoundDivision, searchDivisions, warmDivisions } from './division-search.store.ts';
export {
  followNumbers,
  forgetNumbers,
  layNumbers,
  type PersonNumbers,
  readNumbers,
} from './numbers.queries.ts';
export { gatherByNumber, type NumberFound, presentNumbers } from './numbers.ts';
export { keepIds, type StandingOptions } from './standing.store.ts';
