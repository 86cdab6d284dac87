import { readRuleFile } from '../../library/index.ts';
import { HardshipRules } from './identification.ts';

let held: HardshipRules | undefined;

/** `rules/aid-process/identification.yaml`, read once. Throws (zod) on an ill-formed file. */
export function readHardshipRules(): HardshipRules {
  held ??= HardshipRules.parse(readRuleFile('aid-process/identification.yaml'));
  return held;
}
