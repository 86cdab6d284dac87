import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Division, levelOf, parentCode } from './division.ts';

const FOLDER = new URL('../../data/divisions/', import.meta.url);
const VILLAGE = 12;

/** Lines `code,name` sorted by code, so that a code is found by halving. */
export type Lines = string;

const held = new Map<string, Lines>();

function read(file: string): Lines {
  const found = held.get(file) ?? gunzipSync(readFileSync(new URL(file, FOLDER))).toString('utf8');
  held.set(file, found);
  return found;
}

/** Provinces to townships of the country. */
export const readUpper = (): Lines => read('upper.csv.gz');

/** Villages of a province; '' where there is no such province. */
export const readVillages = (province: string): Lines =>
  provinces().includes(province) ? read(`villages/${province}.csv.gz`) : '';

let codes: string[] | undefined;

/** Codes of the provinces. */
export function provinces(): readonly string[] {
  codes ??= [...linesFrom(readUpper(), 0)].map(([code]) => code).filter((code) => code.length === 2);
  return codes;
}

/** Where the first line begins whose code is not before `code`. */
export function lineAt(all: Lines, code: string): number {
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
function* linesFrom(all: Lines, start: number): Generator<readonly [code: string, name: string]> {
  for (let at = start; at < all.length; ) {
    const comma = all.indexOf(',', at);
    const end = all.indexOf('\n', at);
    const stop = end === -1 ? all.length : end;
    yield [all.slice(at, comma), all.slice(comma + 1, stop)];
    at = stop + 1;
  }
}

/** The division of a line of which a place is known. */
export function divisionAt(all: Lines, place: number): Division | undefined {
  const begin = all.lastIndexOf('\n', place - 1) + 1;
  for (const line of linesFrom(all, begin)) return divisionOf(line);
  return undefined;
}

const divisionOf = ([code, name]: readonly [string, string]): Division | undefined => {
  const level = levelOf(code);
  return level && { code, name, level };
};

/** The division of a code; undefined where the official list has none. */
export function findDivision(code: string): Division | undefined {
  const all = code.length === VILLAGE ? readVillages(code.slice(0, 2)) : readUpper();
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

/** Texts that may hold divisions below a prefix, those above villages first. */
export function* textsBelow(codePrefix: string): Generator<Lines> {
  if (codePrefix.length < VILLAGE) yield readUpper();
  for (const province of codePrefix.length < 2 ? provinces() : [codePrefix.slice(0, 2)])
    yield readVillages(province);
}

/**
 * Divisions whose code begins with the prefix, and the divisions above it, sorted by code.
 * `readDivisions('431321')` gives 43, 4313, 431321, its townships and their villages; '' gives the whole country.
 */
export function readDivisions(codePrefix: string): Division[] {
  const above = [2, 4, 6, 9].filter((digits) => digits < codePrefix.length);
  const found = above.flatMap((digits) => findDivision(codePrefix.slice(0, digits)) ?? []);
  for (const all of textsBelow(codePrefix)) {
    for (const line of linesFrom(all, lineAt(all, codePrefix))) {
      if (!line[0].startsWith(codePrefix)) break;
      const division = divisionOf(line);
      if (division) found.push(division);
    }
  }
  return found.sort((a, b) => (a.code < b.code ? -1 : 1));
}
