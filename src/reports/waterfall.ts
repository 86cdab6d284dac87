import type { Language } from '../platform/index.ts';
import { comparisonLabel, levelLabel } from './waterfall-words.ts';

/** One comparison of a pair: its level and what it adds, in milli-weights (log2 × 1000). */
export type WaterfallPart = { readonly comparison: string; readonly level: string; readonly weight: number };

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

/** The waterfall in one line, without the comparisons that said nothing: `先验 -12.3；姓名 同音 +4.1；…；合计 +3.2`. */
export function sayWaterfall(parts: readonly WaterfallPart[], total: number, language: Language): string {
  const telling = parts.filter(({ weight }) => weight !== 0);
  const said = telling.map((part) => {
    return [
      comparisonLabel(part.comparison, language),
      levelLabel(part.comparison, part.level, language),
      printWeight(part.weight),
    ]
      .filter((word) => word !== '')
      .join(' ');
  });
  said.push(`${language === 'zh' ? '合计' : 'total'} ${printWeight(total)}`);
  return said.join(language === 'zh' ? '；' : '; ');
}
