/**
 * School years run from 1 September to 31 August; two terms: autumn (from 1 September) and spring (from 1 March).
 * A term's code is `<calendar year>-spring|autumn`; codes of one year sort by `termOrder`.
 */
export type TermCode = `${number}-spring` | `${number}-autumn`;

const CHINESE_DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** The term in which a day falls (ISO date): January and February still belong to the autumn term. */
export function termOn(isoDate: string): TermCode {
  const year = +isoDate.slice(0, 4);
  const month = +isoDate.slice(5, 7);
  if (month >= 9) return `${year}-autumn`;
  return month >= 3 ? `${year}-spring` : `${year - 1}-autumn`;
}

/** A number that sorts terms in time. */
export const termOrder = (term: TermCode): number =>
  +term.slice(0, 4) * 2 + (term.endsWith('autumn') ? 1 : 0);

/** The first day of a term (ISO date). */
export const termBegins = (term: TermCode): string =>
  `${term.slice(0, 4)}-${term.endsWith('autumn') ? '09' : '03'}-01`;

/** The first calendar year of the school year in which a day falls. */
export const schoolYearOf = (isoDate: string): number =>
  +isoDate.slice(5, 7) >= 9 ? +isoDate.slice(0, 4) : +isoDate.slice(0, 4) - 1;

/** As offices write it: 2026年秋季; autumn 2026. What is no term's code stays as it is. */
export function printTerm(term: string, language: 'zh' | 'en' = 'zh'): string {
  const parts = /^(\d{4})-(spring|autumn)$/.exec(term);
  if (!parts) return term;
  if (language === 'en') return `${parts[2]} ${parts[1]}`;
  return `${parts[1]}年${parts[2] === 'autumn' ? '秋季' : '春季'}`;
}

const SPAN = '[-–—−~/至到]';

/** 2025-26 and 25—26学年 as 2025-2026; 26年春 as 2026年春; 二〇二六 in digits; 第II学期 as 第2学期. */
const spell = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s()[\]"“”]/g, '')
    .replace(/[〇零一二三四五六七八九]/g, (c) => CHINESE_DIGITS[c]!)
    .replace(/第?(I{1,2})学期/, (_, ordinal: string) => `第${ordinal.length}学期`)
    .replace(/^(20\d\d)(20\d\d)(?=[12]$)/, '$1-$2-')
    .replace(
      new RegExp(`(?<!\\d)(20)(\\d\\d)${SPAN}(\\d\\d)(?!\\d)(?=学年|[春秋上下第]|-[12]$)`),
      '$1$2-$1$3',
    )
    .replace(new RegExp(`(?<!\\d)(\\d\\d)${SPAN}(\\d\\d)(?=学年)`), '20$1-20$2')
    .replace(/(?<!\d)(\d\d)(?=年[春秋上下]|学年[第上下])/, '20$1');

const HALF = /(?<!以)([上下])(?:半?学期|半年|期)|(?<=\d|年|年度)([上下])$/;
const FIRST_OR_SECOND = /第?([12])学期/;
const CODED = new RegExp(`^\\d{4}${SPAN}\\d{4}(?:学年度?)?[-—_/.]?第?([12])$`);

/**
 * Reads what offices type into a term cell: 2026秋, 2026年秋季学期, 2026-2027学年第一学期, 2026-2027-1, 25-26学年下期,
 * 2026年上半年, or 春季 beside a separate year. Undefined when it is not one term.
 *
 * 上 and 下 count within what stands before them: 2025-2026学年下期 is the spring of 2026, and so is 2026年上期, since a
 * calendar year begins with its spring term.
 */
export function readTerm(cell: string, year?: number): TermCode | undefined {
  const text = spell(cell);
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map((m) => +m[1]!);
  const first = years[0] ?? year;
  if (first === undefined || (/秋/.test(text) && /春/.test(text))) return undefined;
  if (/秋/.test(text)) return `${first}-autumn`;
  if (/春/.test(text)) return years.length > 1 ? `${years[1]!}-spring` : `${first}-spring`;
  const spansSchoolYear = years.length > 1 || /学年/.test(text);
  const half = HALF.exec(text);
  if (half) {
    const isFirst = (half[1] ?? half[2]) === '上';
    if (!spansSchoolYear) return isFirst ? `${first}-spring` : `${first}-autumn`;
    return isFirst ? `${first}-autumn` : `${first + 1}-spring`;
  }
  const ordinal = FIRST_OR_SECOND.exec(text)?.[1] ?? CODED.exec(text)?.[1];
  if (ordinal === undefined) return undefined;
  if (ordinal === '1') return `${first}-autumn`;
  return spansSchoolYear || years.length > 0 ? `${first + 1}-spring` : `${first}-spring`;
}
