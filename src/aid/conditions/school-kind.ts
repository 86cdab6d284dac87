import { z } from 'zod';
import { codeOf, FACTS, factText } from '../facts.ts';
import { amongSql, conditionKind, listed, some, wordOf } from './condition-kind.ts';

const WORDS = FACTS.school_kind.words;
const words = (kinds: readonly string[]) => listed(kinds.map((one) => factText('school_kind', one)));

/** Attends a school of one of the kinds. */
export const schoolKind = conditionKind({
  kind: 'school-kind',
  args: z.strictObject({ kinds: some(wordOf(WORDS)) }),
  reads: () => ['school_kind'],
  sql: ({ kinds }) =>
    amongSql(
      'school_kind',
      kinds.map((one) => codeOf('school_kind', one)),
    ),
  asks: ({ kinds }) => ({ zh: `学校（园）为${words(kinds).zh}`, en: `the school is ${words(kinds).en}` }),
  fails: ({ kinds }) => ({
    zh: `学校（园）不是${words(kinds).zh}`,
    en: `the school is not ${words(kinds).en}`,
  }),
  asked: 'education-bureau',
  examples: [
    {
      args: { kinds: ['public', 'inclusive-private'] },
      facts: { school_kind: 'inclusive-private' },
      is: true,
    },
    { args: { kinds: ['public'] }, facts: { school_kind: 'private' }, is: false },
    { args: { kinds: ['public'] }, facts: {}, is: null },
  ],
});
