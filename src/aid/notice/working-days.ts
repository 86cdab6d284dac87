import chineseDays from 'chinese-days';

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Monday to Friday. */
export const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(timeOf(day)).getUTCDay());

/** The arrangement of one year as an office entered it: weekdays off, and weekend days worked in lieu (调休). */
export type YearArrangement = { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string> };

/** Which days are known: those that came with the platform, and the years entered since. */
export type Calendar = {
  readonly knownUntil: string;
  readonly entered: ReadonlyMap<number, YearArrangement>;
};

const arrangementOf = (day: string, { entered }: Calendar): YearArrangement | undefined =>
  entered.get(Number(day.slice(0, 4)));

/** Whether the official arrangement of a day is known. */
export const isKnown = (day: string, calendar: Calendar): boolean =>
  day <= calendar.knownUntil || arrangementOf(day, calendar) !== undefined;

/**
 * Whether offices work on a day: by the official holiday arrangement with its days worked in lieu (调休) as far as it is
 * known, and Monday to Friday beyond.
 */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  if (day <= calendar.knownUntil) return chineseDays.isWorkday(day);
  const year = arrangementOf(day, calendar);
  if (year?.off.has(day)) return false;
  return year?.worked.has(day) === true || isWeekday(day);
}

/** The day on which so many working days have passed, the first one counted if offices work on it; and whether all are known. */
export function lastOf(
  first: string,
  workingDays: number,
  calendar: Calendar,
): { readonly day: string; readonly isKnown: boolean } {
  let areKnown = true;
  let time = timeOf(first);
  for (let left = workingDays; ; time += DAY) {
    const day = iso(time);
    areKnown &&= isKnown(day, calendar);
    if (isWorkingDay(day, calendar)) left -= 1;
    if (left === 0) return { day, isKnown: areKnown };
  }
}

/** The next day of the calendar. */
export const dayAfter = (day: string): string => iso(timeOf(day) + DAY);

const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:至|到|~|～|—|–)\s*(\d{4}-\d{2}-\d{2}))?$/;
const isDate = (day: string): boolean => !Number.isNaN(timeOf(day)) && iso(timeOf(day)) === day;

/** Days as they are typed, single or from one to another (2027-01-01 至 2027-01-03); undefined where something is no day. */
export function readDays(text: string): string[] | undefined {
  const days: string[] = [];
  for (const part of text.normalize('NFC').split(/[\n,，、;；]+/)) {
    const typed = part.trim();
    if (typed === '') continue;
    const found = SPAN.exec(typed);
    const [, from, to = from] = found ?? [];
    if (!from || !to || !isDate(from) || !isDate(to) || to < from) return undefined;
    if (timeOf(to) - timeOf(from) > 31 * DAY) return undefined;
    for (let time = timeOf(from); time <= timeOf(to); time += DAY) days.push(iso(time));
  }
  return [...new Set(days)].sort();
}

/** What is wrong with the arrangement of a year as it was entered; nothing where it may stand. */
export function findCalendarFault(
  year: number,
  off: readonly string[] | undefined,
  worked: readonly string[] | undefined,
  knownUntil: string,
): 'calendar-days-ill' | 'calendar-year-known' | 'calendar-other-year' | 'calendar-contradicts' | undefined {
  if (!off || !worked) return 'calendar-days-ill';
  if (`${year}-12-31` <= knownUntil) return 'calendar-year-known';
  if ([...off, ...worked].some((day) => Number(day.slice(0, 4)) !== year)) return 'calendar-other-year';
  // no year is without a day off; a day worked in lieu falls on a weekend and is none of the days off
  if (off.length === 0) return 'calendar-days-ill';
  return worked.some((day) => isWeekday(day) || off.includes(day)) ? 'calendar-contradicts' : undefined;
}
