import * as crypto from 'node:crypto';

/** The hashes a chain may be made of; SM3 is GB/T 32905. A chain may change from one to the other. */
export const ALGORITHMS = ['sha256', 'sm3'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What the first seal stands on. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** What is hashed of a seal `s` and its event `e`, in this order. */
const HASHED = `s.position, s.sealed_at, s.algorithm, e.event_id, e.recorded_at, e.account_id, e.account_name, e.role, e.places,
  e.used_right, e.action, e.subject_kind, e.subject_id, e.person_ids, e.detail, e.purpose, e.is_done`;

/** The columns of a link as they are read: hash and event of the seal, then all that is hashed. */
export const LINK_COLUMNS = `s.hash, s.event_id, ${HASHED}`;

/** The columns of what waits for its seal. */
export const WAITING_COLUMNS = `e.event_id, ${HASHED}`;

/** A seal with its event, as read from the store. `line` is null where the event is gone. */
export type Link = {
  readonly position: number;
  readonly eventId: number;
  readonly algorithm: Algorithm;
  readonly hash: Buffer;
  /**
   * The hashed columns as PostgreSQL sends them in binary, each after its length: whatever they hold, two different rows
   * never give the same bytes.
   */
  readonly line: Buffer | null;
};

const LENGTH = 4;
const INT8 = 8;
/** Where position, algorithm and number of the event begin within a line; position and time of the seal are int8. */
const POSITION_AT = LENGTH;
const ALGORITHM_AT = 3 * LENGTH + 2 * INT8;

const int8At = (bytes: Buffer, at: number): number =>
  bytes.readUInt32BE(at) * 0x1_0000_0000 + bytes.readUInt32BE(at + 4);

const isNullAt = (bytes: Buffer, at: number): boolean => bytes.readInt32BE(at) === -1;

/** Where the seal's part of a line ends and the event's begins. */
const endOfSeal = (line: Buffer): number => ALGORITHM_AT + line.readInt32BE(ALGORITHM_AT - LENGTH);

/** The link of a row of `LINK_COLUMNS`. A hash of any length is read: an attacker may have shortened it. */
export function linkOf(row: Buffer): Link {
  const endOfHash = LENGTH + row.readInt32BE(0);
  const line = row.subarray(endOfHash + LENGTH + INT8);
  return {
    position: int8At(line, POSITION_AT),
    eventId: int8At(row, endOfHash + LENGTH),
    algorithm: line.toString('latin1', ALGORITHM_AT, endOfSeal(line)) as Algorithm,
    hash: row.subarray(LENGTH, endOfHash),
    line: isNullAt(line, endOfSeal(line)) ? null : line,
  };
}

/** Number and line of a row of `WAITING_COLUMNS`. */
export const waitingOf = (row: Buffer): { readonly eventId: number; readonly line: Buffer } => ({
  eventId: int8At(row, LENGTH),
  line: row.subarray(LENGTH + INT8),
});

/** The line as it would be at another position. */
export function movedTo(position: number, line: Buffer): Buffer {
  const moved = Buffer.from(line);
  moved.writeBigInt64BE(BigInt(position), POSITION_AT);
  return moved;
}

/** The seal of one line with the event of another. */
export const withEventOf = (line: Buffer, other: Buffer): Buffer =>
  Buffer.concat([line.subarray(0, endOfSeal(line)), other.subarray(endOfSeal(other))]);

/**
 * The hash of a seal: over the hash before it and its line. Where the algorithm was made none of ours, no hash fits. Taken
 * as a string and turned to bytes, which is twice as quick as taking it as bytes.
 */
export function linkHash(algorithm: Algorithm, before: Uint8Array, line: Uint8Array): Buffer {
  if (!ALGORITHMS.includes(algorithm)) return Buffer.alloc(0);
  const bytes = Buffer.concat([before, line], before.length + line.length);
  return Buffer.from(crypto.hash(algorithm, bytes, 'binary'), 'binary');
}
