import { z } from 'zod';
import { Cite } from '../library/index.ts';
import { FACTS } from './facts.ts';

/** `rules/aid/facts.yaml`: how facts of hardship are read from the registers handed in. */
export const FactRules = z.strictObject({
  facts: z.array(
    z.strictObject({
      fact: z.enum(Object.keys(FACTS) as [string, ...string[]]),
      hardship: z.string(),
      registers: z.array(z.string()).min(1),
      cite: Cite,
    }),
  ),
  determined: z.strictObject({
    registers: z.array(z.string()).min(1),
    at_least: z.enum(Object.keys(FACTS.level.words) as [string, ...string[]]),
    otherwise: z.enum(Object.keys(FACTS.level.words) as [string, ...string[]]),
    cite: Cite,
  }),
});
export type FactRules = z.infer<typeof FactRules>;
