import { type TermCode, termOrder } from '../../kernel/index.ts';
import type { Programme } from '../programme/programme.ts';
import { isOffered } from '../programme/rule-set.ts';

/** How a programme would bear on a child. */
export const TRIAL_KINDS = ['entitled', 'gains', 'loses', 'left-out', 'undetermined'] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** One child of a trial; sums are of the term, over all programmes but loans. */
export type TrialChild = {
  readonly personId: string;
  readonly kind: TrialKind;
  /** Left out: the one condition that is not met, by its place. */
  readonly groundNo: number | null;
  readonly beforeFen: number;
  readonly afterFen: number;
};

/** What a trial counted. */
export type TrialCounts = {
  /** Children looked at. */
  readonly children: number;
  readonly entitled: number;
  /** Of the entitled, in the term. */
  readonly costFen: number;
  readonly gains: number;
  readonly loses: number;
  readonly undetermined: number;
  /** All who are refused, and those of them who miss one condition alone. */
  readonly refused: number;
  readonly leftOut: number;
  readonly leftOutBy: readonly { readonly groundNo: number; readonly children: number }[];
  /** What all programmes but loans give in the term without this one, and with it. */
  readonly beforeFen: number;
  readonly afterFen: number;
};

const next = (term: TermCode): TermCode =>
  (term.endsWith('spring')
    ? `${term.slice(0, 4)}-autumn`
    : `${Number(term.slice(0, 4)) + 1}-spring`) as TermCode;

/**
 * The term whose law a trial asks: that of the children's facts where the programme is offered in it, else the first one
 * after, else the programme's own first.
 */
export function trialTermOf(programme: Programme, ofFacts: TermCode): TermCode {
  const from = termOrder(ofFacts) < termOrder(programme.valid.from) ? programme.valid.from : ofFacts;
  return [from, next(from)].find((term) => isOffered(programme, term)) ?? programme.valid.from;
}
