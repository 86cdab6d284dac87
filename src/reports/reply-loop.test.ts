import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { layExampleRun } from '../../test/example-run.ts';
import { takeIn } from '../intake/index.ts';
import { openBatch } from '../platform/index.ts';
import { writeResults } from './results.store.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-loop-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the sheets of children out of school come back as the reply sheets of a check', async () => {
  const [out, files, scratch] = ['out', 'files', 'scratch'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [files, scratch]) mkdirSync(path);
  const written = await openBatch();
  await layExampleRun(written);
  await writeResults(written, out, {
    on: '2026-09-01',
    enrolment: { warnings: [] },
    aid: { term: '2026-spring', warnings: [] },
  });
  written.close();
  copyFileSync(join(out, '结果.xlsx'), join(files, '核查后.xlsx'));
  const batch = await openBatch();
  await takeIn(batch, files, { on: '2026-09-01', scratch, threads: 1 });
  const sheets = await batch.rows(
    `select sheet, register, landed from intake.source where sheet like '应学未学%' order by sheet`,
  );
  expect(sheets).toEqual([
    { sheet: '应学未学 永丰镇', register: 'reply', landed: 1 },
    { sheet: '应学未学 石牛乡', register: 'reply', landed: 1 },
  ]);
  const rows = await batch.rows(
    'select name, id_number, birth_date, village from intake.landed_row order by row_id limit 1',
  );
  expect(rows).toEqual([
    { name: '李乙二', id_number: '431321201604040025', birth_date: '2016-04-04', village: '城东社区' },
  ]);
  batch.close();
});
