import type { Village } from './county.ts';
import type { People, Sex } from './names.ts';
import type { Schooling } from './schooling.ts';

/** State of the household registration. */
export type Hukou = 'normal' | 'moved-in' | 'moved-out' | 'deceased' | 'abroad' | 'cancelled' | 'none';

/** Place in the household: relation to its head. */
export type Place = 'grandfather' | 'grandmother' | 'father' | 'mother' | 'son' | 'daughter' | 'single';

/** What offices hold of a person beside the household: every ground is the person's own. */
export type Hardships = {
  /** Household lifted out of poverty (脱贫户): all its members have rows. */
  poor: boolean;
  /** Kind of monitored household, when it is one. */
  monitored: '' | '脱贫不稳定户' | '边缘易致贫户' | '突发严重困难户';
  isRiskGone: boolean;
  /** Covered by 低保 himself; `dibaoHousehold` may be true without. */
  dibao: boolean;
  dibaoHousehold: boolean;
  tekun: boolean;
  orphan: boolean;
  unattended: boolean;
  leftBehind: '' | '单亲' | '双亲';
};

/** A disability card. */
export type Disability = { readonly kind: string; readonly grade: string; readonly reissue: string };

/** An aid of a term. */
export type Aid = {
  readonly programme: string;
  readonly term: string;
  readonly yuan: number;
  readonly inList: boolean;
  readonly inPayment: boolean;
  readonly school: string;
  readonly failed: boolean;
  /** Paid by the card system of another office instead of the bureau's roll. */
  readonly by?: 'subsidy' | undefined;
};

/** One human being of the synthetic county. */
export type Person = {
  readonly key: number;
  name: string;
  formerName: string;
  readonly people: People;
  readonly sex: Sex;
  /** ISO date. */
  readonly birth: string;
  id: string;
  /** The number before a correction; the school number keeps it. */
  oldId: string;
  readonly household: Household;
  readonly place: Place;
  readonly father: Person | undefined;
  readonly mother: Person | undefined;
  phone: string;
  hukou: Hukou;
  hukouDate: string;
  education: string;
  disability: Disability | undefined;
  hardships: Hardships | undefined;
  schooling: Schooling | undefined;
  aids: readonly Aid[];
  readonly isRare: boolean;
  readonly isTwin: boolean;
};

/** A household with its number and village. */
export type Household = {
  readonly no: number;
  readonly village: Village;
  readonly group: number;
  readonly members: Person[];
  head: Person | undefined;
  /** Lives elsewhere with its children and is not on this county's hukou register. */
  readonly isMigrant: boolean;
};

/** Ethnic group as registers write it. */
export const ETHNICITY: Readonly<Record<People, string>> = {
  han: '汉族',
  hui: '回族',
  tibetan: '藏族',
  uyghur: '维吾尔族',
};

/** The group of names by which quality is told. */
export function nameGroupOf(person: Person): string {
  if (person.isRare) return 'rare-character';
  if (person.people !== 'han') return person.people;
  return [...person.name].length === 2 ? 'han-two' : 'han-three';
}

/** Whole years reached on a day (ISO dates). */
export const ageOn = (birth: string, day: string): number =>
  +day.slice(0, 4) - +birth.slice(0, 4) - (day.slice(5) < birth.slice(5) ? 1 : 0);

/** The grown-up who signs for a child: a parent where there is one, else the head of the household. */
export function guardianOf(child: Person): Person | undefined {
  const parents = [child.father, child.mother].filter((one) => one !== undefined);
  const known = parents[(child.key * 7) % Math.max(parents.length, 1)];
  if (known && child.key % 9 !== 0) return known;
  const head = child.household.head;
  return head && head !== child ? head : known;
}

const RELATION: Readonly<Record<Place, string>> = {
  grandfather: '祖父',
  grandmother: '祖母',
  father: '父亲',
  mother: '母亲',
  son: '兄',
  daughter: '姐',
  single: '其他',
};

/** How the guardian is related to the child. */
export const guardianRelation = (guardian: Person): string => RELATION[guardian.place];
