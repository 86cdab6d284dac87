import { describe, expect, it } from 'vitest';
import { standingRules } from '../rule-set.store.ts';
import { daysOf, MEALS, mealFen, mealRate, termOfMonth } from './meals.ts';

const programme = standingRules().programmes.find(({ id }) => id === MEALS)!;
const rateOf = (month: string) => mealRate(programme, termOfMonth(month))?.rateFen;

describe('Meals of the nutrition programme', () => {
  it('cost 3 yuan a day at first, 4 in Shuangfeng’s June of 2017, and 5 since autumn 2021', () => {
    expect(['2012-04', '2017-06', '2021-06', '2021-09', '2026-11'].map(rateOf)).toEqual([
      300, 400, 400, 500, 500,
    ]);
    expect(rateOf('2010-10')).toBeUndefined();
  });

  it('of 53,675 students on 22 days for 4 yuan come to 4,723,400 yuan exactly', () => {
    expect(mealFen(53_675, 22, rateOf('2017-06')!)).toBe(472_340_000);
  });

  it('belong to the term of their month, and a month has the days it has', () => {
    expect(['2026-09', '2027-01', '2027-02', '2027-03'].map(termOfMonth)).toEqual([
      ...['2026-autumn', '2026-autumn', '2026-autumn', '2027-spring'],
    ]);
    expect(['2026-02', '2028-02', '2026-11'].map(daysOf)).toEqual([28, 29, 30]);
  });

  it('are never money in hand: they are given as meals, by a canteen', () => {
    expect([programme.amount.given_as, programme.channel.by]).toEqual(['meal', 'canteen']);
  });
});
