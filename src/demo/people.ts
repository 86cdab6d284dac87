import { byRank, type Chance, draw, weighted } from './chance.ts';
import { type County, type Village, villageDrawer } from './county.ts';
import { type Ages, addChildren, childAges, couple, drawFamily } from './family.ts';
import { openIdOffice } from './identity.ts';
import type { NameStock } from './names.ts';
import type { Household, Person, Place } from './person.ts';
import { addPerson, type Inhabitants, type Maker } from './person-maker.ts';
import type { Population } from './tables.store.ts';

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
    else
      addPerson(maker, home, { sex: man ? 'male' : 'female', age, place: 'single', ...family, shared: '' });
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
