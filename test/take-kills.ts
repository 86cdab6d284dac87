import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TakeAsking, TakeCrashJob, TakeCrashTold } from '../apps/server/take-crash.fixture.ts';
import { bringInStep } from '../src/dropout/index.ts';
import type { Database } from '../src/platform/index.ts';
import { forkService, killService, untilStill } from './crash-service.ts';

const SERVICE = fileURLToPath(new URL('../apps/server/take-crash.fixture.mjs', import.meta.url));

/** A service that takes a batch in and undoes it, and is killed again and again; after each kill all is held together. */
export type TakeKills = {
  /** Begins a service, kills it with signal 9 some milliseconds after so many answers, while it is asked; the faults found. */
  kill(answers: number, milliseconds: number): Promise<string[]>;
  /** Answers that were given, and how often one was on its way when the service was killed. */
  readonly counts: { answered: number; cutOff: number; cutOffKept: number };
};

/** Begins over a batch that is ready to be taken in. */
export async function openTakeKills(
  database: Database,
  job: Omit<TakeCrashJob, 'address'>,
): Promise<TakeKills> {
  const { pool } = database;
  const { host, user, database: name } = database.address;
  const address = { host, user, database: name } as TakeCrashJob['address'];
  const before = await standingOf(pool, job.batchId);
  const done: Record<TakeAsking, number> = { take: before.taken, undo: before.undone };
  const counts = { answered: 0, cutOff: 0, cutOffKept: 0 };

  /** The service at work, killed once it has given its answers; what it was asked when it died. */
  const killOne = async (answers: number, milliseconds: number, faults: string[]) => {
    let open: TakeAsking | undefined;
    let given = 0;
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const service = forkService<TakeCrashTold>(SERVICE, { ...job, address }, (told) => {
      if ('asking' in told) {
        open = told.asking;
        if (given >= answers) begin();
        return;
      }
      open = undefined;
      given += 1;
      counts.answered += 1;
      done[told.answered] += 1;
      if (told.status !== 200) faults.push(`${told.answered} was answered ${told.status}`);
    });
    const early = once(service, 'exit').then(() => {
      if (given < answers) throw new Error('the service ended before it was killed');
    });
    await Promise.race([begun, early]);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await killService(service);
    await untilStill(pool);
    return open;
  };

  return {
    counts,
    async kill(answers, milliseconds) {
      const faults: string[] = [];
      const open = await killOne(answers, milliseconds, faults);
      const now = await standingOf(pool, job.batchId);
      if (open !== undefined) {
        counts.cutOff += 1;
        const isKept = (open === 'take') === (now.state === 'taken');
        if (isKept) counts.cutOffKept += 1;
        if (isKept) done[open] += 1;
      }
      for (const [asking, events] of [
        ['take', now.taken],
        ['undo', now.undone],
      ] as const)
        if (events !== done[asking]) faults.push(`${asking}: ${events} events of ${done[asking]} done`);
      return [...faults, ...now.faults];
    },
  };
}

/** Where a batch and everything that hangs on the current run stand, and what of it does not agree. */
async function standingOf(pool: Database['pool'], batchId: number) {
  const faults: string[] = [];
  const { rows } = await pool.query(
    `select b.state, case when b.state = 'taken' then b.run_id else b.base_run_id end as wanted,
       (select string_agg(run_id::text, ',') from reports.run where is_current) as current,
       (select string_agg(run_id::text, ',') from dropout.run where is_current) as cases,
       (select string_agg(run_id::text, ',') from aid.run where is_current) as aid,
       (select string_agg(run_id::text, ',') from warning.run where is_current) as warnings,
       (select count(*) from access.audit_event where action = 'import' and is_done) as taken,
       (select count(*) from access.audit_event where action = 'undo-import' and is_done) as undone
     from intake.batch as b where b.batch_id = $1`,
    [batchId],
  );
  const { state, wanted, taken, undone, ...current } = rows[0]!;
  for (const [what, runs] of Object.entries(current))
    if (runs !== String(wanted))
      faults.push(`${what}: run ${runs} where the batch, ${state}, wants ${wanted}`);
  const again = await actsOfAnotherStep(pool, wanted);
  if (Object.values(again).some((n) => n > 0))
    faults.push(`the cases were not in step: ${JSON.stringify(again)} were still to come`);
  return { state: state as string, taken: taken as number, undone: undone as number, faults };
}

/** What would still be done to the cases if the run were followed once more; nothing of it is kept. */
async function actsOfAnotherStep(pool: Database['pool'], runId: number) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return (await bringInStep(client, runId, new Date('2026-09-01T01:00:00Z'))).acts;
  } finally {
    await client.query('rollback');
    client.release();
  }
}
