import type { SignedReport } from './report.queries.ts';
import type { Correction, Figures, ReportState } from './report.ts';

/** A unit with its report of a period. */
export type ReportLine = {
  readonly unit: string;
  readonly name: string;
  readonly state: ReportState;
  /** As the ledgers tell them today, up to the end of the period. */
  readonly figures: Figures;
  readonly isZero: boolean;
  readonly signed: readonly Omit<SignedReport, 'unit'>[];
  readonly corrections: readonly Correction[];
  readonly canSign: boolean;
};
