import { z } from 'zod';
import { HARDSHIPS, LANDED_FIELDS, type LandedField, REGISTERS } from './landed.ts';

/** Where a value comes from: headings in order of preference; `@group` names a list of `formats/_headings.yaml`. */
const source = z.strictObject({
  headings: z.array(z.string().min(1)).min(1),
  /** Take the column to the right of the one that feeds this field, where a heading stands twice. */
  after: z.string().optional(),
  /** Map of `formats/_values.yaml` that turns the cell into a code. */
  values: z.string().optional(),
  /** The code that a filled cell means, whatever stands in it (e.g. a date of death). */
  filled: z.string().optional(),
  /** A cell that is a date, a yes, an amount…: only then the source counts. */
  match: z.string().optional(),
});

const column = z.strictObject({
  from: z.array(source).min(1),
  required: z.boolean().default(false),
  /** `merge`: only inside merged cells; `always`: a blank takes the value above. */
  fill_down: z.enum(['merge', 'always']).optional(),
  /** Value of a blank cell, or of a sheet without the column. */
  blank: z.string().optional(),
  /** Values that a later source may make more precise (cancelled → deceased). */
  refine: z.array(z.string()).default([]),
});

const shorthand = z
  .union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())])
  .transform((value, context) => {
    const parsed = column.safeParse(longForm(value));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
    return z.NEVER;
  });

const SOURCE_KEYS = ['headings', 'after', 'values', 'filled', 'match'];

function longForm(value: string | string[] | Record<string, unknown>): unknown {
  if (typeof value === 'string') return { from: [{ headings: [value] }] };
  if (Array.isArray(value)) return { from: [{ headings: value }] };
  if ('from' in value) return value;
  const own = Object.entries(value);
  const first = Object.fromEntries(own.filter(([key]) => SOURCE_KEYS.includes(key)));
  return { from: [first], ...Object.fromEntries(own.filter(([key]) => !SOURCE_KEYS.includes(key))) };
}

const condition = z.strictObject({
  headings: z.array(z.string()),
  /** Map of `_values.yaml`; the condition holds where the map gives one of `gives` (default: yes). */
  values: z.string().default('yes-no'),
  gives: z.array(z.string()).default(['yes']),
});

const hardshipItem = z.strictObject({
  ground: z.enum([...HARDSHIPS, 'from-text']),
  /** All must hold whose column stands in the sheet; without conditions the ground always holds. */
  when: z.array(condition).default([]),
  /** With `from-text`: the column whose text names the grounds, read by the map `hardships`. */
  headings: z.array(z.string()).default([]),
  /** Columns that say that the risk is gone. */
  risk_gone: z.array(z.string()).default([]),
  /** Words above the header or in the sheet's name that speak for the ground where no column does. */
  title: z.array(z.string()).default([]),
  /** Holds even if the columns of `when` are missing. */
  or_absent: z.boolean().default(false),
});

const aidItem = z.strictObject({
  /** A code of `rules/aid`, or … */
  programme: z.string().optional(),
  /** … the column whose text names it (read by `_programmes.yaml`), or … */
  programme_from: z.array(z.string()).default([]),
  /** … what the title of the sheet says. */
  programme_from_title: z.boolean().default(false),
  amount: z.array(z.string()).default([]),
  /** `row`: the row itself is an aid; `amount`: only where the amount's cell is filled, or yes. */
  when: z.enum(['row', 'amount']).default('row'),
  state: z.enum(['granted', 'paid', 'failed', 'pending']).optional(),
  state_from: z.array(z.string()).default([]),
});

const fieldName = z.enum(Object.keys(LANDED_FIELDS) as [LandedField, ...LandedField[]]);

/** One kind of incoming sheet, as `formats/<id>.yaml` states it. */
export const Layout = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.strictObject({ zh: z.string(), en: z.string() }),
  register: z.enum(REGISTERS),
  /** Where the layout was seen; `unsourced` where none was found (来源待核). */
  cite: z.string(),
  columns: z.partialRecord(fieldName, shorthand),
  /** Headings known but not landed: they tell the layout and are no surprise. */
  known: z.array(z.string()).default([]),
  /** Groups of headings of which at least one each must stand in the sheet. */
  evidence: z.array(z.array(z.string()).min(1)).default([]),
  /** Headings that rule the layout out. */
  never: z.array(z.string()).default([]),
  /** Words in the rows above the header that speak for the layout. */
  titles: z.array(z.string()).default([]),
  /** A title that speaks for the layout stands in for the groups of `evidence`. */
  title_is_evidence: z.boolean().default(false),
  /** Words above the header or in the sheet's name that stand in for the groups of `evidence` and say nothing else. */
  evidence_titles: z.array(z.string()).default([]),
  /** More headings than these that the layout does not know rule it out, unless a title speaks for it. */
  unknown_most: z.coerce.number().int().optional(),
  /** Two headings (or groups of them) that rule the layout out where both stand in the sheet. */
  never_pairs: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Words above the header or in the sheet's name that rule the layout out: what the sheet says of itself goes before its headings. */
  never_titles: z.array(z.string()).default([]),
  /** Fields read from the rows above the header or the sheet's name, by patterns of `_headings.yaml`. */
  from_title: z
    .array(z.enum(['school', 'class_name', 'grade', 'term', 'year', 'township', 'county']))
    .default([]),
  constants: z.partialRecord(fieldName, z.string()).default({}),
  hardship: z.array(hardshipItem).default([]),
  /** Columns that say whether the row's place on the list is still in force (map `in-force`); where it is not, no ground holds. */
  in_force: z.array(z.string()).default([]),
  aid: z.array(aidItem).default([]),
});
export type Layout = z.infer<typeof Layout>;
export type Column = z.infer<typeof column>;
export type Source = z.infer<typeof source>;

/** One map from cell texts to a code: exact texts first, then texts that contain a word, in order. */
export const ValueMap = z.strictObject({
  exact: z.record(z.string(), z.string()).default({}),
  contains: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Unknown text: `fault` tells it and leaves it empty, `keep` lands it, `drop` leaves it empty without a word. */
  unknown: z.enum(['fault', 'keep', 'drop']).default('fault'),
});
export type ValueMap = z.infer<typeof ValueMap>;

/** What all layouts share. */
export type Lexicon = {
  /** Group name → headings. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly values: Readonly<Record<string, ValueMap>>;
  /** Programme code → words that name it, the most specific first. */
  readonly programmes: Readonly<Record<string, readonly string[]>>;
  /** Field → patterns with a named group `v`, for titles and sheet names. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** First words of rows that are totals, and of rows that are notes. */
  readonly totals: readonly string[];
  readonly notes: readonly string[];
};

/** Layouts and what they share: everything that recognition needs, plain data. */
export type Formats = { readonly lexicon: Lexicon; readonly layouts: readonly Layout[] };
