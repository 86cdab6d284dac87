/** Every address of the page, made in one place. */

/** What narrows a list, as it stands in the address. */
export type ListQuery = {
  readonly township?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly assigned?: string | undefined;
  readonly village?: string | undefined;
  readonly place?: string | undefined;
};

/** Which two runs are compared, and which of their differences is opened. */
export type RunsQuery = {
  readonly from?: number;
  readonly to?: number;
  readonly list?: string;
  readonly change?: string;
};

const query = (parts: object): string => {
  const used = Object.entries(parts).filter((part) => part[1] !== undefined);
  const text = new URLSearchParams(used.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

/** Paths of the two lists by the list's code. */
export const LIST_PATHS: Readonly<Record<string, string>> = {
  'out-of-school': '/out-of-school',
  unaided: '/unaided',
};

/** What narrows the queue of cases, as it stands in the address. */
export type CaseQuery = {
  readonly step?: string | undefined;
  readonly ledger?: string | undefined;
  readonly township?: string | undefined;
  /** A place by the boundaries of a day: `431321106@2022-09-30`. */
  readonly place?: string | undefined;
  readonly name?: string | undefined;
  readonly choice?: string | undefined;
};

/** What narrows a ledger of children who need more, as it stands in the address. */
export type LedgerQuery = {
  /** A division by its code, with all below it. */
  readonly place?: string | undefined;
  readonly duty?: string | undefined;
  readonly kind?: string | undefined;
  readonly township?: string | undefined;
  readonly name?: string | undefined;
  readonly school?: string | undefined;
  readonly past?: string | undefined;
};

/** What narrows the list of warnings, as it stands in the address. */
export type WarningQuery = {
  readonly factor?: string | undefined;
  readonly township?: string | undefined;
  readonly stage?: string | undefined;
  readonly name?: string | undefined;
  readonly below?: string | undefined;
};

export const paths = {
  overview: () => '/',
  list: (list: string, parts: ListQuery = {}) => `${LIST_PATHS[list] ?? '/'}${query(parts)}`,
  find: () => '/find',
  waiting: (parts: ListQuery = {}) => `/waiting${query(parts)}`,
  review: (parts: ListQuery = {}) => `/review${query(parts)}`,
  unplaced: (parts: ListQuery = {}) => `/unplaced${query(parts)}`,
  blind: () => '/review/blind',
  accounts: () => '/accounts',
  grants: () => '/grants',
  audit: () => '/audit',
  imports: () => '/imports',
  batch: (batchId: number) => `/imports/${batchId}`,
  settlement: () => '/aid/settlement',
  meals: () => '/aid/meals',
  calendar: () => '/aid/calendar',
  questions: () => '/aid/questions',
  reconciliation: () => '/aid/reconciliation',
  hardship: () => '/aid/hardship',
  hardshipRound: (roundId: number) => `/aid/hardship/${roundId}`,
  awards: () => '/aid/awards',
  payments: () => '/aid/batches',
  payment: (batchId: number) => `/aid/batches/${batchId}`,
  payAccounts: () => '/aid/accounts',
  funds: () => '/aid/funds',
  award: (awardId: number) => `/aid/awards/${awardId}`,
  notices: () => '/notices',
  notice: (noticeId: number) => `/notices/${noticeId}`,
  families: () => '/families',
  programmes: () => '/aid/programmes',
  documents: () => '/documents',
  locals: () => '/aid/local',
  localNew: (model?: string) => `/aid/local/new${query({ model })}`,
  local: (versionId: number) => `/aid/local/${versionId}`,
  localEdit: (versionId: number) => `/aid/local/${versionId}/edit`,
  dropout: () => '/dropout',
  visits: () => '/visits',
  pairing: (parts: Readonly<Record<string, string>> = {}) => `/pairing${query(parts)}`,
  pairedChild: (personId: string) => `/pairing/children/${encodeURIComponent(personId)}`,
  helpers: () => '/pairing/staff',
  chain: () => '/pairing/chain',
  traces: () => '/pairing/traces',
  letters: () => '/pairing/letters',
  plans: () => '/pairing/plans',
  attendance: () => '/dropout/attendance',
  away: () => '/dropout/away',
  arrivals: () => '/dropout/arrivals',
  cases: (parts: CaseQuery = {}) => `/dropout/cases${query(parts)}`,
  ofAge: (parts: { readonly township?: string; readonly place?: string; readonly school?: string } = {}) =>
    `/dropout/children${query(parts)}`,
  rates: () => '/dropout/rates',
  rateChildren: (rateId: string, parts: Readonly<Record<string, string>>) =>
    `/dropout/rates/${rateId}${query(parts)}`,
  exclusion: (dimension: string, parts: Readonly<Record<string, string>>) =>
    `/dropout/exclusion/${dimension}${query(parts)}`,
  warning: (parts: WarningQuery = {}) => `/warning${query(parts)}`,
  warnedChild: (personId: string) => `/warning/children/${encodeURIComponent(personId)}`,
  warningRun: (runId: number, warned: '0' | '1') => `/warning/runs/${runId}${query({ warned })}`,
  filedReports: () => '/dropout/reports',
  templates: () => '/dropout/templates',
  case: (personId: string) => `/dropout/cases/${encodeURIComponent(personId)}`,
  divisions: () => '/divisions',
  careLedgers: () => '/ledgers',
  carePlaces: (parts: { readonly under?: string; readonly ledger?: string } = {}) =>
    `/ledgers/places${query(parts)}`,
  careLedger: (ledger: string, parts: LedgerQuery = {}) => `/ledgers/${ledger}${query(parts)}`,
  careRow: (ledger: string, rowKey: string) => `/ledgers/${ledger}/rows/${rowKey}`,
  runs: (parts: RunsQuery = {}) => `/runs${query(parts)}`,
  person: (personId: string) => `/persons/${encodeURIComponent(personId)}`,
  parentPaper: (personId: string) => `/persons/${encodeURIComponent(personId)}/aid`,
};
