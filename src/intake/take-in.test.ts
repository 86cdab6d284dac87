import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Batch, openBatch, type Progress } from '../platform/index.ts';
import { type IntakeSummary, takeIn } from './index.ts';

type Row = Record<string, string | number | null>;
let folder: string;
let batch: Batch;
let summary: IntakeSummary;
const progress: Progress[] = [];

const rowsOf = (sheet: string): Promise<Row[]> =>
  batch.rows<Row>(
    `select r.* from intake.landed_row r join intake.source s on s.source_no = r.source_no
     where s.file || '#' || s.sheet = $sheet order by row_id`,
    { sheet },
  );
const verdictsOf = (file: string): Promise<Row[]> =>
  batch.rows<Row>(
    `select v.row_no, v.column_name, v.code, v.severity from intake.verdict v join intake.source s on s.source_no = v.source_no
     where s.file = $file order by v.row_no, v.code, v.column_name`,
    { file },
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fuzhi-intake-'));
  mkdirSync(join(folder, 'truth'));
  mkdirSync(join(folder, '乡镇'));
  writeFileSync(join(folder, 'truth', 'secret.csv'), '姓名,身份证号\n不,读\n');
  writeFileSync(
    join(folder, 'a.csv'),
    '\ufeff某县户籍人口,,,,,,\n户号,姓名,公民身份号码,与户主关系,出生日期,户口状态,县\n1,张三,43132120150308101X,户主,2015.3.8,正常,双峰县\n' +
      '1,李四,431321201503081012,之子,20150308,死亡,双峰县\n1,,,之子,,,双峰县\n1,王五,4.31321E+17,之子,2015年13月1日,迁出,涟源市\n合计,4,,,,,\n',
  );
  writeFileSync(join(folder, 'b.csv'), '甲,乙\n1,2\n3,4\n');
  writeFileSync(join(folder, 'c.xlsx'), '');
  writeFileSync(
    join(folder, '乡镇', 'roster.xlsx'),
    await writeXlsx({
      sheets: [
        {
          name: '永丰小学',
          rows: [
            ['双峰县永丰中心小学2026年秋季在校学生名单', null, null, null],
            ['班级：三(1)班', null, null, null],
            ['序号', '姓名', '性别', '备注', '出生年月'],
            [1, '赵一', '男', null, '2015年3月'],
            [2, '钱 二', '女', '长期不到校'],
            [3, null, null, null],
            ['填表人：周老师', null, null, null],
          ],
        },
        { name: '空表', rows: [] },
      ],
    }),
  );
  batch = await openBatch();
  summary = await takeIn(batch, folder, {
    on: '2026-09-01',
    threads: 2,
    scratch: join(folder, 'truth', 'scratch'),
    onProgress: (told) => progress.push(told),
  });
}, 60_000);
afterAll(() => {
  batch.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a folder of files', () => {
  it('balances: rows read = landed + refused + skipped, and truth/ is not read', () => {
    expect(summary.files).toBe(4);
    expect(summary.read).toBe(summary.landed + summary.refused + summary.skipped);
  });

  it('tells how far it is: files and rows as they are read, then the checks over them all', () => {
    expect(progress[0]).toEqual({ stage: 'read', done: 0, total: 4, rows: 0 });
    const read = progress.filter((told) => told.stage === 'read');
    expect(read.at(-1)).toMatchObject({ done: 4, total: 4 });
    expect(read.at(-1)!.rows).toBeGreaterThanOrEqual(summary.read);
    expect(progress.at(-1)).toEqual({ stage: 'check', done: 0 });
  });

  it('lands the household register with its states, dates and numbers', async () => {
    const rows = await rowsOf('a.csv#');
    expect(rows.map((r) => [r.row_no, r.name, r.id_state, r.birth_date, r.status])).toEqual([
      [3, '张三', 'wrong-check', '2015-03-08', 'normal'],
      [4, '李四', 'wrong-check', '2015-03-08', 'deceased'],
      [6, '王五', 'lossy', null, 'moved-out'],
    ]);
  });

  it('tells every fault of a row with its column as typed, and the row that names nobody is refused', async () => {
    const told = (await verdictsOf('a.csv')).map((v) => `${v.row_no} ${v.column_name} ${v.code}`);
    expect(told).toEqual(
      [
        '1  row.title',
        '2  row.header',
        '3 公民身份号码 id.wrong-check',
        '4 公民身份号码 id.wrong-check',
        '5 姓名 row.no-identity',
        '6 公民身份号码 id.lossy',
        '6 出生日期 date.impossible',
        '6  row.other-county',
        '7  row.total',
      ].sort(
        (a, b) =>
          +a.split(' ')[0]! - +b.split(' ')[0]! || (a.split(' ').at(-1)! < b.split(' ').at(-1)! ? -1 : 1),
      ),
    );
  });

  it('takes school and class of a roster from the title, and absence from the remark', async () => {
    const rows = await rowsOf('乡镇/roster.xlsx#永丰小学');
    expect(rows.map((r) => [r.name, r.school, r.class_name, r.status, r.row_no])).toEqual([
      ['赵一', '双峰县永丰中心小学', '三(1)班', 'present', 4],
      ['钱二', '双峰县永丰中心小学', '三(1)班', 'absent', 5],
    ]);
    // the month of birth, which is no day, and the term of the list land too
    expect(rows.map((r) => [r.birth_date, r.birth_month, r.term])).toEqual([
      [null, '2015-03', '2026-autumn'],
      [null, null, '2026-autumn'],
    ]);
  });

  it('refuses an unknown sheet with all its rows, and an empty file, while the rest goes on', async () => {
    expect((await verdictsOf('b.csv')).map((v) => v.code)).toEqual(['sheet.no-register']);
    expect((await verdictsOf('c.xlsx')).map((v) => v.code)).toEqual(['file.empty']);
    const [source] = await batch.rows<Row>(
      "select rows_read, refused from intake.source where file = 'b.csv'",
    );
    expect(source).toEqual({ rows_read: 3, refused: 3 });
  });
});
