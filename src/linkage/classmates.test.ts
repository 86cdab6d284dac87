import { describe, expect, it } from 'vitest';
import { crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';

const seat = { grade: '五年级', class_name: '2班', stage: 'primary' };
const names = ['陈文博', '刘晓燕', '周明远', '王丽华', '赵子轩'];
const numbered = (i: number) => withNumber('20150304', `11${i}`);
const hukou: Row[] = names.map((name, i) => ({ register: 'hukou', name, ...numbered(i), village: '新建村' }));
const records = (school: string): Row[] =>
  names.map((name, i) => ({ register: 'student-record', name, ...numbered(i), ...seat, school }));
/** The teacher's list: all but the last pupil with their numbers. */
const list = (school: string, last: Row): Row[] => [
  ...names.slice(0, 4).map((name, i) => ({ register: 'roster', name, ...numbered(i), ...seat, school })),
  last,
];

describe('a school as a teacher calls it', () => {
  it('is the school of record of those on its list whose numbers are known', async () => {
    const last = { register: 'roster', name: '赵子轩', ...seat, school: '城关一小' };
    const rows = [...hukou, ...records('双峰县永丰街道中心小学'), ...list('城关一小', last), ...crowd(60)];
    const { persons: found } = await persons(rows);
    expect(found[14]).toBe(found[4]);
  });

  it('stays a school of its own where its pupils come from several schools of record', async () => {
    const schools = ['甲镇小学', '乙镇小学', '丙镇小学', '丁镇小学', '戊镇小学'];
    const spread = records('').map((row, i) => ({ ...row, school: schools[i]! }));
    const last = { register: 'roster', name: '赵子轩', ...seat, school: '阳光特校' };
    const { persons: found } = await persons([...hukou, ...spread, ...list('阳光特校', last), ...crowd(60)]);
    expect(found[14]).not.toBe(found[4]);
  });
});
