import type { Chance } from './chance.ts';
import { daysAfter } from './identity.ts';
import { ageOn, type Person } from './person.ts';
import type { Population } from './tables.store.ts';

const LEVELS = ['小学', '小学', '初中毕业', '初中毕业', '初中毕业', '高中毕业', '大专毕业', '本科毕业'];

/** State of registration and schooling finished of grown-ups; children without hukou or number; corrected numbers. */
export function settleRegistration(
  persons: readonly Person[],
  population: Population,
  day: string,
  reissue: (person: Person) => string,
  chance: Chance,
): void {
  for (const person of persons) {
    const age = ageOn(person.birth, day);
    if (person.household.isMigrant) person.hukou = 'none';
    else if (age >= 18) settleGrownUp(person, age, day, chance);
    else if (age < 16 && person.hukou === 'normal' && chance.hit(population.ids.no_hukou_child * 0.25)) {
      person.hukou = 'none';
      person.id = '';
    } else if (chance.hit(0.01)) person.hukou = 'moved-in';
    if (person.id !== '' && chance.hit(population.ids.corrected)) {
      person.oldId = person.id;
      person.id = reissue(person);
    }
  }
}

function settleGrownUp(person: Person, age: number, day: string, chance: Chance): void {
  person.education = age > 70 ? (chance.hit(0.5) ? '小学' : '') : chance.one(LEVELS);
  const at = chance.next();
  const state =
    at < (age > 65 ? 0.012 : 0.001)
      ? 'deceased'
      : at > 0.99
        ? 'moved-out'
        : at > 0.975
          ? 'moved-in'
          : 'normal';
  person.hukou = state;
  if (state !== 'normal') person.hukouDate = daysAfter(day, -chance.below(1500) - 5);
}
