import type { Queryable } from '../../access/index.ts';
import { type ListFilter, type ListPart, RUN, whereOf } from '../list-filter.queries.ts';
import { grainOf } from './grain.ts';

const TOWNSHIP = 9;

/**
 * How many rows a filter leaves of a list, added up from what was counted when the run was loaded; undefined where it has to be
 * counted now: a name or an assignment is asked for, or no grain makes up what the reader sees.
 */
export async function countLaid(
  db: Queryable,
  part: ListPart,
  filter: Omit<ListFilter, 'limit'>,
): Promise<number | undefined> {
  const { township, village, place, divisions, kind, name, assigned, asker } = filter;
  const isLive = name !== undefined || assigned !== undefined || divisions !== undefined;
  const own = grainOf(asker?.scopes ?? []);
  if (isLive || asker === undefined || own === undefined) return undefined;
  const isFine = village !== undefined || (place !== undefined && place.length > TOWNSHIP);
  if (isFine && own === 'school') return undefined;
  const { where, values } = whereOf([
    ['grain = ?', isFine ? 'village' : own],
    ['list = ?', part.list],
    ['is_waiting = ?', part.isWaiting],
    ['township = ?', township],
    ['village = ?', village],
    ['division like ?', place === undefined ? undefined : `${place}%`],
    ['kind = ?', kind],
  ]);
  // of schools the division is not counted
  if (own === 'school' && place !== undefined) return undefined;
  const { rows } = await db.query<{ total: number }>(
    `select coalesce(sum(count), 0) as total from reports.entry_count
     where run_id = ${RUN} and kind <> '' and list in ('out-of-school', 'unaided') and ${where}`,
    [...values],
  );
  return rows[0]!.total;
}
