import chineseDays from 'chinese-days';

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Monday to Friday. */
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(timeOf(day)).getUTCDay());

/**
 * Whether offices work on a day: by the official holiday arrangement with its days worked in lieu (调休) as far as it is
 * published, and Monday to Friday beyond.
 */
export const isWorkingDay = (day: string, knownUntil: string): boolean =>
  day <= knownUntil ? chineseDays.isWorkday(day) : isWeekday(day);

/** The day on which so many working days have passed, the first one counted if offices work on it. */
export function lastOf(first: string, workingDays: number, knownUntil: string): string {
  let time = timeOf(first);
  for (let left = workingDays; ; time += DAY) {
    if (isWorkingDay(iso(time), knownUntil)) left -= 1;
    if (left === 0) return iso(time);
  }
}

/** Working days from one day to another, both counted. */
export function countWorkingDays(from: string, to: string, knownUntil: string): number {
  let count = 0;
  for (let time = timeOf(from); time <= timeOf(to); time += DAY)
    if (isWorkingDay(iso(time), knownUntil)) count += 1;
  return count;
}

/** The next day of the calendar. */
export const dayAfter = (day: string): string => iso(timeOf(day) + DAY);
