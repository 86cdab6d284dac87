import type pg from 'pg';
import { type Chance, type CopyValue, copyRows, currentKey, type KeyRing } from '../platform/index.ts';
import { type Child, openNames, sealNumber } from './child.ts';

const COLUMNS = [
  ...['run_id', 'person_id', 'division', 'school', 'name', 'birth_date', 'sex', 'township', 'village'],
  ...['guardian', 'household_no', 'name_key', 'sound', 'initials', 'open_1', 'open_2', 'open_3', 'open_4'],
  ...['key_no', 'id_sealed', 'id_index', 'student_no_sealed', 'student_no_index'],
];

const filled = (text: string): string | null => (text === '' ? null : text);

function* rowsOf(
  runId: number,
  children: readonly Child[],
  ring: KeyRing,
  chance: Chance,
): Generator<CopyValue[]> {
  const key = currentKey(ring);
  for (const child of children) {
    const id = sealNumber(key, child.personId, 'id', child.idNumber, chance);
    const studentNo = sealNumber(key, child.personId, 'student-no', child.studentNo, chance);
    yield [
      ...[runId, child.personId, child.division, child.school, child.name, child.birthDate, child.sex],
      ...[child.township, child.village, child.guardian, child.householdNo],
      ...[filled(child.canon), filled(child.sound), filled(child.initials), ...openNames(child.canon)],
      ...[key.keyNo, id.sealed, id.index, studentNo.sealed, studentNo.index],
    ];
  }
}

/** Runs whose children and their pages are kept: the current one, those that may be taken in, and the one that an undo returns to. */
export const KEPT_RUNS = `select run_id from reports.run where is_current or is_trial
  union select b.base_run_id from intake.batch as b join reports.run as r on r.run_id = b.run_id
  where b.state = 'taken' and r.is_current and b.base_run_id is not null`;

/** Lays the children of a run anew, inside the caller's transaction; those of runs that nobody returns to go. */
export async function loadChildren(
  client: pg.PoolClient,
  runId: number,
  children: readonly Child[],
  { ring, chance }: { readonly ring: KeyRing; readonly chance: Chance },
): Promise<void> {
  await client.query(`delete from reports.child where run_id = $1 or run_id not in (${KEPT_RUNS})`, [runId]);
  await copyRows(client, 'reports.child', COLUMNS, rowsOf(runId, children, ring, chance));
  // the first search after a load must not be planned by what is known of the run before
  await client.query('analyze reports.child');
}
