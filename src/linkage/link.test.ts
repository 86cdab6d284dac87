import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../platform/index.ts';
import { markOf } from './decision.ts';
import { child, crowd, persons, type Row, withNumber } from './landed-rows.fixture.ts';

describe('rows of one person', () => {
  it('are joined on a valid number when the names agree, whatever homophone or variant was typed', async () => {
    const same = { ...withNumber('20150304', '111') };
    const { persons: found } = await persons([
      child,
      { register: 'student-record', name: '陈文博', ...same },
      { register: 'roster', name: '陈文搏', ...same },
      { register: 'aid', name: '陳文博', ...same },
      { register: 'poverty', name: '陈文?', ...same },
      ...crowd(60),
    ]);
    expect(new Set(found.slice(0, 5)).size).toBe(1);
  });

  it('are joined without a number on name, birth date and village', async () => {
    const { persons: found } = await persons([
      child,
      {
        register: 'poverty',
        name: '陈文博',
        birth_date: '2015-03-04',
        township: '永丰镇',
        village: '新建村',
      },
      ...crowd(60),
    ]);
    expect(found[1]).toBe(found[0]);
  });

  it('are joined without township on name and a village that only one township has', async () => {
    const { persons: found } = await persons([
      { ...child, name: '孙志军' },
      { register: 'payment', name: '孙志军', village: '永丰新建' },
      ...crowd(60),
    ]);
    expect(found[1]).toBe(found[0]);
  });

  it('are joined on name and the digits that a spreadsheet program left of the number', async () => {
    const cut = { id_text: `${child.id_number!.slice(0, 15)}000`, id_state: 'lossy' };
    const { persons: found } = await persons([
      child,
      { register: 'payment', name: '陈文博', ...cut },
      ...crowd(60),
    ]);
    expect(found[1]).toBe(found[0]);
  });

  it('are joined when one or two digits of the number were mistyped', async () => {
    const wrong = `${child.id_number!.slice(0, 15)}9${child.id_number!.slice(16)}`;
    const { persons: found } = await persons([
      child,
      { register: 'student-record', name: '陈文博', id_number: wrong, id_state: 'wrong-check' },
      ...crowd(60),
    ]);
    expect(found[1]).toBe(found[0]);
  });

  it('are joined from a roster without numbers through the record of the same school and class', async () => {
    const seat = { school: '永丰镇中心小学', grade: '五年级', class_name: '2班', stage: 'primary' };
    const { persons: found } = await persons([
      child,
      { register: 'student-record', name: '陈文博', ...withNumber('20150304', '111'), ...seat },
      { register: 'roster', name: '陈文博', ...seat, school: '双峰县永丰镇中心小学', county: '双峰县' },
      ...crowd(60),
    ]);
    expect(found[2]).toBe(found[0]);
  });
});

describe('a name of which a teacher writes a part', () => {
  const seat = { school: '永丰镇中心小学', grade: '五年级', class_name: '2班', stage: 'primary' };
  const family = { guardian_name: '陈国强' };
  const known = (name: string): Row[] => [
    { ...child, name },
    { register: 'student-record', name, ...withNumber('20150304', '111'), ...seat, ...family },
  ];
  const listed = (name: string): Row => ({ register: 'roster', name, sex: 'male', ...seat, ...family });
  const isOne = async (whole: string, part: string) => {
    const { persons: found } = await persons([...known(whole), listed(part), ...crowd(60)]);
    return found[2] === found[0];
  };

  it('is the pupil of that class and guardian: 文博 of 陈文博, either half of 周加才旦', async () => {
    expect(await isOne('陈文博', '文博')).toBe(true);
    expect(await isOne('周加才旦', '才旦')).toBe(true);
    expect(await isOne('周加才旦', '周加')).toBe(true);
  });

  it('is nobody’s whose other characters differ', async () => {
    expect(await isOne('陈文博', '文轩')).toBe(false);
    expect(await isOne('周加才旦', '才让')).toBe(false);
  });
});

it('the reply of a check without number or age is that of the child of the same village and guardian, a homophone apart', async () => {
  const home: Row[] = [{ ...child, name: '才让多杰', relation: '之子', head_name: '贡保加措' }];
  const reply: Row = {
    register: 'reply',
    name: '财让多杰',
    sex: 'male',
    guardian_name: '贡保加措',
    township: '永丰镇',
    village: '新建村',
  };
  const { persons: found } = await persons([...home, reply, ...crowd(60)]);
  expect(found[1]).toBe(found[0]);
});

describe('one number on two rows of the hukou register', () => {
  const father: Row = {
    register: 'hukou',
    name: '陈国强',
    sex: 'male',
    ...withNumber('20150304', '111'),
    household_no: 'h1',
    relation: '户主',
    township: '永丰镇',
    village: '新建村',
  };
  const { birth_date: _, ...undated } = child;
  const son: Row = { ...undated, relation: '之子' };
  const bornOf = async (rows: readonly Row[]) => {
    const { batch, persons: found } = await persons([...rows, ...crowd(60)]);
    const people = await batch.rows<{ person_no: number; born: string | null }>(
      'select person_no, cast(birth_date as varchar) as born from linkage.person',
    );
    return found.slice(0, 2).map((no) => people.find(({ person_no }) => person_no === no)!.born);
  };

  it('is that of the name under which other registers have it, and tells nothing of the other', async () => {
    const record: Row = { register: 'student-record', name: '陈文博', ...withNumber('20150304', '111') };
    expect(await bornOf([father, son, record])).toEqual([null, '2015-03-04']);
  });

  it('is that of the child where it is a child’s and the other is the head, whoever stands first', async () => {
    const pupil: Row = {
      register: 'roster',
      name: '李小红',
      ...withNumber('20150405', '121'),
      grade: '五年级',
    };
    expect(await bornOf([father, son, pupil])).toEqual([null, '2015-03-04']);
  });
});

describe('two people', () => {
  it('stay two when they are twins whose numbers differ in two digits', async () => {
    const twin = { ...child, name: '陈文轩', ...withNumber('20150304', '131') };
    const { persons: found } = await persons([child, twin, ...crowd(60)]);
    expect(found[1]).not.toBe(found[0]);
  });

  it('stay two when one number was typed on a person of a wholly different name', async () => {
    const { persons: found, batch } = await persons([
      child,
      { register: 'student-record', name: '刘晓燕', ...withNumber('20150304', '111') },
      ...crowd(60),
    ]);
    expect(found[1]).not.toBe(found[0]);
    const reviews = await batch.rows('select * from linkage.review_pair');
    expect(reviews.length).toBeGreaterThan(0);
  });

  it('stay two when a clerk copied the number of the row above, and only a character is unread', async () => {
    const kin = { household_no: 'h1', township: '永丰镇', village: '新建村' };
    const brother = { ...child, ...kin, name: '陈文轩', ...withNumber('20180506', '131') };
    const sister = { ...child, name: '陈文?', birth_date: '2015-03-04' };
    const { persons: found } = await persons([
      { ...sister, ...kin },
      { ...brother, birth_date: '2018-05-06' },
      { register: 'civil-affairs', name: '陈文怡', ...withNumber('20150304', '111'), head_name: '陈国' },
      { register: 'civil-affairs', name: '陈文轩', ...withNumber('20150304', '111'), head_name: '陈国' },
      ...crowd(60),
    ]);
    expect(found[2]).toBe(found[0]);
    expect(found[3]).not.toBe(found[0]);
  });

  it('stay two when the father’s number stands beside the name and birth date of the child', async () => {
    const father = { ...child, name: '陈文', birth_date: '1985-01-01', ...withNumber('19850101', '111') };
    const { persons: found } = await persons([
      father,
      child,
      {
        register: 'roster',
        name: '陈文博',
        birth_date: '2015-03-04',
        ...withNumber('19850101', '111'),
        village: '新建村',
        township: '永丰镇',
      },
      ...crowd(60),
    ]);
    expect(found[2]).not.toBe(found[0]);
  });

  it('stay two when they are parent and child of one household', async () => {
    const parent = { ...child, name: '陈文', birth_date: '1985-01-01', ...withNumber('19850101', '111') };
    const { persons: found } = await persons([
      parent,
      child,
      {
        register: 'poverty',
        name: '陈文博',
        household_no: 'p1',
        birth_date: '2015-03-04',
        village: '新建村',
        township: '永丰镇',
      },
      { register: 'poverty', name: '陈文', household_no: 'p1', ...withNumber('19850101', '111') },
      ...crowd(60),
    ]);
    expect(found[2]).toBe(found[1]);
    expect(found[3]).toBe(found[0]);
  });
});

describe('what people decide', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linkage-'));
  const decide = (decision: string, a: string, b: string): string => {
    const path = join(folder, `${decision}.csv`);
    writeFileSync(path, `file_a,sheet_a,row_a,file_b,sheet_b,row_b,decision\n${a},${b},${decision}\n`);
    return path;
  };

  it('joins what was left apart', async () => {
    const other = { register: 'student-record', name: '刘晓燕', ...withNumber('20150304', '111') };
    const decisions = decide('yes', 'hukou.csv,,1', 'student-record.csv,,2');
    const { persons: found } = await persons([child, other, ...crowd(60)], { decisions });
    expect(found[1]).toBe(found[0]);
  });

  it('follows its rows into a new export of their files, and waits where a row says something else', async () => {
    const other = { register: 'student-record', name: '刘晓燕', ...withNumber('20150304', '111') };
    const side = (row: Row, place: string) =>
      `${place},${row.register},${row.name},${markOf(row.register, row)}`;
    const path = join(folder, 'marked.csv');
    const columns = ['a', 'b'].flatMap((x) =>
      ['file', 'sheet', 'row', 'register', 'name', 'mark'].map((c) => `${c}_${x}`),
    );
    const sides = [side(child, 'hukou.csv,,1'), side(other, 'student-record.csv,,2')];
    writeFileSync(path, `${columns.join(',')},decision\n${sides.join(',')},yes\n`);
    const shifted = await persons([...crowd(60), child, other], { decisions: path });
    expect(shifted.persons.at(-1)).toBe(shifted.persons.at(-2));
    const changed = await persons([child, { ...other, name: '刘晓艳' }, ...crowd(60)], { decisions: path });
    expect(changed.persons[1]).not.toBe(changed.persons[0]);
  });

  it('parts what was joined, on the number or on a score', async () => {
    const same = { register: 'student-record', name: '陈文博', ...withNumber('20150304', '111') };
    const decisions = decide('no', 'hukou.csv,,1', 'student-record.csv,,2');
    const { persons: found, batch } = await persons([child, same, ...crowd(60)], { decisions });
    expect(found[1]).not.toBe(found[0]);
    expect(await batch.rows('select * from linkage.review_pair')).toEqual([]);
  });
});

describe('person ids', () => {
  it('stay in the next run, whatever rows come before them; merges are logged', async () => {
    const before = mkdtempSync(join(tmpdir(), 'linkage-'));
    const poor = { register: 'poverty', name: '陈文博', source: 7, township: '永丰镇' };
    const first = await persons([child, poor, ...crowd(20)]);
    for (const relation of ['registry.standing_person', 'registry.standing_row'])
      await first.batch.run(`copy ${relation} to '${join(before, `${relation}.parquet`)}' (format parquet)`);
    const idOf = async (batch: Batch, register: string) =>
      (
        await batch.rows<{ person_id: string }>(
          `select p.person_id from linkage.link l join linkage.person p on p.person_no = l.person_no
           join intake.landed_row r on r.row_id = l.row_id where r.name = '陈文博' and r.register = '${register}'`,
        )
      )[0]!.person_id;
    expect(first.persons[1]).not.toBe(first.persons[0]);
    const decisions = join(before, 'decisions.csv');
    writeFileSync(
      decisions,
      'file_a,sheet_a,row_a,file_b,sheet_b,row_b,decision\nhukou.csv,,41,poverty.csv,,42,yes\n',
    );
    const second = await persons([...crowd(40), child, poor], { standing: before, decisions });
    expect(await idOf(second.batch, 'hukou')).toBe(await idOf(first.batch, 'hukou'));
    const log = await second.batch.rows<{ change: string; other_person_id: string }>(
      'select change, other_person_id from registry.person_log',
    );
    expect(log).toEqual([{ change: 'merged', other_person_id: await idOf(first.batch, 'poverty') }]);
    const ids = await second.batch.rows<{ n: number; d: number }>(
      'select count(*) as n, count(distinct person_id) as d from linkage.person',
    );
    expect(ids[0]!.d).toBe(ids[0]!.n);
  });

  it('go back to whoever had them when a merge was wrong', async () => {
    const rows: Row[] = [
      child,
      { register: 'poverty', name: '陈文博', source: 7, township: '永丰镇' },
      ...crowd(20),
    ];
    const keep = async ({ batch }: { batch: Batch }) => {
      const folder = mkdtempSync(join(tmpdir(), 'linkage-'));
      for (const relation of ['registry.standing_person', 'registry.standing_row'])
        await batch.run(`copy ${relation} to '${join(folder, `${relation}.parquet`)}' (format parquet)`);
      return folder;
    };
    const idsOf = ({ batch }: { batch: Batch }) =>
      batch.rows<{ register: string; person_id: string }>(
        `select distinct r.register, p.person_id from linkage.link l join linkage.person p on p.person_no = l.person_no
         join intake.landed_row r on r.row_id = l.row_id where r.name = '陈文博' and r.register in ('hukou', 'poverty') order by 1`,
      );
    const decision = (answer: string): string => {
      const path = join(mkdtempSync(join(tmpdir(), 'linkage-')), 'decisions.csv');
      writeFileSync(
        path,
        `file_a,sheet_a,row_a,file_b,sheet_b,row_b,decision\nhukou.csv,,1,poverty.csv,,2,${answer}\n`,
      );
      return path;
    };
    const apart = await persons(rows);
    const merged = await persons(rows, { standing: await keep(apart), decisions: decision('yes') });
    expect(new Set((await idsOf(merged)).map(({ person_id }) => person_id)).size).toBe(1);
    // another run goes by before somebody sees that they are two
    const after = await persons(rows, { standing: await keep(merged), decisions: decision('yes') });
    const parted = await persons(rows, { standing: await keep(after), decisions: decision('no') });
    expect(await idsOf(parted)).toEqual(await idsOf(apart));
    expect(
      await parted.batch.rows('select * from registry.standing_person where merged_into is not null'),
    ).toEqual([]);
    const [log] = await parted.batch.rows<{ change: string }>('select change from registry.person_log');
    expect(log?.change).toBe('split');
  });

  it('stay when nothing changed, also of people who share a number and of rows that say the same', async () => {
    const shared = withNumber('20150302', '001');
    const rows: Row[] = [
      { register: 'hukou', name: '周明远', ...shared, township: '永丰镇' },
      { register: 'hukou', name: '欧阳倩', ...shared, township: '石牛乡' },
      { register: 'roster', name: '王小', source: 5, school: '永丰小学' },
      { register: 'roster', name: '王小', source: 5, school: '永丰小学' },
      ...crowd(20),
    ];
    const ids = (batch: Batch) =>
      batch.rows(
        'select l.row_id, p.person_id from linkage.link l join linkage.person p on p.person_no = l.person_no order by l.row_id',
      );
    const before = mkdtempSync(join(tmpdir(), 'linkage-'));
    const first = await persons(rows);
    expect(first.persons[0]).not.toBe(first.persons[1]);
    for (const relation of ['registry.standing_person', 'registry.standing_row'])
      await first.batch.run(`copy ${relation} to '${join(before, `${relation}.parquet`)}' (format parquet)`);
    const second = await persons(rows, { standing: before });
    expect(await ids(second.batch)).toEqual(await ids(first.batch));
    expect(await second.batch.rows('select * from registry.person_log')).toEqual([]);
  });
});
