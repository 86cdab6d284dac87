import type { Shapes } from '../app/client.ts';
import { type Answered, get } from '../app/client.ts';

/** What pages of payment ask; each knows its answer. */
export const AWARDS = get('/api/aid/awards');
export const PAYMENTS = get('/api/aid/payments');
export const FUNDS = get('/api/aid/funds');
export const ACCOUNTS = get('/api/aid/accounts');
export const NOTICES = get('/api/notices');

export type FundsHome = Answered<typeof FUNDS>;
export type FundAccount = FundsHome['rows'][number]['account'];
export type PaymentsHome = Answered<typeof PAYMENTS>;
export type PayAccounts = Answered<typeof ACCOUNTS>;

export type AwardGroup = Shapes['AwardGroup'];
export type FundEntry = Shapes['FundEntry'];
export type FundRow = Shapes['FundRow'];
export type ListedLine = Shapes['ListedLine'];
export type OfficeNotice = Shapes['OfficeNotice'];
export type PaymentView = Shapes['PaymentView'];
export type ShownClawBack = Shapes['ShownClawBack'];
export type ShownFinding = Shapes['ShownFinding'];
export type WaitingAccount = Shapes['WaitingAccount'];
export type WithoutAccount = Shapes['WithoutAccount'];
