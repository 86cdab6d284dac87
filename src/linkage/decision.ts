import { createHash } from 'node:crypto';

/** What a person says of a pair: one and the same, not the same, or not to be told. */
export const ANSWERS = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * What holds of a pair: nobody has judged it; decided (`yes`, `no`); nobody can tell; people differ; or a second person
 * is asked for.
 */
export const PAIR_STATES = ['open', 'yes', 'no', 'unsure', 'disputed', 'second-wanted'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** A row as a decision keeps it: where it stood, and a mark of what it said. */
export type DecidedRow = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly register: string;
  readonly name: string | null;
  readonly mark: string;
};

/** Fields that say who a row tells of; a row that says the same of them is the same row, wherever it stands now. */
export const MARKED_FIELDS = [
  'name',
  'id_number',
  'id_text',
  'birth_date',
  'sex',
  'student_no',
  'school',
  'grade',
  'class_name',
  'township',
  'village',
  'household_no',
  'guardian_name',
] as const;

/** The mark of a row (16 signs): equal for rows of one register that say the same of a person. */
export function markOf(register: string, cells: Readonly<Record<string, unknown>>): string {
  const told = MARKED_FIELDS.map((field) => String(cells[field] ?? ''));
  return createHash('sha256')
    .update(JSON.stringify([register, ...told]))
    .digest('base64url')
    .slice(0, 16);
}
