import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../platform/index.ts';
import { reasonOf } from '../readers/fault.ts';
import type { ReaderResult, ReaderStart, ReaderTask } from './file-worker.ts';

const MODULE = new URL('./file-worker.ts', import.meta.url).href;

/** Why a thread gave no result for a file. */
export type ReaderDeath = { readonly fileNo: number; readonly reason: string; readonly timedOut: boolean };

/**
 * Runs the tasks on up to `threads` threads, largest first as given. A thread that dies or takes too long costs its own
 * file only: a new thread goes on with the next.
 */
export async function runReaders<Result extends { readonly fileNo: number } = ReaderResult>(
  tasks: readonly ReaderTask[],
  start: ReaderStart,
  threads: number,
  onResult: (result: Result) => void,
  module = MODULE,
): Promise<ReaderDeath[]> {
  const deaths: ReaderDeath[] = [];
  const waiting = [...tasks];
  const lane = async (): Promise<void> => {
    let worker: Worker | undefined;
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      worker ??= startWorker(module, start);
      const outcome = await runOne<Result>(worker, task, start.limits.seconds);
      if (!('timedOut' in outcome)) onResult(outcome);
      else {
        deaths.push(outcome);
        await worker.terminate();
        worker = undefined;
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, lane));
  return deaths;
}

function runOne<Result>(worker: Worker, task: ReaderTask, seconds: number): Promise<Result | ReaderDeath> {
  return new Promise((resolve) => {
    const finish = (outcome: Result | ReaderDeath): void => {
      clearTimeout(timer);
      // By name: a worker keeps listeners of its own that a blanket removal would take away.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      // A late error of a thread that is being stopped has nobody left to tell.
      worker.on('error', () => {});
      resolve(outcome);
    };
    const die = (reason: string, timedOut: boolean): void =>
      finish({ fileNo: task.fileNo, reason, timedOut });
    const timer = setTimeout(() => die(`${seconds} s`, true), seconds * 1000);
    worker.once('message', (result: Result) => finish(result));
    worker.once('error', (error) => die(reasonOf(error), false));
    worker.once('exit', (code) => die(`exit ${code}`, false));
    worker.postMessage(task);
  });
}
