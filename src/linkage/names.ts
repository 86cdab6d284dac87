/** What the dictionary knows of one character; zero where it knows nothing. */
export type Character = {
  /** Code point of the canonical variant. */
  readonly canonical: number;
  readonly pinyin: string;
  readonly fourCorner: number;
  readonly phonetic: number;
};

/** The dictionary by character. */
export type Characters = ReadonlyMap<string, Character>;

/** Reads the committed dictionary file. */
export function readCharacters(file: string): Characters {
  const characters = new Map<string, Character>();
  for (const line of file.split('\n')) {
    const [char, canonical, pinyin, , fourCorner, phonetic] = line.split('\t');
    if (!char || pinyin === undefined) continue;
    characters.set(char, {
      canonical: (canonical || char).codePointAt(0)!,
      pinyin,
      fourCorner: Number(fourCorner) || 0,
      phonetic: Number(phonetic) || 0,
    });
  }
  return characters;
}

/** One place of a name: `canonical` 0 is a wildcard; `pinyin` may still be known ('' when not). */
type Place = {
  readonly canonical: number;
  readonly pinyin: string;
  readonly fourCorner: number;
  readonly phonetic: number;
};

/** A name taken apart. `canon` and `sound` are keys: equal text, equal name. `sound` is empty when a place is unread. */
export type NameReading = {
  readonly canon: string;
  readonly sound: string;
  readonly places: readonly Place[];
  /** Parts between dots, canonical: given name first with Uyghur names. */
  readonly parts: readonly string[];
};

/** The dots that sheets write between the parts of a name. */
const DOTS = /[·・•∙●．.‧⋅。﹒ᐧ、\-‐‑‒–—―/]/gu;
const WILDCARD = /[?？*＊□■○◯〓�_\p{Co}]/u;
/**
 * Marks that a teacher puts behind a name, and what tells pupils of one name apart (张伟1, 张伟A); a star only behind a
 * name that is whole, for else it hides a character.
 */
const NOTE = /(?:[★☆▲△▼◆◇※#＃√✓✔①-⑳]|(?<=\p{Script=Han}{2})[\dA-D])+$|(?<=^\p{Script=Han}{3,4})[*＊]+$/u;
const ANY: Place = { canonical: 0, pinyin: '', fourCorner: 0, phonetic: 0 };
const SYLLABLE = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n|r)?/;

/** Splits a run of Latin letters into pinyin syllables as far as it can; the rest is one syllable. */
function syllables(run: string): string[] {
  const found: string[] = [];
  let rest = run.toLowerCase().replace(/ü/g, 'v');
  while (rest !== '') {
    const match = SYLLABLE.exec(rest)?.[0] ?? rest;
    found.push(match);
    rest = rest.slice(match.length);
  }
  return found;
}

/** Takes a name apart by code point: variants unified, homophones known, unread characters as wildcards. */
export function readName(text: string, characters: Characters): NameReading {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s'’"“”]/gu, '')
    .replace(/[（(].*$/u, '')
    .replace(NOTE, '');
  const parts = clean.split(DOTS).filter((part) => part !== '');
  const places: Place[] = [];
  const canonParts = parts.map((part) => {
    const before = places.length;
    placesOf(part, characters, places);
    return places.slice(before).map(printPlace).join('');
  });
  const isRead = places.every((place) => place.pinyin !== '');
  return {
    canon: canonParts.join(''),
    sound: isRead ? places.map((place) => place.pinyin).join(' ') : '',
    places,
    parts: canonParts,
  };
}

const printPlace = (place: Place): string =>
  place.canonical === 0 ? place.pinyin || '?' : String.fromCodePoint(place.canonical);

function placesOf(part: string, characters: Characters, places: Place[]): void {
  for (const run of part.match(/[A-Za-zü]+|[^A-Za-zü]/gu) ?? []) {
    if (/^[A-Za-zü]/.test(run)) {
      for (const pinyin of syllables(run)) places.push({ ...ANY, pinyin });
      continue;
    }
    const known = characters.get(run);
    if (known) places.push(known);
    else if (WILDCARD.test(run)) places.push(ANY);
    else places.push({ ...ANY, canonical: run.codePointAt(0)! });
  }
}
