import { readRuleFile } from '../../library/index.ts';
import { SupervisionRules } from './supervision.ts';

let held: SupervisionRules | undefined;

/** `rules/aid-process/supervision.yaml`, read once. Throws (zod) on an ill-formed file. */
export function readSupervisionRules(): SupervisionRules {
  held ??= SupervisionRules.parse(readRuleFile('aid-process/supervision.yaml'));
  return held;
}
