import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

/** What a column may be given: bytes go in as they are, other objects as JSON. */
export type CopyValue = string | number | boolean | null | object;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** PostgreSQL holds no zero character; a sheet that has one loses it here and nowhere else. */
const withoutZero = (text: string): string => text.replaceAll('\u0000', '');

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`;
  const text =
    typeof value === 'object'
      ? JSON.stringify(value, (_, part) => (typeof part === 'string' ? withoutZero(part) : part))
      : withoutZero(String(value));
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!);
}

function* linesOf(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let block = '';
  for (const row of rows) {
    block += `${row.map(copyText).join('\t')}\n`;
    if (block.length > 65_536) {
      yield block;
      block = '';
    }
  }
  if (block !== '') yield block;
}

/** Copies rows into a table inside the caller's transaction. `columns` names them in the order of the values. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const stream = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(linesOf(rows)), stream);
}

/** Runs `work` in one transaction: all of it or nothing. `end` may put last statements before the commit, in one journey. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  begin = 'begin',
  end: (client: pg.PoolClient) => string = () => 'commit',
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query(end(client));
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    client.release(true);
    throw error;
  }
}
