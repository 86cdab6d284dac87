import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { namesIn } from './household-sheet.ts';
import { type TakenRow, takeBytes } from './take-bytes.fixture.ts';

const HEAD = '431321198001011011';
const GIRL = '431321201503081026';

type Cell = string | number | null;
const sheet = (
  rows: readonly (readonly Cell[])[],
  merges: Parameters<typeof writeXlsx>[0]['sheets'][0]['merges'] = [],
  name = '低保户',
) => writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]), merges }] });

const TITLE = ['青树坪镇2026年农村低保户花名册'];
const persons = (landed: readonly TakenRow[]) =>
  landed.map(({ row, name, relation, head_name, hardship }) => [
    row,
    name,
    relation,
    head_name,
    hardship.length,
  ]);

describe('a list of 低保 with a row for each household', () => {
  it('lands head and household with what it covers, where only the head is named', async () => {
    const { landed, sheets } = await takeBytes(
      await sheet([
        TITLE,
        ['序号', '村', '户主姓名', '身份证号', '家庭人口', '保障人数', '月保障金额'],
        [1, '石牛村', '张大山', HEAD, 4, '3人', 640],
      ]),
    );
    expect(sheets).toMatchObject([{ format: 'civil-household', read: 3, landed: 1, skipped: 2 }]);
    expect(landed[0]).toMatchObject({
      name: '张大山',
      relation: '户主',
      id_number: HEAD,
      household_ground: 'dibao',
      household_size: '4',
      covered_size: '3',
      hardship: [],
    });
  });

  it('does the same with a list of 特困 by household', async () => {
    const { landed, sheets } = await takeBytes(
      await sheet(
        [
          ['石牛乡特困供养人员花名册（按户）'],
          ['序号', '村', '户主', '公民身份号码', '供养方式', '家庭人口', '供养人数', '月供养金'],
          [1, '石牛村', '张大山', HEAD, '分散供养', 3, 1, 1100],
        ],
        [],
        'Sheet1',
      ),
    );
    expect(sheets).toMatchObject([{ format: 'tekun-household', landed: 1 }]);
    expect(landed[0]).toMatchObject({
      relation: '户主',
      household_ground: 'tekun',
      household_size: '3',
      covered_size: '1',
      hardship: [],
    });
  });

  it.each([
    ['成员1姓名', '成员1身份证号', '成员1与户主关系', '成员2姓名', '成员2身份证号', '成员2与户主关系'],
    ['成员姓名1', '身份证号1', '与户主关系1', '成员姓名2', '身份证号2', '与户主关系2'],
    ['成员姓名', '身份证号', '与户主关系', '成员姓名', '身份证号', '与户主关系'],
  ])('lands the members of repeated columns, each with its own row: %s …', async (...member) => {
    const { landed, sheets } = await takeBytes(
      await sheet([
        TITLE,
        ['序号', '村', '户主姓名', '户主身份证号', '保障人口', '月保障金', ...member],
        [1, '石牛村', '张大山', HEAD, 2, 600, '张大山', HEAD, '户主', '张小英', GIRL, '之女'],
        [2, '石牛村', '李四海', '431321198202021022', 1, 300, null, null, null, null, null, null],
      ]),
    );
    expect(sheets.map(({ name, format, landed: count }) => [name, format, count])).toEqual([
      ['低保户', 'civil-household', 2],
      ['低保户（成员1）', 'civil-guarantee', 1],
      ['低保户（成员2）', 'civil-guarantee', 1],
    ]);
    expect(persons(landed)).toEqual([
      [3, '张大山', '户主', undefined, 0],
      [4, '李四海', '户主', undefined, 0],
      [3, '张大山', '户主', '张大山', 1],
      [3, '张小英', '之女', '张大山', 1],
    ]);
    expect(landed[3]).toMatchObject({ id_number: GIRL, head_id: HEAD, village: '石牛村' });
    expect(landed.map((row) => row.household_ground)).toEqual(['named', 'dibao', undefined, undefined]);
  });

  it('lands the members named in one cell, with relation and number where they stand there', async () => {
    const { landed } = await takeBytes(
      await sheet([
        TITLE,
        ['序号', '村', '户主', '身份证号', '家庭人口', '保障人数', '家庭成员'],
        [1, '石牛村', '张大山', HEAD, 3, 3, `王秀英（配偶）、张小英（之女）${GIRL}`],
        [2, '石牛村', '李四海', '431321198202021022', 3, 1, '刘芳、李小龙'],
      ]),
    );
    expect(persons(landed.slice(2))).toEqual([
      [3, '王秀英', '配偶', '张大山', 1],
      // one of three is covered, and who it is does not stand there
      [4, '刘芳', undefined, '李四海', 0],
      [3, '张小英', '之女', '张大山', 1],
      [4, '李小龙', undefined, '李四海', 0],
    ]);
    expect(landed[4]).toMatchObject({ id_number: GIRL });
  });

  it('lands the members of the rows below a head whose cells are merged', async () => {
    const { landed } = await takeBytes(
      await sheet(
        [
          TITLE,
          ['序号', '村', '户主姓名', '户主身份证号', '保障人口', '成员姓名', '与户主关系', '身份证号码'],
          [1, '石牛村', '张大山', HEAD, 2, '张大山', '户主', HEAD],
          [null, null, null, null, null, '张小英', '之女', GIRL],
        ],
        [0, 1, 2, 3, 4].map((column) => ({ startRow: 2, startCol: column, endRow: 3, endCol: column })),
      ),
    );
    expect(persons(landed)).toEqual([
      [3, '张大山', '户主', '张大山', 1],
      [4, '张小英', '之女', '张大山', 1],
    ]);
    expect(landed[1]).toMatchObject({ head_id: HEAD, village: '石牛村' });
  });

  it('leaves a list by member as it is, and a cell that names nobody', async () => {
    const { sheets } = await takeBytes(
      await sheet([TITLE, ['序号', '户主姓名', '成员姓名', '身份证号'], [1, '张大山', '张小英', GIRL]]),
    );
    expect(sheets.map(({ format }) => format)).toEqual(['civil-guarantee']);
    expect(namesIn('3')).toEqual([]);
    expect(namesIn('二组、三组12号')).toEqual([]);
    expect(namesIn('吉克·阿依、沙马木呷')).toHaveLength(2);
  });
});
