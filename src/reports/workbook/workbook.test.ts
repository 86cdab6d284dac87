import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Reasons } from '../reason.ts';
import type { ListEntry } from '../reports.queries.ts';
import { type Summary, summarise } from '../summary.ts';
import { sheetName } from './list-sheets.ts';
import { makeWorkbook } from './workbook.ts';

const REASONS: Reasons = {
  reasonOf: () => '学籍2026年3月2日已终止。',
  programmeOf: (programme) => programme ?? '',
};

const child = (no: number, more: Partial<ListEntry> = {}): ListEntry => ({
  ...{
    person_no: no,
    person_id: `P${no}`,
    list: 'out-of-school',
    kind: 'dropped-out',
    programme: null,
    term: null,
  },
  ...{ name: '周甲一', id_number: '431321201503020013', birth_date: '2015-03-02', sex: 'male' },
  ...{ township: '石牛乡', village: '石牛村', guardian: '周父', phone: '13900000001' },
  ...more,
});

function summaryOf(entries: readonly ListEntry[]): Summary {
  const towns = [...new Set(entries.map((entry) => entry.township ?? ''))];
  return summarise({
    ...{ on: '2026-09-01', term: '2026-autumn', language: 'zh', judged: { enrolment: {}, aid: {} } },
    sources: [],
    linkage: { persons: entries.length, links: 1, pairs: 0, rows_under_review: 0 },
    rules: [],
    places: towns.map((township) => {
      const entriesThere = entries.filter((entry) => (entry.township ?? '') === township).length;
      const counts = { entries: entriesThere, persons: entriesThere };
      return { list: 'out-of-school' as const, township, kind: 'dropped-out', is_waiting: false, ...counts };
    }),
    personsListed: { 'out-of-school': entries.length, unaided: 0 },
    ...{ unplaced: [], verdicts: [], warnings: [] },
  });
}

const make = (entries: readonly ListEntry[], language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> =>
  makeWorkbook(
    {
      summary: summaryOf(entries),
      entries: { 'out-of-school': entries, unaided: [] },
      evidence: { 'out-of-school': new Map(), unaided: new Map() },
      reasons: REASONS,
      ...{ review: [], waiting: [], faults: [], faultTotal: 0 },
    },
    language,
  );

const read = async (bytes: Uint8Array): Promise<Sheet[]> => (await readXlsx(bytes, {})).sheets;
const partOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]!);

test('a township has its own sheet, ready to print: title, headings on every page, A4 across, fitted to the width', async () => {
  const bytes = await make([child(1), child(2, { township: '永丰镇' })]);
  const sheets = await read(bytes);
  expect(sheets.map((sheet) => sheet.name).slice(0, 3)).toEqual([
    '汇总',
    '应学未学 石牛乡',
    '应学未学 永丰镇',
  ]);
  const sheet = sheets[1]!;
  expect(sheet.rows[0]![0]).toBe('石牛乡应学未学儿童少年名单');
  expect(sheet.rows[2]!.slice(0, 5)).toEqual(['序号', '姓名', '性别', '出生日期', '身份证号码']);
  expect(sheet.rows[3]!.slice(0, 5)).toEqual(['1', '周甲一', '男', '2015年3月2日', '431321201503020013']);
  expect(sheet.rows[3]).toContain('学籍2026年3月2日已终止。');
  expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
  expect(sheet.freezePane).toMatchObject({ rows: 3 });
  expect(partOf(bytes, 'xl/workbook.xml')).toContain("'应学未学 石牛乡'!$1:$3");
});

test('above forty townships one sheet holds the list, a page for each', async () => {
  const entries = Array.from({ length: 41 }, (_, i) => child(i, { township: `第${i}镇` }));
  const sheets = await read(await make(entries));
  const lists = sheets.filter((sheet) => sheet.name.startsWith('应学未学'));
  expect(lists).toHaveLength(1);
  expect(lists[0]!.rowBreaks).toHaveLength(40);
});

test('an empty list says so and names the next step', async () => {
  for (const language of ['zh', 'en'] as const) {
    const sheets = await read(await make([], language));
    const text = sheets.flatMap((sheet) => sheet.rows.flat()).join('\n');
    expect(text).toMatch(
      language === 'zh' ? /没有发现应学未学的儿童少年。下一步/ : /No child out of school.*Next/,
    );
  }
});

test('whatever a cell holds, it is written as text and never as a formula, and the file can be read', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('=1+1', '+86', '@x', '<&>"', "'", '\u0001\u0008', '\ufffe', '_x0041_', ' 前后 '),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (name, township) => {
      const bytes = await make([child(1, { name, township })]);
      const parts = Object.entries(unzipSync(bytes)).filter(([part]) =>
        part.startsWith('xl/worksheets/sheet'),
      );
      for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toContain('<f>');
      const sheets = await read(bytes);
      expect(sheets.length).toBeGreaterThanOrEqual(5);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them
      if (!/[\u0000-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_/i.test(name))
        expect(sheets[1]!.rows[3]![1] ?? '').toBe(name);
    }),
    { numRuns: 60 },
  );
});

test('the name of a sheet is one that every spreadsheet program takes, and is taken once', () => {
  // names of one sign alone differ beyond the room there is, or not at all
  const wished = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: fc.constant('镇'), minLength: 25, maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(wished, { maxLength: 8 }), (wanted) => {
      const taken = new Set<string>();
      for (const name of wanted) {
        const given = sheetName(name, taken);
        expect(given.length).toBeGreaterThan(0);
        expect(given.length).toBeLessThanOrEqual(31);
        expect(given).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(taken.has(given.toLowerCase())).toBe(false);
        taken.add(given.toLowerCase());
      }
    }),
  );
});
