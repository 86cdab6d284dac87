import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { takeBytes } from './take-bytes.fixture.ts';
import { VERDICTS } from './verdicts.ts';

/** Whole numbers below `limit`, one after the other. */
export type Draw = (limit: number) => number;

const ID = '431321201503081018';
const ROWS = [
  ['户号', '姓名', '公民身份号码', '出生日期', '户口状态', '住址'],
  ...Array.from({ length: 12 }, (_, i) => [
    String(i),
    ['张三', '李四', '阿依古丽·买买提', '扎西'][i % 4]!,
    i % 3 ? ID : '',
    '2015-03-08',
    '正常',
    '永丰镇"一"组,大屋',
  ]),
];
const ROSTER = [
  ['永丰小学在校学生名单'],
  ['序号', '姓名', '性别', '备注'],
  ['1', '赵一', '男', ''],
  ['2', '钱二', '女', '请假'],
];
const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const CSV = ROWS.map((row) => row.map(quote).join(',')).join('\r\n');

/** Files to be damaged; the last is a workbook of two sheets. */
export async function sampleFiles(): Promise<Uint8Array[]> {
  const sheets = [
    { name: '户籍', rows: ROWS, merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] },
    { name: '永丰小学', rows: ROSTER },
  ];
  return [
    new TextEncoder().encode(CSV),
    new Uint8Array(Buffer.from(`\ufeff${CSV.replaceAll(',', '\t')}`, 'utf16le')),
    await writeXlsx({ sheets: [sheets[0]!], stringMode: 'inline' }),
    await writeXlsx({ sheets }),
  ];
}

const HOSTILE = [
  '=cmd|"/c calc"!A1',
  '#REF!',
  '"',
  '""',
  '\u0000',
  '\n',
  ',',
  '1e999',
  '99999999',
  '2015-13-45',
  '4.31321E+17',
  '\ud800',
  '姓名',
  '合计',
  '&#x0;',
  '&lt;',
  '<v>',
  '</row>',
  '\ufffd',
  'A'.repeat(40_000),
  '\u202e',
  '%s',
  '{row}',
  '１２３',
  '-',
  '0',
  '𠮷',
  '身份证号',
];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function splice(bytes: Uint8Array, at: number, drop: number, insert: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - drop + insert.length);
  out.set(bytes.subarray(0, at));
  out.set(insert, at);
  out.set(bytes.subarray(at + drop), at + insert.length);
  return out;
}

/** One wound: cut off, bytes flipped, torn out, put in twice, or something hostile put in. */
function wound(bytes: Uint8Array, draw: Draw): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = draw(bytes.length);
  const some = Math.min(bytes.length - at, 1 + draw(64));
  switch (draw(6)) {
    case 0:
      return bytes.slice(0, at);
    case 1: {
      const out = bytes.slice();
      for (let i = 0; i < 1 + draw(8); i++) out[draw(out.length)] = draw(256);
      return out;
    }
    case 2:
      return splice(bytes, at, some, new Uint8Array());
    case 3:
      return splice(bytes, at, 0, bytes.slice(at, at + some));
    case 4:
      return splice(bytes, at, draw(2) * some, bytesOf(HOSTILE[draw(HOSTILE.length)]!));
    default:
      return splice(
        bytes,
        at,
        0,
        new Uint8Array(1 + draw(40)).map(() => draw(256)),
      );
  }
}

/** Damages a file: its bytes, or (a workbook) one part inside, packed again so that the archive itself is sound. */
export function mutate(bytes: Uint8Array, draw: Draw): { bytes: Uint8Array; part: string | undefined } {
  let out = bytes;
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive && draw(3) > 0) {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    const part = names[draw(names.length)]!;
    for (let i = 0; i <= draw(2); i++) parts[part] = new Uint8Array(wound(parts[part]!, draw));
    return { bytes: zipSync(parts, { level: 1 }), part };
  }
  for (let i = 0; i <= draw(3); i++) out = wound(out, draw);
  return { bytes: out, part: undefined };
}

/** Takes the file in and gives what is wrong with the outcome; undefined where all holds. */
export async function faultOfTaking(bytes: Uint8Array): Promise<string | undefined> {
  const { landed, verdicts, sheets } = await takeBytes(bytes);
  if (sheets.length === 0) return 'no sheet is reported';
  for (const sheet of sheets) {
    const own = verdicts.filter((v) => v.sheet === sheet.sheet);
    const rows = landed.filter((row) => row.sheet === sheet.sheet).length;
    const told = (severity: string): number =>
      own.filter((v) => VERDICTS[v.code].severity === severity && v.row > 0).length;
    const ofSheet = own.some((v) => VERDICTS[v.code].severity === 'refused' && v.row === 0);
    if (sheet.read !== sheet.landed + sheet.refused + sheet.skipped)
      return `counts of sheet ${sheet.sheet} do not balance`;
    if (rows !== sheet.landed) return `${rows} rows landed, ${sheet.landed} counted`;
    if (told('skipped') !== sheet.skipped) return `${sheet.skipped} skipped, ${told('skipped')} told`;
    if (!ofSheet && told('refused') !== sheet.refused)
      return `${sheet.refused} refused, ${told('refused')} told`;
    if (sheet.read === 0 && own.length === 0) return 'an empty sheet without a word';
    if (sheet.format === null && sheet.read > 0 && !ofSheet) return 'unknown without a word';
  }
  return undefined;
}
