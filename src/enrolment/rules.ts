import { z } from 'zod';
import { Cite } from '../library/index.ts';
import { GAP_KINDS } from './gap.ts';

const text = z.object({ zh: z.string(), en: z.string() });
const day = z.iso.date();
const words = z.array(z.string().min(1)).min(1);

/** A school-age window: from `from`, children of `age.from` (inclusive) to `age.until` (exclusive) whole years. */
export const AgeWindow = z.strictObject({
  id: z.enum(['compulsory', 'disabled']),
  from: day,
  age: z.strictObject({ from: z.int().min(0), until: z.int().max(30) }),
  reference: z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  cite: Cite,
});
export type AgeWindow = z.infer<typeof AgeWindow>;

/** `rules/enrolment/school-age.yaml` */
export const SchoolAge = z.strictObject({ windows: z.array(AgeWindow).min(1) });

/** `rules/enrolment/replies.yaml` */
export const Replies = z.strictObject({
  cite: Cite,
  from: day,
  categories: z.array(
    z.strictObject({ code: z.string(), label: text, excuses: z.boolean(), texts: z.array(z.string()) }),
  ),
});

const cited = { cite: Cite };

/** `rules/enrolment/records.yaml` */
export const Records = z.strictObject({
  ...cited,
  from: day,
  outcomes: z.array(
    z.strictObject({
      outcome: z.enum(['active', 'suspended', 'left', 'graduated', 'transferred', 'deceased']),
      statuses: words,
      texts: words.optional(),
      /** False on the outcome that a record without any stated state has. */
      stated: z.boolean().optional(),
    }),
  ),
  beyond_compulsory: z.strictObject({ stages: words, ...cited }),
  graduation_finishes: z.strictObject({ stages: words, ...cited }),
  education_finished: z.strictObject({ from_age: z.int(), texts: words, unless: words, ...cited }),
});

/** `rules/enrolment/excuses.yaml` */
export const Excuses = z.strictObject({
  from: day,
  excuses: z.array(
    z.strictObject({
      code: z.string(),
      label: text,
      trace: z.boolean().default(false),
      yields: z.boolean().default(false),
      cite: Cite,
    }),
  ),
  placements: z.strictObject({
    registers: words,
    schooling: words,
    deferral: words,
    yields_to_absence: words,
    ...cited,
  }),
  papers: z.strictObject({ registers: words, ...cited }),
  elsewhere: z.strictObject({
    registers: words,
    stated: words,
    states: words,
    terms_back: z.int().min(0),
    ...cited,
  }),
  not_resident: z.strictObject({ statuses: words, deceased: words, ...cited }),
});

/** `rules/enrolment/guards.yaml` */
export const Guards = z.strictObject({
  from: day,
  ...cited,
  list: z.strictObject({
    unplaced_at_least: z.int().min(1),
    unplaced_percent: z.int().min(0).max(100),
    namesake_percent: z.int().min(0).max(100),
  }),
  attendance: z.strictObject({
    at_least: z.int().min(1).max(31),
    away_percent: z.int().min(1).max(100),
  }),
  missing_list: z.strictObject({
    at_least: z.int().min(2),
    missing_percent: z.int().min(1).max(100),
    found_percent: z.int().min(0).max(100),
  }),
  older_list: z.strictObject({ size_percent: z.int().min(1).max(100) }),
  vocational_list: z.strictObject({ listed_percent: z.int().min(1).max(100) }),
  cohort: z.strictObject({
    at_least: z.int().min(1),
    at_least_beyond: z.int().min(1),
    traced_percent: z.int().min(0).max(100),
    traced_percent_beyond: z.int().min(0).max(100),
  }),
});

/** `rules/enrolment/kinds.yaml` */
export const Kinds = z.strictObject({
  from: day,
  kinds: z
    .array(z.strictObject({ kind: z.enum(GAP_KINDS), definition: text, cite: Cite }))
    .length(GAP_KINDS.length),
});

/** All rules of enrolment, validated. */
export type EnrolmentRules = {
  readonly schoolAge: z.infer<typeof SchoolAge>;
  readonly replies: z.infer<typeof Replies>;
  readonly records: z.infer<typeof Records>;
  readonly excuses: z.infer<typeof Excuses>;
  readonly guards: z.infer<typeof Guards>;
  readonly kinds: z.infer<typeof Kinds>;
};
