import { checkCharacter } from '../kernel/index.ts';
import { type Chance, draw, type Weighted, weighted } from './chance.ts';
import type { County } from './county.ts';
import { daysAfter } from './identity.ts';
import { ageOn, type Person } from './person.ts';
import { type Fate, NO_SCHOOLING, REPLIES, type Schooling, type StudentRecord } from './schooling.ts';
import type { School, SchoolStage, Schools } from './schools.ts';
import type { Population } from './tables.store.ts';

/** What deciding a child's fate needs. */
export type FateSetting = {
  readonly county: County;
  readonly population: Population;
  readonly schools: Schools;
  readonly chance: Chance;
  /** 31 August of the school year's first calendar year. */
  readonly day: string;
};

type Step = { readonly stage: Exclude<SchoolStage, 'kindergarten'>; readonly grade: number };

/** Stage and grade for the age reached on 31 August, one lower for late starters; undefined before and after. */
function stepFor(age: number, isVocational: boolean): Step | undefined {
  if (age < 6 || age > 17) return undefined;
  if (age < 12) return { stage: 'primary', grade: age - 5 };
  if (age < 15) return { stage: 'junior', grade: age - 11 };
  return { stage: isVocational ? 'vocational' : 'senior', grade: age - 14 };
}

function schoolFor(setting: FateSetting, child: Person, stage: SchoolStage): School {
  const { chance, county, population, schools } = setting;
  const home = child.household.village;
  const at = chance.next();
  const turn = chance.below(1000);
  if (at < population.schools.to_seat!)
    return schools.forVillage(chance.one(county.townships[0]!.villages), stage, turn);
  if (at < population.schools.to_seat! + population.schools.to_other_township!)
    return schools.forVillage(chance.one(chance.one(county.townships).villages), stage, turn);
  // Brothers and sisters go the same way: the turn hangs on the household.
  return schools.forVillage(home, stage, child.household.no);
}

const fateTable = (population: Population): Weighted<Fate> => {
  const rates = Object.entries(population.fates).map(
    ([fate, rate]) => [fate.replaceAll('_', '-') as Fate, rate] as const,
  );
  const sum = rates.reduce((total, [, rate]) => total + rate, 0);
  return weighted([...rates, ['here', 10_000 - sum] as const]);
};

/** A number for the school side that is not the child's: some digits of the sequence changed, the check made good. */
function wrongId(id: string, chance: Chance): string {
  const digits = [...id.slice(0, 17)];
  for (let i = 0; i < 2; i++) {
    const at = 8 + chance.below(9);
    digits[at] = String((Number(digits[at]) + 1 + chance.below(8)) % 10);
  }
  const text = digits.join('');
  return text + checkCharacter(text);
}

function replyElsewhere(chance: Chance): string {
  return chance.one([REPLIES.outOfProvince, REPLIES.outOfProvince, REPLIES.inProvince, REPLIES.here]);
}

type Here = { record: StudentRecord; isBoarder: boolean; schooling: Schooling };

function atSchool(setting: FateSetting, child: Person, step: Step): Here {
  const { chance, population } = setting;
  const school = schoolFor(setting, child, step.stage);
  const record: StudentRecord = { school, ...step, classNo: 1 + chance.below(6), state: 'active' };
  const isBoarder =
    step.stage !== 'primary' ? chance.hit(0.6) : chance.hit(population.children_flagged.boarder * 0.5);
  const roster = { school, grade: step.grade, classNo: record.classNo, isAbsent: false };
  return {
    record,
    isBoarder,
    schooling: { ...NO_SCHOOLING, fate: 'here', records: [record], roster, isBoarder },
  };
}

type Tell = (here: Here, setting: FateSetting, child: Person) => Schooling;

const withReply = (setting: FateSetting, rate: number, reply: string): string =>
  setting.chance.hit(rate) ? reply : '';
const bare = (fate: Fate, reply = ''): Schooling => ({ ...NO_SCHOOLING, fate, reply });

function dropped(here: Here, { chance, population }: FateSetting): Schooling {
  const state = chance.hit(0.6) ? 'dropped-out' : 'other-left';
  const at = chance.next();
  const replied = population.replied;
  const reply =
    at < replied.dropped!
      ? REPLIES.out
      : at < replied.dropped! + replied.dropped_excused!
        ? replyElsewhere(chance)
        : '';
  const ledger = chance.hit(0.5) ? 'not-returned' : '';
  return {
    ...here.schooling,
    fate: 'dropped',
    records: [{ ...here.record, state }],
    roster: undefined,
    reply,
    ledger,
  };
}

function ended(
  child: Person,
  setting: FateSetting,
  hukou: Person['hukou'],
  fate: Fate,
  reply: string,
): Schooling {
  const inRegister = setting.chance.hit(0.5);
  if (inRegister) {
    child.hukou = hukou;
    child.hukouDate = daysAfter(setting.day, -20 - setting.chance.below(600));
  }
  return bare(fate, inRegister ? '' : reply);
}

/** One telling for each fate: what record, list, reply and ledger hold. */
const TELL: Partial<Readonly<Record<Fate, Tell>>> = {
  'roster-only': (here) => ({ ...here.schooling, fate: 'roster-only', records: [] }),
  elsewhere: (here, setting) => {
    const { chance, population } = setting;
    const reply = withReply(setting, population.replied.elsewhere!, replyElsewhere(chance));
    const left = reply !== '' && chance.hit(0.15);
    return {
      ...bare('elsewhere', reply),
      records: left ? [{ ...here.record, state: 'transferred-out' }] : [],
    };
  },
  'other-school': (here, setting, child) => {
    const school = schoolFor(setting, child, here.record.stage);
    return { ...here.schooling, fate: 'other-school', roster: { ...here.schooling.roster!, school } };
  },
  dropped,
  'ledger-not-returned': (here, setting) => ({
    ...here.schooling,
    fate: 'ledger-not-returned',
    roster: undefined,
    ledger: 'not-returned',
    reply: withReply(setting, 0.3, REPLIES.out),
  }),
  'ledger-returned': (here) => ({ ...here.schooling, fate: 'ledger-returned', ledger: 'returned' }),
  'off-roster': (here, setting) => ({
    ...here.schooling,
    fate: 'off-roster',
    roster: undefined,
    reply: withReply(setting, setting.population.replied.off_roster!, replyElsewhere(setting.chance)),
  }),
  'marked-absent': (here) => ({
    ...here.schooling,
    fate: 'marked-absent',
    roster: { ...here.schooling.roster!, isAbsent: true },
  }),
  never: (_, setting) => bare('never', withReply(setting, setting.population.replied.never!, REPLIES.out)),
  suspended: (here, { chance }) => ({
    ...here.schooling,
    fate: 'suspended',
    records: [{ ...here.record, state: 'suspended' }],
    roster: undefined,
    papers: {
      why: '休学',
      paper: chance.one(['县人民医院诊断证明', '休学证明', '市中心医院病历、休学审批表']),
    },
  }),
  'home-teaching': (here, setting) => ({
    ...here.schooling,
    fate: 'home-teaching',
    roster: undefined,
    reply: REPLIES.unable,
    papers: setting.chance.hit(0.3) ? { why: '失能', paper: '残疾人证、家长申请' } : undefined,
  }),
  deceased: (_, setting, child) => ended(child, setting, 'deceased', 'deceased', REPLIES.dead),
  abroad: (_, setting, child) => ended(child, setting, 'abroad', 'abroad', REPLIES.abroad),
  phantom: () => bare('phantom', REPLIES.phantom),
  double: (here, setting, child) => ({
    ...here.schooling,
    fate: 'double',
    secondId: wrongId(child.id, setting.chance),
    reply: REPLIES.double,
  }),
  'unknown-person': () => bare('unknown-person', REPLIES.unknown),
  'wrong-identity': (here, setting, child) => ({
    ...here.schooling,
    fate: 'wrong-identity',
    schoolSideId: wrongId(child.id, setting.chance),
    reply: REPLIES.wrong,
  }),
  'no-contact': () => bare('no-contact', REPLIES.noContact),
  'moved-out': (here, setting, child) => {
    child.hukou = 'moved-out';
    child.hukouDate = daysAfter(setting.day, -20 - setting.chance.below(900));
    const left = setting.chance.hit(0.4);
    return { ...bare('moved-out'), records: left ? [{ ...here.record, state: 'transferred-out' }] : [] };
  },
};

function ofKindergartenAge(setting: FateSetting, child: Person, age: number): Schooling {
  const { chance, population } = setting;
  if (age < 3 || !chance.hit(population.schools.in_kindergarten!)) return NO_SCHOOLING;
  const school = schoolFor(setting, child, 'kindergarten');
  const roster = { school, grade: age - 2, classNo: 1 + chance.below(3), isAbsent: false };
  return { ...NO_SCHOOLING, fate: 'here', roster };
}

/** The class left at the end of the last school year: the record of a junior who finished stays as 毕业. */
function graduatedJunior(setting: FateSetting, child: Person): StudentRecord {
  const school = schoolFor(setting, child, 'junior');
  return { school, stage: 'junior', grade: 3, classNo: 1 + setting.chance.below(6), state: 'graduated' };
}

function afterJunior(setting: FateSetting, child: Person, age: number): Schooling {
  const { chance, population } = setting;
  const at = chance.next();
  const isOn = at < population.schools.to_senior! + population.schools.to_vocational!;
  const past = age === 15 ? [graduatedJunior(setting, child)] : [];
  child.education = age > 15 || chance.hit(0.3) ? '初中毕业' : '';
  if (!isOn) return { ...NO_SCHOOLING, fate: 'left-after-junior', records: past };
  const step = stepFor(age, at >= population.schools.to_senior!)!;
  const here = atSchool(setting, child, step);
  return { ...here.schooling, records: [...past, here.record] };
}

/** Decides what becomes of a child between 3 and 17; sets the registration where the fate changes it. */
export function decideFate(setting: FateSetting, table: Weighted<Fate>, child: Person): Schooling {
  const { chance, population } = setting;
  const age = ageOn(child.birth, setting.day);
  if (age < 6) return ofKindergartenAge(setting, child, age);
  const isMigrant = child.household.isMigrant;
  const isLate = chance.hit(population.schools.late_start!);
  if (isLate && age === 6 && !isMigrant) {
    const paper = chance.hit(0.9) ? { why: '缓学' as const, paper: '缓学申请审批表' } : undefined;
    return { ...NO_SCHOOLING, fate: paper ? 'deferred' : 'never', papers: paper };
  }
  const fate = draw(table, chance);
  const goesOn = fate === 'here' || fate === 'roster-only' || isMigrant;
  const years = age - (isLate ? 1 : 0);
  if (years >= 15 && goesOn) return afterJunior(setting, child, years);
  if (years >= 15 && chance.hit(0.85)) child.education = '初中毕业';
  const step = stepFor(Math.max(6, Math.min(years, 14)), false)!;
  const here = atSchool(setting, child, step);
  const usual = isMigrant && !['off-roster', 'marked-absent', 'ledger-returned'].includes(fate);
  const telling = usual ? undefined : TELL[fate];
  return telling ? telling(here, setting, child) : here.schooling;
}

/** The table of fates as the parameters give them, per 10,000. */
export { fateTable };
