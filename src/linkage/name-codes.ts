import { type Character, type Characters, type NameReading, readName } from './names.ts';

/** Numbers texts 1, 2, 3 … in the order in which they first come; the empty text is 0. Up to three characters go by number. */
class TextCodes {
  readonly #short = new Map<number, number>();
  readonly #long = new Map<string, number>();
  readonly #letters = new Map<number, number>();
  #last = 0;
  code(text: string): number {
    const points = Array.from(text, (point) => point.codePointAt(0)!);
    if (points.length > 3) return this.#next(this.#long, text);
    return this.codePoints(points, points.length);
  }
  /** The code of a text of up to three characters, by its code points. */
  codePoints(points: ArrayLike<number>, length: number): number {
    if (length === 0) return 0;
    let key = 0;
    for (let i = 0; i < length; i++) key = key * 131072 + this.#letter(points[i]!);
    return this.#next(this.#short, key);
  }
  #letter(point: number): number {
    const known = this.#letters.get(point);
    if (known !== undefined) return known;
    this.#letters.set(point, this.#letters.size + 1);
    return this.#letters.size;
  }
  #next<K>(codes: Map<K, number>, key: K): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, ++this.#last);
    return this.#last;
  }
}

/** What a place of a name is compared by; `place` is its number, 0 stands for none. */
export type PlaceCode = {
  readonly place: number;
  readonly canonical: number;
  readonly syllable: number;
  readonly phonetic: number;
  readonly fourCorner: number;
};

/** A name of more than four characters, or of several parts, by the codes of its pieces. */
export type LongName = {
  readonly at: number;
  readonly part1: number;
  readonly part2: number;
  /** The first character of the second part, and the fifth of the whole: where a cut name ends. */
  readonly part2_head: number;
  readonly head4: number;
  readonly fifth: number;
};

/** Names as whole numbers, by position; 0 where there is nothing. */
export type NameCodes = {
  readonly canon: Int32Array;
  readonly sound: Int32Array;
  readonly length: Int32Array;
  /** The numbers of the first four places. */
  readonly places: readonly [Int32Array, Int32Array, Int32Array, Int32Array];
  readonly longs: readonly LongName[];
  readonly codes: readonly PlaceCode[];
};

/** Two to four plain characters: nothing to unify but the characters themselves. */
const PLAIN = /^[\u4e00-\u9fff]{2,4}$/;

/** Numbers the places that names are made of. */
class PlaceCodes {
  readonly all: PlaceCode[] = [];
  readonly #known = new Map<Character, PlaceCode>();
  readonly #syllables = new Map<string, number>([['', 0]]);
  code(character: Character): PlaceCode {
    const known = this.#known.get(character);
    if (known) return known;
    const { canonical, phonetic, fourCorner } = character;
    const syllable = this.#syllable(character.pinyin);
    const code = { place: this.all.length + 1, canonical, syllable, phonetic, fourCorner };
    this.all.push(code);
    this.#known.set(character, code);
    return code;
  }
  #syllable(pinyin: string): number {
    const known = this.#syllables.get(pinyin);
    if (known !== undefined) return known;
    this.#syllables.set(pinyin, this.#syllables.size);
    return this.#syllables.size - 1;
  }
}

/** The characters of a plain name, where the dictionary knows them all. */
function plainCharacters(name: string, characters: Characters): Character[] | undefined {
  if (!PLAIN.test(name)) return undefined;
  const found: Character[] = [];
  for (const letter of name) {
    const character = characters.get(letter);
    if (!character) return undefined;
    found.push(character);
  }
  return found;
}

function longName(at: number, reading: NameReading, canons: TextCodes): LongName {
  const [part1, part2] = reading.parts.slice(0, 2).map((part) => canons.code(part));
  const n = reading.places.length;
  const head = n > 4 ? Array.from(reading.canon).slice(0, 4).join('') : n === 4 ? reading.canon : '';
  const letters = Array.from(reading.canon);
  return {
    at,
    part1: part1 ?? 0,
    part2: part2 ?? 0,
    part2_head: canons.code(Array.from(reading.parts[1] ?? '')[0] ?? ''),
    head4: canons.code(head),
    fifth: canons.code(letters[4] ?? ''),
  };
}

/** The code of a whole name's canonical text. */
const canonOf = (canonical: readonly number[], canons: TextCodes): number =>
  canonical.length > 3
    ? canons.code(String.fromCodePoint(...canonical))
    : canons.codePoints(canonical, canonical.length);

/** Reads names into whole numbers: equal canonical text, equal `canon`; equal syllables, equal `sound`. */
export function codeNames(names: readonly string[], characters: Characters): NameCodes {
  const column = () => new Int32Array(names.length);
  const [canon, sound, length] = [column(), column(), column()];
  const places = [column(), column(), column(), column()] as const;
  const longs: LongName[] = [];
  const [canons, sounds, codes] = [new TextCodes(), new TextCodes(), new PlaceCodes()];
  names.forEach((name, at) => {
    let read: readonly Character[] | undefined = plainCharacters(name, characters);
    if (read) {
      canon[at] = canonOf(
        read.map((character) => character.canonical),
        canons,
      );
    } else {
      const reading = readName(name, characters);
      canon[at] = canons.code(reading.canon);
      if (reading.places.length > 4 || reading.parts.length > 1) longs.push(longName(at, reading, canons));
      read = reading.places;
    }
    const found = read.map((character) => codes.code(character));
    length[at] = found.length;
    for (let i = 0; i < Math.min(found.length, 4); i++) places[i]![at] = found[i]!.place;
    const spoken = found.map((place) => place.syllable);
    if (spoken.includes(0)) return;
    sound[at] = spoken.length > 3 ? sounds.code(spoken.join(' ')) : sounds.codePoints(spoken, spoken.length);
  });
  return { canon, sound, length, places, longs, codes: codes.all };
}
