import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openBatch } from '../platform/index.ts';
import { writeInParallel, writeParquet } from './relations.store.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuzhi-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a relation over two tables, more rows than one row group holds, on a number of threads. */
async function writtenOn(threads: number): Promise<Buffer> {
  const batch = await openBatch(':memory:', { threads });
  await batch.run(
    'create table a as select range as row_id, cast(range % 777 as varchar) as name from range(70001)',
  );
  await batch.run(
    'create table b as select range as row_id, cast(range % 555 as varchar) as name from range(70003)',
  );
  await batch.run('create view pair as select * from a union all select * from b');
  const path = join(folder, `${threads}.parquet`);

  await writeInParallel(batch);
  await writeParquet(batch, 'select * from pair', path);
  batch.close();
  return readFileSync(path);
}

test('a relation over several tables is stored in the same bytes on one, two and four threads', async () => {
  const one = await writtenOn(1);
  expect(one.equals(await writtenOn(2))).toBe(true);
  expect(one.equals(await writtenOn(4))).toBe(true);
});
