import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomOperations } from './ledger.fixture.ts';
import { checkMovements, SOURCES, wholeOf } from './ledger.ts';
import { isFen, LARGEST_FEN, printYuan, readYuan, splitFen } from './money.ts';

describe('The money of the ledger', () => {
  test('sums to 0 and never stands below it, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { sum, lowest, posted, refused } = randomOperations(400, seed);
        expect(sum).toBe(0);
        expect(lowest).toBeGreaterThanOrEqual(0);
        expect(posted + refused).toBe(400);
        expect(posted).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('does not leave an account for a place where no kind of movement leads', () => {
    const road = { from: 'allotted', to: 'paid', programme: 'a', amounts: { county: 5 } } as const;
    const refused = checkMovements('reserve', [road], new Map([['county a allotted', 100]]));
    expect(refused).toMatchObject({ ok: false, grounds: [{ code: 'no-such-road' }] });
  });

  test('is not spent before it is there, and the refusal says what is short', () => {
    const road = { from: 'allotted', to: 'to-pay', programme: 'a', amounts: { county: 101 } } as const;
    const refused = checkMovements('reserve', [road], new Map([['county a allotted', 100]]));
    expect(refused).toMatchObject({ ok: false, grounds: [{ code: 'funds-short', detail: { short: 1 } }] });
  });

  test('is a whole number of fen or is refused', () => {
    for (const fen of [0.5, Number.NaN, -1, LARGEST_FEN + 1]) {
      const road = { from: 'granted', to: 'allotted', programme: 'a', amounts: { county: fen } } as const;
      expect(checkMovements('allot', [road], new Map()).ok).toBe(false);
    }
  });
});

describe('An amount', () => {
  test('is printed in yuan and read again as the same fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e14 }), (fen) => readYuan(printYuan(fen)) === fen));
  });

  test.each([
    ['1,234.5', 123_450],
    ['￥1234.50', 123_450],
    ['１２３４元', 123_400],
    ['625', 62_500],
    ['0.05', 5],
    ['1.005', undefined],
    ['1,23.5', undefined],
    ['-5', undefined],
    ['五百', undefined],
    ['', undefined],
  ])('typed %s is %s fen', (typed, fen) => expect(readYuan(typed)).toBe(fen));

  test('is shared among its payers to the last fen', () => {
    const weights = fc.record(
      Object.fromEntries(SOURCES.map((source) => [source, fc.integer({ min: 0, max: 100 })])),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), weights, (fen, parts) => {
        fc.pre(Object.values(parts).some((weight) => weight > 0));
        const shares = splitFen(fen, parts);
        expect(wholeOf(shares)).toBe(fen);
        const total = Object.values(parts).reduce((sum, weight) => sum + weight, 0);
        for (const [source, part] of Object.entries(shares)) {
          expect(isFen(part!)).toBe(true);
          expect(Math.abs(part! - (fen * parts[source]!) / total)).toBeLessThan(1);
        }
      }),
    );
  });
});
