import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { UserFault } from '../kernel/index.ts';
import type { AtRestKey, Chance, KeyRing } from './at-rest.ts';

const KEY_BYTES = 32;

const Key = z.base64().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== KEY_BYTES) context.addIssue('a key has 32 bytes');
  return bytes as Uint8Array;
});

/** The file: keys as base64, which of them is current. */
const KeyFile = z.strictObject({
  current: z.number().int().min(1).max(65_535),
  keys: z
    .array(z.strictObject({ keyNo: z.number().int().min(1).max(65_535), cipher: Key, index: Key }))
    .min(1),
});

/** Keys that are read again whenever their file has changed. */
export type HeldKeys = { readonly file: string; ring(): KeyRing };

/** Where the keys lie: never in the database nor in its folder. */
export const keyFileOf = (dataFolder: string, named: string | undefined): string =>
  named || join(dataFolder, 'keys', 'at-rest.json');

function parse(file: string, text: string): KeyRing {
  const read = KeyFile.safeParse(parseJson(text));
  const isWhole = read.success && read.data.keys.some(({ keyNo }) => keyNo === read.data.current);
  if (!isWhole) throw new UserFault('key-file-ill', { file });
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Opens a key file. Throws `UserFault` where it is missing or not one. */
export function openKeys(file: string): HeldKeys {
  let held: { readonly stamp: string; readonly ring: KeyRing } | undefined;
  const ring = (): KeyRing => {
    const stamp = stampOf(file);
    if (held?.stamp !== stamp) held = { stamp, ring: parse(file, readFileSync(file, 'utf8')) };
    return held.ring;
  };
  ring();
  return { file, ring };
}

/** Changes with every writing of the file: it is always put in place anew. */
function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!found) throw new UserFault('key-file-missing', { file });
  return `${found.ino} ${found.mtimeNs} ${found.size}`;
}

const makeKey = (keyNo: number, chance: Chance): AtRestKey => ({
  keyNo,
  cipher: chance(KEY_BYTES),
  index: chance(KEY_BYTES),
});

/** Makes a key file with one key, readable by its owner alone; one that is there stays as it is. */
export function makeKeys(file: string, chance: Chance): HeldKeys {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeKeys(file, { current: 1, keys: [makeKey(1, chance)] });
  }
  return openKeys(file);
}

function writeKeys(file: string, { current, keys }: KeyRing): void {
  const text = (key: Uint8Array): string => Buffer.from(key).toString('base64');
  const told = keys.map(({ keyNo, cipher, index }) => ({ keyNo, cipher: text(cipher), index: text(index) }));
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify({ current, keys: told }, null, 2)}\n`, { mode: 0o600, flush: true });
  chmodSync(half, 0o600);
  renameSync(half, file);
}

/** Puts a new key beside the old ones and makes it the current one. */
export function addKey(keys: HeldKeys, chance: Chance): void {
  const ring = keys.ring();
  const keyNo = Math.max(...ring.keys.map((key) => key.keyNo)) + 1;
  writeKeys(keys.file, { current: keyNo, keys: [...ring.keys, makeKey(keyNo, chance)] });
}

/** Takes all keys away but the current one: nothing may stand under them any more. */
export function dropOldKeys(keys: HeldKeys): void {
  const ring = keys.ring();
  writeKeys(keys.file, { ...ring, keys: ring.keys.filter(({ keyNo }) => keyNo === ring.current) });
}
