import { isRealDate, readCitizenId } from '../../kernel/index.ts';
import { type Characters, foldSound, nameKeys } from '../../linkage/index.ts';
import { openNames, type SealedField } from '../child.ts';

/** What somebody typed to find a child by; the trail tells this and never the text. */
export const QUESTION_KINDS = ['id', 'number', 'birth-date', 'name', 'sound', 'unknown'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** How a child answers what was typed, the nearest first. */
export const MATCHES = [
  'number',
  'check-character',
  'name',
  'sound',
  'initials',
  'birth-date',
  'same-sound',
  'one-character',
  'begins',
] as const;
export type Match = (typeof MATCHES)[number];

/** A plain column of the children by which they are found. */
export type SearchColumn =
  | 'name_key'
  | 'sound'
  | 'initials'
  | 'open_1'
  | 'open_2'
  | 'open_3'
  | 'open_4'
  | 'birth_date'
  | 'household_no';

/** One way to look: a sealed number, a value of a column, or the beginning of one. */
export type Way = { readonly match: Match; readonly value: string } & (
  | { readonly sealed: SealedField }
  | { readonly column: SearchColumn; readonly isBeginning?: boolean }
);

/** What was typed, understood. `number` is the citizen ID in its form of 18 characters, where one was typed whole. */
export type Question = {
  readonly kind: QuestionKind;
  readonly ways: readonly Way[];
  readonly number?: string | undefined;
};

const HAN = /\p{Script=Han}/u;
const OPEN_COLUMNS = ['open_1', 'open_2', 'open_3', 'open_4'] as const;
/** Longer runs of letters are whole names, not their first letters. */
const MOST_INITIALS = 8;
const FEWEST_BEGINNING = 3;

/** Understands what was typed into the one box: any width, any blanks, either case. */
export function readQuestion(typed: string, characters: Characters): Question {
  const text = typed.normalize('NFKC').trim();
  const date = ofDate(text.replace(/\s/g, ''));
  if (date) return date;
  if (HAN.test(text)) return ofName(text, characters);
  const bare = text.replace(/[\s'’]/g, '').toUpperCase();
  return ofId(bare) ?? ofNumber(bare) ?? ofSound(text);
}

function ofId(text: string): Question | undefined {
  if (!/^\d{15}$|^\d{17}[\dX]?$/.test(text)) return undefined;
  const number = readCitizenId(text).number ?? text;
  if (text.length === 15 && number.length === 15) return undefined;
  return {
    kind: 'id',
    number: number.length === 18 ? number : undefined,
    ways: [
      { match: 'number', sealed: 'id', value: number },
      { match: 'number', sealed: 'student-no', value: text },
    ],
  };
}

function ofDate(text: string): Question | undefined {
  const parts = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5])];
  if (!isRealDate(year, month, day)) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    kind: 'birth-date',
    ways: [
      { match: 'birth-date', column: 'birth_date', value: `${year}-${two(month)}-${two(day)}` },
      // eight digits may be a household too
      { match: 'number', column: 'household_no', value: text },
    ],
  };
}

function ofNumber(text: string): Question | undefined {
  if (!/^[0-9A-Z-]{4,30}$/.test(text) || !/\d/.test(text)) return undefined;
  return {
    kind: 'number',
    ways: [
      { match: 'number', sealed: 'student-no', value: text },
      { match: 'number', column: 'household_no', value: text },
    ],
  };
}

function ofName(text: string, characters: Characters): Question {
  const { canon, sound } = nameKeys(text, characters);
  const open = openNames(canon).flatMap((value, i): Way[] =>
    value === null ? [] : [{ match: 'one-character', column: OPEN_COLUMNS[i]!, value }],
  );
  return {
    kind: 'name',
    ways: [
      { match: 'name', column: 'name_key', value: canon },
      ...(sound === '' || [...canon].length < 2
        ? []
        : [{ match: 'same-sound', column: 'sound', value: sound } as const]),
      ...open,
      { match: 'begins', column: 'name_key', value: canon, isBeginning: true },
    ],
  };
}

function ofSound(text: string): Question {
  const value = foldSound(text);
  if (value.length < 2) return { kind: 'unknown', ways: [] };
  const initials: Way[] =
    value.length <= MOST_INITIALS ? [{ match: 'initials', column: 'initials', value }] : [];
  const begins: Way[] =
    value.length >= FEWEST_BEGINNING ? [{ match: 'begins', column: 'sound', value, isBeginning: true }] : [];
  return { kind: 'sound', ways: [{ match: 'sound', column: 'sound', value }, ...initials, ...begins] };
}
