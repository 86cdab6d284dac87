import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { blindIndex, blindIndexes, currentKey, keyNoOf, seal, unseal } from './at-rest.ts';
import { addKey, dropOldKeys, keyFileOf, makeKeys, openKeys } from './key-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const chance = (bytes: number) => randomBytes(bytes);
const ringOf = (name: string) => makeKeys(join(folder, name, 'at-rest.json'), chance);

describe('A sealed number', () => {
  const ring = ringOf('sealed').ring();
  const key = currentKey(ring);

  test('opens to what it was, at its own place alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        const sealed = seal(key, text, place, chance);
        expect(unseal(ring, sealed, place)).toBe(text);
        expect(unseal(ring, sealed, `${place} `)).toBeUndefined();
      }),
    );
  });

  test('does not open once a single bit is turned, wherever it is', () => {
    const sealed = seal(key, '431321201503020013', 'P1', chance);
    for (let at = 0; at < sealed.length; at++) {
      const altered = Uint8Array.from(sealed);
      altered[at]! ^= 1;
      expect(unseal(ring, altered, 'P1')).toBeUndefined();
    }
    expect(unseal(ring, new Uint8Array(3), 'P1')).toBeUndefined();
  });

  test('looks different each time, and its fingerprint the same', () => {
    const [one, other] = [seal(key, 'a', 'P1', chance), seal(key, 'a', 'P1', chance)];
    expect(Buffer.from(one).equals(other)).toBe(false);
    expect(blindIndex(key, 'id', 'a')).toEqual(blindIndex(key, 'id', 'a'));
    expect(blindIndex(key, 'id', 'a')).not.toEqual(blindIndex(key, 'student-no', 'a'));
    expect(blindIndex(key, 'id', 'a')).not.toEqual(blindIndex(currentKey(ringOf('else').ring()), 'id', 'a'));
  });
});

describe('The key file', () => {
  test('is its owner’s alone, and stays as it is once made', () => {
    const { file } = ringOf('owned');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    ringOf('owned');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('lies in the data folder unless it is named', () => {
    expect(keyFileOf('data', undefined)).toBe(join('data', 'keys', 'at-rest.json'));
    expect(keyFileOf('data', '/media/key.json')).toBe('/media/key.json');
  });

  test('tells whoever holds it of a new key at once; old values open until the old key is dropped', () => {
    const keys = ringOf('turned');
    const service = openKeys(keys.file);
    const sealed = seal(currentKey(keys.ring()), 'a', 'P1', chance);
    addKey(keys, chance);
    expect(service.ring().current).toBe(2);
    expect(unseal(service.ring(), sealed, 'P1')).toBe('a');
    expect(keyNoOf(seal(currentKey(service.ring()), 'a', 'P1', chance))).toBe(2);
    expect(blindIndexes(service.ring(), 'id', 'a')).toHaveLength(2);
    dropOldKeys(keys);
    expect(unseal(service.ring(), sealed, 'P1')).toBeUndefined();
  });

  test.each([
    '',
    '{}',
    '{"current":2,"keys":[]}',
    '{"current":1,"keys":[{"keyNo":1,"cipher":"AA==","index":"AA=="}]}',
  ])('is refused where it is none: %s', (text) => {
    const file = join(folder, 'ill.json');
    writeFileSync(file, text);
    expect(() => openKeys(file)).toThrow('key-file-ill');
  });

  test('that is missing is told as such', () => {
    expect(() => openKeys(join(folder, 'none.json'))).toThrow('key-file-missing');
  });
});
