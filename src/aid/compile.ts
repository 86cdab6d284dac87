import { invariant, type TermCode } from '../kernel/index.ts';
import { amountSql, canBeOpen } from './programme/amount.ts';
import { type Meant, testsIn } from './programme/conditions-of.ts';
import type { Programme } from './programme/programme.ts';
import { inYieldOrder, programmesIn, type RuleSet, ruleSetHash } from './programme/rule-set.ts';

/** What is judged of a child for one programme, in this order; grounds hold one digit for each. */
export type Judged =
  | (Meant & { readonly what: 'condition'; readonly group: number })
  | { readonly what: 'yields'; readonly to: string; readonly sql?: never }
  | { readonly what: 'amount' };

/** One programme as a term's decision sees it. */
export type CompiledProgramme = {
  readonly programme: Programme;
  /** Place among the programmes of the term: the columns of its outcome end in it. */
  readonly no: number;
  readonly judged: readonly Judged[];
};

/** A rule set made ready for one term. */
export type Compiled = {
  readonly term: TermCode;
  readonly hash: string;
  readonly programmes: readonly CompiledProgramme[];
  /**
   * One plain select: for each row of `facts` and every programme whether entitled, `e<no>` (true, false, null), its
   * amount in fen `a<no>` and, unless left out, all grounds `g<no>`.
   */
  select(facts: string, options?: { readonly grounds?: boolean }): string;
};

/** Digits of the grounds and of outcomes. Not held, or refused; held, or entitled; unknown, or undetermined. */
export const NOT = 0;
export const HELD = 1;
export const UNKNOWN = 2;
/** Each ground takes one digit of this base: small whole numbers in every engine. */
export const GROUND_BASE = 4;
/** More would not fit into a whole number of 32 bits. */
export const MOST_JUDGED = 15;

/** Makes the select that decides all programmes of a term (or those given, for trials of patterns). */
export function compile(
  rules: RuleSet,
  term: TermCode,
  programmes: readonly Programme[] = programmesIn(rules, term),
): Compiled {
  inYieldOrder(programmes); // refuses a circle of exclusions before any SQL is made of it
  const compiled = programmes.map((programme, no) => ({
    programme,
    no,
    judged: judgedOf(programme, term, programmes),
  }));
  return {
    term,
    hash: ruleSetHash(rules),
    programmes: compiled,
    select: (facts, options) => selectSql(compiled, term, facts, options?.grounds ?? true),
  };
}

function judgedOf(programme: Programme, term: TermCode, all: readonly Programme[]): Judged[] {
  const conditions = testsIn(programme, term).flatMap((any, group) =>
    any.map((one) => ({ what: 'condition' as const, group, ...one })),
  );
  const yields = programme.yields_to
    .filter(({ programme: to }) => all.some((one) => one.id === to))
    .map(({ programme: to }) => ({ what: 'yields' as const, to }));
  const amount = canBeOpen(programme, term) ? [{ what: 'amount' as const }] : [];
  const judged = [...conditions, ...yields, ...amount];
  invariant(judged.length <= MOST_JUDGED, `${programme.id} has more conditions than its grounds can hold`);
  return judged;
}

/** Distinct expressions get one column, however many programmes ask the same. */
class Columns {
  private readonly names = new Map<string, string>();
  constructor(private readonly prefix: string) {}
  of(sql: string): string {
    const name = this.names.get(sql) ?? `${this.prefix}${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
  list(): string[] {
    return [...this.names].map(([sql, name]) => `${sql} as ${name}`);
  }
}

function selectSql(
  compiled: readonly CompiledProgramme[],
  term: TermCode,
  facts: string,
  withGrounds: boolean,
): string {
  const tests = new Columns('c');
  const amounts = new Columns('m');
  const byId = new Map(compiled.map((one) => [one.programme.id, one]));
  const amountOf = (one: CompiledProgramme): string => amounts.of(amountSql(one.programme, term));
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
  const digit = (sql: string): string => `coalesce(cast(${sql} as integer), ${UNKNOWN})`;
  const decided = compiled.map((one) => `${entitled(one)} as e${one.no}`);
  const outcomes = compiled.flatMap((one) => [
    `e${one.no}`,
    `case when e${one.no} then ${amountOf(one)} end as a${one.no}`,
  ]);
  const grounds = withGrounds ? compiled.map((one) => groundsSql(one, held, digit)) : [];
  const inner = `select person_no, ${[...tests.list(), ...amounts.list()].join(', ')} from ${facts}`;
  const middle = `select judged.*${decided.length ? `, ${decided.join(', ')}` : ''} from (${inner}) as judged`;
  return `select ${['person_no', ...outcomes, ...grounds].join(', ')} from (${middle}) as decided`;
}

function groundsSql(
  one: CompiledProgramme,
  held: (one: CompiledProgramme, judged: Judged) => string,
  digit: (sql: string) => string,
): string {
  const digits = one.judged.map((judged, place) => {
    const sql = digit(`(${held(one, judged)})`);
    return place === 0 ? sql : `${GROUND_BASE ** place} * ${sql}`;
  });
  return `${digits.length ? digits.join(' + ') : '0'} as g${one.no}`;
}
