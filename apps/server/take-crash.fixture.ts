import { join } from 'node:path';
import type pg from 'pg';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { type DatabaseAddress, openPool } from '../../src/platform/index.ts';
import { fixedSources, type SignedInHeaders } from '../../test/signed-in.ts';
import { trackRun } from './run-progress.ts';
import { buildServer } from './server.ts';

/** What the service that is to be killed does: one batch is taken in and undone, again and again, without a pause. */
export type TakeCrashJob = {
  readonly address: DatabaseAddress;
  readonly dataFolder: string;
  readonly baseFolder: string;
  readonly keyFile: string;
  readonly officer: SignedInHeaders;
  readonly batchId: number;
};

/** What is asked of it. */
export type TakeAsking = 'take' | 'undo';

/** What the service tells whoever kills it. */
export type TakeCrashTold =
  | { readonly asking: TakeAsking }
  | { readonly answered: TakeAsking; readonly status: number };

const tell = (told: TakeCrashTold): void => void process.send?.(told);

/** What can be asked next; a batch that was undone is laid as it was before it was taken in. */
async function nextOf(pool: pg.Pool, batchId: number): Promise<TakeAsking> {
  await pool.query(
    `update intake.batch set state = 'ready', settled_at = null, settled_name = null, undone_at = null, undone_name = null
     where batch_id = $1 and state = 'undone'`,
    [batchId],
  );
  const { rows } = await pool.query<{ state: string }>('select state from intake.batch where batch_id = $1', [
    batchId,
  ]);
  return rows[0]!.state === 'taken' ? 'undo' : 'take';
}

process.once('message', async (job: TakeCrashJob) => {
  const { address, dataFolder, baseFolder, keyFile, officer, batchId } = job;
  const pool = openPool(address, 2);
  const app = buildServer({
    ...{ database: Promise.resolve(pool), run: trackRun(), sources: fixedSources(), keyFile },
    page: join(dataFolder, 'page'),
    intake: { dataFolder, baseFolder, limits: UPLOAD_LIMITS, wake: () => {} },
  });
  await app.ready();
  for (;;) {
    const asking = await nextOf(pool, batchId);
    tell({ asking });
    const url = `/api/intake/batches/${batchId}/${asking}`;
    const { statusCode } = await app.inject({ method: 'POST', url, headers: officer });
    tell({ answered: asking, status: statusCode });
  }
});
