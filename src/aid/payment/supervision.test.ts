import { describe, expect, test } from 'vitest';
import { readSupervisionRules } from './supervision.store.ts';
import { findOverCap } from './supervision.ts';

const rules = readSupervisionRules();
const loans = (year: number, people: number, yuan: number) =>
  findOverCap(rules, {
    programme: 'student-loan',
    on: `${year}-12-31`,
    people,
    sumFen: Math.round(yuan * 100),
  });

describe('Loans of a county, as it reported them (8,000 yuan a head for undergraduates)', () => {
  test('2017: 749 loans of 6,094,500 yuan are 8,137 a head, over 8,000: 26 of them must be postgraduates', () => {
    expect(loans(2017, 749, 6_094_500)).toEqual({
      perHeadFen: 813_685,
      capFen: 800_000,
      postgraduatesNeeded: 26,
      isImpossible: false,
    });
  });

  test('2016: 671 loans of 5,387,000 yuan are 8,028 a head: flagged', () => {
    expect(loans(2016, 671, 5_387_000)).toMatchObject({ perHeadFen: 802_832, postgraduatesNeeded: 5 });
  });

  test.each([
    [2014, 469, 3_235_000],
    [2015, 513, 3_525_000],
  ])('%i: %i loans of %i yuan are within the cap', (year, people, yuan) =>
    expect(loans(year, people, yuan)).toBeUndefined(),
  );

  test('a sum that no mix of students could have had is told as impossible', () => {
    expect(loans(2017, 10, 130_000)).toMatchObject({ isImpossible: true });
  });

  test('the cap of the day counts: 8,137 a head is within that of 2021', () =>
    expect(loans(2021, 749, 6_094_500)).toBeUndefined());
});
