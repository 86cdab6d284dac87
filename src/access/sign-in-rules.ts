import { z } from 'zod';
import { Cite } from '../library/index.ts';

const whole = z.number().int().positive();

/** The file `rules/access/sign-in.yaml`: passwords, lock-out, sessions. */
export const SignInRules = z.strictObject({
  cite: Cite,
  password: z.strictObject({ shortest: whole, longest: whole, kinds_of_sign: whole, days_valid: whole }),
  lock_out: z.strictObject({ failures: whole, minutes: whole }),
  session: z.strictObject({ idle_minutes: whole, longest_hours: whole }),
  /** A city's own sign-on: how long somebody may be on the way, and methods (RFC 8176) that count as two factors. */
  city: z.strictObject({
    minutes: whole,
    most_at_once: whole,
    several: z.array(z.string()),
    known: z.array(z.string()),
    held: z.array(z.string()),
  }),
  cipher: z.strictObject({ memory_kib: whole, rounds: whole }),
});
export type SignInRules = z.infer<typeof SignInRules>;
