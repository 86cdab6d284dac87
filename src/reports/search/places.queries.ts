import type { Queryable } from '../../access/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { RUN } from '../list-filter.queries.ts';

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

/** The same of every child of the current run that the request sees. */
export async function listVisiblePlaces(db: Queryable): Promise<ChildPlace[]> {
  const { rows } = await db.query<ChildPlace>(
    `select person_id as "personId", name, division, school from reports.child where run_id = ${RUN}`,
  );
  return rows;
}

/** The term that the current run looks at. */
export async function findCurrentTerm(db: Queryable): Promise<TermCode | undefined> {
  const { rows } = await db.query<{ term: TermCode | null }>('select term from reports.run where is_current');
  return rows[0]?.term ?? undefined;
}
