import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBatch } from '../platform/index.ts';
import { storedRelation, writeStore, writeStraight } from './relations.store.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the landed rows of two registers, of which one has more rows than a row group holds, on a number of threads. */
async function writtenOn(threads: number): Promise<string[]> {
  const out = join(folder, `out-${threads}`);
  const batch = await openBatch(':memory:', { threads });
  await batch.run('create schema intake');
  for (const [register, rows] of [
    ['aid', 5001],
    ['hukou', 130_003],
  ])
    await batch.run(`create table ${register} as
      select range as row_id, '${register}' as register, cast(range % 777 as varchar) as name from range(${rows})`);
  await batch.run('create view intake.landed_row as select * from aid union all select * from hukou');
  await writeStraight(batch);
  await writeStore(batch, out, 'others');
  batch.close();
  return readdirSync(join(out, 'store')).map(
    (file) =>
      `${file} ${createHash('sha256')
        .update(readFileSync(join(out, 'store', file)))
        .digest('hex')}`,
  );
}

test('landed rows are stored in the same bytes on one, two and four threads, a file a register', async () => {
  const one = await writtenOn(1);
  expect(one.map((line) => line.split(' ')[0])).toEqual([
    'intake.landed_row.aid.parquet',
    'intake.landed_row.hukou.parquet',
  ]);
  expect(await writtenOn(2)).toEqual(one);
  expect(await writtenOn(4)).toEqual(one);
});

test('they come back in their order, and files of registers that are no more are taken away', async () => {
  const out = join(folder, 'out-2');
  const store = join(out, 'store');
  writeFileSync(join(store, 'intake.landed_row.roster.parquet'), 'of an earlier run');
  await writtenOn(2);
  expect(readdirSync(store)).not.toContain('intake.landed_row.roster.parquet');
  const batch = await openBatch();
  const rows = await batch.rows<{ register: string; row_id: number }>(
    `select register, row_id from ${storedRelation(out, 'intake.landed_row')}`,
  );
  batch.close();
  expect(rows).toHaveLength(135_004);
  expect(rows.slice(0, 5001).every((row, i) => row.register === 'aid' && row.row_id === i)).toBe(true);
  expect(rows.slice(5001).every((row, i) => row.register === 'hukou' && row.row_id === i)).toBe(true);
});
