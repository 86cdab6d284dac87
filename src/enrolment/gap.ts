/** Why a child is on the out-of-school list: the four kinds of the national comparison. */
export const GAP_KINDS = [
  'never-enrolled',
  'dropped-out',
  'registered-poor-dropout',
  'enrolled-not-attending',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** What the judgement rests on. */
export type GapGround =
  | 'no-record' // on the hukou register, on no student record and no school's list
  | 'found-out-unrecorded' // a check at home found the child out of school; no student record
  | 'found-out-recorded' // the same, with a student record
  | 'record-left' // the record ended as 流失/其他离校
  | 'not-returned' // record active, the persuasion ledger says not returned, on no school's list
  | 'on-no-list' // record active, on no school's list
  | 'marked-absent' // record active, a school's list says absent
  | 'absent-unrecorded'; // a school's list says absent, no record

/** A row of `enrolment.gap`. Dates ISO; `is_waiting`: an undecided pair could take the child off the list. */
export type Gap = {
  readonly person_no: number;
  readonly kind: GapKind;
  readonly is_waiting: boolean;
  /** What must be settled first: an undecided pair, an unplaced pupil of the same name, a list with many unplaced, or a list that nobody handed in. */
  readonly waiting_for: 'pair' | 'namesake' | 'list' | 'missing-list' | null;
  readonly undecided_pairs: number;
  readonly ground: GapGround;
  /** Whole years on the reference day; null where a check found a child whose birth date nobody wrote down. */
  readonly age: number | null;
  /** Of school age only because disabled. */
  readonly is_beyond: boolean;
  readonly has_hukou: boolean;
  readonly hukou_status: string | null;
  readonly record_school: string | null;
  readonly record_grade: string | null;
  readonly record_class: string | null;
  readonly record_text: string | null;
  readonly record_date: string | null;
  readonly roster_school: string | null;
  readonly reply_date: string | null;
  readonly persuasion_date: string | null;
  readonly is_registered_poor: boolean;
  /** The school of record handed in no list although others did. */
  readonly is_school_silent: boolean;
  /** How many sheets of student records and of pupils present were searched. */
  readonly record_sheets: number;
  readonly roster_sheets: number;
};
