import type { Queryable } from '../../access/index.ts';

/** Where a child of the current run belongs. */
export type ChildPlace = {
  readonly personId: string;
  readonly name: string | null;
  readonly division: string;
  readonly school: string | null;
};

/** Name, division and school of children, as far as the request sees them. */
export async function listChildPlaces(db: Queryable, personIds: readonly string[]): Promise<ChildPlace[]> {
  const { rows } = await db.query<ChildPlace>(
    `select person_id as "personId", name, division, school from reports.child where person_id = any ($1)`,
    [personIds],
  );
  return rows;
}
