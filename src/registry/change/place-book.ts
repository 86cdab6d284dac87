import { bareDivisionName, type Division } from '../division.ts';
import { type ChangeBody, inOrder } from './change.ts';
import { codeOn, divisionsOn } from './timeline.ts';

/** A place that a file names, as it is called on the day of the book. */
export type FoundPlace = {
  readonly code: string;
  readonly township: string | null;
  readonly village: string | null;
  /** Whether the file names it as it was called before a change, or by code. */
  readonly isFormer: boolean;
};

/** Townships and villages of a county by name or code, those that are no more included. */
export type PlaceBook = {
  /** The divisions as they stand on the day. */
  readonly divisions: readonly Division[];
  readonly find: (township: string | null, village: string | null) => FoundPlace | undefined;
};

export type BookParts = {
  readonly county: string;
  readonly on: string;
  /** The official list of the county, and the day that it tells of. */
  readonly listed: readonly Division[];
  readonly listDay: string;
  readonly changes: readonly ChangeBody[];
};

const keyOf = (parent: string, name: string): string => `${parent} ${bareDivisionName(name)}`;

/** Divisions below the county by parent and bare name; a name that two of them bear is none. */
function byName(divisions: readonly Division[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, name, level } of divisions) {
    if (level !== 'township' && level !== 'village') continue;
    const key = keyOf(code.slice(0, level === 'township' ? 6 : 9), name);
    found.set(key, found.has(key) ? '' : code);
  }
  return found;
}

/** The county as it stood on a day. */
type Standing = {
  readonly day: string;
  readonly county: string;
  readonly codes: ReadonlyMap<string, string>;
  readonly stands: ReadonlySet<string>;
};

/** A code as a file gives it: of twelve digits with zeros for what is not named. */
const readCode = (text: string): string | undefined =>
  /^\d{12}$/.test(text) ? text.replace(/^(\d{9})000$/, '$1') : /^\d{9}$/.test(text) ? text : undefined;

const DAY_MS = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** Opens the book of a county for a day: names of that day first, then those of before each change, the latest first. */
export function openPlaceBook({ county, on, listed, listDay, changes }: BookParts): PlaceBook {
  const past = inOrder(changes).filter((one) => one.on <= on);
  const standing = (day: string): Standing => {
    const then = divisionsOn(listed, listDay, day, changes);
    const stands = new Set(then.map(({ code }) => code));
    return { day, county: codeOn(county, on, day, past).code, codes: byName(then), stands };
  };
  const divisions = divisionsOn(listed, listDay, on, changes);
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  const days = [on, ...new Set(past.map((one) => dayBefore(one.on)).reverse())];
  const views = days.map(standing);

  /** What a view makes of two cells: a village's code, or a township's. */
  const readIn = ({ codes, stands, county: within }: Standing, township: string, village: string | null) => {
    const asCode = (text: string): string | undefined => {
      const code = readCode(text);
      return code !== undefined && stands.has(code) ? code : undefined;
    };
    const own = asCode(township) ?? codes.get(keyOf(within, township));
    if (!own) return undefined;
    if (own.length === 12) return own;
    const below = village === null ? undefined : (asCode(village) ?? codes.get(keyOf(own, village)));
    return below?.startsWith(own) ? below : own;
  };
  const current = new Set(names.values());
  const former = new Set(
    past
      .flatMap(({ from, below }) => [...from, ...below.map((step) => step.from)])
      .map(({ name }) => name)
      .filter((name) => !current.has(name)),
  );
  const isOld = (text: string | null): boolean =>
    text !== null && (former.has(text) || readCode(text) !== undefined);
  const told = (code: string, view: Standing): Omit<FoundPlace, 'isFormer'> => {
    const now = codeOn(code, view.day, on, changes).code;
    return {
      code: now,
      township: names.get(now.slice(0, 9)) ?? null,
      village: now.length === 12 ? (names.get(now) ?? null) : null,
    };
  };
  return {
    divisions,
    find: (township, village) => {
      if (!township) return undefined;
      let first: FoundPlace | undefined;
      const isNamedSo = isOld(township) || isOld(village);
      for (const view of views) {
        const code = readIn(view, township, village);
        if (code === undefined) continue;
        const found = { ...told(code, view), isFormer: isNamedSo || view.day !== on };
        if (found.code.length === 12 || village === null) return found;
        first ??= found;
      }
      return first;
    },
  };
}
