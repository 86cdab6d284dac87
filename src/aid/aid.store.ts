import { readRuleFile } from '../library/index.ts';
import { FactRules } from './fact-rules.ts';
import { FirstForm } from './rules.ts';

/** Reads and validates `rules/aid/first-form.yaml`; throws on a malformed file. */
export const readFirstForm = (root?: string): FirstForm =>
  FirstForm.parse(readRuleFile('aid/first-form.yaml', root));

/** Reads and validates `rules/aid/facts.yaml`. */
export const readFactRules = (root?: string): FactRules =>
  FactRules.parse(readRuleFile('aid/facts.yaml', root));
