import { stageOfGrade } from '../kernel/index.ts';
import type { LandedField } from './landed.ts';
import type { RowContext } from './row.ts';
import { SLOT } from './row-values.ts';

// Places known once: these checks run for every row.
const { name: NAME, head_name: HEAD, relation: RELATION, id_state: STATE, id_number: ID } = SLOT;
const { birth_date: BIRTH, sex: SEX, grade: GRADE, guardian_id: GUARDIAN_ID } = SLOT;
/** Nobody so old is a pupil of the nine grades. */
const GROWN_UP = 25;
const OF_PUPILS = new Set(['roster', 'student-record']);

/** The heading that feeds a field, for verdicts. */
const headingOf = (row: RowContext, field: LandedField): string =>
  row.plan.fields.find((planned) => planned.field === field)?.sources[0]?.heading ?? '';

const hasColumn = (row: RowContext, field: LandedField): boolean =>
  row.plan.fields.some((planned) => planned.field === field && planned.sources.length > 0);

/**
 * Checks that look at more than one cell of a personal row. False when the row names nobody: neither a name nor anything
 * of an ID number.
 */
export function checkPerson(row: RowContext): boolean {
  const { tell } = row;
  const { slots } = row.values;
  const state = slots[STATE];
  if (slots[NAME] === undefined && slots[RELATION] === '户主') slots[NAME] = slots[HEAD];
  const hasName = slots[NAME] !== undefined;
  const id = slots[ID];
  const hasId = id !== undefined || (state !== undefined && state !== 'placeholder' && state !== 'absent');
  if (!hasName && !hasId) {
    tell(headingOf(row, 'name'), 'row.no-identity');
    return false;
  }
  if (!hasName && hasColumn(row, 'name')) tell(headingOf(row, 'name'), 'name.missing');
  if (state === undefined) {
    slots[STATE] = 'absent';
    if (hasColumn(row, 'id_number')) tell(headingOf(row, 'id_number'), 'id.missing');
  }
  if (id !== undefined && (state === 'valid' || state === 'valid-15') && !isOfGrownUp(row, id))
    crossCheck(row, id);
  return true;
}

/** A grown-up's number beside a pupil's grade is a parent's, typed in the wrong place: it tells who the guardian is. */
function isOfGrownUp(row: RowContext, id: string): boolean {
  const { slots } = row.values;
  const year = +id.slice(6, 10);
  if (row.latestYear - year <= GROWN_UP || slots[GRADE] === undefined) return false;
  if (!OF_PUPILS.has(row.plan.compiled.layout.register) || stageOfGrade(slots[GRADE]) === undefined)
    return false;
  row.tell(headingOf(row, 'id_number'), 'id.of-grown-up', { year });
  slots[ID] = undefined;
  slots[STATE] = 'malformed';
  if (row.plan.compiled.layout.columns.guardian_id) slots[GUARDIAN_ID] ??= id;
  return true;
}

/** Birth date and sex of their own columns against a number that is sound. */
function crossCheck(row: RowContext, id: string): void {
  const birth = row.values.slots[BIRTH];
  if (birth !== undefined && !sameDay(birth, id))
    row.tell(headingOf(row, 'birth_date'), 'date.differs-from-id');
  const sex = row.values.slots[SEX];
  if (sex !== undefined && (sex === 'male') !== (id.charCodeAt(16) % 2 === 1))
    row.tell(headingOf(row, 'sex'), 'sex.differs-from-id');
}

/** An ISO day against places 7 to 14 of a number, without making strings: this runs for every row. */
function sameDay(iso: string, id: string): boolean {
  return (
    id.startsWith(iso.slice(0, 4), 6) &&
    id.charCodeAt(10) === iso.charCodeAt(5) &&
    id.charCodeAt(11) === iso.charCodeAt(6) &&
    id.charCodeAt(12) === iso.charCodeAt(8) &&
    id.charCodeAt(13) === iso.charCodeAt(9)
  );
}
