/** ID and telephone numbers as screens show them: masked, and a pair's numbers open only where they differ. */

const DOTS = '*';

/** First six and last two characters; a number too short for that is dots only. */
export const maskNumber = (text: string): string => {
  const signs = [...text];
  if (signs.length < 11) return DOTS.repeat(signs.length);
  return signs.map((sign, i) => (i < 6 || i >= signs.length - 2 ? sign : DOTS)).join('');
};

/** First three and last four digits of a telephone number. */
export const maskPhone = (text: string): string =>
  text.length < 8 ? DOTS.repeat(text.length) : `${text.slice(0, 3)}${DOTS.repeat(4)}${text.slice(-4)}`;

/** The last four digits of an account. */
const maskAccount = (text: string): string => DOTS.repeat(Math.max(0, text.length - 4)) + text.slice(-4);

/** Masks both numbers of a pair, but opens the places where two of equal length differ: they are the question. */
export function maskPair(left: string, right: string): [string, string] {
  if (left.length !== right.length || left.length < 11) return [maskNumber(left), maskNumber(right)];
  const open = (text: string, other: string) =>
    [...maskNumber(text)].map((sign, i) => (text[i] === other[i] ? sign : text[i])).join('');
  return [open(left, right), open(right, left)];
}

/** Masks every number in a free text that is long enough for an ID or a telephone. */
export const scrub = (text: string): string =>
  text
    .replace(/(?<![0-9])[0-9]{14,21}[0-9Xx]?/g, (number) => maskNumber(number))
    .replace(/(?<![0-9*])1[3-9][0-9]{9}(?![0-9])/g, (number) => maskPhone(number));

const NUMBERS = new Set([
  'id_number',
  'id_text',
  'head_id',
  'guardian_id',
  'father_id',
  'mother_id',
  'student_no',
]);
const PHONES = new Set(['phone', 'guardian_phone']);

/** A cell of a landed row as a screen may show it. */
export const maskCell = (field: string, value: string): string => {
  if (field === 'account') return maskAccount(value);
  if (NUMBERS.has(field)) return maskNumber(value);
  return PHONES.has(field) ? maskPhone(value) : scrub(value);
};

/** Two cells of one field as a screen may show them side by side. */
export const maskCells = (field: string, left: string, right: string): [string, string] =>
  NUMBERS.has(field) ? maskPair(left, right) : [maskCell(field, left), maskCell(field, right)];
