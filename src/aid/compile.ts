import { invariant, type TermCode } from '../kernel/index.ts';
import { type CompiledProgramme, type Judged, MOST_JUDGED } from './judged.ts';
import { type Plan, planOf, selectOf } from './plan.ts';
import { canBeOpen } from './programme/amount.ts';
import { testsIn } from './programme/conditions-of.ts';
import type { Programme } from './programme/programme.ts';
import { inYieldOrder, programmesIn, type RuleSet, ruleSetHash } from './programme/rule-set.ts';

/** A rule set made ready for one term. */
export type Compiled = {
  readonly term: TermCode;
  readonly hash: string;
  readonly programmes: readonly CompiledProgramme[];
  readonly plan: Plan;
  /**
   * One plain select: for each row of `facts` and every programme whether entitled, `e<no>` (true, false, null), its
   * amount in fen `a<no>` and, unless left out, all grounds `g<no>`.
   */
  select(facts: string, options?: { readonly grounds?: boolean }): string;
};

const WHOLE = new WeakMap<RuleSet, Map<TermCode, Compiled>>();

/** Makes the law of a term ready: all its programmes (once for a state of the law), or those given, for trials of patterns. */
export function compile(rules: RuleSet, term: TermCode, programmes?: readonly Programme[]): Compiled {
  if (programmes) return compileThese(rules, term, programmes);
  const terms = WHOLE.get(rules) ?? new Map<TermCode, Compiled>();
  WHOLE.set(rules, terms);
  const compiled = terms.get(term) ?? compileThese(rules, term, programmesIn(rules, term));
  terms.set(term, compiled);
  return compiled;
}

function compileThese(rules: RuleSet, term: TermCode, programmes: readonly Programme[]): Compiled {
  inYieldOrder(programmes); // refuses a circle of exclusions before any SQL is made of it
  const compiled = programmes.map((programme, no) => ({
    programme,
    no,
    judged: judgedOf(programme, term, programmes),
  }));
  const plan = planOf(compiled, term);
  return {
    term,
    hash: ruleSetHash(rules),
    programmes: compiled,
    plan,
    select: (facts, options) => selectOf(plan, facts, options?.grounds ?? true),
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
