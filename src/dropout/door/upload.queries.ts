import { createHash } from 'node:crypto';
import type { Queryable } from '../../access/index.ts';
import { readDoorRules } from './door-rules.store.ts';
import { doorTypeOf } from './media.ts';

/** How far an upload has come. */
export type Progress = { readonly offset: number; readonly isWhole: boolean };

/** Waits until no other request of the account adds to the same file. */
const lockUpload = (db: Queryable, sha256: string) =>
  db.query("select pg_advisory_xact_lock(hashtext(current_setting('fuzhi.account_id') || $1))", [sha256]);

/** How far the viewer's upload of a file has come. */
export async function findProgress(db: Queryable, sha256: string, medium: string): Promise<Progress> {
  const { rows } = await db.query<{ whole: number | null; offset: number }>(
    `select (select length(content) from dropout.door_file where dropout.own_account(account_id) and sha256 = $1 and medium = $2)
         as whole,
       (select coalesce(sum(bytes), 0)::integer from dropout.door_part where dropout.own_account(account_id) and sha256 = $1)
         as offset`,
    [sha256, medium],
  );
  const { whole, offset } = rows[0]!;
  return whole === null ? { offset, isWhole: false } : { offset: whole, isWhole: true };
}

/** A part of a file, beginning at a byte. */
export type Part = {
  readonly sha256: string;
  readonly medium: string;
  readonly atByte: number;
  readonly content: Buffer;
  /** Length of the whole file. */
  readonly total: number;
};

/** What became of a part. */
export type Added = Progress & { readonly fault?: 'upload-ill' | 'upload-broken' | 'offset-other' };

/** Adds a part where the one before it ended; what was there already is not written again. */
export async function addPart(
  db: Queryable,
  part: Part,
  accountId: number,
  types: readonly string[],
  at: Date,
): Promise<Added> {
  const { sha256, medium, atByte, total } = part;
  await lockUpload(db, sha256);
  const before = await findProgress(db, sha256, medium);
  if (before.isWhole) return before;
  if (atByte > before.offset) return { ...before, fault: 'offset-other' };
  const fresh = part.content.subarray(before.offset - atByte, Math.max(0, total - atByte));
  if (fresh.length > 0)
    await db.query('insert into dropout.door_part values ($1, $2, $3, $4, $5, $6)', [
      ...[accountId, sha256, before.offset, fresh.length, fresh, at],
    ]);
  const offset = before.offset + fresh.length;
  if (offset < total) return { offset, isWhole: false };
  return completeUpload(db, { sha256, medium }, accountId, types, at);
}

async function completeUpload(
  db: Queryable,
  { sha256, medium }: Pick<Part, 'sha256' | 'medium'>,
  accountId: number,
  types: readonly string[],
  at: Date,
): Promise<Added> {
  const { rows } = await db.query<{ content: Buffer }>(
    `delete from dropout.door_part where account_id = $1 and sha256 = $2 returning at_byte, content`,
    [accountId, sha256],
  );
  const parts = (rows as { at_byte: number; content: Buffer }[]).sort((a, b) => a.at_byte - b.at_byte);
  const content = Buffer.concat(parts.map((one) => one.content));
  if (createHash('sha256').update(content).digest('hex') !== sha256)
    return { offset: 0, isWhole: false, fault: 'upload-broken' };
  const type = doorTypeOf(content);
  if (type === undefined || !types.includes(type)) return { offset: 0, isWhole: false, fault: 'upload-ill' };
  await db.query('insert into dropout.door_file values ($1, $2, $3, $4, $5, $6)', [
    ...[accountId, sha256, medium, type, content, at],
  ]);
  return { offset: content.length, isWhole: true };
}

/** How many uploads were cleared. */
export type Cleared = { readonly parts: number; readonly files: number };

/** Clears uploads that no submission took by the end of their days: as the owner, for everybody. What is on file stays. */
export async function clearOrphans(db: Queryable, now: Date): Promise<Cleared> {
  const before = new Date(now.getTime() - readDoorRules().orphan_days * 86_400_000);
  const parts = await db.query('delete from dropout.door_part where received_at < $1', [before]);
  const files = await db.query('delete from dropout.door_file where received_at < $1', [before]);
  return { parts: parts.rowCount ?? 0, files: files.rowCount ?? 0 };
}
