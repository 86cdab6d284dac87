import { isRealDate } from '../../kernel/index.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

const number = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
};

/**
 * True where the cell is a sound 18-character number as it stands, so that nothing needs cleaning or telling. The kernel's
 * `readCitizenId` decides all others; this spares three of its readings in nearly every row.
 */
export function isSoundId(cell: string): boolean {
  if (cell.length !== 18) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * WEIGHTS[i]!;
  }
  if (cell.charCodeAt(17) !== CHECKS.charCodeAt(sum % 11)) return false;
  return isRealDate(number(cell, 6, 10), number(cell, 10, 12), number(cell, 12, 14));
}

/**
 * A number some of whose places are masked for a notice (350582********0011), with one sign `*` for each of them; undefined
 * where the text is none. At least six places show, else it says nothing.
 */
export function maskedNumber(text: string): string | undefined {
  if (text.length !== 18 || !/[*＊#•●×X]{2,}/u.test(text)) return undefined;
  const masked = text
    .replace(/[*＊#•●×]/gu, '*')
    // X stands for itself in the last place only
    .replace(/X(?=.)/g, '*');
  const plain = /\*{2}X$/.test(masked) && !/\d/.test(masked.slice(14)) ? `${masked.slice(0, 17)}*` : masked;
  return /^[\d*]{17}[\dX*]$/.test(plain) && plain.replaceAll('*', '').length >= 6 ? plain : undefined;
}

/** What a masked number shows of the birth and the sex. */
export function seenOf(masked: string): {
  readonly day?: string;
  readonly month?: string;
  readonly sex?: 'male' | 'female';
} {
  const year = /^(?:19|20)\d\d$/.exec(masked.slice(6, 10))?.[0];
  const month = /^\d\d$/.exec(masked.slice(10, 12))?.[0];
  const day = /^\d\d$/.exec(masked.slice(12, 14))?.[0];
  const order = masked[16]!;
  const sex = order === '*' ? {} : { sex: Number(order) % 2 === 1 ? ('male' as const) : ('female' as const) };
  if (year === undefined || month === undefined || !isRealDate(+year, +month, 1)) return sex;
  if (day === undefined) return { month: `${year}-${month}`, ...sex };
  return isRealDate(+year, +month, +day) ? { day: `${year}-${month}-${day}`, ...sex } : sex;
}
