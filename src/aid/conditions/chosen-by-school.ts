import { z } from 'zod';
import { FACTS } from '../facts.ts';
import { conditionKind } from './condition-kind.ts';

const COLUMN = {
  quota: 'chosen_for_quota',
  scholarship: 'chosen_for_scholarship',
  inspiration: 'chosen_for_inspiration',
} as const;
const label = (what: keyof typeof COLUMN) => FACTS[COLUMN[what]].label;

/** Was chosen by the school, within a quota or by merit: nobody is due it before. */
export const chosenBySchool = conditionKind({
  kind: 'chosen-by-school',
  args: z.strictObject({ for: z.enum(['quota', 'scholarship', 'inspiration']) }),
  reads: (args) => [COLUMN[args.for]],
  sql: (args) => COLUMN[args.for],
  asks: (args) => ({ zh: label(args.for).zh, en: `is ${label(args.for).en}` }),
  fails: (args) => ({ zh: `未${label(args.for).zh}`, en: `is not ${label(args.for).en}` }),
  asked: 'school',
  examples: [
    { args: { for: 'quota' }, facts: { chosen_for_quota: true }, is: true },
    { args: { for: 'scholarship' }, facts: { chosen_for_scholarship: false }, is: false },
    { args: { for: 'inspiration' }, facts: {}, is: null },
  ],
});
