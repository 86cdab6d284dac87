const DIGITS = '一二三四五六七八九';

/** Where a stage's own count begins: 初一 follows primary school, 高一 the nine years. */
const LEVELS = { 初: 'junior', 高: 'senior' } as const;

/**
 * The grade as a number over all stages, the first of primary school = 1; undefined where the text tells none. `primary`: grades
 * of primary school at the place, after which 初一 comes.
 */
export function gradeNumber(text: string | null, primary = 6): number | undefined {
  const plain = (text ?? '').normalize('NFKC');
  const found = /(初|高)([一二三])|([一二三四五六七八九]|\d{1,2})年级|^([1-9])$/.exec(plain);
  if (!found) return undefined;
  const [, level, nth, grade, bare] = found;
  if (level) return (LEVELS[level as '初' | '高'] === 'junior' ? primary : 9) + DIGITS.indexOf(nth!) + 1;
  const written = grade ?? bare!;
  const number = DIGITS.includes(written) ? DIGITS.indexOf(written) + 1 : Number(written);
  return number >= 1 && number <= 12 ? number : undefined;
}

/** The stage that a grade tells; undefined where it tells none, or one beyond compulsory schooling. */
export function stageOfGrade(
  text: string | null,
  primary = 6,
): 'preschool' | 'primary' | 'junior' | undefined {
  if (/[大中小]班|幼儿|学前/.test(text ?? '')) return 'preschool';
  const number = gradeNumber(text, primary);
  if (number === undefined || number > 9) return undefined;
  return number <= primary ? 'primary' : 'junior';
}
