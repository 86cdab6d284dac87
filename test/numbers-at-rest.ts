import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../src/platform/index.ts';

/**
 * Where numbers stand readable at rest: files of the data folder (tables, log of writes, uploads), and rows of tables, which the
 * files may hold compressed; bytes are looked through too.
 */
export async function foundAtRest(
  { pool }: Pick<Database, 'pool'>,
  dataFolder: string,
  numbers: readonly string[],
): Promise<{ readonly files: number; readonly rows: number; readonly found: string[] }> {
  const files = (readdirSync(dataFolder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(dataFolder, name), { throwIfNoEntry: false })?.isFile(),
  );
  const bytes = numbers.map((number) => Buffer.from(number));
  const found = files.filter((name) => {
    const content = readFileSync(join(dataFolder, name));
    return bytes.some((number) => content.includes(number));
  });
  const patterns = numbers.flatMap((number) => [`%${number}%`, `%${Buffer.from(number).toString('hex')}%`]);
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  let rows = 0;
  for (const { name } of tables) {
    const { rows: counted } = await pool.query<{ held: number; rows: number }>(
      `select count(*) as rows, count(case when t::text like any ($1::text[]) then 1 end) as held from ${name} as t`,
      [patterns],
    );
    rows += counted[0]!.rows;
    if (counted[0]!.held > 0) found.push(`${name}: ${counted[0]!.held} rows`);
  }
  return { files: files.length, rows, found };
}
