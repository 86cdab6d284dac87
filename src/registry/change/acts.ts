import type { WhyNotAct } from './change.errors.ts';
import { CHANGE_ACTS, type ChangeAct, type RecordedChange } from './changes.queries.ts';

/** Why an act over a change is not open to somebody; undefined where it is. The database keeps the same. */
export function whyNot(
  act: ChangeAct,
  { state, proposedBy, isMadeUp }: Pick<RecordedChange, 'state' | 'proposedBy' | 'isMadeUp'>,
  { accountId, mayApprove }: { readonly accountId: number; readonly mayApprove: boolean },
): WhyNotAct | undefined {
  const isOwn = proposedBy === accountId && !isMadeUp;
  if (act === 'revoke' && state !== 'approve') return 'not-in-force';
  if (act !== 'revoke' && state !== 'proposed') return 'settled';
  if (act === 'withdraw') return isOwn ? undefined : 'not-own';
  if (!mayApprove) return 'no-right';
  return isOwn ? 'own-proposal' : undefined;
}

/** Acts that a change can still see at all. */
export const actsAt = (state: RecordedChange['state']): ChangeAct[] =>
  CHANGE_ACTS.filter((act) => (act === 'revoke' ? state === 'approve' : state === 'proposed'));
