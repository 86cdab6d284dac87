import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../platform/index.ts';
import { csvText, inert, inertSql } from './csv.ts';
import type { Table } from './list-files.ts';
import { relationsHeld, sqlPath, writeParquet } from './relations.store.ts';

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/** Writes what a select gives as CSV with headings; the select orders its rows and escapes its texts. */
export async function copyCsv(batch: Batch, select: string, path: string): Promise<void> {
  await batch.run(`copy (${select}) to ${sqlPath(`${path}.part`)} (format csv, header)`);
  renameSync(`${path}.part`, path);
}

/** A list of texts as a SQL literal. */
const sqlTexts = (texts: readonly string[]): string =>
  `[${texts.map((text) => (text === '' ? 'null' : `'${text.replaceAll("'", "''")}'`)).join(', ')}]`;

/**
 * Writes links.csv. The names of files and sheets come from a literal list by number and not from a join, because a
 * select from one table keeps its order without sorting a million wide rows again.
 */
export async function writeLinks(batch: Batch, out: string): Promise<void> {
  const sources = await batch.rows<{ source_no: number; file: string; sheet: string }>(
    'select source_no, file, sheet from intake.source order by source_no',
  );
  const names = (part: 'file' | 'sheet'): string => {
    const texts: string[] = [];
    for (const source of sources) texts[source.source_no - 1] = inert(source[part]);
    return sqlTexts(Array.from(texts, (text) => text ?? ''));
  };
  const source = 'cast(l.row_id // 1000000000 as integer)';
  const select = `select (${names('file')})[${source}] as "\ufefffile", (${names('sheet')})[${source}] as sheet,
    l.row_id % 1000000000 as row, l.person_id, l.weight, l.rule from reports.link_line as l`;
  await batch.run(`create or replace table reports.link_line as
    select l.row_id, p.person_id, l.weight, l.rule
    from linkage.link as l join reports.known_person as p on p.person_no = l.person_no order by l.row_id`);
  await copyCsv(batch, select, join(out, 'links.csv'));
  await batch.run('drop table reports.link_line');
}

const VERDICTS = `select ${inertSql('s.file')} as "\ufefffile", ${inertSql('s.sheet')} as sheet, v.row_no as row,
    ${inertSql('v.column_name')} as "column", v.code, ${inertSql('v.message')} as message
  from reports.verdict_said as v join intake.source as s on s.source_no = v.source_no
  order by v.source_no, v.row_no, v.column_name, v.code, v.message`;

/** Writes verdicts.csv: every fault of every row and column, in the order of the files. */
export const writeVerdicts = (batch: Batch, out: string): Promise<void> =>
  copyCsv(batch, VERDICTS, join(out, 'verdicts.csv'));

/** Writes entitlements.csv: who is entitled to what in the term, how much, and what became of it. Texts are ours alone. */
export const writeEntitlements = (batch: Batch, out: string): Promise<void> =>
  copyCsv(
    batch,
    `select p.person_id as "\ufeffperson_id", e.programme, e.term, e.amount_fen, e.state, e.cause, e.grounds
     from aid.entitlement as e join reports.known_person as p on p.person_no = e.person_no
     order by p.person_id, e.programme`,
    join(out, 'entitlements.csv'),
  );

const PERSON_LOG = ['person_id', 'change', 'other_person_id', 'row_count'];

/** Writes merges and splits of persons since the run before; headings alone when there is no log. */
export async function writePersonLog(batch: Batch, out: string): Promise<void> {
  const path = join(out, 'person-log.csv');
  const held = await relationsHeld(batch);
  if (!held.has('registry.person_log')) return writeWhole(path, csvText(PERSON_LOG, []));
  const columns = await batch.rows<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'registry' and table_name = 'person_log' order by ordinal_position`,
  );
  const shown = columns.map(({ name }, i) => `"${name}" as "${i === 0 ? '\ufeff' : ''}${name}"`).join(', ');
  await copyCsv(batch, `select ${shown} from registry.person_log order by all`, path);
}

/** Columns that hold numbers; all others are text. */
const NUMBERS = new Set(['row', 'row_a', 'row_b', 'weight']);

/** Writes a list as Parquet, its texts as they are (no apostrophes: nothing computes there). */
export async function writeListParquet(batch: Batch, out: string, name: string, table: Table): Promise<void> {
  const path = join(out, `${name}.parquet`);
  const scratch = `${path}.rows`;
  const lines = table.rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(table.heading.map((column, i) => [column, row[i] === '' ? null : (row[i] ?? null)])),
    ),
  );
  writeFileSync(scratch, lines.join('\n'));
  const types = table.heading.map((column) => `'${column}': '${NUMBERS.has(column) ? 'bigint' : 'varchar'}'`);
  const rows = `read_json(${sqlPath(scratch)}, format = 'newline_delimited', columns = {${types.join(', ')}})`;
  await writeParquet(batch, `select * from ${rows}`, path);
  rmSync(scratch);
}

/** Links and verdicts as Parquet. */
export async function writeLargeParquet(batch: Batch, out: string): Promise<void> {
  const row = `l.row_id % 1000000000 as row, p.person_id, l.weight, l.rule`;
  await writeParquet(
    batch,
    `select s.file, s.sheet, ${row} from linkage.link as l
     join intake.source as s on s.source_no = cast(l.row_id // 1000000000 as integer)
     join reports.known_person as p on p.person_no = l.person_no order by l.row_id`,
    join(out, 'links.parquet'),
  );
  await writeParquet(
    batch,
    `select s.file, s.sheet, v.row_no as row, v.column_name as "column", v.code, v.message
     from reports.verdict_said as v join intake.source as s on s.source_no = v.source_no
     order by v.source_no, v.row_no, v.column_name, v.code, v.message`,
    join(out, 'verdicts.parquet'),
  );
}

/** Takes away lists in Parquet that an earlier run left: they would tell of other files. */
export function removeListParquet(out: string, names: readonly string[]): void {
  for (const name of [...names, 'links', 'verdicts']) rmSync(join(out, `${name}.parquet`), { force: true });
}
