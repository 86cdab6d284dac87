import type { Queryable } from '../../access/index.ts';
import { type KeyRing, unseal } from '../../platform/index.ts';
import { sealPlace } from '../child.ts';

/** A child's full numbers; null where no register tells one. */
export type FullNumbers = { readonly idNumber: string | null; readonly studentNo: string | null };

type Row = { readonly id_sealed: Uint8Array | null; readonly student_no_sealed: Uint8Array | null };

/**
 * The numbers of one child of the current run, where the request's right holds at the child's place or school; undefined
 * elsewhere, also for a child that is seen in an emergency alone.
 */
export async function findNumbers(
  db: Queryable,
  personId: string,
  ring: KeyRing,
): Promise<FullNumbers | undefined> {
  const { rows } = await db.query<Row>(
    `select id_sealed, student_no_sealed from reports.child
     where run_id = (select run_id from reports.run where is_current) and person_id = $1 and access.sees(division, school)`,
    [personId],
  );
  const row = rows[0];
  if (!row) return undefined;
  const open = (sealed: Uint8Array | null, field: 'id' | 'student-no'): string | null =>
    sealed && (unseal(ring, sealed, sealPlace(personId, field)) ?? null);
  return { idNumber: open(row.id_sealed, 'id'), studentNo: open(row.student_no_sealed, 'student-no') };
}
