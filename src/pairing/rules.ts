import { z } from 'zod';
import { Cite } from '../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const labelled = { id: z.string().regex(/^[a-z][a-z-]*$/), label: text };

/** What one answers for: the chain of four, and households. */
export const LEVELS = ['township', 'school', 'class', 'child', 'household'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Why a child must have a responsible person. */
export const GROUPS = ['out-of-school', 'registered-poor', 'disabled'] as const;
export type Group = (typeof GROUPS)[number];

const Traces = z.strictObject({
  cite: Cite,
  fastest_kmh: z.number().positive(),
  same_place_m: z.number().nonnegative(),
  burst: z.strictObject({ count: z.int().min(2), minutes: z.int().positive() }),
  deadline: z.strictObject({
    last_days: z.int().positive(),
    from_hour: z.int().min(0).max(23),
    count: z.int().min(2),
  }),
  far_km: z.number().positive(),
  known_by: z.int().min(2),
});
/** Thresholds of the check of traces. */
export type TraceRules = z.infer<typeof Traces>;

/** `rules/pairing/pairing.yaml` */
export const PairingRules = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  groups: z.array(z.strictObject({ ...labelled, id: z.enum(GROUPS), cite: Cite })).min(1),
  levels: z.array(z.strictObject({ ...labelled, id: Level, of: text })).length(LEVELS.length),
  kinds: z.array(z.strictObject({ ...labelled, levels: z.array(Level).min(1) })).min(1),
  load: z
    .array(
      z.strictObject({
        place: z.string().regex(/^\d{0,12}$/),
        kind: z.string(),
        most: z.int().positive(),
        cite: Cite,
      }),
    )
    .min(1),
  ways: z.array(z.strictObject({ ...labelled, each_days: z.int().positive().optional(), cite: Cite })).min(1),
  traces: Traces,
  decisions: z.array(z.strictObject({ ...labelled, id: z.enum(['genuine', 'asked', 'false']) })).length(3),
});
export type PairingRules = z.infer<typeof PairingRules>;

/** Ways that only a visit of a case brings; nobody enters them in a handbook. */
export const CASE_WAYS: ReadonlySet<string> = new Set(['verify', 'visit']);

/** The most children of one person of a kind where its unit lies: the longest prefix of the division decides. */
export function mostOf({ load }: PairingRules, kind: string, division: string): number {
  const fitting = load.filter((rule) => rule.kind === kind && division.startsWith(rule.place));
  return fitting.toSorted((a, b) => b.place.length - a.place.length)[0]?.most ?? 0;
}
