import { type Chance, draw, weighted } from './chance.ts';
import { drawPeople, type Village } from './county.ts';
import { drawHanGiven, drawSurname, type People, type Sex } from './names.ts';
import type { Household, Person, Place } from './person.ts';
import { addPerson, type Draft, type Maker } from './person-maker.ts';
import type { Population } from './tables.store.ts';

/** A family: its people and surname. */
export type Family = { people: People; surname: string };

/** Draws a family of a village. */
export function drawFamily(maker: Maker, village: Village): Family {
  const { chance, population, stock } = maker;
  const people = drawPeople(population, maker.county.code, chance);
  const ofVillage = people === 'han' && chance.hit(population.names.village_surname);
  return { people, surname: ofVillage ? village.surname : drawSurname(stock, people, chance) };
}

/** Makes husband and wife. */
export function couple(
  maker: Maker,
  home: Household,
  family: Family,
  age: number,
  elder: boolean,
): [Person, Person] {
  const { chance, stock } = maker;
  const wed = (sex: Sex, place: Place, years: number, surname: string): Person =>
    addPerson(maker, home, {
      sex,
      age: Math.max(18, years),
      place,
      people: family.people,
      surname,
      shared: '',
    });
  const man = wed('male', elder ? 'grandfather' : 'father', age, family.surname);
  const woman = wed(
    'female',
    elder ? 'grandmother' : 'mother',
    age - chance.below(5) + 1,
    drawSurname(stock, family.people, chance),
  );
  return [man, woman];
}

/** Draws ages of children at home. */
export type Ages = { draw: () => number };

/** Ages as the parameters weigh them. */
export function childAges(population: Population, chance: Chance): Ages {
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
  return addPerson(maker, home, {
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
export function addChildren(
  maker: Maker,
  home: Household,
  family: Family,
  parents: Parents,
  ages: number[],
): void {
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
