import type { TermCode } from '../kernel/index.ts';
import { type CompiledProgramme, GROUND_BASE, type Judged, UNKNOWN } from './judged.ts';
import { amountSql } from './programme/amount.ts';

/** An expression of SQL and the name of the column that it makes. */
export type Named = { readonly name: string; readonly sql: string };

/**
 * All that decides a term, as expressions in stages, each over the columns before it and the first over the facts. The select
 * of a county and the decision of one child are both made of these and of nothing else.
 */
export type Plan = {
  /** Conditions and amounts (`c<no>`, `m<no>`), what they share, and whether entitled (`e<no>`). */
  readonly stages: readonly (readonly Named[])[];
  /** Fen where entitled: `a<no>`. */
  readonly amounts: readonly Named[];
  /** One digit for each thing judged (`d<no>`), and all of a programme in one number: `g<no>`. */
  readonly digits: readonly Named[];
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
  const digits = new Columns('d');
  const byId = new Map(compiled.map((one) => [one.programme.id, one]));
  const amountOf = (one: CompiledProgramme): string => figures.of(amountSql(one.programme, term));
  /** True, false or null: SQL's own three values decide, exclusions too. */
  const held = (one: CompiledProgramme, judged: Judged): string => {
    if (judged.what === 'condition') return tests.of(judged.kind.sql(judged.args));
    if (judged.what === 'yields') return `not ${entitled(byId.get(judged.to)!)}`;
    return `(case when ${amountOf(one)} is not null then true end)`;
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
  const grounds = compiled.map((one) => {
    const summed = one.judged.map((judged, place) => {
      const digit = digits.of(`coalesce(cast((${held(one, judged)}) as integer), ${UNKNOWN})`);
      return place === 0 ? digit : `${GROUND_BASE ** place} * ${digit}`;
    });
    return { name: `g${one.no}`, sql: summed.length ? summed.join(' + ') : '0' };
  });
  const asked = shared([...tests.list(), ...figures.list()], 's');
  // digits of exclusions repeat what decides: they are shared with it
  const outcome = shared([...decided, ...digits.list()], 't');
  const isDigit = ({ name }: Named): boolean => name.startsWith('d');
  return {
    stages: [...asked.waves, asked.rest, ...outcome.waves, outcome.rest.filter((one) => !isDigit(one))],
    amounts,
    digits: outcome.rest.filter(isDigit),
    grounds,
  };
}

/**
 * Parts in brackets that stand more than once become columns of their own, the innermost first: the engine of the batch
 * computes a repeated `and`, `or` or `case` each time.
 */
function shared(all: readonly Named[], prefix: string): { waves: Named[][]; rest: readonly Named[] } {
  const waves: Named[][] = [];
  let rest = all;
  for (let no = 0; ; ) {
    const counts = new Map<string, number>();
    for (const part of rest.flatMap(({ sql }) => bracketed(sql)))
      counts.set(part, (counts.get(part) ?? 0) + 1);
    const repeated = [...counts].flatMap(([part, count]) => (count > 1 ? [part] : []));
    const innermost = repeated.filter(
      (part) => !repeated.some((other) => other !== part && part.includes(other)),
    );
    if (innermost.length === 0) return { waves, rest };
    const wave = innermost.map((sql) => ({ name: `${prefix}${no++}`, sql }));
    waves.push(wave);
    rest = rest.map(({ name, sql }) => ({
      name,
      sql: wave.reduce((text, part) => text.replaceAll(part.sql, part.name), sql),
    }));
  }
}

/** The parts of an expression that stand in brackets of their own: neither those of a call nor of a list, nor a lone name. */
function bracketed(sql: string): string[] {
  const open: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < sql.length; at++) {
    if (sql[at] === '(') open.push(at);
    if (sql[at] !== ')') continue;
    const from = open.pop()!;
    const part = sql.slice(from, at + 1);
    if (!/\w$|\bin $/.test(sql.slice(Math.max(0, from - 4), from)) && !/^\(\w+\)$/.test(part))
      parts.push(part);
  }
  return parts;
}

const listOf = (all: readonly Named[]): string => all.map(({ name, sql }) => `${sql} as ${name}`).join(', ');

/** The plan as one plain select over a relation of facts, the amounts and outcomes of all programmes first. */
export function selectOf(plan: Plan, facts: string, withGrounds: boolean): string {
  const stages = [...plan.stages, ...(withGrounds ? [plan.digits] : [])].filter((one) => one.length > 0);
  const from = stages.reduce(
    (inner, stage, no) => `(select *, ${listOf(stage)} from ${inner}) as stage${no}`,
    facts,
  );
  const outcomes = plan.amounts.flatMap((one, no) => [`e${no}`, listOf([one])]);
  const grounds = withGrounds ? plan.grounds.map((one) => listOf([one])) : [];
  return `select ${['person_no', ...outcomes, ...grounds].join(', ')} from ${from}`;
}
