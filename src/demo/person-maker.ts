import type { Chance } from './chance.ts';
import type { County } from './county.ts';
import { daysAfter, drawPhone, type IdOffice } from './identity.ts';
import {
  drawHanGiven,
  drawHuiGiven,
  drawTibetan,
  drawUyghur,
  type NameStock,
  type People,
  type Sex,
} from './names.ts';
import type { Household, Person, Place } from './person.ts';
import type { Population } from './tables.store.ts';

/** All people of the county, in order of their keys. */
export type Inhabitants = {
  readonly persons: Person[];
  readonly households: Household[];
  /** Gives out further numbers, for corrections and strangers. */
  readonly issue: IdOffice;
};

/** What every maker of people is given. */
export type Maker = {
  readonly county: County;
  readonly population: Population;
  readonly stock: NameStock;
  readonly chance: Chance;
  readonly issue: IdOffice;
  /** The day on which ages are counted (31 August). */
  readonly day: string;
  readonly rare: readonly string[];
  readonly inhabitants: Inhabitants;
};

/** A person to be made. */
export type Draft = {
  sex: Sex;
  age: number;
  place: Place;
  people: People;
  surname: string;
  shared: string;
  father?: Person | undefined;
  mother?: Person | undefined;
  birth?: string;
  isTwin?: boolean;
  region?: string;
};

const birthAt = (maker: Maker, age: number): string =>
  daysAfter(`${+maker.day.slice(0, 4) - age}${maker.day.slice(4)}`, -maker.chance.below(365));

function regionOf(maker: Maker, draft: Draft, birth: string): string {
  const { chance, county } = maker;
  if (draft.region) return draft.region;
  const marriedIn = draft.place === 'mother' || draft.place === 'grandmother';
  if (
    chance.hit(maker.population.ids.other_county * (marriedIn ? 3 : 0.4)) &&
    county.otherCounties.length > 0
  )
    return chance.one(county.otherCounties).code;
  // Prefectures became cities: people registered before hold the code of the time.
  return birth < '1999' && county.code.slice(2, 4) !== '01'
    ? `${county.code.slice(0, 2)}25${county.code.slice(4)}`
    : county.code;
}

function givenName(maker: Maker, draft: Draft, birth: string): { name: string; isRare: boolean } {
  const { stock, chance } = maker;
  const year = +birth.slice(0, 4);
  if (draft.people === 'tibetan') return { name: drawTibetan(stock, draft.sex, chance), isRare: false };
  if (draft.people === 'uyghur')
    return { name: drawUyghur(stock, draft.sex, draft.father?.name ?? '', chance), isRare: false };
  const give = draft.people === 'hui' ? drawHuiGiven : drawHanGiven;
  const given = give(stock, draft.sex, year, chance, draft.shared);
  const isRare = year >= 1980 && chance.hit(maker.population.names.rare_character);
  if (!isRare) return { name: draft.surname + given, isRare };
  const characters = [...given];
  characters[characters.length - 1] = chance.one(maker.rare);
  return { name: draft.surname + characters.join(''), isRare };
}

function formerName(maker: Maker, draft: Draft, name: string, birth: string): string {
  if (draft.people === 'tibetan' || draft.people === 'uyghur') return '';
  if (!maker.chance.hit(maker.population.names.former_name)) return '';
  const other = draft.surname + drawHanGiven(maker.stock, draft.sex, +birth.slice(0, 4), maker.chance, '');
  return other === name ? '' : other;
}

/** Makes a person of a household: number, name and all. */
export function addPerson(maker: Maker, household: Household, draft: Draft): Person {
  const birth = draft.birth ?? birthAt(maker, draft.age);
  const { name, isRare } = givenName(maker, draft, birth);
  const person: Person = {
    key: maker.inhabitants.persons.length + 1,
    name,
    formerName: formerName(maker, draft, name, birth),
    people: draft.people,
    sex: draft.sex,
    birth,
    id: maker.issue(regionOf(maker, draft, birth), birth, draft.sex),
    oldId: '',
    household,
    place: draft.place,
    father: draft.father,
    mother: draft.mother,
    phone: draft.age >= 16 ? drawPhone(maker.chance) : '',
    hukou: 'normal',
    hukouDate: '',
    education: '',
    disability: undefined,
    hardships: undefined,
    schooling: undefined,
    aids: [],
    isRare,
    isTwin: draft.isTwin ?? false,
  };
  household.members.push(person);
  maker.inhabitants.persons.push(person);
  return person;
}
