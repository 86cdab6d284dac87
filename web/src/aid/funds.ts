import type { FundEntry, FundRow, FundSource, ShownClawBack } from '../../../src/aid/index.ts';

type Words = { readonly zh: string; readonly en: string };
/** The ledger as the server gives it. */
export type FundsHome = {
  readonly rows: readonly FundRow[];
  readonly entries: readonly FundEntry[];
  readonly clawBacks: readonly ShownClawBack[];
  readonly sources: readonly { readonly id: FundSource; readonly label: Words }[];
  readonly programmes: readonly { readonly programme: string; readonly label: Words }[];
  readonly mayAllot: boolean;
};
