/** What is told: lists, workbook, summary, the story of a person or row. */
export { ASSIGNMENT_ERRORS, ASSIGNMENT_STATUS } from './assignment/assignment.errors.ts';
export type { OwnAssignment } from './assignment/assignment.queries.ts';
export type { Assignable, TargetKind } from './assignment/assignment.ts';
export { carryAssignments } from './assignment/carry.queries.ts';
export type { AssignmentTargets, Made, Person, Preview } from './assignment/told.ts';
export { registerExplainCommands } from './commands.ts';
export type { Desk } from './desk/desk.ts';
export { findSummary } from './desk/summary.queries.ts';
export { findPersonNo, findRow } from './find.queries.ts';
export { openRecordKeys, rotateKeys } from './keys/rotation.queries.ts';
export { PAGE_ERRORS, PAGE_STATUS } from './page.errors.ts';
export type { PairItem } from './pages.queries.ts';
export { findBusiestPlaces } from './pages.queries.ts';
export { explainRows } from './pair.queries.ts';
export type { PairStory } from './pair.ts';
export { printPlace, type RowPlace, readPlace } from './place.ts';
export { openStore, STORED, storedRelation } from './relations.store.ts';
export { REPORT_ERRORS } from './reports.errors.ts';
export { type LoadOptions, loadResults, SupersededError } from './results.queries.ts';
export { type ResultFormat, type ResultOptions, writeResults } from './results.store.ts';
export type { BlindPair, ReviewItem } from './review/review.queries.ts';
export type { Change, ChangedEntry, RunChanges } from './runs/compare.queries.ts';
export { findCurrentRun, type KeptRun, lastPersonOf, type RunPlace, rowsOfRun } from './runs/runs.queries.ts';
export type {
  HouseholdChild,
  ScreenAid,
  ScreenAssignment,
  ScreenCell,
  ScreenCount,
  ScreenDifference,
  ScreenEntry,
  ScreenListing,
  ScreenPage,
  ScreenPair,
  ScreenRow,
  ScreenSide,
  ScreenSource,
  ScreenStory,
  ScreenSummary,
  ScreenUnplaced,
  ScreenVerdict,
  ServedStory,
  SpokenSummary,
} from './screen.ts';
export type { ScreenWords } from './screen-words.ts';
export { citizenIndexes } from './search/fingerprint.store.ts';
export { openPayeeNumbers } from './search/numbers.queries.ts';
export { findCurrentTerm, listChildPlaces, listVisiblePlaces } from './search/places.queries.ts';
export type { Match } from './search/question.ts';
export type { Found, FoundChild } from './search/search.queries.ts';
export { readStory } from './story.queries.ts';
export type { Story } from './story.ts';
export { maskStory, tellStoryLines } from './story-print.ts';
export type { ListSummary, Summary, Summary as RunSummary, Warning } from './summary.ts';
export { KIND_MEANINGS, KIND_TEXTS, LIST_KINDS, LIST_TEXTS, type ListName } from './texts.ts';
export { isChildVisible } from './visible.queries.ts';
export { printWeight, readLevels, sayWaterfall, type WaterfallPart } from './waterfall.ts';
