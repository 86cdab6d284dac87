import type { Queryable } from '../../access/index.ts';
import { type KeyRing, unseal } from '../../platform/index.ts';
import { sealPlace } from '../child.ts';

/** Whole citizen numbers by person id, of the children of a batch that the request may pay; the asker records it. */
export async function openPayeeNumbers(
  db: Queryable,
  ring: KeyRing,
  batchId: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ person: string; sealed: Uint8Array }>(
    'select person_id as person, id_sealed as sealed from reports.payee_numbers($1)',
    [batchId],
  );
  const found = new Map<string, string>();
  for (const { person, sealed } of rows) {
    const number = unseal(ring, sealed, sealPlace(person, 'id'));
    if (number !== undefined) found.set(person, number);
  }
  return found;
}
