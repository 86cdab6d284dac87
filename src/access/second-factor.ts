import { type Chance, currentKey, type KeyRing, seal, unseal } from '../platform/index.ts';

/** Whose secret it is: bytes moved to another account do not open. */
const placeOf = (accountId: number): string => `totp ${accountId}`;

/** The secret of an account's second factor as it is kept. */
export const sealSecret = (ring: KeyRing, accountId: number, secret: string, chance: Chance): Uint8Array =>
  seal(currentKey(ring), secret, placeOf(accountId), chance);

/** Opens it; undefined where no key at hand does. */
export const openSecret = (ring: KeyRing, accountId: number, sealed: Uint8Array): string | undefined =>
  unseal(ring, sealed, placeOf(accountId));
