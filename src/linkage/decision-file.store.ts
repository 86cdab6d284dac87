import { renameSync, writeFileSync } from 'node:fs';
import type { Queryable } from '../access/index.ts';
import { listDecided } from './decision.queries.ts';
import type { DecidedRow } from './decision.ts';
import { DECISION_COLUMNS, MARK_COLUMNS } from './decisions.store.ts';

const quoted = (value: string | number | null): string => `"${String(value ?? '').replaceAll('"', '""')}"`;

const cellsOf = (row: DecidedRow, side: 'a' | 'b'): Record<string, string | number | null> => ({
  [`file_${side}`]: row.file,
  [`sheet_${side}`]: row.sheet,
  [`row_${side}`]: row.row,
  [`register_${side}`]: row.register,
  [`name_${side}`]: row.name,
  [`mark_${side}`]: row.mark,
});

/** Writes what people agreed on for the next run to read (`RunRequest.decisions`); returns how many. */
export async function writeDecisions(db: Queryable, path: string): Promise<number> {
  const columns = [...DECISION_COLUMNS, ...MARK_COLUMNS];
  const decided = await listDecided(db);
  const lines = decided.map(({ left, right, answer }) => {
    const cells = { ...cellsOf(left, 'a'), ...cellsOf(right, 'b'), decision: answer };
    return columns.map((column) => quoted(cells[column as keyof typeof cells] ?? null)).join(',');
  });
  writeFileSync(`${path}.part`, `${[columns.join(','), ...lines].join('\n')}\n`);
  renameSync(`${path}.part`, path);
  return decided.length;
}
