import { type TermCode, termOn, termOrder } from '../kernel/index.ts';

/**
 * The term to look at: that of the day if any row bears it, else the latest borne by rows that is not after the
 * day, else that of the day.
 */
export function chooseTerm(on: string, borne: readonly TermCode[]): TermCode {
  const now = termOn(on);
  if (borne.includes(now)) return now;
  const past = borne.filter((term) => termOrder(term) < termOrder(now));
  return past.sort((a, b) => termOrder(b) - termOrder(a))[0] ?? now;
}
