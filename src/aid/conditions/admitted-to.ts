import { z } from 'zod';
import { codeOf, FACTS, factText } from '../facts.ts';
import { conditionKind, wordOf } from './condition-kind.ts';

const WORDS = FACTS.admitted_to.words;
const word = (place: string) => factText('admitted_to', place);

/** Was admitted to a college within the province, or outside it. */
export const admittedTo = conditionKind({
  kind: 'admitted-to',
  args: z.strictObject({ place: wordOf(WORDS) }),
  reads: () => ['admitted_to'],
  sql: ({ place }) => `admitted_to = ${codeOf('admitted_to', place)}`,
  asks: ({ place }) => ({
    zh: `考入${word(place).zh}院校`,
    en: `was admitted to a college ${word(place).en}`,
  }),
  fails: ({ place }) => ({
    zh: `未考入${word(place).zh}院校`,
    en: `was not admitted to a college ${word(place).en}`,
  }),
  asked: 'guardian',
  examples: [
    { args: { place: 'out-of-province' }, facts: { admitted_to: 'out-of-province' }, is: true },
    { args: { place: 'out-of-province' }, facts: { admitted_to: 'in-province' }, is: false },
    { args: { place: 'in-province' }, facts: {}, is: null },
  ],
});
