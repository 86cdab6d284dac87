/** Levels of the division tree; the code's length tells the level (statistical divisions: 2, 4, 6, 9, 12 digits). */
export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** A division as officially held. */
export type Division = { readonly code: string; readonly name: string; readonly level: DivisionLevel };

const LEVELS: Readonly<Record<number, DivisionLevel>> = {
  2: 'province',
  4: 'prefecture',
  6: 'county',
  9: 'township',
  12: 'village',
};

/** The level that a code's length stands for; undefined for other lengths. */
export const levelOf = (code: string): DivisionLevel | undefined => LEVELS[code.length];

/** The code of the division above; undefined for a province. */
export function parentCode(code: string): string | undefined {
  const lengths = [2, 4, 6, 9, 12];
  const above = lengths[lengths.indexOf(code.length) - 1];
  return above === undefined ? undefined : code.slice(0, above);
}

const SUFFIX =
  /(社区居民委员会|社区居委会|居民委员会|居委会|村民委员会|村委会|社区|街道办事处|街道|办事处|民族乡|苏木|镇|乡|村|嘎查)$/;

/** A name without its kind, for comparing what clerks type (永丰镇, 永丰 → 永丰; 大村乡 → 大村). */
export function bareDivisionName(name: string): string {
  const text = name.normalize('NFKC').replace(/\s/g, '');
  const bare = text.replace(SUFFIX, '');
  return bare.length >= 2 ? bare : text;
}
