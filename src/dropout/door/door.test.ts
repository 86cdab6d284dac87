import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { arrivalTests } from './arrivals.suite.ts';
import { doorTypeOf } from './media.ts';
import { takingTests } from './taking.suite.ts';
import { uploadTests } from './uploads.suite.ts';
import { doorWorld, photoOf } from './world.suite.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const DEBIAN = '/usr/lib/postgresql/15';

// one database for all topics, in this order: each goes on from where the one before left the county
describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('Work from the doors, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  const world = doorWorld(binaries);
  beforeAll(world.open);
  afterAll(world.close);
  takingTests(world);
  arrivalTests(world);
  uploadTests(world);
});

describe('What content from a phone is', () => {
  test('nothing short or cut is a picture or a sound', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 15 }), (bytes) => doorTypeOf(bytes) === undefined));
    expect(doorTypeOf(photoOf(1))).toBe('image/png');
    for (const cut of [20, 100, 2000]) expect(doorTypeOf(photoOf(1).subarray(0, cut))).toBeUndefined();
    expect(doorTypeOf(Buffer.from('%PDF-1.4 something %%EOF'))).toBeUndefined();
    const webp = Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 abcdefghij', 'latin1');
    expect(doorTypeOf(webp)).toBe('image/webp');
    expect(doorTypeOf(webp.subarray(0, 18))).toBeUndefined();
  });
});
