import { remembered } from './clean/text.ts';

/**
 * Headings as people type them: blanks, line breaks, `*`, full-width signs, units in brackets.
 * A heading has a full key (everything but signs) and a bare key (without what stands in brackets).
 */
/** One column of a header: text as typed, keys to try. */
export type Heading = { readonly column: number; readonly text: string; readonly keys: readonly string[] };

const SIGNS = /[\s*★☆#:：、，,。.·•'"“”‘’_\-—–/\\|()（）[\]【】<>《》？?！!；;~～+&\u200b\ufeff]/g;
const BRACKETED = /[(（[【〔<《][^)）\]】〕>》]*[)）\]】〕>》]/g;
const NUMBERED = /^\s*(?:[(（]?\d{1,3}[)）]?[、.．,，]|[①-⑳])\s*/;

/** The key of a heading: compatibility forms folded, signs and blanks out, lower case. A workbook asks for the same ones sheet by sheet. */
export const headingKey = remembered((text) =>
  text.normalize('NFKC').replace(NUMBERED, '').replace(SIGNS, '').toLowerCase(),
);

/** Keys to try, best first: with and without what stands in brackets. Empty when nothing is left. */
export const headingKeys = remembered((text): readonly string[] => {
  const keys = [headingKey(text), headingKey(text.normalize('NFKC').replace(BRACKETED, ''))];
  return [...new Set(keys)].filter((key) => key !== '');
});

/** Upper headings that only group columns and add nothing to the lower one. */
const GROUPING =
  /^[一二三四五六七八九十\d]*(学生|儿童|个人|本人|人员|残疾人|幼儿|受助|对象|学籍|户籍|就读|家庭|信息管理)*(基本|个人)*(情况|信息|资料|管理)*$/;
/** Upper headings that name another person than the row's. */
const OTHERS = /父|母|监护|家长|户主|成员|委托|联系人|帮扶|教师|班主任|劝返|负责|抚养/;

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
