import type { Queryable } from '../../access/index.ts';
import type { Facts } from '../../aid/index.ts';
import type { TermCode } from '../../kernel/index.ts';
import { RUN } from '../list-filter.queries.ts';
import type { RowPlace } from '../place.ts';
import { unpackStory } from '../story-pack.ts';

/** A row that states a fact of aid, and what it says where the fact has more than one answer. */
export type FactSource = RowPlace & {
  readonly fact: string;
  readonly register: string;
  readonly says: string | null;
};

/** The facts of a child in the term of the current run, as far as lists state them, with the rows that do. */
export type FactsOfRun = {
  readonly name: string | null;
  readonly school: string | null;
  readonly term: TermCode;
  readonly facts: Partial<Facts> | undefined;
  readonly sources: readonly FactSource[];
};

/** Finds them; undefined where the reader sees no such child. */
export async function findFacts(db: Queryable, personId: string): Promise<FactsOfRun | undefined> {
  const { rows } = await db.query<{ story: string; term: TermCode; school: string | null }>(
    `select s.story, r.term, (select nullif(split_part(c.school, ':', 3), '') from reports.child as c
       where c.run_id = s.run_id and c.person_id = s.person_id) as school
     from reports.story as s join reports.run as r on r.run_id = s.run_id
     where s.run_id = ${RUN} and s.person_id = $1`,
    [personId],
  );
  if (!rows[0]) return undefined;
  const [{ story, term, school }] = rows as [(typeof rows)[number]];
  const { name, facts, factRows = [], rows: own } = unpackStory(story);
  const sources = factRows.map(({ fact, at }): FactSource => {
    if (typeof at !== 'number') return { fact, ...at, says: null };
    const { register, file, sheet, row, cells } = own[at]!;
    return {
      fact,
      register,
      file,
      sheet,
      row,
      says: cells.find(({ field }) => field === fact)?.value ?? null,
    };
  });
  return { name, school, term, facts, sources };
}
