import type pg from 'pg';
import { to } from 'pg-copy-streams';
import { invariant } from '../kernel/index.ts';

/**
 * A row as PostgreSQL sends it in binary: each value after its length in four bytes (-1: null), most significant byte
 * first; a text is UTF-8, an int8 eight bytes.
 */
export type RawRow = Buffer;

/** Signature (11 bytes), flags and length of the header's extension (4 bytes each). */
const FIXED_HEAD = 19;

/**
 * Streams the rows of a select, some thousands at a time, without making objects of their values: the way to read
 * millions. The select takes no parameters. Who stops reading early must destroy the connection: what is still on its
 * way is not read.
 */
export async function* copyOut(client: pg.ClientBase, select: string): AsyncGenerator<RawRow[]> {
  const stream = client.query(to(`copy (${select}) to stdout (format binary)`, { highWaterMark: 262_144 }));
  let rest: Buffer = Buffer.alloc(0);
  let isHeadRead = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (!isHeadRead) {
      if (rest.length < FIXED_HEAD) continue;
      rest = rest.subarray(FIXED_HEAD + rest.readInt32BE(FIXED_HEAD - 4));
      isHeadRead = true;
    }
    const { rows, end } = cutRows(rest);
    rest = rest.subarray(end);
    if (rows.length > 0) yield rows;
  }
  invariant(rest.length === 0, 'a copy ended within a row');
}

/** The whole rows at the beginning of some bytes, and where the unfinished one begins. */
function cutRows(bytes: Buffer): { readonly rows: RawRow[]; readonly end: number } {
  const rows: RawRow[] = [];
  let end = 0;
  while (end + 2 <= bytes.length) {
    const columns = bytes.readInt16BE(end);
    if (columns === -1) return { rows, end: bytes.length }; // the trailer
    let at = end + 2;
    let column = 0;
    for (; column < columns && at + 4 <= bytes.length; column++) {
      at += 4 + Math.max(bytes.readInt32BE(at), 0);
    }
    if (column < columns || at > bytes.length) break;
    rows.push(bytes.subarray(end + 2, at));
    end = at;
  }
  return { rows, end };
}
