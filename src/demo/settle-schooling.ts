import type { Chance } from './chance.ts';
import type { County } from './county.ts';
import { decideFate, fateTable } from './fates.ts';
import { ageOn } from './person.ts';
import type { Inhabitants } from './person-maker.ts';
import { buildSchools, type Schools } from './schools.ts';
import type { Population } from './tables.store.ts';

const stageAt = (age: number): string => {
  if (age < 3 || age >= 18) return '';
  return age < 6 ? 'kindergarten' : age < 12 ? 'primary' : age < 15 ? 'junior' : 'senior';
};

/** Children of each township and stage by their age. */
function countByStage(people: Inhabitants, day: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people.persons) {
    const stage = stageAt(ageOn(person.birth, day));
    if (stage === '') continue;
    const key = `${person.household.village.township.no}/${stage}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Builds the schools that the county needs and decides what became of each child. */
export function settleSchooling(
  county: County,
  people: Inhabitants,
  population: Population,
  day: string,
  chance: Chance,
): Schools {
  const counts = countByStage(people, day);
  const schools = buildSchools(
    county,
    population,
    (township, stage) =>
      (counts.get(`${township.no}/${stage === 'vocational' ? 'senior' : stage}`) ?? 0) *
      (stage === 'vocational' ? 0.33 : stage === 'senior' ? 0.58 : 1),
    chance.branch('schools'),
  );
  const table = fateTable(population);
  const setting = { county, population, schools, chance: chance.branch('fates'), day };
  for (const person of people.persons) {
    const age = ageOn(person.birth, day);
    if (age >= 2 && age < 18) person.schooling = decideFate(setting, table, person);
  }
  return schools;
}
