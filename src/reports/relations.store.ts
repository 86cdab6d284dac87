import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Batch, openBatch } from '../platform/index.ts';
import { layVerdicts } from './verdict-texts.queries.ts';

/**
 * Published relations and the keys that order their rows in the store: files of the same rows are the same bytes.
 * `*` marks relations that already stand in that order, which spares sorting them again.
 */
export const STORED: Readonly<Record<string, string>> = {
  'intake.source': 'source_no',
  'intake.landed_row': '*',
  'intake.aid_item': 'row_id, item_no',
  'intake.hardship_item': 'row_id, hardship',
  'intake.verdict': 'source_no, row_no, column_name, code, message',
  'registry.standing_person': 'all',
  'registry.standing_row': 'all',
  'registry.person_log': 'all',
  'linkage.link': 'row_id',
  'linkage.review_pair': 'pair_no',
  'linkage.join_reason': 'left_row_id, right_row_id',
  'linkage.pending': 'person_no, pair_no, other_person_no',
  'linkage.person': '*',
  'enrolment.gap': 'person_no, kind',
  'enrolment.evidence': 'person_no, row_id, role',
  'enrolment.schooling': 'person_no',
  'aid.gap': 'person_no, kind, programme, term',
  'aid.evidence': 'all',
  'reports.list_entry': 'list, person_no, kind, programme, term',
  'reports.list_evidence': 'list, person_no, kind, programme, row_id',
  'reports.place_count': 'list, township, kind, is_waiting',
};

/** A path as a SQL literal. */
export const sqlPath = (path: string): string => `'${path.replaceAll("'", "''")}'`;

/** Names of the relations that the batch holds, as `schema.name`. */
export async function relationsHeld(batch: Batch): Promise<Set<string>> {
  const rows = await batch.rows<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables`,
  );
  return new Set(rows.map((row) => row.name));
}

/** The engine cuts row groups otherwise on one thread than on many: at least two write, so that files are the same bytes. */
export async function writeInParallel(batch: Batch): Promise<void> {
  const [now] = await batch.rows<{ threads: number }>("select current_setting('threads') as threads");
  if (now!.threads < 2) await batch.run('set threads = 2');
}

/**
 * Writes what a select gives into a Parquet file, whole or not at all. Small dictionaries only: names and numbers hardly
 * repeat, and leaving theirs away saves a fifth of the time at the same size. Bloom filters cost another fifth, and nobody
 * asks by them.
 */
export async function writeParquet(batch: Batch, select: string, path: string): Promise<void> {
  await batch.run(
    `copy (${select}) to ${sqlPath(`${path}.part`)} (format parquet, compression snappy, dictionary_size_limit 10000, write_bloom_filter false)`,
  );
  renameSync(`${path}.part`, path);
}

/** Writes every published relation into `OUT/store`. Relations that the run did not make are left out. */
export async function writeStore(batch: Batch, out: string): Promise<void> {
  const folder = join(out, 'store');
  mkdirSync(folder, { recursive: true });
  const held = await relationsHeld(batch);
  for (const [relation, key] of Object.entries(STORED)) {
    if (!held.has(relation)) continue;
    const order = key === '*' ? '' : `order by ${key}`;
    const from = relation === 'linkage.person' ? 'reports.known_person' : relation;
    await writeParquet(batch, `select * from ${from} ${order}`, join(folder, `${relation}.parquet`));
  }
}

/** Opens the store of a finished run: the same relation names, read from `OUT/store`. Closed by its opener. */
export async function openStore(out: string): Promise<Batch> {
  const batch = await openBatch();
  for (const relation of Object.keys(STORED)) {
    const path = join(out, 'store', `${relation}.parquet`);
    if (!existsSync(path)) continue;
    await batch.run(`create schema if not exists ${relation.split('.')[0]}`);
    await batch.run(`create view ${relation} as select * from read_parquet(${sqlPath(path)})`);
  }
  await layVerdicts(batch, 'zh');
  return batch;
}
