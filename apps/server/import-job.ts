import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeDemo } from '../../src/demo/index.ts';
import { writeDecisions } from '../../src/linkage/index.ts';
import {
  type DatabaseAddress,
  type Language,
  openKeys,
  openPool,
  type Progress,
} from '../../src/platform/index.ts';
import { type LoadOptions, loadResults } from '../../src/reports/index.ts';
import { runCounty } from '../pipeline.ts';

/** What an import is asked: where the files lie, and whether a demonstration county is made there if none is. */
export type ImportJob = {
  readonly folder: string;
  readonly demo?: { readonly county: string; readonly persons: number; readonly seed: number };
  readonly on: string;
  readonly out: string;
  readonly address: DatabaseAddress;
  /** Where the keys lie under which numbers are sealed. */
  readonly keyFile: string;
  readonly language: Language;
};

/** What the import tells its parent. */
export type ImportMessage =
  | { readonly progress: Progress }
  | { readonly done: true }
  | { readonly failed: { readonly code?: string; readonly message: string; readonly trace: string } };

const tell = (message: ImportMessage): void => void process.send?.(message);

/**
 * Made under a name of its own first: a start killed half-way leaves no county that looks whole, and a process that
 * outlives its parent for a moment does not write into the next one's.
 */
async function makeCounty(job: ImportJob): Promise<void> {
  if (job.demo === undefined || existsSync(job.folder)) return;
  tell({ progress: { stage: 'demo', done: 0 } });
  sweepHalves(job.folder);
  const half = `${job.folder}.${process.pid}`;
  await makeDemo({
    ...job.demo,
    on: job.on,
    out: half,
    onProgress: (done, total, item) => tell({ progress: { stage: 'demo', done, total, item } }),
  });
  stopIfAlone();
  renameSync(half, job.folder);
}

/** Removes what killed processes left half made. */
function sweepHalves(folder: string): void {
  const name = `${basename(folder)}.`;
  for (const entry of readdirSync(dirname(folder))) {
    if (entry.startsWith(name) && !isAlive(Number(entry.slice(name.length)))) {
      rmSync(join(dirname(folder), entry), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The parent is gone: what was not loaded is done again at the next start. */
function stopIfAlone(): void {
  if (!process.connected) process.exit();
}

async function runImport(job: ImportJob): Promise<void> {
  await makeCounty(job);
  const { folder, on, out, language } = job;
  const decisions = `${out}-decisions.csv`;
  mkdirSync(dirname(out), { recursive: true });
  await withPool(job.address, (pool) => writeDecisions(pool, decisions));
  await runCounty({
    folder,
    on,
    out,
    language,
    decisions,
    onProgress: (progress) => tell({ progress }),
  });
  stopIfAlone();
  tell({ progress: { stage: 'load', done: 0 } });
  const options: LoadOptions = {
    isDemonstration: job.demo !== undefined,
    keys: openKeys(job.keyFile),
    chance: (bytes) => randomBytes(bytes),
  };
  await withPool(job.address, (pool) => loadResults(pool, out, options));
}

async function withPool<T>(
  address: DatabaseAddress,
  work: (pool: ReturnType<typeof openPool>) => Promise<T>,
) {
  const pool = openPool(address, 2);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

process.once('message', (job: ImportJob) => {
  runImport(job)
    .then(() => tell({ done: true }))
    .catch((error: unknown) => tell({ failed: describe(error) }))
    .finally(() => process.disconnect());
});
process.once('disconnect', stopIfAlone);

function describe(error: unknown) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { code, detail } = (error ?? {}) as { code?: string; detail?: { message?: string } };
  return { ...(code ? { code } : {}), message: detail?.message ?? '', trace };
}
