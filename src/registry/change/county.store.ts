import type { Batch } from '../../platform/index.ts';
import type { ChangeBody } from './change.ts';
import { codeNow, openBook, readChanges } from './changes.store.ts';
import type { PlaceBook } from './place-book.ts';

/** A county that no register tells: seen by nobody but those who see the whole country's. */
const NO_COUNTY = '000000';

/** The county of a batch, and the book of its places on the day. */
export type FoundCounty = { readonly county: string; readonly book: PlaceBook };

/**
 * The county of a relation with columns `id_number` and `township`: of the day's counties that the numbers begin with, the one
 * whose townships the rows name most. Numbers keep the code of the year of registration, so that the commonest one may be of a
 * county that is no more.
 */
export async function findCounty(
  batch: Batch,
  relation: string,
  on: string,
  changes: readonly ChangeBody[] = readChanges(),
): Promise<FoundCounty> {
  const prefixes = await batch.rows<{ county: string }>(
    `select substr(id_number, 1, 6) as county from ${relation} where length(id_number) = 18
     group by 1 order by count(*) desc, 1 limit 8`,
  );
  const named = await batch.rows<{ township: string; persons: number }>(
    `select township, count(*) as persons from ${relation} where township is not null group by 1`,
  );
  let best: FoundCounty & { readonly persons: number } = {
    ...{ county: NO_COUNTY, persons: -1 },
    book: openBook(NO_COUNTY, on, changes),
  };
  for (const county of new Set(prefixes.map((one) => codeNow(one.county, on, changes)))) {
    const book = openBook(county, on, changes);
    if (!book.divisions.some(({ code }) => code === county)) continue;
    const persons = named.reduce(
      (sum, { township, persons }) => sum + (book.find(township, null) ? persons : 0),
      0,
    );
    if (persons > best.persons) best = { county, book, persons };
  }
  return best;
}
