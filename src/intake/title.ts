import { readTerm } from '../kernel/index.ts';
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

function titleTerm(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const term = readTerm(text);
    if (term !== undefined) return term;
  }
  return undefined;
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
