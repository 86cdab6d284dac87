import { readRuleFile } from '../library/index.ts';
import type { Language, Text } from '../platform/index.ts';

type ComparisonWords = {
  readonly name: string;
  readonly text?: Text;
  readonly levels: readonly { readonly level: string; readonly text?: Text }[];
};

/** A comparison model as far as its words go (rules/linkage). */
type ModelWords = { readonly comparisons: readonly ComparisonWords[]; readonly left_over: ComparisonWords };

const PRIOR: Text = { zh: '先验', en: 'prior' };

let words: readonly ComparisonWords[] | undefined;
const readWords = (): readonly ComparisonWords[] => {
  if (!words) {
    const model = readRuleFile('linkage/county.yaml') as ModelWords;
    words = [...model.comparisons, model.left_over];
  }
  return words;
};

/** What a comparison of the county model is called; another model's show their own names. */
export function comparisonLabel(comparison: string, language: Language): string {
  if (comparison === 'prior') return PRIOR[language];
  return readWords().find(({ name }) => name === comparison)?.text?.[language] ?? comparison;
}

/** A level in a language. Linkage stores levels by their Chinese text, or by their short word where they have none. */
export function levelLabel(comparison: string, level: string, language: Language): string {
  const levels = readWords().find(({ name }) => name === comparison)?.levels ?? [];
  const found = levels.find((one) => one.text?.zh === level || one.level === level);
  return found?.text?.[language] ?? level;
}
