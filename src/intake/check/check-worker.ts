import { parentPort, workerData } from 'node:worker_threads';
import { indexFormats } from '../format-index.ts';
import { readFormats } from '../layouts.store.ts';
import type { ReaderStart, ReaderTask } from '../worker/file-worker.ts';
import { checkFile } from './check-file.store.ts';

const start = (workerData as { data: ReaderStart }).data;
const index = indexFormats(start.formats ?? readFormats());

parentPort!.on('message', (task: ReaderTask) => {
  checkFile(task.path, task.fileNo, index, start).then(
    (checked) => parentPort!.postMessage(checked),
    (error: unknown) => {
      // A fault that is not the file's: let the thread die, the pool tells it.
      throw error;
    },
  );
});
