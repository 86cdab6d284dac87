import { addDays } from './case.ts';

/** How often something is reported. */
export const SPANS = ['month', 'quarter', 'term', 'year'] as const;
export type Span = (typeof SPANS)[number];

/** A period: its code, first and last day. */
export type Period = { readonly code: string; readonly from: string; readonly to: string };

const two = (month: number): string => String(month).padStart(2, '0');

/** From a first month over so many months; months beyond December run into the next year. */
function months(code: string, year: number, first: number, count: number): Period {
  const end = first + count;
  const [nextYear, next] = end > 12 ? [year + 1, end - 12] : [year, end];
  return { code, from: `${year}-${two(first)}-01`, to: addDays(`${nextYear}-${two(next)}-01`, -1) };
}

const FORMS: Readonly<Record<Span, RegExp>> = {
  month: /^(20\d\d)-(0[1-9]|1[0-2])$/,
  quarter: /^(20\d\d)-Q([1-4])$/,
  term: /^(20\d\d)-(spring|autumn)$/,
  year: /^(20\d\d)$/,
};

/** The period of a code: 2026-11, 2026-Q4, 2026-autumn, 2026 (the school year that begins then); undefined for others. */
export function readPeriod(span: Span, code: string): Period | undefined {
  const found = FORMS[span].exec(code);
  if (!found) return undefined;
  const [year, part] = [Number(found[1]), found[2] ?? ''];
  if (span === 'month') return months(code, year, Number(part), 1);
  if (span === 'quarter') return months(code, year, Number(part) * 3 - 2, 3);
  if (span === 'term') return part === 'autumn' ? months(code, year, 9, 6) : months(code, year, 3, 6);
  return months(code, year, 9, 12);
}

/** The period in which a day falls. */
export function periodOn(span: Span, day: string): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const schoolYear = month >= 9 ? year : year - 1;
  const codes: Readonly<Record<Span, string>> = {
    month: day.slice(0, 7),
    quarter: `${year}-Q${Math.ceil(month / 3)}`,
    term: month >= 3 && month < 9 ? `${year}-spring` : `${schoolYear}-autumn`,
    year: String(schoolYear),
  };
  return readPeriod(span, codes[span])!;
}

/** The periods before and including that of a day, newest first. */
export function periodsUntil(span: Span, day: string, count: number): Period[] {
  const periods = [periodOn(span, day)];
  while (periods.length < count) periods.push(periodOn(span, addDays(periods.at(-1)!.from, -1)));
  return periods;
}
