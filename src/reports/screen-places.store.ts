import { schoolScope } from '../access/index.ts';
import type { Batch } from '../platform/index.ts';
import { bareDivisionName, type Division, readDivisions } from '../registry/index.ts';

/** Where a person lies: the finest division known (a code without trailing zeros), and the school, as scopes. */
export type ScreenPlace = { readonly division: string; readonly school: string | null };

/** Places of a run: its county, and that of each person. */
export type Places = {
  readonly county: string;
  readonly divisionOf: (township: string | null, village: string | null) => string;
  readonly schoolOf: (personNo: number) => string | null;
};

/** A county that no register tells: seen by nobody but those who see the whole country's. */
const NO_COUNTY = '000000';

/** Townships as the persons' rows name them, with how many persons do. */
type TownshipCount = { readonly township: string; readonly persons: number };

/**
 * The county of a run: of today's counties that the persons' numbers begin with, the one whose townships the rows name
 * most. Numbers keep the code of the year of registration, so that the commonest one may be of a county that is no more.
 */
async function countyOf(batch: Batch): Promise<string> {
  const prefixes = await batch.rows<{ county: string }>(
    `select substr(id_number, 1, 6) as county from linkage.person where length(id_number) = 18
     group by 1 order by count(*) desc, 1 limit 8`,
  );
  const named = await batch.rows<TownshipCount>(
    `select township, count(*) as persons from linkage.person where township is not null group by 1`,
  );
  let best = { county: NO_COUNTY, persons: -1 };
  for (const { county } of prefixes) {
    const divisions = readDivisions(county);
    if (!divisions.some(({ code }) => code === county)) continue;
    const persons = countKnown(county, byName(divisions), named);
    if (persons > best.persons) best = { county, persons };
  }
  return best.county;
}

const countKnown = (
  county: string,
  codes: ReadonlyMap<string, string>,
  named: readonly TownshipCount[],
): number =>
  named.reduce((sum, { township, persons }) => sum + (codes.get(keyOf(county, township)) ? persons : 0), 0);

const keyOf = (parent: string, name: string): string => `${parent} ${bareDivisionName(name)}`;

/** Divisions below the county by parent and bare name; a name that two of them bear is none. */
function byName(divisions: readonly Division[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, name, level } of divisions) {
    if (level !== 'township' && level !== 'village') continue;
    const key = keyOf(code.slice(0, level === 'township' ? 6 : 9), name);
    found.set(key, found.has(key) ? '' : code);
  }
  return found;
}

/** Reads where everyone of a run lies; a township that the official list does not know lies in the county. */
export async function readPlaces(batch: Batch): Promise<Places> {
  const county = await countyOf(batch);
  const codes = byName(readDivisions(county));
  const schools = new Map(
    (
      await batch.rows<{ person_no: number; school: string }>(
        'select person_no, school from enrolment.schooling where school is not null',
      )
    ).map(({ person_no, school }) => [person_no, schoolScope(county, school)]),
  );
  return {
    county,
    divisionOf: (township, village) => {
      const held = (township && codes.get(keyOf(county, township))) || county;
      return (held !== county && village && codes.get(keyOf(held, village))) || held;
    },
    schoolOf: (personNo) => schools.get(personNo) ?? null,
  };
}

/** The smallest division that holds both. */
export function commonDivision(one: string, other: string): string {
  const lengths = [12, 9, 6, 4, 2];
  const length = lengths.find((n) => one.length >= n && one.slice(0, n) === other.slice(0, n)) ?? 0;
  return one.slice(0, length);
}
