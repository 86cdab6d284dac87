import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../kernel/index.ts';
import { indexFormats } from '../format-index.ts';
import type { Formats } from '../layout.ts';
import type { Limits } from '../readers/fault.ts';
import { readAway } from './read-away.ts';
import { openScratch, type ScratchFiles } from './scratch.ts';
import { bytesOf, type SheetReport, takeFile } from './take-file.ts';

/** What a reader thread is started with. */
export type ReaderStart = {
  /** The layouts, read once for all threads; not needed where rows are only read and dropped. */
  readonly formats: Formats | undefined;
  readonly latestYear: number;
  readonly limits: Limits;
  readonly scratch: string;
  /** One number that all threads add the rows to that they meet. */
  readonly rowsMet: SharedArrayBuffer;
};

/** One file to take in; with `readOnly` its rows are read and dropped. */
export type ReaderTask = { readonly fileNo: number; readonly path: string; readonly readOnly: boolean };

/** What a thread gives back. */
export type ReaderResult = {
  readonly fileNo: number;
  readonly reports: readonly SheetReport[];
  readonly files: ScratchFiles | undefined;
};

const start = (workerData as { data: ReaderStart }).data;
const rowsMet = new Int32Array(start.rowsMet);
const onRows = (count: number): void => void Atomics.add(rowsMet, 0, count);
const index = start.formats && indexFormats(start.formats);

parentPort!.on('message', (task: ReaderTask) => {
  run(task).then(
    (result) => parentPort!.postMessage(result),
    (error: unknown) => {
      // A fault that is not the file's: let the thread die, the pool tells it.
      throw error;
    },
  );
});

async function run(task: ReaderTask): Promise<ReaderResult> {
  if (task.readOnly) {
    const rows = await readAway(() => bytesOf(task.path, start.limits), start.limits);
    const report: SheetReport = {
      sheet: 1,
      name: '',
      read: rows,
      landed: 0,
      refused: 0,
      skipped: 0,
      format: null,
    };
    return { fileNo: task.fileNo, reports: [report], files: undefined };
  }
  invariant(index, 'a reader that takes rows in was started without layouts');
  const scratch = openScratch(start.scratch, task.fileNo);
  const reports = await takeFile(() => bytesOf(task.path, start.limits), index, scratch, {
    ...start,
    onRows,
  });
  return { fileNo: task.fileNo, reports, files: scratch.close() };
}
