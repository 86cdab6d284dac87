import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { takeBytes } from './take-bytes.fixture.ts';

const BOY = '431321201503081018';
const GIRL = '431321201503081026';

type Cell = string | number | null;
type Merges = Parameters<typeof writeXlsx>[0]['sheets'][0]['merges'];
const sheet = (rows: readonly (readonly Cell[])[], merges: Merges = [], name = 'Sheet1') =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]), merges }] });
const over = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

describe('a form to tick', () => {
  const answers = ['死亡', '空挂户', '省外就读无学籍', '真正失学辍学'];
  const rows: Cell[][] = [
    ['适龄儿童少年失学情况逐人核查表'],
    ['序号', '村', '姓名', '身份证号码', '核查结果（请打√）', null, null, null, '备注'],
    [null, null, null, null, ...answers, null],
    [1, '石牛村', '张小明', BOY, null, null, '√', null, null],
    [2, '石牛村', '李小红', GIRL, null, null, null, '✓', '在家'],
    [3, '石牛村', '王小军', null, null, null, null, null, null],
    ['合计', null, 3, null, 0, 0, 1, 1, null],
  ];

  it('is read by the heading of the column ticked; where nothing is ticked there is no answer', async () => {
    const merged = await sheet(rows, [
      over(0, 0, 0, 8),
      ...[0, 1, 2, 3, 8].map((column) => over(1, column, 2, column)),
      over(1, 4, 1, 7),
    ]);
    for (const bytes of [merged, await sheet(rows)]) {
      const { landed, sheets } = await takeBytes(bytes);
      expect(sheets).toMatchObject([{ format: 'reply', landed: 3, refused: 0 }]);
      expect(landed.map(({ row, name, reply, remark }) => [row, name, reply, remark])).toEqual([
        [4, '张小明', 'enrolled-elsewhere', undefined],
        [5, '李小红', 'truly-out', '在家'],
        [6, '王小军', undefined, undefined],
      ]);
    }
  });

  it('may name its answers in one row', async () => {
    const { landed } = await takeBytes(
      await sheet([
        ['姓名', '身份证号', ...answers],
        ['张小明', BOY, '√'],
        ['李小红', GIRL, null, '√'],
      ]),
    );
    expect(landed.map(({ reply }) => reply)).toEqual(['deceased', 'phantom-hukou']);
  });
});

describe('a list of the aided over the years', () => {
  const rows: Cell[][] = [
    ['家庭经济困难学生资助历年汇总表（单位：元）'],
    ['序号', '学校', '年级', '姓名', '身份证号', '资助项目', '各学期资助金额', null, '备注'],
    [null, null, null, null, null, null, '2025年秋', '2026年春', null],
    [1, '永丰小学', '三年级', '张小明', BOY, '义务教育家庭经济困难学生生活补助', 312.5, 312.5, null],
    [2, '永丰小学', '三年级', '李小红', GIRL, '义务教育家庭经济困难学生生活补助', 312.5, null, null],
    [3, '永丰小学', '三年级', '王小军', null, '义务教育家庭经济困难学生生活补助', null, null, null],
    ['合计', null, null, null, null, null, 625, 312.5, null],
  ];

  it('is one list for each term, a blank is no aid, and the row of nobody aided is told', async () => {
    const merged = await sheet(
      rows,
      [
        over(0, 0, 0, 8),
        ...[0, 1, 2, 3, 4, 5, 8].map((column) => over(1, column, 2, column)),
        over(1, 6, 1, 7),
      ],
      '汇总',
    );
    const { landed, sheets, verdicts } = await takeBytes(merged);
    expect(landed.map(({ row, name, term, aid }) => [row, name, term, aid[0]?.programme])).toEqual([
      [4, '张小明', '2026-spring', 'living-subsidy'],
      [4, '张小明', '2025-autumn', 'living-subsidy'],
      [5, '李小红', '2025-autumn', 'living-subsidy'],
    ]);
    expect(sheets.map(({ name, format }) => [name, format])).toEqual([
      ['汇总', 'aid-by-term'],
      ['汇总（2025年秋季）', 'aid-by-term'],
    ]);
    for (const { read, landed: taken, refused, skipped } of sheets)
      expect(read).toBe(taken + refused + skipped);
    expect(verdicts.filter(({ code }) => code === 'row.no-amount').map(({ row }) => row)).toEqual([6]);
  });

  it('is told from marks of two terms, which are no money of aid', async () => {
    const marks = await sheet([
      ['永丰小学三年级1班学生名单'],
      ['序号', '姓名', '身份证号', '2025年秋成绩', '2026年春成绩'],
      [1, '张小明', BOY, 91, 88],
    ]);
    expect((await takeBytes(marks)).sheets.map(({ format }) => format)).not.toContain('aid-by-term');
  });
});

describe('a list of those who did not come to school', () => {
  it('is a list of pupils that marks them absent, unless its column says that one came', async () => {
    const { landed, sheets } = await takeBytes(
      await sheet([
        ['2026年秋季学期开学未到校学生名单'],
        ['序号', '学校', '年级', '班级', '姓名', '身份证号', '是否到校', '未到校原因'],
        [1, '永丰小学', '三年级', '1班', '张小明', BOY, '否', '外出打工'],
        [2, '永丰小学', '三年级', '1班', '李小红', GIRL, '是', null],
        [3, '永丰小学', '三年级', '1班', '王小军', null, null, '联系不上'],
      ]),
    );
    expect(sheets).toMatchObject([{ format: 'absent-list', landed: 3 }]);
    expect(landed.map(({ status, days_due, term }) => [status, days_due, term])).toEqual([
      ['absent', '0', '2026-autumn'],
      ['present', '0', '2026-autumn'],
      ['absent', '0', '2026-autumn'],
    ]);
  });
});

describe('answers to a check in words', () => {
  const said: [string, string][] = [
    ['随父母在浙江上学', 'enrolled-in-province'],
    ['在市里读小学', 'enrolled-in-province'],
    ['在外地就读，学籍已建', 'enrolled-recorded'],
    ['初中已毕业', 'beyond-age'],
    ['有病，缓学一年', 'unfit-or-home-teaching'],
    ['因病未上学', 'unfit-or-home-teaching'],
    ['曾辍学，已返校就读', 'enrolled-recorded'],
    ['未上学，在家', 'truly-out'],
    ['目前不在校', 'truly-out'],
    ['初中未毕业，外出打工', 'truly-out'],
    ['没读书了', 'truly-out'],
    ['不愿上学', 'truly-out'],
  ];
  for (const [text, category] of said)
    it(`${text}: ${category}`, async () => {
      const { landed } = await takeBytes(
        await sheet([
          ['姓名', '身份证号', '核查情况'],
          ['张小明', BOY, text],
        ]),
      );
      expect(landed[0]!.reply).toBe(category);
    });
});

it('a telephone number typed behind a name is none of the name', async () => {
  const names = [
    '张小明13812345678',
    '张小明 13812345678',
    '玉温·香13812345678',
    '13812345678张小明',
    '张小明2',
  ];
  const { landed } = await takeBytes(
    await sheet([
      ['永丰小学三年级1班学生名单'],
      ['序号', '姓名', '性别'],
      ...names.map((name, i) => [i + 1, name, '男']),
    ]),
  );
  expect(landed.map(({ name }) => name)).toEqual(['张小明', '张小明', '玉温·香', '张小明', '张小明2']);
});

it('a place on a list of civil affairs ends by what its remark says', async () => {
  const { landed } = await takeBytes(
    await sheet([
      ['城乡居民最低生活保障台账'],
      ['乡镇', '村', '户主', '成员姓名', '身份证号', '保障类型', '低保金', '备注'],
      ['永丰镇', '石牛村', '张大山', '张小明', BOY, '农村低保', 300, '2026年3月已停保'],
      ['永丰镇', '石牛村', '张大山', '李小红', GIRL, '农村低保', 300, '随爷爷生活'],
    ]),
  );
  expect(landed.map(({ hardship }) => hardship.length)).toEqual([0, 1]);
});

it('a grown-up’s number beside a pupil’s grade is the guardian’s, and none of the pupil', async () => {
  const father = '431321198001011015';
  const { landed, verdicts } = await takeBytes(
    await sheet([
      ['永丰小学2026年秋季在校学生花名册'],
      ['年级', '班级', '姓名', '身份证号', '家长姓名'],
      ['三年级', '1班', '张小明', father, '张大山'],
      ['三年级', '1班', '李小红', GIRL, '李大山'],
    ]),
  );
  expect(landed.map(({ id_number, guardian_id }) => [id_number, guardian_id])).toEqual([
    [undefined, father],
    [GIRL, undefined],
  ]);
  expect(verdicts.filter(({ code }) => code === 'id.of-grown-up').map(({ row }) => row)).toEqual([3]);
});
