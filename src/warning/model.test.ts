import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChildFacts, type LiveFacts, measure } from './child.ts';
import { readExclusion, readWarningModel } from './model.store.ts';
import { judge, MEASURES, type Measured, WarningModel } from './model.ts';

const model = readWarningModel();
const AGES = { first: 6, primary: 6 };

const anyMeasured: fc.Arbitrary<Measured> = fc
  .tuple(...MEASURES.map(() => fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined })))
  .map((counts) =>
    Object.fromEntries(
      counts.flatMap((n, i) =>
        n === undefined ? [] : [[MEASURES[i]!, { n, words: [{ zh: '词', en: 'word' }] }]],
      ),
    ),
  );

describe('A judgement', () => {
  test('is the sum of its factors, each said in both languages without a gap', () => {
    fc.assert(
      fc.property(anyMeasured, (measured) => {
        const { score, isWarned, factors } = judge(model, measured);
        expect(factors.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(isWarned).toBe(score >= model.warn_at);
        for (const { says } of factors) expect(`${says.zh}${says.en}`).not.toMatch(/[{}]/);
        expect(new Set(factors.map(({ factor }) => factor)).size).toBe(factors.length);
      }),
    );
  });

  test('never falls when one thing more is known of a child', () => {
    fc.assert(
      fc.property(
        anyMeasured,
        fc.constantFrom(...MEASURES),
        fc.integer({ min: 1, max: 60 }),
        (measured, one, n) => {
          const before = judge(model, measured).score;
          const more = { ...measured, [one]: { n: (measured[one]?.n ?? 0) + n } };
          expect(judge(model, more).score).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('of a child of whom nothing is known says nothing', () => {
    const child = { age: 9, grade: null, stage: null, facts: {} };
    expect(judge(model, measure(child, {}, model, AGES))).toEqual({ score: 0, isWarned: false, factors: [] });
  });

  test('follows the weights of the rules: other data, another judgement', () => {
    const heavier = WarningModel.parse({ ...model, warn_at: 10 });
    const measured = { 'left-behind': { n: 1 } } as const;
    expect([judge(model, measured).isWarned, judge(heavier, measured).isWarned]).toEqual([false, true]);
  });
});

describe('Of a child is measured', () => {
  const of = (facts: ChildFacts, live: LiveFacts = {}, more: object = {}) => {
    const child = { age: 9, grade: '三年级', stage: 'primary', facts, ...more };
    return judge(model, measure(child, live, model, AGES));
  };

  test('every factor of the issue, in words', () => {
    const facts: ChildFacts = {
      ...{ hardships: ['dibao', 'orphan'], isLeftBehind: true, siblingsOut: 1, isFar: true, moves: 2 },
      ...{ isDisabled: true, daysDue: 20, daysAway: 2 },
    };
    const live: LiveFacts = {
      ...{ absentDays: 5, isWithoutPlan: true },
      mostReason: { label: { zh: '帮家里干活', en: 'work at home' }, times: 3 },
    };
    const { factors } = of(facts, live, { age: 11 });
    expect(factors.map(({ factor }) => factor).toSorted()).toEqual(
      model.factors.map(({ id }) => id).toSorted(),
    );
    const said = factors.map(({ says }) => says.zh).join('；');
    expect(said).toContain('近30天缺课5天');
    expect(said).toContain('同一原因（帮家里干活）缺课3次');
    expect(said).toContain('比本年级一般年龄大3岁');
    expect(said).toContain('多重困难：低保、孤儿');
  });

  test('absence by days and by share counts once, with the stronger of the two', () => {
    expect(of({ daysDue: 20, daysAway: 6 }, { absentDays: 3 }).score).toBe(40);
    expect(of({ daysDue: 20, daysAway: 2 }, { absentDays: 3 }).score).toBe(20);
    expect(of({ daysDue: 20, daysAway: 1 }).score).toBe(0);
  });

  test('one year over age is nobody’s risk: children begin at six or at seven', () => {
    expect(of({}, {}, { age: 9 }).score).toBe(0);
    expect(of({}, {}, { age: 10 }).score).toBe(15);
    expect(of({}, {}, { age: 16, grade: '七年级', stage: 'junior' }).factors[0]).toMatchObject({
      n: 4,
      points: 30,
    });
  });
});

test('the five dimensions follow each other by age, and each says how it is counted', () => {
  const { ages, dimensions } = readExclusion();
  expect([ages.preschool.until, ages.primary.until]).toEqual([ages.primary.from, ages.junior.from]);
  expect(dimensions.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5]);
});
