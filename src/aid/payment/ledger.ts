import { accept, type Ground, type Outcome, refuse } from '../../kernel/index.ts';
import { type Fen, isFen } from './money.ts';

/** Who pays. */
export const SOURCES = ['central', 'province', 'city', 'county'] as const;
export type Source = (typeof SOURCES)[number];

/**
 * Where money of a source and programme stands. `granted` is the other side of all money: what came from above, below 0;
 * no other account ever is.
 */
export const FUND_ACCOUNTS = [
  'granted',
  'allotted',
  'to-pay',
  'at-bank',
  'paid',
  'returned',
  'clawed-back',
] as const;
export type FundAccount = (typeof FUND_ACCOUNTS)[number];

/** One side of an entry. */
export type Posting = {
  readonly source: Source;
  readonly programme: string;
  readonly account: FundAccount;
  readonly amountFen: Fen;
};

/** What a movement of money is. */
export type EntryKind = 'allot' | 'reserve' | 'send' | 'settle' | 'hand-back' | 'claw-back' | 'give-back';

/** From where to where each kind moves; a bank's answer settles to either side. */
export const ROADS: Readonly<Record<EntryKind, readonly (readonly [from: FundAccount, to: FundAccount])[]>> =
  {
    allot: [['granted', 'allotted']],
    reserve: [
      ['allotted', 'to-pay'],
      ['returned', 'to-pay'],
    ],
    send: [['to-pay', 'at-bank']],
    settle: [
      ['at-bank', 'paid'],
      ['at-bank', 'returned'],
    ],
    'hand-back': [['returned', 'allotted']],
    'claw-back': [['paid', 'clawed-back']],
    'give-back': [['clawed-back', 'granted']],
  };

/** Amounts by source. */
export type BySource = Readonly<Partial<Record<Source, Fen>>>;

/** One movement within a source and programme. */
export type Movement = {
  readonly from: FundAccount;
  readonly to: FundAccount;
  readonly programme: string;
  readonly amounts: BySource;
};

/** The postings of movements: two for each source, nothing for 0. */
export const postingsOf = (movements: readonly Movement[]): Posting[] =>
  movements.flatMap(({ from, to, programme, amounts }) =>
    SOURCES.flatMap((source): Posting[] => {
      const amountFen = amounts[source] ?? 0;
      if (amountFen === 0) return [];
      return [
        { source, programme, account: from, amountFen: -amountFen },
        { source, programme, account: to, amountFen },
      ];
    }),
  );

/** What stands on every account, by source, programme and account. */
export type Balances = ReadonlyMap<string, Fen>;

/** The key of an account in `Balances`. */
export const accountKey = ({ source, programme, account }: Omit<Posting, 'amountFen'>): string =>
  `${source} ${programme} ${account}`;

/** Whether movements may be posted: on their kind's road, whole, above 0, and covered by what stands there. */
export function checkMovements(
  kind: EntryKind,
  movements: readonly Movement[],
  balances: Balances,
): Outcome<Posting[]> {
  const grounds: Ground[] = [];
  for (const { from, to, amounts } of movements) {
    if (!ROADS[kind].some(([a, b]) => a === from && b === to))
      grounds.push({ code: 'no-such-road', detail: { from, to } });
    for (const [source, fen] of Object.entries(amounts))
      if (!isFen(fen) || fen < 0) grounds.push({ code: 'amount-ill', detail: { source, fen } });
  }
  const postings = postingsOf(movements);
  if (postings.length === 0) grounds.push({ code: 'nothing-to-post' });
  const after = post(balances, postings);
  for (const [key, fen] of after)
    if (fen < 0 && !key.endsWith(' granted') && fen < (balances.get(key) ?? 0))
      grounds.push({ code: 'funds-short', detail: { account: key, short: -fen } });
  const [first, ...rest] = grounds;
  return first ? refuse(first, ...rest) : accept(postings);
}

/** Balances after postings. */
export function post(balances: Balances, postings: readonly Posting[]): Balances {
  const after = new Map(balances);
  for (const posting of postings) {
    const key = accountKey(posting);
    after.set(key, (after.get(key) ?? 0) + posting.amountFen);
  }
  return after;
}

/** The sum over all accounts; anything but 0 is a fault of ours. */
export const sumOf = (balances: Balances): Fen => [...balances.values()].reduce((sum, fen) => sum + fen, 0);

/** Adds up amounts by source. */
export function addBySource(all: Iterable<BySource>): BySource {
  const sum: Partial<Record<Source, Fen>> = {};
  for (const one of all)
    for (const [source, fen] of Object.entries(one) as [Source, Fen][])
      sum[source] = (sum[source] ?? 0) + fen;
  return sum;
}

/** The whole of amounts by source. */
export const wholeOf = (amounts: BySource): Fen =>
  Object.values(amounts).reduce((sum, fen) => sum + (fen ?? 0), 0);
