import { z } from 'zod';
import { Cite, readRuleFile } from '../../library/index.ts';
import { readDivisions } from '../division.store.ts';
import { type ChangeBody, ChangeFile, type DivisionChange, IsoDay } from './change.ts';
import { openPlaceBook, type PlaceBook } from './place-book.ts';
import { codeOn, divisionsOn } from './timeline.ts';

const OfficialList = z.strictObject({ list_day: IsoDay, cite: Cite });

let listDay: string | undefined;
/** The day of which the official list tells. */
export function officialListDay(): string {
  listDay ??= OfficialList.parse(readRuleFile('divisions/official-list.yaml')).list_day;
  return listDay;
}

let held: readonly DivisionChange[] | undefined;
/** The changes of `rules/divisions`, read once. Throws (zod) where they are not as they should be. */
export function readChanges(): readonly DivisionChange[] {
  held ??= ChangeFile.parse(readRuleFile('divisions/changes.yaml')).changes;
  return held;
}

/** The made-up changes of the demonstration county. */
export const readDemoChanges = (): readonly DivisionChange[] =>
  ChangeFile.parse(readRuleFile('demo/divisions.yaml')).changes;

/** Whether a change of the demonstration waits for the second person. */
export const isOpen = (id: string): boolean => id.startsWith('demo-open');

/** The demonstration's changes that are in force, for a run over its made-up data. */
export const demoChanges = (): DivisionChange[] => readDemoChanges().filter(({ id }) => !isOpen(id));

/** Today's code of what a code of some other day stood for: 430124, a county until 2017, is 430182. */
export function codeNow(code: string, on: string, changes: readonly ChangeBody[]): string {
  const first = changes.reduce((day, one) => (one.on < day ? one.on : day), on);
  if (first === on) return code;
  const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
  return codeOn(code, before, on, changes).code;
}

/** Opens the book of a county: its townships and villages as they are called on the day, and as they were called before. */
export function openBook(
  county: string,
  on: string,
  changes: readonly ChangeBody[] = readChanges(),
): PlaceBook {
  const listed = listedOf(county, on, changes);
  const own = new Set([county, ...listed.map(({ code }) => code)]);
  const touching = changes.filter(({ from, to }) => [...from, ...to].some(({ code }) => own.has(code)));
  return openPlaceBook({ county, on, listed, listDay: officialListDay(), changes: touching });
}

/** The official list around a county: what it is called in the list may differ from what it is called on the day. */
function listedOf(county: string, on: string, changes: readonly ChangeBody[]) {
  const codes = new Set([county, codeOn(county, on, officialListDay(), changes).code]);
  const found = [...codes].flatMap((code) => readDivisions(code));
  return [...new Map(found.map((one) => [one.code, one])).values()];
}

/** Names of divisions on a day, read county by county as they are asked for. */
export function namesOn(day: string, changes: readonly ChangeBody[]): (code: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (code) => {
    const county = code.slice(0, 6);
    let names = known.get(county);
    if (!names) {
      names = new Map(divisionsOf(county, day, changes).map((one) => [one.code, one.name]));
      known.set(county, names);
    }
    return names.get(code);
  };
}

/** A county's divisions as they stood on a day. */
export const divisionsOf = (county: string, on: string, changes: readonly ChangeBody[] = readChanges()) =>
  divisionsOn(listedOf(county, on, changes), officialListDay(), on, changes).filter(({ code }) =>
    code.startsWith(county),
  );
