import { Worker } from 'node:worker_threads';

/** Starts a TypeScript module in a worker thread; `data` reaches it as `workerData.data`. */
export function startWorker(moduleUrl: string, data: unknown, memoryMb = 1536): Worker {
  return new Worker(new URL('./worker-entry.mjs', import.meta.url), {
    workerData: { module: moduleUrl, data },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
}
