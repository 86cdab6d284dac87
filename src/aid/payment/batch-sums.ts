import type { BySource } from './ledger.ts';

/** Where the lines of a batch stand. */
type Places = 'lines' | 'held' | 'payable' | 'paid' | 'failed' | 'open';

/** Sums of a batch by source: what is due, set aside, paid, sent back, and what waits for an answer. */
export type BatchSums = Readonly<Record<Places, number>> & {
  readonly due: Readonly<Record<Places, BySource>>;
};
