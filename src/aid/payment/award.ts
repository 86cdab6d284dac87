import { createHash } from 'node:crypto';
import type { TermCode } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import type { BySource } from './ledger.ts';
import type { Fen } from './money.ts';

/** One child × programme × term × amount, with what it stood on. */
export type ProposedAward = {
  readonly division: string;
  readonly school: string | null;
  readonly personId: string;
  readonly name: string;
  readonly grade: string | null;
  readonly className: string | null;
  readonly term: TermCode;
  readonly programme: string;
  readonly programmeLabel: Text;
  readonly amountFen: Fen;
  readonly shares: BySource;
  /** Hash of the rule set that gave the amount. */
  readonly ruleHash: string;
  /** The facts used; no number of a person among them. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

/** The hash of facts, whatever the order of their keys. */
export const hashFacts = (facts: ProposedAward['facts']): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex');

/** What a decision of the law's side must tell to become an award. */
export type EntitledDecision = Omit<ProposedAward, 'shares'> & {
  /** Who pays in what shares, where the programme's rules say so. */
  readonly weights?: Readonly<BySource> | undefined;
};

/** What was awarded, against what the same child would be awarded on today's facts. */
export type AwardNow = {
  readonly personId: string;
  readonly programme: string;
  readonly term: TermCode;
  readonly amountFen: Fen;
  readonly factsHash: string;
};

/** The children among payees: accounting units are no persons, and the trail tells of persons. */
export const childrenOf = (payees: readonly { readonly personId: string }[]): string[] => [
  ...new Set(payees.map(({ personId }) => personId).filter((id) => id.startsWith('P'))),
];
