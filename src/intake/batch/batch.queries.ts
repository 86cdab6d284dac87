import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable, Viewer } from '../../access/index.ts';
import type { FileReport } from '../check/checked.ts';
import { verdictMessage } from '../verdicts.ts';
import type { BatchFile, BatchState, BatchView, PastBatch } from './batch.ts';
import { batchFolder } from './upload.store.ts';

/** What a change of a batch begins with; the row is locked until the request ends. */
export type LockedBatch = {
  readonly batchId: number;
  readonly folder: string;
  readonly state: BatchState;
  readonly division: string;
  readonly runId: number | null;
  readonly baseRunId: number | null;
};

const COMMON = `b.batch_id as "batchId", b.state, b.begun_at as "begunAt", b.begun_name as "begunName",
  b.settled_at as "settledAt", b.settled_name as "settledName", b.undone_at as "undoneAt", b.undone_name as "undoneName",
  b.state = 'taken' and b.run_id = (select run_id from reports.run where is_current) and b.base_run_id is not null as "canUndo"`;

/** Begins a batch in the county of the current results; undefined while there are none. */
export async function beginBatch(
  db: Queryable,
  viewer: Pick<Viewer, 'accountId' | 'fullName'>,
  folder: string,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await db.query<{ batch_id: number }>(
    `insert into intake.batch (division, folder, state, begun_at, begun_by, begun_name)
     select county, $1, 'open', $2, $3, $4 from reports.run
     where is_current and county like any ((select access.prefixes('intake.import'))::text[]) returning batch_id`,
    [folder, now, viewer.accountId, viewer.fullName],
  );
  return rows[0]?.batch_id;
}

/** Locks a batch that the viewer may change. */
export async function lockBatch(db: Queryable, batchId: number): Promise<LockedBatch | undefined> {
  const { rows } = await db.query<LockedBatch>(
    `select batch_id as "batchId", folder, state, division, run_id as "runId", base_run_id as "baseRunId"
     from intake.batch where batch_id = $1 for update`,
    [batchId],
  );
  return rows[0];
}

/** A file of a batch as it is kept. */
export type StoredFile = {
  readonly fileNo: number;
  readonly name: string;
  readonly stored: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly replaces: string | null;
  readonly isChoiceMade: boolean;
  readonly report: FileReport | null;
};

/** The files of a batch in the order in which they came. */
export async function listFiles(db: Queryable, batchId: number): Promise<StoredFile[]> {
  const { rows } = await db.query<StoredFile>(
    `select file_no as "fileNo", name, stored, bytes, sha256, replaces, is_choice_made as "isChoiceMade", report
     from intake.batch_file where batch_id = $1 order by file_no`,
    [batchId],
  );
  return rows;
}

/** Adds a file, in the place of the one of the same name if there is one. */
export async function addFile(
  db: Queryable,
  batchId: number,
  file: Pick<StoredFile, 'name' | 'stored' | 'bytes' | 'sha256'> & { readonly at: Date },
): Promise<number> {
  await db.query('delete from intake.batch_file where batch_id = $1 and name = $2', [batchId, file.name]);
  const { rows } = await db.query<{ file_no: number }>(
    `insert into intake.batch_file (batch_id, file_no, name, stored, bytes, sha256, uploaded_at)
     select $1, coalesce(max(file_no), 0) + 1, $2, $3, $4, $5, $6 from intake.batch_file where batch_id = $1
     returning file_no`,
    [batchId, file.name, file.stored, file.bytes, file.sha256, file.at],
  );
  return rows[0]!.file_no;
}

/** Takes a file out of a batch. */
export async function removeFile(db: Queryable, batchId: number, fileNo: number): Promise<void> {
  await db.query('delete from intake.batch_file where batch_id = $1 and file_no = $2', [batchId, fileNo]);
}

/** Keeps which present file each file replaces. */
export async function chooseReplaced(
  db: Queryable,
  batchId: number,
  choices: readonly { readonly fileNo: number; readonly replaces: string | null }[],
): Promise<void> {
  for (const { fileNo, replaces } of choices)
    await db.query(
      'update intake.batch_file set replaces = $3, is_choice_made = true where batch_id = $1 and file_no = $2',
      [batchId, fileNo, replaces],
    );
}

/** Puts a batch into a state; results of an earlier dry run go with `isTrialDropped`. */
export async function setState(
  db: Queryable,
  batch: Pick<LockedBatch, 'batchId' | 'runId'>,
  state: BatchState,
  isTrialDropped = false,
): Promise<void> {
  if (isTrialDropped && batch.runId !== null) await db.query('select reports.drop_trial($1)', [batch.runId]);
  await db.query(
    `update intake.batch set state = $2, stage = null, done = null, total = null, item = null, failure = null
       ${isTrialDropped ? ', run_id = null, base_run_id = null, counts = null' : ''} where batch_id = $1`,
    [batch.batchId, state],
  );
}

/** Writes who settled a batch, and how. */
export async function settleBatch(
  db: Queryable,
  batchId: number,
  state: 'taken' | 'left',
  viewer: Pick<Viewer, 'fullName'>,
  now: Date,
): Promise<void> {
  await db.query(
    'update intake.batch set state = $2, settled_at = $3, settled_name = $4, failure = null where batch_id = $1',
    [batchId, state, now, viewer.fullName],
  );
}

/** Writes who undid a batch. */
export async function markUndone(
  db: Queryable,
  batchId: number,
  viewer: Pick<Viewer, 'fullName'>,
  now: Date,
): Promise<void> {
  await db.query(
    `update intake.batch set state = 'undone', undone_at = $2, undone_name = $3 where batch_id = $1`,
    [batchId, now, viewer.fullName],
  );
}

/** Makes another run the current one; false where the one looked at no longer is. */
export async function switchRun(db: Queryable, from: number, to: number): Promise<boolean> {
  const { rows } = await db.query<{ switched: boolean }>('select reports.switch_run($1, $2) as switched', [
    from,
    to,
  ]);
  return rows[0]!.switched;
}

/** The batches, newest first, with their files. */
export async function listBatches(db: Queryable): Promise<PastBatch[]> {
  const { rows } = await db.query<PastBatch>(
    `select ${COMMON},
       (select coalesce(json_agg(json_build_object('name', f.name, 'bytes', f.bytes, 'sha256', substr(f.sha256, 1, 12))
          order by f.file_no), '[]') from intake.batch_file as f where f.batch_id = b.batch_id) as files
     from intake.batch as b order by b.batch_id desc limit 200`,
  );
  return rows;
}

type Head = Omit<BatchView, 'files'> & { readonly folder: string };

/** One batch with its files. */
export async function findBatch(
  db: Queryable,
  dataFolder: string,
  batchId: number,
): Promise<BatchView | undefined> {
  const { rows } = await db.query<Head>(
    `select ${COMMON}, b.folder, b.stage, b.done, b.total, b.item, b.failure, b.base_run_id as "baseRunId",
       b.run_id as "runId", b.counts,
       b.state = 'ready' and b.base_run_id is distinct from (select run_id from reports.run where is_current) as "isStale"
     from intake.batch as b where b.batch_id = $1`,
    [batchId],
  );
  if (!rows[0]) return undefined;
  const { folder, ...head } = rows[0];
  const files = await listFiles(db, batchId);
  const at = batchFolder(dataFolder, folder);
  return { ...head, files: files.map((file) => viewOf(file, at)) };
}

const viewOf = (
  { fileNo, name, stored, bytes, sha256, replaces, report }: StoredFile,
  folder: string,
): BatchFile => ({
  ...{ fileNo, name, bytes, sha256: sha256.slice(0, 12), replaces, report },
  faulty: (['xlsx', 'csv'] as const).filter((ending) =>
    existsSync(join(folder, `${stored}.faulty.${ending}`)),
  ),
});

/** A verdict as the page shows it, in both languages. */
export type ShownVerdict = {
  readonly number: number;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
};

/** Verdicts of a file after a number, by sheet, row and column. */
export async function listVerdicts(
  db: Queryable,
  batchId: number,
  fileNo: number,
  after: number,
  limit: number,
): Promise<{ items: ShownVerdict[]; next: number | null }> {
  const { rows } = await db.query(
    `select verdict_no as number, sheet, row_no as row, column_name as "column", severity, code, detail
     from intake.batch_verdict where batch_id = $1 and file_no = $2 and verdict_no > $3
     order by verdict_no limit ${Math.trunc(limit) + 1}`,
    [batchId, fileNo, after],
  );
  const items = rows.slice(0, limit).map(({ code, detail, ...verdict }) => ({
    ...verdict,
    message: { zh: verdictMessage(code, detail, 'zh'), en: verdictMessage(code, detail, 'en') },
  }));
  return { items, next: rows.length > limit ? items.at(-1)!.number : null };
}
