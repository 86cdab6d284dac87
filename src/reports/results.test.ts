import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layExampleRun } from '../../test/example-run.ts';
import { openBatch } from '../platform/index.ts';
import { openStore } from './relations.store.ts';
import { type ResultFormat, writeResults } from './results.store.ts';
import type { Summary } from './summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-reports-'));
const out = join(folder, 'out');
let summary: Summary;

async function write(
  to: string,
  threads: number,
  formats: ResultFormat[] = ['csv', 'xlsx'],
): Promise<Summary> {
  const batch = await openBatch(':memory:', { threads });
  await layExampleRun(batch);
  const written = await writeResults(batch, to, {
    on: '2026-09-01',
    enrolment: { warnings: [{ code: 'silent-schools', detail: { schools: 2 } }] },
    aid: { term: '2026-spring', warnings: [] },
    formats,
    language: 'zh',
  });
  batch.close();
  return written;
}

const table = (name: string): string[][] =>
  parseCsv(readFileSync(join(out, name), 'utf8'), { delimiter: ',' }) as string[][];

beforeAll(async () => {
  summary = await write(out, 2);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every row of a personal register has one line in links.csv, named as the file names it', () => {
  const [heading, ...rows] = table('links.csv');
  expect(heading).toEqual(['file', 'sheet', 'row', 'person_id', 'weight', 'rule']);
  expect(rows).toHaveLength(9);
  expect(rows).toContainEqual(['花名册.xlsx', '一年级', '4', 'P0000004', '20500', 'id']);
  expect(rows).toContainEqual(['常住人口.csv', '', '2', 'P0000001', '0', 'new']);
});

test('a child on the list carries the reason and the rows it rests on', () => {
  const [heading, ...rows] = table('out-of-school.csv');
  expect(heading).toEqual([
    ...[
      'person_id',
      'kind',
      'name',
      'id_number',
      'township',
      'village',
      'guardian',
      'phone',
      'reason',
      'evidence',
    ],
  ]);
  const child = rows.find((row) => row[0] === 'P0000001')!;
  expect(child[1]).toBe('never-enrolled');
  expect(child[8]).toBe('户籍在册，11周岁，1份学籍表、1份在校名单中均未找到，也没有说明去向的核查反馈。');
  expect(child[9]).toBe('低保名单.csv#!2; 常住人口.csv#!2');
});

test('a child who may be another one is not listed but waits, and the pair is there to decide', () => {
  expect(table('out-of-school.csv').map((row) => row[0])).not.toContain('P0000003');
  const waiting = table('waiting.csv')[1]!;
  expect(waiting.slice(0, 3)).toEqual(['out-of-school', 'P0000003', 'never-enrolled']);
  expect(waiting.at(-1)).toContain('P0000005');
  const pair = table('review.csv')[1]!;
  expect(pair.slice(0, 6)).toEqual(['常住人口.csv', '', '4', '花名册.xlsx', '一年级', '3']);
  expect(pair.at(-2)).toBe('先验 -12.3；姓名 同音字 +4.1；出生日期 相同 +10.5；合计 +2.3');
});

test('a refused row and a row with a name alone are told as rows that nobody can place', () => {
  const rows = table('unplaced.csv').slice(1);
  expect(rows.map((row) => [row[0], row[2], row[5]])).toEqual([
    ['低保名单.csv', '3', 'name-only'],
    ['低保名单.csv', '4', 'refused'],
  ]);
  expect(rows[1]!.at(-1)).toContain('证件号码不是18位');
});

test('a phone that begins with + is text and starts no formula', () => {
  const phones = table('out-of-school.csv').map((row) => row[7]);
  expect(phones).toContain("'+8613900000002");
});

test('the summary balances and its totals are the sums of its parts', () => {
  expect(summary.totals).toEqual({ read: 11, landed: 9, refused: 1, skipped: 1, isBalanced: true });
  const list = summary.lists['out-of-school'];
  expect(list).toMatchObject({ persons: 2, entries: 2, waiting: 1 });
  const kinds = Object.values(list.byKind).reduce((a, b) => a + b, 0);
  expect(kinds).toBe(list.entries);
  expect(summary.review).toEqual({ pairs: 1, rows: 2, shareOfRows: 0.222222 });
  expect(summary.warnings[0]!.text).toBe('2所学校有学籍但未交在校名单');
});

test('the same relations give the same bytes, whatever the thread count', async () => {
  const again = join(folder, 'again');
  await write(again, 1);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    expect(readFileSync(join(again, path.slice(out.length))).equals(readFileSync(path)), file.name).toBe(
      true,
    );
  }
});

test('with Parquet asked for, the lists are there too, their texts unescaped', async () => {
  const to = join(folder, 'parquet');
  await write(to, 2, ['parquet']);
  expect(existsSync(join(to, '结果.xlsx'))).toBe(false);
  const batch = await openBatch();
  const rows = await batch.rows<{ phone: string }>(
    `select phone from read_parquet('${join(to, 'out-of-school.parquet')}') where person_id = 'P0000002'`,
  );
  expect(rows).toEqual([{ phone: '+8613900000002' }]);
  for (const name of ['links', 'verdicts', 'unaided', 'review', 'waiting', 'unplaced']) {
    const lines = parseCsv(readFileSync(join(to, `${name}.csv`), 'utf8'), { delimiter: ',' }).length - 1;
    const [count] = await batch.rows<{ n: number }>(
      `select count(*) as n from read_parquet('${join(to, `${name}.parquet`)}')`,
    );
    expect([name, count!.n]).toEqual([name, lines]);
  }
  batch.close();
  await write(to, 2, ['csv']);
  expect(readdirSync(to).filter((file) => file.endsWith('.parquet'))).toEqual([]);
});

test('the store gives back the relations under their names', async () => {
  const store = await openStore(out);
  const [row] = await store.rows<{ n: number }>('select count(*) as n from linkage.link');
  expect(row!.n).toBe(9);
  store.close();
});
