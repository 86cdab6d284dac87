import { compile } from '../../src/aid/compile.ts';
import { FACT_COLUMNS, FACTS, type Facts, sqlType } from '../../src/aid/facts.ts';
import { readRuleSet } from '../../src/aid/index.ts';

/** Twelve programmes of the autumn of 2026: those that most pupils of a county are asked about. */
export const TWELVE = [
  'preschool-aid',
  'preschool-last-year',
  'textbooks-and-fees',
  'boarding-subsidy',
  'non-boarding-subsidy',
  'nutrition',
  'senior-grant',
  'senior-fee-waiver',
  'vocational-fee-waiver',
  'vocational-grant',
  'yulu',
  'higher-grant',
];

export function twelve() {
  const { rules } = readRuleSet();
  return compile(
    rules,
    '2026-autumn',
    rules.programmes.filter(({ id }) => TWELVE.includes(id)),
  );
}

/** Facts drawn from a hash, no chance in it; `unknownIn`: one fact in so many is unknown, 0 for none. */
export function drawnSql(students: number, unknownIn: number): string {
  const columns = FACT_COLUMNS.map((column, i) => {
    const shape = FACTS[column];
    const drawn = `hash(i * 64 + ${i})`;
    const value =
      shape.type === 'boolean'
        ? `${drawn} % 10 < 2`
        : shape.type === 'code'
          ? `${drawn} % ${Object.keys(shape.words).length} + 1`
          : column.endsWith('county')
            ? `case when ${drawn} % 3 = 0 then 431321 else 341525 end`
            : `${drawn} % 6 + 1`;
    const known =
      unknownIn === 0 ? value : `case when ${drawn} % ${unknownIn} = 0 then null else ${value} end`;
    return `cast(${known} as ${sqlType(column)}) as ${column}`;
  });
  return `select i as person_no, ${columns.join(', ')} from range(${students}) t(i)`;
}

/** The words of drawn facts. */
export function inWords(row: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    FACT_COLUMNS.map((column) => {
      const shape = FACTS[column];
      const value = row[column] ?? null;
      if (shape.type !== 'code' || value === null) return [column, value];
      return [column, Object.keys(shape.words)[Number(value) - 1]];
    }),
  ) as Facts;
}
