import type { Facts } from '../aid/index.ts';
import { LANDED_FIELDS, type LandedField } from '../intake/index.ts';
import type { Text } from '../platform/index.ts';
import type { PersonNumbers } from '../registry/index.ts';
import { maskCell, maskCells } from './masking.ts';
import type { RowPlace } from './place.ts';
import type { Summary } from './summary.ts';
import type { WaterfallPart } from './waterfall.ts';

/** What the page shows. Numbers of persons are masked in all of it; texts of codes are added where it is served. */

/** A cell of a row, in the order of the landed row. */
export type ScreenCell = { readonly field: string; readonly value: string };

/** Something told of a row: the heading as typed ('' = the whole row) and what is wrong with it. */
export type ScreenFault = { readonly column: string; readonly message: Text };

/** A row of a file that tells of a person: where it stands, why it was joined, what it says. */
export type ScreenRow = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly register: string;
  /** Milli-weight of the link (log2 × 1000). */
  readonly weight: number;
  readonly rule: string;
  readonly isEvidence: boolean;
  readonly cells: readonly ScreenCell[];
  readonly faults: readonly ScreenFault[];
  /** What the row tells of aid. */
  readonly aids: readonly ScreenAid[];
};

/** An aid that a row tells of. */
export type ScreenAid = {
  readonly programme: Text;
  readonly term: string | null;
  readonly year: number | null;
  readonly amountFen: number | null;
  readonly state: string | null;
};

/** How enrolment judged a person, as far as somebody asks why a child is not on the list. */
export type ScreenSchooling = {
  readonly isChild: boolean;
  readonly ground: string | null;
  readonly excuse: string | null;
  readonly excuseRow: RowPlace | undefined;
};

/** One side of a pair under review. */
export type ScreenSide = RowPlace & {
  readonly register: string;
  readonly personId: string;
  readonly name: string | null;
};

/** One field of a pair side by side; `only`: told by one side alone, or each register's own matter. */
export type ScreenDifference = {
  readonly field: string;
  readonly left: string | null;
  readonly right: string | null;
  readonly state: 'same' | 'different' | 'only';
};

/** Two rows side by side: a pair for a person to decide, or (`pairNo` 0) one that a score joined. */
export type ScreenPair = {
  readonly pairNo?: number;
  /** Stays the same from run to run; by this a decision is kept. Empty for a pair that a score joined. */
  readonly key?: string;
  readonly weight: number;
  readonly left: ScreenSide;
  readonly right: ScreenSide;
  readonly differences: readonly ScreenDifference[];
  readonly parts: readonly WaterfallPart[];
  /** Listings that wait for this pair. */
  readonly holdsUp: readonly { readonly personId: string; readonly list: string; readonly kind: string }[];
};

/** A listing as a child's page tells it. */
export type ScreenListing = {
  readonly list: string;
  readonly kind: string;
  readonly programme: Text | null;
  readonly term: string | null;
  readonly isWaiting: boolean;
  readonly reason: Text;
};

/** A row on which a fact of aid stands: one of the child's own by its place among them, or one of the household. */
export type ScreenFactRow = {
  readonly fact: string;
  readonly at: number | (RowPlace & { readonly register: string });
};

/** One child on one page. */
export type ScreenStory = {
  readonly personId: string;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  /** Which of the rows each value comes from, by field. */
  readonly told: readonly { readonly field: string; readonly row: number }[];
  /** Absent where no register tells of schooling. */
  readonly schooling?: ScreenSchooling | undefined;
  /** What the law of aid looks at in the term of the run; absent where no register tells of schooling. */
  readonly facts?: Partial<Facts> | undefined;
  /** Rows that state those facts; several where registers state one, and perhaps contradict each other. */
  readonly factRows?: readonly ScreenFactRow[] | undefined;
  readonly listings: readonly ScreenListing[];
  readonly rows: readonly ScreenRow[];
  /** Pairs of rows by which a score made this one person, the weakest first. */
  readonly joins: readonly ScreenPair[];
};

/** Another child of the same household. */
export type HouseholdChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly school: string | null;
};

/**
 * The same as it is served: with the pairs that a person must decide, as far as the reader sees both sides; the other
 * children of the household; and why the child is not on the list of children out of school, where it is not.
 */
export type ServedStory = Omit<ScreenStory, 'schooling' | 'facts' | 'factRows'> & {
  readonly pairs: readonly ScreenPair[];
  readonly household: readonly HouseholdChild[];
  readonly whyNot: Text | null;
  readonly numbers: PersonNumbers;
};

/** To whom a listing or a pair is assigned, until when. */
export type ScreenAssignment = {
  readonly to: string;
  readonly isMine: boolean;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly note: string | null;
  readonly by: string;
  readonly madeAt: string;
};

/** A listing as the lists show it. `number` is its place in the list and the cursor of a page. */
export type ScreenEntry = ScreenListing & {
  readonly number: string;
  readonly personId: string;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly waitsFor: readonly {
    readonly personId: string | null;
    readonly name: string | null;
    readonly pairNo?: number | null;
    readonly pairKey?: string | null;
    /** Where the other lies; not served. */
    readonly division?: string;
  }[];
  readonly evidence: readonly RowPlace[];
  /** Absent where the listing comes from the files of a run. */
  readonly assignment?: ScreenAssignment | null;
};

/** A sheet's balance, with its verdicts by code. */
export type ScreenSource = {
  readonly sourceNo: number;
  readonly file: string;
  readonly sheet: string;
  readonly format: string | null;
  readonly register: string | null;
  readonly label: string | null;
  readonly rowsRead: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
  readonly verdicts: readonly ScreenVerdict[];
};

/** What was told of a sheet, by code: how often, and the first in words (`row` 0: of the whole sheet). */
export type ScreenVerdict = {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  readonly row: number;
  readonly message: Text;
};

/** A row that nobody can place. */
export type ScreenUnplaced = RowPlace & {
  readonly cause: string;
  readonly register: string | null;
  readonly name: string | null;
  /** Why, and how to mend it. */
  readonly message: Text;
};

/** One page of a list: `total` counts what the filter leaves, `next` is the cursor of the page after it. */
export type ScreenPage<T> = {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
};

/** Listings of a township and kind. */
export type ScreenCount = {
  readonly list: string;
  readonly township: string;
  readonly kind: string;
  readonly isWaiting: boolean;
  readonly count: number;
  readonly persons: number;
};

/** A list in one line: persons listed, listings that wait. */
export type ListTotal = { readonly list: string; readonly persons: number; readonly waiting: number };

/** The current run: the day it looks at, its counts (those of the lists behind them), and its summary. */
export type ScreenSummary = {
  readonly on: string;
  readonly county: string;
  readonly term: string | null;
  readonly counts: readonly ScreenCount[];
  readonly lists: readonly ListTotal[];
  readonly pairs: number;
  readonly blocking: number;
  readonly unplaced: number;
  /** Of the whole county; undefined for who does not see all of it. */
  readonly summary: Summary | undefined;
};

/** The same as it is served: the warnings in the reader's language. */
export type SpokenSummary = ScreenSummary & { readonly warnings: readonly string[] };

const FIELDS = Object.keys(LANDED_FIELDS) as LandedField[];

/** States of reading that say nothing to an office beside the number itself. */
const SILENT = new Set<string>(['id_state', 'status_text']);

/** A landed row as it comes from the store: any of the landed fields. */
export type LandedCells = Readonly<Partial<Record<LandedField, string | null>>>;

const textOfCell = (row: LandedCells, field: LandedField): string => row[field] ?? '';

/** The filled cells of a row, masked. */
export const screenCells = (row: LandedCells): ScreenCell[] =>
  FIELDS.filter((field) => !SILENT.has(field) && textOfCell(row, field) !== '').map((field) => ({
    field,
    value: maskCell(field, textOfCell(row, field)),
  }));

/** What each register says of its own: two of them differ without contradicting each other. */
const OWN = new Set<string>([
  'account',
  'status',
  'status_text',
  'remark',
  'reply',
  'term',
  'year',
  'event_date',
  'household_no',
]);

/**
 * Two rows side by side, masked; numbers show the digits in which they differ. What both tell comes first.
 * `isOneRegister`: what a register says of its own is compared too.
 */
export function compareRows(left: LandedCells, right: LandedCells, isOneRegister = true): ScreenDifference[] {
  const all = FIELDS.filter((field) => !SILENT.has(field)).flatMap((field): ScreenDifference[] => {
    const [a, b] = [textOfCell(left, field), textOfCell(right, field)];
    if (a === '' && b === '') return [];
    if (a === '') return [{ field, left: null, right: maskCell(field, b), state: 'only' }];
    if (b === '') return [{ field, left: maskCell(field, a), right: null, state: 'only' }];
    const [shownLeft, shownRight] = maskCells(field, a, b);
    const state = a === b ? 'same' : OWN.has(field) && !isOneRegister ? 'only' : 'different';
    return [{ field, left: shownLeft, right: shownRight, state }];
  });
  const isTold = ({ state }: ScreenDifference): boolean => state === 'same' || state === 'different';
  return [...all.filter(isTold), ...all.filter((difference) => !isTold(difference))];
}
