import { z } from 'zod';
import { Cite, readRuleFile } from '../library/index.ts';

const whole = z.number().int().positive();
const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** The file `rules/access/looks.yaml`: purposes of seeing full numbers, and emergencies. */
const LookRules = z.strictObject({
  cite: Cite,
  purposes: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), label: Label })).min(1),
  emergency_hours: whole.max(72),
  most_a_minute: z.strictObject({ reveal: whole, emergency: whole }),
});
export type LookRules = z.infer<typeof LookRules>;

let held: LookRules | undefined;

/** `rules/access/looks.yaml`, read once. */
export function readLookRules(): LookRules {
  held ??= LookRules.parse(readRuleFile('access/looks.yaml'));
  return held;
}
