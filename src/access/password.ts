import { hash, verify } from '@node-rs/argon2';
import type { SignInRules } from './sign-in-rules.ts';

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const;

/** Whether a password holds the rules (GB/T 22239-2019, 8.1.4.1): length, kinds of sign, not the account's name. */
export function isStrong(password: string, name: string, { password: rule }: SignInRules): boolean {
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const holdsName = password.toLowerCase().includes(name.toLowerCase());
  return length >= rule.shortest && length <= rule.longest && kinds >= rule.kinds_of_sign && !holdsName;
}

/** Argon2id of a password, with the cost of the rules. */
export const hashPassword = (password: string, { cipher }: SignInRules): Promise<string> =>
  hash(password, { memoryCost: cipher.memory_kib, timeCost: cipher.rounds, parallelism: 1 });

/** Whether a password is the one of a hash; false for a hash that is none. */
export const isPassword = (kept: string, password: string): Promise<boolean> =>
  verify(kept, password).catch(() => false);
