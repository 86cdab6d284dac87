import { describe, expect, it } from 'vitest';
import { NO_HARDSHIP } from './hardships.ts';
import type { Household, Person } from './person.ts';
import { NO_SCHOOLING, REPLIES, type Schooling } from './schooling.ts';
import type { School } from './schools.ts';
import { aidFindings, isInWindow, outOfSchoolKind } from './truth.ts';

const DAY = '2026-08-31';
const township = { code: '431321100', name: '永丰镇', no: 0, villages: [] };
const village = {
  code: '431321100200',
  name: '和平村委会',
  shortName: '和平村',
  township,
  weight: 1,
  surname: '王',
};
const household: Household = { no: 1, village, group: 1, members: [], head: undefined, isMigrant: false };
const school: School = {
  name: '永丰镇中心小学',
  shortName: '中心校',
  code: '2431321001',
  stage: 'primary',
  township,
  no: 1,
};
const record = { school, stage: 'primary', grade: 3, classNo: 1, state: 'active' } as const;
const roster = { school, grade: 3, classNo: 1, isAbsent: false };

const child = (schooling: Partial<Schooling>, more: Partial<Person> = {}): Person => ({
  key: 1,
  name: '王一诺',
  formerName: '',
  people: 'han',
  sex: 'female',
  birth: '2017-05-01',
  id: '',
  oldId: '',
  household,
  place: 'daughter',
  father: undefined,
  mother: undefined,
  phone: '',
  hukou: 'normal',
  hukouDate: '',
  education: '',
  disability: undefined,
  hardships: undefined,
  schooling: { ...NO_SCHOOLING, ...schooling },
  aids: [],
  isRare: false,
  isTwin: false,
  ...more,
});

describe('school age', () => {
  it('begins with the sixth and ends with the sixteenth birthday up to 31 August', () => {
    expect(isInWindow(child({}, { birth: '2020-08-31' }), DAY)).toBe(true);
    expect(isInWindow(child({}, { birth: '2020-09-01' }), DAY)).toBe(false);
    expect(isInWindow(child({}, { birth: '2010-09-01' }), DAY)).toBe(true);
    expect(isInWindow(child({}, { birth: '2010-08-31' }), DAY)).toBe(false);
  });
  it('reaches to the eighteenth for disabled children', () => {
    const disability = { kind: '5', grade: '2', reissue: '' };
    expect(isInWindow(child({}, { birth: '2009-01-01', disability }), DAY)).toBe(true);
  });
});

describe('the list of children out of school', () => {
  it('holds a registered child without record, list or reply as never enrolled', () => {
    expect(outOfSchoolKind(child({}), DAY)).toBe('never-enrolled');
    expect(outOfSchoolKind(child({ reply: REPLIES.out }), DAY)).toBe('never-enrolled');
    expect(outOfSchoolKind(child({ reply: REPLIES.outOfProvince }), DAY)).toBeUndefined();
    expect(outOfSchoolKind(child({}, { hukou: 'moved-out' }), DAY)).toBeUndefined();
  });
  it('holds an active record without a place on a list as not attending, with the ledger as dropped out', () => {
    expect(outOfSchoolKind(child({ records: [record] }), DAY)).toBe('enrolled-not-attending');
    expect(outOfSchoolKind(child({ records: [record], ledger: 'not-returned' }), DAY)).toBe('dropped-out');
    expect(outOfSchoolKind(child({ records: [record], roster: { ...roster, isAbsent: true } }), DAY)).toBe(
      'enrolled-not-attending',
    );
    expect(outOfSchoolKind(child({ records: [record], roster }), DAY)).toBeUndefined();
  });
  it('holds a dropout with an own row in the poverty register as such', () => {
    const left = { ...record, state: 'dropped-out' as const };
    expect(outOfSchoolKind(child({ records: [left] }), DAY)).toBe('dropped-out');
    const hardships = { ...NO_HARDSHIP, poor: true };
    expect(outOfSchoolKind(child({ records: [left] }, { hardships }), DAY)).toBe('registered-poor-dropout');
  });
  it('leaves out those suspended, deferred with papers, or done with compulsory schooling', () => {
    expect(outOfSchoolKind(child({ records: [{ ...record, state: 'suspended' }] }), DAY)).toBeUndefined();
    expect(outOfSchoolKind(child({ papers: { why: '缓学', paper: '缓学申请审批表' } }), DAY)).toBeUndefined();
    const done = { birth: '2010-10-01', education: '初中毕业' };
    expect(outOfSchoolKind(child({}, done), DAY)).toBeUndefined();
  });
});

describe('the list of students unaided', () => {
  const term = '2026-autumn';
  const aid = {
    programme: '生活补助',
    term,
    yuan: 625,
    inList: true,
    inPayment: false,
    school: '',
    failed: false,
  };
  const hardships = { ...NO_HARDSHIP, dibao: true, dibaoHousehold: true };
  it('holds a pupil at school with a title of his own and no aid of the term', () => {
    expect(aidFindings(child({ roster }, { hardships }), term).map((one) => one.kind)).toEqual(['unaided']);
    expect(aidFindings(child({ roster }, { hardships, aids: [aid] }), term)).toEqual([]);
    const ofSpring = { ...aid, term: '2026-spring' };
    expect(aidFindings(child({ roster }, { hardships, aids: [ofSpring] }), term)).toHaveLength(1);
  });
  it('does not hold a pupil whose household alone is covered', () => {
    const household = { ...hardships, dibao: false };
    expect(aidFindings(child({ roster }, { hardships: household }), term)).toEqual([]);
  });
  it('tells of one programme listed twice in a term', () => {
    expect(
      aidFindings(child({ roster }, { hardships, aids: [aid, aid] }), term).map((one) => one.kind),
    ).toEqual(['aided-twice']);
  });
});
