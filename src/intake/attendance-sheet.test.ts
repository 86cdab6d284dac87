import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readLegend } from './attendance-sheet.ts';
import { takeBytes } from './take-bytes.fixture.ts';

type Cell = string | number | null;
const TITLE = ['石牛乡中心小学三年级2班2026年9月学生考勤表'];
/** The school days of a week and a half, with the week-end between them left blank by everybody. */
const DAYS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const marks = (own: string): Cell[] => [...own].map((mark) => (mark === ' ' ? null : mark));

const take = async (rows: readonly (readonly Cell[])[]) => {
  const taken = await takeBytes(
    await writeXlsx({ sheets: [{ name: '三2', rows: rows.map((row) => [...row]) }] }),
  );
  return { ...taken, days: taken.landed.map((row) => [row.row, row.name, row.days_away, row.days_due]) };
};

const HEAD = ['序号', '姓名', '性别', ...DAYS, '备注'];

describe('an attendance sheet', () => {
  it('lands its pupils, each with the school days and those away without leave', async () => {
    const { landed, days, sheets } = await take([
      TITLE,
      HEAD,
      [1, '张小明', '男', ...marks('√√√√  √△√√'), null],
      [2, '李小英', '女', ...marks('××××  ××××'), null],
      [3, '王小二', '男', ...marks('病病病病  病病病病'), null],
      [4, '赵小四', '男', ...marks('×√√×  √√√√'), null],
      ['说明：√ 出勤  △ 迟到  病 病假  事 事假  × 旷课  ○ 早退'],
    ]);
    expect(sheets).toMatchObject([{ format: 'attendance', read: 7, landed: 4, skipped: 3 }]);
    expect(days).toEqual([
      [3, '张小明', '0', '8'],
      [4, '李小英', '8', '8'],
      [5, '王小二', '0', '8'],
      [6, '赵小四', '2', '8'],
    ]);
    expect(landed[0]).toMatchObject({
      school: '石牛乡中心小学',
      class_name: '三年级2班',
      event_date: '2026-09-01',
    });
    // the days say who was there
    expect(landed[1]!.status).toBeUndefined();
  });

  it('says by its own legend what ○ and △ mean', async () => {
    const { days } = await take([
      TITLE,
      HEAD,
      [1, '张小明', '男', ...marks('△△△△  △△△△'), null],
      [2, '李小英', '女', ...marks('○○○○  ○○○○'), null],
      ['出勤“△” 旷课“○” 病假“√”'],
    ]);
    expect(days.map(([, , away]) => away)).toEqual(['0', '8']);
    // and nothing without one
    const silent = await take([TITLE, HEAD, [1, '张小明', '男', ...marks('○○○○  ○○○○'), null]]);
    expect(silent.days).toEqual([[3, '张小明', '0', '0']]);
  });

  it('may say it in words, have a row of weekdays below the days, and blank cells for presence', async () => {
    const { days } = await take([
      TITLE,
      [null, null, null, ...DAYS, null],
      ['序号', '姓名', '性别', ...marks('二三四五六日一二三四'), '备注'],
      [1, '张小明', '男', '缺勤', '缺勤', '缺勤', '缺勤', null, null, '缺勤', '缺勤', '缺勤', '缺勤', null],
      [2, '李小英', '女', null, null, null, '病假', null, null, null, null, null, null, null],
    ]);
    expect(days).toEqual([
      [4, '张小明', '8', '8'],
      [5, '李小英', '0', '8'],
    ]);
  });

  it('with morning and afternoon in two rows counts each day once', async () => {
    const { days } = await take([
      TITLE,
      HEAD,
      [1, '张小明', '男', ...marks('××××  ××××'), null],
      [null, null, null, ...marks('××××  ××××'), null],
      [2, '李小英', '女', ...marks('√√√√  √√√√'), null],
      [null, null, null, ...marks('×√√√  √√√√'), null],
    ]);
    expect(days).toEqual([
      [3, '张小明', '8', '8'],
      [5, '李小英', '0', '8'],
    ]);
  });

  it('of teachers is no list of pupils, and a list of pupils with few numbers beside is none of attendance', async () => {
    const teachers = await take([
      ['石牛乡中心小学教师2026年9月考勤表'],
      HEAD,
      [1, '张老师', '男', ...marks('√√√√  √√√√'), null],
    ]);
    expect(teachers.landed).toEqual([]);
    const scores = await take([
      ['石牛小学学生花名册'],
      ['序号', '姓名', '性别', '班级', '身份证号'],
      [1, '张小明', '男', '三(2)班', '431321201503081018'],
    ]);
    expect(scores.sheets[0]!.format).toBe('roster');
  });
});

it('a legend is read both ways', () => {
  const both = ['√ 出勤 × 旷课 △ 病假', '出勤√ 旷课× 病假△', '出勤：√；旷课：×；病假：△'];
  for (const text of both)
    expect([...readLegend([text])]).toEqual([
      ['√', 'present'],
      ['×', 'away'],
      ['△', 'leave'],
    ]);
});
