import { checkCharacter } from '../kernel/index.ts';
import type { Chance } from './chance.ts';
import type { Sex } from './names.ts';

/** Gives out ID numbers: region, birth date, and a sequence that runs by sex, as at a registration office. */
export type IdOffice = (region: string, birth: string, sex: Sex) => string;

/** All numbers are generated: sequences are counted up, so brothers born together hold neighbouring numbers. */
export function openIdOffice(): IdOffice {
  const given = new Map<number, number>();
  return (region, birth, sex) => {
    const day = birth.replaceAll('-', '');
    const book = (Number(region) * 100_000_000 + Number(day)) * 2 + (sex === 'male' ? 1 : 0);
    const count = given.get(book) ?? 0;
    given.set(book, count + 1);
    const start = (Number(day) * 37) % 160;
    const sequence = ((start + count) * 2 + (sex === 'male' ? 1 : 0)) % 1000;
    const digits = `${region}${day}${String(sequence).padStart(3, '0')}`;
    return digits + checkCharacter(digits);
  };
}

/** The first-generation number of a person born before 2000. */
export const shortId = (id: string): string => id.slice(0, 6) + id.slice(8, 17);

const PREFIXES = [
  '131',
  '132',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '173',
  '177',
  '180',
  '182',
  '186',
  '188',
  '189',
  '199',
];

/** A telephone number in the form of a mobile one. */
export const drawPhone = (chance: Chance): string =>
  chance.one(PREFIXES) + String(chance.below(100_000_000)).padStart(8, '0');

const DAY = 86_400_000;

/** The ISO date some days after another. */
export const daysAfter = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
