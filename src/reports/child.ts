import type { NameKeys } from '../linkage/index.ts';
import { type AtRestKey, blindIndex, type Chance, seal } from '../platform/index.ts';
import type { ScreenPlace } from './screen-places.store.ts';

/** Somebody for whom schooling is a question, as the search knows the person. Numbers are whole. */
export type Child = ScreenPlace &
  NameKeys & {
    readonly personId: string;
    readonly name: string | null;
    readonly idNumber: string | null;
    readonly studentNo: string | null;
    readonly birthDate: string | null;
    readonly sex: string | null;
    readonly township: string | null;
    readonly village: string | null;
    readonly guardian: string | null;
    readonly householdNo: string | null;
  };

/** Numbers that stand sealed. */
export type SealedField = 'id' | 'student-no';

/** Whose sealed value it is: bytes moved to another person or field do not open. */
export const sealPlace = (personId: string, field: SealedField): string => `child ${personId} ${field}`;

/**
 * What a number is found by. Of a citizen ID all but the check character, which follows from the rest: whoever mistypes
 * that alone still finds the child.
 */
export const searchedNumber = (field: SealedField, number: string): string =>
  field === 'id' && /^\d{17}[\dX]$/.test(number) ? number.slice(0, 17) : number;

/** How many places of a name may be left open. */
const OPENED = 4;

/** A name with each of its first characters left open in turn; nothing for a name of one character. */
export function openNames(canon: string): readonly (string | null)[] {
  const signs = [...canon];
  return Array.from({ length: OPENED }, (_, at) =>
    signs.length > 1 && at < signs.length ? signs.map((sign, i) => (i === at ? '*' : sign)).join('') : null,
  );
}

/** A number under a key: sealed, and its fingerprint. */
export function sealNumber(
  key: AtRestKey,
  personId: string,
  field: SealedField,
  number: string | null,
  chance: Chance,
): { readonly sealed: Uint8Array | null; readonly index: Uint8Array | null } {
  if (number === null || number === '') return { sealed: null, index: null };
  return {
    sealed: seal(key, number, sealPlace(personId, field), chance),
    index: blindIndex(key, field, searchedNumber(field, number)),
  };
}
