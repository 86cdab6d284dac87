import { spawnSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';

const COLUMNS = 20;

/** Rows like a register's: numbers as text, names, places that come back. */
function* sheet(rows: number): Generator<string[]> {
  yield Array.from({ length: COLUMNS }, (_, i) => `列${i}`);
  for (let i = 0; i < rows; i++) {
    const row = [`${i + 1}`, `431321${20000101 + (i % 9000)}${String(i % 10_000).padStart(4, '0')}`];
    row.push(
      `张${String.fromCharCode(0x4e00 + (i % 3000))}`,
      i % 2 ? '男' : '女',
      '汉族',
      `镇${i % 16}`,
      `村${i % 500}`,
    );
    while (row.length < COLUMNS)
      row.push(row.length % 3 ? `值${(i * row.length) % 50}` : String(i * row.length));
    yield row;
  }
}

type Count = { rows: number; cells: number };
type Reader = (file: string) => Promise<Count>;
const none: Count = { rows: 0, cells: 0 };
const add = (count: Count, cells: number): Count => ({ rows: count.rows + 1, cells: count.cells + cells });

/** Libraries that are measured beside ours but not installed with it: found where `FUZHI_BENCH_MODULES` points. */
const guest = async <T>(name: string): Promise<T> => {
  const folder = process.env.FUZHI_BENCH_MODULES;
  const path = folder ? join(folder, name) : name;
  const { createRequire } = await import('node:module');
  return createRequire(import.meta.url)(path) as T;
};

const XLSX: Record<string, Reader> = {
  'hucre stream': async (file) => {
    const { streamXlsxRows } = await import('hucre/xlsx');
    let count = none;
    for await (const row of streamXlsxRows(readFileSync(file))) count = add(count, row.values.length);
    return count;
  },
  'hucre whole': async (file) => {
    const { readXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(readFileSync(file));
    return book.sheets[0]!.rows.reduce((count, row) => add(count, row.length), none);
  },
  'exceljs stream': async (file) => {
    type Row = { values: unknown[] };
    type Reading = AsyncIterable<AsyncIterable<Row>>;
    const excel = await guest<{
      stream: { xlsx: { WorkbookReader: new (f: string, o: object) => Reading } };
    }>('exceljs');
    let count = none;
    const options = { sharedStrings: 'cache', worksheets: 'emit', styles: 'cache', hyperlinks: 'ignore' };
    for await (const tab of new excel.stream.xlsx.WorkbookReader(file, options))
      for await (const row of tab) count = add(count, row.values.length - 1);
    return count;
  },
  '@e965/xlsx whole': async (file) => {
    const { read, utils } = await import('@e965/xlsx');
    const book = read(readFileSync(file), { dense: true, cellFormula: false, cellHTML: false });
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    return rows.reduce((count, row) => add(count, row.length), none);
  },
};

const CSV: Record<string, Reader> = {
  'ours (lines + split, hucre for quotes)': async (file) => {
    const { openCsv } = await import('../src/intake/readers/csv.ts');
    let count = none;
    const [sheet] = openCsv(readFileSync(file), { unreadable: 0, encoding: '', openQuoteRow: 0 });
    for await (const rows of sheet!.rows) for (const row of rows) count = add(count, row.cells.length);
    return count;
  },
  'udsv whole': async (file) => {
    const { inferSchema, initParser } = await import('udsv');
    const text = readFileSync(file, 'utf8');
    const rows = initParser(inferSchema(text, { header: () => [] })).stringArrs<string[] & []>(text);
    return rows.reduce((count, row: string[]) => add(count, row.length), none);
  },
  papaparse: async (file) => {
    const papa = await guest<{ parse(text: string, o: object): { data: string[][] } }>('papaparse');
    return papa
      .parse(readFileSync(file, 'utf8'), {})
      .data.reduce((count, row) => add(count, row.length), none);
  },
  'hucre parseCsv': async (file) => {
    const { parseCsv } = await import('hucre/csv');
    return parseCsv(readFileSync(file, 'utf8')).reduce((count, row) => add(count, row.length), none);
  },
  'DuckDB read_csv (into a table)': async (file) => {
    const { openBatch } = await import('../src/platform/index.ts');
    const batch = await openBatch();
    await batch.run(
      `create table t as select * from read_csv('${file}', all_varchar = true, header = false)`,
    );
    const [count] = await batch.rows<{ rows: number }>('select count(*) as rows from t');
    return { rows: count!.rows, cells: count!.rows * COLUMNS };
  },
};

async function makeFiles(folder: string, rows: number): Promise<Record<'inline' | 'shared' | 'csv', string>> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const paths = {
    inline: join(folder, 'inline.xlsx'),
    shared: join(folder, 'shared.xlsx'),
    csv: join(folder, 'rows.csv'),
  };
  for (const [name, inlineStrings] of [
    ['inline', true],
    ['shared', false],
  ] as const) {
    const out = createWriteStream(paths[name]);
    const packed = writeXlsxStream(sheet(rows), { name: 'Sheet1', inlineStrings });
    await pipeline(Readable.fromWeb(packed as ReadableStream<Uint8Array>), out);
  }
  writeFileSync(paths.csv, [...sheet(rows)].map((row) => row.join(',')).join('\n'));
  return paths;
}

/** Reads one file with one reader in a process of its own and prints seconds, CPU seconds and peak memory. */
function measure(kind: string, reader: string, file: string): void {
  const bench = fileURLToPath(new URL('./bench.mjs', import.meta.url));
  const child = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', bench, 'readers', 'one', kind, reader, file],
    { encoding: 'utf8' },
  );
  const line =
    child.stdout.split('\n').find((text) => text.startsWith('=')) ??
    `= not available: ${child.stderr.split('\n').find((text) => /Error/.test(text)) ?? child.status}`;
  const size = (statSync(file).size / 2 ** 20).toFixed(0);
  console.log(
    `${reader.padEnd(40)} ${file.split('/').at(-1)!.padEnd(12)} ${size.padStart(4)} MB ${line.slice(1)}`,
  );
}

async function one(kind: string, reader: string, file: string): Promise<void> {
  const read = (kind === 'csv' ? CSV : XLSX)[reader]!;
  const started = performance.now();
  const before = process.cpuUsage();
  const { rows, cells } = await read(file);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    `= ${seconds.toFixed(2).padStart(6)} s  ${((user + system) / 1e6).toFixed(2).padStart(6)} s CPU  ${memory.toFixed(0).padStart(5)} MB  ${rows} rows, ${cells} cells`,
  );
}

/**
 * `npm run bench -- readers [200000]`: reads the same sheet of 20 columns with every reader, each in a process of its own.
 * exceljs and papaparse are measured where `FUZHI_BENCH_MODULES` names a node_modules folder that has them.
 */
export async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'one') return one(args[1]!, args[2]!, args[3]!);
  const rows = Number(args[0] ?? 200_000);
  mkdirSync(tmpdir(), { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-readers-'));
  try {
    const files = await makeFiles(folder, rows);
    for (const file of [files.inline, files.shared])
      for (const reader of Object.keys(XLSX)) measure('xlsx', reader, file);
    for (const reader of Object.keys(CSV)) measure('csv', reader, files.csv);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
