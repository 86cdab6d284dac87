import type { Chance } from './chance.ts';
import type { TypingTables } from './tables.store.ts';

/** Tables of what hands and eyes confuse, ready to use. */
export type Typing = {
  readonly homophones: ReadonlyMap<string, readonly string[]>;
  readonly lookAlikes: ReadonlyMap<string, readonly string[]>;
  readonly variants: ReadonlyMap<string, readonly string[]>;
  readonly rarePinyin: ReadonlyMap<string, string>;
  readonly rare: readonly string[];
  readonly nickPrefixes: readonly string[];
  readonly nickNames: readonly string[];
  readonly dots: readonly string[];
};

function groups(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const group of text.trim().split(/\s+/)) {
    const members = [...new Set(group)];
    for (const member of members) {
      const others = members.filter((one) => one !== member);
      map.set(member, [...(map.get(member) ?? []), ...others]);
    }
  }
  return map;
}

/** Prepares the tables. */
export function prepareTyping(tables: TypingTables): Typing {
  const homophones = tables.homophones
    .trim()
    .split('\n')
    .map((line) => line.slice(line.indexOf(' ') + 1))
    .join(' ');
  const rare = tables.rare.trim().split(/\s+/);
  return {
    homophones: groups(homophones),
    lookAlikes: groups(tables.look_alikes),
    variants: groups(tables.variants),
    rarePinyin: new Map(rare.map((word) => [[...word][0]!, [...word].slice(1).join('')])),
    rare: rare.map((word) => [...word][0]!),
    nickPrefixes: tables.nick_prefixes.split(' '),
    nickNames: tables.nick_names.split(' '),
    dots: tables.dots,
  };
}

/** Replaces one character by another of its group; undefined where no character has one. */
export function replaceOne(
  name: string,
  table: ReadonlyMap<string, readonly string[]>,
  chance: Chance,
): string | undefined {
  const characters = [...name];
  // Given names are mistyped far more often than surnames.
  const places = characters
    .map((_, i) => i)
    .filter((i) => table.has(characters[i]!) && (i > 0 || chance.hit(0.15)));
  if (places.length === 0) return undefined;
  const at = chance.one(places);
  characters[at] = chance.one(table.get(characters[at]!)!);
  return characters.join('');
}
