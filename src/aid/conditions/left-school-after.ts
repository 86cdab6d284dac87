import { z } from 'zod';
import { codeOf, FACTS } from '../facts.ts';
import { amongSql, conditionKind, listed, some } from './condition-kind.ts';

const WORDS = FACTS.left_after.words;
const words = (stages: readonly ('junior' | 'senior')[]) => listed(stages.map((one) => WORDS[one]));

/** Finished junior or senior school and did not go on (两后生). */
export const leftSchoolAfter = conditionKind({
  kind: 'left-school-after',
  args: z.strictObject({ stages: some(z.enum(['junior', 'senior'])) }),
  reads: () => ['left_after'],
  sql: ({ stages }) =>
    amongSql(
      'left_after',
      stages.map((one) => codeOf('left_after', one)),
    ),
  asks: ({ stages }) => ({
    zh: `${words(stages).zh}后未继续升学`,
    en: `did not go on after ${words(stages).en}`,
  }),
  fails: () => ({ zh: '不是未继续升学的毕业生', en: 'is not a leaver who did not go on' }),
  asked: 'education-bureau',
  examples: [
    { args: { stages: ['junior', 'senior'] }, facts: { left_after: 'senior' }, is: true },
    { args: { stages: ['junior', 'senior'] }, facts: { left_after: 'none' }, is: false },
    { args: { stages: ['junior'] }, facts: {}, is: null },
  ],
});
