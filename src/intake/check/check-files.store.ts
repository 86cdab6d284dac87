import { LIMITS, type Limits } from '../readers/fault.ts';
import { VERDICTS, type VerdictCode } from '../verdicts.ts';
import type { ReaderStart } from '../worker/file-worker.ts';
import { runReaders } from '../worker/pool.ts';
import type { CheckedFile, CheckedSheet } from './checked.ts';

const MODULE = new URL('./check-worker.ts', import.meta.url).href;

/** A file of a batch to be checked. */
export type FileToCheck = { readonly fileNo: number; readonly path: string };

/** What an uploaded file may be: narrower than what a folder may hold, for anybody with an account may send it. */
export const UPLOAD_READ_LIMITS: Limits = { ...LIMITS, inflatedBytes: 2 * (1 << 30), seconds: 600 };

/**
 * Checks files in threads of their own; a file that kills its thread or takes too long is told and costs the others
 * nothing. Called in a process of its own, never in the server's.
 */
export async function checkFiles(
  files: readonly FileToCheck[],
  options: { readonly on: string; readonly threads?: number; readonly limits?: Partial<Limits> },
  onChecked: (checked: CheckedFile) => void,
): Promise<void> {
  const limits = { ...UPLOAD_READ_LIMITS, ...options.limits };
  const start: ReaderStart = {
    ...{ formats: undefined, latestYear: Number(options.on.slice(0, 4)), limits, scratch: '' },
    rowsMet: new SharedArrayBuffer(4),
  };
  const tasks = files.map((file) => ({ ...file, readOnly: false }));
  const deaths = await runReaders<CheckedFile>(tasks, start, options.threads ?? 2, onChecked, MODULE);
  for (const { fileNo, timedOut, reason } of deaths) {
    if (timedOut) onChecked(lostFile(fileNo, 'file.timed-out', { seconds: limits.seconds }));
    else onChecked(lostFile(fileNo, 'file.reader-died', { reason }));
  }
}

function lostFile(fileNo: number, code: VerdictCode, detail: Record<string, string | number>): CheckedFile {
  const { severity } = VERDICTS[code];
  const nothing: CheckedSheet = {
    ...{ sheet: '', format: null, label: null, nearest: null, missing: [], headerRows: [], columns: [] },
    ...{ read: 0, landed: 0, refused: 0, skipped: 0, preview: [], faulty: 0 },
    verdicts: [{ code, severity, count: 1, row: 0, detail }],
  };
  const verdict = { sheet: '', row: 0, column: '', code, detail, severity };
  return { fileNo, sheets: [nothing], verdicts: [verdict], told: 1 };
}
