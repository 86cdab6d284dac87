import type { Right } from '../access/index.ts';
import type { Text } from '../platform/index.ts';
import { type Duty, dutiesOf } from './duties.ts';
import { type FormParts, formFaults, partData, withdrawable } from './fields.ts';
import { joinTexts, type Refused, refused } from './refused.ts';
import { type Entry, type EntryAuthor, type EntryData, holds, lastOf, type RowState, rowOf } from './row.ts';
import type { ConditionRule, EntryRule, LedgerRules } from './rules.ts';

/** Who asks, with the roles and rights held where the row lies; what roles are called. */
export type Actor = EntryAuthor & {
  readonly rights: readonly string[];
  readonly roles: readonly { readonly label: Text; readonly rights: readonly Right[] }[];
};

/** What a decision stands on beside the row. */
export type DecideParts = Omit<FormParts, 'state' | 'rights'> & { readonly actor: Actor };

/** The entry to record, or every ground against it. */
export type Decision =
  | {
      readonly ok: true;
      readonly data: EntryData;
      readonly secret: EntryData;
      readonly duties: readonly Duty[];
      readonly isEnded: boolean;
      readonly placed: string | null;
    }
  | { readonly ok: false; readonly grounds: readonly Refused[] };

function unmet(condition: ConditionRule, state: RowState, { entries, lists }: LedgerRules): Refused[] {
  if (holds(state, condition)) return [];
  const rule = entries.find(({ id }) => id === condition.entry)!;
  const field = rule.fields.find(({ name }) => name === condition.field);
  if (!field || !state.standing.some(({ kind }) => kind === rule.id))
    return [refused('wants-entry', { entry: rule.label })];
  const items = (lists[field.of ?? ''] ?? []).filter(({ id }) => condition.in?.includes(id));
  const values = joinTexts(items.map(({ label }) => label));
  return [refused('wants-value', { entry: rule.label, field: field.label, values })];
}

/** What stands in the way of an entry before anything is entered. */
export function groundsOf(rule: EntryRule, state: RowState, { rules, actor }: DecideParts): Refused[] {
  const holders = actor.roles.filter(({ rights }) => rights.includes(rule.right)).map(({ label }) => label);
  return [
    ...(actor.rights.includes(rule.right) ? [] : [refused('right-missing', { roles: joinTexts(holders) })]),
    ...(state.isAside ? [refused('row-joined')] : []),
    ...(rule.does === 'returns' && !state.isEnded ? [refused('row-not-ended')] : []),
    ...(rule.does !== 'returns' && state.isEnded ? [refused('row-ended')] : []),
    ...(rule.does === 'withdraws' && withdrawable(state, rules, actor.rights).length === 0
      ? [refused('nothing-to-withdraw')]
      : []),
    ...rule.needs.flatMap((condition) => unmet(condition, state, rules)),
  ];
}

/** The school that takes the child, by the last standing entry that names one. */
function placedAt(state: RowState, { entries }: LedgerRules): string | null {
  const places = entries.filter(({ does }) => does === 'places');
  const last = lastOf(
    state,
    places.map(({ id }) => id),
  );
  const field = places.find(({ id }) => id === last?.kind)?.fields.find(({ kind }) => kind === 'school');
  const school = field && last?.data[field.name];
  return typeof school === 'string' ? school : null;
}

/** Decides an entry on a row as it stands: what to record, or all the grounds against it at once. Nothing is changed. */
export function decide(
  rule: EntryRule,
  state: RowState,
  data: Readonly<Record<string, unknown>>,
  parts: DecideParts,
): Decision {
  const { rules, on, actor } = parts;
  const form = { ...parts, state, rights: actor.rights };
  const grounds = [...groundsOf(rule, state, parts), ...formFaults(rule.fields, data, form)];
  if (grounds.length > 0) return { ok: false, grounds };
  const { open, secret } = partData(rule.fields, data);
  const entry: Entry = {
    ...{ no: state.entries.length + 1, kind: rule.id, at: on, on, author: actor, data: open as EntryData },
  };
  const after = rowOf(state, [...state.entries, entry], rules);
  return {
    ok: true,
    data: open as EntryData,
    secret: secret as EntryData,
    duties: dutiesOf(after, rules, on),
    isEnded: after.isEnded,
    placed: placedAt(after, rules),
  };
}
