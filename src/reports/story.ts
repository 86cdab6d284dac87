import type { LandedField } from '../intake/index.ts';
import type { RowPlace } from './place.ts';
import type { LandedCells } from './screen.ts';
import type { ListName } from './texts.ts';
import type { WaterfallPart } from './waterfall.ts';

/** The whole story of one person, as data: what `fuzhi explain` prints. Numbers are whole; who shows it masks them. */
export type Story = {
  readonly personId: string;
  readonly values: readonly StoryValue[];
  readonly rows: readonly StoryRow[];
  readonly pairs: readonly StoryPair[];
  readonly listings: readonly StoryListing[];
  /** Where the child is by all registers together; undefined when no register tells of schooling. */
  readonly schooling: StorySchooling | undefined;
  readonly hardships: readonly StoryHardship[];
  readonly aids: readonly StoryAid[];
  /** Ids that earlier runs gave to what is one person now. */
  readonly formerIds: readonly string[];
};

/** A value of the person and the row it comes from (undefined: put together from several). */
export type StoryValue = {
  readonly field: StoryField;
  readonly value: string;
  readonly source: RowPlace | undefined;
};

/** Fields of a person. */
export type StoryField =
  | 'name'
  | 'id_number'
  | 'birth_date'
  | 'sex'
  | 'ethnicity'
  | 'township'
  | 'village'
  | 'guardian'
  | 'phone';

/** A row that tells of the person; weight in milli-weights. */
export type StoryRow = RowPlace & {
  readonly rowId: number;
  readonly register: string;
  readonly label: string;
  readonly weight: number | null;
  readonly rule: string;
  readonly cells: LandedCells;
  /** Faults found in the row. */
  readonly verdicts: readonly string[];
};

/** A pair that somebody must decide, seen from this person. */
export type StoryPair = {
  readonly pairNo: number;
  readonly ownRow: RowPlace;
  readonly otherRow: RowPlace;
  readonly otherPersonId: string;
  readonly otherName: string | null;
  readonly weight: number;
  readonly parts: readonly WaterfallPart[];
};

/** A list on which the person stands, or will once a pair is decided. */
export type StoryListing = {
  readonly list: ListName;
  readonly kind: string;
  readonly programme: string;
  readonly term: string | null;
  readonly isWaiting: boolean;
  readonly reason: string;
  readonly evidence: readonly RowPlace[];
};

/** How enrolment judged the person. */
export type StorySchooling = {
  readonly isChild: boolean;
  readonly ground: string | null;
  readonly excuse: string | null;
  readonly excuseRow: RowPlace | undefined;
  readonly school: string | null;
  readonly schoolRow: RowPlace | undefined;
  readonly isRecorded: boolean;
  readonly isActive: boolean;
  readonly isOnRoster: boolean;
  readonly isMarkedAbsent: boolean;
  readonly isSurelyInSchool: boolean;
};

/** A ground of hardship that a row states of the person. */
export type StoryHardship = {
  readonly hardship: string;
  readonly isRiskGone: boolean | null;
  /** The day on which the row says that it ends. */
  readonly endsOn: string | null;
  readonly place: RowPlace;
};

/** An aid that a row tells of. */
export type StoryAid = {
  readonly programme: string;
  readonly term: string | null;
  readonly year: number | null;
  readonly amountFen: number | null;
  readonly state: string | null;
  readonly place: RowPlace;
};

/** Columns of the landed row that may hold a value of the person, in the order in which linkage trusts them. */
const COLUMNS: Readonly<Record<StoryField, readonly LandedField[]>> = {
  name: ['name'],
  id_number: ['id_number'],
  birth_date: ['birth_date'],
  sex: ['sex'],
  ethnicity: ['ethnicity'],
  township: ['township'],
  village: ['village'],
  guardian: ['guardian_name', 'father_name', 'mother_name', 'head_name'],
  phone: ['guardian_phone', 'phone'],
};

const placeOf = ({ file, sheet, row }: RowPlace): RowPlace => ({ file, sheet, row });

/** What tracing asks of a row. */
type TracedRow = { readonly register: string; readonly cells: LandedCells };

/** The row that each value of the person comes from: the first that says the same (hukou before the others). */
export function traceRows<T extends TracedRow>(
  person: Readonly<Record<StoryField, string | null>>,
  rows: readonly T[],
): { readonly field: StoryField; readonly value: string; readonly row: T | undefined }[] {
  const ordered = [
    ...rows.filter((row) => row.register === 'hukou'),
    ...rows.filter((row) => row.register !== 'hukou'),
  ];
  return (Object.keys(COLUMNS) as StoryField[]).flatMap((field) => {
    const value = person[field];
    if (value === null || value === '') return [];
    const says = (row: T): boolean => COLUMNS[field].some((column) => row.cells[column] === value);
    const byNumber = (row: T): boolean => numberTells(row.cells.id_number ?? '', field, value);
    return [{ field, value, row: ordered.find(says) ?? ordered.find(byNumber) }];
  });
}

/** Where each value of the person comes from. */
export const traceValues = (
  person: Readonly<Record<StoryField, string | null>>,
  rows: readonly StoryRow[],
): StoryValue[] =>
  traceRows(person, rows).map(({ field, value, row }) => ({ field, value, source: row && placeOf(row) }));

/** Birth date and sex are held in an ID number too. */
function numberTells(number: string, field: StoryField, value: string): boolean {
  if (field === 'birth_date') return number.slice(6, 14) === value.replaceAll('-', '');
  return (
    field === 'sex' && number.length === 18 && (Number(number[16]) % 2 === 1 ? 'male' : 'female') === value
  );
}
