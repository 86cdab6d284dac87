import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TermCode } from '../kernel/index.ts';
import { type Batch, type Language, type OnProgress, readSteps, runSteps } from '../platform/index.ts';
import { csvText, inertSql } from './csv.ts';
import {
  evidenceByPerson,
  listTable,
  reviewTable,
  type Table,
  unplacedTable,
  waitingTable,
} from './list-files.ts';
import { relationsHeld, sqlPath, writeParquet, writeStore } from './relations.store.ts';
import {
  type KeyCount,
  linkageCounts,
  linksByRule,
  listEntries,
  listEvidence,
  placeCounts,
  reviewRows,
  sourceBalances,
  unplacedRows,
  verdictsByCode,
  waitingEntries,
} from './reports.queries.ts';
import { type Summary, summarise, type Warning } from './summary.ts';

/** Forms in which the lists may be written; CSV and the summary are always. */
export type ResultFormat = 'xlsx' | 'csv' | 'parquet';

/** What a run's results are written with. `timings` (seconds by stage) go to their own file. */
export type ResultOptions = {
  readonly on: string;
  readonly term: TermCode;
  readonly formats: readonly ResultFormat[];
  readonly language: Language;
  readonly warnings?: readonly Warning[];
  readonly timings?: Readonly<Record<string, number>>;
  readonly onProgress?: OnProgress;
};

const MODULES = fileURLToPath(new URL('..', import.meta.url));

/** Writes a text file whole or not at all. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/** Writes what a select gives as CSV with BOM; the select orders its rows and escapes its texts. */
export async function copyCsv(batch: Batch, select: string, path: string): Promise<void> {
  await batch.run(`copy (${select}) to ${sqlPath(`${path}.part`)} (format csv, header)`);
  renameSync(`${path}.part`, path);
}

const LINKS = `select s.shown_file as "\ufefffile", s.shown_sheet as sheet,
    l.row_id - s.source_no * cast(1000000000 as bigint) as row, p.person_id, l.weight, l.rule
  from linkage.link as l
  join (select source_no, ${inertSql('file')} as shown_file, ${inertSql('sheet')} as shown_sheet from intake.source) as s
    on s.source_no = cast(l.row_id // 1000000000 as integer)
  join linkage.person as p on p.person_no = l.person_no
  order by l.row_id`;

const VERDICTS = `select ${inertSql('s.file')} as "\ufefffile", ${inertSql('s.sheet')} as sheet, v.row_no as row,
    ${inertSql('v.column_name')} as "column", v.code, ${inertSql('v.message')} as message
  from intake.verdict as v join intake.source as s on s.source_no = v.source_no
  order by v.source_no, v.row_no, v.column_name, v.code, v.message`;

/** Writes merges and splits of persons since the run before; an empty file with headings when there is no log. */
async function writePersonLog(batch: Batch, out: string, held: ReadonlySet<string>): Promise<void> {
  const path = join(out, 'person-log.csv');
  if (!held.has('registry.person_log')) return writeWhole(path, csvText(['person_id', 'change'], []));
  const columns = await batch.rows<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'registry' and table_name = 'person_log' order by ordinal_position`,
  );
  const shown = columns.map(({ name }, i) => `"${name}" as "${i === 0 ? '\ufeff' : ''}${name}"`).join(', ');
  await copyCsv(batch, `select ${shown} from registry.person_log order by all`, path);
}

const countBy = (keys: readonly string[]): KeyCount[] =>
  [...new Set(keys)].sort().map((key) => ({ key, count: keys.filter((other) => other === key).length }));

/**
 * Writes everything a run tells into `out` (made when missing) and returns the summary. The relations of
 * docs/flow.md must stand in the batch. The same relations give the same bytes, whatever the thread count.
 */
export async function writeResults(batch: Batch, out: string, options: ResultOptions): Promise<Summary> {
  const { language, onProgress } = options;
  mkdirSync(out, { recursive: true });
  await runSteps(batch, readSteps(MODULES, 'reports'));
  const held = await relationsHeld(batch);
  let done = 0;
  const told = (item: string): void => onProgress?.({ stage: 'write', done: ++done, total: 6, item });

  await copyCsv(batch, VERDICTS, join(out, 'verdicts.csv'));
  told('verdicts.csv');
  await copyCsv(batch, LINKS, join(out, 'links.csv'));
  told('links.csv');
  await writePersonLog(batch, out, held);

  const [missing, unaided] = [await listEntries(batch, 'out-of-school'), await listEntries(batch, 'unaided')];
  const unplaced = await unplacedRows(batch);
  const tables: Record<string, Table> = {
    'out-of-school': listTable(
      'out-of-school',
      missing,
      evidenceByPerson(await listEvidence(batch, 'out-of-school')),
      language,
    ),
    unaided: listTable('unaided', unaided, evidenceByPerson(await listEvidence(batch, 'unaided')), language),
    review: reviewTable(await reviewRows(batch), language),
    waiting: waitingTable(await waitingEntries(batch), language),
    unplaced: unplacedTable(unplaced, language),
  };
  for (const [name, table] of Object.entries(tables)) {
    writeWhole(join(out, `${name}.csv`), csvText(table.heading, table.rows));
  }
  told('out-of-school.csv');

  const summary = summarise({
    on: options.on,
    term: options.term,
    language,
    sources: await sourceBalances(batch),
    linkage: await linkageCounts(batch),
    rules: await linksByRule(batch),
    places: await placeCounts(batch),
    personsListed: {
      'out-of-school': new Set(missing.map((e) => e.person_no)).size,
      unaided: new Set(unaided.map((e) => e.person_no)).size,
    },
    unplaced: countBy(unplaced.map((row) => row.cause)),
    verdicts: await verdictsByCode(batch),
    warnings: options.warnings ?? [],
  });
  writeWhole(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  told('summary.json');

  await writeStore(batch, out);
  told('store');
  if (options.formats.includes('parquet')) await writeListParquet(batch, out);
  if (!options.formats.includes('xlsx')) rmSync(join(out, '结果.xlsx'), { force: true });
  if (options.timings) writeWhole(join(out, 'timings.json'), `${JSON.stringify(options.timings, null, 2)}\n`);
  return summary;
}

/** The lists as Parquet files beside the CSV files. */
async function writeListParquet(batch: Batch, out: string): Promise<void> {
  for (const name of ['verdicts', 'links', 'out-of-school', 'unaided', 'review', 'waiting', 'unplaced']) {
    const csv = sqlPath(join(out, `${name}.csv`));
    const select = `select * from read_csv(${csv}, header = true, all_varchar = true, quote = '"', escape = '"', delim = ',')`;
    await writeParquet(batch, select, join(out, `${name}.parquet`));
  }
}
