/**
 * A second evaluator of the aid rules, slow and plain, for the tests alone: no SQL, no compiling, no code shared with the
 * decision but the shapes of the rules. What it says and what the select says must be the same.
 */
import { type TermCode, termOrder } from '../kernel/index.ts';
import type { Facts } from './facts.ts';
import type { AmountRow, Condition, ParameterValue, Programme } from './programme/programme.ts';

type Three = true | false | null;
export type SlowDecision = { outcome: Three; amount: number | null; states: Three[] };

const inTime = (one: { from: TermCode; until?: TermCode | undefined }, term: TermCode) =>
  termOrder(term) >= termOrder(one.from) &&
  (one.until === undefined || termOrder(term) <= termOrder(one.until));

const and = (all: Three[]): Three => (all.includes(false) ? false : all.includes(null) ? null : true);
const or = (all: Three[]): Three => (all.includes(true) ? true : all.includes(null) ? null : false);
const not = (one: Three): Three => (one === null ? null : !one);
const oneOf = (value: Facts[keyof Facts], list: unknown): Three =>
  value === null ? null : (list as unknown[]).includes(value);
const within = (county: Facts[keyof Facts], code: string): Three =>
  county === null ? null : String(county).padStart(6, '0').startsWith(code);

function condition(one: Condition, facts: Facts): Three {
  const places = (list: unknown, county: Facts[keyof Facts]) =>
    or((list as { code: string }[]).map(({ code }) => within(county, code)));
  switch (one.test) {
    case 'enrolled-at-stage':
      return and([facts.is_enrolled as Three, oneOf(facts.stage, one.stages)]);
    case 'grade-between':
      return facts.grade === null
        ? null
        : Number(facts.grade) >= Number(one.first) && Number(facts.grade) <= Number(one.last);
    case 'boards':
      return facts.boards === null ? null : facts.boards === one.boards;
    case 'any-hardship':
      return or(
        (one.of as string[]).map((ground) => {
          const stated = facts[ground as keyof Facts] as Three;
          if (((one.rural ?? []) as string[]).includes(ground))
            return and([stated, oneOf(facts.hukou_kind, ['rural'])]);
          return ground === 'monitored' && facts.is_risk_gone === true
            ? stated === false
              ? false
              : and([stated, false])
            : stated;
        }),
      );
    case 'determination-level':
      return oneOf(facts.level, one.levels);
    case 'rural-hukou':
      return oneOf(facts.hukou_kind, ['rural']);
    case 'agricultural-major':
      return facts.is_agricultural_major as Three;
    case 'school-kind':
      return oneOf(facts.school_kind, one.kinds);
    case 'in-division':
      return places(one.places, one.by === 'school' ? facts.school_county : facts.hukou_county);
    case 'pilot-county':
      if (facts.school_county === null) return null;
      if (places(one.pilot, facts.school_county)) return true;
      return places(one.not_pilot ?? [], facts.school_county) ? false : null;
    case 'chosen-by-school':
      return {
        quota: facts.chosen_for_quota,
        scholarship: facts.chosen_for_scholarship,
        inspiration: facts.chosen_for_inspiration,
      }[one.for as 'quota'] as Three;
    case 'admitted-to':
      return oneOf(facts.admitted_to, [one.place]);
    case 'admitted-tier':
      return oneOf(facts.admitted_tier, one.tiers);
    case 'attended-years':
      return facts.senior_years === null ? null : Number(facts.senior_years) >= Number(one.at_least);
    case 'first-time':
      return not((one.of === 'freshman-aid' ? facts.had_freshman_aid : facts.had_admission_award) as Three);
    case 'left-school-after':
      return oneOf(facts.left_after, one.stages);
    default:
      throw new Error(`the slow evaluator does not know ${one.test}`);
  }
}

function figure(programme: Programme, row: AmountRow, facts: Facts): number | null {
  if (row.unknown) return null;
  if (row.fact) return facts[row.fact] as number | null;
  const isYearHalved =
    programme.parameters[programme.amount.parameter]!.unit === 'yuan-a-year' &&
    programme.amount.paid === 'each-term';
  return Math.round((row.yuan! * 100) / (isYearHalved ? 2 : 1));
}

function rowApplies(row: AmountRow, facts: Facts): Three {
  return and(
    Object.entries(row.when ?? {}).map(([key, wanted]) => {
      if (key === 'school_in') return within(facts.school_county, String(wanted));
      if (key === 'hukou_in') return within(facts.hukou_county, String(wanted));
      return oneOf(facts[key as keyof Facts], [wanted]);
    }),
  );
}

const valueInTerm = (programme: Programme, name: string, term: TermCode): ParameterValue =>
  programme.parameters[name]!.values.find((value) => inTime(value, term))!;

function amountOf(programme: Programme, facts: Facts, term: TermCode): number | null {
  const value = valueInTerm(programme, programme.amount.parameter, term);
  const rows: readonly AmountRow[] = 'rows' in value ? value.rows : [value as AmountRow];
  let amount: number | null = null;
  for (const row of rows) {
    const applies = rowApplies(row, facts);
    if (applies === false) continue;
    amount = applies === null ? null : figure(programme, row, facts);
    break;
  }
  if (programme.amount.days === undefined || amount === null) return amount;
  const days = valueInTerm(programme, programme.amount.days, term);
  return amount * ((facts.meal_days as number | null) ?? ('days' in days ? days.days : 0));
}

const amountMayBeOpen = (programme: Programme, term: TermCode): boolean => {
  const value = valueInTerm(programme, programme.amount.parameter, term);
  const rows: readonly AmountRow[] = 'rows' in value ? value.rows : [value as AmountRow];
  return rows.some((row) => row.when || row.fact || row.unknown);
};

/** Decides one programme for one child, and those to which it yields first. */
export function slowDecision(
  programme: Programme,
  offered: readonly Programme[],
  facts: Facts,
  term: TermCode,
): SlowDecision {
  const states: Three[] = [];
  const demands: Three[] = [];
  for (const test of programme.tests) {
    const any = ('any' in test ? test.any : [test]) as Condition[];
    const told = any.filter((one) => inTime(one, term)).map((one) => condition(one, facts));
    if (told.length === 0) continue;
    states.push(...told);
    demands.push(or(told));
  }
  for (const { programme: id } of programme.yields_to) {
    const other = offered.find((one) => one.id === id);
    if (!other) continue;
    const free = not(slowDecision(other, offered, facts, term).outcome);
    states.push(free);
    demands.push(free);
  }
  const amount = amountOf(programme, facts, term);
  if (amountMayBeOpen(programme, term)) {
    const known: Three = amount === null ? null : true;
    states.push(known);
    demands.push(known);
  }
  const outcome = and(demands);
  return { outcome, amount: outcome === true ? amount : null, states };
}
