import type { Chance } from './chance.ts';
import { ageOn, type Hardships, type Household, type Person } from './person.ts';
import type { Population } from './tables.store.ts';

/** None of the grounds. */
export const NO_HARDSHIP: Hardships = {
  poor: false,
  monitored: '',
  isRiskGone: false,
  dibao: false,
  dibaoHousehold: false,
  tekun: false,
  orphan: false,
  unattended: false,
  leftBehind: '',
};

function monitoredKind(poor: boolean, population: Population, chance: Chance): Hardships['monitored'] {
  const flagged = population.households_flagged;
  if (poor) return chance.hit(flagged.monitored_of_poor) ? '脱贫不稳定户' : '';
  if (!chance.hit(flagged.monitored)) return '';
  return chance.hit(0.65) ? '边缘易致贫户' : '突发严重困难户';
}

function ofHousehold(household: Household, population: Population, chance: Chance): Hardships | undefined {
  const flagged = population.households_flagged;
  const poor = chance.hit(flagged.poor);
  const monitored = monitoredKind(poor, population, chance);
  const isRiskGone = chance.hit(0.55);
  const dibaoHousehold = chance.hit(flagged.dibao * (poor ? 4 : 0.75));
  const tekun = household.members.length === 1 && chance.hit(flagged.tekun * 12);
  if (!poor && monitored === '' && !dibaoHousehold && !tekun) return undefined;
  return { ...NO_HARDSHIP, poor, monitored, isRiskGone, dibaoHousehold, tekun };
}

function childGrounds(child: Person, population: Population, chance: Chance): Partial<Hardships> | undefined {
  const flagged = population.children_flagged;
  const hasParents = child.father !== undefined || child.mother !== undefined;
  // Children who live with grandparents alone are orphans or unattended far more often.
  const orphan = chance.hit(hasParents ? flagged.orphan * 0.2 : flagged.orphan * 12);
  const unattended = !orphan && chance.hit(hasParents ? flagged.unattended * 0.5 : flagged.unattended * 20);
  const away = chance.hit(flagged.left_behind) ? chance.one(['单亲', '双亲', '双亲'] as const) : '';
  if (!orphan && !unattended && away === '') return undefined;
  return { orphan, unattended, leftBehind: away };
}

function disabilityOf(person: Person, age: number, population: Population, chance: Chance): void {
  const rates = population.disabled;
  const rate = age < 18 ? rates.child : age < 60 ? rates.adult : rates.old;
  if (!chance.hit(rate)) return;
  const kind = chance.one(['1', '2', '3', '4', '4', '4', '5', '5', '6', '7']);
  person.disability = { kind, grade: String(1 + chance.below(4)), reissue: chance.hit(0.15) ? 'B1' : '' };
}

/** Settles who is in which hardship; every ground is the person's own (低保 may cover part of a household). */
export function settleHardships(
  households: readonly Household[],
  population: Population,
  day: string,
  chance: Chance,
): void {
  for (const household of households) {
    const shared = household.isMigrant ? undefined : ofHousehold(household, population, chance);
    const covered = population.households_flagged.member_covered_by_dibao;
    for (const person of household.members) {
      const age = ageOn(person.birth, day);
      if (!household.isMigrant) disabilityOf(person, age, population, chance);
      const own = age < 16 && !household.isMigrant ? childGrounds(person, population, chance) : undefined;
      if (!shared && !own) continue;
      const dibao = shared?.dibaoHousehold === true && chance.hit(covered);
      person.hardships = { ...NO_HARDSHIP, ...shared, ...own, dibao };
    }
  }
}

/** Whether the person holds a ground of his own that gives a title to aid in a term. */
export function hasTitle(person: Person): boolean {
  const own = person.hardships;
  if (person.disability) return true;
  if (!own) return false;
  const monitored = own.monitored !== '' && !own.isRiskGone;
  return own.poor || monitored || own.dibao || own.tekun || own.orphan || own.unattended;
}
