import type { Chance } from './chance.ts';
import type { County, Township, Village } from './county.ts';
import { drawHanGiven, drawSurname, type NameStock } from './names.ts';
import type { Household, Person } from './person.ts';
import type { Inhabitants } from './person-maker.ts';

/** Makes people of other counties, whose rows stray into this county's files. */
export function strangers(
  county: County,
  people: Inhabitants,
  stock: NameStock,
  chance: Chance,
): (like: Person) => Person {
  return (like) => {
    const other = chance.one(
      county.otherCounties.length > 0 ? county.otherCounties : [{ code: county.code, name: county.name }],
    );
    const township: Township = { code: `${other.code}100`, name: '城关镇', no: 0, villages: [] };
    const village: Village = {
      code: `${other.code}100200`,
      name: '东街村委会',
      shortName: '东街村',
      township,
      weight: 1,
      surname: '王',
      otherCounty: other.name,
    };
    const no = people.households.length + 1;
    const household: Household = { no, village, group: 1, members: [], head: undefined, isMigrant: true };
    people.households.push(household);
    const surname = drawSurname(stock, 'han', chance);
    const person: Person = {
      ...like,
      key: people.persons.length + 1,
      name: surname + drawHanGiven(stock, like.sex, +like.birth.slice(0, 4), chance, ''),
      formerName: '',
      people: 'han',
      id: people.issue(other.code, like.birth, like.sex),
      oldId: '',
      household,
      father: undefined,
      mother: undefined,
      hukou: 'none',
      hukouDate: '',
      disability: undefined,
      hardships: undefined,
      schooling: undefined,
      aids: [],
      isRare: false,
      isTwin: false,
    };
    household.members.push(person);
    household.head = person;
    people.persons.push(person);
    return person;
  };
}
