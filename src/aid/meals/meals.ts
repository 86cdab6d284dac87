import { type TermCode, termOn } from '../../kernel/index.ts';
import type { Cite } from '../../library/index.ts';
import type { ProposedAward } from '../payment/award.ts';
import type { BySource } from '../payment/ledger.ts';
import { splitFen } from '../payment/money.ts';
import { plannedDays, rowsOf, valueIn } from '../programme/amount.ts';
import type { Programme } from '../programme/programme.ts';

/** The programme whose money is meals. */
export const MEALS = 'nutrition';

/** What a meal of a day costs in a term, by which clause, and how many days are planned. */
export type MealRate = { readonly rateFen: number; readonly cite: Cite; readonly plannedDays: number };

/** The rate of a term; undefined where the law knows none. */
export function mealRate(programme: Programme, term: TermCode): MealRate | undefined {
  const value = valueIn(programme.parameters[programme.amount.parameter], term);
  const yuan = value && rowsOf(value)[0]?.yuan;
  if (!value || yuan === undefined) return undefined;
  return {
    rateFen: Math.round(yuan * 100),
    cite: value.cite,
    plannedDays: plannedDays(programme, term) ?? 0,
  };
}

/** Students × days × rate, in whole fen. */
export const mealFen = (students: number, days: number, rateFen: number): number => students * days * rateFen;

/** The term of a month (YYYY-MM). */
export const termOfMonth = (month: string): TermCode => termOn(`${month}-15`);

/** Days that a month has. */
export const daysOf = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** What a unit claims of a month. */
export type MealsEaten = { readonly month: string; readonly students: number; readonly days: number };

/** The law of a claim: programme, what a day costs, the rule set's hash, who pays in what shares. */
export type MealLaw = {
  readonly programme: Programme;
  readonly rateFen: number;
  readonly hash: string;
  readonly parts: BySource;
};

/** A claim as the award that it is: to the unit, with what it stands on. */
export function awardOf(
  unit: { readonly unitId: number; readonly name: string; readonly division: string },
  { month, students, days }: MealsEaten,
  { programme, rateFen, hash, parts }: MealLaw,
): ProposedAward {
  const amountFen = mealFen(students, days, rateFen);
  return {
    ...{ division: unit.division, school: unit.name, personId: `U${unit.unitId}`, name: unit.name },
    ...{ grade: null, className: null, term: termOfMonth(month), programme: programme.id, amountFen },
    programmeLabel: { zh: programme.label.zh, en: programme.label.en },
    facts: { month, students, days, rate_fen: rateFen },
    ...{ ruleHash: hash, shares: splitFen(amountFen, parts) },
  };
}
