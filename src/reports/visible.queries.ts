import type { Queryable } from '../access/index.ts';

/** Whether a request, under its own right and places, sees a child of the current run at all. */
export async function isChildVisible(db: Queryable, personId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select 1 from reports.story
     where run_id = (select run_id from reports.run where is_current) and person_id = registry.number_now($1)`,
    [personId],
  );
  return rowCount === 1;
}
