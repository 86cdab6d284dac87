import type { Household, Person } from './person.ts';

type Kind = 'rural' | 'urban';

/** A number from 0 to 99 that a household keeps: drawn from its own number, so that nothing else is drawn otherwise. */
const lot = (no: number, salt: number): number => (Math.imul(no + salt, 2_654_435_761) >>> 8) % 100;

const isNeighbourhood = ({ village }: Household): boolean => /社区|居委/.test(village.name);

/** What the household is registered as: most of the seat's neighbourhoods urban, villages rural but for a few. */
function kindOf(household: Household): Kind {
  const isSeat = household.village.township.no === 0;
  const urban = isNeighbourhood(household) ? (isSeat ? 65 : 35) : 2;
  return lot(household.no, 17) < urban ? 'urban' : 'rural';
}

/** As the police print it: books issued again since the reform say 居民 for both. */
export function policeWord({ household }: Person): string {
  if (lot(household.no, 41) < 22) return '居民家庭户口';
  return kindOf(household) === 'urban' ? '非农业家庭户口' : '农业家庭户口';
}

/** As a school knows it: one urban family in twelve was entered as rural, as almost all of the school are. */
export function schoolKind({ household, key }: Person): Kind {
  const kind = kindOf(household);
  return kind === 'urban' && lot(key, 5) < 8 ? 'rural' : kind;
}

/** The kind of minimum living allowance or extreme poverty that civil affairs list the household under. */
export const allowanceKind = ({ household }: Person): '农村' | '城市' =>
  kindOf(household) === 'urban' ? '城市' : '农村';
