import { guardianOf, guardianRelation, nameGroupOf, type Person } from './person.ts';

/** Fields of a draft that a hand may get wrong. */
export type Field = 'name' | 'id' | 'birth' | 'sex' | 'phone' | 'guardian' | 'school' | 'village';

/** What an office means to write of a person; the clerk changes it, the sheet prints it. */
export type Draft = {
  readonly person: Person;
  readonly nameGroup: string;
  name: string;
  /** As typed; a number is written as a number. */
  id: string | number;
  birth: string;
  sex: string;
  phone: string;
  guardianName: string;
  guardianId: string;
  guardianRelation: string;
  readonly errors: string[];
  /** Fields that no longer say the truth. */
  readonly wrong: Set<Field>;
  /** Everything that the row's own register adds. */
  readonly more: Readonly<Record<string, string | number>>;
};

/** A draft of what is true. */
export function draftOf(person: Person, more: Readonly<Record<string, string | number>> = {}): Draft {
  const guardian = guardianOf(person);
  return {
    person,
    nameGroup: nameGroupOf(person),
    name: person.name,
    id: person.id,
    birth: person.birth,
    sex: person.sex === 'male' ? '男' : '女',
    phone: person.phone || guardian?.phone || '',
    guardianName: guardian?.name ?? '',
    guardianId: guardian?.id ?? '',
    guardianRelation: guardian ? guardianRelation(guardian) : '',
    errors: [],
    wrong: new Set(),
    more,
  };
}
