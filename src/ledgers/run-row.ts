import type { LandedField } from '../intake/index.ts';
import type { FactRule, LedgerRules } from './rules.ts';

/** A row of a file on which a child stands in a ledger. */
export type EvidenceRow = { readonly file: string; readonly sheet: string; readonly row: number };

/** A child of a ledger as a run knows it. Numbers come masked; `secret`: facts for those who must know. */
export type RunRow = {
  readonly ledger: string;
  readonly personId: string;
  readonly division: string;
  readonly school: string | null;
  readonly name: string;
  readonly idMasked: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly isInSchool: boolean;
  readonly kinds: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
  readonly evidence: readonly EvidenceRow[];
};

/** A run as the ledgers need it. */
export type LedgersOfRun = {
  readonly runId: number;
  readonly county: string;
  readonly on: string;
  readonly rows: Iterable<RunRow>;
};

/** What a file's row tells, by landed field. */
export type Told = Readonly<Partial<Record<LandedField, string | null>>>;

/** The facts of a ledger read off the rows that tell of a child, in their order: the first that tells one decides. */
export function factsOf({ facts }: Pick<LedgerRules, 'facts'>, told: readonly Told[]) {
  const firstTold = ({ from }: FactRule): string | undefined =>
    from === undefined ? undefined : (told.find((row) => row[from])?.[from] ?? undefined);
  const part = (isSecret: boolean): Record<string, string> =>
    Object.fromEntries(
      facts
        .filter((fact) => fact.is_secret === isSecret)
        .flatMap((fact) => {
          const value = firstTold(fact);
          return value === undefined ? [] : [[fact.name, value]];
        }),
    );
  return { facts: part(false), secret: part(true) };
}

/** Whole years on a day; undefined without a birth date. */
export function yearsOn(birthDate: string | null, day: string): number | undefined {
  if (birthDate === null) return undefined;
  return (
    Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0)
  );
}
