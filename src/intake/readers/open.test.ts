import { Buffer } from 'node:buffer';
import * as sheetjs from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { takeBytes } from '../take-bytes.fixture.ts';
import { LIMITS } from './fault.ts';
import { openSheets } from './open.ts';

const ID = '431321201503081018';
const ROWS = [
  ['户号', '姓名', '公民身份号码', '户口状态'],
  ['001', '张三', ID, '正常'],
  ['2', '李娜', '', '迁入'],
];
const LANDED = [
  ['001', '张三', ID, 'normal'],
  ['2', '李娜', undefined, 'moved-in'],
];
const book = sheetjs.utils.book_new();
sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(ROWS), '户籍');
const written = (bookType: sheetjs.BookType): Uint8Array =>
  new Uint8Array(sheetjs.write(book, { type: 'buffer', bookType }) as Buffer);
/** The signs of the test's tables in GB18030: what an office system in China writes by default. */
const gb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let a = 0x81; a < 0xff; a++)
    for (let b = 0x40; b < 0xff; b++) codes.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
  return new Uint8Array([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : codes.get(c)!)));
};

const landed = async (bytes: Uint8Array) =>
  (await takeBytes(bytes)).landed.map((r) => [r.household_no, r.name, r.id_number, r.status]);
const told = async (bytes: Uint8Array) =>
  (await takeBytes(bytes)).verdicts.map(({ code, message }) => `${code} ${message}`);

describe('a table is read by what the file holds, whatever it is called', () => {
  it('old workbooks, binary ones and those of open formats', async () => {
    for (const kind of ['biff8', 'xlsb', 'ods', 'fods', 'xlml', 'xlsx'] as const)
      expect(await landed(written(kind)), kind).toEqual(LANDED);
  });

  const cells = ROWS.map((row) => `<tr>${row.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('\n');
  const page = (charset: string): string =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type
       content="text/html; charset=${charset}"></head><body><table border=1>${cells}</table></body></html>`;

  it('web pages that systems export as .xls, in GB2312 as in UTF-8, whatever stands before the table', async () => {
    for (const bytes of [
      gb18030(page('gb2312')),
      strToU8(page('utf-8')),
      gb18030(`<table>${cells}</table>`),
      strToU8(`\ufeff\n<div><center>县公安局</center><table>${cells}</table></div>`),
      strToU8(`<!-- export --><table>${cells.replace('张', '&#24352;').replace('三', '&#x4E09;')}</table>`),
    ])
      expect(await landed(bytes)).toEqual(LANDED);
  });

  it('cells of a web page that span rows hold for all of them', async () => {
    const spanned = `<table><tr><td>户号</td><td>姓名</td><td>公民身份号码</td></tr>
      <tr><td rowspan=2>7</td><td>张三</td><td>${ID}</td></tr><tr><td>李四</td><td></td></tr></table>`;
    expect((await landed(strToU8(spanned))).map((r) => r[0])).toEqual(['7', '7']);
  });

  it('a web page cut off in its table is told, not read in part', async () => {
    const bytes = strToU8(page('utf-8'));
    expect((await told(bytes.subarray(0, bytes.length - 40)))[0]).toMatch(/^file\.truncated .*重新导出/);
  });

  it('a page saved with its pictures (MHTML) is refused with what to do', async () => {
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n${page('utf-8')}`;
    expect(await told(strToU8(mhtml))).toEqual([expect.stringMatching(/^file\.unsupported .*另存为 \.xlsx/)]);
  });
});

describe('a password is told as such, with how to mend it', () => {
  const ENCRYPTED = [expect.stringMatching(/^file\.encrypted .*去掉密码/)];

  it('on an .xlsx workbook', async () => {
    const encryption = { password: 'geheim', spinCount: 1 };
    expect(await told(await writeXlsx({ sheets: [{ name: 'a', rows: ROWS }], encryption }))).toEqual(
      ENCRYPTED,
    );
  });

  it('on an old .xls workbook, in both ways that it knows', async () => {
    const container = sheetjs.CFB.read(Buffer.from(written('biff8')), { type: 'buffer' });
    const stream = sheetjs.CFB.find(container, '/Workbook')!;
    const plain = Buffer.from(stream.content as Uint8Array);
    const begin = 4 + plain.readUInt16LE(2);
    const strong = Buffer.concat([Buffer.from('010001000100', 'hex'), Buffer.alloc(48, 7)]);
    for (const lock of [strong, Buffer.from('00001234abcd', 'hex')]) {
      const record = Buffer.from([0x2f, 0, lock.length, 0]);
      stream.content = Buffer.concat([plain.subarray(0, begin), record, lock, plain.subarray(begin)]);
      stream.size = stream.content.length;
      const bytes = sheetjs.CFB.write(container, { type: 'buffer' }) as Buffer;
      expect(await told(new Uint8Array(bytes))).toEqual(ENCRYPTED);
    }
  });

  it('on an .ods workbook, part by part or as a whole', async () => {
    const noise = new Uint8Array(500).map((_, i) => (i * 73) % 251);
    const list = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>');
    for (const part of ['content.xml', 'encrypted-package'])
      expect(await told(zipSync({ [part]: noise, 'META-INF/manifest.xml': list }))).toEqual(ENCRYPTED);
  });
});

describe('a workbook too large to be read whole', () => {
  const register = {
    name: '低保',
    rows: [
      ['双峰县城乡低保人员名册', null, null, null, null, null, null],
      ['低保证号', '户主', null, '成员', null, '乡镇', '村'],
      [null, '姓名', '身份证号', '姓名', '身份证号', null, null],
      ...Array.from({ length: 1200 }, (_, i) => [
        i % 3 === 0 ? `D${i}` : null,
        i % 3 === 0 ? `张${String.fromCharCode(0x4e00 + i)}` : null,
        i % 3 === 0 ? ID : null,
        `李${String.fromCharCode(0x4e00 + i)}`,
        null,
        i % 3 === 0 ? '永丰镇' : null,
        i % 3 === 0 ? '城关社区' : null,
      ]),
    ],
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
      { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
      ...[0, 5, 6].map((c) => ({ startRow: 1, startCol: c, endRow: 2, endCol: c })),
      ...Array.from({ length: 400 }, (_, i) =>
        [0, 1, 2, 5, 6].map((c) => ({ startRow: 3 + i * 3, startCol: c, endRow: 5 + i * 3, endCol: c })),
      ).flat(),
    ],
  };
  const other = { name: '户籍', rows: ROWS };

  it('gives the same rows as one read whole, merged headings and merged values included', async () => {
    const bytes = await writeXlsx({ sheets: [register, other] });
    const whole = await takeBytes(bytes);
    expect(await takeBytes(bytes, { limits: { wholeBytes: 0 } })).toEqual(whole);
    expect(whole.landed).toHaveLength(1202);
    // What is merged over three rows holds for all three.
    expect(new Set(whole.landed.slice(0, 3).map((r) => r.household_no))).toEqual(new Set(['D0']));
    expect(whole.landed.slice(0, 1200).every((r) => r.township === '永丰镇')).toBe(true);
  });

  it('finds its sheets whatever the writer calls the relation, wherever the parts lie, in the order of its tabs', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [register, other] }));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    const renamed = text('xl/workbook.xml')
      .replaceAll('xmlns:r=', 'xmlns:rel7=')
      .replaceAll(' r:id=', ' rel7:id=');
    expect(renamed).toContain('rel7:id=');
    const moved = text('xl/_rels/workbook.xml.rels').replaceAll(/Target="(worksheets\/)/g, 'Target="/xl/$1');
    expect(moved).toContain('Target="/xl/worksheets/');
    const bytes = zipSync({
      ...parts,
      'xl/workbook.xml': strToU8(renamed),
      'xl/_rels/workbook.xml.rels': strToU8(moved),
    });
    const notes = { unreadable: 0, encoding: '', openQuoteRow: 0 };
    const sheets = await openSheets(bytes, { ...LIMITS, wholeBytes: 0 }, notes);
    expect(sheets.map((sheet) => [sheet.name, sheet.merges.length])).toEqual([
      ['低保', register.merges.length],
      ['户籍', 0],
    ]);
    expect(await takeBytes(bytes, { limits: { wholeBytes: 0 } })).toEqual(await takeBytes(bytes));
  });

  it('reads sheets whose writer puts a prefix before every element, as whole as in pieces', async () => {
    const parts = unzipSync(await writeXlsx({ sheets: [register, other] }));
    const prefixed = (xml: string): string =>
      xml.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
    for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet')))
      parts[name] = strToU8(prefixed(new TextDecoder().decode(parts[name])));
    const bytes = zipSync(parts);
    const whole = await takeBytes(bytes);
    expect(whole.landed).toHaveLength(1202);
    expect(whole.landed[2]).toMatchObject({ household_no: 'D0', township: '永丰镇' });
    expect(await takeBytes(bytes, { limits: { wholeBytes: 0 } })).toEqual(whole);
  });
});
