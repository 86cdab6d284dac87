import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Batch, openBatch } from '../platform/index.ts';
import { compile } from './compile.ts';
import { decideFacts, factsValues } from './decide.queries.ts';
import { type Facts, wholeFacts } from './facts.ts';
import { decisionText, type Frozen, factsToFreeze, recompute, thawRules } from './freeze.ts';
import { readEntitled } from './payment/entitled.store.ts';
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
          JSON.stringify({
            ...{ term: base.term, programme, ruleSet: ruleSetHash(rules) },
            // no more than the decision read is kept, and it is enough
            facts: factsToFreeze(compiled, programme, base.facts),
          }),
        );
        const again = recompute(kept, law);
        expect(decisionText(again)).toBe(decisionText(then!.find((one) => one.programme === programme)));
      }
    });
  });

  it('stays what it was when the law changes, and shows what the law of now would give', () => {
    const then = recompute(FROZEN, thawRules(canonicalJson(rules), FROZEN.ruleSet));
    const now = recompute(FROZEN, raised());
    expect([then?.amount_fen, now?.amount_fen]).toEqual([115_000, 150_000]);
    expect(ruleSetHash(raised())).not.toBe(FROZEN.ruleSet);
  });

  it('is not computed from an archive that somebody changed', () => {
    const forged = canonicalJson(rules).replace('"yuan":2300', '"yuan":9900');
    expect(forged).not.toBe(canonicalJson(rules));
    expect(() => thawRules(forged, FROZEN.ruleSet)).toThrow('not what its hash says');
  });
});

describe('what a run gives to be awarded', () => {
  it('is its entitled who are paid by card and not paid yet, with the facts that decided them and the whole law', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuzhi-frozen-'));
    mkdirSync(join(folder, 'store'));
    const known = wholeFacts({ is_enrolled: true, stage: 'senior', grade: 2, dibao: true, tekun: false });
    await inEngine(async (batch) => {
      const lay = (name: string, select: string) =>
        batch.run(`copy (${select}) to '${join(folder, 'store', `${name}.parquet`)}' (format parquet)`);
      await lay('aid.facts', `select * from ${factsValues([known])}`);
      await lay('linkage.person', `select 0 as person_no, 'P0000007' as person_id`);
      await lay(
        'aid.rule_set',
        `select '${ruleSetHash(rules)}' as hash, '${canonicalJson(rules).replaceAll("'", "''")}' as rules`,
      );
    });
    const row = (programme: string, state: string) => `P0000007,${programme},2026-autumn,115000,${state}`;
    const rows = [
      row('senior-grant', 'left-over'),
      row('senior-grant', 'paid'),
      row('nutrition', 'left-over'),
    ];
    writeFileSync(
      join(folder, 'entitlements.csv'),
      ['person_id,programme,term,amount_fen,state', ...rows].join('\n'),
    );
    const { entitled, law } = await readEntitled(folder, rules);
    expect(entitled).toEqual([
      {
        ...{ personId: 'P0000007', programme: 'senior-grant', term: '2026-autumn', amountFen: 115_000 },
        ruleHash: ruleSetHash(rules),
        facts: { is_enrolled: true, stage: 'senior', dibao: true, tekun: false },
      },
    ]);
    const frozen = { ...entitled[0]!, facts: entitled[0]!.facts as Partial<Facts> };
    expect(recompute(frozen, thawRules(law!.rules, law!.hash))?.amount_fen).toBe(115_000);
    rmSync(folder, { recursive: true });
  });
});
