import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readDate } from './clean/date.ts';
import { headingKeys } from './heading.ts';
import { takeBytes } from './take-bytes.fixture.ts';

const ONE = '431321201503081018';
const TWO = '431321201503081026';

type Cell = string | number | null;
const book = (
  rows: readonly (readonly Cell[])[],
  merges: readonly (readonly [number, number, number, number])[] = [],
) =>
  writeXlsx({
    sheets: [
      {
        name: '一年级1班',
        rows: rows.map((row) => [...row]),
        merges: merges.map(([startRow, startCol, endRow, endCol]) => ({
          startRow,
          startCol,
          endRow,
          endCol,
        })),
      },
    ],
  });

const TITLE = ['石牛乡中心小学一年级1班学生花名册'];

describe('headings in two languages', () => {
  it('are known by their Chinese part, whatever stands beside it', () => {
    for (const [text, key] of [
      ['姓名\nName', '姓名'],
      ['身份证号\nID No.', '身份证号'],
      ['性别 Sex', '性别'],
      ['出生日期Date of birth', '出生日期'],
      ['Name 姓名', '姓名'],
      ['མིང་ 姓名', '姓名'],
      ['姓名 ئىسمى', '姓名'],
    ] as const)
      expect(headingKeys(text)).toContain(key);
    // no translation: an abbreviation of its own, a code
    expect(headingKeys('学生ID')).not.toContain('学生');
    expect(headingKeys('学生 ID')).not.toContain('学生');
    expect(headingKeys('成员A')).not.toContain('成员');
  });

  it('in two rows leave the translation out of the pupils', async () => {
    const { landed, sheets } = await takeBytes(
      await book([
        TITLE,
        ['序号', '姓名', '性别', '身份证号'],
        ['No.', 'Name', 'Sex', 'ID card'],
        [1, '张小明', '男', ONE],
      ]),
    );
    expect(landed.map(({ name }) => name)).toEqual(['张小明']);
    expect(sheets[0]).toMatchObject({ format: 'roster', read: 4, skipped: 3 });
  });
});

describe('a value typed into several columns', () => {
  it('is a number in two parts under one heading, with zeros that the program cut', async () => {
    const { landed } = await takeBytes(
      await book(
        [
          TITLE,
          ['序号', '姓名', '身份证号', null, '家长姓名'],
          [null, null, '前6位', '后12位', null],
          [1, '张小明', 431321, '201503081018', '张大山'],
          [2, '李小英', '431321', 201503081026, '李四海'],
        ],
        [
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 1, 3],
          [1, 4, 2, 4],
        ],
      ),
    );
    expect(landed.map((row) => row.id_number)).toEqual([ONE, TWO]);
    expect(landed[1]).toMatchObject({ guardian_name: '李四海' });
  });

  it('is whatever stands under a heading merged over two columns; of two telephone numbers the first', async () => {
    const { landed } = await takeBytes(
      await book(
        [
          TITLE,
          ['序号', '姓名', '公民身份号码', null, '联系电话', null],
          [1, '张小明', '431321', '201503081018', '13812345678', '13987654321'],
        ],
        [
          [1, 2, 1, 3],
          [1, 4, 1, 5],
        ],
      ),
    );
    expect(landed[0]).toMatchObject({ id_number: ONE, phone: '13812345678' });
  });

  it('is a birth day in year, month and day', async () => {
    const { landed } = await takeBytes(
      await book(
        [
          TITLE,
          ['序号', '姓名', '性别', '出生日期', null, null],
          [null, null, null, '年', '月', '日'],
          [1, '张小明', '男', 2015, 3, 8],
        ],
        [
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 2, 2],
          [1, 3, 1, 5],
        ],
      ),
    );
    expect(landed[0]).toMatchObject({ birth_date: '2015-03-08' });
  });
});

describe('a header of several rows', () => {
  it('needs no merged cells: a heading stands over the blanks to its right, though the title is merged', async () => {
    const { landed } = await takeBytes(
      await book(
        [
          TITLE,
          ['序号', '姓名', '身份信息', null, '家庭信息', null, '是否在校'],
          [null, null, '证件类型', '证件号码', '监护人', '现住址', null],
          [1, '张小明', '居民身份证', ONE, '张大山', '石牛乡石牛村', '是'],
        ],
        [[0, 0, 0, 6]],
      ),
    );
    expect(landed[0]).toMatchObject({
      name: '张小明',
      id_number: ONE,
      guardian_name: '张大山',
      status: 'present',
    });
  });

  it('of three rows tells the guardian’s name from the pupil’s', async () => {
    const { landed } = await takeBytes(
      await book(
        [
          TITLE,
          ['学生信息', null, null, '家庭信息', null],
          ['学生姓名', '证件', null, '监护人', null],
          [null, '身份证件号码', '学籍号', '姓名', '联系电话'],
          ['张小明', ONE, `G${ONE}`, '张大山', '13812345678'],
        ],
        [
          [0, 0, 0, 4],
          [1, 0, 1, 2],
          [1, 3, 1, 4],
          [2, 0, 3, 0],
          [2, 1, 2, 2],
          [2, 3, 2, 4],
        ],
      ),
    );
    expect(landed[0]).toMatchObject({
      name: '张小明',
      id_number: ONE,
      guardian_name: '张大山',
      guardian_phone: '13812345678',
    });
  });
});

describe('marks of repetition', () => {
  it.each(['〃', '同上', '″', '"'])('take the value above: %s', async (mark) => {
    const { landed } = await takeBytes(
      await book([
        ['在校学生名单'],
        ['学校', '班级', '姓名', '身份证号', '家庭住址'],
        ['石牛小学', '三(1)班', '张小明', ONE, '石牛乡石牛村'],
        [mark, mark, '李小英', TWO, mark],
        [mark, '三(2)班', '王小二', null, mark],
      ]),
    );
    expect(landed.map(({ school, class_name }) => [school, class_name])).toEqual([
      ['石牛小学', '三(1)班'],
      ['石牛小学', '三(1)班'],
      ['石牛小学', '三(2)班'],
    ]);
    expect(landed[2]).toMatchObject({ address: '石牛乡石牛村' });
  });

  it('never give somebody the name or the number of the one above', async () => {
    const { landed } = await takeBytes(
      await book([
        TITLE,
        ['序号', '姓名', '性别', '身份证号'],
        [1, '张小明', '男', ONE],
        [2, '李小英', '女', '同上'],
      ]),
    );
    expect(landed[1]!.id_number).toBeUndefined();
  });
});

it('a word on the rows to come is no pupil', async () => {
  const { landed, sheets, verdicts } = await takeBytes(
    await book([
      TITLE,
      ['序号', '姓名', '性别', '身份证号'],
      [1, '张小明', '男', ONE],
      ['以下为住校生'],
      [2, '李小英', '女', TWO],
      ['小计', '2人'],
      ['班主任签名：', null, '校长签名：', '2026年9月1日'],
    ]),
  );
  expect(landed).toHaveLength(2);
  expect(sheets[0]).toMatchObject({ refused: 0 });
  expect(verdicts.map(({ code }) => code)).toEqual(expect.arrayContaining(['row.note', 'row.total']));
});

describe('a household written beside its first member only', () => {
  const rows = (second: Cell): Cell[][] => [
    ['石牛派出所常住人口登记表'],
    ['户号', '户主姓名', '姓名', '与户主关系', '公民身份号码', '人员状态'],
    ['1001', '张大山', '张大山', '户主', '431321198001011011', '正常'],
    [null, null, '张小明', '之子', ONE, '正常'],
    ['1002', '李四海', '李四海', '户主', '431321198202021022', '正常'],
    [second, null, '李小英', '之女', TWO, '正常'],
  ];
  const houses = async (second: Cell) =>
    (await takeBytes(await book(rows(second)))).landed.map((row) => row.household_no);

  it('is that of the members below', async () => {
    expect(await houses(null)).toEqual(['1001', '1001', '1002', '1002']);
  });

  it('gives nobody another’s household where the sheet writes it beside every member', async () => {
    expect(await houses('1002')).toEqual(['1001', undefined, '1002', '1002']);
    const bare = await takeBytes(
      await book([
        ...rows('1002').slice(0, 3),
        ['1001', null, '张小花', '之女', null, '正常'],
        [null, null, '王二', '户主', null, '正常'],
      ]),
    );
    expect(bare.landed.map((row) => row.household_no)).toEqual(['1001', '1001', undefined]);
  });
});

it('a row that names a class tells it of the pupils below, be the header repeated or not', async () => {
  const header = ['序号', '姓名', '性别', '身份证号'];
  const { landed, sheets } = await takeBytes(
    await book([
      ['石牛乡中心小学三年级学生名册'],
      ['三年级(1)班   班主任：王老师'],
      header,
      [1, '张小明', '男', ONE],
      ['三年级(2)班   班主任：李老师'],
      header,
      [1, '李小英', '女', TWO],
      [null, '三年级(3)班'],
      [1, '王小班', '男', null],
    ]),
  );
  expect(landed.map(({ name, class_name }) => [name, class_name])).toEqual([
    ['张小明', '三年级(1)班'],
    ['李小英', '三年级(2)班'],
    ['王小班', '三年级(3)班'],
  ]);
  expect(sheets[0]).toMatchObject({ read: 9, landed: 3, skipped: 6 });
});

it('days are read in Chinese numerals', () => {
  expect(readDate('二〇一二年八月三十一日', 2026)).toEqual({ kind: 'day', iso: '2012-08-31' });
  expect(readDate('二○一二年十月', 2026)).toEqual({ kind: 'month', iso: '2012-10' });
  expect(readDate('2014年四月2日', 2026)).toEqual({ kind: 'day', iso: '2014-04-02' });
  expect(readDate('2014年十二月廿八日', 2026)).toEqual({ kind: 'day', iso: '2014-12-28' });
  expect(readDate('二〇一二年十三月', 2026)).toEqual({ kind: 'impossible' });
});

describe('an archive of files', () => {
  const roster = () => book([TITLE, ['序号', '姓名', '性别', '身份证号'], [1, '张小明', '男', ONE]]);

  it('is read file by file, each sheet under the name of its file; what cannot be read is told there', async () => {
    const { landed, sheets, verdicts } = await takeBytes(
      zipSync({
        '石牛乡/一年级.xlsx': await roster(),
        '石牛乡/名单.csv': strToU8('学校,姓名,身份证号\n石牛小学,李小英,431321201503081026\n'),
        '石牛乡/坏.xlsx': strToU8('PK\u0003\u0004 and no more'),
        '石牛乡/照片.jpg': new Uint8Array([0xff, 0xd8, 0xff]),
        '__MACOSX/石牛乡/._名单.csv': strToU8('x'),
      }),
    );
    expect(landed.map(({ name }) => name).sort()).toEqual(['张小明', '李小英']);
    // the class stands in the sheet's own name, not in its file's
    expect(landed.find(({ name }) => name === '张小明')).toMatchObject({
      school: '石牛乡中心小学',
      class_name: '一年级1班',
    });
    expect(sheets.map(({ name }) => name)).toEqual([
      '石牛乡/一年级.xlsx/一年级1班',
      '石牛乡/名单.csv',
      '石牛乡/坏.xlsx',
      '石牛乡/照片.jpg',
    ]);
    expect(verdicts.filter(({ row }) => row === 0).map(({ sheet, code }) => [sheet, code])).toEqual([
      [3, 'file.damaged'],
      [4, 'file.unsupported'],
    ]);
  });

  it('within an archive is read, one deeper is told', async () => {
    const inner = zipSync({ '一年级.xlsx': await roster() });
    expect((await takeBytes(zipSync({ 'a.zip': inner }))).landed).toHaveLength(1);
    const deep = await takeBytes(zipSync({ 'b.zip': zipSync({ 'a.zip': inner }) }));
    expect([deep.landed.length, deep.verdicts.map(({ code }) => code)]).toEqual([0, ['file.unsupported']]);
  });

  it('with a password, and one without tables, is refused as a whole', async () => {
    const locked = zipSync({ '一年级.xlsx': await roster() });
    const at = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked[at + 8]! |= 1;
    expect((await takeBytes(locked)).verdicts.map(({ code }) => code)).toEqual(['file.encrypted']);
    const photos = zipSync({ 'a.jpg': new Uint8Array([0xff, 0xd8, 0xff]) });
    expect((await takeBytes(photos)).verdicts.map(({ code }) => code)).toEqual(['file.unsupported']);
  });
});
