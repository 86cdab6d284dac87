import type { Missing } from '../questions/question.ts';

/** What a run tells of aid, as it is laid beside its results. */

/** A row of a department's list that names a child. */
export type ListRow = {
  /** The ground of hardship that the row states. */
  readonly group: string;
  /** What the list is called. */
  readonly label: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
};

type Somebody = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly name: string | null;
};

/** A child at a school, with the departments' lists that name it. */
export type RunStudent = Somebody & {
  readonly school: string;
  readonly grade: string | null;
  readonly className: string | null;
  readonly lists: readonly ListRow[];
  /** The household by its number, where a register tells it. */
  readonly household?: string | null;
};

/** A row of a file of others that names the account to which somebody's money goes; `number` is whole. */
export type RunAccount = Somebody & {
  /** Whose account it may rightly be: the household, or the person where none is told. */
  readonly family: string;
  readonly number: string;
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
};

/** What a list says of a fact on which lists contradict each other; `value` is a word of the fact. */
export type Said = { readonly fact: string; readonly label: string; readonly value: string };

/** A child of whom some decision is open; children who wait for the same share a pattern. */
export type RunUndetermined = Somebody & {
  /** Both sides, where lists contradict each other. */
  readonly said?: readonly Said[];
  readonly grade: string | null;
  readonly className: string | null;
  readonly patternNo: number;
};

/** An entitlement of the term, and what became of it by the files. */
export type RunDue = Somebody & {
  readonly programme: string;
  readonly term: string;
  readonly amountFen: number | null;
  readonly state: 'paid' | 'under-way' | 'left-over';
  readonly cause: string | null;
  /** Whether a school's or bureau's list says that the family was determined to be in hardship. */
  readonly isDetermined: boolean;
};

/** An aid that a file tells of: what others granted, paid, or could not pay. */
export type RunTold = Somebody & {
  readonly programme: string | null;
  readonly programmeText: string | null;
  readonly term: string | null;
  readonly amountFen: number | null;
  readonly standing: 'granted' | 'paid' | 'failed';
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly paidOn: string | null;
  readonly isDeceased: boolean;
  readonly isGraduated: boolean;
  readonly isAtSchool: boolean;
};

/** All of it. */
export type RunAid = {
  readonly term: string;
  readonly students: readonly RunStudent[];
  readonly dues: readonly RunDue[];
  readonly told: readonly RunTold[];
  readonly undetermined: readonly RunUndetermined[];
  /** Accounts that the files tell, to be compared with each other and with those entered. */
  readonly accounts?: readonly RunAccount[];
  /** What each pattern waits for. */
  readonly missing: readonly Missing[];
};
