import { Buffer } from 'node:buffer';
import * as sheetjs from '@e965/xlsx';
import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { takeBytes } from './take-bytes.fixture.ts';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const ID = '431321201503081018';

describe('headers as offices draw them', () => {
  it('two levels with merged cells: 父母 over 姓名 and 身份证 name the parents', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '留守',
          rows: [
            ['XX县农村留守儿童登记表'],
            [
              '姓名',
              '性别',
              '公民身份号码',
              '是否学校寄宿',
              '父母',
              null,
              null,
              '监护类型',
              '委托监护人',
              null,
            ],
            [null, null, null, null, '姓名', '联系电话', '身份证', null, '姓名', '关系'],
            [
              '张小明',
              '男',
              ID,
              '是',
              '张大山',
              '13812345678',
              '43132119800101101X',
              '委托监护',
              '王奶奶',
              '祖母',
            ],
          ],
          merges: [
            { startRow: 1, startCol: 4, endRow: 1, endCol: 6 },
            { startRow: 1, startCol: 8, endRow: 1, endCol: 9 },
            ...[0, 1, 2, 3, 7].map((c) => ({ startRow: 1, startCol: c, endRow: 2, endCol: c })),
          ],
        },
      ],
    });
    const { landed, sheets } = await takeBytes(bytes);
    expect(sheets[0]).toMatchObject({ format: 'left-behind', landed: 1, skipped: 3 });
    expect(landed[0]).toMatchObject({
      name: '张小明',
      guardian_name: '王奶奶',
      guardian_relation: '祖母',
      boarding: 'yes',
    });
  });

  it('a merged grade holds for its rows though another column would do for a grade', async () => {
    const row = (n: number, name: string, grade: string, cls: string) => [
      `${n}`,
      grade,
      cls,
      name,
      '男',
      '张大山',
    ];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '永丰小学',
          rows: [
            ['序号', '年级', '年级班级', '姓名', '性别', '家长姓名'],
            row(1, '张小明', '五年级', '2班'),
            row(2, '李小红', '', '2班'),
          ],
          merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
        },
      ],
    });
    expect((await takeBytes(bytes)).landed.map(({ grade }) => grade)).toEqual(['五年级', '五年级']);
  });

  it('the statistics of disabled children stand under two levels and land without persons', async () => {
    const bytes = csv(
      'XX县残疾儿童情况统计表\n学校名称,残疾儿童总数,已入学人数,残疾类型,,,,,未入学人数,入学率,备注\n,,,视力,听力,智力,其他,合计,,,\n永丰小学,5,4,1,1,1,1,4,1,80%,\n合计,5,4,1,1,1,1,4,1,80%,\n',
    );
    const { sheets, landed } = await takeBytes(bytes);
    expect(sheets[0]).toMatchObject({ format: 'disability-statistics', landed: 1, skipped: 4 });
    expect(landed[0]).toMatchObject({ school: '永丰小学' });
  });

  it('household columns filled only in the first row of merged cells hold for the household, and no further', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '户籍',
          rows: [
            ['户号', '乡镇', '姓名', '公民身份号码', '与户主关系'],
            ['001', '永丰镇', '张三', null, '户主'],
            [null, null, '张小三', ID, '之子'],
            [null, null, '李四', null, '户主'],
          ],
          merges: [
            { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
            { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
          ],
        },
      ],
    });
    const { landed } = await takeBytes(bytes);
    expect(landed.map((r) => [r.name, r.household_no, r.township])).toEqual([
      ['张三', '001', '永丰镇'],
      ['张小三', '001', '永丰镇'],
      ['李四', undefined, undefined],
    ]);
  });

  it('headings repeated in mid-sheet, totals and signatures are skipped with their reason', async () => {
    const { verdicts, landed } = await takeBytes(
      csv(
        '学校：永丰镇第一中学\n序号,姓名,性别,班级\n1,赵一,男,1班\n序号,姓名,性别,班级\n2,钱二,女,1班\n小计,2,,\n备注：以上名单真实有效\n',
      ),
    );
    expect(landed.map((r) => [r.name, r.school])).toEqual([
      ['赵一', '永丰镇第一中学'],
      ['钱二', '永丰镇第一中学'],
    ]);
    expect(verdicts.map((v) => `${v.row} ${v.code}`)).toEqual([
      '1 row.title',
      '2 row.header',
      '4 row.repeated-header',
      '6 row.total',
      '7 row.note',
    ]);
  });
});

describe('sheets whose headings alone leave a choice', () => {
  it('a list of pupils with school numbers is a list of pupils; titled 学籍 it is the student record', async () => {
    const rows = '姓名,性别,身份证号,学籍号,班级\n张三,男,,,1班\n';
    const format = async (title: string): Promise<unknown> =>
      (await takeBytes(csv(`${title}\n${rows}`))).sheets[0]!.format;
    expect(await format('永丰小学在校学生花名册')).toBe('roster');
    expect(await format('永丰小学学籍信息')).toBe('student-record');
  });

  it('a list titled 低保 without a column that says so is a list of 低保, of the persons it names', async () => {
    const { landed } = await takeBytes(
      csv(
        '双峰县农村低保对象花名册\n户主姓名,姓名,身份证号,与户主关系,保障人口,月保障金\n张三,张小三,,之子,2,500\n',
      ),
    );
    expect(landed[0]).toMatchObject({ name: '张小三', head_name: '张三', hardship: [{ ground: 'dibao' }] });
  });

  it('a list of children in need tells orphans from the de facto unattended by its column', async () => {
    const { landed } = await takeBytes(
      csv(
        '姓名,身份证号,儿童类别,养育方式,监护人\n甲一,,孤儿,社会散居,甲大\n乙二,,事实无人抚养儿童,社会散居,乙大\n',
      ),
    );
    expect(landed.map((r) => r.hardship.map((h) => h.ground))).toEqual([['orphan'], ['unattended']]);
  });
});

describe('cells as programs keep them', () => {
  it('numbers, day counts, formula values and formula errors', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '户籍',
          rows: [
            ['户号', '姓名', '公民身份号码', '出生日期', '户口状态', '联系电话'],
            [7, '张三', 431321850308101, 42071, '正常', 13812345678],
            [7, '李四', Number(ID), new Date(Date.UTC(2015, 2, 8)), '迁出', '#REF!'],
            [7, '王五', '="431321201503081018"', '2015年3月8日', '', '+86 138-1234-5678'],
          ],
        },
      ],
    });
    const { landed, verdicts } = await takeBytes(bytes);
    expect(landed.map((r) => [r.household_no, r.id_state, r.birth_date, r.status, r.phone])).toEqual([
      ['7', 'valid-15', '2015-03-08', 'normal', '13812345678'],
      ['7', 'lossy', '2015-03-08', 'moved-out', undefined],
      ['7', 'valid', '2015-03-08', 'normal', '13812345678'],
    ]);
    expect(verdicts.filter((v) => v.row === 3).map((v) => `${v.column} ${v.code}`)).toEqual([
      '公民身份号码 id.lossy',
      '联系电话 cell.formula-error',
    ]);
  });

  it('an old .xls workbook, an HTML table called .xls, and tabs, semicolons, GB18030 and UTF-16 all read the same', async () => {
    const rows = [
      ['户号', '姓名', '公民身份号码', '户口状态'],
      ['1', '张𠮷', ID, '正常'],
      ['2', '李娜', '', '迁入'],
    ];
    const book = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(rows), '户籍');
    const xls = sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const html = csv(
      `<html><meta charset="utf-8"><table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table></html>`,
    );
    const text = (separator: string): string => rows.map((r) => r.join(separator)).join('\r\n');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text('\t'), 'utf16le')]);
    // GB18030 of the same cells, but for the character beyond the first plane.
    const gb = Buffer.from(
      'bba7bac52cd0d5c3fb2cb9abc3f1c9edb7ddbac5c2eb2cbba7bfdad7b4ccac0a312cd5c5c8fd2c',
      'hex',
    );
    for (const bytes of [
      new Uint8Array(xls),
      html,
      csv(text(';')),
      csv(`\ufeff${text(',')}`),
      new Uint8Array(utf16),
    ]) {
      const { landed } = await takeBytes(bytes);
      expect(landed.map((r) => [r.household_no, r.name, r.id_number, r.status])).toEqual([
        ['1', '张𠮷', ID, 'normal'],
        ['2', '李娜', undefined, 'moved-in'],
      ]);
    }
    const { landed } = await takeBytes(new Uint8Array(Buffer.concat([gb, Buffer.from(`${ID},\n`)])));
    expect(landed.map((r) => [r.name, r.id_number])).toEqual([['张三', ID]]);
  });

  it('quotes with line breaks inside, and a quote without its pair, cost no row', async () => {
    const { landed, verdicts } = await takeBytes(
      csv('户号,姓名,公民身份号码,住址\n1,张三,,"永丰镇\n一组,""大屋"""\n2,李四,,"没有关上\n3,王五,,\n'),
    );
    expect(landed.map((r) => [r.name, r.address])).toEqual([
      ['张三', '永丰镇\n一组,"大屋"'],
      ['李四', '没有关上'],
      ['王五', undefined],
    ]);
    expect(verdicts.map((v) => v.code)).toContain('sheet.unterminated-quote');
  });
});

describe('files that are not what they seem', () => {
  const codes = async (bytes: Uint8Array, limits = {}): Promise<string[]> =>
    (await takeBytes(bytes, { limits })).verdicts.map((v) => v.code);
  const rows = [
    ['户号', '姓名', '公民身份号码'],
    ['1', '张三', ID],
  ];

  it('empty, cut off, protected by a password, a picture: each told by its own code', async () => {
    const plain = await writeXlsx({ sheets: [{ name: 'a', rows }] });
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows }],
      encryption: { password: 'geheim', spinCount: 1 },
    });
    expect(await codes(new Uint8Array())).toEqual(['file.empty']);
    expect(await codes(plain.subarray(0, plain.length - 200))).toEqual(['file.truncated']);
    expect(await codes(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).toEqual(['file.unsupported']);
    expect(await codes(new Uint8Array(1000).map((_, i) => (i * 7) % 31))).toEqual(['file.not-a-table']);
    const cfb = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]);
    expect(await codes(new Uint8Array(cfb))).toEqual(['file.encrypted']);
    expect(await codes(locked)).toEqual(['file.encrypted']);
  });

  it('a zip bomb is known by its directory before anything is inflated', async () => {
    const bomb = zipSync(
      { '[Content_Types].xml': csv('<Types/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(32 << 20) },
      { level: 9 },
    );
    expect(await codes(bomb)).toEqual(['file.too-large']);
    const plain = await writeXlsx({ sheets: [{ name: 'a', rows }] });
    expect(await codes(plain, { inflatedBytes: 1000 })).toEqual(['file.too-large']);
  });

  it('a million columns are refused with the whole row counted', async () => {
    const { sheets, verdicts } = await takeBytes(csv(`${'列,'.repeat(1_000_000)}列\n1,2\n`));
    expect(verdicts.map((v) => v.code)).toEqual(['file.too-many-columns']);
    expect(sheets[0]!.read).toBe(sheets[0]!.refused);
  });

  it('entities of a document type are not expanded', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [...rows, ['2', '李四', '']] }] });
    const { unzipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const key = Object.keys(parts).find((name) => name.includes('sheet1.xml') && !name.includes('rels'))!;
    const xml = new TextDecoder().decode(parts[key]);
    parts[key] = new TextEncoder().encode(
      xml.replace(
        /(<\?xml[^>]*\?>)?/,
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "bbbb">]>',
      ),
    );
    const { landed } = await takeBytes(zipSync(parts));
    expect(JSON.stringify(landed)).not.toMatch(/root:|bbbb/);
  });

  it('no message holds an ID number', async () => {
    const { verdicts } = await takeBytes(
      csv(`户号,姓名,公民身份号码,出生日期,户口状态\n1,张三,${ID.slice(0, 17)}9,${ID},${ID}\n`),
    );
    expect(verdicts.length).toBeGreaterThan(3);
    expect(JSON.stringify(verdicts)).not.toMatch(/\d{9,}/);
  });
});
