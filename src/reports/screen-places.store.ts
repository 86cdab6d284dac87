import { schoolScope } from '../access/index.ts';
import type { Batch } from '../platform/index.ts';
import { type ChangeBody, findCounty } from '../registry/index.ts';

/** Where a person lies: the finest division known (a code without trailing zeros), and the school, as scopes. */
export type ScreenPlace = { readonly division: string; readonly school: string | null };

/** Places of a run: its county, and that of each person. */
export type Places = {
  readonly county: string;
  readonly divisionOf: (township: string | null, village: string | null) => string;
  readonly schoolOf: (personNo: number) => string | null;
};

/** Reads where everyone of a run lies, by the boundaries of its day; a township that nobody knows lies in the county. */
export async function readPlaces(batch: Batch, on: string, changes?: readonly ChangeBody[]): Promise<Places> {
  const { county, book } = await findCounty(batch, 'linkage.person', on, changes);
  const schools = new Map(
    (
      await batch.rows<{ person_no: number; school: string }>(
        'select person_no, school from enrolment.schooling where school is not null',
      )
    ).map(({ person_no, school }) => [person_no, schoolScope(county, school)]),
  );
  const known = new Map<string, string>();
  return {
    county,
    divisionOf: (township, village) => {
      const key = `${township ?? ''} ${village ?? ''}`;
      const held = known.get(key) ?? book.find(township, village)?.code ?? county;
      known.set(key, held);
      return held;
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
