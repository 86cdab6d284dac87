import { readRuleFile } from '../../library/index.ts';
import { PaymentRules } from './process.ts';

let held: PaymentRules | undefined;

/** `rules/aid-process/payment.yaml`, read once. Throws (zod) on an ill-formed file. */
export function readPaymentRules(): PaymentRules {
  held ??= PaymentRules.parse(readRuleFile('aid-process/payment.yaml'));
  return held;
}
