import { z } from 'zod';
import type { Queryable } from '../access/index.ts';
import { isIn, lineOn, listChanges, namesOn, PLACE_THEN, readPlaceThen } from '../registry/index.ts';

/** What a question takes that may be told by the boundaries of another day, and the places that such an answer leads to. */
export const BOUNDARIES_ASKED = {
  boundaries: z.iso.date().optional(),
  place: z.string().regex(PLACE_THEN).optional(),
} as const;

const TOWNSHIP = 9;

/** A line of a table by the boundaries of a day: its place as a list takes it (`431321106@2022-09-30`), and its name then. */
export type Line = { readonly place: string; readonly township: string; readonly isSure: boolean };

/** Reads on which line each division lies by the boundaries of a day; rows lie by those of the current run. */
export async function readLines(db: Queryable, day: string): Promise<(division: string) => Line> {
  const changes = await listChanges(db);
  const days = { stated: (await statedOn(db)) ?? day, day };
  const nameOf = namesOn(day, changes);
  const known = new Map<string, Line>();
  return (division) => {
    let line = known.get(division);
    if (!line) {
      const { line: code, isSure } = lineOn(division, TOWNSHIP, days, changes);
      line = { place: `${code}@${day}`, township: nameOf(code) ?? '', isSure };
      known.set(division, line);
    }
    return line;
  };
}

/** The divisions, of children and cases that the request sees, that lie in a place of another day's table; undefined: all. */
export async function divisionsAt(
  db: Queryable,
  place: string | undefined,
): Promise<readonly string[] | undefined> {
  const then = place === undefined ? undefined : readPlaceThen(place);
  if (!then) return undefined;
  const { rows } = await db.query<{ division: string }>(
    `select division from dropout.run_child where run_id = (select run_id from dropout.run where is_current)
     union select division from dropout."case"`,
  );
  const changes = await listChanges(db);
  const days = { stated: (await statedOn(db)) ?? then.day, day: then.day };
  return rows.flatMap(({ division }) => (isIn(division, then.code, days, changes) ? [division] : []));
}

/** The day by whose boundaries the rows lie. */
async function statedOn(db: Queryable): Promise<string | undefined> {
  const { rows } = await db.query<{ on: string }>(
    `select to_char(reference_date, 'YYYY-MM-DD') as on from dropout.run where is_current`,
  );
  return rows[0]?.on;
}
