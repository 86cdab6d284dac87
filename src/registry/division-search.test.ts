import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSyllables } from './division-search.store.ts';
import { readDivisions, searchDivisions, warmDivisions } from './index.ts';
import { readReadings } from './readings.store.ts';

const names = (typed: string, parent = '') => searchDivisions(typed, { parent }).map(({ name }) => name);

describe('A division is found', () => {
  test('by its name, its sound, its first letters and its code, the larger place first', () => {
    for (const typed of ['双峰', 'shuangfeng', 'shuangf', '431321', 'ShuangFeng'])
      expect([typed, names(typed)[0]]).toEqual([typed, '双峰县']);
    expect(names('sfx', '4313')).toContain('双峰县');
    expect(names('石牛', '431321')[0]).toBe('石牛乡');
    expect(names('shiniu', '431321')[0]).toBe('石牛乡');
    expect(names('snx', '431321')).toContain('石牛乡');
  });

  test('below a parent alone, with the names of all above it', () => {
    const found = searchDivisions('石牛', { parent: '431321200' });
    expect(found.length).toBeGreaterThan(0);
    for (const { code, path } of found) {
      expect(code.startsWith('431321200')).toBe(true);
      expect(path.slice(0, 3)).toEqual(['湖南省', '娄底市', '双峰县']);
    }
  });

  test('whichever village of a county is asked for by its whole name or code', () => {
    const villages = readDivisions('431321').filter(({ level }) => level === 'village');
    fc.assert(
      fc.property(fc.constantFrom(...villages), ({ code, name }) => {
        expect(searchDivisions(code).map((one) => one.code)).toContain(code);
        const county = searchDivisions(name, { parent: '431321', limit: 50 });
        expect(county.map((one) => one.code)).toContain(code);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is typed, nothing breaks and nothing is found outside of the parent', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        for (const { code } of searchDivisions(typed, { parent: '431321' }))
          expect(code.startsWith('431321')).toBe(true);
      }),
    );
  });
});

test('letters are cut into syllables in every way that there is', () => {
  const { syllables } = readReadings();
  expect(cutSyllables('xian', syllables)).toContainEqual(['xi', 'an']);
  expect(cutSyllables('xian', syllables)).toContainEqual(['xian']);
  expect(cutSyllables('shuangf', syllables)).toContainEqual(['shuang', 'f']);
});

test('once the country is read, no first search takes a tenth of a second of the processor', async () => {
  await warmDivisions();
  for (const typed of ['三塘村', 'hongqicun', 'sfx', '4313', '石牛', 'z', '村', 'xin']) {
    const before = process.cpuUsage();
    expect(searchDivisions(typed).length).toBeGreaterThan(0);
    const { user, system } = process.cpuUsage(before);
    expect([typed, (user + system) / 1000 < 100]).toEqual([typed, true]);
  }
});
