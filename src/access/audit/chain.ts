import * as crypto from 'node:crypto';

/** The hashes a chain may be made of; SM3 is GB/T 32905. A chain may change from one to the other. */
export const ALGORITHMS = ['sha256', 'sm3'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What the first seal stands on. */
export const GENESIS: Buffer = Buffer.alloc(32);

/**
 * An event and its seal as one text, written by PostgreSQL's own row output: every value quoted where it must be, null
 * and empty told apart, times as whole microseconds. `s` is the seal, `e` the event.
 */
export const LINE = `(
  s.position, (extract(epoch from s.sealed_at) * 1000000)::bigint, s.algorithm, e.event_id,
  (extract(epoch from e.recorded_at) * 1000000)::bigint, e.account_id, e.account_name, e.role, e.places, e.used_right,
  e.action, e.subject_kind, e.subject_id, e.person_ids, e.detail, e.purpose, e.is_done
)::text`;

/** The hash of a seal: over the hash before it and its line. */
export const linkHash = (algorithm: Algorithm, before: Uint8Array, line: Uint8Array): Buffer =>
  crypto.hash(algorithm, Buffer.concat([before, line], before.length + line.length), 'buffer');
