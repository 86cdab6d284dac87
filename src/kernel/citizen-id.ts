/**
 * Citizen identity numbers, GB 11643: 17 digits and a check character (ISO 7064 MOD 11-2).
 * Also met in real sheets: 15 digits (first generation), 20/22 characters (disability card = ID + kind + grade
 * [+ reissue]), full-width digits, `x`, Cyrillic Х, `×`, blanks, a leading apostrophe, scientific notation.
 */

/** What a cell that should hold an ID number turned out to be. */
export type IdState =
  | 'valid' // 18 characters, a real date, the check character agrees
  | 'valid-15' // 15 digits with a real date; `number` is the 18-character form
  | 'wrong-check' // 18 characters and a real date, but the check character does not agree
  | 'wrong-date' // 18 characters whose birth date does not exist
  | 'lossy' // scientific notation or trailing zeros: digits were lost by the spreadsheet program
  | 'other-document' // a travel permit of Hong Kong, Macau or Taiwan residents, a passport: sound, but no citizen's number
  | 'malformed' // something else
  | 'placeholder' // 无, 不详, 000…0, 1111…
  | 'absent';

/** An ID cell, read. `number` is the 18-character key where 18 characters could be had (valid or not). */
export type IdReading = {
  readonly state: IdState;
  readonly number?: string;
  /** Cleaned text as typed, for comparing near-misses; empty when absent. */
  readonly text: string;
  /** ISO date held in the number, when it is a real date. */
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female';
  /** First six digits: the division at issue, which may be abolished by now. */
  readonly region?: string;
  /** Disability kind (1–7) and grade (1–4) when the cell held a disability card number. */
  readonly disability?: { readonly kind: string; readonly grade: string };
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';
const PLACEHOLDER =
  /^(无|没有|暂无|不详|未知|未办理|未上户|无户口|空|待补|待查|null|none|-+|\/+|\*+|\?+|？+|0+|1{15,}|9{15,})$/i;

/** The check character for 17 digits. */
export function checkCharacter(digits17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits17.charCodeAt(i) - 48) * WEIGHTS[i]!;
  return CHECKS[sum % 11]!;
}

/** True when y-m-d is a date of the calendar between 1880 and 2100. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

const PLAIN = /^[0-9]{17}[0-9X]$/;

/** Folds what keyboards and spreadsheet programs do to a number: widths, blanks, apostrophes, look-alikes of X. */
export function cleanIdText(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff'’‘`"“”\-—–_.。,，;；]/g, '')
    .replace(/[xх×✕Хχ]/giu, 'X')
    .toUpperCase();
}

function from18(text: string): IdReading {
  const year = +text.slice(6, 10);
  const month = +text.slice(10, 12);
  const day = +text.slice(12, 14);
  const region = text.slice(0, 6);
  const sex = (text.charCodeAt(16) - 48) % 2 === 1 ? 'male' : 'female';
  if (!isRealDate(year, month, day)) return { state: 'wrong-date', number: text, text, sex, region };
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const state = checkCharacter(text) === text[17] ? 'valid' : 'wrong-check';
  return { state, number: text, text, birthDate, sex, region };
}

function from15(text: string): IdReading {
  const digits17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const reading = from18(digits17 + checkCharacter(digits17));
  if (reading.state !== 'valid') return { state: 'malformed', text };
  return { ...reading, state: 'valid-15', text };
}

/** Reads a cell that should hold an ID number; never throws, never guesses lost digits. */
export function readCitizenId(cell: string | null | undefined): IdReading {
  if (cell === null || cell === undefined || cell === '') return { state: 'absent', text: '' };
  // Nearly every cell: nothing to clean. Trailing zeros may be lost digits, all-equal digits a placeholder.
  if (PLAIN.test(cell) && !cell.endsWith('000') && !cell.startsWith('1111') && !cell.startsWith('9999'))
    return from18(cell);
  if (/^\s*['’]?\d(\.\d+)?\s*[eE]\s*\+?\d+\s*$/.test(cell)) return { state: 'lossy', text: cell.trim() };
  const text = cleanIdText(cell);
  if (text === '') return { state: 'absent', text: '' };
  if (PLACEHOLDER.test(text) || PLACEHOLDER.test(cell.trim())) return { state: 'placeholder', text };
  if (/^\d{15}0{3}$/.test(text)) {
    const reading = from18(text);
    return reading.state === 'valid' ? reading : { state: 'lossy', text };
  }
  if (PLAIN.test(text)) return from18(text);
  if (/^\d{15}$/.test(text)) return from15(text);
  const card = /^(\d{17}[\dX])([1-7])([1-4])([A-Z0-9]{2})?$/.exec(text);
  if (card) return { ...from18(card[1]!), disability: { kind: card[2]!, grade: card[3]! } };
  return { state: isOtherDocument(text) ? 'other-document' : 'malformed', text };
}

/**
 * H or M and 8 or 10 digits (港澳居民来往内地通行证), 8 digits that are no day (台湾居民来往大陆通行证), passports, and three letters with
 * twelve digits (永久居留证). Residence permits of 18 digits are read as citizens' numbers are.
 */
function isOtherDocument(text: string): boolean {
  if (/^([A-Z]{1,2}\d{6,10}|[A-Z]{3}\d{12})$/.test(text)) return true;
  return /^\d{8}$/.test(text) && !isRealDate(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6));
}

/** A citizen ID number that prints as dots wherever it is printed by accident. */
export class CitizenId {
  readonly #number: string;
  constructor(number: string) {
    this.#number = number;
  }
  /** The number itself; call it only where the number is due (a sealed column, a list for the office). */
  reveal(): string {
    return this.#number;
  }
  /** First six and last two characters, for screens of people without the right to see more. */
  masked(): string {
    return `${this.#number.slice(0, 6)}${'*'.repeat(10)}${this.#number.slice(-2)}`;
  }
  toString(): string {
    return '••••••••••••••••••';
  }
  toJSON(): string {
    return this.toString();
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
