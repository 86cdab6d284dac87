import { type Chance, currentKey, type KeyRing, keyNoOf, seal, unseal } from '../../platform/index.ts';
import type { ContactRule } from './door-rules.ts';
import type { Head } from './merge.ts';
import type { Edit } from './submission.ts';

/** With what telephone numbers are sealed. */
export type Secrets = { readonly ring: KeyRing; readonly chance: Chance };

const placeOf = (submissionId: string, field: string): string => `door ${submissionId} ${field}`;

const isSecret = (contact: readonly ContactRule[], field: string): boolean =>
  contact.some((rule) => rule.field === field && rule.is_secret);

/** The value of a field as it is kept: sealed where it is secret. */
export function kept(contact: readonly ContactRule[], edit: Edit, id: string, secrets: Secrets): string {
  if (!isSecret(contact, edit.field)) return edit.value;
  const sealed = seal(currentKey(secrets.ring), edit.value, placeOf(id, edit.field), secrets.chance);
  return Buffer.from(sealed).toString('base64');
}

/** The value of a field as it was entered; '' where the key is not at hand. */
export function opened(contact: readonly ContactRule[], field: string, head: Head, ring: KeyRing): string {
  if (!isSecret(contact, field)) return head.value;
  return unseal(ring, Buffer.from(head.value, 'base64'), placeOf(head.submissionId, field)) ?? '';
}

/** A sealed value under the current key; undefined where no key at hand opens it. */
export function sealedAnew(
  value: string,
  field: string,
  submissionId: string,
  { ring, chance }: Secrets,
): string | undefined {
  const bytes = Buffer.from(value, 'base64');
  if (keyNoOf(bytes) === ring.current) return value;
  const place = placeOf(submissionId, field);
  const text = unseal(ring, bytes, place);
  return text === undefined
    ? undefined
    : Buffer.from(seal(currentKey(ring), text, place, chance)).toString('base64');
}

/** A telephone number with its middle dotted out. */
export const maskPhone = (number: string): string =>
  number.length < 8 ? '*'.repeat(number.length) : `${number.slice(0, 3)}****${number.slice(-4)}`;

/** A value as a page may show it. */
export const shown = (contact: readonly ContactRule[], field: string, value: string): string =>
  isSecret(contact, field) ? maskPhone(value) : value;
