import { type Answered, get } from '../../app/client.ts';

/** Asks what became of every entitlement. */
export const SETTLEMENT = get('/api/aid/settlement');
/** Asks how entitlements and payments stand to each other. */
export const RECONCILIATION = get('/api/aid/reconciliation');

/** Asks for the children of a state, a cause, or a kind of agreement. */
export const askList = (filter: {
  readonly programme?: string;
  readonly state?: string;
  readonly cause?: string;
  readonly kind?: string;
}) => get('/api/aid/settlement/list', { query: filter as { state?: 'paid' } });

/** Asks for payments by others that rest on no entitlement. */
export const askUntitled = (programme: string) =>
  get('/api/aid/reconciliation/untitled', { query: { programme: programme as '' } });

export type SettlementHome = Answered<typeof SETTLEMENT>;
export type ReconciliationHome = Answered<typeof RECONCILIATION>;
export type Settled = Answered<ReturnType<typeof askList>>['items'][number];
export type Untitled = Answered<ReturnType<typeof askUntitled>>['items'][number];

/** What is open below a table: the question behind a number, and its words. */
export type OpenList = {
  readonly what: string;
  readonly filter: Parameters<typeof askList>[0];
};
