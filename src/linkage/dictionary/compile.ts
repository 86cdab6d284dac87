/** Unihan property files as text, keyed by name without `Unihan_` and `.txt`. */
export type UnihanFiles = Readonly<Record<(typeof UNIHAN_FILES)[number], string>>;

/** The files that the dictionary is made from. */
export const UNIHAN_FILES = ['Readings', 'Variants', 'DictionaryLikeData', 'IRGSources'] as const;

type Properties = Map<string, Map<number, string>>;

function readProperties(files: UnihanFiles): Properties {
  const properties: Properties = new Map();
  for (const text of Object.values(files)) {
    for (const match of text.matchAll(/^U\+([0-9A-F]+)\t(k\w+)\t(.+)$/gm)) {
      const values = properties.get(match[2]!) ?? new Map<number, string>();
      values.set(Number.parseInt(match[1]!, 16), match[3]!);
      properties.set(match[2]!, values);
    }
  }
  return properties;
}

/** Code points of a variant property, `U+8209<kHKGlyph U+3AAF` → [0x8209, 0x3AAF]. */
const targets = (value: string | undefined): number[] =>
  [...(value ?? '').matchAll(/U\+([0-9A-F]+)/g)].map((match) => Number.parseInt(match[1]!, 16));

const toneless = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

/**
 * Compiles the dictionary: `character, canonical variant, toneless pinyin, strokes, four-corner code, phonetic class`.
 * A character's canonical form is the one of its variants (traditional, semantic, z-variant, `simplify`) that the
 * standard table of 2013 holds; shape facts missing on a simplified form are taken from its traditional form.
 */
export function compileCharacters(files: UnihanFiles, simplify: (text: string) => string): string {
  const properties = readProperties(files);
  const get = (property: string, point: number) => properties.get(property)?.get(point);
  const isStandard = (point: number) => get('kTGHZ2013', point) !== undefined;
  const canonicalOf = (point: number): number => canonical(point, get, isStandard, simplify);
  const rows: string[] = [];
  const points = [...properties.get('kMandarin')!.keys()].sort((a, b) => a - b);
  for (const point of points) {
    const target = canonicalOf(point);
    if (!isStandard(target) && get('kFourCornerCode', point) === undefined) continue;
    const relatives = [point, ...targets(get('kTraditionalVariant', point)), target];
    const first = (property: string) =>
      relatives.map((relative) => get(property, relative)).find((value) => value !== undefined);
    rows.push(
      [
        String.fromCodePoint(point),
        target === point ? '' : String.fromCodePoint(target),
        toneless(get('kMandarin', target)?.split(' ')[0] ?? get('kMandarin', point)!.split(' ')[0]!),
        get('kTotalStrokes', point)!.split(' ')[0]!,
        (get('kFourCornerCode', point) ?? '').slice(0, 4),
        /^\d+/.exec(first('kPhonetic') ?? '')?.[0] ?? '',
      ].join('\t'),
    );
  }
  return `${rows.join('\n')}\n`;
}

function canonical(
  point: number,
  get: (property: string, point: number) => string | undefined,
  isStandard: (point: number) => boolean,
  simplify: (text: string) => string,
): number {
  if (isStandard(point)) return point;
  const near = [
    simplify(String.fromCodePoint(point)).codePointAt(0)!,
    ...['kSimplifiedVariant', 'kZVariant', 'kSemanticVariant', 'kSpecializedSemanticVariant'].flatMap(
      (property) => targets(get(property, point)),
    ),
  ];
  const further = near.flatMap((relative) => targets(get('kSimplifiedVariant', relative)));
  return [...near, ...further].find(isStandard) ?? point;
}
