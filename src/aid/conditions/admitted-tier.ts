import { z } from 'zod';
import { codeOf, FACTS, factText } from '../facts.ts';
import { amongSql, conditionKind, listed, some, wordOf } from './condition-kind.ts';

const WORDS = FACTS.admitted_tier.words;
const words = (tiers: readonly string[]) => listed(tiers.map((one) => factText('admitted_tier', one)));

/** Was admitted in one of the tiers. */
export const admittedTier = conditionKind({
  kind: 'admitted-tier',
  args: z.strictObject({ tiers: some(wordOf(WORDS)) }),
  reads: () => ['admitted_tier'],
  sql: ({ tiers }) =>
    amongSql(
      'admitted_tier',
      tiers.map((one) => codeOf('admitted_tier', one)),
    ),
  asks: ({ tiers }) => ({ zh: `被${words(tiers).zh}录取`, en: `was admitted in: ${words(tiers).en}` }),
  fails: ({ tiers }) => ({ zh: `未被${words(tiers).zh}录取`, en: `was not admitted in: ${words(tiers).en}` }),
  asked: 'guardian',
  examples: [
    { args: { tiers: ['first', 'second'] }, facts: { admitted_tier: 'second' }, is: true },
    { args: { tiers: ['first', 'second'] }, facts: { admitted_tier: 'college' }, is: false },
    { args: { tiers: ['first'] }, facts: {}, is: null },
  ],
});
