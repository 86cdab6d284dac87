import { isRealDate } from '../../kernel/index.ts';

/** A date cell, read: an ISO day, a month only (`YYYY-MM`), nothing, or impossible. */
export type DateReading =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'month'; readonly iso: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'impossible' };

const NONE: DateReading = { kind: 'none' };
const IMPOSSIBLE: DateReading = { kind: 'impossible' };
const DAY_MS = 86_400_000;
const pad = (n: number): string => (n < 10 ? `0${n}` : String(n));

const day = (y: number, m: number, d: number): DateReading =>
  isRealDate(y, m, d) ? { kind: 'day', iso: `${y}-${pad(m)}-${pad(d)}` } : IMPOSSIBLE;
const month = (y: number, m: number): DateReading =>
  y >= 1880 && y <= 2100 && m >= 1 && m <= 12 ? { kind: 'month', iso: `${y}-${pad(m)}` } : IMPOSSIBLE;

/** The number written in plain digits between two places; -1 where another sign stands. The way of nearly every cell. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A day count of a spreadsheet program (1900 system); the leap day that 1900 did not have is allowed for. */
function fromSerial(serial: number): DateReading {
  const date = new Date((Math.floor(serial) - 25569) * DAY_MS);
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const century = (year: number, latest: number): number =>
  year >= 100 ? year : 2000 + year <= latest ? 2000 + year : 1900 + year;

/**
 * Reads what people type into a date cell: 2015-03-08, 2015/3/8, 2015.3.8, 20150308, 2015年3月8日, 二〇一五年三月八日, 15-3-8, 42071 (a
 * spreadsheet's day count), 201503, with or without a time. `latest`: the last year that two digits may mean.
 */
export function readDate(cell: string, latest: number): DateReading {
  if (cell.length === 8) {
    const year = digits(cell, 0, 4);
    const rest = digits(cell, 4, 8);
    if (year >= 0 && rest >= 0) return day(year, Math.floor(rest / 100), rest % 100);
  } else if (cell.length === 10 && cell.charCodeAt(4) === 45 && cell.charCodeAt(7) === 45) {
    const [year, month, date] = [digits(cell, 0, 4), digits(cell, 5, 7), digits(cell, 8, 10)];
    if (year >= 0 && month >= 0 && date >= 0) return day(year, month, date);
  }
  const typed = cell
    .normalize('NFKC')
    .replace(/[\s'’‘`]/g, (c) => (/\s/.test(c) ? ' ' : ''))
    .trim();
  const text = /[月日]/.test(typed) ? inDigits(typed) : typed;
  if (text === '' || /^(无|不详|未知|空|长期|至今|[-—/\\.0]+)$/.test(text)) return NONE;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6}| .*)?$/.exec(text);
  if (compact) return day(+compact[1]!, +compact[2]!, +compact[3]!);
  const yearMonth = /^(\d{4})(\d{2})$/.exec(text);
  if (yearMonth) return month(+yearMonth[1]!, +yearMonth[2]!);
  if (/^\d{4,5}(\.\d+)?$/.test(text) && +text >= 3000) return fromSerial(+text);
  const parts =
    /^(\d{2,4})\s*[-./年、,\\]\s*(\d{1,2})\s*(?:[-./月、,\\]\s*(\d{1,2})\s*日?号?)?[月.]?(?:[ T].*)?$/.exec(
      text,
    );
  if (!parts) return /^(19|20)\d\d年?$/.test(text) ? NONE : usual(text);
  const year = century(+parts[1]!, latest);
  return parts[3] === undefined ? month(year, +parts[2]!) : day(year, +parts[2]!, +parts[3]!);
}

const PLAIN: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九']
    .map((sign, i) => [sign, i])
    .concat([
      ['零', 0],
      ['○', 0],
      ['O', 0],
    ]),
);

/** 八, 十, 十一, 二十, 三十一, 廿八 → 8, 10, 11, 20, 31, 28. */
function numeral(text: string): number {
  const [tens, ones] = text.replace(/廿/, '二十').replace(/卅/, '三十').split('十');
  if (ones === undefined) return PLAIN[tens!] ?? Number.NaN;
  return (
    (tens === '' ? 1 : (PLAIN[tens!] ?? Number.NaN)) * 10 + (ones === '' ? 0 : (PLAIN[ones] ?? Number.NaN))
  );
}

/** 二〇一二年八月三十日, 2012年八月 with the digits that they mean. */
const inDigits = (text: string): string =>
  text
    .replace(/[〇零○O一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
      [...year].map((sign) => PLAIN[sign]).join(''),
    )
    .replace(/[一二三四五六七八九十廿卅]{1,3}(?=\s*[月日号])/g, (part) => String(numeral(part)));

/** Day or month first, with the year at the end: 3/8/2015 (month first, as spreadsheet programs show it). */
function usual(text: string): DateReading {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/.exec(text);
  return parts ? day(+parts[3]!, +parts[1]!, +parts[2]!) : IMPOSSIBLE;
}
