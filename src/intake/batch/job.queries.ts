import { existsSync } from 'node:fs';
import type pg from 'pg';
import { copyRows, inTransaction, type Progress } from '../../platform/index.ts';
import type { CheckedFile, FileReport } from '../check/checked.ts';
import { findFiles } from '../folder.store.ts';
import type { BatchState, RowCounts } from './batch.ts';
import { likelyReplaced, type PresentFile, presentFiles, type TakenFile } from './present.ts';
import { batchFolder, sweepIncoming } from './upload.store.ts';

/** Work that was taken up: what is to be done with which batch, and which time it is tried. */
export type Claim = {
  readonly batchId: number;
  readonly folder: string;
  readonly attempt: number;
  readonly work: 'check' | 'dry-run';
};

/**
 * Puts back what was under way when the service ended: it begins anew, and a process of that time that still lives can no
 * longer write its end. Sweeps uploads that no batch knows.
 */
export async function putBackBatches(pool: pg.Pool, dataFolder: string): Promise<void> {
  await pool.query(
    `update intake.batch set attempt = attempt + 1,
       state = case state when 'checking' then 'uploaded' else 'dry-run-asked' end
     where state in ('checking', 'dry-running')`,
  );
  await pool.query(
    `delete from reports.run where is_trial and not is_current
     and run_id not in (select run_id from intake.batch where run_id is not null and state = 'ready')`,
  );
  const { rows } = await pool.query<{ folder: string }>(
    "select folder from intake.batch where state <> 'left'",
  );
  sweepIncoming(dataFolder, new Set(rows.map(({ folder }) => folder)));
}

/** Takes up the oldest work that waits; undefined where none does. Never one that another process works on. */
export async function claimBatch(pool: pg.Pool): Promise<Claim | undefined> {
  const { rows } = await pool.query<Claim>(
    `update intake.batch set attempt = attempt + 1, failure = null, stage = null, done = null, total = null, item = null,
       state = case state when 'uploaded' then 'checking' else 'dry-running' end
     where batch_id = (
       select batch_id from intake.batch where state in ('uploaded', 'dry-run-asked')
         and not exists (select 1 from intake.batch where state in ('checking', 'dry-running'))
       order by batch_id limit 1 for update skip locked)
     returning batch_id as "batchId", folder, attempt,
       case state when 'checking' then 'check' else 'dry-run' end as work`,
  );
  return rows[0];
}

/** Tells how far the work is. */
export async function stepBatch(pool: pg.Pool, claim: Claim, progress: Progress): Promise<void> {
  const { stage, done, total, item } = progress;
  await pool.query(
    'update intake.batch set stage = $3, done = $4, total = $5, item = $6 where batch_id = $1 and attempt = $2',
    [claim.batchId, claim.attempt, stage, done, total ?? null, item ?? null],
  );
}

/** What is kept of a failure: a reference for ours, the words for the user's. */
export type BatchFailure = { readonly reference: string; readonly message: string };

/** The work failed: somebody may ask for it again. */
export async function failBatch(pool: pg.Pool, claim: Claim, failure: BatchFailure): Promise<void> {
  await pool.query(
    `update intake.batch set state = 'failed', failure = $3
     where batch_id = $1 and attempt = $2 and state in ('checking', 'dry-running')`,
    [claim.batchId, claim.attempt, JSON.stringify({ stage: claim.work, ...failure })],
  );
}

/** The end of a claim's work, once: false where the batch was put back or taken up again meanwhile. */
async function endClaim(db: pg.PoolClient, claim: Claim, state: BatchState): Promise<boolean> {
  const { rowCount } = await db.query(
    `update intake.batch set state = $3, stage = null, done = null, total = null, item = null
     where batch_id = $1 and attempt = $2 and state in ('checking', 'dry-running')`,
    [claim.batchId, claim.attempt, state],
  );
  return rowCount === 1;
}

/** A file of a batch as work needs it. */
export type FileOfBatch = {
  readonly fileNo: number;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly replaces: string | null;
  readonly isChecked: boolean;
};

/** The files of a batch and where they lie. */
export async function filesOfBatch(
  db: Pick<pg.ClientBase, 'query'>,
  dataFolder: string,
  { batchId, folder }: Pick<Claim, 'batchId' | 'folder'>,
): Promise<FileOfBatch[]> {
  const { rows } = await db.query(
    `select file_no as "fileNo", name, stored, bytes, sha256, replaces, report is not null as "isChecked"
     from intake.batch_file where batch_id = $1 order by file_no`,
    [batchId],
  );
  const at = batchFolder(dataFolder, folder);
  return rows.map(({ stored, ...file }) => ({ ...file, path: `${at}/${stored}` }));
}

/** Keeps what a check found, all files in one transaction. Returns false where the work was put back meanwhile. */
export async function finishCheck(
  pool: pg.Pool,
  claim: Claim,
  checked: readonly (CheckedFile & { readonly sameAs: string | null })[],
  present: readonly PresentFile[],
): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    if (!(await endClaim(db, claim, 'checked'))) return false;
    for (const { fileNo, sheets, told, sameAs, verdicts } of checked) {
      const report: FileReport = { sheets, told, sameAs };
      const { rows } = await db.query<{ name: string }>(
        'update intake.batch_file set report = $3 where batch_id = $1 and file_no = $2 returning name',
        [claim.batchId, fileNo, JSON.stringify(report)],
      );
      if (!rows[0]) continue;
      await db.query(
        'update intake.batch_file set replaces = $3 where batch_id = $1 and file_no = $2 and not is_choice_made',
        [claim.batchId, fileNo, likelyReplaced(rows[0].name, present)],
      );
      await db.query('delete from intake.batch_verdict where batch_id = $1 and file_no = $2', [
        claim.batchId,
        fileNo,
      ]);
      await copyRows(
        db,
        'intake.batch_verdict',
        ['batch_id', 'file_no', 'verdict_no', 'sheet', 'row_no', 'column_name', 'code', 'detail', 'severity'],
        verdicts.map((v, i) => [
          ...[claim.batchId, fileNo, i + 1, v.sheet, v.row, v.column, v.code],
          ...[v.detail, v.severity],
        ]),
      );
    }
    return true;
  });
}

/** What a dry run came to. */
export type DryRun = {
  readonly runId: number;
  readonly baseRunId: number;
  readonly counts: { readonly before: RowCounts | null; readonly after: RowCounts };
  readonly lastPerson: number;
};

/** Ties a dry run to its batch, inside the transaction that loads it. False where the work was put back meanwhile. */
export async function finishDryRun(db: pg.PoolClient, claim: Claim, dryRun: DryRun): Promise<boolean> {
  if (!(await endClaim(db, claim, 'ready'))) return false;
  await db.query(
    'update intake.batch set run_id = $2, base_run_id = $3, counts = $4, last_person = $5 where batch_id = $1',
    [claim.batchId, dryRun.runId, dryRun.baseRunId, JSON.stringify(dryRun.counts), dryRun.lastPerson],
  );
  return true;
}

type Taken = { readonly folder: string; readonly files: readonly TakenFile[] };

/** The files of each batch that was taken in and not undone, in the order of taking in. */
async function listTaken(db: Pick<pg.ClientBase, 'query'>, dataFolder: string): Promise<Taken[]> {
  const { rows } = await db.query<{
    folder: string;
    files: { name: string; stored: string; bytes: number; replaces: string | null }[];
  }>(
    `select b.folder, (select json_agg(json_build_object('name', f.name, 'stored', f.stored, 'bytes', f.bytes,
         'replaces', f.replaces) order by f.file_no) from intake.batch_file as f where f.batch_id = b.batch_id) as files
     from intake.batch as b where b.state = 'taken' order by b.settled_at, b.batch_id`,
  );
  return rows.map(({ folder, files }) => ({
    folder,
    files: files.map(({ name, stored, bytes, replaces }) => ({
      name,
      path: `${batchFolder(dataFolder, folder)}/${stored}`,
      size: bytes,
      replaces,
    })),
  }));
}

/** The files that results rest on: those of the folder, changed by what was taken in through the page. */
export async function listPresent(
  db: Pick<pg.ClientBase, 'query'>,
  dataFolder: string,
  baseFolder: string,
): Promise<PresentFile[]> {
  const taken = await listTaken(db, dataFolder);
  const base = existsSync(baseFolder) ? findFiles(baseFolder) : [];
  return taken.reduce<PresentFile[]>((present, { files }) => presentFiles(present, files), base);
}

/** The highest number of a person that any dry run gave. */
export async function highestPerson(db: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await db.query<{ most: number | null }>(
    'select max(last_person) as most from intake.batch',
  );
  return rows[0]?.most ?? 0;
}
