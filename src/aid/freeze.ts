import { createHash } from 'node:crypto';
import { invariant, type TermCode } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { compile } from './compile.ts';
import { decideFacts } from './decide.queries.ts';
import type { AidDecision } from './decision.ts';
import { type Facts, wholeFacts } from './facts.ts';
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

/** The law out of its archived text; refused where the text is not the one that bears the hash. */
export function thawRules(text: string, hash: string): RuleSet {
  const found = createHash('sha256').update(text).digest('hex');
  invariant(found === hash, 'an archived rule set is not what its hash says');
  return JSON.parse(text) as { programmes: Programme[] };
}

/** Computes a frozen decision again: under the law of then (its archived text) or another law, as the one of now. */
export async function recompute(
  batch: Batch,
  frozen: Frozen,
  law: RuleSet,
): Promise<AidDecision | undefined> {
  const compiled = compile(law, frozen.term);
  const [decisions] = await decideFacts(batch, compiled, [wholeFacts(frozen.facts)]);
  return decisions!.find(({ programme }) => programme === frozen.programme);
}

/** A decision as one text, to be compared bit for bit. */
export const decisionText = (decision: AidDecision | undefined): string => canonicalJson(decision ?? null);
