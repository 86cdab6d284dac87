import { readTerm, type TermCode, termOn } from '../kernel/index.ts';
import { placeName } from './clean/text.ts';
import type { LandedField } from './landed.ts';
import type { Lexicon } from './layout.ts';

/** Names that spreadsheet programs give to sheets by themselves. */
const UNNAMED = /^(sheet|工作表|表|工作表单|新建)\s*\d*$/i;

/**
 * Facts that stand in the rows above the header (`学校：××小学　班级：三(1)班`, `××小学在校学生名单`) or in the sheet's
 * name. The title goes before the sheet's name. Patterns are data (`formats/_headings.yaml`, `titles`).
 */
export function readTitle(
  rows: readonly (readonly string[])[],
  sheetName: string,
  wanted: readonly LandedField[],
  lexicon: Lexicon,
): Map<LandedField, string> {
  const found = new Map<LandedField, string>();
  const texts = [
    ...rows.flat(),
    ...rows.map((row) => row.join('')),
    ...(UNNAMED.test(sheetName.trim()) ? [] : [sheetName]),
  ];
  for (const field of wanted) {
    const matches = field === 'term' ? [] : allMatches(texts, lexicon.titles[field] ?? []);
    const value = field === 'term' ? titleTerm(texts) : field === 'school' ? fullest(matches) : matches[0];
    if (value !== undefined) found.set(field, value);
  }
  return found;
}

/** 春 and 秋 in names are no terms: 长春路小学, 春蕾计划, 秋实班. */
const NAMED_SEASON = /[春秋](?=[蕾晖雨苗芽实])|(?<![\d年\s])[春秋](?!季|学期|期)/g;

function titleTerm(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const term = readTerm(text.replace(NAMED_SEASON, ''));
    if (term !== undefined) return term;
  }
  return undefined;
}

/**
 * The term that a list of pupils is of, where its title names none: by the month it was made, or by the school year (then the
 * later one of its two).
 */
export function termOfList(texts: readonly string[]): TermCode | undefined {
  for (const text of texts.map((one) => one.normalize('NFKC').replace(/\s+/g, ''))) {
    const span = /(20\d\d)[-—–~至](20\d\d)学年/.exec(text);
    if (span && +span[2]! === +span[1]! + 1) return `${+span[2]!}-spring`;
    const month = /(?<!\d)(20\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])/.exec(text);
    if (month && +month[2]! >= 1 && +month[2]! <= 12)
      return termOn(`${month[1]!}-${month[2]!.padStart(2, '0')}-01`);
  }
  return undefined;
}

/** What may stand behind a class in a row between two classes: its teacher, its size. */
const SECTION = /^\S{2,16}?班(?:$|学生|名单|名册|花名册|[\s（(:：,，、]|共|班主任|人数)/;

/** Class and grade that a row alone between pupils names for those below it (三年级2班　班主任：李老师); empty where it names none. */
export function readSection(
  [first = '']: readonly string[],
  lexicon: Lexicon,
): ReadonlyMap<LandedField, string> {
  const isSection = first.length <= 40 && SECTION.test(first);
  return readTitle(isSection ? [[first]] : [], '', ['class_name', 'grade'], lexicon);
}

/** What the patterns find in the texts, in the order of the patterns. */
function allMatches(texts: readonly string[], patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const regex = new RegExp(pattern, 'u');
    return texts.flatMap((text) => {
      const value = regex.exec(text.normalize('NFKC').trim())?.groups?.v;
      return value ? [placeName(value)] : [];
    });
  });
}

/** 填报单位：中心幼儿园 under the title of 青树坪镇中心幼儿园: the first name, or a fuller one that ends with it. */
function fullest(names: readonly string[]): string | undefined {
  return names.reduce<string | undefined>(
    (best, name) =>
      best === undefined || (name.length > best.length && name.endsWith(best) && !/[:：]/.test(name))
        ? name
        : best,
    undefined,
  );
}
