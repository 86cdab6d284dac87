import { z } from 'zod';
import { typed } from '../access/index.ts';
import { type Refused, refused } from './refused.ts';
import type { RowState } from './row.ts';
import type { FieldRule, LedgerRules } from './rules.ts';

/** What forms are read against. `schools`: scopes of the schools that are known. */
export type FormParts = {
  readonly rules: LedgerRules;
  readonly state: RowState;
  readonly on: string;
  readonly schools: ReadonlySet<string>;
  /** What the asker may do where the row lies. */
  readonly rights: readonly string[];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what nobody types is what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LONGEST = 400;
const MOST = 1_000_000;

const plain = ({ shortest = 1, longest = LONGEST }: FieldRule) =>
  typed(longest).refine((text) => text.length >= shortest && !UNSEEN.test(text));

/** Names as one text, parted as people part them. */
export const splitNames = (text: string): string[] => text.split(/[、,，;；\s]+/).filter(Boolean);

/** Entries that may be set aside: those that stand, that one may write oneself, and that do not end the row. */
export const withdrawable = ({ standing }: RowState, { entries }: LedgerRules, rights: readonly string[]) =>
  standing.filter(({ kind, author }) => {
    const rule = entries.find(({ id }) => id === kind);
    const isOwn = author !== null && rule !== undefined && rights.includes(rule.right);
    return isOwn && (rule.does === undefined || rule.does === 'places');
  });

/** What a field's value must be. */
function schemaOf(field: FieldRule, { rules, state, schools, rights }: FormParts): z.ZodType {
  const ids = (rules.lists[field.of ?? ''] ?? []).map(({ id }) => id);
  switch (field.kind) {
    case 'choice':
      return z.string().refine((value) => ids.includes(value));
    case 'choices':
      return z
        .array(z.string())
        .min(1)
        .max(ids.length)
        .refine(
          (values) => new Set(values).size === values.length && values.every((one) => ids.includes(one)),
        );
    case 'date':
      return z.iso.date().refine((day) => day >= '2000-01-01' && day <= '2100-12-31');
    case 'whole':
      return z
        .int()
        .min(field.least ?? 0)
        .max(field.most ?? MOST);
    case 'flag':
      return z.boolean();
    case 'school':
      return z.string().refine((value) => schools.has(value));
    case 'entry':
      return z.coerce
        .number()
        .refine((no) => withdrawable(state, rules, rights).some((entry) => entry.no === no));
    case 'names':
      return plain(field).refine((text) => new Set(splitNames(text)).size >= (field.least ?? 1));
    default:
      return plain(field);
  }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function faultOf(field: FieldRule, value: unknown, parts: FormParts): Refused | undefined {
  const named = { field: field.label };
  if (isEmpty(value)) return field.required ? refused('field-missing', named) : undefined;
  const read = schemaOf(field, parts).safeParse(value);
  if (!read.success)
    return field.kind === 'names' && typeof value === 'string'
      ? refused('too-few-names', { ...named, least: field.least ?? 1 })
      : refused('field-ill', named);
  if (field.kind !== 'date') return undefined;
  if (field.when === 'past' && String(value) > parts.on) return refused('day-ahead', named);
  return field.when === 'future' && String(value) < parts.on ? refused('day-past', named) : undefined;
}

/** All that is wrong with what was entered, field by field. */
export function formFaults(
  fields: readonly FieldRule[],
  data: Readonly<Record<string, unknown>>,
  parts: FormParts,
): Refused[] {
  const names = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(data)
      .filter((name) => !names.has(name))
      .map(() => refused('field-unknown')),
    ...fields.flatMap((field) => faultOf(field, data[field.name], parts) ?? []),
  ];
}

/** What was entered as it is kept: trimmed, without what was left empty; open and secret apart. */
export function partData(fields: readonly FieldRule[], data: Readonly<Record<string, unknown>>) {
  const kept = fields.flatMap(({ name, kind, is_secret }) => {
    const value = data[name];
    if (isEmpty(value)) return [];
    const clean = typeof value === 'string' ? value.trim() : value;
    return [{ is_secret, pair: [name, kind === 'entry' ? Number(clean) : clean] as const }];
  });
  const of = (isSecret: boolean) =>
    Object.fromEntries(kept.filter((one) => one.is_secret === isSecret).map(({ pair }) => pair));
  return { open: of(false), secret: of(true) };
}
