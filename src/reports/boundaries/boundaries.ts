import { type ChangeBody, codeOn } from '../../registry/index.ts';
import type { PlaceCount } from '../desk/desk.queries.ts';
import type { Below } from '../desk/grain.ts';

/** A place of a list by the boundaries of a day: `431321106@2022-09-30`. */
export const PLACE_THEN = /^(\d{2,12})@(\d{4}-\d{2}-\d{2})$/;

/** Reads such a place; undefined for a plain code, which stands for the boundaries of the run. */
export function readPlaceThen(place: string): { readonly code: string; readonly day: string } | undefined {
  const found = PLACE_THEN.exec(place);
  return found ? { code: found[1]!, day: found[2]! } : undefined;
}

const DIGITS: Readonly<Record<Below, number>> = { county: 6, township: 9, village: 12 };

/** What is not known to lie in any of the places below: the code with zeros, as offices write it. */
const rest = (code: string, digits: number): string => code.padEnd(digits, '0');

/** The line of a table in which a division lies by the boundaries of a day. */
export function lineOf(
  division: string,
  below: Below,
  { stated, day }: Days,
  changes: readonly ChangeBody[],
): { readonly line: string; readonly isSure: boolean } {
  const { code, isSure } = codeOn(division, stated, day, changes);
  const digits = DIGITS[below];
  return { line: code.length < digits ? rest(code, digits) : code.slice(0, digits), isSure };
}

/** The day whose boundaries the counts were laid by, and the day by whose they are told. */
export type Days = { readonly stated: string; readonly day: string };

/** Counts by the boundaries of another day: each line with its total, and how much of it nobody can tell apart. */
export function placesOn(
  counts: readonly PlaceCount[],
  below: Below,
  days: Days,
  changes: readonly ChangeBody[],
  nameOf: (code: string) => string | undefined,
): { readonly places: PlaceCount[]; readonly unsure: number } {
  const lines = new Map<string, PlaceCount>();
  let unsure = 0;
  for (const one of counts) {
    const { line, isSure } = lineOf(one.code, below, days, changes);
    if (!isSure && !one.isWaiting && one.kind !== '') unsure += one.count;
    const key = [line, one.list, one.kind, one.isWaiting].join(' ');
    const before = lines.get(key);
    lines.set(key, {
      ...{ code: line, name: nameOf(line) ?? '', list: one.list, kind: one.kind, isWaiting: one.isWaiting },
      count: (before?.count ?? 0) + one.count,
      persons: (before?.persons ?? 0) + one.persons,
    });
  }
  const places = [...lines.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { places, unsure };
}

/** Whether a division lies in a place by the boundaries of a day. */
export function isIn(division: string, place: string, days: Days, changes: readonly ChangeBody[]): boolean {
  const { code } = codeOn(division, days.stated, days.day, changes);
  const isRest = /^\d{6}000$|^\d{9}000$/.test(place);
  return isRest ? code === place.slice(0, -3) : code.startsWith(place);
}
