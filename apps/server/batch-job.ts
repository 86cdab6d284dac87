import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { writeLocalRules } from '../../src/aid/index.ts';
import {
  type CheckedFile,
  type Claim,
  checkFiles,
  type FileOfBatch,
  filesOfBatch,
  finishCheck,
  finishDryRun,
  highestPerson,
  listPresent,
  type PresentFile,
  presentFiles,
  resultsOfBatch,
} from '../../src/intake/index.ts';
import { writeDecisions } from '../../src/linkage/index.ts';
import {
  type DatabaseAddress,
  type Language,
  openKeys,
  openPool,
  type Progress,
} from '../../src/platform/index.ts';
import { listChanges } from '../../src/registry/index.ts';
import {
  findCurrentRun,
  lastPersonOf,
  loadResults,
  rowsOfRun,
  SupersededError,
} from '../../src/reports/index.ts';
import { runCounty } from '../pipeline.ts';
import { basisOf } from './basis.ts';
import { describeFailure, stopIfAlone } from './job-process.ts';

/** What a process is asked to do with a batch. */
export type BatchJob = {
  readonly claim: Claim;
  readonly address: DatabaseAddress;
  readonly dataFolder: string;
  readonly baseFolder: string;
  /** Where the keys lie under which numbers are sealed. */
  readonly keyFile: string;
  readonly on: string;
  readonly language: Language;
};

const tell = (message: unknown): void => void process.send?.(message);
const step = (progress: Progress): void => tell({ progress });

/** Checks the files that were not checked yet; all is kept at once at the end. */
async function check(job: BatchJob, pool: pg.Pool): Promise<void> {
  const files = (await filesOfBatch(pool, job.dataFolder, job.claim)).filter(({ isChecked }) => !isChecked);
  const present = await listPresent(pool, job.dataFolder, job.baseFolder);
  const found: CheckedFile[] = [];
  step({ stage: 'check', done: 0, total: files.length });
  await checkFiles(files, { on: job.on }, (checked) => {
    found.push(checked);
    const item = files.find(({ fileNo }) => fileNo === checked.fileNo)?.name ?? '';
    step({ stage: 'check', done: found.length, total: files.length, item });
  });
  const checked = [];
  for (const file of found) {
    const own = files.find(({ fileNo }) => fileNo === file.fileNo)!;
    checked.push({ ...file, sameAs: await findSame(own, present) });
  }
  stopIfAlone();
  await finishCheck(pool, job.claim, checked, present);
}

/** The present file that holds the same, if there is one. Only files of the same size are read. */
async function findSame(file: FileOfBatch, present: readonly PresentFile[]): Promise<string | null> {
  for (const { name, path, size, skip } of present) {
    if (skip || size !== file.bytes) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    if (hash.digest('hex') === file.sha256) return name;
  }
  return null;
}

/** Runs the county over what is there and the batch, into a folder of the batch, and loads it beside the current run. */
async function dryRun(job: BatchJob, pool: pg.Pool): Promise<void> {
  const { claim, dataFolder, on, language } = job;
  const base = await findCurrentRun(pool);
  if (!base) throw new Error('a batch without a run before it');
  const present = await listPresent(pool, dataFolder, job.baseFolder);
  const added = (await filesOfBatch(pool, dataFolder, claim)).map(({ bytes, ...file }) => ({
    ...file,
    size: bytes,
  }));
  const folder = resultsOfBatch(claim.folder);
  const out = join(dataFolder, folder);
  const decisions = `${out}-decisions.csv`;
  await writeDecisions(pool, decisions);
  const localRules = `${out}-local-rules.json`;
  await writeLocalRules(pool, localRules);
  const basis = await basisOf(pool, job.baseFolder, on);
  const changes = await listChanges(pool);
  await runCounty({
    folder: presentFiles(present, added),
    ...{ on, out, language, decisions, localRules, changes },
    standing: join(dataFolder, base.folder),
    above: await highestPerson(pool),
    onProgress: step,
  });
  stopIfAlone();
  step({ stage: 'load', done: 0 });
  const lastPerson = await lastPersonOf(out);
  await loadResults(pool, out, {
    ...{ isDemonstration: base.isDemonstration, folder, basis, changes, isTrial: true },
    keys: openKeys(job.keyFile),
    chance: (bytes) => randomBytes(bytes),
    within: async (db, runId) => {
      const [before, after] = [await rowsOfRun(db, base.runId), await rowsOfRun(db, runId)];
      const counts = { before, after: after! };
      return finishDryRun(db, claim, { runId, baseRunId: base.runId, counts, lastPerson });
    },
  }).catch((error: unknown) => {
    if (!(error instanceof SupersededError)) throw error;
  });
}

async function work(job: BatchJob): Promise<void> {
  const pool = openPool(job.address, 2);
  try {
    await (job.claim.work === 'check' ? check : dryRun)(job, pool);
  } finally {
    await pool.end();
  }
}

process.once('message', (job: BatchJob) => {
  work(job)
    .then(() => tell({ done: true }))
    .catch((error: unknown) => tell({ failed: describeFailure(error) }))
    .finally(() => process.disconnect());
});
process.once('disconnect', stopIfAlone);
