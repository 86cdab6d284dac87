/** Divisions as officially held; standing person ids. */

export { findDivision, pathTo, readDivisions } from './division.store.ts';
export { bareDivisionName, type Division, type DivisionLevel, levelOf, parentCode } from './division.ts';
export { type FoundDivision, searchDivisions, warmDivisions } from './division-search.store.ts';
export { keepIds, type StandingOptions } from './standing.store.ts';
