import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draw, faultOfTaking, mutate, sampleFiles } from './mutate.fixture.ts';
import { takeBytes } from './take-bytes.fixture.ts';

const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

describe('damaged files', () => {
  it('1,200 of them: none crashes, the counts balance, whatever did not land is told', async () => {
    const files = await sampleFiles();
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), fc.integer(), async (file, seed) => {
        const { bytes } = mutate(files[file]!, drawFrom(seed));
        expect(await faultOfTaking(bytes)).toBeUndefined();
      }),
      { numRuns: 1200, seed: 2026 },
    );
  }, 60_000);

  it('a sheet that was not damaged lands as before, whatever befell its neighbour', async () => {
    const book = (await sampleFiles()).at(-1)!;
    const roster = (rows: readonly { sheet: number }[]) => rows.filter((row) => row.sheet === 2);
    const before = roster((await takeBytes(book)).landed);
    expect(before).toHaveLength(2);
    let tried = 0;
    for (let seed = 0; seed < 400; seed++) {
      const { bytes, part } = mutate(book, drawFrom(seed));
      if (part !== 'xl/worksheets/sheet1.xml') continue;
      tried++;
      expect(roster((await takeBytes(bytes)).landed)).toEqual(before);
    }
    expect(tried).toBeGreaterThan(10);
  }, 30_000);
});
