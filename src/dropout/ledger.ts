import { createHash } from 'node:crypto';
import type { Text } from '../platform/index.ts';

/** A row of a file on which a listing rests. */
export type ListedRow = { readonly file: string; readonly sheet: string; readonly row: number };

/** Why a child is listed as out of school. */
export type Listing = {
  readonly kind: string;
  readonly reason: Text;
  readonly evidence: readonly ListedRow[];
};

/** A child as a run knows it: of school age, or listed as out of school. Numbers come masked. */
export type RunChild = {
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly name: string | null;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly isOfAge: boolean;
  readonly isInSchool: boolean;
  readonly ground: string | null;
  readonly isDisabled: boolean;
  readonly isRegisteredPoor: boolean;
  readonly listing?: Listing | undefined;
  /** Grade and class of record, and the number of the household in its register. */
  readonly class?: string | null;
  readonly household?: string | null;
};

/** A pupil at school who is no child of school age: of a senior class, or over-age. */
export type RunPupil = Pick<RunChild, 'personId' | 'division' | 'name' | 'sex'> & {
  readonly school: string;
  readonly class: string;
};

/** A run as the ledgers need it. */
export type LedgerRun = {
  readonly runId: number;
  readonly county: string;
  readonly on: string;
  readonly children: readonly RunChild[];
  /** Who beside them is at school, so that a roll shows the whole class. */
  readonly pupils?: readonly RunPupil[] | undefined;
};

/**
 * What a listing is known again by: its kind and its rows. The same rows say nothing new: a closed case stays closed until
 * another row, or the same child after a time off the list, tells that it is missing again.
 */
export function markOf({ kind, evidence }: Listing): string {
  const rows = evidence.map(({ file, sheet, row }) => JSON.stringify([file, sheet, row])).toSorted();
  return createHash('sha256')
    .update([kind, ...rows].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}

/** A case as a new run finds it. */
export type StandingCase = {
  readonly caseId: number;
  readonly personId: string;
  readonly step: string;
  readonly isListed: boolean;
  /** A school reported the child’s absence: the registers go on telling that it is enrolled, and take nothing back. */
  readonly isReported: boolean;
  readonly mark: string;
};

const ENDS: ReadonlySet<string> = new Set(['closed', 'excused', 'cleared']);

/** What a run records on a case, given how it lists the child now; undefined: nothing has changed. */
export function actOfRun(
  { step, isListed, isReported, mark }: StandingCase,
  now: string | undefined,
): string | undefined {
  const isNews = now !== undefined && (!isListed || now !== mark);
  if (step === 'joined') return undefined;
  if (ENDS.has(step)) return isNews ? 'reopen' : undefined;
  if (now === undefined && step === 'suspected' && !isReported) return 'clear';
  if (now === undefined) return isListed ? 'unlisted' : undefined;
  return isNews ? 'listed' : undefined;
}
