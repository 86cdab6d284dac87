import {
  BIGINT,
  DOUBLE,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { Batch } from '../platform/index.ts';

/** Column types that TypeScript lays into the batch. */
export type ColumnType = 'integer' | 'bigint' | 'double' | 'varchar';

const TYPES: Record<ColumnType, DuckDBType> = {
  integer: INTEGER,
  bigint: BIGINT,
  double: DOUBLE,
  varchar: VARCHAR,
};
const CHUNK = 2048;

/** A cell on its way in; safe integers may stand for bigint. */
export type Cell = number | string | null | undefined;

/** Creates `schema.table` anew and lays rows into it in chunks; values come column by column, all of one length. */
export async function layTable(
  batch: Batch,
  relation: string,
  columns: Readonly<Record<string, ColumnType>>,
  values: readonly ArrayLike<Cell>[],
): Promise<void> {
  const [schema, table] = relation.split('.') as [string, string];
  const kinds = Object.values(columns);
  const declared = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await batch.run(`create or replace table ${relation} (${declared.join(', ')})`);
  const appender = await batch.connection.createAppender(table, schema);
  const types = kinds.map((kind) => TYPES[kind]);
  const length = values[0]?.length ?? 0;
  for (let start = 0; start < length; start += CHUNK) {
    const size = Math.min(CHUNK, length - start);
    const chunk = DuckDBDataChunk.create(types, size);
    chunk.setColumns(values.map((column, i) => slice(column, kinds[i]!, start, size)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function slice(column: ArrayLike<Cell>, kind: ColumnType, start: number, size: number): DuckDBValue[] {
  const cells: DuckDBValue[] = new Array(size);
  for (let i = 0; i < size; i++) {
    const cell = column[start + i] ?? null;
    cells[i] = kind === 'bigint' && typeof cell === 'number' ? BigInt(cell) : cell;
  }
  return cells;
}

/** Reads a query column by column; bigint becomes number, which all our keys fit. */
export async function readColumns(batch: Batch, sql: string): Promise<Cell[][]> {
  const reader = await batch.connection.runAndReadAll(sql);
  const columns = reader.getColumns();
  return reader
    .columnNames()
    .map((_, i) =>
      (columns[i] ?? []).map((cell) => (typeof cell === 'bigint' ? Number(cell) : (cell as Cell))),
    );
}

/** Numbers texts 1, 2, 3 … in the order in which they first come; the empty text has no number. */
export class Interner {
  readonly #codes = new Map<string, number>();
  code(text: string): number | null {
    if (text === '') return null;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#codes.size + 1);
    return this.#codes.size;
  }
}
