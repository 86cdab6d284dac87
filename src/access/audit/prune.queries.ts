import type pg from 'pg';
import { inTransaction } from '../../platform/index.ts';
import { findAnchor } from './anchor.queries.ts';
import { type Anchor, groupHash } from './anchor.ts';
import { recordEvent } from './record.queries.ts';
import { takeChain } from './seal.queries.ts';

/** What was removed: so many rows, up to an anchor that stands for them. */
export type Pruned = { readonly rows: number; readonly anchor: Anchor };

/** The last place of the chain before which every row is older than the day. */
const LAST_EXPIRED = `
  select coalesce(
    (select min(position) from access.audit_seal where sealed_at >= $1),
    (select max(position) + 1 from access.audit_seal)
  ) - 1 as position`;

const REMOVE = [
  `delete from access.audit_person as p using access.audit_event as e, access.audit_seal as s
   where s.position <= $1 and e.event_id = s.event_id and p.event_id = e.event_id and p.person_id = any(e.person_ids)`,
  `delete from access.audit_event as e using access.audit_seal as s where s.position <= $1 and e.event_id = s.event_id`,
  'delete from access.audit_seal where position <= $1',
];

/**
 * Removes the sealed beginning of the trail that is older than `before`, and only together with its anchor: the chain
 * goes on from the anchor's hash, an event that tells of the removal is sealed, and `keepAnchor` writes the anchor outside
 * before anything is gone; where it throws, everything stays. The database itself refuses rows younger than six months.
 * Undefined where nothing is that old, or another process is sealing.
 */
export async function pruneTrail(
  pool: pg.Pool,
  before: Date,
  now: Date,
  keepAnchor: (anchor: Anchor) => void,
): Promise<Pruned | undefined> {
  return inTransaction(pool, async (client) => {
    if (!(await takeChain(client))) return undefined;
    const { rows } = await client.query<{ position: number | null }>(LAST_EXPIRED, [before]);
    const position = rows[0]!.position ?? 0;
    const anchor = position > 0 ? await findAnchor(client, position) : undefined;
    if (!anchor) return undefined;
    const { algorithm, hash, sealedAt } = anchor;
    const detail = { position: String(position), hash: groupHash(hash, '.'), before: before.toISOString() };
    await recordEvent(client, {
      action: 'prune-audit',
      subject: { kind: 'trail', id: String(position) },
      detail,
    });
    await client.query('insert into access.audit_prune values ($1, $2, $3, $4, $5)', [
      position,
      algorithm,
      hash,
      sealedAt,
      now,
    ]);
    keepAnchor(anchor);
    let removed = 0;
    for (const sql of REMOVE) removed = (await client.query(sql, [position])).rowCount ?? 0;
    return { rows: removed, anchor };
  });
}

/** The day so many whole months before another: the 31st becomes the last day of a shorter month. */
export function monthsBefore(now: Date, months: number): Date {
  const day = new Date(now);
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(now.getUTCDate(), last));
  return day;
}
