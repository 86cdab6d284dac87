import type { ChangeBody } from './change.ts';
import { codeOn } from './timeline.ts';

/** A place of a list by the boundaries of a day: `431321106@2022-09-30`. */
export const PLACE_THEN = /^(\d{2,12})@(\d{4}-\d{2}-\d{2})$/;

/** Reads such a place; undefined for a plain code, which stands for the boundaries of the run. */
export function readPlaceThen(place: string): { readonly code: string; readonly day: string } | undefined {
  const found = PLACE_THEN.exec(place);
  return found ? { code: found[1]!, day: found[2]! } : undefined;
}

/** The day whose boundaries counts were laid by, and the day by whose they are told. */
export type Days = { readonly stated: string; readonly day: string };

/** What is not known to lie in any of the places below: the code with zeros, as offices write it. */
const rest = (code: string, digits: number): string => code.padEnd(digits, '0');

/** The line of a table of places of so many digits in which a division lies by the boundaries of a day. */
export function lineOn(
  division: string,
  digits: number,
  { stated, day }: Days,
  changes: readonly ChangeBody[],
): { readonly line: string; readonly isSure: boolean } {
  const { code, isSure } = codeOn(division, stated, day, changes);
  return { line: code.length < digits ? rest(code, digits) : code.slice(0, digits), isSure };
}

/** Whether a division lies in a place by the boundaries of a day. */
export function isIn(division: string, place: string, days: Days, changes: readonly ChangeBody[]): boolean {
  const { code } = codeOn(division, days.stated, days.day, changes);
  const isRest = /^\d{6}000$|^\d{9}000$/.test(place);
  return isRest ? code === place.slice(0, -3) : code.startsWith(place);
}
