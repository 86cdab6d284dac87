import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Batch, OnProgress } from '../platform/index.ts';
import { type FoundFile, findFiles } from './folder.store.ts';
import {
  layRegisters,
  laySources,
  layTables,
  loadItems,
  loadParts,
  type Part,
  publish,
  type SourceRow,
} from './intake.queries.ts';
import type { Layout } from './layout.ts';
import { readFormats } from './layouts.store.ts';
import { LIMITS, type Limits } from './readers/fault.ts';
import type { ReaderResult, ReaderStart, ReaderTask } from './worker/file-worker.ts';
import { type ReaderDeath, runReaders } from './worker/pool.ts';
import { openScratch } from './worker/scratch.ts';

/** How files are taken in. `on`: ISO day of the run; `scratch`: a folder for the run's own files, removed at the end. */
export type IntakeOptions = {
  readonly on: string;
  readonly threads?: number;
  readonly onProgress?: OnProgress;
  readonly scratch: string;
  /** Folder of layouts, where others than the shipped ones are wanted. */
  readonly formats?: string;
  readonly limits?: Partial<Limits>;
};

/** What came of a folder: read = landed + refused + skipped. */
export type IntakeSummary = {
  readonly files: number;
  readonly sheets: number;
  readonly read: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
};

/**
 * Takes in files, or every file of a folder (`truth/` at the top is never read), and lays the relations of `intake` into the batch.
 * Nothing that a file may hold makes it throw: faults stand in `intake.verdict`. The result never depends on `threads`.
 */
export async function takeIn(
  batch: Batch,
  from: string | readonly FoundFile[],
  options: IntakeOptions,
): Promise<IntakeSummary> {
  const files = typeof from === 'string' ? findFiles(from) : from;
  // A folder of its own: two runs may share the caller's.
  mkdirSync(options.scratch, { recursive: true });
  const scratch = mkdtempSync(join(options.scratch, 'intake-'));
  const formats = readFormats(options.formats);
  const layouts = new Map(formats.layouts.map((layout) => [layout.id, layout]));
  const start: ReaderStart = {
    formats,
    latestYear: +options.on.slice(0, 4),
    limits: { ...LIMITS, ...options.limits },
    scratch,
    rowsMet: new SharedArrayBuffer(4),
  };
  await layTables(batch);
  const { results, parts } = await readAll(batch, files, start, options);
  const sources = results.reduce<SourceRow[]>((all, result, i) => {
    all.push(...sourcesOf(result, files[i]!, all.length, layouts));
    return all;
  }, []);
  const before = sheetsBefore(results);
  await layRegisters(batch, parts, before);
  for (const [i, result] of results.entries()) await loadItems(batch, result.files!, before[i]!);
  await laySources(batch, sources);
  options.onProgress?.({ stage: 'check', done: 0 });
  await publish(batch);
  rmSync(scratch, { recursive: true, force: true });
  return summarise(files.length, sources);
}

/** The sheets of a file, numbered on from `before`. */
function sourcesOf(
  result: ReaderResult,
  file: FoundFile,
  before: number,
  layouts: ReadonlyMap<string, Layout>,
): SourceRow[] {
  return result.reports.map((report) => {
    const layout = report.format === null ? undefined : layouts.get(report.format);
    return {
      source_no: before + report.sheet,
      file_no: result.fileNo,
      sheet_no: report.sheet,
      file: file.name,
      sheet: report.name,
      format: report.format,
      register: layout?.register ?? null,
      label: layout?.label.zh ?? null,
      rows_read: report.read,
      landed: report.landed,
      refused: report.refused,
      skipped: report.skipped,
    };
  });
}

/** How many sheets stand in the files before each. */
function sheetsBefore(results: readonly ReaderResult[]): number[] {
  let sheets = 0;
  return results.map((result) => {
    const before = sheets;
    sheets += result.reports.length;
    return before;
  });
}

const threadsOf = (threads: number | undefined): number => Math.max(1, threads ?? availableParallelism());

/** Reads all files; the rows of each are loaded while others are still read. Parts come in the order of files. */
async function readAll(
  batch: Batch,
  files: readonly FoundFile[],
  start: ReaderStart,
  options: IntakeOptions,
): Promise<{ results: ReaderResult[]; parts: Part[] }> {
  const results: ReaderResult[] = [];
  const parts: Part[][] = [];
  let loading = Promise.resolve();
  const load = async ({ fileNo, files: scratch }: ReaderResult): Promise<void> => {
    parts[fileNo - 1] = await loadParts(batch, fileNo, scratch!);
    for (const { path } of scratch!.segments) rmSync(path);
  };
  const told = tellReading(files.length, start, options.onProgress);
  const keep = (result: ReaderResult): void => {
    results[result.fileNo - 1] = result;
    loading = loading.then(() => load(result));
    // Told to whoever awaits it below; a fault must not end the process before that.
    loading.catch(() => {});
    told.file(files[result.fileNo - 1]!.name);
  };
  const deaths = await runReaders(tasksOf(files, false), start, threadsOf(options.threads), keep).finally(
    told.end,
  );
  for (const death of deaths) keep(tellDeath(death, start));
  for (const [i, file] of files.entries()) if (file.skip) keep(tellSkip(i + 1, file, start));
  await loading;
  return { results, parts: parts.flat() };
}

/** Tells how many files and rows are read: a file when it is done, and rows now and then meanwhile. */
function tellReading(total: number, start: ReaderStart, onProgress: OnProgress | undefined) {
  const rows = new Int32Array(start.rowsMet);
  let done = 0;
  let last: string | undefined;
  const tell = (): void =>
    onProgress?.({
      stage: 'read',
      done,
      total,
      rows: rows[0]!,
      ...(last === undefined ? {} : { item: last }),
    });
  tell();
  const timer = setInterval(tell, 500).unref();
  return {
    file(name: string): void {
      done++;
      last = name;
      tell();
    },
    end: (): void => clearInterval(timer),
  };
}

/** The largest file first, so that no thread is left with it at the end. */
function tasksOf(files: readonly FoundFile[], readOnly: boolean): ReaderTask[] {
  return files
    .map((file, i) => ({ file, fileNo: i + 1 }))
    .filter(({ file }) => !file.skip)
    .sort((a, b) => costOf(b.file) - costOf(a.file) || a.fileNo - b.fileNo)
    .map(({ file, fileNo }) => ({ fileNo, path: file.path, readOnly }));
}

/** A packed workbook costs about eight times its size. */
const costOf = (file: FoundFile): number => file.size * (/\.xls[xm]$/i.test(file.name) ? 8 : 1);

const emptyReport = (name = '') => ({
  sheet: 1,
  name,
  read: 0,
  landed: 0,
  refused: 0,
  skipped: 0,
  format: null,
});

function tellDeath(death: ReaderDeath, start: ReaderStart): ReaderResult {
  const scratch = openScratch(start.scratch, death.fileNo);
  if (death.timedOut) scratch.verdict(1, 0, '', 'file.timed-out', { seconds: start.limits.seconds });
  else scratch.verdict(1, 0, '', 'file.reader-died', { reason: death.reason });
  return { fileNo: death.fileNo, reports: [emptyReport()], files: scratch.close() };
}

function tellSkip(fileNo: number, file: FoundFile, start: ReaderStart): ReaderResult {
  const scratch = openScratch(start.scratch, fileNo);
  scratch.verdict(1, 0, '', file.skip!, file.skip === 'folder.too-deep' ? { limit: 16 } : undefined);
  return { fileNo, reports: [emptyReport()], files: scratch.close() };
}

function summarise(files: number, sources: readonly SourceRow[]): IntakeSummary {
  const sum = (pick: (source: SourceRow) => number): number =>
    sources.reduce((total, s) => total + pick(s), 0);
  return {
    files,
    sheets: sources.length,
    read: sum((s) => s.rows_read),
    landed: sum((s) => s.landed),
    refused: sum((s) => s.refused),
    skipped: sum((s) => s.skipped),
  };
}

/** Reads the files of a folder with the readers of the intake and drops the rows: the floor of what a run can cost. */
export async function readOnly(
  folder: string,
  options: { readonly threads?: number } = {},
): Promise<{ files: number; rows: number }> {
  const files = findFiles(folder);
  const start: ReaderStart = {
    formats: undefined,
    latestYear: 2100,
    limits: LIMITS,
    scratch: '',
    rowsMet: new SharedArrayBuffer(4),
  };
  let rows = 0;
  await runReaders(tasksOf(files, true), start, threadsOf(options.threads), (result) => {
    rows += result.reports.reduce((sum, report) => sum + report.read, 0);
  });
  return { files: files.length, rows };
}
