import { isOnHardshipList, presentAt, programmeFor, YULU } from './aids.ts';
import { type Aid, ageOn, type Household, type Person } from './person.ts';

/** How many of each kind of wrong payment a county has: one is a slip, two a habit. */
const OF_EACH = 2;
/** Who was at school not long ago may still stand on a list of payees. */
const YOUNG = 22;

const paidBy = (aid: Omit<Aid, 'inList' | 'inPayment' | 'failed' | 'by'>): Aid => ({
  ...aid,
  ...{ inList: false, inPayment: true, failed: false, by: 'subsidy' },
});

/** Those on a list of hardship first: they are the ones whom nobody took off the list of payees. */
const likeliest = (persons: readonly Person[], test: (person: Person) => boolean): Person[] => {
  const all = persons.filter((one) => one.aids.length === 0 && test(one));
  return [...all.filter(isOnHardshipList), ...all.filter((one) => !isOnHardshipList(one))].slice(0, OF_EACH);
};

/**
 * Payments that should not have been made, as offices make them: to children who have died or finished school and stayed
 * on last year's list, and of a round sum where the law gives another. No chance in it: the rest of the county stays.
 */
export function settleMispaid(persons: readonly Person[], term: string): void {
  const school = persons.find((one) => presentAt(one)?.stage === 'junior');
  const { programme, yuan } = programmeFor('junior', true);
  const boarding = paidBy({ programme, yuan, term, school: school ? presentAt(school)!.school.name : '' });
  const wrong = [
    // registers of hardship have struck the dead: their rows are in none
    ...likeliest(
      persons,
      (one) =>
        one.hukou === 'deceased' && one.birth > `${+term.slice(0, 4) - YOUNG}` && !isOnHardshipList(one),
    ),
    ...likeliest(
      persons,
      (one) =>
        one.schooling?.fate === 'left-after-junior' &&
        one.schooling.records.some(({ state }) => state === 'graduated'),
    ),
  ];
  for (const person of wrong) person.aids = [boarding];
  const { programme: boarders, yuan: right } = programmeFor('primary', true);
  const raised = persons.find((one) =>
    one.aids.some(
      (aid) => aid.programme === boarders && aid.yuan === right && aid.inPayment && aid.term === term,
    ),
  );
  // paid at the junior's rate in primary school
  if (raised)
    raised.aids = raised.aids.map((aid) =>
      aid.programme === boarders && aid.term === term ? { ...aid, yuan } : aid,
    );
  const round = persons.filter((one) => one.aids.some(({ programme }) => programme === YULU));
  for (const person of round.slice(0, OF_EACH))
    person.aids = person.aids.map((aid) => (aid.programme === YULU ? { ...aid, yuan: 2000 } : aid));
}

/** The household's own account at the county's bank. */
const ownAccount = ({ no }: Household): string => `62${String(no * 97 + 10_000_000).padStart(17, '0')}`;

/**
 * Accounts of households. Four families' money goes to one account: two of the school's roll of payments, one of the
 * subsidy sheet, one of the list of dibao; no single office can see it.
 */
export function accountsOf(persons: readonly Person[], term: string): (household: Household) => string {
  const shared = new Map<number, string>();
  const share = (test: (person: Person) => boolean, count: number): void => {
    let left = count;
    for (const person of persons) {
      const { household } = person;
      if (left === 0) return;
      if (shared.has(household.no) || !test(person)) continue;
      left -= 1;
      const first = [...shared.values()][0];
      shared.set(household.no, first ?? ownAccount(household));
    }
  };
  const paid = (person: Person, by: Aid['by']): boolean =>
    person.aids.some((aid) => aid.inPayment && !aid.failed && aid.term === term && aid.by === by);
  share((one) => paid(one, undefined), 2);
  share((one) => paid(one, 'subsidy') && one.hukou === 'normal', 1);
  share((one) => one.hardships?.dibao === true && one.aids.length === 0 && !one.household.isMigrant, 1);
  return (household) => shared.get(household.no) ?? ownAccount(household);
}

/** A loan as the county's office lists it. */
export type Loan = { readonly person: Person; readonly yuan: number; readonly isPostgraduate: boolean };

/** Students of a year by age: they are grown up now, and in the household register. */
function students(persons: readonly Person[], year: number): Person[] {
  return persons
    .filter((one) => one.hukou === 'normal' && !one.household.isMigrant)
    .filter((one) => {
      const age = ageOn(one.birth, `${year}-08-31`);
      return age >= 18 && age <= 24;
    })
    .slice(0, 24);
}

/** Loans of a year: most a little below the cap, every sixth a postgraduate's; one clerk typed a sum nobody may have. */
export const loansOf = (persons: readonly Person[], year: number, caps: readonly [number, number]): Loan[] =>
  students(persons, year).map((person, i) => {
    const isPostgraduate = i % 6 === 5;
    const cap = caps[isPostgraduate ? 1 : 0];
    return { person, isPostgraduate, yuan: i === 7 && year > 2024 ? cap + 6000 : cap };
  });
