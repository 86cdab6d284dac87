import { z } from 'zod';
import { conditionKind } from './condition-kind.ts';

const COLUMN = { 'freshman-aid': 'had_freshman_aid', 'admission-award': 'had_admission_award' } as const;

/** Has not had this aid before, which is given once. */
export const firstTime = conditionKind({
  kind: 'first-time',
  args: z.strictObject({ of: z.enum(['freshman-aid', 'admission-award']) }),
  reads: ({ of }) => [COLUMN[of]],
  sql: ({ of }) => `not ${COLUMN[of]}`,
  asks: () => ({ zh: '以前没有领过（只发一次）', en: 'has not had it before (given once)' }),
  fails: () => ({ zh: '已经领过（只发一次）', en: 'has had it before (given once)' }),
  asked: 'education-bureau',
  examples: [
    { args: { of: 'freshman-aid' }, facts: { had_freshman_aid: false }, is: true },
    { args: { of: 'admission-award' }, facts: { had_admission_award: true }, is: false },
    { args: { of: 'admission-award' }, facts: {}, is: null },
  ],
});
