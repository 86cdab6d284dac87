import type { Batch, Text } from '../../platform/index.ts';
import { factsValues } from '../decide.queries.ts';
import { FACTS, type FactColumn, type FactShape, type Facts, type FactValue, wholeFacts } from '../facts.ts';
import { alternatives, meant } from '../programme/conditions-of.ts';
import type { Programme } from '../programme/programme.ts';

/** Facts for worked cases: whoever fills the form in says what should come out. */
export type SuggestedCases = {
  readonly base: Partial<Facts>;
  readonly cases: readonly { readonly name: string; readonly change: Partial<Facts> }[];
};

/** More combinations are not looked at: one of the first always serves. */
const MOST = 600;

/** Values of a fact that a condition with these arguments may tell apart, the plain ones first. */
function valuesOf(column: FactColumn, args: unknown): FactValue[] {
  const shape: FactShape = FACTS[column];
  if (shape.type === 'boolean') return [false, true];
  if (shape.type === 'code') return Object.keys(shape.words);
  const named = [...JSON.stringify(args).matchAll(/\d+/g)].map(([digits]) => digits);
  if (column.endsWith('_county')) {
    const outside = named.some((code) => '110101'.startsWith(code)) ? '310101' : '110101';
    return [
      ...named.filter((code) => code.length >= 2).map((code) => `${code}0101`.slice(0, 6)),
      outside,
    ].map(Number);
  }
  return [
    ...new Set(
      named.flatMap((digits) => [Number(digits), Number(digits) + 1, Math.max(0, Number(digits) - 1)]),
    ),
  ];
}

function combinations(columns: readonly FactColumn[], args: unknown): Partial<Facts>[] {
  let all: Partial<Facts>[] = [{}];
  for (const column of columns)
    all = all
      .flatMap((one) => valuesOf(column, args).map((value) => ({ ...one, [column]: value })))
      .slice(0, MOST);
  // fewer truths first: a child on one list alone is a plainer example than one on all
  return all.sort((a, b) => truths(a) - truths(b));
}
const truths = (facts: Partial<Facts>): number =>
  Object.values(facts).filter((value) => value === true).length;

/** A child for whom everything holds, and for each condition one for whom that one does not. */
export async function suggestCases(batch: Batch, programme: Programme): Promise<SuggestedCases> {
  let base: Partial<Facts> = {};
  const cases: { name: string; change: Partial<Facts> }[] = [];
  for (const condition of alternatives(programme).flat()) {
    const { kind, args } = meant(condition);
    const tried = combinations(kind.reads(args), args);
    const rows = await batch.rows<{ is: boolean | null }>(
      `select (${kind.sql(args)}) as "is" from ${factsValues(tried.map(wholeFacts))} order by person_no`,
    );
    const held = tried[rows.findIndex((row) => row.is === true)];
    const fails = tried[rows.findIndex((row) => row.is === false)];
    base = { ...held, ...base };
    const text: Text = kind.fails(args);
    if (fails) cases.push({ name: `${text.zh}的学生不能享受`, change: fails });
    else cases.push({ name: `${kind.asks(args).zh}不明的学生要先查明`, change: unknownOf(kind.reads(args)) });
  }
  return { base, cases: [{ name: '各项条件都符合的学生可以享受', change: {} }, ...cases] };
}

const unknownOf = (columns: readonly FactColumn[]): Partial<Facts> =>
  Object.fromEntries(columns.map((column) => [column, null]));
