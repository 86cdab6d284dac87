import { type Language, openBatch } from '../platform/index.ts';
import { casesFaults } from './programme/cases.queries.ts';
import { ruleFaultText } from './programme/fault-texts.ts';
import { readRuleSet } from './rule-set.store.ts';

/** Everything wrong with the programmes below `rules/aid`, their worked cases run; one line a fault. */
export async function aidRuleFaults(language: Language, root?: string): Promise<string[]> {
  const { rules, cases, faults } = readRuleSet(root);
  const batch = await openBatch(':memory:', { threads: 1 });
  try {
    const found = [...faults];
    for (const programme of rules.programmes)
      found.push(...(await casesFaults(batch, rules, programme, cases.get(programme.id)!)));
    return found.map((fault) => ruleFaultText(fault, language));
  } finally {
    batch.close();
  }
}
