import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AID_WARNING_TEXTS, type AidSummary } from '../aid/index.ts';
import { type EnrolmentSummary, WARNING_TEXTS } from '../enrolment/index.ts';
import { type Batch, type Language, type OnProgress, readSteps, runSteps } from '../platform/index.ts';
import { csvText } from './csv.ts';
import {
  removeListParquet,
  writeEntitlements,
  writeLargeParquet,
  writeLinks,
  writeListParquet,
  writePersonLog,
  writeVerdicts,
  writeWhole,
} from './files.store.ts';
import { type Lists, listTables, readLists } from './lists.queries.ts';
import { relationsHeld, writeStore, writeStraight } from './relations.store.ts';
import {
  type KeyCount,
  linkageCounts,
  linksByRule,
  placeCounts,
  sourceBalances,
  type UnplacedRow,
  verdictsByCode,
} from './reports.queries.ts';
import { type Summary, summarise, type Warning } from './summary.ts';
import { layVerdicts } from './verdict-texts.queries.ts';
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
  const began = performance.now();
  mkdirSync(out, { recursive: true });
  await writeStraight(batch);
  const beside = await batch.beside();
  const store = writeStore(beside, out, 'others');
  // Awaited below, whatever befalls the lists meanwhile.
  store.catch(() => {});
  try {
    const summary = await writeTold(batch, out, options, store);
    const timings = { ...options.timings, reports: Math.round(performance.now() - began) / 1000 };
    if (options.timings) writeWhole(join(out, 'timings.json'), `${JSON.stringify(timings, null, 2)}\n`);
    return summary;
  } finally {
    await Promise.allSettled([store]);
    beside.close();
  }
}

/** Writes what people read, while `store` is written beside. */
async function writeTold(
  batch: Batch,
  out: string,
  options: ResultOptions,
  store: Promise<void>,
): Promise<Summary> {
  const { language = 'zh', formats = DEFAULT_FORMATS, onProgress } = options;
  let done = 0;
  const told = (item: string): void => onProgress?.({ stage: 'write', done: ++done, total: 4, item });
  await layVerdicts(batch, language);
  await runSteps(batch, readSteps(MODULES, 'reports'));

  const lists = await readLists(batch, language);
  const summary = await readSummary(batch, lists, options);
  const tables = Object.entries(listTables(lists, language));
  for (const [name, { heading, rows }] of tables)
    writeWhole(join(out, `${name}.csv`), csvText(heading, rows));
  writeWhole(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  told('summary.json');
  // The engine writes the large files in its own threads while this one makes the workbook.
  const large = async (): Promise<void> => {
    await writeVerdicts(batch, out);
    await writePersonLog(batch, out);
    if ((await relationsHeld(batch)).has('aid.entitlement')) await writeEntitlements(batch, out);
    await writeLinks(batch, out);
    told('links.csv');
    await writeStore(batch, out, 'own');
    if (formats.includes('parquet')) {
      await writeLargeParquet(batch, out);
      for (const [name, table] of tables) await writeListParquet(batch, out, name, table);
    } else
      removeListParquet(
        out,
        tables.map(([name]) => name),
      );
    await store;
    told('store');
  };
  const workbook = writeWorkbook(out, lists, summary, options).then(() => told(WORKBOOK));
  await Promise.all([large(), workbook]);
  return summary;
}
