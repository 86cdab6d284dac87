import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGb18030 } from './gb18030.ts';
import { type DemoResult, makeDemo } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-demo-'));
const lines = (path: string): string[] => readFileSync(join(folder, path), 'utf8').trim().split('\n');

function fingerprint(out: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  ))
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

describe('a demonstration county', () => {
  let made: DemoResult;
  beforeAll(() => {
    made = makeDemo({ county: '431321', persons: 3000, seed: 7, out: join(folder, 'a') });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same to the byte when it is made again', () => {
    makeDemo({ county: '431321', persons: 3000, seed: 7, out: join(folder, 'b') });
    expect(fingerprint(join(folder, 'b'))).toBe(fingerprint(join(folder, 'a')));
  });

  it('tells of every row which person it is', () => {
    const rows = lines('a/truth/rows.csv');
    expect(rows).toHaveLength(made.rows + 1);
    const persons = new Set(lines('a/truth/persons.csv').map((line) => line.split(',')[0]));
    expect(rows.slice(1).every((line) => persons.has(line.split(',')[3]!))).toBe(true);
  });

  it('tells the kind of household register in the layouts that have one, as police and schools write it', () => {
    const files = join(folder, 'a');
    const read = (name: string, encoding: string): string =>
      new TextDecoder(encoding).decode(
        readFileSync(join(files, readdirSync(files).find((one) => one.includes(name))!)),
      );
    const police = read('户籍人口信息', 'gb18030');
    for (const word of ['户口性质', ',农业家庭户口,', ',非农业家庭户口,', ',居民家庭户口,'])
      expect(police).toContain(word);
    const junior = read('czxj', 'utf-8').split('\n');
    const at = junior[0]!.split(',').indexOf('hkxzm');
    expect(new Set(junior.slice(1, -1).map((line) => line.split(',')[at]))).toEqual(new Set(['1', '2']));
    const allowance = read('低保', 'gb18030');
    for (const word of ['农村低保', '城市低保']) expect(allowance).toContain(word);
  });

  it('holds both lists of the truth', () => {
    expect(lines('a/truth/out-of-school.csv')).toHaveLength(made.outOfSchool + 1);
    expect(lines('a/truth/unaided.csv')).toHaveLength(made.unaided + 1);
  });

  it('is refused for a code that is no county', () => {
    expect(() => makeDemo({ county: '999999', persons: 1000, seed: 1, out: join(folder, 'c') })).toThrow(
      'county-unknown',
    );
  });
});

describe('GB 18030', () => {
  it('comes back from the decoder as it went in, outside the basic plane too', () => {
    const decoder = new TextDecoder('gb18030');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Private-use code points have changed places between editions of the standard.
        fc.pre(!/[\p{Co}\p{Cs}]/u.test(text));
        expect(decoder.decode(encodeGb18030(`x${text}`))).toBe(`x${text}`);
      }),
    );
    expect(decoder.decode(encodeGb18030('祎䶮𬭎·张伟'))).toBe('祎䶮𬭎·张伟');
  });
});
