import type { TermCode } from '../kernel/index.ts';
import { type CompiledProgramme, GROUND_BASE, type Judged, UNKNOWN } from './judged.ts';
import { amountSql } from './programme/amount.ts';

/** An expression of SQL and the name of the column that it makes. */
export type Named = { readonly name: string; readonly sql: string };

/**
 * All that decides a term, as expressions in three stages: each over the columns before it, the first over the facts. The
 * select of a county and the decision of one child are both made of these and of nothing else.
 */
export type Plan = {
  /** Conditions and amounts: `c<no>`, `m<no>`, one column each however many programmes ask the same. */
  readonly asked: readonly Named[];
  /** Whether entitled: `e<no>`. */
  readonly decided: readonly Named[];
  /** Fen where entitled: `a<no>`; and all grounds in digits: `g<no>`. */
  readonly amounts: readonly Named[];
  readonly grounds: readonly Named[];
};

/** Distinct expressions get one column, however many programmes ask the same. */
class Columns {
  private readonly names = new Map<string, string>();
  constructor(private readonly prefix: string) {}
  of(sql: string): string {
    const name = this.names.get(sql) ?? `${this.prefix}${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
  list(): Named[] {
    return [...this.names].map(([sql, name]) => ({ name, sql }));
  }
}

/** The expressions of a term's programmes. */
export function planOf(compiled: readonly CompiledProgramme[], term: TermCode): Plan {
  const tests = new Columns('c');
  const figures = new Columns('m');
  const byId = new Map(compiled.map((one) => [one.programme.id, one]));
  const amountOf = (one: CompiledProgramme): string => figures.of(amountSql(one.programme, term));
  /** True, false or null: SQL's own three values decide, exclusions too. */
  const held = (one: CompiledProgramme, judged: Judged): string => {
    if (judged.what === 'condition') return tests.of(`(${judged.kind.sql(judged.args)})`);
    if (judged.what === 'yields') return `not ${entitled(byId.get(judged.to)!)}`;
    return `case when ${amountOf(one)} is not null then true end`;
  };
  const entitled = (one: CompiledProgramme): string => {
    const groups = new Map<number | string, string[]>();
    one.judged.forEach((judged, place) => {
      const key = judged.what === 'condition' ? judged.group : `${judged.what}${place}`;
      groups.set(key, [...(groups.get(key) ?? []), held(one, judged)]);
    });
    const all = [...groups.values()].map((any) => (any.length > 1 ? `(${any.join(' or ')})` : any[0]!));
    return all.length === 0 ? '(true)' : `(${all.join(' and ')})`;
  };
  const decided = compiled.map((one) => ({ name: `e${one.no}`, sql: entitled(one) }));
  const amounts = compiled.map((one) => ({
    name: `a${one.no}`,
    sql: `case when e${one.no} then ${amountOf(one)} end`,
  }));
  const grounds = compiled.map((one) => ({ name: `g${one.no}`, sql: groundsSql(one, held) }));
  return { asked: [...tests.list(), ...figures.list()], decided, amounts, grounds };
}

function groundsSql(
  one: CompiledProgramme,
  held: (one: CompiledProgramme, judged: Judged) => string,
): string {
  const digits = one.judged.map((judged, place) => {
    const digit = `coalesce(cast((${held(one, judged)}) as integer), ${UNKNOWN})`;
    return place === 0 ? digit : `${GROUND_BASE ** place} * ${digit}`;
  });
  return digits.length ? digits.join(' + ') : '0';
}

const listOf = (all: readonly Named[]): string => all.map(({ name, sql }) => `${sql} as ${name}`).join(', ');
const comma = (text: string): string => (text === '' ? '' : `, ${text}`);

/** The plan as one plain select over a relation of facts, the amounts and outcomes of all programmes first. */
export function selectOf(plan: Plan, facts: string, withGrounds: boolean): string {
  const inner = `select person_no${comma(listOf(plan.asked))} from ${facts}`;
  const middle = `select judged.*${comma(listOf(plan.decided))} from (${inner}) as judged`;
  const outcomes = plan.decided.flatMap(({ name }, no) => [name, listOf([plan.amounts[no]!])]);
  const grounds = withGrounds ? plan.grounds.map((one) => listOf([one])) : [];
  return `select ${['person_no', ...outcomes, ...grounds].join(', ')} from (${middle}) as decided`;
}
