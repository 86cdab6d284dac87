import type { ConditionRule, LedgerRules } from './rules.ts';

/** What was entered, by the name of the field. */
export type EntryData = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Who wrote an entry; none: a run. */
export type EntryAuthor = { readonly accountId: number; readonly name: string; readonly role: string };

/** One entry of a row; never changed once recorded. */
export type Entry = {
  readonly no: number;
  readonly kind: string;
  readonly at: string;
  readonly on: string;
  readonly author: EntryAuthor | null;
  readonly data: EntryData;
};

/** A row as its rules look at it. */
export type RowState = {
  readonly division: string;
  readonly kinds: readonly string[];
  readonly openedOn: string;
  readonly isEnded: boolean;
  /** Another row of the same child goes on in place of this one. */
  readonly isAside: boolean;
  readonly entries: readonly Entry[];
  /** Entries that no later one has set aside. */
  readonly standing: readonly Entry[];
};

/** Reads a row off its entries, in their order. */
export function rowOf(
  {
    joinedTo = null,
    ...head
  }: Pick<RowState, 'division' | 'kinds' | 'openedOn'> & { readonly joinedTo?: string | null },
  entries: readonly Entry[],
  { entries: rules }: Pick<LedgerRules, 'entries'>,
): RowState {
  const does = new Map(rules.map((rule) => [rule.id, rule.does]));
  const aside = new Set(
    entries.flatMap(({ kind, data }) => (does.get(kind) === 'withdraws' ? [Number(data.entry)] : [])),
  );
  const standing = entries.filter(({ no }) => !aside.has(no));
  const last = standing.findLast(({ kind }) => does.get(kind) === 'ends' || does.get(kind) === 'returns');
  const isAside = joinedTo !== null;
  return {
    ...head,
    entries,
    standing,
    isAside,
    isEnded: last !== undefined && does.get(last.kind) === 'ends',
  };
}

/** The last standing entry of one of these kinds. */
export const lastOf = ({ standing }: RowState, kinds: readonly string[]): Entry | undefined =>
  standing.findLast(({ kind }) => kinds.includes(kind));

/** The day that an entry tells of: the one entered, else the one on which it was written. */
export const dayOf = ({ data, on }: Entry): string => (typeof data.metOn === 'string' ? data.metOn : on);

/** Whether the last standing entry of a kind is as a condition says. */
export function holds(state: RowState, { entry, field, in: values }: ConditionRule): boolean {
  const found = lastOf(state, [entry]);
  if (!found) return false;
  return field === undefined || values === undefined || values.includes(String(found.data[field]));
}
