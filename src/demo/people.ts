import { byRank, type Chance, draw, weighted } from './chance.ts';
import { type County, drawPeople, type Village, villageDrawer } from './county.ts';
import { daysAfter, drawPhone, type IdOffice, openIdOffice } from './identity.ts';
import {
  drawHanGiven,
  drawHuiGiven,
  drawSurname,
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

type Maker = {
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

type Draft = {
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

function add(maker: Maker, household: Household, draft: Draft): Person {
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

type Family = { people: People; surname: string };

function drawFamily(maker: Maker, village: Village): Family {
  const { chance, population, stock } = maker;
  const people = drawPeople(population, maker.county.code, chance);
  const ofVillage = people === 'han' && chance.hit(population.names.village_surname);
  return { people, surname: ofVillage ? village.surname : drawSurname(stock, people, chance) };
}

function couple(
  maker: Maker,
  home: Household,
  family: Family,
  age: number,
  elder: boolean,
): [Person, Person] {
  const { chance, stock } = maker;
  const wed = (sex: Sex, place: Place, years: number, surname: string): Person =>
    add(maker, home, { sex, age: Math.max(18, years), place, people: family.people, surname, shared: '' });
  const man = wed('male', elder ? 'grandfather' : 'father', age, family.surname);
  const woman = wed(
    'female',
    elder ? 'grandmother' : 'mother',
    age - chance.below(5) + 1,
    drawSurname(stock, family.people, chance),
  );
  return [man, woman];
}

type Ages = { draw: () => number };

function childAges(population: Population, chance: Chance): Ages {
  const table = weighted(
    Object.entries(population.children.ages).flatMap(([band, weight]) => {
      const [from, to] = band.split('-').map(Number) as [number, number];
      return Array.from({ length: to - from + 1 }, (_, i) => [from + i, weight] as const);
    }),
  );
  return { draw: () => draw(table, chance) };
}

type Parents = { father: Person | undefined; mother: Person | undefined };

function addChild(
  maker: Maker,
  home: Household,
  family: Family,
  parents: Parents,
  more: Partial<Draft>,
): Person {
  const sex: Sex = more.sex ?? (maker.chance.hit(0.525) ? 'male' : 'female');
  return add(maker, home, {
    sex,
    age: 0,
    place: sex === 'male' ? 'son' : 'daughter',
    people: family.people,
    surname: family.surname,
    shared: '',
    ...parents,
    ...more,
  });
}

/** Children of one couple: ages at least one apart, or twins; brothers and sisters may share a character. */
function addChildren(maker: Maker, home: Household, family: Family, parents: Parents, ages: number[]): void {
  const { chance, population } = maker;
  const isHan = family.people === 'han' || family.people === 'hui';
  const year = +maker.day.slice(0, 4) - (ages[0] ?? 0);
  const shared =
    isHan && chance.hit(population.names.same_first_character)
      ? [...drawHanGiven(maker.stock, 'male', year, chance, '')][0]!
      : '';
  for (const age of ages) {
    const region = home.isMigrant ? { region: chance.one(maker.county.otherCounties).code } : {};
    const first = addChild(maker, home, family, parents, { age, shared, ...region });
    if (!chance.hit(population.children.twins)) continue;
    const sex: Sex = chance.hit(0.65) ? first.sex : first.sex === 'male' ? 'female' : 'male';
    const again = addChild(maker, home, family, parents, {
      age,
      shared,
      sex,
      birth: first.birth,
      isTwin: true,
      ...region,
    });
    if (again.name === first.name) again.name = `${again.name.slice(0, -1)}${sex === 'male' ? '平' : '安'}`;
  }
}

function drawAges(maker: Maker, ages: Ages): number[] {
  const counts = maker.population.children.counts;
  const count = draw(weighted(counts.map((share, n) => [n, share] as const)), maker.chance);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(ages.draw());
  return [...drawn].sort((a, b) => b - a);
}

function fill(maker: Maker, home: Household, kind: string, ages: Ages): void {
  const { chance } = maker;
  const family = drawFamily(maker, home.village);
  if (kind === 'old') {
    const [man, woman] = [chance.hit(0.75), chance.hit(0.75)];
    const age = 58 + chance.below(30);
    if (man && woman) couple(maker, home, family, age, true);
    else add(maker, home, { sex: man ? 'male' : 'female', age, place: 'single', ...family, shared: '' });
    return;
  }
  const drawn = kind === 'grown' ? [] : drawAges(maker, ages);
  const eldest = drawn[0] ?? 20 + chance.below(12);
  const parentAge = eldest + 21 + chance.below(12);
  if (kind === 'three_generations' || kind === 'skipped')
    couple(maker, home, family, parentAge + 21 + chance.below(9), true);
  const hasParents = kind !== 'skipped';
  const [father, mother] = hasParents
    ? couple(maker, home, family, parentAge, false)
    : [undefined, undefined];
  const grown = kind === 'grown' && chance.hit(0.6) ? [eldest, ...(chance.hit(0.3) ? [eldest - 2] : [])] : [];
  addChildren(maker, home, family, { father, mother }, [...drawn, ...grown]);
}

function openHousehold(maker: Maker, village: Village, isMigrant: boolean): Household {
  const { inhabitants, chance } = maker;
  const no = inhabitants.households.length + 1;
  const household: Household = {
    no,
    village,
    group: 1 + chance.below(14),
    members: [],
    head: undefined,
    isMigrant,
  };
  inhabitants.households.push(household);
  return household;
}

function settleHead(household: Household): void {
  const place = (wanted: Place): Person | undefined => household.members.find((one) => one.place === wanted);
  const elderHeads = household.no % 5 < 3 ? place('grandfather') : undefined;
  household.head =
    elderHeads ?? place('father') ?? place('grandfather') ?? place('mother') ?? household.members[0];
}

/** Fills villages with households until the county has the persons asked for; then come migrants' households. */
export function populate(
  county: County,
  population: Population,
  stock: NameStock,
  rare: readonly string[],
  options: { persons: number; day: string },
  chance: Chance,
): Inhabitants {
  const inhabitants: Inhabitants = { persons: [], households: [], issue: openIdOffice() };
  const maker: Maker = {
    county,
    population,
    stock,
    chance,
    issue: inhabitants.issue,
    day: options.day,
    rare,
    inhabitants,
  };
  const kinds = weighted(Object.entries(population.households));
  const village = villageDrawer(county, chance);
  const ages = childAges(population, chance);
  while (inhabitants.persons.length < options.persons) {
    const home = openHousehold(maker, village(), false);
    fill(maker, home, draw(kinds, chance), ages);
    settleHead(home);
  }
  const migrants = Math.round(options.persons * 0.24 * population.children_flagged.migrant_in * 0.6);
  for (let i = 0; i < migrants && county.otherCounties.length > 0; i++) {
    const home = openHousehold(
      maker,
      byRank(county.townships[0]!.villages, 20).values[chance.below(county.townships[0]!.villages.length)]!,
      true,
    );
    fill(maker, home, 'parents_children', ages);
    settleHead(home);
  }
  return inhabitants;
}
