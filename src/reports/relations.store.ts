import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
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
  'aid.facts': 'person_no',
  'aid.fact_row': 'person_no, fact, row_id',
  'aid.decided': 'person_no',
  'aid.decided_programme': 'no',
  'aid.rule_set': 'hash',
  'aid.entitlement': 'person_no, programme',
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

/**
 * From here on every statement runs on one thread, and two connections write beside each other. On several threads the
 * engine cuts row groups otherwise (files would differ in their bytes), and it heaps up the parts of a union that end
 * late: a gigabyte for the rows of a county, written to disk and read again.
 */
export const writeStraight = (batch: Batch): Promise<void> => batch.run('set threads = 1');

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

/** The one relation that lies in several files, one a register: on one thread a union does not keep its order. */
const BY_REGISTER = 'intake.landed_row';

/** Relations of the store that wait for what this module makes of the others; all others can be written before. */
const isMadeHere = (relation: string): boolean =>
  relation.startsWith('reports.') || relation === 'linkage.person';

/**
 * Writes published relations into `OUT/store`: those that reports makes or orders itself (`own`), or all others. Relations
 * that the run did not make are left out.
 */
export async function writeStore(batch: Batch, out: string, part: 'own' | 'others'): Promise<void> {
  const folder = join(out, 'store');
  mkdirSync(folder, { recursive: true });
  const held = await relationsHeld(batch);
  for (const [relation, key] of Object.entries(STORED)) {
    if (!held.has(relation) || isMadeHere(relation) !== (part === 'own')) continue;
    const order = key === '*' ? '' : `order by ${key}`;
    const from = relation === 'linkage.person' ? 'reports.known_person' : relation;
    if (relation === BY_REGISTER) await writeRegisters(batch, folder);
    else await writeParquet(batch, `select * from ${from} ${order}`, join(folder, `${relation}.parquet`));
  }
}

async function writeRegisters(batch: Batch, folder: string): Promise<void> {
  for (const file of filesOf(folder, BY_REGISTER)) rmSync(join(folder, file));
  const registers = await batch.rows<{ register: string }>(
    `select distinct register from ${BY_REGISTER} order by register`,
  );
  // A folder without rows has the columns all the same.
  const names = registers.length === 0 ? [''] : registers.map(({ register }) => register);
  for (const name of names)
    await writeParquet(
      batch,
      `select * from ${BY_REGISTER} where register = '${name}'`,
      join(folder, `${BY_REGISTER}.${name || 'none'}.parquet`),
    );
}

/** Files of the store that hold a relation, in their order. */
function filesOf(folder: string, relation: string): string[] {
  if (!existsSync(folder)) return [];
  const isOwn = (file: string): boolean => file.startsWith(`${relation}.`) && file.endsWith('.parquet');
  return readdirSync(folder).filter(isOwn).sort();
}

/** A relation of the store as a table expression; undefined where the run did not write it. */
export function storedRelation(out: string, relation: string): string | undefined {
  const folder = join(out, 'store');
  const files = filesOf(folder, relation).map((file) => sqlPath(join(folder, file)));
  return files.length === 0 ? undefined : `read_parquet([${files.join(', ')}])`;
}

/** Opens the store of a finished run: the same relation names, read from `OUT/store`. Closed by its opener. */
export async function openStore(out: string): Promise<Batch> {
  const batch = await openBatch();
  for (const relation of Object.keys(STORED)) {
    const stored = storedRelation(out, relation);
    if (stored === undefined) continue;
    await batch.run(`create schema if not exists ${relation.split('.')[0]}`);
    await batch.run(`create view ${relation} as select * from ${stored}`);
  }
  await layVerdicts(batch, 'zh');
  return batch;
}
