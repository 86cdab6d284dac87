import { z } from 'zod';
import { FaultTold, typed } from '../../access/index.ts';
import { SOURCES } from './ledger.ts';

/** Words that the contracts of awards, payments, notices and hardship share. */

export const text = z.string().nullable();
export const count = z.number();

/** A term as it is served. */
export const term = z.templateLiteral([z.number(), '-', z.enum(['spring', 'autumn'])]);

/** Amounts by source. */
export const BySourceTold = z.partialRecord(z.enum(SOURCES), count).meta({ id: 'BySource' });

/** A refusal with all its grounds. */
export const Refused = FaultTold.extend({
  grounds: z.array(z.strictObject({ code: z.string(), message: z.string() })).exactOptional(),
}).meta({ id: 'Refused' });

/** A ground in both languages. */
export const GroundTold = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() });

/** The number in an address. */
export const OfId = z.object({ id: z.coerce.number().int().positive().max(2_000_000_000) });

/** The code of a programme. */
export const ProgrammeCode = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A text that somebody typed, neither shorter nor longer. */
export const typedText = (least: number, most: number) =>
  typed(most).refine((words) => words.length >= least);

/** Faults that any change of payments may meet beside its own. */
export const changed = (...own: readonly string[]): readonly string[] => [
  ...['changed-meanwhile', 'not-your-place'],
  ...own,
];
