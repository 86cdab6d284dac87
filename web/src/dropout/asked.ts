import { type Answered, type Asked, get, type Shapes } from '../app/client.ts';

/** What pages of dropout prevention ask; each question knows its answer. */
export const LEDGERS = get('/api/dropout/ledgers');
export const ledgersBy = (boundaries: string | undefined) =>
  get('/api/dropout/ledgers', { query: { boundaries } });
export const RATES = get('/api/dropout/rates');
export const REPORTS = get('/api/dropout/reports');
export const TEMPLATES = get('/api/dropout/templates');
export const ARRIVALS = get('/api/dropout/visits/arrivals');

export type LedgersTold = Answered<typeof LEDGERS>;
export type Ledgers = NonNullable<LedgersTold['ledgers']>;
export type LedgerStep = LedgersTold['steps'][number];
export type ReportKinds = Answered<typeof REPORTS>;
export type Template = Answered<typeof TEMPLATES>['items'][number];
export type RatesTold = Answered<typeof RATES>;

export type CaseRow = Shapes['CaseRow'];
export type LedgerChild = Shapes['LedgerChild'];
export type LedgerCount = Shapes['LedgerCount'];
export type Rate = Shapes['ToldRate'];
export type ReportLine = Shapes['ReportLine'];
export type ShownAct = Shapes['ShownAct'];
export type ShownCase = Shapes['ShownCase'];
export type ShownField = Shapes['ShownField'];

export type CaseAsked = NonNullable<Asked<'get', '/api/dropout/cases'>['query']>;
export type ChildrenAsked = NonNullable<Asked<'get', '/api/dropout/children'>['query']>;
export type RatesAsked = NonNullable<Asked<'get', '/api/dropout/rates'>['query']>;
export type MembersAsked = NonNullable<Asked<'get', '/api/dropout/rates/{rateId}/children'>['query']>;

/** What an address of a page asks for, as the question takes it; the server refuses what is none. */
export const askedBy = <Q>(search: URLSearchParams): Q => Object.fromEntries(search) as Q;
