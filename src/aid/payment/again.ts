import { citationText, type Library } from '../../library/index.ts';
import type { AidDecision } from '../decision.ts';
import { FactsGiven } from '../facts.ts';
import { isWhole, recompute, thawRules } from '../freeze.ts';
import { type RuleSet, ruleSetHash } from '../programme/rule-set.ts';
import type { KeptAward } from './award.queries.ts';
import type { ArchivedLaw } from './law-archive.queries.ts';

const told = (one: AidDecision | undefined, library: Library) =>
  one && {
    outcome: one.outcome,
    amountFen: one.amount_fen,
    grounds: one.grounds.map(({ state, text, facts, cite }) => ({
      ...{ state, text, cite: citationText(library, cite) },
      facts: facts.map(({ label, value }) => ({ label, value })),
    })),
  };

/**
 * An award computed again from the facts and the law that were frozen with it, and what the law of now would give on the
 * same facts. What was made before facts and law were kept says so.
 */
export function againTold(
  { facts, ruleHash, madeAt, ...award }: KeptAward,
  archived: ArchivedLaw | undefined,
  { rules, library }: { readonly rules: RuleSet; readonly library: Library },
) {
  const given = FactsGiven.safeParse(facts);
  const frozen = given.success
    ? { term: award.term, programme: award.programme, facts: given.data }
    : undefined;
  const isAltered = archived !== undefined && !isWhole(archived.rules, archived.hash);
  const former =
    frozen && archived && !isAltered && recompute(frozen, thawRules(archived.rules, archived.hash));
  const present = frozen && recompute(frozen, rules);
  return {
    ...award,
    madeAt: madeAt.toISOString(),
    ...{ ruleSet: ruleHash, nowRuleSet: ruleSetHash(rules) },
    isKept: frozen !== undefined && archived !== undefined,
    isAltered,
    isSame: !former ? null : former.amount_fen === award.amountFen,
    former: told(former || undefined, library) ?? null,
    present: told(present, library) ?? null,
  };
}
