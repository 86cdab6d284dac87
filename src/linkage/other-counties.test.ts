import { describe, expect, it } from 'vitest';
import { child, crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';
import { resolve } from './resolve.ts';

const school = '双峰县永丰街道中心小学';
const names = ['陈文博', '刘晓燕', '周明远', '王丽华', '赵子轩'];
const numbered = (i: number) => withNumber('20150304', `1${i}1`);
const hukou: Row[] = names.map((name, i) => ({ register: 'hukou', name, ...numbered(i), village: '新建村' }));
const records: Row[] = names.map((name, i) => ({
  register: 'student-record',
  name,
  ...numbered(i),
  grade: '五年级',
  class_name: '2班',
  stage: 'primary',
  school,
}));
const reviews = (batch: { rows<T>(sql: string): Promise<T[]> }) =>
  batch.rows<{ levels: string }>('select levels from linkage.review_pair');

describe('a class named by the year of its pupils', () => {
  const listed = (class_name: string, count: number): Row[] => [
    ...names
      .slice(0, count)
      .map((name, i) => ({ register: 'roster', name, ...numbered(i), class_name, school })),
    { register: 'roster', name: '赵毛毛', class_name, school },
  ];

  it('2022级2班 of a primary school is the fifth grade in the school year of 2026, known numbers or not', async () => {
    for (const count of [0, 4]) {
      const rows = [...hukou, ...records, ...listed('2022级2班', count), ...crowd(60)];
      const { batch } = await persons(rows, { on: '2026-09-01' });
      const asked = await reviews(batch);
      expect(
        asked.some(({ levels }) => levels.includes('同班')),
        `${count} known`,
      ).toBe(true);
    }
  });

  it('2028届2班 leaves the sixth grade in 2028 and sits in the fifth now', async () => {
    const rows = [...hukou, ...records, ...listed('2028届2班', 0), ...crowd(60)];
    const asked = await reviews((await persons(rows, { on: '2026-09-01' })).batch);
    expect(asked.some(({ levels }) => levels.includes('同班'))).toBe(true);
  });

  it('says no grade where nobody tells the day of the run', async () => {
    const { batch } = await persons([...hukou, ...records, ...listed('2022级2班', 0), ...crowd(60)]);
    expect((await reviews(batch)).some(({ levels }) => levels.includes('同班'))).toBe(false);
  });
});

describe('one valid number twice on the hukou register', () => {
  it('under the old name and the new one is asked about, though a register holds a person once', async () => {
    const kin = { head_name: '陈德军' };
    const moved: Row = {
      ...child,
      ...kin,
      name: '陈世超',
      household_no: 'h9',
      township: '潞灌镇',
      village: '河村',
    };
    const { persons: found, batch } = await persons([
      { ...child, ...kin },
      moved,
      { register: 'student-record', name: '陈文博', ...withNumber('20150304', '111') },
      ...crowd(60),
    ]);
    expect(found[2]).toBe(found[0]);
    const pending = await batch.rows<{ person_no: number }>('select person_no from linkage.pending');
    expect(pending.map(({ person_no }) => person_no).sort()).toEqual([found[0], found[1]].sort());
  });
});

describe("a guardian's number typed in the child's place", () => {
  it('does not make the pupil the guardian named beside it', async () => {
    const home = { household_no: 'h1', township: '永丰镇', village: '新建村', head_name: '陈国强' };
    const father: Row = {
      register: 'hukou',
      name: '陈国强',
      sex: 'male',
      birth_date: '1991-09-04',
      ...withNumber('19910904', '421'),
      ...home,
    };
    const pupil: Row = {
      register: 'roster',
      name: '小博',
      sex: 'male',
      birth_date: '2015-03-04',
      ...withNumber('19910904', '421'),
      guardian_name: '陈国强',
      school,
      grade: '五年级',
      class_name: '2班',
    };
    const record: Row = {
      register: 'student-record',
      name: '陈文博',
      ...withNumber('20150304', '111'),
      guardian_name: '陈国强',
      school,
      grade: '五年级',
      class_name: '2班',
    };
    const { persons: found, batch } = await persons([
      father,
      { ...child, ...home, relation: '之子' },
      record,
      pupil,
      ...crowd(60),
    ]);
    expect(found[3]).not.toBe(found[0]);
    const asked = await batch.rows<{ person_no: number }>('select person_no from linkage.pending');
    expect(found[3] === found[1] || asked.some(({ person_no }) => person_no === found[1])).toBe(true);
  });

  it('is not thought of where the row is the head’s own, whose name it spells in two ways', async () => {
    const head = { sex: 'male', ...withNumber('19760913', '531'), village: '新建村', relation: '户主' };
    const { persons: found } = await persons([
      { register: 'hukou', name: '王天义', birth_date: '1976-09-13', household_no: 'h1', ...head },
      { register: 'civil-affairs', name: '王夭义', head_name: '王天义', ...head },
      ...crowd(60),
    ]);
    expect(found[1]).toBe(found[0]);
  });
});

describe('long names of which one part is equal', () => {
  const mother: Row = {
    register: 'hukou',
    name: '阿依古丽·买买提',
    sex: 'female',
    birth_date: '1990-02-06',
    ...withNumber('19900206', '142'),
    ...{ household_no: 'h1', township: '永丰镇', village: '新建村' },
  };

  it("are not one name: a daughter with her mother's number is not her mother", async () => {
    const daughter: Row = { register: 'roster', name: '阿依古丽·穆太力普', ...withNumber('19900206', '142') };
    const { persons: found } = await persons([mother, daughter, ...crowd(60)]);
    expect(found[1]).not.toBe(found[0]);
  });

  it('are one where the shorter is cut off, with its dot or without', async () => {
    const cut = ['阿依古丽·买', '阿依古丽买买', '阿依古丽'].map((name, i) => ({
      register: 'poverty',
      source: 10 + i,
      name,
      ...withNumber('19900206', '142'),
    }));
    const { persons: found } = await persons([mother, ...cut, ...crowd(60)]);
    expect(new Set(found.slice(0, 4)).size).toBe(1);
  });
});

describe('a pupil of the tenth grade and a child of seven of one name and village', () => {
  it('are not joined through a row that tells no age', () => {
    const fact = (more: object) => ({
      once: [],
      likeness: JSON.stringify(more),
      number: 0,
      name: 1,
      ...more,
    });
    const facts = new Map([
      [1, fact({ born: 2019 })],
      [2, fact({})],
      [3, fact({ cohort: 2010 })],
    ]);
    const thresholds = { link: 6000, review: 0, margin: 5000, duplicate: 24000, same_number: 16000 };
    const pairs = [
      { l: 2, r: 1, weight: 17000 },
      { l: 3, r: 2, weight: 8700 },
    ];
    const { root, reviews } = resolve(pairs, facts, thresholds);
    expect(root.get(2)).toBe(1);
    expect(root.get(3)).toBeUndefined();
    expect(reviews).toEqual([pairs[1]]);
  });
});

describe('a nickname on a list without numbers', () => {
  const seat = { school, grade: '五年级', class_name: '2班', stage: 'primary' };
  const kin = { guardian_name: '陈国强' };
  const home: Row = { ...child, ...kin, name: '陈嘉博', head_name: '陈国强' };
  const record: Row = {
    register: 'student-record',
    name: '陈嘉博',
    ...withNumber('20150304', '111'),
    ...seat,
    ...kin,
  };
  const listed = (name: string): Row => ({ register: 'roster', name, sex: 'male', ...seat, ...kin });

  it('小博 and 陈小博 are 陈嘉博 of the same guardian and class', async () => {
    for (const name of ['小博', '陈小博']) {
      const { persons: found } = await persons([home, record, listed(name), ...crowd(60)]);
      expect(found[2], name).toBe(found[0]);
    }
  });

  it('may be either of twins, and is joined to neither', async () => {
    const twin: Row = { ...home, name: '陈嘉轩', ...withNumber('20150304', '131') };
    const other: Row = { ...record, name: '陈嘉轩', ...withNumber('20150304', '131') };
    const { persons: found } = await persons([home, twin, record, other, listed('陈小嘉'), ...crowd(60)]);
    expect([found[0], found[1]]).not.toContain(found[4]);
  });
});

describe('a row that tells a name and nothing else', () => {
  it('is anybody of that name: nobody is asked about it, while a village beside it is a question', async () => {
    const bank: Row = { register: 'payment', name: '陈文博' };
    const { persons: found, batch } = await persons([child, bank, ...crowd(60)]);
    expect(found[1]).not.toBe(found[0]);
    expect(await batch.rows('select * from linkage.review_pair')).toEqual([]);
    const other = await persons([child, { ...bank, township: '永丰镇' }, ...crowd(60)]);
    expect((await other.batch.rows('select * from linkage.review_pair')).length).toBe(1);
  });
});

describe('two rows of one sheet with two valid numbers', () => {
  it('are two however near the numbers lie, and however strong the pair', () => {
    const fact = (number: number, name: number) => ({
      once: [1],
      likeness: `${number} ${name}`,
      number,
      name,
    });
    const facts = new Map([
      [1, fact(7, 1)],
      [2, fact(8, 1)],
    ]);
    const thresholds = { link: 6000, review: 0, margin: 5000, duplicate: 24000, same_number: 16000 };
    expect(resolve([{ l: 1, r: 2, weight: 40000 }], facts, thresholds).root.size).toBe(0);
  });

  it('stay two where their numbers differ only beyond what a number of the language holds', async () => {
    const twin = (sequence: string): Row => ({ ...child, ...withNumber('20150304', sequence) });
    const { persons: found } = await persons([twin('111'), twin('113'), ...crowd(60)]);
    expect(found[1]).not.toBe(found[0]);
  });
});

describe('what shows of a pupil whose number does not', () => {
  const [one] = hukou as [Row];
  const isOne = async (more: Partial<Row>) => {
    const row: Row = { register: 'roster', name: one.name!, sex: 'male', school, ...more };
    const { persons: found } = await persons([one, row, ...crowd(60)]);
    return found[0] === found[1];
  };

  it('year and month of birth are evidence', async () => {
    expect(await isOne({})).toBe(false);
    expect(await isOne({ birth_month: '2015-03' })).toBe(true);
    expect(await isOne({ birth_month: '2015-04' })).toBe(false);
  });

  it('an age in whole years is weak evidence, as of the day of the list', async () => {
    const asked = async (age: string, term = '2026-autumn'): Promise<number> => {
      const row: Row = { register: 'roster', name: one.name!, sex: 'male', school, age, term };
      const { persons: found, batch } = await persons([one, row, ...crowd(60)], { on: '2026-09-01' });
      const pairs = await batch.rows('select * from linkage.review_pair');
      return found[0] === found[1] ? 2 : pairs.length;
    };
    expect([await asked('11'), await asked('7'), await asked('8', '2023-autumn')]).toEqual([1, 0, 1]);
  });

  it('the number of a travel permit or passport joins its rows, also under traditional characters', async () => {
    const pupil = (id_text: string, more: Partial<Row> = {}): Row => ({
      register: 'student-record',
      name: '陈文博',
      id_state: 'other-document',
      id_text,
      school,
      ...more,
    });
    const aided = (id_text: string): Row =>
      pupil(id_text, { register: 'aid', name: '陳文博', school: '永丰街道中心小学' });
    const joined = async (right: string): Promise<boolean> => {
      const { persons: found } = await persons([pupil('H12345678'), aided(right), ...crowd(60)]);
      return found[0] === found[1];
    };
    expect(await joined('H12345678')).toBe(true);
    expect(await joined('H87654321')).toBe(false);
  });

  it('the last places of a masked number are evidence', async () => {
    const masked = (id_text: string) => isOne({ id_state: 'malformed', id_text });
    const [region, tail] = [one.id_number!.slice(0, 6), one.id_number!.slice(14)];
    expect(await masked(`${region}********${tail}`)).toBe(true);
    expect(await masked(`350582********${tail}`)).toBe(false);
    expect(await masked(`${region}********9999`)).toBe(false);
  });
});
