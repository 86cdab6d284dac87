import { readRuleFile } from '../library/index.ts';
import type { Language, Text } from '../platform/index.ts';

/** A comparison model as far as its words go (rules/linkage). */
type ModelWords = {
  readonly comparisons: readonly {
    readonly name: string;
    readonly text?: Text;
    readonly levels: readonly { readonly level: string; readonly text?: Text }[];
  }[];
};

const PRIOR: Text = { zh: '先验', en: 'prior' };

let model: ModelWords | undefined;
const readWords = (): ModelWords => {
  model ??= readRuleFile('linkage/county.yaml') as ModelWords;
  return model;
};

/** What a comparison of the county model is called; another model's show their own names. */
export function comparisonLabel(comparison: string, language: Language): string {
  if (comparison === 'prior') return PRIOR[language];
  return readWords().comparisons.find(({ name }) => name === comparison)?.text?.[language] ?? comparison;
}

/** A level in a language. Linkage stores levels by their Chinese text, or by their short word where they have none. */
export function levelLabel(comparison: string, level: string, language: Language): string {
  const levels = readWords().comparisons.find(({ name }) => name === comparison)?.levels ?? [];
  const found = levels.find((one) => one.text?.zh === level || one.level === level);
  return found?.text?.[language] ?? level;
}
