import type pg from 'pg';
import { sweepSessions } from '../../src/access/index.ts';
import { clearOrphans } from '../../src/dropout/index.ts';
import { judgeWhereDue } from '../../src/warning/index.ts';

/** What the service does by itself from time to time. */
export type Upkeep = {
  /** One turn now: what is due is done. */
  turn(): Promise<void>;
  stop(): Promise<void>;
};

const EVERY_MS = 5 * 60_000;

/**
 * From time to time: children at school are judged anew where a day has begun or a roll was entered, uploads that no
 * submission took are cleared, and sessions that ended by themselves are taken away. A fault of a turn is told; the next one tries again.
 */
export function startUpkeep(
  pool: pg.Pool,
  { now, onFault }: { readonly now: () => Date; readonly onFault: (fault: unknown) => void },
): Upkeep {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const work = async (): Promise<void> => {
    await judgeWhereDue(pool, now());
    await clearOrphans(pool, now());
    await sweepSessions(pool, now());
  };
  const turn = (): Promise<void> => {
    if (!isStopped) running = running.then(work).catch(onFault);
    return running;
  };
  const wait = (): void => {
    timer = setTimeout(() => turn().then(() => isStopped || wait()), EVERY_MS);
    timer.unref();
  };
  wait();
  return {
    turn,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
