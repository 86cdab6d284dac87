import { withoutNumbers } from '../audit/event.ts';
import type { Queryable } from '../request.store.ts';

/** A look in an emergency, as whoever watches over rights sees it; of the child its person id alone. */
export type Emergency = {
  readonly emergencyId: number;
  readonly accountName: string;
  readonly fullName: string;
  readonly personId: string;
  readonly reason: string;
  readonly openedAt: string;
  readonly expiresAt: string;
  readonly endedAt: string | null;
  readonly isSeen: boolean;
  readonly isStanding: boolean;
};

/** Opens a child for some hours, found by person id or by the fingerprints of its number; undefined where nobody is. */
export async function openEmergency(
  db: Queryable,
  child: { readonly personId: string | null; readonly indexes: readonly Uint8Array[] },
  reason: string,
  hours: number,
): Promise<string | undefined> {
  const { rows } = await db.query<{ person: string | null }>(
    'select access.open_emergency($1, $2::bytea[], $3, $4) as person',
    // the reason is shown to an officer who sees no child: as in the trail, no number stands in it
    [child.personId, child.indexes, withoutNumbers(reason), hours],
  );
  return rows[0]!.person ?? undefined;
}

/** The latest, newest first. */
export async function listEmergencies(db: Queryable, most: number): Promise<Emergency[]> {
  const { rows } = await db.query<Emergency>(
    `select emergency_id as "emergencyId", account_name as "accountName", full_name as "fullName", person_id as "personId",
       reason, opened_at as "openedAt", expires_at as "expiresAt", ended_at as "endedAt", is_seen as "isSeen",
       is_standing as "isStanding" from access.list_emergencies($1)`,
    [most],
  );
  return rows;
}

/** How many nobody has seen yet. */
export async function countUnseen(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select access.count_unseen_emergencies() as count');
  return rows[0]!.count;
}

/** Marks those up to one as seen; how many were new. */
export async function seeEmergencies(db: Queryable, upTo: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>('select access.see_emergencies($1) as count', [upTo]);
  return rows[0]!.count;
}

/** Ends one that stands; whom it was about, or undefined. */
export async function endEmergency(db: Queryable, emergencyId: number): Promise<string | undefined> {
  const { rows } = await db.query<{ person: string | null }>('select access.end_emergency($1) as person', [
    emergencyId,
  ]);
  return rows[0]!.person ?? undefined;
}
