import { printDay } from '../kernel/index.ts';
import { citationText, type Library } from '../library/index.ts';
import type { Text } from '../platform/index.ts';
import { type Actor, type DecideParts, groundsOf } from './decide.ts';
import { type HoursTold, hoursOf } from './duties.ts';
import { withdrawable } from './fields.ts';
import { type Refused, sayRefused } from './refused.ts';
import { type Entry, type EntryData, holds, lastOf, type RowState } from './row.ts';
import type { FoundRow } from './rows.queries.ts';
import type { EntryRule, FactRule, FieldRule, LedgerRules } from './rules.ts';

/** One thing to choose. */
export type LedgerChoice = { readonly value: string; readonly label: Text };

/** An entry of a form as the page shows it. */
export type LedgerField = {
  readonly name: string;
  readonly kind: 'choice' | 'choices' | 'text' | 'date' | 'whole' | 'flag' | 'school';
  readonly label: Text;
  readonly required: boolean;
  readonly longest?: number | undefined;
  readonly most?: number | undefined;
  readonly when?: 'past' | 'future' | 'any' | undefined;
  readonly choices: readonly LedgerChoice[];
};

/** What could be recorded: its form where it is open, every ground where it is not. `path`: where it is sent. */
export type LedgerAct = {
  readonly kind: string;
  readonly path: 'entries' | 'decisions';
  readonly label: Text;
  readonly isOpen: boolean;
  readonly grounds: readonly Text[];
  readonly fields: readonly LedgerField[];
};

/** A name and a value; no value: kept from the reader. */
export type ToldValue = { readonly label: Text; readonly value: Text | null };

/** An entry of the history, the newest first. */
export type ToldEntry = {
  readonly no: number;
  readonly kind: string;
  readonly label: Text;
  readonly on: string;
  readonly by: string | null;
  readonly role: Text | null;
  readonly told: readonly ToldValue[];
  readonly isStanding: boolean;
  readonly isPrinted: boolean;
};

/** What the row wants. */
export type ToldDuty = {
  readonly id: string;
  readonly label: Text;
  readonly dueOn: string;
  readonly isLate: boolean;
  readonly cite: Text;
};

const plain = (text: string): Text => ({ zh: text, en: text });
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };

/** What a value of a field means in words. */
export function tellValue(field: FieldRule, value: unknown, { lists }: LedgerRules): Text {
  const labelOf = (one: unknown): Text =>
    lists[field.of ?? '']?.find(({ id }) => id === one)?.label ?? plain(String(one));
  if (field.kind === 'flag') return value ? YES : NO;
  if (field.kind === 'date') return { zh: printDay(String(value), 'zh'), en: printDay(String(value), 'en') };
  if (field.kind === 'school') return plain(String(value).slice(14));
  if (!Array.isArray(value)) return labelOf(value);
  const labels = value.map(labelOf);
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join(', ') };
}

/** What a fact means in words. */
export const tellFact = ({ values }: FactRule, value: string): Text => values?.[value] ?? plain(value);

/** What a column of the list shows: a fact, or the field of the last standing entry. */
export function tellColumn(
  column: string,
  row: Pick<FoundRow, 'facts'>,
  state: RowState,
  rules: LedgerRules,
): Text | null {
  const [first, name] = column.split('.') as [string, string?];
  if (name === undefined) {
    const fact = rules.facts.find((one) => one.name === first)!;
    const value = row.facts[first];
    return value === undefined ? null : tellFact(fact, value);
  }
  const value = lastOf(state, [first])?.data[name];
  const field = rules.entries.find(({ id }) => id === first)!.fields.find((one) => one.name === name)!;
  return value === undefined ? null : tellValue(field, value, rules);
}

/** The heading of a column. */
export function columnLabel(column: string, { facts, entries }: LedgerRules): Text {
  const [first, name] = column.split('.') as [string, string?];
  if (name === undefined) return facts.find((one) => one.name === first)!.label;
  return entries.find(({ id }) => id === first)!.fields.find((one) => one.name === name)!.label;
}

/** Facts of a row with their words; secret ones without a value where the reader must not know. */
export const tellFacts = (
  { facts }: LedgerRules,
  open: Readonly<Record<string, string>>,
  secret: Readonly<Record<string, string>> | undefined,
): ToldValue[] =>
  facts.flatMap((fact): ToldValue[] => {
    if (fact.is_secret && secret === undefined) return [{ label: fact.label, value: null }];
    const value = (fact.is_secret ? secret : open)?.[fact.name];
    return value === undefined ? [] : [{ label: fact.label, value: tellFact(fact, value) }];
  });

/** An entry in words. */
export function tellEntry(
  entry: Entry,
  state: RowState,
  rules: LedgerRules,
  {
    secrets,
    roles,
  }: {
    readonly secrets: ReadonlyMap<number, EntryData> | undefined;
    readonly roles: readonly { readonly id: string; readonly label: Text }[];
  },
): ToldEntry {
  const rule = rules.entries.find(({ id }) => id === entry.kind);
  const told = (rule?.fields ?? []).flatMap((field): ToldValue[] => {
    if (field.is_secret && secrets === undefined) return [{ label: field.label, value: null }];
    const value = field.is_secret ? secrets?.get(entry.no)?.[field.name] : entry.data[field.name];
    return value === undefined ? [] : [{ label: field.label, value: tellValue(field, value, rules) }];
  });
  return {
    ...{ no: entry.no, kind: entry.kind, label: rule?.label ?? plain(entry.kind), on: entry.on, told },
    by: entry.author?.name ?? null,
    role: roles.find(({ id }) => id === entry.author?.role)?.label ?? null,
    isStanding: state.standing.includes(entry),
    isPrinted: rule?.prints !== undefined && state.standing.includes(entry),
  };
}

/** What the choices of a form follow from. */
export type FormShown = {
  readonly state: RowState;
  readonly rules: LedgerRules;
  readonly schools: readonly LedgerChoice[];
  readonly rights: readonly string[];
};

/** Kinds of field that the page knows; names are typed, entries are chosen. */
const SHOWN: Readonly<Record<string, LedgerField['kind']>> = { names: 'text', entry: 'choice' };

function choicesOf(field: FieldRule, { state, rules, schools, rights }: FormShown) {
  if (field.kind === 'school') return schools;
  if (field.kind === 'entry')
    return withdrawable(state, rules, rights)
      .toReversed()
      .map((entry) => {
        const { zh, en } = rules.entries.find(({ id }) => id === entry.kind)!.label;
        return { value: String(entry.no), label: { zh: `${entry.on} ${zh}`, en: `${entry.on} ${en}` } };
      });
  return (rules.lists[field.of ?? ''] ?? []).map(({ id, label }) => ({ value: id, label }));
}

/** A form as the page shows it. */
export const shownFields = (fields: readonly FieldRule[], form: FormShown): LedgerField[] =>
  fields.map((field) => ({
    ...{
      name: field.name,
      kind: SHOWN[field.kind] ?? (field.kind as LedgerField['kind']),
      label: field.label,
    },
    ...{ required: field.required, longest: field.longest, most: field.most, when: field.when },
    choices: choicesOf(field, form),
  }));

const both = (refusal: Refused): Text => ({ zh: sayRefused(refusal, 'zh'), en: sayRefused(refusal, 'en') });

/** What could be recorded on a row, and why what is not open is not. */
export function shownAct(
  rule: EntryRule,
  state: RowState,
  parts: DecideParts & { readonly actor: Actor; readonly choices: readonly LedgerChoice[] },
): LedgerAct {
  const grounds = groundsOf(rule, state, parts);
  const isOpen = grounds.length === 0;
  const form = { state, rules: parts.rules, schools: parts.choices, rights: parts.actor.rights };
  return {
    ...{ kind: rule.id, label: rule.label, isOpen, grounds: grounds.map(both) },
    path: rule.right === 'ledgers.decide' ? 'decisions' : 'entries',
    fields: isOpen ? shownFields(rule.fields, form) : [],
  };
}

/** Duties of a row in words. */
export const tellDuties = (
  duties: readonly { readonly duty: string; readonly dueOn: string }[],
  rules: LedgerRules,
  library: Library,
  on: string,
): ToldDuty[] =>
  duties.flatMap(({ duty, dueOn }) => {
    const rule = rules.duties.find(({ id }) => id === duty);
    if (!rule) return [];
    return [
      { id: duty, label: rule.label, dueOn, isLate: dueOn <= on, cite: citationText(library, rule.cite) },
    ];
  });

/** Hours of home teaching of the running school year, where the row owes any. */
export function tellHours(state: RowState, rules: LedgerRules, on: string): HoursTold | undefined {
  const duty = rules.duties.find(({ hours }) => hours !== undefined);
  if (!duty || !rules.hours || !duty.when.every((condition) => holds(state, condition))) return undefined;
  return hoursOf(state, duty, rules.hours, on);
}
