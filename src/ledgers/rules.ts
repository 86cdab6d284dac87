import { z } from 'zod';
import { HARDSHIPS, LANDED_FIELDS, type LandedField, REGISTERS } from '../intake/index.ts';
import { Cite } from '../library/index.ts';

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const fieldName = z.string().regex(/^[a-zA-Z]+$/);
const labelled = { id, label: text };
const landed = z.enum(Object.keys(LANDED_FIELDS) as [LandedField, ...LandedField[]]);

/** Rows of the registers that tell of a child of the ledger; what is not named may be anything. */
const Source = z.strictObject({
  registers: z.array(z.enum(REGISTERS)).min(1).optional(),
  hardships: z.array(z.enum(HARDSHIPS)).min(1).optional(),
  /** A landed field and the value that it must hold. */
  field: landed.optional(),
  is: z.string().optional(),
});
export type SourceRule = z.infer<typeof Source>;

/** A ground on which a child stands in the ledger: one definition, never mixed with another. */
const Kind = z.strictObject({
  ...labelled,
  definition: text,
  sources: z.array(Source).default([]),
  /** Younger than so many years on the day of the run. */
  under: z.int().positive().optional(),
  cite: Cite,
});

/** What the registers tell of the child beside who it is. */
const Fact = z.strictObject({
  name: fieldName,
  label: text,
  from: landed.optional(),
  values: z.record(z.string(), text).optional(),
  is_secret: z.boolean().default(false),
});
export type FactRule = z.infer<typeof Fact>;

/** What an entry of a form may be. */
export const FIELD_KINDS = [
  ...(['choice', 'choices', 'text', 'names', 'date', 'whole', 'flag', 'school', 'entry'] as const),
] as const;

const Field = z.strictObject({
  name: fieldName,
  kind: z.enum(FIELD_KINDS),
  label: text,
  required: z.boolean().default(false),
  /** The list of this file that a choice is made from. */
  of: id.optional(),
  shortest: z.int().optional(),
  longest: z.int().optional(),
  /** The largest number; of names: how many are wanted at least. */
  most: z.int().optional(),
  least: z.int().optional(),
  when: z.enum(['past', 'future', 'any']).optional(),
  is_secret: z.boolean().default(false),
});
export type FieldRule = z.infer<typeof Field>;

/** The last standing entry of a kind is there, and its field holds one of these. */
const Condition = z.strictObject({
  entry: id,
  field: fieldName.optional(),
  in: z.array(z.string()).optional(),
});
export type ConditionRule = z.infer<typeof Condition>;

const Entry = z.strictObject({
  ...labelled,
  right: z.enum(['ledgers.keep', 'ledgers.decide']),
  needs: z.array(Condition).default([]),
  fields: z.array(Field).default([]),
  /** What it does to the row: nothing; ends it; begins it again; sets an entry aside; names the school that takes the child. */
  does: z.enum(['ends', 'returns', 'withdraws', 'places']).optional(),
  /** Printed from a Word template of this name. */
  prints: id.optional(),
  cite: Cite.optional(),
});
export type EntryRule = z.infer<typeof Entry>;

/**
 * What every row wants. `wants`: one of these entries, later than the last one of `after`, within so many days of it (or of
 * the row's opening); again every so many days; until the day that it names; or so many class hours in the school year.
 */
const Duty = z.strictObject({
  ...labelled,
  wants: z.array(id).min(1),
  after: id.optional(),
  /** The day of `after` from which on it counts; else the day that the entry tells of. */
  after_field: fieldName.optional(),
  when: z.array(Condition).default([]),
  kinds: z.array(id).optional(),
  within_days: z.int().min(0).default(0),
  every_days: z.int().positive().optional(),
  until: fieldName.optional(),
  hours: fieldName.optional(),
  /** Its number stands on the start page, zero too. */
  is_invariant: z.boolean().default(false),
  cite: Cite,
});
export type DutyRule = z.infer<typeof Duty>;

const DayOfYear = z.string().regex(/^\d\d-\d\d$/);

/** Class hours that a school year wants, by place: the longest prefix of the division decides. */
const Hours = z.strictObject({
  begins: DayOfYear,
  ends: DayOfYear,
  grace_days: z.int().min(0),
  standards: z
    .array(z.strictObject({ place: z.string().regex(/^\d{0,12}$/), hours: z.int().positive(), cite: Cite }))
    .min(1),
});
export type HoursRule = z.infer<typeof Hours>;

/** Free places by grade: what an entry asks for, the grade that it means, and how many pupils a class should hold. */
const Places = z.strictObject({
  entry: id,
  field: fieldName,
  grades: z.record(id, z.int().min(1).max(12)),
  primary_grades: z.int().positive(),
  class_size: z.strictObject({ primary: z.int().positive(), junior: z.int().positive() }),
  cite: Cite,
});
export type PlacesRule = z.infer<typeof Places>;

/** `rules/ledgers/<id>.yaml` */
export const LedgerFile = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  ...labelled,
  about: text,
  /** Who may stand in it: `school-age` as the run counts it, or everybody younger than the kinds say. */
  ages: z.enum(['school-age', 'any']),
  kinds: z.array(Kind).min(1),
  facts: z.array(Fact).default([]),
  lists: z.record(id, z.array(z.strictObject(labelled)).min(1)).default({}),
  entries: z.array(Entry).min(1),
  duties: z.array(Duty).default([]),
  hours: Hours.optional(),
  /** Where a school is chosen: how many places each has free in the grade that was applied for. */
  places: Places.optional(),
  /** Columns of the list beside name and place: facts by name, or `entry.field` of the last such entry. */
  columns: z.array(z.string()).default([]),
});

/** `rules/ledgers/_common.yaml`: entries that every ledger has. */
export const CommonFile = z.strictObject({
  cite: Cite,
  from: z.iso.date(),
  lists: LedgerFile.shape.lists,
  entries: z.array(Entry).min(1),
});

/** A ledger as its file says. */
export type LedgerRules = z.infer<typeof LedgerFile>;
