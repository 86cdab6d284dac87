import {
  ACCESS_ERRORS,
  ACCESS_STATUS,
  type Contract,
  type RouteScope,
  TRAIL_ERRORS,
  TRAIL_STATUS,
} from '../../../src/access/index.ts';
import {
  LOCAL_ERRORS,
  LOCAL_STATUS,
  PAYMENT_ERRORS,
  type PaymentError,
  paymentStatus,
} from '../../../src/aid/index.ts';
import { LOCAL_DOCUMENT_ERRORS, LOCAL_DOCUMENT_STATUS } from '../../../src/documents/index.ts';
import { DOOR_ERRORS, DOOR_STATUS, DROPOUT_ERRORS, DROPOUT_STATUS } from '../../../src/dropout/index.ts';
import { BATCH_ERRORS, BATCH_STATUS } from '../../../src/intake/index.ts';
import { invariant } from '../../../src/kernel/index.ts';
import { LEDGER_ERRORS, LEDGER_STATUS } from '../../../src/ledgers/index.ts';
import { PAIRING_ERRORS, PAIRING_STATUS } from '../../../src/pairing/index.ts';
import type { Text } from '../../../src/platform/index.ts';
import { CHANGE_ERRORS, CHANGE_STATUS } from '../../../src/registry/index.ts';
import {
  ASSIGNMENT_ERRORS,
  ASSIGNMENT_STATUS,
  PAGE_ERRORS,
  PAGE_STATUS,
} from '../../../src/reports/index.ts';
import { WARNING_ERRORS, WARNING_STATUS } from '../../../src/warning/index.ts';

/** A fault that a route may answer. */
export type Fault = {
  readonly code: string;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
};

/** The tables of faults of all modules, by code. */
const TEXTS: Readonly<Record<string, Text>> = {
  ...LOCAL_DOCUMENT_ERRORS,
  ...PAYMENT_ERRORS,
  ...DOOR_ERRORS,
  ...DROPOUT_ERRORS,
  ...LOCAL_ERRORS,
  ...BATCH_ERRORS,
  ...CHANGE_ERRORS,
  ...TRAIL_ERRORS,
  ...ASSIGNMENT_ERRORS,
  ...PAGE_ERRORS,
  ...PAIRING_ERRORS,
  ...LEDGER_ERRORS,
  ...WARNING_ERRORS,
  ...ACCESS_ERRORS,
};
const STATUS: Readonly<Record<string, number>> = {
  ...LOCAL_DOCUMENT_STATUS,
  ...Object.fromEntries(
    (Object.keys(PAYMENT_ERRORS) as PaymentError[]).map((code) => [code, paymentStatus(code)]),
  ),
  ...DOOR_STATUS,
  ...DROPOUT_STATUS,
  ...LOCAL_STATUS,
  ...BATCH_STATUS,
  ...CHANGE_STATUS,
  ...TRAIL_STATUS,
  ...ASSIGNMENT_STATUS,
  ...PAGE_STATUS,
  ...PAIRING_STATUS,
  ...LEDGER_STATUS,
  ...WARNING_STATUS,
  ...ACCESS_STATUS,
};

/** A fault by its code, as the document tells it. */
export function faultTold(code: string): Fault {
  const [text, status] = [TEXTS[code], STATUS[code]];
  invariant(text && status, `the fault ${code} stands in no table`);
  return { code, status, ...text };
}

/** What anybody may be told before a route is reached. */
function commonOf(contract: Contract, scope: RouteScope, method: string): string[] {
  const isChange = method !== 'GET';
  return [
    ...(scope === 'open' ? [] : ['sign-in-needed', 'session-ended']),
    ...(isChange ? ['request-forged'] : []),
    ...(scope === 'open' || scope === 'signed-in'
      ? []
      : ['right-missing', 'password-change-needed', 'second-factor-needed']),
    ...(contract.params ? ['no-such-address'] : []),
    'bad-question',
    ...(contract.body ? ['form-ill', 'body-unreadable', 'body-too-large', 'media-type-unknown'] : []),
    'too-many-requests',
  ];
}

/** Every fault that a route may answer, by status and code. */
export const faultsOf = (contract: Contract, scope: RouteScope, method: string): Fault[] =>
  [...new Set([...commonOf(contract, scope, method), ...(contract.faults ?? [])])]
    .map(faultTold)
    .sort((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1));
