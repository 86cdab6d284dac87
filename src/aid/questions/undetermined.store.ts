import type { Batch } from '../../platform/index.ts';
import { type Compiled, compile } from '../compile.ts';
import { digitsOf, readsOf } from '../decision.ts';
import type { FactColumn } from '../facts.ts';
import { thawRules } from '../freeze.ts';
import { type Missing, missingOf } from './question.ts';

/** Undetermined decisions of a run: its children by person number, each with the number of its pattern. */
export type UndeterminedOfRun = {
  readonly patternOf: ReadonlyMap<number, number>;
  readonly missing: readonly Missing[];
};

/** Reads, under the law that the run archived, who waits for what. Nothing where the run decided nothing. */
export async function readUndetermined(batch: Batch): Promise<UndeterminedOfRun> {
  const [law] = await batch.rows<{ hash: string; term: Compiled['term']; rules: string }>(
    'select hash, term, rules from aid.rule_set',
  );
  const compiled = law && compile(thawRules(law.rules, law.hash), law.term);
  if (!compiled || compiled.programmes.length === 0) return { patternOf: new Map(), missing: [] };
  const facts = readFacts(compiled);
  const rows = await batch.rows<{ person_no: number; pattern: string }>(patternSql(compiled, facts));
  const numbers = new Map<string, number>();
  const missing: Missing[] = [];
  const known = new Map<string, number>();
  for (const { pattern } of rows) {
    if (numbers.has(pattern)) continue;
    const asked = readPattern(compiled, facts, pattern);
    const key = asked.map(({ asks, programme }) => `${asks} ${programme}`).join('\n');
    const patternNo = known.get(key) ?? known.size + 1;
    if (!known.has(key)) missing.push(...asked.map((one) => ({ patternNo, ...one })));
    known.set(key, patternNo);
    numbers.set(pattern, patternNo);
  }
  return { patternOf: new Map(rows.map((row) => [row.person_no, numbers.get(row.pattern)!])), missing };
}

/** Every fact that a programme of the term reads. */
function readFacts(compiled: Compiled): FactColumn[] {
  const read = compiled.programmes.flatMap((one) =>
    one.judged.flatMap((judged) => [...readsOf(compiled, one, judged)]),
  );
  return [...new Set(read)];
}

/** Grounds of what is undetermined (− for what is decided), and which facts are unknown, as one text a child. */
function patternSql({ programmes }: Compiled, facts: readonly FactColumn[]): string {
  const grounds = programmes.map(
    ({ no }) => `case when d.e${no} is null then cast(d.g${no} as varchar) else '-' end`,
  );
  const unknown = facts.map((fact) => `case when f.${fact} is null then '1' else '0' end`);
  return `select d.person_no, ${grounds.join(" || ' ' || ")} || '|' || ${unknown.join(' || ') || "''"} as pattern
    from aid.decided as d join aid.facts as f on f.person_no = d.person_no
    where ${programmes.map(({ no }) => `d.e${no} is null`).join(' or ')}`;
}

function readPattern(
  compiled: Compiled,
  facts: readonly FactColumn[],
  pattern: string,
): Omit<Missing, 'patternNo'>[] {
  const [grounds = '', flags = ''] = pattern.split('|');
  const unknown = new Set(facts.filter((_, at) => flags[at] === '1'));
  return grounds.split(' ').flatMap((ground, at) => {
    if (ground === '-') return [];
    const one = compiled.programmes[at]!;
    const digits = digitsOf(Number(ground), one.judged.length);
    return missingOf(compiled, one, digits, (fact) => unknown.has(fact)).map((asks) => ({
      asks,
      programme: one.programme.id,
    }));
  });
}
