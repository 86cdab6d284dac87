import type { Decision } from '../decide.ts';
import type { Refused } from '../refused.ts';
import { type Head, type Merged, mergeEdits } from './merge.ts';
import type { Submission } from './submission.ts';

/** What a submission is judged on. `decision`: on its act, as the case stands; undefined where the case is out of sight. */
export type JudgeParts = {
  readonly isInSight: boolean;
  readonly decision: Decision | undefined;
  readonly faults: readonly Refused[];
  readonly heads: ReadonlyMap<string, Head>;
};

/** What becomes of a submission that is not known yet. */
export type Judged =
  | {
      readonly state: 'accepted';
      readonly merged: Merged;
      readonly decision: (Decision & { ok: true }) | undefined;
    }
  | { readonly state: 'late'; readonly grounds: readonly Refused[] }
  | { readonly state: 'refused'; readonly grounds: readonly Refused[] };

/** Grounds that nobody at the door could know of: others acted meanwhile, or the helper was replaced. */
const OVERTAKEN: ReadonlySet<string> = new Set(['not-at-this-step', 'right-missing', 'truly-out', 'planned']);

/**
 * Judges what came from a door. What its sender can mend is refused, with all grounds. What was true when it was made and
 * was overtaken since arrives late: it is kept for an officer. Everything else is taken, merged field by field.
 */
export function judge(submission: Pick<Submission, 'edits'>, parts: JudgeParts): Judged {
  const { isInSight, decision, faults, heads } = parts;
  const ofAct = decision && !decision.ok ? decision.grounds : [];
  const mendable = [...faults, ...ofAct.filter(({ code }) => !OVERTAKEN.has(code))];
  if (mendable.length > 0) return { state: 'refused', grounds: [...faults, ...ofAct] };
  if (!isInSight || ofAct.length > 0) return { state: 'late', grounds: ofAct };
  const merged = mergeEdits(heads, submission.edits);
  return { state: 'accepted', merged, decision: decision?.ok ? decision : undefined };
}

/** By how many seconds a device's clock is ahead of ours; behind is negative. */
export const skewOf = (sentAt: string, now: Date): number => {
  const seconds = Math.round((Date.parse(sentAt) - now.getTime()) / 1000);
  return Math.max(-2_000_000_000, Math.min(2_000_000_000, seconds));
};
