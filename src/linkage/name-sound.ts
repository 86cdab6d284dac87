import { type Characters, readName } from './names.ts';

/** Surnames that are read otherwise than the dictionary's first reading of their character. */
const SURNAMES: Readonly<Record<string, string>> = {
  曾: 'zeng',
  单: 'shan',
  仇: 'qiu',
  解: 'xie',
  查: 'zha',
  区: 'ou',
  朴: 'piao',
  覃: 'qin',
  翟: 'zhai',
  缪: 'miao',
  乐: 'yue',
  员: 'yun',
  种: 'chong',
  召: 'shao',
  薄: 'bo',
  阚: 'kan',
  句: 'gou',
  折: 'she',
  牟: 'mu',
  祭: 'zhai',
  繁: 'po',
  郗: 'chi',
  秘: 'bi',
  佴: 'nai',
};

/** Surnames of two characters that are read otherwise. */
const DOUBLE_SURNAMES: Readonly<Record<string, readonly [string, string]>> = {
  万俟: ['mo', 'qi'],
  尉迟: ['yu', 'chi'],
  长孙: ['zhang', 'sun'],
};

/** Characters that given names read otherwise. */
const GIVEN: Readonly<Record<string, string>> = { 晟: 'sheng' };

/** What a name is found by. `sound` and `initials` are empty where a character cannot be read. */
export type NameKeys = { readonly canon: string; readonly sound: string; readonly initials: string };

/** Tones and the two dots of ü away, no blanks: what people type for a sound. */
export const foldSound = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/v/g, 'u');

/** Takes a name apart into the keys by which people look for it. */
export function nameKeys(name: string, characters: Characters): NameKeys {
  const { canon, sound, places } = readName(name, characters);
  if (sound === '') return { canon, sound: '', initials: '' };
  const chars = [...canon];
  const syllables = places.map(({ pinyin }) => pinyin);
  // a name with Latin letters has more letters than places: it is read as it is written
  const said = chars.length === places.length ? readAsName(chars, syllables) : syllables;
  return {
    canon,
    sound: foldSound(said.join('')),
    initials: foldSound(said.map((syllable) => syllable[0] ?? '').join('')),
  };
}

function readAsName(chars: readonly string[], syllables: readonly string[]): string[] {
  const double = chars.length > 2 ? DOUBLE_SURNAMES[`${chars[0]}${chars[1]}`] : undefined;
  const surname = double ?? [SURNAMES[chars[0]!] ?? syllables[0]!];
  const given = syllables
    .slice(surname.length)
    .map((syllable, i) => GIVEN[chars[surname.length + i]!] ?? syllable);
  return [...surname, ...given];
}
