import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermCode } from '../kernel/index.ts';
import { openBatch } from '../platform/index.ts';
import { compile } from './compile.ts';
import { factsValues } from './decide.queries.ts';
import { decidedRows } from './decide-child.ts';
import { digitsOf } from './decision.ts';
import { FACT_COLUMNS, FACTS, type FactColumn, type FactShape, type Facts, type FactValue } from './facts.ts';
import type { Programme } from './programme/programme.ts';
import { isOffered } from './programme/rule-set.ts';
import { readRuleSet } from './rule-set.store.ts';
import { slowDecision } from './slow-evaluator.fixture.ts';

const { rules, cases } = readRuleSet();
const COUNTIES = [431321, 431382, 640104, 640181, 640422, 520302, 540102, 350502, 130925, 310101, 610104];

const valueFor = (column: FactColumn): fc.Arbitrary<FactValue> => {
  const shape: FactShape = FACTS[column];
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'code') return fc.constantFrom(...Object.keys(shape.words));
  if (column.endsWith('county')) return fc.constantFrom(...COUNTIES);
  return fc.integer({ min: 0, max: column === 'school_fee_fen' ? 200_000 : 6 });
};
/** Mostly known facts, so that every outcome comes up; some children of whom little is known. */
const child = fc
  .constantFrom(1, 4, 12)
  .chain((known) =>
    fc.record(
      Object.fromEntries(
        FACT_COLUMNS.map((column) => [
          column,
          fc.oneof(
            { weight: known, arbitrary: valueFor(column) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
        ]),
      ),
    ),
  ) as unknown as fc.Arbitrary<Facts>;
const term = fc
  .tuple(fc.integer({ min: 2010, max: 2027 }), fc.constantFrom('spring', 'autumn'))
  .map(([year, half]) => `${year}-${half}` as TermCode);

/** A child of a worked case, a few facts of whom are another's: near the borders of the conditions. */
const nearCase = fc.constantFrom(...cases.values()).chain(({ base }) =>
  fc.record({
    when: fc.oneof(fc.constant(base.term), term),
    children: fc.array(
      fc.tuple(child, fc.subarray(FACT_COLUMNS, { maxLength: 4 })).map(([other, changed]): Facts => {
        const own = Object.entries(base.facts).filter(([column]) => !changed.includes(column as FactColumn));
        return { ...other, ...Object.fromEntries(own) };
      }),
      { minLength: 1, maxLength: 40 },
    ),
  }),
);
const anybody = fc.record({ when: term, children: fc.array(child, { minLength: 1, maxLength: 60 }) });

const three = (digit: number) => (digit === 2 ? null : digit === 1);

describe('whatever is known of a child, in whatever term', () => {
  it('the select, the decision of one child and the slow evaluator say the same of every programme, amount and ground', async () => {
    const batch = await openBatch(':memory:', { threads: 1 });
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(anybody, { weight: 2, arbitrary: nearCase }), async ({ when, children }) => {
        // patterns too: as if a county had taken them over
        const offered = rules.programmes.filter((one) => isOffered(one, when));
        if (offered.length === 0) return;
        const compiled = compile(rules, when, offered);
        const rows = await batch.rows<Record<string, number | boolean | null>>(
          `${compiled.select(factsValues(children))} order by person_no`,
        );
        for (const [no, facts] of children.entries()) {
          const alone = decidedRows(compiled, facts);
          for (const one of compiled.programmes) {
            const slow = slowDecision(one.programme, offered, facts, when);
            const row = rows[no]!;
            // the child on the screen is decided by the same expressions, read without the engine
            expect([one.programme.id, alone[one.no]]).toEqual([
              one.programme.id,
              { entitled: row[`e${one.no}`], amount: row[`a${one.no}`], grounds: row[`g${one.no}`] },
            ]);
            const fast = {
              outcome: row[`e${one.no}`] as boolean | null,
              amount: row[`a${one.no}`] as number | null,
              states: digitsOf(row[`g${one.no}`] as number, one.judged.length).map(three),
            };
            expect({ programme: one.programme.id, ...fast }).toEqual({
              programme: one.programme.id,
              ...slow,
            });
            const key = `${one.programme.id} ${slow.outcome}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 150, seed: 20261122 },
    );
    batch.close();
    // the comparison is worth something only where each programme was entitled, refused and undetermined
    const isWithoutRate = ({ parameters, amount }: Programme): boolean =>
      parameters[amount.parameter]!.values.every((value) => 'unknown' in value && value.unknown === true);
    const never = rules.programmes.flatMap((one) =>
      // nobody has what no document puts a figure to
      (isWithoutRate(one) ? [false, null] : [true, false, null])
        .filter((outcome) => !seen.has(`${one.id} ${outcome}`))
        .map((outcome) => `${one.id} ${outcome}`),
    );
    expect(never).toEqual([]);
  }, 120_000);
});
