import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeLocalRules } from '../../src/aid/index.ts';
import { makeDemo } from '../../src/demo/index.ts';
import { highestPerson, listPresent } from '../../src/intake/index.ts';
import { writeDecisions } from '../../src/linkage/index.ts';
import { type DatabaseAddress, type Language, openKeys, openPool } from '../../src/platform/index.ts';
import { type ChangeBody, demoChanges, listChanges, readChanges } from '../../src/registry/index.ts';
import { findCurrentRun, loadResults } from '../../src/reports/index.ts';
import { runCounty } from '../pipeline.ts';
import { basisOf } from './basis.ts';
import { describeFailure, type JobMessage, stopIfAlone } from './job-process.ts';

/** What an import is asked: where the files lie, and whether a demonstration county is made there if none is. */
export type ImportJob = {
  readonly folder: string;
  readonly demo?: { readonly county: string; readonly persons: number; readonly seed: number };
  readonly on: string;
  readonly out: string;
  /** Where files brought in through the page lie. */
  readonly dataFolder: string;
  readonly address: DatabaseAddress;
  /** Where the keys lie under which numbers are sealed. */
  readonly keyFile: string;
  readonly language: Language;
};

const tell = (message: JobMessage): void => void process.send?.(message);

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
    hasFormerNames: true,
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

/** Changes of divisions in force; over made-up data the demonstration's, which are not recorded before the first run. */
async function changesOf(pool: ReturnType<typeof openPool>, isDemonstration: boolean): Promise<ChangeBody[]> {
  const held = await listChanges(pool);
  const isBare = held.length === readChanges().length;
  return isDemonstration && isBare ? [...held, ...demoChanges()] : held;
}

/** Runs the county over the folder and what was taken in through the page; person ids of the current run are kept. */
async function runImport(job: ImportJob): Promise<void> {
  await makeCounty(job);
  const pool = openPool(job.address, 2);
  try {
    const { on, out, language } = job;
    const before = await findCurrentRun(pool);
    const decisions = `${out}-decisions.csv`;
    mkdirSync(dirname(out), { recursive: true });
    await writeDecisions(pool, decisions);
    const localRules = `${out}-local-rules.json`;
    await writeLocalRules(pool, localRules);
    const basis = await basisOf(pool, job.folder, on);
    const changes = await changesOf(pool, job.demo !== undefined);
    await runCounty({
      folder: await listPresent(pool, job.dataFolder, job.folder),
      ...{ on, out, language, decisions, localRules, changes },
      ...(before ? { standing: join(job.dataFolder, before.folder) } : {}),
      above: await highestPerson(pool),
      onProgress: (progress) => tell({ progress }),
    });
    stopIfAlone();
    tell({ progress: { stage: 'load', done: 0 } });
    await loadResults(pool, out, {
      isDemonstration: job.demo !== undefined,
      basis,
      changes,
      keys: openKeys(job.keyFile),
      chance: (bytes) => randomBytes(bytes),
    });
  } finally {
    await pool.end();
  }
}

process.once('message', (job: ImportJob) => {
  runImport(job)
    .then(() => tell({ done: true }))
    .catch((error: unknown) => tell({ failed: describeFailure(error) }))
    .finally(() => process.disconnect());
});
process.once('disconnect', stopIfAlone);
