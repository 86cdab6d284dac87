import { describe, expect, it } from 'vitest';
import { crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';

const school = '双峰县永丰街道中心小学';
const class2 = { class_name: '2班', stage: 'primary' };
const names = [
  '陈文博',
  '刘晓燕',
  '周明远',
  '王丽华',
  '何家乐',
  '谭志勇',
  '曾美玲',
  '彭思源',
  '罗雨桐',
  '赵子轩',
];
const sequence = (i: number) => `${100 + i * 10 + 1}`;
const pupil = (name: string, i: number) => ({ name, ...withNumber('20150304', sequence(i)), sex: 'male' });
const hukou: Row[] = names.map((name, i) => ({ register: 'hukou', ...pupil(name, i), village: '新建村' }));
const records = (gradeOf: (i: number) => string): Row[] =>
  names.map((name, i) => ({
    register: 'student-record',
    ...pupil(name, i),
    ...class2,
    grade: gradeOf(i),
    school,
  }));
/** A list of names, grades and classes, as some schools write it. */
const list = (gradeOf: (i: number) => string, called: (name: string) => string = (name) => name): Row[] =>
  names.map((name, i) => ({
    register: 'roster',
    name: called(name),
    sex: 'male',
    ...class2,
    grade: gradeOf(i),
    school,
  }));
const nicknamed = (name: string) => (name === '赵子轩' ? '赵毛毛' : name);
const reviews = async (rows: readonly Row[]) => {
  const { batch } = await persons([...hukou, ...rows, ...crowd(60)]);
  return await batch.rows<{ levels: string }>('select levels from linkage.review_pair');
};

describe('a list without numbers of a school that no record calls so', () => {
  const called = (school: string) => list(() => '五年级').map((row) => ({ ...row, school }));

  it('is that of the school where nearly all of its names are on record', async () => {
    const rows = [...hukou, ...records(() => '五年级'), ...called('阳光校区'), ...crowd(60)];
    const { persons: found, batch } = await persons(rows);
    expect(found.slice(20, 30)).toEqual(found.slice(0, 10));
    const named = await batch.rows('select school, official from linkage.listed_school');
    expect(named).toEqual([{ school: '阳光校区', official: school }]);
  });

  it('stays a school of its own where only half of its names are on record there, or in other grades', async () => {
    const half = records(() => '五年级').map((row, i) => (i % 2 ? row : { ...row, school: '荷叶镇小学' }));
    const older = records(() => '二年级');
    for (const recorded of [half, older]) {
      const { batch } = await persons([...hukou, ...recorded, ...called('阳光校区'), ...crowd(60)]);
      expect(await batch.rows('select * from linkage.listed_school')).toEqual([]);
    }
  });
});

describe('a record that calls its school by its code and tells no grade', () => {
  const on = '2026-09-01';
  const coded: Row[] = names.map((name, i) => ({
    register: 'student-record',
    ...pupil(name, i),
    stage: 'primary',
    school_code: '2162000003',
    entered: '2022',
  }));

  it('is of the school on whose list its pupils stand, in the grade that the year of entering tells', async () => {
    const rows = [...hukou, ...coded, ...list(() => '五年级', nicknamed), ...crowd(60)];
    const { persons: found, batch } = await persons(rows, { on });
    expect(found.slice(20, 29)).toEqual(found.slice(0, 9));
    expect(await batch.rows('select * from linkage.coded_school')).toEqual([
      { school_code: '2162000003', school },
    ]);
    // whom the teacher calls otherwise is asked about in that grade
    const asked = await batch.rows<{ levels: string }>('select levels from linkage.review_pair');
    expect(asked.map(({ levels }) => levels.includes('同校同年级'))).toEqual([true]);
  });

  it('is of that school on other lists too, which call it as its own list does', async () => {
    // 子轩 for 紫轩, of a school that pays one pupil: name, sound and school are all there is
    const paid: Row = { register: 'payment', name: '赵紫轩', school, stage: 'primary' };
    const asked = async (rows: readonly Row[]) => {
      const { batch } = await persons([...hukou, ...coded, ...rows, ...crowd(60)], { on });
      return (await batch.rows('select * from linkage.review_pair')).length;
    };
    expect(await asked([...list(() => '五年级'), paid])).toBe(1);
  });

  it('is of the school that another record calls by code and name', async () => {
    const named = records(() => '五年级').map((row, i) =>
      i < 5 ? { ...row, school_code: '2162000003' } : coded[i]!,
    );
    const { batch } = await persons([...hukou, ...named, ...crowd(60)], { on });
    expect(await batch.rows('select school from linkage.coded_school')).toEqual([{ school }]);
  });
});

describe("last year's list without numbers", () => {
  it('is read with the grades of those whose names stand once on either side', async () => {
    const asked = await reviews([...records(() => '五年级'), ...list(() => '四年级', nicknamed)]);
    expect(asked.map(({ levels }) => levels.includes('"同班：'))).toEqual([true]);
  });

  it("with this year's new class under the same grade asks for a pupil in either", async () => {
    const recorded = records((i) => (i % 2 ? '二年级' : '一年级'));
    const asked = await reviews([...recorded, ...list(() => '一年级', nicknamed)]);
    expect(asked.map(({ levels }) => levels.includes('新旧混写）：'))).toEqual([true]);
  });

  it('asks nothing across grades where the list has them right', async () => {
    const recorded = records((i) => (i === 9 ? '二年级' : '一年级'));
    expect(await reviews([...recorded, ...list(() => '一年级', nicknamed)])).toEqual([]);
  });
});
