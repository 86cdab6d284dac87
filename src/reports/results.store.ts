import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AID_WARNING_TEXTS, type AidSummary } from '../aid/index.ts';
import { type EnrolmentSummary, WARNING_TEXTS } from '../enrolment/index.ts';
import { type Batch, type Language, type OnProgress, readSteps, runSteps } from '../platform/index.ts';
import { csvText, inert, inertSql } from './csv.ts';
import {
  evidenceByEntry,
  listTable,
  reviewTable,
  sayUnplaced,
  type Table,
  unplacedTable,
  waitingTable,
} from './list-files.ts';
import { readReasons } from './reason.ts';
import { relationsHeld, sqlPath, writeParquet, writeStore } from './relations.store.ts';
import {
  faultRows,
  type KeyCount,
  linkageCounts,
  linksByRule,
  listEntries,
  listEvidence,
  placeCounts,
  reviewRows,
  sourceBalances,
  type UnplacedRow,
  unplacedRows,
  verdictsByCode,
  waitingEntries,
} from './reports.queries.ts';
import { type Summary, summarise, type Warning } from './summary.ts';
import { layVerdicts } from './verdict-texts.queries.ts';
import { FAULTS_SHOWN, type FaultLine } from './workbook/fault-sheet.ts';
import { makeWorkbook } from './workbook/workbook.ts';

/** Forms in which the lists may be written; CSV and the summary are always. */
export type ResultFormat = 'xlsx' | 'csv' | 'parquet';

/**
 * What a run's results are written with: what the modules said of their part, warnings of others beside theirs,
 * `timings` (seconds by stage, written into a file of their own).
 */
export type ResultOptions = {
  readonly on: string;
  readonly enrolment: Pick<EnrolmentSummary, 'warnings'> & Partial<EnrolmentSummary>;
  readonly aid: Pick<AidSummary, 'term' | 'warnings'> & Partial<AidSummary>;
  /** All but Parquet by default. */
  readonly formats?: readonly ResultFormat[];
  /** Chinese by default. */
  readonly language?: Language;
  readonly intake?: unknown;
  readonly linkage?: unknown;
  readonly warnings?: readonly Warning[];
  readonly timings?: Readonly<Record<string, number>>;
  readonly onProgress?: OnProgress;
};

const MODULES = fileURLToPath(new URL('..', import.meta.url));
/** The office's workbook. */
const WORKBOOK = '结果.xlsx';
const DEFAULT_FORMATS: readonly ResultFormat[] = ['csv', 'xlsx'];

/** Writes a file whole or not at all. */
function writeWhole(path: string, content: string | Uint8Array): void {
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
async function writeLinks(batch: Batch, out: string): Promise<void> {
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

const PERSON_LOG = ['person_id', 'change', 'other_person_id', 'row_count'];

/** Writes merges and splits of persons since the run before; headings alone when there is no log. */
async function writePersonLog(batch: Batch, out: string): Promise<void> {
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

/** Rows to mend: those refused or unplaced first, then doubtful cells as far as the workbook shows them. */
async function readFaults(batch: Batch, language: Language) {
  const unplaced = await unplacedRows(batch);
  const lines = unplaced.slice(0, FAULTS_SHOWN).map((row): FaultLine => {
    const severity = row.cause.startsWith('refused') ? 'refused' : 'unplaced';
    const { file, sheet, row_no } = row;
    return { severity, file, sheet, row: row_no, column: '', problem: sayUnplaced(row, language) };
  });
  const faults = await faultRows(batch, FAULTS_SHOWN - lines.length);
  for (const { file, sheet, row_no, column_name, message } of faults) {
    const column = column_name ?? '';
    lines.push({ severity: 'fault', file, sheet, row: row_no, column, problem: message });
  }
  return { unplaced, faults: lines };
}

/** The lists and rows of a run that are small enough to hold in memory. */
async function readLists(batch: Batch, language: Language) {
  return {
    entries: {
      'out-of-school': await listEntries(batch, 'out-of-school'),
      unaided: await listEntries(batch, 'unaided'),
    },
    evidence: {
      'out-of-school': evidenceByEntry('out-of-school', await listEvidence(batch, 'out-of-school')),
      unaided: evidenceByEntry('unaided', await listEvidence(batch, 'unaided')),
    },
    reasons: await readReasons(batch, language),
    review: await reviewRows(batch),
    waiting: await waitingEntries(batch),
    ...(await readFaults(batch, language)),
  };
}
type Lists = Awaited<ReturnType<typeof readLists>>;

function writeLists(lists: Lists, out: string, language: Language): void {
  const tables: Record<string, Table> = {
    review: reviewTable(lists.review, language),
    waiting: waitingTable(lists.waiting, language),
    unplaced: unplacedTable(lists.unplaced, language),
  };
  for (const list of ['out-of-school', 'unaided'] as const) {
    tables[list] = listTable(list, lists.entries[list], lists.evidence[list], lists.reasons);
  }
  for (const [name, table] of Object.entries(tables)) {
    writeWhole(join(out, `${name}.csv`), csvText(table.heading, table.rows));
  }
}

/** Rows that nobody can place by cause; a refused sheet counts with all its rows. */
const countRows = (rows: readonly UnplacedRow[]): KeyCount[] => {
  const counts = new Map<string, number>();
  for (const { cause, row_count } of rows) counts.set(cause, (counts.get(cause) ?? 0) + row_count);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => ({ key, count }));
};

/** Warnings of all modules with their sentences. */
const warningsOf = ({ enrolment, aid, warnings = [] }: ResultOptions): Warning[] => [
  ...warnings,
  ...enrolment.warnings.map((w) => ({ ...w, text: WARNING_TEXTS[w.code] })),
  ...aid.warnings.map((w) => ({ ...w, text: AID_WARNING_TEXTS[w.code] })),
];

/** What the modules counted on the way, without their warnings. */
const judgedOf = ({ enrolment, aid }: ResultOptions): Summary['judged'] => {
  const { warnings: _, ...children } = enrolment;
  const { warnings: __, ...students } = aid;
  return { enrolment: children, aid: students };
};

async function readSummary(batch: Batch, lists: Lists, options: ResultOptions): Promise<Summary> {
  const persons = (list: 'out-of-school' | 'unaided'): number =>
    new Set(lists.entries[list].map((entry) => entry.person_no)).size;
  return summarise({
    on: options.on,
    term: options.aid.term,
    language: options.language ?? 'zh',
    sources: await sourceBalances(batch),
    linkage: await linkageCounts(batch),
    rules: await linksByRule(batch),
    places: await placeCounts(batch),
    personsListed: { 'out-of-school': persons('out-of-school'), unaided: persons('unaided') },
    unplaced: countRows(lists.unplaced),
    verdicts: await verdictsByCode(batch),
    warnings: warningsOf(options),
    judged: judgedOf(options),
  });
}

/** Makes and writes the workbook, or takes away that of an earlier run when it is not asked for. */
async function writeWorkbook(
  out: string,
  lists: Lists,
  summary: Summary,
  options: ResultOptions,
): Promise<void> {
  const { formats = DEFAULT_FORMATS, language = 'zh' } = options;
  if (!formats.includes('xlsx')) return rmSync(join(out, WORKBOOK), { force: true });
  const cells = summary.verdicts.reduce((n, v) => n + (v.severity === 'fault' ? v.count : 0), 0);
  const faultTotal = lists.unplaced.length + cells;
  writeWhole(join(out, WORKBOOK), await makeWorkbook({ ...lists, summary, faultTotal }, language));
}

/**
 * Writes everything a run tells into `out` (made when missing) and returns the summary. The relations of
 * docs/flow.md must stand in the batch. The same relations give the same bytes, whatever the thread count.
 */
export async function writeResults(batch: Batch, out: string, options: ResultOptions): Promise<Summary> {
  const { language = 'zh', formats = DEFAULT_FORMATS, onProgress } = options;
  let done = 0;
  const told = (item: string): void => onProgress?.({ stage: 'write', done: ++done, total: 5, item });
  mkdirSync(out, { recursive: true });
  await layVerdicts(batch, language);
  await runSteps(batch, readSteps(MODULES, 'reports'));

  const lists = await readLists(batch, language);
  const summary = await readSummary(batch, lists, options);
  writeLists(lists, out, language);
  writeWhole(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  told('summary.json');
  // The engine writes the large files in its own threads while this one makes the workbook.
  const large = async (): Promise<void> => {
    await copyCsv(batch, VERDICTS, join(out, 'verdicts.csv'));
    await writePersonLog(batch, out);
    await writeLinks(batch, out);
    told('links.csv');
    await writeStore(batch, out);
    if (formats.includes('parquet')) await writeListParquet(batch, out);
    told('store');
  };
  const workbook = writeWorkbook(out, lists, summary, options).then(() => told(WORKBOOK));
  await Promise.all([large(), workbook]);
  if (options.timings) writeWhole(join(out, 'timings.json'), `${JSON.stringify(options.timings, null, 2)}\n`);
  return summary;
}

/** The lists as Parquet files beside the CSV files; all columns are text but rows and weights. */
async function writeListParquet(batch: Batch, out: string): Promise<void> {
  for (const name of ['verdicts', 'links', 'out-of-school', 'unaided', 'review', 'waiting', 'unplaced']) {
    const csv = sqlPath(join(out, `${name}.csv`));
    const select = `select * from read_csv(${csv}, header = true, all_varchar = true, quote = '"', escape = '"', delim = ',')`;
    await writeParquet(batch, select, join(out, `${name}.parquet`));
  }
}
