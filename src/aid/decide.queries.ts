import type { Batch } from '../platform/index.ts';
import type { Compiled } from './compile.ts';
import { type AidDecision, readDecision } from './decision.ts';
import { encodeFact, FACT_COLUMNS, type Facts, sqlType } from './facts.ts';

/** Columns of a facts relation with their types, the child's number first. */
export const FACTS_COLUMNS_SQL = [
  'person_no bigint',
  ...FACT_COLUMNS.map((column) => `${column} ${sqlType(column)}`),
].join(', ');

/** Facts of a few children as a relation in words of SQL: for cases, trials and single children. */
export function factsValues(all: readonly Facts[]): string {
  const rows = all.map(
    (facts, no) =>
      `(${[`cast(${no} as bigint)`, ...FACT_COLUMNS.map((one) => `cast(${encodeFact(one, facts[one])} as ${sqlType(one)})`)].join(', ')})`,
  );
  return `(values ${rows.join(', ')}) as facts (person_no, ${FACT_COLUMNS.join(', ')})`;
}

/** Decides all programmes of the compiled term for each of the children given, in their order, with all grounds. */
export async function decideFacts(
  batch: Batch,
  compiled: Compiled,
  all: readonly Facts[],
): Promise<AidDecision[][]> {
  if (all.length === 0 || compiled.programmes.length === 0) return all.map(() => []);
  const rows = await batch.rows<Record<string, number | boolean | null>>(
    `${compiled.select(factsValues(all))} order by person_no`,
  );
  return rows.map((row, no) => decisionsOf(compiled, row, all[no]!));
}

/** The decisions in one row of the select. */
export const decisionsOf = (
  compiled: Compiled,
  row: Readonly<Record<string, number | boolean | null>>,
  facts: Facts,
): AidDecision[] =>
  compiled.programmes.map((one) =>
    readDecision(
      compiled,
      one,
      {
        entitled: row[`e${one.no}`] as boolean | null,
        amount: row[`a${one.no}`] as number | null,
        grounds: row[`g${one.no}`] as number,
      },
      facts,
    ),
  );
