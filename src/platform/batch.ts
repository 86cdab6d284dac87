import { type DuckDBConnection, DuckDBInstance, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';

/** Integer types that the JSON form of the engine gives as text; ours are all safe in a double. */
const WIDE = new Set([
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
]);

/** The batch engine: one embedded DuckDB, one connection; closed by its opener. */
export type Batch = {
  readonly connection: DuckDBConnection;
  /** Runs statements for their effect. */
  run(sql: string, parameters?: Record<string, DuckDBValue>): Promise<void>;
  /** Reads rows as objects; bigint and decimals become numbers, dates ISO strings. */
  rows<T>(sql: string, parameters?: Record<string, DuckDBValue>): Promise<T[]>;
  /** A second connection to the same relations, for work beside the first; closed by its opener, before the first. */
  beside(): Promise<Batch>;
  close(): void;
};

/** `threads`: results never depend on it. `memory`: e.g. `2GB`; the engine spills to `directory` beyond that. */
export type BatchOptions = {
  readonly threads?: number;
  readonly memory?: string;
  readonly directory?: string;
};

/** Opens an engine in memory (or over a file). */
export async function openBatch(path = ':memory:', options: BatchOptions = {}): Promise<Batch> {
  const settings: Record<string, string> = { memory_limit: options.memory ?? '2GB' };
  if (options.threads) settings.threads = String(options.threads);
  if (options.directory) settings.temp_directory = options.directory;
  const instance = await DuckDBInstance.create(path, settings);
  const connection = await instance.connect();
  return over(instance, connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

function over(instance: DuckDBInstance, connection: DuckDBConnection, close: () => void): Batch {
  return {
    connection,
    close,
    async beside() {
      const second = await instance.connect();
      return over(instance, second, () => second.closeSync());
    },
    async run(sql, parameters) {
      await connection.run(sql, parameters);
    },
    async rows<T>(sql: string, parameters?: Record<string, DuckDBValue>) {
      const reader = await connection.runAndReadAll(sql, parameters);
      const wide = reader.columnTypes().map((type) => WIDE.has(type.typeId));
      const names = reader.columnNames();
      return reader.getRowsJson().map((row) => {
        const object: Record<string, unknown> = {};
        for (let i = 0; i < names.length; i++) {
          const value = row[i];
          object[names[i]!] = wide[i] && value !== null ? Number(value) : value;
        }
        return object as T;
      });
    },
  };
}
