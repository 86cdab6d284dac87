import { z } from 'zod';
import { Cite } from '../library/index.ts';

const whole = z.number().int().positive();

/** The file `rules/access/sign-in.yaml`: passwords, lock-out, sessions. */
export const SignInRules = z.strictObject({
  cite: Cite,
  password: z.strictObject({ shortest: whole, longest: whole, kinds_of_sign: whole, days_valid: whole }),
  lock_out: z.strictObject({ failures: whole, minutes: whole }),
  session: z.strictObject({ idle_minutes: whole, longest_hours: whole }),
  cipher: z.strictObject({ memory_kib: whole, rounds: whole }),
});
export type SignInRules = z.infer<typeof SignInRules>;
