import {
  divisionAt,
  type Lines,
  lineAt,
  pathTo,
  provinces,
  readUpper,
  readVillages,
  textsBelow,
} from './division.store.ts';
import { bareDivisionName, type Division } from './division.ts';
import { type Readings, readReadings } from './readings.store.ts';

/** A division that was found, with the names of those above it. */
export type FoundDivision = Division & { readonly path: readonly string[] };

/** Matches looked at before they are put in order: two letters alone fit tens of thousands of villages. */
const MOST = 3000;

/** Ways to cut letters into syllables; the last may be begun only. */
export function cutSyllables(letters: string, syllables: ReadonlySet<string>, most = 8): string[][] {
  const found: string[][] = [];
  const go = (at: number, cut: readonly string[]): void => {
    if (found.length >= most) return;
    if (at === letters.length) {
      if (cut.length > 0) found.push([...cut]);
      return;
    }
    const rest = letters.slice(at);
    for (let length = Math.min(6, rest.length); length > 0; length--) {
      const part = rest.slice(0, length);
      const isBegun = length === rest.length && [...syllables].some((one) => one.startsWith(part));
      if (syllables.has(part) || isBegun) go(at + length, [...cut, part]);
    }
  };
  go(0, []);
  return found;
}

const initials = new Map<Lines, string>();

/** The text with each character as the first letter of its commonest reading: a match has the same place in both. */
function initialsOf(text: Lines, readings: Readings): string {
  const known = initials.get(text);
  if (known !== undefined) return known;
  const letters = new Uint8Array(0x10000).fill(0x3f);
  for (let i = 0; i < 128; i++) letters[i] = i;
  for (const [sign, [sound = '?']] of readings)
    if (sign.length === 1) letters[sign.charCodeAt(0)] = sound.charCodeAt(0);
  const bytes = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = letters[text.charCodeAt(i)]!;
  const made = bytes.toString('latin1');
  initials.set(text, made);
  return made;
}

/** Places of a needle within a part of a text. */
function* placesOf(text: string, needle: string, [from, to]: readonly [number, number]): Generator<number> {
  for (let at = text.indexOf(needle, from); at !== -1 && at < to; at = text.indexOf(needle, at + 1)) yield at;
}

const partBelow = (text: Lines, prefix: string): readonly [number, number] =>
  prefix === '' ? [0, text.length] : [lineAt(text, prefix), lineAt(text, `${prefix}:`)];

type Question = { readonly text: Lines; readonly part: readonly [number, number] };

/** Places in the text at which a question that was typed fits. */
function* placesFor(typed: string, { text, part }: Question): Generator<number> {
  if (/^\d+$/.test(typed)) {
    // a code fits at the beginning of a line
    const [from, to] = partBelow(text, typed);
    if (from < to)
      for (const at of placesOf(text, typed, [from, to])) if (at === 0 || text[at - 1] === '\n') yield at;
    return;
  }
  if (!/^[a-z']+$/.test(typed)) return yield* placesOf(text, typed, part);
  const { readings, syllables } = readReadings();
  const letters = initialsOf(text, readings);
  const plain = typed.replaceAll("'", '');
  for (const cut of cutSyllables(plain, syllables)) {
    if (cut.every((one) => one.length === 1)) continue;
    const needle = cut.map((one) => one[0]).join('');
    for (const at of placesOf(letters, needle, part)) {
      const isRead = cut.every((sound, i) =>
        (readings.get(text[at + i]!) ?? []).some((one) => one.startsWith(sound)),
      );
      if (isRead) yield at;
    }
  }
  yield* placesOf(letters, plain, part);
}

/** A name without its kind, of counties and above as well. */
const plainName = (name: string): string => {
  const bare = bareDivisionName(name);
  const plain = bare.replace(/(特别行政区|自治[区州县旗]|地区|[省市县区旗盟])$/, '');
  return plain.length >= 2 ? plain : bare;
};

/** Whole name, its beginning, anywhere; then the larger place first. */
function rankOf(typed: string, { name, code }: Division, at: number, begin: number): number {
  const isCode = at === begin;
  const isAtStart = at === begin + code.length + 1;
  const isWhole = name === typed || plainName(name) === plainName(typed);
  return (isWhole || isCode ? 0 : isAtStart ? 1 : 2) * 100 + code.length;
}

/**
 * Divisions found by a part of their name, by sound (whole syllables, the last one begun), first letters or the beginning of
 * the code, at most `limit`, below `parent`; the likeliest first. Villages are read only where the larger places do not
 * fill the answer.
 */
export function searchDivisions(
  asked: string,
  { parent = '', limit = 20 }: { readonly parent?: string; readonly limit?: number } = {},
): FoundDivision[] {
  const typed = asked.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');
  if (typed === '') return [];
  const ranked = new Map<string, { readonly division: Division; readonly rank: number }>();
  for (const text of textsBelow(parent)) {
    if (ranked.size >= limit && parent === '' && text.length > 0 && isAnswered(ranked, limit)) break;
    // one sign fits a tenth of all villages, and nobody finds one so
    if (ranked.size > 0 && parent === '' && [...typed].length === 1) break;
    const part = partBelow(text, parent);
    let seen = 0;
    for (const at of placesFor(typed, { text, part })) {
      if (at < part[0] || at >= part[1]) continue;
      if (++seen > MOST) break;
      const division = divisionAt(text, at);
      if (!division) continue;
      const begin = text.lastIndexOf('\n', at - 1) + 1;
      const rank = rankOf(typed, division, at, begin);
      const before = ranked.get(division.code);
      if (!before || before.rank > rank) ranked.set(division.code, { division, rank });
    }
  }
  return [...ranked.values()]
    .sort(
      ({ rank: a, division: one }, { rank: b, division: other }) =>
        a - b || one.name.length - other.name.length || (one.code < other.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ division }) => ({
      ...division,
      path: pathTo(division.code)
        .slice(0, -1)
        .map(({ name }) => name),
    }));
}

/** Whether enough stands there that nothing of a village would come before it. */
const isAnswered = (ranked: ReadonlyMap<string, { readonly rank: number }>, limit: number): boolean =>
  [...ranked.values()].filter(({ rank }) => rank < 200).length >= limit;

/**
 * Reads the country, one province after the other with room for requests between; begun before the database opens, it is over
 * before anybody can have signed in, so that the first search finds everything there. Resolves when it is.
 */
export function warmDivisions(): Promise<void> {
  const left = [...textsOfProvinces()];
  return new Promise((resolve) => {
    const next = (): void => {
      const read = left.shift();
      if (!read) {
        resolve();
        return;
      }
      initialsOf(read(), readReadings().readings);
      setTimeout(next, 2).unref();
    };
    setTimeout(next, 0).unref();
  });
}

const textsOfProvinces = (): (() => Lines)[] => [
  readUpper,
  ...provinces().map((province) => () => readVillages(province)),
];
