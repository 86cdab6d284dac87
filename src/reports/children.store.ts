import { loadCharacters, nameKeys } from '../linkage/index.ts';
import type { Batch } from '../platform/index.ts';
import type { Child } from './child.ts';
import { NAMED } from './screen-named.ts';
import type { Places } from './screen-places.store.ts';

/** Registers that tell of adults as much as of children: standing there alone makes nobody a pupil. */
const OF_ALL_AGES = ['hukou', 'poverty', 'civil-affairs', 'disability', 'supplies', 'statistics'];

/** Until this age everybody is laid, whatever the registers tell: school age, senior secondary and a delay. */
const GROWN = 21;

/**
 * Lays `reports.shown_person`: whoever is not yet grown, has a trace of schooling, stands on a register of children or
 * students, or is named by a list or a pair. Grown-ups beyond these are not laid: nobody asks where they go to school.
 */
export async function layShownPersons(batch: Batch, on: string): Promise<void> {
  await batch.run(
    `create or replace table reports.shown_person as
     select person_no from linkage.person where birth_date > cast($on as date) - interval ${GROWN} year
     union select person_no from enrolment.schooling
     union select l.person_no from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
       where r.register not in (${OF_ALL_AGES.map((register) => `'${register}'`).join(', ')})
     union ${NAMED}`,
    { on },
  );
}

type Row = {
  readonly person_no: number;
  readonly person_id: string;
  readonly name: string | null;
  readonly id_number: string | null;
  readonly student_no: string | null;
  readonly birth_date: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly household_no: string | null;
};

/** Reads everybody of `reports.shown_person` as the search knows them, in the order of their numbers. */
export async function readChildren(batch: Batch, places: Places): Promise<Child[]> {
  const rows = await batch.rows<Row>(
    `select p.person_no, p.person_id, p.name, p.id_number, s.student_no, p.birth_date, p.sex, p.township, p.village,
       p.guardian, p.household_no
     from linkage.person as p
     join reports.shown_person as c on c.person_no = p.person_no
     left join (
       select l.person_no, first(r.student_no order by r.register <> 'student-record', r.row_id) as student_no
       from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
       where r.student_no is not null group by l.person_no
     ) as s on s.person_no = p.person_no
     order by p.person_no`,
  );
  const characters = loadCharacters();
  return rows.map((row) => ({
    ...nameKeys(row.name ?? '', characters),
    division: places.divisionOf(row.township, row.village),
    school: places.schoolOf(row.person_no),
    personId: row.person_id,
    name: row.name,
    idNumber: row.id_number,
    studentNo: row.student_no,
    birthDate: row.birth_date,
    sex: row.sex,
    township: row.township,
    village: row.village,
    guardian: row.guardian,
    householdNo: row.household_no,
  }));
}
