import { invariant, schoolYearOf } from '../kernel/index.ts';
import type { AgeWindow, EnrolmentRules } from './rules.ts';

/** Children of one age: born after one day, up to and with another (ISO). `isBeyond`: only if disabled. */
export type Cohort = {
  readonly age: number;
  readonly bornAfter: string;
  readonly bornUntil: string;
  readonly isBeyond: boolean;
};

/** The window in force on a day: the latest version that has begun. */
export function windowOn(rules: EnrolmentRules, id: AgeWindow['id'], on: string): AgeWindow | undefined {
  return rules.schoolAge.windows
    .filter((window) => window.id === id && window.from <= on)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The day on which age is counted: in the year in which the school year of `on` begins (ISO). */
export const referenceDay = (window: AgeWindow, on: string, yearsBack = 0): string =>
  `${schoolYearOf(on) - yearsBack}-${two(window.reference.month)}-${two(window.reference.day)}`;

/** The school-age cohorts on a day, youngest first; those beyond the ordinary window only for the disabled. */
export function cohortsOn(rules: EnrolmentRules, on: string): Cohort[] {
  const ordinary = windowOn(rules, 'compulsory', on);
  invariant(ordinary, `no school-age window in force on ${on}`);
  const wider = windowOn(rules, 'disabled', on);
  const ages = (window: AgeWindow) =>
    Array.from({ length: window.age.until - window.age.from }, (_, index) => window.age.from + index);
  const cohort = (window: AgeWindow, age: number, isBeyond: boolean): Cohort => ({
    age,
    bornAfter: referenceDay(window, on, age + 1),
    bornUntil: referenceDay(window, on, age),
    isBeyond,
  });
  const inside = ages(ordinary).map((age) => cohort(ordinary, age, false));
  const known = new Set(inside.map(({ age }) => age));
  const beyond = wider ? ages(wider).filter((age) => !known.has(age)) : [];
  return [...inside, ...beyond.map((age) => cohort(wider!, age, true))];
}
