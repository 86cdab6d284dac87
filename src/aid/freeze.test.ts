import { describe, expect, it } from 'vitest';
import { type Batch, openBatch } from '../platform/index.ts';
import { compile } from './compile.ts';
import { decideFacts } from './decide.queries.ts';
import { wholeFacts } from './facts.ts';
import { decisionText, type Frozen, recompute, thawRules } from './freeze.ts';
import { canonicalJson, type RuleSet, ruleSetHash, ruleSetOf } from './programme/rule-set.ts';
import { readRuleSet } from './rule-set.store.ts';

const { rules, cases } = readRuleSet();

const inEngine = async (work: (batch: Batch) => Promise<void>): Promise<void> => {
  const batch = await openBatch(':memory:', { threads: 1 });
  await work(batch).finally(() => batch.close());
};

/** The same law with one rate raised. */
const raised = (): RuleSet =>
  ruleSetOf(
    rules.programmes.map((one) =>
      one.id === 'senior-grant'
        ? {
            ...one,
            parameters: {
              rate: {
                ...one.parameters.rate!,
                values: one.parameters.rate!.values.map((value) =>
                  'yuan' in value && value.yuan === 2300 ? { ...value, yuan: 3000 } : value,
                ),
              },
            },
          }
        : one,
    ),
  );

const FROZEN: Frozen = {
  term: '2026-autumn',
  programme: 'senior-grant',
  facts: { is_enrolled: true, stage: 'senior', dibao: true },
  ruleSet: ruleSetHash(rules),
};

describe('a frozen decision', () => {
  it('comes out bit for bit from its facts and the archived text of its law, for every worked case', async () => {
    const archive = canonicalJson(rules);
    const law = thawRules(archive, ruleSetHash(rules));
    expect(ruleSetHash(law)).toBe(ruleSetHash(rules));
    await inEngine(async (batch) => {
      for (const [programme, { base }] of cases) {
        const compiled = compile(rules, base.term);
        const [then] = await decideFacts(batch, compiled, [wholeFacts(base.facts)]);
        const kept: Frozen = JSON.parse(
          JSON.stringify({ term: base.term, programme, facts: base.facts, ruleSet: ruleSetHash(rules) }),
        );
        const again = await recompute(batch, kept, law);
        expect(decisionText(again)).toBe(decisionText(then!.find((one) => one.programme === programme)));
      }
    });
  });

  it('stays what it was when the law changes, and shows what the law of now would give', async () => {
    await inEngine(async (batch) => {
      const then = await recompute(batch, FROZEN, thawRules(canonicalJson(rules), FROZEN.ruleSet));
      const now = await recompute(batch, FROZEN, raised());
      expect([then?.amount_fen, now?.amount_fen]).toEqual([115_000, 150_000]);
      expect(ruleSetHash(raised())).not.toBe(FROZEN.ruleSet);
    });
  });

  it('is not computed from an archive that somebody changed', () => {
    const forged = canonicalJson(rules).replace('"yuan":2300', '"yuan":9900');
    expect(forged).not.toBe(canonicalJson(rules));
    expect(() => thawRules(forged, FROZEN.ruleSet)).toThrow('not what its hash says');
  });
});
