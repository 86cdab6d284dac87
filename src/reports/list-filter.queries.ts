import { z } from 'zod';

/** What narrows a list, as conditions of the query: the pages, the exports and the assignments choose by the same ones. */

/** Where a page begins: after the row of this rank, division and number. */
export type Cursor = { readonly rank: number; readonly division: string; readonly number: number };

/** How a cursor stands in an address. */
export const CURSOR = /^([01])\.(\d{2,12})\.(\d{1,9})$/;

/** A cursor as it stands in an address; undefined if it is none. */
export function readCursor(text: string): Cursor | undefined {
  const found = CURSOR.exec(text);
  return found ? { rank: Number(found[1]), division: found[2]!, number: Number(found[3]) } : undefined;
}

/** Choices by assignment: to the asker or its places, to the asker alone, to anybody, to nobody, past its day. */
export const ASSIGNED = ['mine', 'me', 'some', 'none', 'overdue', 'mine-overdue'] as const;
export type Assigned = (typeof ASSIGNED)[number];

/** Who asks, as far as assignments go: its places, and the day by the office's clock. */
export type Asker = { readonly scopes: readonly string[]; readonly today: string };

/** The code of a division, from a province to a village; with a day, as it stood on that day: 431321106@2022-09-30. */
export const PlaceCode = z
  .string()
  .regex(/^\d{2,12}(@\d{4}-\d{2}-\d{2})?$/)
  .refine((text) => !text.includes('@') || z.iso.date().safeParse(text.slice(-10)).success);

/** What narrows a list; absent means all. */
export type ListFilter = {
  readonly township?: string | undefined;
  readonly village?: string | undefined;
  /** The code of a division: what lies in it. */
  readonly place?: string | undefined;
  /** What `place` stands for where it tells of the boundaries of a day. */
  readonly divisions?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly assigned?: Assigned | undefined;
  readonly asker?: Asker | undefined;
  readonly after?: Cursor | undefined;
  readonly limit: number;
  /** Spares counting all that the filter leaves; the total is then that of the page. */
  readonly isUncounted?: boolean;
};

/** The part of the lists that a page shows. */
export type ListPart = { readonly list?: string; readonly isWaiting: boolean };

/** The current run. */
export const RUN = '(select run_id from reports.run where is_current)';

/** A value of a condition. */
export type Value = string | number | boolean | readonly string[];

/** A condition, `?` for each place of its value; without a value it does not hold anything back. */
export type Condition = readonly [sql: string, value: Value | undefined];

/** The conditions that have a value, as one, and their values. */
export function whereOf(conditions: readonly Condition[]): {
  readonly where: string;
  readonly values: readonly Value[];
} {
  const used = conditions.filter((part): part is readonly [string, Value] => part[1] !== undefined);
  return {
    where: used.map(([sql], i) => sql.replaceAll('?', `$${i + 1}`)).join(' and ') || 'true',
    values: used.map(([, value]) => value),
  };
}

/** A pattern that finds a text anywhere. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const ME = `nullif(current_setting('fuzhi.account_id', true), '')::integer`;

/** The assignment of a subject as the page shows it; null where it has none that the asker sees. */
export const assignmentOf = (list: string, subject: string): string =>
  `(select json_build_object('to', a.to_name, 'isMine', coalesce(a.to_account = ${ME}, false), 'dueOn', a.due_on,
      'isOverdue', false, 'note', a.note, 'by', a.made_name, 'madeAt', a.made_at)
    from reports.assigned_now as a where a.list = ${list} and a.subject_id = ${subject} and a.is_standing)`;

/** The conditions of a choice by assignment. */
function assignedConditions(
  { assigned, asker }: Pick<ListFilter, 'assigned' | 'asker'>,
  list: string,
  subject: string,
): Condition[] {
  const { scopes = [], today = '0001-01-01' } = asker ?? {};
  const held = (condition: string): string =>
    `exists (select 1 from reports.assigned_now as a where a.list = ${list} and a.subject_id = ${subject}
       and a.is_standing and ${condition})`;
  const mine = held(`(a.to_account = ${ME} or a.to_scope = any (?::text[]))`);
  const is = (wanted: Assigned): true | undefined => (assigned === wanted ? true : undefined);
  return [
    [mine, assigned === 'mine' || assigned === 'mine-overdue' ? scopes : undefined],
    [`${held(`a.to_account = ${ME}`)} = ?`, is('me')],
    [`${held('true')} = ?`, assigned === 'none' ? false : is('some')],
    [held('a.due_on < ?::date'), assigned === 'overdue' || assigned === 'mine-overdue' ? today : undefined],
  ];
}

const placeConditions = ({ place, divisions }: Pick<ListFilter, 'place' | 'divisions'>): Condition[] => [
  ['division = any (?::text[])', divisions],
  ['division like ?', place === undefined || divisions !== undefined ? undefined : `${place}%`],
];

/** What a filter leaves of a list. */
export const entryConditions = (part: ListPart, filter: Omit<ListFilter, 'limit'>): Condition[] => [
  ['list = ?', part.list],
  ['is_waiting = ?', part.isWaiting],
  ["coalesce(township, '') = ?", filter.township],
  ["coalesce(village, '') = ?", filter.village],
  ...placeConditions(filter),
  ['kind = ?', filter.kind],
  ['name like ?', filter.name === undefined ? undefined : containing(filter.name)],
  ...assignedConditions(filter, 'entry.list', 'entry.person_id'),
];

/** What holds of a pair. */
export const PAIR_STATE =
  "coalesce((select s.state from linkage.pair_state as s where s.pair_key = pair.pair_key), 'open')";

/** Pairs that still want an answer. */
export const UNSETTLED = "('open', 'disputed', 'second-wanted')";

/** What a filter leaves of the pairs. */
export const pairConditions = (filter: Omit<ListFilter, 'limit'>): Condition[] => [
  ["coalesce(township, '') = ?", filter.township],
  ...placeConditions(filter),
  ['names like ?', filter.name === undefined ? undefined : containing(filter.name)],
  ['is_blocking = ?', filter.kind === 'blocking' ? true : undefined],
  [`(${PAIR_STATE} not in ${UNSETTLED}) = ?`, filter.kind === 'decided'],
  ...assignedConditions(filter, "'review'", 'pair.pair_key'),
];
