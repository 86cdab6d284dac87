import { createHash } from 'node:crypto';
import { invariant, type TermCode } from '../kernel/index.ts';
import { type Compiled, compile } from './compile.ts';
import { decideChild } from './decide-child.ts';
import { type AidDecision, readsOf } from './decision.ts';
import { FACT_COLUMNS, type FactColumn, type Facts, wholeFacts } from './facts.ts';
import type { Programme } from './programme/programme.ts';
import { canonicalJson, type RuleSet } from './programme/rule-set.ts';

/** What an approved decision keeps: the facts in words, the term, and the name of the law. */
export type Frozen = {
  readonly term: TermCode;
  readonly programme: string;
  readonly facts: Partial<Facts>;
  /** SHA-256 of the rule set's canonical text, under which the text is archived. */
  readonly ruleSet: string;
};

/** Whether a text is the one that bears the hash. */
export const isWhole = (text: string, hash: string): boolean =>
  createHash('sha256').update(text).digest('hex') === hash;

/** The law out of its archived text; refused where the text is not the one that bears the hash. */
export function thawRules(text: string, hash: string): RuleSet {
  invariant(isWhole(text, hash), 'an archived rule set is not what its hash says');
  return JSON.parse(text) as { programmes: Programme[] };
}

/** Computes a frozen decision again: under the law of then (its archived text) or another law, as the one of now. */
export function recompute(
  frozen: Pick<Frozen, 'term' | 'programme' | 'facts'>,
  law: RuleSet,
): AidDecision | undefined {
  const decisions = decideChild(compile(law, frozen.term), wholeFacts(frozen.facts));
  return decisions.find(({ programme }) => programme === frozen.programme);
}

/** What of a child's facts a programme was decided by, those of the programmes that go before it too: nothing else is kept. */
export function factsToFreeze(compiled: Compiled, programme: string, facts: Partial<Facts>): Partial<Facts> {
  const seen = new Set<string>();
  const read = (id: string): FactColumn[] => {
    const one = compiled.programmes.find((each) => each.programme.id === id);
    if (!one || seen.has(id)) return [];
    seen.add(id);
    return [...one.judged, { what: 'amount' as const }].flatMap((judged) =>
      judged.what === 'yields' ? read(judged.to) : readsOf(compiled, one, judged),
    );
  };
  const columns = new Set(read(programme));
  return Object.fromEntries(
    FACT_COLUMNS.flatMap((column) => {
      const value = facts[column];
      return columns.has(column) && value !== undefined && value !== null ? [[column, value]] : [];
    }),
  );
}

/** A decision as one text, to be compared bit for bit. */
export const decisionText = (decision: AidDecision | undefined): string => canonicalJson(decision ?? null);
