import { type AtRestKey, blindIndex, type Chance, type KeyRing, seal, unseal } from '../../platform/index.ts';

/** Whose sealed number it is: bytes moved to another child do not open. */
const placeOf = (personId: string): string => `bank-account ${personId}`;

/** A bank account's number under a key: sealed, its fingerprint, its last four digits. */
export const sealAccount = (key: AtRestKey, personId: string, number: string, chance: Chance) => ({
  keyNo: key.keyNo,
  sealed: seal(key, number, placeOf(personId), chance),
  index: blindIndex(key, 'bank-account', number),
  tail: number.slice(-4),
});

/** Opens it; undefined where no key at hand does. */
export const openAccountNumber = (ring: KeyRing, personId: string, sealed: Uint8Array): string | undefined =>
  unseal(ring, sealed, placeOf(personId));

/** A name of an account's holder as it is compared: blanks and the signs between parts of a name do not count. */
export const holderKey = (text: string): string => text.normalize('NFKC').replace(/[\s·•.。・]/g, '');
