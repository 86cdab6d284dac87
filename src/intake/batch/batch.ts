import type { CheckedSheet } from '../check/checked.ts';

/**
 * Where a batch stands. `open`: files come in; `uploaded`, `dry-run-asked`: work waits; `checking`, `dry-running`: under
 * way; `checked`, `ready`, `failed`: somebody must say how to go on; `taken`, `left`, `undone`: settled.
 */
export const BATCH_STATES = [
  ...(['open', 'uploaded', 'checking', 'checked', 'dry-run-asked', 'dry-running', 'ready'] as const),
  ...(['taken', 'left', 'undone', 'failed'] as const),
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** States in which files may still be added, taken away or chosen otherwise. */
export const CHANGEABLE: readonly BatchState[] = ['open', 'checked', 'ready', 'failed'];

/** States in which a batch waits for the machine. */
export const WORKING: readonly BatchState[] = ['uploaded', 'checking', 'dry-run-asked', 'dry-running'];

/** Rows of a run as they fared, over all files. */
export type RowCounts = {
  readonly read: number;
  readonly landed: number;
  readonly refused: number;
  readonly skipped: number;
};

/** A file of a batch as the page shows it; `report` is null until it was checked. */
export type BatchFile = {
  readonly fileNo: number;
  readonly name: string;
  readonly bytes: number;
  /** The first signs of its SHA-256. */
  readonly sha256: string;
  readonly replaces: string | null;
  readonly report: {
    readonly sheets: readonly CheckedSheet[];
    readonly told: number;
    readonly sameAs: string | null;
  } | null;
  /** Forms in which its rows to mend can be fetched. */
  readonly faulty: readonly ('xlsx' | 'csv')[];
};

type Common = {
  readonly batchId: number;
  readonly state: BatchState;
  readonly begunAt: string;
  readonly begunName: string;
};

/** A batch with its files. */
export type BatchView = Common & {
  readonly stage: string | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly item: string | null;
  readonly failure: { readonly stage: string; readonly reference: string; readonly message: string } | null;
  readonly baseRunId: number | null;
  readonly runId: number | null;
  /** The run it was compared with is no longer the current one: it must be tried again. */
  readonly isStale: boolean;
  readonly counts: { readonly before: RowCounts | null; readonly after: RowCounts } | null;
  readonly canUndo: boolean;
  readonly settledAt: string | null;
  readonly settledName: string | null;
  readonly undoneAt: string | null;
  readonly undoneName: string | null;
  readonly files: readonly BatchFile[];
};

/** A line of the history. */
export type PastBatch = Common & {
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly settledAt: string | null;
  readonly settledName: string | null;
  readonly undoneAt: string | null;
  readonly undoneName: string | null;
  readonly canUndo: boolean;
};

/** A batch just begun. */
export type OpenBatch = { readonly batchId: number };

/** What the import page begins with: what is there, what is under way, what was. */
export type IntakeHome = {
  readonly limits: { readonly fileBytes: number; readonly batchBytes: number; readonly files: number };
  /** The files that the current results rest on, by name. */
  readonly present: readonly { readonly name: string; readonly bytes: number }[];
  readonly batches: readonly PastBatch[];
};
