import type pg from 'pg';
import { readAuditRules } from './audit-rules.store.ts';
import type { Algorithm } from './chain.ts';
import { sealAll } from './seal.queries.ts';

/** A running sealer. */
export type Sealer = {
  /** Seals what still waits, and stops. */
  stop(): Promise<void>;
};

type SealerOptions = {
  readonly everyMs?: number;
  readonly algorithm?: Algorithm;
  readonly now?: () => Date;
  /** Told of a turn that failed; the next turn tries again. */
  readonly onFault?: (fault: unknown) => void;
};

/** Seals the trail shortly after each commit as long as the server runs: at once, then at every turn. */
export function startSealer(pool: pg.Pool, options: SealerOptions = {}): Sealer {
  const {
    everyMs = 1000,
    algorithm = readAuditRules().hash,
    now = () => new Date(),
    onFault = () => {},
  } = options;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const turn = () => sealAll(pool, now, algorithm).then(() => {}, onFault);
  let running = Promise.resolve();
  const begin = (): void => {
    running = turn().then(() => {
      if (!isStopped) timer = setTimeout(begin, everyMs);
    });
  };
  begin();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
      await turn();
    },
  };
}
