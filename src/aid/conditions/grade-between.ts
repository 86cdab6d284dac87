import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';

const Grade = z.int().min(1).max(8);

/** Is in one of the years of the stage, counted from 1. */
export const gradeBetween = conditionKind({
  kind: 'grade-between',
  args: z
    .strictObject({ first: Grade, last: Grade })
    .refine(({ first, last }) => first <= last, 'first after last'),
  reads: () => ['grade'],
  sql: ({ first, last }) => (first === last ? `grade = ${first}` : `grade between ${first} and ${last}`),
  asks: ({ first, last }) =>
    first === last
      ? { zh: `就读${first}年级（学年）`, en: `is in year ${first}` }
      : { zh: `就读${first}至${last}年级（学年）`, en: `is in year ${first} to ${last}` },
  fails: ({ first, last }) => ({
    zh: `年级不在${first}至${last}年级（学年）之内`,
    en: `is not in year ${first} to ${last}`,
  }),
  asked: 'school',
  examples: [
    { args: { first: 1, last: 2 }, facts: { grade: 2 }, is: true },
    { args: { first: 1, last: 2 }, facts: { grade: 3 }, is: false },
    { args: { first: 1, last: 2 }, facts: {}, is: null },
  ],
});
