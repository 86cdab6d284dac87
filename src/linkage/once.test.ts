import { describe, expect, it } from 'vitest';
import { crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';

const child = {
  name: '陈文博',
  sex: 'male',
  ...withNumber('20150304', '111'),
  village: '新建村',
  head_name: '陈大勇',
};
const { id_number: _, id_state: __, ...withoutNumber } = child;
const hukou: Row = { register: 'hukou', ...child, relation: '之子', birth_date: '2015-03-04' };
const relief: Row = { register: 'civil-affairs', ...child, relation: '之子', year: '2025' };
const personsOf = async (...rows: Row[]) => {
  const { persons: found } = await persons([...rows, ...crowd(60)]);
  return found.slice(0, rows.length);
};

describe('a sheet that holds a person once', () => {
  it('holds it once a year where it tells years: the row of another year without its number is the same person', async () => {
    const later: Row = { ...withoutNumber, register: 'civil-affairs', relation: '之子', year: '2026' };
    const [first, second, third] = await personsOf(hukou, relief, later);
    expect(second).toBe(first);
    expect(third).toBe(first);
  });

  it('holds two people of one name in one year', async () => {
    const namesake: Row = { ...withoutNumber, register: 'civil-affairs', relation: '之子', year: '2025' };
    const [first, second, third] = await personsOf(hukou, relief, namesake);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('holds a pupil who left one of its schools for another under both', async () => {
    const pupil = { register: 'student-record', name: '陈文博', sex: 'male', birth_date: '2015-03-04' };
    const left: Row = { ...child, ...pupil, school: '永丰一小', grade: '五年级', status: 'transferred-out' };
    const came: Row = { ...pupil, school: '永丰二小', grade: '五年级', status: 'active', village: '新建村' };
    const [first, second, third] = await personsOf(hukou, left, { ...came, guardian_name: '陈大勇' });
    expect(second).toBe(first);
    expect(third).toBe(first);
  });
});
