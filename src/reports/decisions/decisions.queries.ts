import type { Queryable } from '../../access/index.ts';
import type { Facts } from '../../aid/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { RUN } from '../list-filter.queries.ts';
import { unpackStory } from '../story-pack.ts';

/** The facts of a child in the term of the current run; undefined where the reader sees no such child. */
export async function findFacts(
  db: Queryable,
  personId: string,
): Promise<{ readonly term: TermCode; readonly facts: Partial<Facts> | undefined } | undefined> {
  const { rows } = await db.query<{ story: string; term: TermCode }>(
    `select s.story, r.term from reports.story as s join reports.run as r on r.run_id = s.run_id
     where s.run_id = ${RUN} and s.person_id = $1`,
    [personId],
  );
  return rows[0] && { term: rows[0].term, facts: unpackStory(rows[0].story).facts };
}
