import { z } from 'zod';
import { Cite } from '../library/index.ts';

const text = z.object({ zh: z.string(), en: z.string() });

/** `rules/aid/first-form.yaml`: who is titled, which registers list hardship, which programme a stage points to. */
export const FirstForm = z.strictObject({
  from: z.iso.date(),
  titles: z.array(
    z.strictObject({ hardship: z.string(), label: text, risk: z.boolean().default(false), cite: Cite }),
  ),
  lists: z.strictObject({
    registers: z.array(z.string()),
    care: z.array(z.string()),
    outdated_percent: z.int().min(1).max(100),
    cite: Cite,
  }),
  programmes: z.array(
    z.strictObject({
      stage: z.string(),
      boarding: z.enum(['yes', 'no']).optional(),
      programme: z.string(),
      cite: Cite,
    }),
  ),
  unknown_stage: z.strictObject({ programme: z.string(), cite: Cite }),
  silent_programme: z.strictObject({ at_least: z.int().min(1), cite: Cite }),
  universal: z.strictObject({ programmes: z.array(z.string()), cite: Cite }),
  labels: z.record(z.string(), text),
});
export type FirstForm = z.infer<typeof FirstForm>;
