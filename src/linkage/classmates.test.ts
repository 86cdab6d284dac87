import { describe, expect, it } from 'vitest';
import { crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';

const seat = { grade: '五年级', class_name: '2班', stage: 'primary' };
const names = ['陈文博', '刘晓燕', '周明远', '王丽华', '赵子轩'];
const numbered = (i: number) => withNumber('20150304', `1${i}1`);
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
    const { persons: found, batch } = await persons(rows);
    expect(found[14]).toBe(found[4]);
    const named = await batch.rows('select school, official from linkage.listed_school');
    expect(named).toEqual([{ school: '城关一小', official: '双峰县永丰街道中心小学' }]);
  });

  it('is found even where the list names no school at all', async () => {
    const last = { register: 'roster', name: '赵子轩', ...seat };
    const nameless = list('', last).map(({ school: _, ...row }) => row as Row);
    const rows = [...hukou, ...records('双峰县永丰街道中心小学'), ...nameless, ...crowd(60)];
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

describe('a class list of last year', () => {
  it('is read with the grades in which its pupils are on record now', async () => {
    const school = '双峰县永丰街道中心小学';
    const stale = list(school, { register: 'roster', name: '赵毛毛', ...seat, school }).map((row) => ({
      ...row,
      grade: '四年级',
    }));
    const { batch } = await persons([...hukou, ...records(school), ...stale, ...crowd(60)]);
    const [asked] = await batch.rows<{ levels: string }>('select levels from linkage.review_pair');
    expect(asked?.levels).toContain('同班');
  });
});

describe('a pupil of a vocational school', () => {
  it('is known without a number although a junior school has the ninth grade on record', async () => {
    const pupil = { name: '赵子轩', ...numbered(4) };
    const school = '双峰县职业中等专业学校';
    const { persons: found } = await persons([
      { register: 'hukou', ...pupil, township: '永丰镇' },
      {
        register: 'student-record',
        ...pupil,
        school: '双峰县永丰镇中学',
        grade: '九年级',
        class_name: '4班',
      },
      { register: 'vocational-record', ...pupil, school, class_name: '2026级护理2班', stage: 'vocational' },
      { register: 'roster', name: '赵子轩', school, grade: '一年级', class_name: '2班' },
      // a list of payments writes the grade as the school does, too
      { register: 'payment', name: '赵子轩', school, grade: '一年级', class_name: '2班' },
      ...crowd(60),
    ]);
    expect(found[3]).toBe(found[0]);
    expect(found[4]).toBe(found[0]);
  });
});

describe('a pupil whose number was copied from another row', () => {
  it('is known by name, school and class', async () => {
    const school = '双峰县永丰街道中心小学';
    const last = { register: 'roster', name: '赵子轩', ...numbered(0), ...seat, school };
    const { persons: found } = await persons([
      ...hukou,
      ...records(school),
      ...list(school, last),
      ...crowd(60),
    ]);
    expect(found[14]).toBe(found[4]);
  });
});

describe('a pupil whom the teacher calls by a pet name', () => {
  const school = '双峰县永丰街道中心小学';
  const pupil = { register: 'roster', ...seat, school };
  const home = hukou.map((row, i) => ({ ...row, household_no: `h${i}` }));
  const isKnown = async (last: Row, people: readonly Row[] = home): Promise<boolean> => {
    const rows = [...people, ...records(school), ...list(school, last), ...crowd(60)];
    const { persons: found } = await persons(rows);
    return found[people.length + 9] === found[4];
  };

  it('is known by the number where the pet name has a character of the name', async () => {
    expect(await isKnown({ ...pupil, name: '小轩', ...numbered(4) })).toBe(true);
  });

  it('is known by class and birth date where nobody else at home was born that day', async () => {
    const last = { ...pupil, name: '赵毛毛', birth_date: '2015-03-04', sex: 'male' };
    expect(await isKnown(last)).toBe(true);
    const twin = { ...home[4]!, name: '赵子昂', ...withNumber('20150304', '171') };
    expect(await isKnown(last, [...home, twin])).toBe(false);
  });
});

describe('a pupil on a list whom no register knows and a child on record who is on no list', () => {
  const school = '双峰县永丰街道中心小学';
  const asked = async (last: Row, boy = true): Promise<number> => {
    const recorded = records(school).map((row, i) => (i === 4 && boy ? { ...row, sex: 'male' } : row));
    const { batch } = await persons([...hukou, ...recorded, ...list(school, last), ...crowd(60)]);
    return (await batch.rows('select * from linkage.review_pair')).length;
  };
  const pupil = { register: 'roster', ...seat, school };

  it('are asked about in one class when the surname is the same, whatever the teacher calls the child', async () => {
    expect(await asked({ ...pupil, name: '赵毛毛', sex: 'male' })).toBe(1);
  });

  it('are asked about when a pet name tells no surname', async () => {
    expect(await asked({ ...pupil, name: '小轩', sex: 'male' })).toBe(1);
    expect(await asked({ ...pupil, name: '毛毛' })).toBe(1);
  });

  it('are asked about in one class whatever sex was typed where one character differs or the guardian is the same', async () => {
    expect(await asked({ ...pupil, name: '赵子舌', sex: 'female' })).toBe(1);
    const kin = { guardian_name: '赵国强' };
    const recorded = records(school).map((row, i) => (i === 4 ? { ...row, ...kin, sex: 'male' } : row));
    const last = { ...pupil, ...kin, name: '阿轩', sex: 'female' };
    const { batch } = await persons([...hukou, ...recorded, ...list(school, last), ...crowd(60)]);
    expect(await batch.rows('select * from linkage.review_pair')).toHaveLength(1);
  });

  it('are asked about at different schools when the list has a name that the child bore before', async () => {
    const former = hukou.map((row, i) => (i === 4 ? { ...row, former_name: '赵俊辰' } : row));
    const last = { ...pupil, name: '赵俊辰', sex: 'male', school: '双峰县荷叶镇小学' };
    const questions = async (grade: string): Promise<number> => {
      const rows = [...former, ...records(school), ...list(school, { ...last, grade }), ...crowd(60)];
      const { batch } = await persons(rows);
      return (await batch.rows('select * from linkage.review_pair')).length;
    };
    expect(await questions('五年级')).toBe(1);
    expect(await questions('二年级')).toBe(0);
  });

  it('are asked about at different schools when the guardian and the sound of the name are the same', async () => {
    const recorded = records(school).map((row, i) => (i === 4 ? { ...row, guardian_name: '赵国强' } : row));
    const last = { ...pupil, name: '赵紫轩', school: '双峰县荷叶镇小学' };
    const questions = async (guardian_name: string): Promise<number> => {
      const { batch } = await persons([
        ...hukou,
        ...recorded,
        ...list(school, { ...last, guardian_name }),
        ...crowd(60),
      ]);
      return (await batch.rows('select * from linkage.review_pair')).length;
    };
    expect(await questions('赵国强')).toBe(1);
    expect(await questions('赵建军')).toBe(0);
  });

  it('are two when sex, birth date or nothing of the name agrees', async () => {
    expect(await asked({ ...pupil, name: '赵毛毛', sex: 'female' })).toBe(0);
    expect(await asked({ ...pupil, name: '赵毛毛', birth_date: '2013-09-21' })).toBe(0);
    expect(await asked({ ...pupil, name: '孙国庆' })).toBe(0);
  });

  it('are two when they sit in different grades', async () => {
    expect(await asked({ ...pupil, name: '赵毛毛', grade: '二年级' })).toBe(0);
  });

  it('are asked about in one grade when the list tells no class', async () => {
    expect(await asked({ ...pupil, name: '赵毛毛', sex: 'male', class_name: '' })).toBe(1);
  });
});

describe('a listed pupil and a child on the hukou register, neither with a record', () => {
  const pupil = {
    register: 'roster',
    name: '孙晓月',
    sex: 'female',
    ...seat,
    school: '双峰县永丰街道中心小学',
  };
  const asked = async (unrecorded: Row): Promise<number> => {
    const school = '双峰县永丰街道中心小学';
    // a common name: what it tells alone is not enough to be compared by
    const others = Array.from({ length: 14 }, (_, k) => ({
      register: 'hukou',
      name: '孙晓月',
      ...withNumber(`19${60 + k}0801`, '122'),
    }));
    const rows = [...hukou, unrecorded, ...others, ...records(school), ...list(school, pupil), ...crowd(60)];
    const { batch } = await persons(rows);
    return (await batch.rows('select * from linkage.review_pair')).length;
  };

  it('are asked about when the name is the same and the grade fits the age', async () => {
    const girl = { register: 'hukou', name: '孙晓月', ...withNumber('20150801', '122'), township: '西镇' };
    expect(await asked(girl)).toBe(1);
  });

  it('are two when the grade does not fit the age', async () => {
    const girl = { register: 'hukou', name: '孙晓月', ...withNumber('20110801', '122'), township: '西镇' };
    expect(await asked(girl)).toBe(0);
  });
});

it('a pupil who went to another school in mid-term sits there, whatever row the old school still keeps', async () => {
  const school = '双峰县永丰街道中心小学';
  const old = '永丰镇青石小学';
  const moved = { name: '欧阳子轩', ...numbered(7) };
  const rows = [
    { register: 'student-record', ...moved, ...seat, school: old, status: 'transferred-out' },
    ...list(school, { register: 'student-record', ...moved, ...seat, school, status: 'active' }),
    // an attendance sheet names its pupils and no more
    { register: 'roster', name: '欧阳子轩', ...seat, school },
    ...crowd(60),
  ];
  const { persons: found } = await persons(rows);
  const at = rows.length - 61;
  expect(rows[at]).toMatchObject({ register: 'roster', name: '欧阳子轩' });
  expect(found[at]).toBe(found[0]);
});
