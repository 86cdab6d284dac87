import type pg from 'pg';
import { beyondRequest, inRequest, type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { RequestRefusal } from '../../platform/index.ts';
import type { BatchError } from './batch.errors.ts';
import {
  addFile,
  beginBatch,
  chooseReplaced,
  type LockedBatch,
  listFiles,
  lockBatch,
  markUndone,
  removeFile,
  type StoredFile,
  setState,
  settleBatch,
  switchRun,
} from './batch.queries.ts';
import { type BatchState, CHANGEABLE, WORKING } from './batch.ts';
import { listPresent } from './job.queries.ts';
import { batchFolder, removeStored, type UploadLimits } from './upload.store.ts';

/** What changes of batches stand on. */
export type BatchParts = {
  readonly pool: pg.Pool;
  readonly dataFolder: string;
  /** Folder of the registers that the results rest on before anything was taken in. */
  readonly baseFolder: string;
  readonly limits: UploadLimits;
  readonly now: () => Date;
  /** Called in the same transaction when another run has become the current one, by the service itself. */
  readonly switched?: ((client: pg.PoolClient, runId: number, at: Date) => Promise<unknown>) | undefined;
};

/** A refusal: nothing was changed. */
export class Refusal extends RequestRefusal<BatchError> {}

const mega = (bytes: number): string => `${Math.round(bytes / (1 << 20))} MB`;

/** Runs a change of a batch in one transaction, the batch locked, and only in one of the states. */
function change<T>(
  { pool }: BatchParts,
  viewer: Viewer,
  batchId: number,
  states: readonly BatchState[],
  work: (db: pg.PoolClient, batch: LockedBatch) => Promise<T>,
): Promise<T> {
  return inRequest(pool, viewer, 'intake.import', async (db) => {
    const batch = await lockBatch(db, batchId);
    if (!batch) throw new Refusal('no-such-batch');
    if (!states.includes(batch.state))
      throw new Refusal(WORKING.includes(batch.state) ? 'batch-busy' : 'batch-settled');
    return work(db, batch);
  });
}

/** Begins a batch. */
export async function openBatchOf(parts: BatchParts, viewer: Viewer, folder: string): Promise<number> {
  const begun = await inRequest(parts.pool, viewer, 'intake.import', (db) =>
    beginBatch(db, viewer, folder, parts.now()),
  );
  if (begun === undefined) throw new Refusal('no-results-yet');
  return begun;
}

/** Refuses before anything is received what cannot be kept. Gives the batch's folder. */
export const admitFile = (
  parts: BatchParts,
  viewer: Viewer,
  batchId: number,
  name: string,
  bytes: number,
): Promise<string> =>
  change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    fits(await listFiles(db, batchId), { name, bytes }, parts.limits);
    return batch.folder;
  });

function fits(
  files: readonly StoredFile[],
  { name, bytes }: { name: string; bytes: number },
  limits: UploadLimits,
): void {
  const others = files.filter((file) => file.name !== name);
  if (bytes > limits.fileBytes) throw new Refusal('file-too-large', { limit: mega(limits.fileBytes) });
  if (others.length >= limits.files) throw new Refusal('too-many-files', { limit: limits.files });
  if (others.reduce((sum, file) => sum + file.bytes, bytes) > limits.batchBytes)
    throw new Refusal('batch-too-large', { limit: mega(limits.batchBytes) });
}

/** Keeps a file that was received whole; one of the same name gives way. Gives its number. */
export async function keepFile(
  parts: BatchParts,
  viewer: Viewer,
  batchId: number,
  file: Pick<StoredFile, 'name' | 'stored' | 'bytes' | 'sha256'>,
): Promise<number> {
  const { fileNo, gone, folder } = await change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    const files = await listFiles(db, batchId);
    fits(files, file, parts.limits);
    const same = files.find(({ sha256 }) => sha256 === file.sha256);
    if (same) throw new Refusal('same-file', { name: same.name });
    const fileNo = await addFile(db, batchId, { ...file, at: parts.now() });
    await setState(db, batch, 'open', true);
    await recordEvent(db, {
      action: 'upload',
      subject: { kind: 'import', id: String(batchId) },
      detail: { file: file.name, bytes: file.bytes },
    });
    return { fileNo, folder: batch.folder, gone: files.find(({ name }) => name === file.name) };
  });
  if (gone) removeStored(batchFolder(parts.dataFolder, folder), gone.stored);
  return fileNo;
}

/** Takes a file out of a batch again. */
export async function dropFile(
  parts: BatchParts,
  viewer: Viewer,
  batchId: number,
  fileNo: number,
): Promise<void> {
  const { stored, folder } = await change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    const files = await listFiles(db, batchId);
    const file = files.find((one) => one.fileNo === fileNo);
    if (!file) throw new Refusal('no-such-file');
    await removeFile(db, batchId, fileNo);
    const left = files.filter((one) => one.fileNo !== fileNo);
    await setState(
      db,
      batch,
      left.length > 0 && left.every(({ report }) => report) ? 'checked' : 'open',
      true,
    );
    return { stored: file.stored, folder: batch.folder };
  });
  removeStored(batchFolder(parts.dataFolder, folder), stored);
}

/** Asks for the check of the files that were not checked yet. */
export const askCheck = (parts: BatchParts, viewer: Viewer, batchId: number): Promise<void> =>
  change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    const files = await listFiles(db, batchId);
    if (files.length === 0) throw new Refusal('batch-empty');
    await setState(db, batch, files.every(({ report }) => report) ? 'checked' : 'uploaded', true);
  });

/** Which present file a file of the batch replaces; null: none. */
export type Choice = { readonly fileNo: number; readonly replaces: string | null };

/** Asks for a dry run with these choices. */
export const askDryRun = (
  parts: BatchParts,
  viewer: Viewer,
  batchId: number,
  choices: readonly Choice[],
): Promise<void> =>
  change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    const files = await listFiles(db, batchId);
    if (files.length === 0) throw new Refusal('batch-empty');
    if (files.some(({ report }) => !report)) throw new Refusal('batch-unchecked');
    if (!files.some(({ report }) => report!.sheets.some(({ format }) => format !== null)))
      throw new Refusal('nothing-to-run');
    await refuseBadChoices(db, parts, choices);
    await chooseReplaced(db, batchId, choices);
    await setState(db, batch, 'dry-run-asked', true);
  });

async function refuseBadChoices(
  db: Queryable,
  { dataFolder, baseFolder }: BatchParts,
  choices: readonly Choice[],
): Promise<void> {
  const names = new Set((await listPresent(db, dataFolder, baseFolder)).map(({ name }) => name));
  const chosen = new Set<string>();
  for (const { replaces } of choices) {
    if (replaces === null) continue;
    if (!names.has(replaces)) throw new Refusal('replaces-unknown', { name: replaces });
    if (chosen.has(replaces)) throw new Refusal('replaced-twice', { name: replaces });
    chosen.add(replaces);
  }
}

/** Makes another run the current one with all that follows from it; false where the one looked at no longer is. */
async function switchWhole(parts: BatchParts, db: pg.PoolClient, from: number, to: number): Promise<boolean> {
  if (!(await switchRun(db, from, to))) return false;
  const { switched, now } = parts;
  if (switched) await beyondRequest(db, () => switched(db, to, now()));
  return true;
}

/** Takes a batch in: the dry run's results become the current ones, in the transaction that says so. */
export const takeBatch = (parts: BatchParts, viewer: Viewer, batchId: number): Promise<void> =>
  change(parts, viewer, batchId, CHANGEABLE, async (db, { state, runId, baseRunId }) => {
    if (state !== 'ready' || runId === null) throw new Refusal('not-ready');
    if (baseRunId === null || !(await switchWhole(parts, db, baseRunId, runId)))
      throw new Refusal('batch-stale');
    await settleBatch(db, batchId, 'taken', viewer, parts.now());
    const files = await listFiles(db, batchId);
    await recordEvent(db, {
      action: 'import',
      subject: { kind: 'import', id: String(batchId) },
      detail: { files: files.length, run: runId, before: baseRunId },
    });
  });

/** Leaves a batch: its dry run goes; its files go at the next start. */
export const leaveBatch = (parts: BatchParts, viewer: Viewer, batchId: number): Promise<void> =>
  change(parts, viewer, batchId, CHANGEABLE, async (db, batch) => {
    await setState(db, batch, 'left', true);
    await settleBatch(db, batchId, 'left', viewer, parts.now());
    await recordEvent(db, { action: 'leave-import', subject: { kind: 'import', id: String(batchId) } });
  });

/** Undoes what was taken in last: the results before it become the current ones again. */
export const undoBatch = (parts: BatchParts, viewer: Viewer, batchId: number): Promise<void> =>
  change(parts, viewer, batchId, ['taken'], async (db, { runId, baseRunId }) => {
    if (runId === null || baseRunId === null) throw new Refusal('cannot-undo');
    if (!(await switchWhole(parts, db, runId, baseRunId))) throw new Refusal('cannot-undo');
    await markUndone(db, batchId, viewer, parts.now());
    await recordEvent(db, {
      action: 'undo-import',
      subject: { kind: 'import', id: String(batchId) },
      detail: { run: runId, before: baseRunId },
    });
  });
