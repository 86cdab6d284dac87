import { z } from 'zod';
import type { TermCode } from '../../kernel/index.ts';
import { Cite } from '../../library/index.ts';
import { Place } from '../conditions/place.ts';
import { FACT_COLUMNS, FactsGiven } from '../facts.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const Term = z.string().regex(/^\d{4}-(spring|autumn)$/) as unknown as z.ZodType<TermCode>;
/** In force from one term up to and with another; open where `until` is missing. */
const span = { from: Term, until: Term.optional() };

/**
 * One use of a kind of condition: its arguments stand beside its name; `from` and `cite` belong to it. Uses of one kind are
 * one condition with a history, unless `as` names them apart.
 */
export const Condition = z.looseObject({ test: z.string(), as: z.string().optional(), ...span, cite: Cite });
export type Condition = z.infer<typeof Condition>;

/** A test: one condition, or several of which one is enough. */
export const Test = z.union([z.strictObject({ any: z.array(Condition).min(2) }), Condition]);

/** What a row of an amount table asks: facts by name, or the place of school or household register by its code. */
const When = z.partialRecord(
  z.enum([...FACT_COLUMNS, 'school_in', 'hukou_in'] as unknown as [string, ...string[]]),
  z.union([z.string(), z.boolean(), z.int()]),
);

const oneOf = {
  /** Yuan, exact to the fen. */
  yuan: z.number().min(0).optional(),
  /** The amount is a fact of the child's school, in fen. */
  fact: z.enum(['school_fee_fen']).optional(),
  /** The document says that it is paid, but no figure was found. */
  unknown: z.literal(true).optional(),
};
const isOne = (value: { yuan?: unknown; fact?: unknown; unknown?: unknown }): boolean =>
  [value.yuan, value.fact, value.unknown].filter((one) => one !== undefined).length === 1;
const ONE = 'wants exactly one of yuan, fact, unknown';

export const AmountRow = z
  .strictObject({ when: When.optional(), ...oneOf, cite: Cite.optional() })
  .refine(isOne, ONE);
export type AmountRow = z.infer<typeof AmountRow>;

/** A value in force in a span of terms: one figure, a table, or days. */
export const ParameterValue = z.union([
  z.strictObject({ ...span, rows: z.array(AmountRow).min(1), cite: Cite }),
  z.strictObject({ ...span, days: z.int().min(1).max(366), cite: Cite }),
  z.strictObject({ ...span, ...oneOf, cite: Cite }).refine(isOne, ONE),
]);
export type ParameterValue = z.infer<typeof ParameterValue>;

export const UNITS = ['yuan-a-year', 'yuan-a-term', 'yuan-once', 'yuan-a-day', 'in-kind', 'days'] as const;
export const Parameter = z.strictObject({
  label: text,
  unit: z.enum(UNITS),
  /** What students have on average: places pay it in tiers. */
  is_average: z.boolean().optional(),
  values: z.array(ParameterValue).min(1),
});
export type Parameter = z.infer<typeof Parameter>;

/** `rules/aid/<programme>/parameters.yaml`. */
export const ParametersFile = z.strictObject({ parameters: z.record(z.string(), Parameter) });

export const PAID = ['each-term', 'autumn', 'spring'] as const;
/** What is given: money, a fee not asked, a meal, things, or the right to borrow up to the amount. */
export const GIVEN_AS = ['cash', 'waiver', 'meal', 'in-kind', 'loan'] as const;
export const LEVELS = ['national', 'province', 'city', 'county'] as const;
export const CHANNELS = ['card', 'school', 'waiver', 'canteen', 'bank-loan'] as const;

/** `rules/aid/<programme>/programme.yaml`. */
export const ProgrammeFile = z.strictObject({
  id,
  label: text,
  /** What it is, for a parent: one plain sentence. */
  plain: text,
  /** Where a parent asks. */
  ask: text,
  level: z.enum(LEVELS),
  /** Where it holds, if not in the whole country. */
  division: Place.optional(),
  /** A document of a county that its text does not name: in force nowhere until a bureau takes it over. */
  pattern: z.boolean().default(false),
  valid: z.strictObject({ ...span, cite: Cite }),
  tests: z.array(Test).min(1),
  amount: z.strictObject({
    parameter: z.string(),
    /** Days of the term, where the amount is by the day. */
    days: z.string().optional(),
    paid: z.enum(PAID),
    given_as: z.enum(GIVEN_AS),
  }),
  channel: z.strictObject({ by: z.enum(CHANNELS), cite: Cite }),
  /** Programmes before which this one stands back in the same term. */
  yields_to: z.array(z.strictObject({ programme: id, cite: Cite })).default([]),
  /** Programmes that may be had beside it: said, as families ask. */
  stacks_with: z.array(z.strictObject({ programme: id, cite: Cite })).default([]),
  /** Who pays, where a document says so; shares in percent. */
  payers: z
    .array(
      z.strictObject({
        payer: z.enum(['central', 'province', 'city', 'county']),
        percent: z.number().min(0).max(100).optional(),
        where: text.optional(),
        ...span,
        cite: Cite,
      }),
    )
    .default([]),
  /** Names by which lists of offices may call it, beside its id (codes of `formats/_programmes.yaml`). */
  listed_as: z.array(id).default([]),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** A programme with its parameters: all that the law says of it. */
export type Programme = ProgrammeFile & { readonly parameters: Readonly<Record<string, Parameter>> };

/** Six characters of Chinese say as much as twenty letters. */
const isSentence = (text: string): boolean => text.length >= (/[\u4e00-\u9fff]/.test(text) ? 6 : 20);

const given = z.union([z.literal('entitled'), z.literal('refused'), z.literal('undetermined')]);
/** `rules/aid/<programme>/cases.yaml`: worked examples; `base` holds what is the same in all of them. */
export const CasesFile = z.strictObject({
  base: z.strictObject({ term: Term, facts: FactsGiven }),
  cases: z.array(
    z.strictObject({
      /** A sentence about the world. */
      name: z.string().max(300).refine(isSentence, 'wants a whole sentence'),
      /** The same in Chinese, where the name is English. */
      zh: z.string().max(300).refine(isSentence, 'wants a whole sentence').optional(),
      term: Term.optional(),
      change: FactsGiven.optional(),
      expect: given,
      /** Of one child in the term. */
      yuan: z.number().min(0).optional(),
      /** So many children with these facts, and more groups; the sum of all. */
      children: z.int().min(1).optional(),
      and: z
        .array(
          z.strictObject({ term: Term.optional(), change: FactsGiven.optional(), children: z.int().min(1) }),
        )
        .optional(),
      total_yuan: z.number().optional(),
      cite: Cite.optional(),
    }),
  ),
});
export type CasesFile = z.infer<typeof CasesFile>;
