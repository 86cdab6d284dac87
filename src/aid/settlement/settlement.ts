/** What an entitlement comes to: exactly one of these. */
export const SETTLEMENT_STATES = ['paid', 'under-way', 'refused', 'waived', 'left-over'] as const;
export type SettlementState = (typeof SETTLEMENT_STATES)[number];

/** Why an entitlement is left over: what is to be done about it. */
export const LEFT_OVER_CAUSES = [
  'not-applied',
  'not-assessed',
  'publication-running',
  'not-awarded',
  'objection-open',
  'batch-failed',
  'account-wrong',
  'wrong-school',
  'no-list',
  'not-listed',
  'programme-not-named',
] as const;
export type LeftOverCause = (typeof LEFT_OVER_CAUSES)[number];

/** How a programme's entitlements and payments stand to each other; people and fen. */
export const RECONCILED = ['both', 'ours', 'others', 'neither', 'differs', 'untitled'] as const;
export type Reconciled = (typeof RECONCILED)[number];
