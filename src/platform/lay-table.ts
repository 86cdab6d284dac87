import type { Batch } from './batch.ts';

/** A value of a laid table. */
export type Cell = string | number | boolean | null;

const literal = (value: Cell): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/**
 * Lays a small table from data (rules, parameters), so that steps can join it. `columns`: name → SQL type;
 * rows as arrays in that order. Made anew each time; not for more than some thousands of rows.
 */
export async function layTable(
  batch: Batch,
  relation: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const schema = relation.split('.')[0]!;
  await batch.run(`create schema if not exists ${schema}`);
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await batch.run(`create or replace table ${relation} (${types.join(', ')})`);
  if (rows.length === 0) return;
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
  await batch.run(`insert into ${relation} values ${values.join(', ')}`);
}
