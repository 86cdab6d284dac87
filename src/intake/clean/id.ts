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
