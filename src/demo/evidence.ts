import type { Draft, Field } from './draft.ts';
import { guardianOf, type Person } from './person.ts';

/**
 * Whether a careful clerk could place a row: it states the person's number (or nearly, beside the name), or two
 * things together that single the person out among all people of the county.
 */
export type Evidence = (draft: Draft, printed: ReadonlySet<Field>) => boolean;

const SLOTS = 1 << 26;

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) & (SLOTS - 1);
}

type Pair = readonly [a: Field, b: Field, key: (person: Person) => string];

const schoolKey = (person: Person): string => {
  const place = person.schooling?.roster ?? person.schooling?.records[0];
  return person.schooling?.records.length && place ? `${place.school.code}${place.grade}` : '';
};
const villageKey = (person: Person): string => person.household.village.code;
const guardianKey = (person: Person): string => guardianOf(person)?.name ?? '';
const join = (kind: string, a: string, b: string): string =>
  a === '' || b === '' ? '' : `${kind}|${a}|${b}`;

const PAIRS: readonly Pair[] = [
  ['name', 'birth', (one) => join('nb', one.name, one.birth)],
  ['name', 'guardian', (one) => join('ng', one.name, guardianKey(one))],
  ['name', 'phone', (one) => join('np', one.name, one.phone || (guardianOf(one)?.phone ?? ''))],
  ['name', 'school', (one) => join('ns', one.name, schoolKey(one))],
  ['name', 'village', (one) => join('nv', one.name, villageKey(one))],
  ['birth', 'guardian', (one) => join('bg', one.birth, guardianKey(one))],
  ['birth', 'school', (one) => join('bs', one.birth, schoolKey(one))],
  ['birth', 'village', (one) => join('bv', one.birth, villageKey(one))],
];

/** Counts every pair over all people; a rare clash of hashes only makes a row count as not placeable. */
export function openEvidence(persons: readonly Person[]): Evidence {
  const counts = new Uint8Array(SLOTS);
  for (const person of persons) {
    for (const [, , key] of PAIRS) {
      const text = key(person);
      if (text === '') continue;
      const at = hash(text);
      if (counts[at]! < 2) counts[at]! += 1;
    }
  }
  return (draft, printed) => {
    const clean = (field: Field): boolean => printed.has(field) && !draft.wrong.has(field);
    if (clean('id') && draft.id !== '') return true;
    const near = draft.errors.some(
      (one) => one === 'id-one-digit' || one === 'id-transposed' || one === 'id-old',
    );
    if (near && clean('name')) return true;
    return PAIRS.some(([a, b, key]) => {
      if (!clean(a) || !clean(b)) return false;
      const text = key(draft.person);
      return text !== '' && counts[hash(text)] === 1;
    });
  };
}
