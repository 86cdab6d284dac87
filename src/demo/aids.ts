import { termOn } from '../kernel/index.ts';
import type { Chance } from './chance.ts';
import { hasTitle } from './hardships.ts';
import { type Aid, ageOn, type Person } from './person.ts';
import type { School, SchoolStage } from './schools.ts';
import type { Population } from './tables.store.ts';

/** Where a person surely is at school: on a list and not marked absent. */
export function presentAt(person: Person): { school: School; stage: SchoolStage } | undefined {
  const roster = person.schooling?.roster;
  return roster && !roster.isAbsent ? { school: roster.school, stage: roster.school.stage } : undefined;
}

/** The subsidy of vocational students, as this county writes it; the poverty office pays it. */
export const YULU = '雨露计划';

/** The programme due at a stage, as this county writes it, and yuan per term. */
export function programmeFor(stage: SchoolStage, isBoarder: boolean): { programme: string; yuan: number } {
  if (stage === 'kindergarten') return { programme: '学前教育资助', yuan: 500 };
  if (stage === 'senior') return { programme: '普通高中国家助学金', yuan: 1150 };
  if (stage === 'vocational') return { programme: '中职国家助学金', yuan: 1150 };
  const yuan = stage === 'primary' ? 625 : 750;
  return isBoarder
    ? { programme: '家庭经济困难寄宿生生活补助', yuan }
    : { programme: '家庭经济困难非寄宿生生活补助', yuan: yuan / 2 };
}

type Setting = { readonly population: Population; readonly term: string; readonly chance: Chance };

function grant(person: Person, at: { school: School; stage: SchoolStage }, setting: Setting): Aid[] {
  const { chance, population, term } = setting;
  const where = chance.next();
  const inPayment = where >= population.aid.list_only;
  const inList = where < 1 - population.aid.payment_only;
  const failed = inList && inPayment && chance.hit(0.01);
  const due = programmeFor(at.stage, person.schooling?.isBoarder ?? false);
  const aid: Aid = { ...due, term, inList, inPayment, school: at.school.name, failed };
  const aids = [aid];
  if (chance.hit(population.aid.twice)) aids.push({ ...aid, inList: true, inPayment: false, failed: false });
  const isRegistered = person.hardships?.poor === true;
  if (at.stage === 'vocational' && isRegistered && chance.hit(0.8))
    aids.push({
      programme: YULU,
      by: 'subsidy',
      yuan: 1500,
      term,
      inList: false,
      inPayment: true,
      school: at.school.name,
      failed: false,
    });
  return aids;
}

/** The term before a term. */
export const termBefore = (term: string): string =>
  term.endsWith('autumn') ? `${term.slice(0, 4)}-spring` : `${+term.slice(0, 4) - 1}-autumn`;

/** The same aid in the term before, paid. */
function before(aid: Aid): Aid {
  return { ...aid, term: termBefore(aid.term), inList: false, inPayment: true, failed: false };
}

function unlisted(person: Person, setting: Setting, schools: readonly School[]): Aid[] {
  const age = ageOn(person.birth, `${setting.term.slice(0, 4)}-08-31`);
  const stage: SchoolStage = age < 12 ? 'primary' : age < 15 ? 'junior' : 'senior';
  const school = setting.chance.one(schools.filter((one) => one.stage === stage));
  const due = programmeFor(stage, true);
  return [
    {
      ...due,
      term: setting.term,
      inList: true,
      inPayment: setting.chance.hit(0.5),
      school: school.name,
      failed: false,
    },
  ];
}

/** Decides who is aided in the term: most of those with a title, some without, and a few who are on no list. */
export function settleAids(
  persons: readonly Person[],
  schools: readonly School[],
  population: Population,
  on: string,
  chance: Chance,
): void {
  const setting: Setting = { population, term: termOn(on), chance };
  for (const person of persons) {
    const at = presentAt(person);
    const entitled = hasTitle(person);
    if (at && chance.hit(entitled ? population.aid.aided : population.aid.aided_other)) {
      const aids = grant(person, at, setting);
      person.aids = chance.hit(0.7) ? [...aids, before(aids[0]!)] : aids;
    } else if (at && entitled && chance.hit(0.5)) {
      // Aided in spring, left out in autumn: the payment of another term is no payment of this one.
      person.aids = [before(grant(person, at, setting)[0]!)];
    } else if (isNowhere(person) && chance.hit(population.aid.unlisted)) {
      person.aids = unlisted(person, setting, schools);
    }
  }
}

/** A young person who is in no record, on no list, and in no register of hardship. */
function isNowhere(person: Person): boolean {
  if (person.hardships || person.disability || person.household.isMigrant) return false;
  const schooling = person.schooling;
  return schooling !== undefined && schooling.fate === 'moved-out' && schooling.records.length === 0;
}

/** The poor-student library holds those whom the bureau knows: most of the titled students, and most others aided. */
export function isInLibrary(person: Person): boolean {
  if (!presentAt(person)) return false;
  const own = person.hardships;
  const isKnown = own?.poor || own?.dibao || own?.orphan || own?.tekun || person.disability !== undefined;
  return isKnown ? person.key % 25 !== 0 : person.aids.length > 0 && person.key % 10 !== 0;
}

/** Whether any register of hardship, or the poor-student library, holds a row of the person. */
export function isOnHardshipList(person: Person): boolean {
  const own = person.hardships;
  const inRegister =
    own &&
    (own.poor ||
      own.monitored !== '' ||
      own.dibaoHousehold ||
      own.tekun ||
      own.orphan ||
      own.unattended ||
      own.leftBehind !== '');
  return inRegister === true || person.disability !== undefined || isInLibrary(person);
}
