import { dayOf, holds, lastOf, type RowState } from './row.ts';
import type { DutyRule, HoursRule, LedgerRules } from './rules.ts';

/** What a row wants: from `dueOn` on it is late. */
export type Duty = { readonly id: string; readonly dueOn: string };

const DAY = 86_400_000;
const asTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(asTime(day) + days * DAY).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number => Math.round((asTime(to) - asTime(from)) / DAY);

/** The first and the last day of the school year in which a day lies. */
export function schoolYear(
  { begins, ends }: HoursRule,
  day: string,
): { readonly from: string; readonly to: string } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < begins ? 1 : 0);
  return { from: `${year}-${begins}`, to: `${ends < begins ? year + 1 : year}-${ends}` };
}

/** Class hours of a school year: what the place wants, what was given. */
export type HoursTold = {
  readonly wanted: number;
  readonly done: number;
  readonly from: string;
  readonly to: string;
  readonly cite: HoursRule['standards'][number]['cite'];
};

/** The standard of a place: the longest prefix of its division decides. */
const standardOf = ({ standards }: HoursRule, division: string): HoursRule['standards'][number] | undefined =>
  standards
    .filter(({ place }) => division.startsWith(place))
    .toSorted((a, b) => b.place.length - a.place.length)[0];

/** Class hours of the school year of a day, and the standard of the place. */
export function hoursOf(state: RowState, duty: DutyRule, rule: HoursRule, on: string): HoursTold | undefined {
  const standard = standardOf(rule, state.division);
  if (!standard) return undefined;
  const { from, to } = schoolYear(rule, on);
  const next = schoolYear(rule, addDays(to, 200)).from;
  const done = state.standing
    .filter((entry) => duty.wants.includes(entry.kind) && dayOf(entry) >= from && dayOf(entry) < next)
    .reduce((sum, { data }) => sum + Number(data[duty.hours!] ?? 0), 0);
  return { wanted: standard.hours, done, from, to, cite: standard.cite };
}

/** The day on which the hours given so far no longer keep step with the standard. */
function hoursDue(state: RowState, duty: DutyRule, rule: HoursRule, on: string): string | undefined {
  const told = hoursOf(state, duty, rule, on);
  if (!told) return undefined;
  const { wanted, done, from, to } = told;
  const begun = duty.when
    .map(({ entry }) => lastOf(state, [entry]))
    .map((entry) => (entry ? dayOf(entry) : from));
  const base = [from, ...begun].toSorted().at(-1)!;
  // who begins in mid-year owes the part of the year that was left
  const owed = (wanted * Math.max(0, daysBetween(base, to))) / daysBetween(from, to);
  if (done >= owed) return addDays(schoolYear(rule, addDays(to, 200)).from, rule.grace_days);
  return addDays(base, Math.floor((done / owed) * daysBetween(base, to)) + rule.grace_days);
}

/** When a duty of a row is late; undefined where it is met for good or does not hold for the row. */
function dueOf(state: RowState, duty: DutyRule, rules: LedgerRules, on: string): string | undefined {
  if (duty.kinds && !duty.kinds.some((kind) => state.kinds.includes(kind))) return undefined;
  if (!duty.when.every((condition) => holds(state, condition))) return undefined;
  if (duty.hours !== undefined) return hoursDue(state, duty, rules.hours!, on);
  const after = duty.after === undefined ? undefined : lastOf(state, [duty.after]);
  if (duty.after !== undefined && !after) return undefined;
  const last = lastOf(state, duty.wants);
  const met = last && (!after || last.no > after.no) ? last : undefined;
  const conditions = duty.when.map(({ entry }) => dayOf(lastOf(state, [entry])!));
  const base = after
    ? String(after.data[duty.after_field ?? ''] ?? dayOf(after))
    : [state.openedOn, ...conditions].toSorted().at(-1)!;
  if (!met) return addDays(base, duty.within_days);
  if (duty.every_days !== undefined) return addDays(dayOf(met), duty.every_days);
  const until = duty.until === undefined ? undefined : met.data[duty.until];
  return typeof until === 'string' ? addDays(until, 1) : undefined;
}

/** What a row wants, seen on a day. An ended row wants nothing. */
export function dutiesOf(state: RowState, rules: LedgerRules, on: string): Duty[] {
  if (state.isEnded) return [];
  return rules.duties.flatMap((duty) => {
    const dueOn = dueOf(state, duty, rules, on);
    return dueOn === undefined ? [] : [{ id: duty.id, dueOn }];
  });
}
