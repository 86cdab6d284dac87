import { existsSync, renameSync, rmSync } from 'node:fs';
import { makeDemo } from '../../src/demo/index.ts';
import { type DatabaseAddress, type Language, openPool, type Progress } from '../../src/platform/index.ts';
import { loadResults } from '../../src/reports/index.ts';
import { runCounty } from '../pipeline.ts';

/** What an import is asked: where the files lie, and whether a demonstration county is made there if none is. */
export type ImportJob = {
  readonly folder: string;
  readonly demo?: { readonly county: string; readonly persons: number; readonly seed: number };
  readonly on: string;
  readonly out: string;
  readonly address: DatabaseAddress;
  readonly language: Language;
};

/** What the import tells its parent. */
export type ImportMessage =
  | { readonly progress: Progress }
  | { readonly done: true }
  | { readonly failed: { readonly code?: string; readonly message: string; readonly trace: string } };

const tell = (message: ImportMessage): void => void process.send?.(message);

/** Made under another name first: a start killed half-way leaves no county that looks whole. */
async function makeCounty(job: ImportJob): Promise<void> {
  if (job.demo === undefined || existsSync(job.folder)) return;
  const half = `${job.folder}.part`;
  rmSync(half, { recursive: true, force: true });
  tell({ progress: { stage: 'demo', done: 0 } });
  await makeDemo({
    ...job.demo,
    on: job.on,
    out: half,
    onProgress: (done, total, item) => tell({ progress: { stage: 'demo', done, total, item } }),
  });
  renameSync(half, job.folder);
}

/** Taking files in ends with laying their rows into the batch; on the page that is still reading. */
const asStage = (progress: Progress): Progress =>
  progress.stage === 'load' ? { ...progress, stage: 'read' } : progress;

async function runImport(job: ImportJob): Promise<void> {
  await makeCounty(job);
  const { folder, on, out, language } = job;
  await runCounty({
    folder,
    on,
    out,
    language,
    onProgress: (progress) => tell({ progress: asStage(progress) }),
  });
  tell({ progress: { stage: 'load', done: 0 } });
  const pool = openPool(job.address, 2);
  await loadResults(pool, out);
  await pool.end();
}

process.once('message', (job: ImportJob) => {
  runImport(job)
    .then(() => tell({ done: true }))
    .catch((error: unknown) => tell({ failed: describe(error) }))
    .finally(() => process.disconnect());
});
// the parent is gone: what was not loaded is done again at the next start
process.once('disconnect', () => process.exit());

function describe(error: unknown) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { code, detail } = (error ?? {}) as { code?: string; detail?: { message?: string } };
  return { ...(code ? { code } : {}), message: detail?.message ?? '', trace };
}
