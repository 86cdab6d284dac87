import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';

/** Attended the senior school of the county for so many years at least. */
export const attendedYears = conditionKind({
  kind: 'attended-years',
  args: z.strictObject({ at_least: z.int().min(1).max(12) }),
  reads: () => ['senior_years'],
  sql: ({ at_least }) => `senior_years >= ${at_least}`,
  asks: ({ at_least }) => ({
    zh: `在本县高级中学就读满${at_least}年`,
    en: `attended the senior school of the county for ${at_least} year(s) at least`,
  }),
  fails: ({ at_least }) => ({
    zh: `在本县高级中学就读不满${at_least}年`,
    en: `attended the senior school of the county for less than ${at_least} year(s)`,
  }),
  asked: 'school',
  examples: [
    { args: { at_least: 1 }, facts: { senior_years: 1 }, is: true },
    { args: { at_least: 1 }, facts: { senior_years: 0 }, is: false },
    { args: { at_least: 1 }, facts: {}, is: null },
  ],
});
