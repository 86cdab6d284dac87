const DIGITS = '一二三四五六七八九';

/** Grades before a stage's first, so that 初一 is the seventh. */
const BEFORE: Readonly<Record<string, number>> = { 初: 6, 高: 9 };

/**
 * The grade as a number over all stages, first of primary school = 1; undefined where the text tells none. `primary`: grades of
 * primary school at the place, on which 初一 stands.
 */
export function gradeNumber(text: string | null, primary = 6): number | undefined {
  const plain = (text ?? '').normalize('NFKC');
  const found = /(初|高)([一二三])|([一二三四五六七八九]|\d{1,2})年级|^([1-9])$/.exec(plain);
  if (!found) return undefined;
  const [, level, nth, grade, bare] = found;
  if (level) return BEFORE[level]! + (primary - 6) * (level === '初' ? 1 : 0) + DIGITS.indexOf(nth!) + 1;
  const written = grade ?? bare!;
  const number = DIGITS.includes(written) ? DIGITS.indexOf(written) + 1 : Number(written);
  return number >= 1 && number <= 12 ? number : undefined;
}
