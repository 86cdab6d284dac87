import { readRuleFile } from '../../library/index.ts';
import { QuestionRules } from './question.ts';

let held: QuestionRules | undefined;

/** `rules/aid/questions.yaml`, read once. Throws (zod) on an ill-formed file. */
export function readQuestionRules(): QuestionRules {
  held ??= QuestionRules.parse(readRuleFile('aid/questions.yaml'));
  return held;
}
