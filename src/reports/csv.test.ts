import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { expect, test } from 'vitest';
import { openBatch } from '../platform/index.ts';
import { csvText, inert, inertSql } from './csv.ts';
import { copyCsv } from './files.store.ts';

/** Names as people, clerks and attackers type them. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[ \t\r\n"',;=+\-@＝＋－＠'A1()|!]{0,8}$/),
  fc.constantFrom(
    '=HYPERLINK("http://a";"b")',
    '+86139',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    ' =1',
    '张三',
    "'=1",
    '＝1+1',
  ),
);

const startsFormula = (text: string): boolean =>
  /^[ \v\f\u00a0\u3000]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text);

test('whatever a name cell holds, the file parses back to the same cell and no cell starts a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const parsed = parseCsv(csvText(['name', 'other'], rows), { delimiter: ',' }) as string[][];
      expect(parsed.slice(1)).toEqual(rows.map((row) => row.map(inert)));
      for (const text of parsed.flat()) expect(startsFormula(text)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('the batch engine writes the same cells to the same text', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'fuzhi-csv-')), 'names.csv');
  const samples = fc.sample(cell, { numRuns: 400, seed: 7 }).map((text) => text || 'x');
  const batch = await openBatch();
  await batch.run('create table names(nth integer, name varchar)');
  for (const [nth, name] of samples.entries()) {
    await batch.run('insert into names values ($nth, $name)', { nth, name });
  }
  await copyCsv(batch, `select ${inertSql('name')} as name from names order by nth`, path);
  batch.close();
  expect((parseCsv(readFileSync(path, 'utf8'), { delimiter: ',' }) as string[][]).slice(1)).toEqual(
    samples.map((s) => [inert(s)]),
  );
  rmSync(dirname(path), { recursive: true });
});

test('our own negative numbers stay numbers', () => {
  expect(csvText(['weight'], [[-1500]])).toBe('\ufeffweight\n-1500\n');
});
