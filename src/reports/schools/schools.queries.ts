import type { Queryable } from '../../access/index.ts';
import { containing, RUN } from '../list-filter.queries.ts';
import type { SchoolChoice } from './contracts.ts';

/** Schools of the current run whose name holds what was typed. */
export async function findSchools(db: Queryable, typed: string): Promise<SchoolChoice[]> {
  const { rows } = await db.query<SchoolChoice>(
    `select school as scope, substr(school, 15) as name from reports.run_school
     where run_id = ${RUN} and substr(school, 15) like $1 order by name limit 50`,
    [containing(typed)],
  );
  return rows;
}
