import { z } from 'zod';
import { codeOf, FACTS, factText } from '../facts.ts';
import { amongSql, conditionKind, listed, some, wordOf } from './condition-kind.ts';

const WORDS = FACTS.level.words;
const words = (levels: readonly string[]) => listed(levels.map((one) => factText('level', one)));

/** Was determined by the school to be in hardship, at one of the levels. */
export const determinationLevel = conditionKind({
  kind: 'determination-level',
  args: z.strictObject({ levels: some(wordOf(WORDS)) }),
  reads: () => ['level'],
  sql: ({ levels }) =>
    amongSql(
      'level',
      levels.map((one) => codeOf('level', one)),
    ),
  asks: ({ levels }) => ({ zh: `认定为${words(levels).zh}`, en: `was determined as ${words(levels).en}` }),
  fails: ({ levels }) => ({
    zh: `未认定为${words(levels).zh}`,
    en: `was not determined as ${words(levels).en}`,
  }),
  asked: 'school',
  examples: [
    { args: { levels: ['hard', 'special'] }, facts: { level: 'special' }, is: true },
    { args: { levels: ['hard', 'special'] }, facts: { level: 'none' }, is: false },
    { args: { levels: ['hard', 'special'] }, facts: {}, is: null },
  ],
});
