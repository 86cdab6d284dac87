import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import {
  type BatchFailure,
  type Claim,
  claimBatch,
  failBatch,
  putBackBatches,
  stepBatch,
} from '../../src/intake/index.ts';
import { UserFault } from '../../src/kernel/index.ts';
import { isDatabaseAway, type Progress } from '../../src/platform/index.ts';
import type { BatchJob } from './batch-job.ts';
import { type Importing, startBatchJob } from './importing.ts';

/** What work on batches stands on. */
export type BatchesParts = Omit<BatchJob, 'claim'> & { readonly pool: pg.Pool };

/** The work on uploaded batches: one at a time, in the order in which it was asked for. */
export type Batches = {
  /** There may be work. */
  wake(): void;
  /** Ends what runs; it begins anew at the next start. */
  stop(): Promise<void>;
};

/** How often the database is told how far the work is. */
const TELL_EVERY_MS = 500;

/** How often a database that is away is asked whether it is back. */
const RETURN_EVERY_MS = 250;

/** Work under which the database breaks each time would break it for ever: then it has failed. */
const MOST_LOST_IN_A_ROW = 5;

/** Puts back what an earlier service left under way, then works until stopped. */
export async function startBatches({ pool, ...parts }: BatchesParts): Promise<Batches> {
  await putBackBatches(pool, parts.dataFolder);
  let isStopped = false;
  let running: Importing | undefined;
  let working: Promise<void> | undefined;
  let isAsked = false;
  let lostInARow = 0;

  const workOff = async (): Promise<void> => {
    while (!isStopped) {
      isAsked = false;
      try {
        const claim = await claimBatch(pool);
        if (!claim && !isAsked) return;
        if (claim) await workOn(claim);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        await putBackOnReturn();
      }
    }
  };
  /** The database is away, whatever was under way: it begins anew when the database answers again. */
  const putBackOnReturn = async (): Promise<void> => {
    while (!isStopped) {
      try {
        return await putBackBatches(pool, parts.dataFolder);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        await pause(RETURN_EVERY_MS);
      }
    }
  };
  const workOn = async (claim: Claim): Promise<void> => {
    const { show, flushed } = tellSlowly(pool, claim);
    running = startBatchJob({ ...parts, claim }, show);
    try {
      await running.finished;
      lostInARow = 0;
    } catch (error) {
      if (isStopped) return;
      if (isDatabaseAway(error) && ++lostInARow <= MOST_LOST_IN_A_ROW) throw error;
      lostInARow = 0;
      await failBatch(pool, claim, failureOf(error));
    } finally {
      running = undefined;
      await flushed();
    }
  };
  const batches: Batches = {
    wake() {
      isAsked = true;
      if (isStopped || working) return;
      working = workOff()
        .catch((error: unknown) => {
          report(error);
        })
        .finally(() => {
          working = undefined;
          if (isAsked) batches.wake();
        });
    },
    async stop() {
      isStopped = true;
      isAsked = false;
      running?.stop();
      await working;
    },
  };
  batches.wake();
  return batches;
}

/** Tells the database of progress, at most twice a second and one after the other. */
function tellSlowly(pool: pg.Pool, claim: Claim) {
  let last = 0;
  let telling = Promise.resolve();
  let stage: Progress['stage'] | undefined;
  return {
    show(progress: Progress): void {
      const now = performance.now();
      if (progress.stage === stage && now - last < TELL_EVERY_MS) return;
      [last, stage] = [now, progress.stage];
      telling = telling.then(() => stepBatch(pool, claim, progress)).catch(() => {});
    },
    flushed: () => telling,
  };
}

/** Our own fault goes out as a reference; the trace stays here, and only where it was asked for. */
function report(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const reference = createHash('sha256').update(trace).digest('hex').slice(0, 8);
  console.error(`internal error, reference ${reference}`);
  if (process.env.FUZHI_TRACE) console.error(trace);
  return reference;
}

function failureOf(error: unknown): BatchFailure {
  if (error instanceof UserFault)
    return { reference: '', message: String(error.detail.message ?? error.code) };
  return { reference: report(error), message: '' };
}
