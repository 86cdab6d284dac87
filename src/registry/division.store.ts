import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Division, levelOf, parentCode } from './division.ts';

const SOURCE = new URL('../../data/divisions/divisions.csv.gz', import.meta.url);
let text: string | undefined;

/** The official list as it lies on disk: one line a division, sorted by code, so that a code is found by halving. */
function held(): string {
  text ??= gunzipSync(readFileSync(SOURCE)).toString('utf8');
  return text;
}

/** Where the first line begins whose code is not before `code`. */
function lineAt(all: string, code: string): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = all.lastIndexOf('\n', middle - 1) + 1;
    const next = all.indexOf('\n', middle);
    if (all.slice(begin, all.indexOf(',', begin)) < code) low = next === -1 ? all.length : next + 1;
    else high = begin;
  }
  return low;
}

/** Lines from a place on. */
function* linesFrom(all: string, start: number): Generator<readonly [code: string, name: string]> {
  for (let at = start; at < all.length; ) {
    const comma = all.indexOf(',', at);
    const end = all.indexOf('\n', at);
    const stop = end === -1 ? all.length : end;
    yield [all.slice(at, comma), all.slice(comma + 1, stop)];
    at = stop + 1;
  }
}

const divisionOf = ([code, name]: readonly [string, string]): Division | undefined => {
  const level = levelOf(code);
  return level && { code, name, level };
};

/** The division of a code; undefined where the official list has none. */
export function findDivision(code: string): Division | undefined {
  const all = held();
  for (const line of linesFrom(all, lineAt(all, code)))
    return line[0] === code ? divisionOf(line) : undefined;
  return undefined;
}

/** The divisions above a code, the province first, and the one itself. */
export function pathTo(code: string): Division[] {
  const above = parentCode(code);
  const own = findDivision(code);
  return [...(above === undefined ? [] : pathTo(above)), ...(own ? [own] : [])];
}

/**
 * Divisions whose code begins with the prefix, and the divisions above it, sorted by code.
 * `readDivisions('431321')` gives 43, 4313, 431321, its townships and their villages; '' gives the whole country.
 */
export function readDivisions(codePrefix: string): Division[] {
  const all = held();
  const above = [2, 4, 6, 9].filter((digits) => digits < codePrefix.length);
  const found = above.flatMap((digits) => findDivision(codePrefix.slice(0, digits)) ?? []);
  for (const line of linesFrom(all, lineAt(all, codePrefix))) {
    if (!line[0].startsWith(codePrefix)) break;
    const division = divisionOf(line);
    if (division) found.push(division);
  }
  return found;
}
