import { printShare } from '../dropout/index.ts';
import type { Text } from '../platform/index.ts';
import type { LedgerRules } from './rules.ts';

/** Counts of a ledger in a township, or in a county where no more is known. */
export type PlaceCount = {
  readonly ledger: string;
  readonly place: string;
  readonly total: number;
  readonly inSchool: number;
  readonly duties: Readonly<Record<string, number>>;
};

/** Digits of the divisions that are told below one: cities of a province, counties of a city, townships of a county. */
const BELOW: Readonly<Record<number, number>> = { 0: 2, 2: 4, 4: 6, 6: 9, 9: 9 };

/** The divisions below those that somebody supervises. */
export const digitsBelow = (under: string): number => BELOW[under.length] ?? 9;

/** A duty of a ledger in a place: how many are late with it, how many are not (done, or not due yet), and their share. */
export type ToldShare = {
  readonly id: string;
  readonly label: Text;
  readonly late: number;
  readonly done: number;
  readonly share: string;
};

/** A ledger in one place. */
export type ToldPlace = {
  readonly place: string;
  readonly name: string;
  readonly total: number;
  readonly inSchool: number;
  readonly share: string;
  readonly duties: readonly ToldShare[];
};

function tellPlace(
  place: string,
  name: string,
  counts: readonly PlaceCount[],
  rules: LedgerRules,
): ToldPlace {
  const sum = (of: (one: PlaceCount) => number): number => counts.reduce((all, one) => all + of(one), 0);
  const total = sum((one) => one.total);
  const inSchool = sum((one) => one.inSchool);
  return {
    ...{ place, name, total, inSchool, share: printShare(inSchool, total) },
    duties: rules.duties.map(({ id, label }) => {
      const late = sum((one) => one.duties[id] ?? 0);
      return { id, label, late, done: total - late, share: printShare(total - late, total) };
    }),
  };
}

/** A ledger by the divisions of so many digits, and all together. Each number is a sum: no child is told. */
export function tellPlaces(
  all: readonly PlaceCount[],
  rules: LedgerRules,
  digits: number,
  nameOf: (place: string) => string,
): { readonly all: ToldPlace; readonly places: readonly ToldPlace[] } {
  const own = all.filter(({ ledger }) => ledger === rules.id);
  const codes = [...new Set(own.map(({ place }) => place.slice(0, digits)))].toSorted();
  const of = (code: string) => own.filter(({ place }) => place.slice(0, digits) === code);
  return {
    all: tellPlace('', '', own, rules),
    places: codes.map((code) => tellPlace(code, code.length < digits ? '' : nameOf(code), of(code), rules)),
  };
}
