import { type Language, say, type Text } from '../platform/index.ts';

/** One comparison of a pair: its level and what it adds, in milli-weights (log2 × 1000). */
export type WaterfallPart = { readonly comparison: string; readonly level: string; readonly weight: number };

/** What the comparisons of the county model (rules/linkage/county.yaml) are called; another model's show their own names. */
const COMPARISON_TEXTS: Readonly<Record<string, Text>> = {
  prior: { zh: '先验', en: 'prior' },
  name: { zh: '姓名', en: 'name' },
  number: { zh: '证件号码', en: 'ID number' },
  student: { zh: '学籍号', en: 'student number' },
  birth: { zh: '出生日期', en: 'birth date' },
  age: { zh: '年级与年龄', en: 'grade against age' },
  sex: { zh: '性别', en: 'sex' },
  family: { zh: '家庭', en: 'family' },
  place: { zh: '住址', en: 'place' },
  school: { zh: '学校班级', en: 'school and class' },
};

/** What a comparison is called. */
export const comparisonLabel = (comparison: string, language: Language): string => {
  const text = COMPARISON_TEXTS[comparison];
  return text ? say(text, language) : comparison;
};

/** A milli-weight as people read it: `+4.1`, `-12.3`. */
export const printWeight = (milli: number): string =>
  `${milli < 0 ? '-' : '+'}${(Math.abs(milli) / 1000).toFixed(1)}`;

/**
 * Reads the levels of a pair as linkage stores them: `{"name": {"level": "homophone", "weight": 4100}, …}` or a list of
 * parts. Anything else gives no parts.
 */
export function readLevels(json: string | null): WaterfallPart[] {
  if (json === null || json === '') return [];
  const parsed: unknown = JSON.parse(json);
  if (Array.isArray(parsed)) return parsed.flatMap((part) => readPart(part?.comparison, part));
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed).flatMap(([comparison, part]) => readPart(comparison, part));
}

function readPart(comparison: unknown, part: unknown): WaterfallPart[] {
  if (typeof comparison !== 'string') return [];
  if (typeof part === 'number') return [{ comparison, level: '', weight: part }];
  if (typeof part !== 'object' || part === null) return [];
  const { level, weight } = part as { level?: unknown; weight?: unknown };
  return [{ comparison, level: level === undefined ? '' : String(level), weight: Number(weight ?? 0) }];
}

/** The waterfall in one line: `先验 -12.3；姓名 同音 +4.1；…；合计 +3.2`. */
export function sayWaterfall(parts: readonly WaterfallPart[], total: number, language: Language): string {
  const said = parts.map((part) => {
    return [comparisonLabel(part.comparison, language), part.level, printWeight(part.weight)]
      .filter((word) => word !== '')
      .join(' ');
  });
  said.push(`${language === 'zh' ? '合计' : 'total'} ${printWeight(total)}`);
  return said.join(language === 'zh' ? '；' : '; ');
}
