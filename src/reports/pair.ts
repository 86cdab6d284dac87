import type { RowPlace } from './place.ts';
import type { ScreenDifference } from './screen.ts';
import type { WaterfallPart } from './waterfall.ts';

/** Two rows and why they are one person or not. Weights in milli-weights (log2 × 1000). */
export type PairStory = {
  readonly left: PairSide;
  readonly right: PairSide;
  /** One person, two persons, or for somebody to decide. */
  readonly outcome: 'same' | 'apart' | 'undecided';
  /** Both rows bear one ID number and agreeing names: joined without a score. */
  readonly isByNumber: boolean;
  /** How the score came about; undefined where the rows were joined by their number. */
  readonly score: PairScore | undefined;
  readonly differences: readonly ScreenDifference[];
};

/** A row of the pair and the person it is taken for. */
export type PairSide = RowPlace & {
  readonly rowId: number;
  readonly personId: string;
  readonly rule: string;
};

/** A score with its parts, and where the thresholds lie (undefined where the model is not at hand). */
export type PairScore = {
  readonly parts: readonly WaterfallPart[];
  readonly weight: number;
  readonly thresholds?: { readonly link: number; readonly review: number };
};
