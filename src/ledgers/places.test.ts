import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlaces, gradeAsked } from './places.ts';
import { stateOf } from './row.fixture.ts';
import { readLedgers } from './rules.store.ts';

const MIGRANT = readLedgers().get('migrant')!;
const RULE = MIGRANT.places!;
const author = { accountId: 1, name: '经办人', role: 'county-clerk' };
const applied = (grade: string) => ({
  ...{ no: 1, kind: 'application', at: '2026-09-01', on: '2026-09-01', author },
  data: { grade },
});

test('places are counted of the grade that the family applied for, class by class', () => {
  const classes = [
    { school: 'a', class: '一年级1班', pupils: 40 },
    { school: 'a', class: '一年级2班', pupils: 52 },
    { school: 'a', class: '二年级1班', pupils: 1 },
    { school: 'b', class: '七年级1班', pupils: 48 },
    { school: 'b', class: '初一2班', pupils: 50 },
  ];
  expect([...freePlaces(classes, 1, RULE)]).toEqual([['a', { classes: 2, pupils: 92, free: 5 }]]);
  expect([...freePlaces(classes, 7, RULE)]).toEqual([['b', { classes: 2, pupils: 98, free: 2 }]]);
});

test('no school has less than no place free, nor more than its classes could hold', () => {
  const anyClass = fc.record({
    school: fc.constantFrom('a', 'b'),
    class: fc.constantFrom('一年级1班', '一年级2班', '七年级1班'),
    pupils: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(anyClass), (classes) => {
      for (const { free, classes: count } of freePlaces(classes, 1, RULE).values()) {
        expect(free).toBeGreaterThanOrEqual(0);
        expect(free).toBeLessThanOrEqual(count * RULE.class_size.primary);
      }
    }),
  );
});

test('a family that applied for another grade, or has not applied, is told no number', () => {
  expect(gradeAsked(stateOf([applied('junior-first')], MIGRANT), MIGRANT)).toBe(7);
  expect(gradeAsked(stateOf([applied('primary-other')], MIGRANT), MIGRANT)).toBeUndefined();
  expect(gradeAsked(stateOf([], MIGRANT), MIGRANT)).toBeUndefined();
});
