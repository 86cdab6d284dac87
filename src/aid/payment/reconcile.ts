import type { BatchSums } from './batch-sums.ts';
import { SOURCES, type Source } from './ledger.ts';

/** One line of the account of a batch: the same money as the awards, the batch, the bank and the treasury have it. */
export type Reconciliation = {
  readonly source: Source;
  readonly entitledFen: number;
  readonly heldFen: number;
  readonly batchFen: number;
  readonly bankPaidFen: number;
  readonly bankFailedFen: number;
  readonly treasuryPaidFen: number;
  readonly treasuryReturnedFen: number;
  readonly isBalanced: boolean;
};

/** Compares the four for each source. */
export function reconcile(
  sums: Pick<BatchSums, 'due'>,
  posted: readonly {
    readonly kind: string;
    readonly account: string;
    readonly source: Source;
    readonly fen: number;
  }[],
): Reconciliation[] {
  const ledger = (source: Source, account: string): number =>
    posted
      .filter((one) => one.kind === 'settle' && one.source === source && one.account === account)
      .reduce((sum, { fen }) => sum + fen, 0);
  return SOURCES.flatMap((source): Reconciliation[] => {
    const of = (place: keyof BatchSums['due']): number => sums.due[place][source] ?? 0;
    const one = {
      source,
      entitledFen: of('lines'),
      heldFen: of('held'),
      batchFen: of('payable'),
      bankPaidFen: of('paid'),
      bankFailedFen: of('failed'),
      treasuryPaidFen: ledger(source, 'paid'),
      treasuryReturnedFen: ledger(source, 'returned'),
    };
    if (one.entitledFen === 0 && one.treasuryPaidFen === 0 && one.treasuryReturnedFen === 0) return [];
    const isBalanced =
      one.entitledFen - one.heldFen === one.batchFen &&
      one.batchFen === one.bankPaidFen + one.bankFailedFen &&
      one.bankPaidFen === one.treasuryPaidFen &&
      one.bankFailedFen === one.treasuryReturnedFen;
    return [{ ...one, isBalanced }];
  });
}
