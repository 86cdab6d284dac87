import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBatch } from '../platform/index.ts';
import { readExpression, type Value } from './expression.ts';

const COLUMNS = ['a', 'b', 'c', 'x', 'y', 'z'] as const;
const placeOf = (name: string): number => COLUMNS.indexOf(name as (typeof COLUMNS)[number]);

/** Random expressions in the words of the rules: truths over a, b, c and whole numbers over x, y, z. */
const { truth } = fc.letrec<{ truth: string; number: string }>((tie) => ({
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', 'true', 'false'),
    fc.tuple(tie('truth'), fc.constantFrom('and', 'or'), tie('truth')).map((all) => `(${all.join(' ')})`),
    // without brackets: what binds closer must be known
    fc
      .tuple(tie('truth'), tie('truth'), tie('truth'))
      .map(([one, two, three]) => `(${one} or not ${two} and ${three})`),
    tie('truth').map((one) => `not ${one}`),
    fc
      .tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number'))
      .map((all) => `(${all.join(' ')})`),
    fc
      .tuple(tie('number'), fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }))
      .map(([one, of]) => `(${one} in (${of.join(', ')}))`),
    fc
      .tuple(tie('number'), fc.nat(3), fc.nat(5))
      .map(([one, from, to]) => `(${one} between ${from} and ${to})`),
    fc.tuple(tie('number'), fc.constantFrom('is null', 'is not null')).map((all) => `(${all.join(' ')})`),
    fc
      .tuple(tie('truth'), tie('truth'), tie('truth'))
      .map(([when, one, two]) => `case when ${when} then ${one} when (${when}) is null then ${two} end`),
  ),
  number: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('x', 'y', 'z'),
    fc.nat(9).map(String),
    fc.tuple(tie('number'), fc.constantFrom('+', '-'), tie('number')).map((all) => `(${all.join(' ')})`),
    // two deep at most by its own columns: larger products would not fit into a whole number
    fc
      .tuple(fc.constantFrom('x', 'y', '4'), tie('number'))
      .map(([one, two]) => `${one} + 2 * ${two}`)
      .map((one) => `(${one})`),
    fc.tuple(tie('number'), tie('number')).map(([one, two]) => `coalesce(${one}, ${two})`),
    tie('truth').map((one) => `coalesce(cast((${one}) as integer), 2)`),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([when, one, two]) => `case when ${when} then ${one} else ${two} end`),
  ),
}));

const VALUES: Readonly<Record<string, readonly Value[]>> = {
  ...Object.fromEntries(['a', 'b', 'c'].map((name) => [name, [true, false, null]])),
  ...Object.fromEntries(['x', 'y', 'z'].map((name) => [name, [0, 3, null]])),
};
/** Every truth beside every number: 3⁶ rows. */
const ROWS = COLUMNS.reduce<Value[][]>(
  (rows, name) => rows.flatMap((row) => VALUES[name]!.map((value) => [...row, value])),
  [[]],
);

describe('an expression of the rules', () => {
  it('gives for every row what the engine of the batch gives, whatever the expression', async () => {
    const batch = await openBatch(':memory:', { threads: 1 });
    const rows = ROWS.map((row, no) => `(${[no, ...row].map(String).join(', ')})`).join(', ');
    await batch.run(`create table given as select no, cast(a as boolean) as a, cast(b as boolean) as b,
      cast(c as boolean) as c, cast(x as integer) as x, cast(y as integer) as y, cast(z as integer) as z
      from (values ${rows}) as v (no, a, b, c, x, y, z)`);
    await fc.assert(
      fc.asyncProperty(fc.array(truth, { minLength: 8, maxLength: 8 }), async (expressions) => {
        const columns = expressions.map((sql, no) => `(${sql}) as e${no}`).join(', ');
        const found = await batch.rows<Record<string, boolean | null>>(
          `select ${columns} from given order by no`,
        );
        for (const [no, sql] of expressions.entries()) {
          const read = readExpression(sql, placeOf);
          expect([sql, ROWS.map(read)]).toEqual([sql, found.map((row) => row[`e${no}`])]);
        }
      }),
      { numRuns: 40, seed: 20261122 },
    );
    batch.close();
  }, 60_000);

  it.each([
    'a like b',
    'x / 2',
    "x = 'one'",
    'a and',
    'case when a then b',
    'nullif(x, 1)',
    'x in ()',
    '(a',
    'a b',
    'cast(x as bigint)',
  ])('is refused where it is none that the rules use: %s', (sql) => {
    expect(() =>
      readExpression(sql, (name) => {
        if (placeOf(name) < 0) throw new Error(name);
        return placeOf(name);
      }),
    ).toThrow();
  });
});
