import { z } from 'zod';
import { Cite } from '../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const head = { cite: Cite, from: z.iso.date() };
const labelled = { id, label: text };
const days = z.int().min(0).max(400);
/** Digits with which a division's code begins; '' is everywhere. */
const place = z.string().regex(/^\d{0,12}$/);

/** `rules/dropout/steps.yaml`: where a case can stand. */
export const Steps = z.strictObject({
  ...head,
  steps: z
    .array(
      z.strictObject({
        ...labelled,
        next: id.optional(),
        ledger: z.enum(['suspected', 'dropped-out']).optional(),
        is_end: z.boolean().default(false),
        found_out: z.boolean().default(false),
        back: z.boolean().default(false),
      }),
    )
    .min(1),
});

/** `rules/dropout/replies.yaml`: what comes back from a home, the papers it needs and what it leads to. */
export const ReplyRules = z.strictObject({
  ...head,
  proofs: z.array(z.strictObject(labelled)).min(1),
  replies: z
    .array(
      z.strictObject({
        code: id,
        proofs: z.array(z.array(id).min(1)),
        leads: z.enum(['plan', 'excuse']),
        recheck_days: days.optional(),
        cite: Cite,
      }),
    )
    .min(1),
});

/** `rules/dropout/causes.yaml`: causes with their official classes, measures, outcomes of a visit. */
export const Causes = z.strictObject({
  ...head,
  causes: z.array(
    z.strictObject({
      ...labelled,
      national2020: z.string().optional(),
      national2017: z.string().optional(),
      texts: z.array(z.string()),
      cite: Cite,
    }),
  ),
  measures: z.array(z.strictObject(labelled)),
  outcomes: z.array(z.strictObject({ ...labelled, persuades: z.boolean().default(false) })),
});

/** `rules/dropout/placements.yaml` */
export const Placements = z.strictObject({
  ...head,
  placements: z.array(z.strictObject({ ...labelled, cite: Cite })),
});

/** `rules/dropout/signatures.yaml`: who signs, in order. */
export const Signatures = z.strictObject({
  ...head,
  levels: z.array(z.strictObject({ ...labelled, posts: text, roles: z.array(id).min(1) })),
  chains: z.strictObject({ close: z.array(id).min(1), excuse: z.array(id).min(1) }),
});

/** `rules/dropout/limits.yaml`: days and sizes, by place. */
export const Limits = z.strictObject({
  ...head,
  due: z.array(z.strictObject({ place, step: id, days, cite: Cite })),
  attendance: z.array(
    z.strictObject({
      place,
      school_days: days,
      present_percent: z.int().min(0).max(100),
      cite: Cite,
    }),
  ),
  papers_kept: z.strictObject({
    largest_bytes: z.int().positive(),
    most_per_case: z.int().positive(),
    cite: Cite,
  }),
  visits: z.strictObject({ earliest_days_before: days, cite: Cite }),
});

/** `rules/dropout/papers.yaml`: papers of a case and the steps by law. */
export const Papers = z.strictObject({
  ...head,
  legal: z.array(z.strictObject({ ...labelled, visits: z.int().positive().optional(), cite: Cite })),
  papers: z.array(
    z.strictObject({
      ...labelled,
      mark: z.string().min(1).max(4),
      legal: id.optional(),
      term_days: days,
      cite: Cite,
    }),
  ),
  deliveries: z.array(z.strictObject(labelled)),
});

/** Rights under which acts are done. */
export const CASE_RIGHTS = [
  'cases.verify',
  'cases.plan',
  'cases.visit',
  'cases.place',
  'cases.return',
  'cases.sign',
  'cases.close',
  'cases.paper',
] as const;
export type CaseRight = (typeof CASE_RIGHTS)[number];

/** What an entry of a form may be. */
export const FIELD_KINDS = [
  'choice',
  'choices',
  'text',
  'date',
  'whole',
  'flag',
  'school',
  'files',
  'point',
] as const;

const Field = z.strictObject({
  name: z.string().regex(/^[a-zA-Z]+$/),
  kind: z.enum(FIELD_KINDS),
  label: text,
  required: z.boolean().default(false),
  /** The list that a choice is made from. */
  of: id.optional(),
  shortest: z.int().optional(),
  longest: z.int().optional(),
  most: z.int().optional(),
  when: z.enum(['past', 'future', 'any']).optional(),
});
export type FieldRule = z.infer<typeof Field>;

/** The closed vocabulary of evidence: each is one function of `needs.ts`. */
export const NEEDS = [
  'proof-of-reply',
  'met-not-before-case',
  'proof-on-file',
  'chain-excuse',
  'truly-out',
  'planned',
  'agreed-visit',
  'place-reserved',
  'placed',
  'proof-of-enrolment',
  'returned',
  'attendance-sound',
  'turn-to-sign',
  'role-of-level',
  'signs-once',
  'enrolment-on-file',
  'attendance-complete',
  'chain-close',
  'earlier-step',
  'legal-order',
  'paper-undelivered',
] as const;
export type Need = (typeof NEEDS)[number];

const RunAct = z.strictObject({
  ...labelled,
  /** What set it off: a run of the comparison, or a school's written report of an absence. */
  by: z.enum(['run', 'report']),
  /** What it is called where a report did what runs do elsewhere. */
  by_report: text.optional(),
  from: z.array(id),
  to: id,
});
const PersonAct = z.strictObject({
  ...labelled,
  right: z.enum(CASE_RIGHTS),
  from: z.array(id).min(1),
  to: id,
  needs: z.array(z.enum(NEEDS)),
  fields: z.array(Field),
});
export type ActRule = z.infer<typeof PersonAct>;

/** `rules/dropout/acts.yaml`: what can be done with a case. */
export const Acts = z.strictObject({ ...head, acts: z.array(z.union([RunAct, PersonAct])).min(1) });

/** What `to` may be beside a step: decided by what is entered. */
export const CHOSEN_TO = [
  'same',
  'by-reply',
  'by-outcome',
  'by-attendance',
  'chosen',
  'planned-at-least',
] as const;

/** All rules of dropout prevention, validated and agreeing with each other. */
export type DropoutRules = {
  readonly steps: z.infer<typeof Steps>['steps'];
  readonly replies: z.infer<typeof ReplyRules>;
  readonly replyLabels: ReadonlyMap<string, { readonly zh: string; readonly en: string }>;
  readonly causes: z.infer<typeof Causes>;
  readonly placements: z.infer<typeof Placements>['placements'];
  readonly signatures: z.infer<typeof Signatures>;
  readonly limits: z.infer<typeof Limits>;
  readonly papers: z.infer<typeof Papers>;
  readonly acts: ReadonlyMap<string, ActRule>;
  readonly runActs: ReadonlyMap<string, z.infer<typeof RunAct>>;
};
