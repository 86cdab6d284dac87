import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { invariant } from '../kernel/index.ts';

/** A pair of keys under one number: one seals, the other makes blind indexes. 32 bytes each. */
export type AtRestKey = { readonly keyNo: number; readonly cipher: Uint8Array; readonly index: Uint8Array };

/** The keys at hand. Everything new goes under `current`; older ones stay until nothing stands under them. */
export type KeyRing = { readonly current: number; readonly keys: readonly AtRestKey[] };

/** Random bytes, as many as asked. */
export type Chance = (bytes: number) => Uint8Array;

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const HEAD = 2;
/** 128 bits: two of a million numbers meet by accident once in 10^26. */
const INDEX_BYTES = 16;

const keyOf = (ring: KeyRing, keyNo: number): AtRestKey | undefined =>
  ring.keys.find((key) => key.keyNo === keyNo);

/** The key under which new values go. */
export function currentKey(ring: KeyRing): AtRestKey {
  const key = keyOf(ring, ring.current);
  invariant(key, 'the ring lacks its current key');
  return key;
}

/**
 * Seals a text (AES-256-GCM): key number, nonce, tag, ciphertext. `place` says whose value it is; sealed bytes that are
 * moved to another place do not open there.
 */
export function seal(key: AtRestKey, text: string, place: string, chance: Chance): Uint8Array {
  const nonce = chance(NONCE);
  const cipher = createCipheriv(CIPHER, key.cipher, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const head = Buffer.alloc(HEAD);
  head.writeUInt16BE(key.keyNo);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** The number of the key under which bytes were sealed. */
export const keyNoOf = (sealed: Uint8Array): number => Buffer.from(sealed).readUInt16BE(0);

/** Opens what `seal` made; undefined where the key is not at hand, or the bytes were altered or moved. */
export function unseal(ring: KeyRing, sealed: Uint8Array, place: string): string | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < HEAD + NONCE + TAG) return undefined;
  const key = keyOf(ring, keyNoOf(bytes));
  if (!key) return undefined;
  const at = HEAD + NONCE;
  const decipher = createDecipheriv(CIPHER, key.cipher, bytes.subarray(HEAD, at), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(at, at + TAG));
  try {
    return decipher.update(bytes.subarray(at + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

/** A keyed fingerprint (HMAC-SHA-256) by which a value of a kind is found without being read. */
export const blindIndex = (key: AtRestKey, kind: string, value: string): Uint8Array =>
  createHmac('sha256', key.index).update(`${kind}\n${value}`).digest().subarray(0, INDEX_BYTES);

/** The fingerprint under every key at hand: while keys change, values stand under either. */
export const blindIndexes = (ring: KeyRing, kind: string, value: string): Uint8Array[] =>
  ring.keys.map((key) => blindIndex(key, kind, value));
