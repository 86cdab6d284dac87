import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { invariant } from '../kernel/index.ts';

/** The values of a row as PostgreSQL sends them in binary: a text is UTF-8, an int8 eight bytes, most significant first. */
export type RawRow = (Buffer | null)[];

/** Signature (11 bytes), flags and length of the header's extension (4 bytes each). */
const FIXED_HEAD = 19;

/**
 * Streams the rows of a select, some thousands at a time, without making objects of them: the way to read millions.
 * The select takes no parameters. Who stops
 * reading early must destroy the connection: what is still on its way is not read.
 */
export async function* copyOut(client: pg.ClientBase, select: string): AsyncGenerator<RawRow[]> {
  const stream = client.query(to(`copy (${select}) to stdout (format binary)`));
  let rest: Buffer = Buffer.alloc(0);
  let isHeadRead = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!isHeadRead) {
      if (rest.length < FIXED_HEAD) continue;
      rest = rest.subarray(FIXED_HEAD + rest.readInt32BE(FIXED_HEAD - 4));
      isHeadRead = true;
    }
    const { rows, end } = readRows(rest);
    rest = rest.subarray(end);
    if (rows.length > 0) yield rows;
  }
  invariant(rest.length === 0, 'a copy ended within a row');
}

/** The whole rows at the beginning of some bytes, and where the unfinished one begins. */
function readRows(bytes: Buffer): { readonly rows: RawRow[]; readonly end: number } {
  const rows: RawRow[] = [];
  let end = 0;
  while (end + 2 <= bytes.length) {
    const columns = bytes.readInt16BE(end);
    if (columns === -1) return { rows, end: bytes.length }; // the trailer
    let at = end + 2;
    const row: RawRow = [];
    while (row.length < columns && at + 4 <= bytes.length) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length === -1) row.push(null);
      else if (at + length > bytes.length) break;
      else {
        row.push(bytes.subarray(at, at + length));
        at += length;
      }
    }
    if (row.length < columns) break;
    rows.push(row);
    end = at;
  }
  return { rows, end };
}
