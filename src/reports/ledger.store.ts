import type { RunChild, RunPupil } from '../dropout/index.ts';
import type { Batch } from '../platform/index.ts';
import type { NumberFound } from '../registry/index.ts';
import { maskNumber, maskPhone } from './masking.ts';
import { relationsHeld } from './relations.store.ts';
import type { ScreenEntry } from './screen.ts';
import type { Places } from './screen-places.store.ts';

/** A listing with the person's number of this run. */
type StoredEntry = Pick<ScreenEntry, 'list' | 'kind' | 'isWaiting' | 'reason' | 'evidence'> & {
  readonly personNo: number;
};

type Row = {
  readonly person_no: number;
  readonly person_id: string;
  readonly name: string | null;
  readonly id_number: string | null;
  readonly birth_date: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phone: string | null;
  readonly is_of_age: boolean;
  readonly is_in_school: boolean;
  readonly ground: string | null;
  readonly is_disabled: boolean;
  readonly is_registered_poor: boolean;
  readonly household_no: string | null;
  readonly class: string | null;
  /** Of school age, or listed. */
  readonly is_child: boolean;
};

/** Persons whom a row of a register names as such. */
const CALLED = (condition: string): string => `exists (select 1 from linkage.link as l
  join intake.landed_row as r on r.row_id = l.row_id where l.person_no = p.person_no and ${condition})`;

/** Children of school age and those listed as out of school; beside them pupils at school of other ages, for the rolls. */
export type LedgerPersons = { readonly children: readonly RunChild[]; readonly pupils: readonly RunPupil[] };

/**
 * Reads the children of school age, those listed as out of school and all other pupils, as dropout prevention needs them. Their
 * class is that of the school where they are now: a record that has ended tells the class of the school before.
 */
export async function readLedgerPersons(
  batch: Batch,
  entries: readonly StoredEntry[],
  places: Places,
): Promise<LedgerPersons> {
  const rows = await batch.rows<Row>(
    `select p.person_no, p.person_id, p.name, p.id_number, p.birth_date, p.sex, p.township, p.village, p.guardian, p.phone,
       coalesce(s.is_child, false) as is_of_age, coalesce(s.is_in_school, false) as is_in_school, s.ground,
       ${CALLED("r.register = 'disability'")}
         or exists (select 1 from linkage.link as l join intake.hardship_item as h on h.row_id = l.row_id
           where l.person_no = p.person_no and h.hardship = 'disabled') as is_disabled,
       ${CALLED("r.register = 'poverty'")} as is_registered_poor, p.household_no, k.class,
       coalesce(s.is_child, false) or e.person_no is not null as is_child
     from linkage.person as p left join enrolment.schooling as s on s.person_no = p.person_no
     left join (
       select l.person_no, first(case when starts_with(coalesce(r.class_name, ''), coalesce(r.grade, '')) then r.class_name
          else concat_ws('', r.grade, r.class_name) end
         order by coalesce(r.status in ('active', 'present'), true) desc, coalesce(r.school = s.school, false) desc,
           r.register <> 'student-record', r.term desc nulls last, r.row_id) as class
       from linkage.link as l join intake.landed_row as r on r.row_id = l.row_id
       left join enrolment.schooling as s on s.person_no = l.person_no
       where r.register in ('student-record', 'roster') and (r.grade is not null or r.class_name is not null) group by l.person_no
     ) as k on k.person_no = p.person_no
     left join (select distinct person_no from reports.list_entry where list = 'out-of-school') as e on e.person_no = p.person_no
     where s.is_child or e.person_no is not null or s.is_in_school
     order by p.person_no`,
  );
  const listed = new Map(
    entries
      .filter(({ list, isWaiting }) => list === 'out-of-school' && !isWaiting)
      .map((entry) => [entry.personNo, entry]),
  );
  const [children, others] = [rows.filter((row) => row.is_child), rows.filter((row) => !row.is_child)];
  return {
    children: children.map((row) => childOf(row, listed.get(row.person_no), places)),
    pupils: others.flatMap((row) => pupilOf(row, places)),
  };
}

const pupilOf = (row: Row, places: Places): RunPupil[] => {
  const school = places.schoolOf(row.person_no);
  if (school === null || row.class === null) return [];
  const division = places.divisionOf(row.township, row.village);
  return [{ personId: row.person_id, division, name: row.name, sex: row.sex, school, class: row.class }];
};

const childOf = (row: Row, entry: StoredEntry | undefined, places: Places): RunChild => ({
  personId: row.person_id,
  division: places.divisionOf(row.township, row.village),
  school: places.schoolOf(row.person_no),
  name: row.name,
  idMasked: row.id_number && maskNumber(row.id_number),
  birthDate: row.birth_date,
  sex: row.sex,
  township: row.township,
  village: row.village,
  guardian: row.guardian,
  phoneMasked: row.phone && maskPhone(row.phone),
  isOfAge: row.is_of_age,
  isInSchool: row.is_in_school,
  ground: row.ground,
  isDisabled: row.is_disabled,
  isRegisteredPoor: row.is_registered_poor,
  class: row.class,
  household: row.household_no,
  listing: entry && { kind: entry.kind, reason: entry.reason, evidence: entry.evidence },
});

/** What the run found about numbers of persons: who was merged into whom, ever; whose rows were another's in the run before. */
export async function readNumbersFound(batch: Batch): Promise<NumberFound[]> {
  const held = await relationsHeld(batch);
  if (!held.has('registry.standing_person')) return [];
  const merged = await batch.rows<NumberFound>(
    `select 'merged' as change, merged_into as "personId", person_id as "otherId" from registry.standing_person
     where merged_into is not null order by person_id`,
  );
  if (!held.has('registry.person_log')) return merged;
  const parted = await batch.rows<NumberFound>(
    `select change, person_id as "personId", other_person_id as "otherId" from registry.person_log
     where change <> 'merged' order by all`,
  );
  return [...merged, ...parted];
}
