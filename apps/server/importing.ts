import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UserFault } from '../../src/kernel/index.ts';
import { DatabaseAway, type OnProgress } from '../../src/platform/index.ts';
import type { BatchJob } from './batch-job.ts';
import type { ImportJob } from './import-job.ts';
import type { JobMessage } from './job-process.ts';

const IMPORT = fileURLToPath(new URL('./import-child.mjs', import.meta.url));
const BATCH = fileURLToPath(new URL('./batch-child.mjs', import.meta.url));

/** A running import: `finished` settles with it; `stop` ends it and leaves what was there before. */
export type Importing = { readonly finished: Promise<void>; stop(): void };

/** Starts an import in a process of its own. `finished` rejects with the user's fault or our own error. */
export const startImport = (job: ImportJob, onProgress: OnProgress): Importing =>
  start(IMPORT, job, onProgress);

/** Starts work on an uploaded batch in a process of its own. */
export const startBatchJob = (job: BatchJob, onProgress: OnProgress): Importing =>
  start(BATCH, job, onProgress);

function start(module: string, job: ImportJob | BatchJob, onProgress: OnProgress): Importing {
  const child = fork(module, [], { execArgv: ['--max-old-space-size=2048'], serialization: 'advanced' });
  child.send(job);
  return { finished: follow(child, onProgress), stop: () => child.kill('SIGKILL') };
}

function follow(child: ChildProcess, onProgress: OnProgress): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: JobMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('done' in message) resolve();
      else reject(errorOf(message.failed));
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`the import ended early (${signal ?? code})`)));
  });
}

type Failed = Extract<JobMessage, { failed: unknown }>['failed'];

function errorOf({ code, message, trace, isAway }: Failed): Error {
  if (isAway) return new DatabaseAway(trace);
  if (code !== undefined && message !== '') return new UserFault(code, { message });
  const error = new Error('the import failed');
  error.stack = trace;
  return error;
}
