import { remembered } from './clean/text.ts';

/**
 * Headings as people type them: blanks, line breaks, `*`, full-width signs, units in brackets.
 * A heading has a full key (everything but signs) and a bare key (without what stands in brackets).
 */
/** One column of a header: text as typed, keys to try; `more`: columns whose cells go on where this one ends. */
export type Heading = {
  readonly column: number;
  readonly text: string;
  readonly keys: readonly string[];
  readonly more?: readonly Continuation[];
};

/** A column that holds the rest of another's value: the places its heading says it has, the sign that goes between. */
export type Continuation = {
  readonly column: number;
  readonly width: number | undefined;
  readonly sign: string;
};

const SIGNS = /[\s*★☆#:：、，,。.·•'"“”‘’_\-—–/\\|()（）[\]【】<>《》？?！!；;~～+&\u200b\ufeff]/g;
const BRACKETED = /[(（[【〔<《][^)）\]】〕>》]*[)）\]】〕>》]/g;
const NUMBERED = /^\s*(?:[(（]?\d{1,3}[)）]?[、.．,，]|[①-⑳])\s*/;

/** The key of a heading: compatibility forms folded, signs and blanks out, lower case. A workbook asks for the same ones sheet by sheet. */
export const headingKey = remembered((text) =>
  text.normalize('NFKC').replace(NUMBERED, '').replace(SIGNS, '').toLowerCase(),
);

/** Keys to try, best first: with and without what stands in brackets, and without a translation. Empty when nothing is left. */
export const headingKeys = remembered((text): readonly string[] => {
  const keys = [headingKey(text), headingKey(text.normalize('NFKC').replace(BRACKETED, ''))];
  const chinese = chineseOf(text.normalize('NFKC'));
  if (chinese !== undefined) keys.push(headingKey(chinese));
  return [...new Set(keys)].filter((key) => key !== '');
});

const HAN = /\p{Script=Han}/u;
/** Letters of the scripts that minority regions write beside Chinese. */
const OTHER_SCRIPTS =
  /[\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Yi}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Hangul}\p{Script=Cyrillic}]+/gu;
/** Words in Latin letters before or behind the Chinese, apart from it or of three letters and more: 姓名 Name, 性别Sex. */
const WORDS_BEHIND =
  /^(.*[\p{Script=Han})])(?:\s*\n\s*|[\s/|]+(?!(?:ID|NO|QQ)\.?\s*$)(?=[a-z]{2})|(?=[a-z]{3}))[a-z][a-z\s.,'’/()&-]*$/isu;
const WORDS_BEFORE = /^[a-z]{2}[a-z\s.,'’/()&-]*[\s/|]+(\p{Script=Han}.*)$/isu;

/** The Chinese part of a heading in two languages (姓名 Name); undefined where it is in one. */
function chineseOf(text: string): string | undefined {
  if (!HAN.test(text)) return undefined;
  const han = text.replace(OTHER_SCRIPTS, ' ').trim();
  const part = WORDS_BEHIND.exec(han)?.[1] ?? WORDS_BEFORE.exec(han)?.[1] ?? han;
  return part === text.trim() ? undefined : part;
}

/** True for what can only be a heading's translation: letters, none of them Chinese, and no digit. */
export const isForeignWord = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !/[\p{Script=Han}\d]/u.test(text);

const PLACES = /[/(（]?第?(前|后|末|其余)([\d一二三四五六七八九十]{1,3})位[数)）]*$/;
const DAY_PART = /[/](年|月|日)$/;

/** What a column holds a part of (身份证号/前6位 → 身份证号/), and how wide; undefined where it stands for itself. */
function partOf(text: string): { stem: string; width: number | undefined; sign: string } | undefined {
  const places = PLACES.exec(text);
  if (places) {
    const width = Number(places[2]);
    return { stem: text.replace(PLACES, ''), width: width > 0 ? width : undefined, sign: '' };
  }
  return DAY_PART.test(text) ? { stem: text.replace(DAY_PART, ''), width: undefined, sign: '-' } : undefined;
}

/**
 * A value laid into several columns (身份证号: 前6位 | 后12位; 出生日期: 年 | 月 | 日), or under one heading merged over several:
 * the first column stands for all of them. `spanned`: the last column under each merged heading.
 */
export function joinSplit(headings: readonly Heading[], spanned: ReadonlyMap<number, number>): Heading[] {
  const joined: Heading[] = [];
  let stem = '';
  for (const heading of headings) {
    const last = joined.at(-1);
    const part = partOf(heading.text);
    if (part && last && part.stem !== '' && part.stem === stem && columnAfter(last) === heading.column) {
      const { width, sign } = part;
      const more = [...(last.more ?? []), { column: heading.column, width, sign }];
      joined[joined.length - 1] = { ...last, keys: headingKeys(stem), more };
      continue;
    }
    stem = part?.stem ?? '';
    const more = coveredBy(heading, spanned).filter(
      ({ column }) => !headings.some((other) => other.column === column),
    );
    joined.push(more.length > 0 ? { ...heading, more } : heading);
  }
  return joined;
}

const coveredBy = ({ column }: Heading, spanned: ReadonlyMap<number, number>): Continuation[] =>
  Array.from({ length: (spanned.get(column) ?? column) - column }, (_, i) => ({
    column: column + i + 1,
    width: undefined,
    sign: '',
  }));

const columnAfter = (heading: Heading): number => (heading.more?.at(-1)?.column ?? heading.column) + 1;

/** Upper headings that only group columns and add nothing to the lower one. */
const GROUPING =
  /^[一二三四五六七八九十\d]*(学生|儿童|个人|本人|人员|残疾人|幼儿|受助|对象|学籍|户籍|就读|家庭|信息管理)*(基本|个人)*(情况|信息|资料|管理)*$/;
/** Upper headings that name another person than the row's. */
const OTHERS = /父|母|监护|家长|户主|成员|委托|联系人|帮扶|教师|班主任|劝返|负责|抚养/;

/** Keys to try for a column under the headings above it, best first: under all of them, then under the nearest (家庭信息 / 监护人 / 姓名). */
export function stackedKeys(uppers: readonly string[], lower: string): readonly string[] {
  const whole = joinedKeys(uppers.join(''), lower);
  if (uppers.length < 2) return whole;
  const own = new Set(headingKeys(lower));
  const near = joinedKeys(uppers.at(-1)!, lower).filter((key) => !own.has(key));
  return [...new Set([...whole.filter((key) => !own.has(key)), ...near, ...whole])];
}

/** Keys to try for a column under a two-level header, best first. */
export function joinedKeys(upper: string, lower: string): readonly string[] {
  if (lower === '') return headingKeys(upper);
  if (upper === '' || upper === lower) return headingKeys(lower);
  const group = headingKeys(upper).map((key) => key.replace(/(基本)?(情况|信息|资料)$/, ''));
  const own = headingKeys(lower);
  const joined = group.flatMap((g) => own.map((key) => g + key));
  const mayStandAlone = GROUPING.test(headingKey(upper)) || !OTHERS.test(upper);
  return [...new Set([...joined, ...(mayStandAlone ? own : [])])].filter((key) => key !== '');
}
