import {
  accountKey,
  type Balances,
  checkMovements,
  type EntryKind,
  type FundAccount,
  post,
  ROADS,
  SOURCES,
  sumOf,
} from './ledger.ts';

/** Numbers that repeat: a small generator (mulberry32), so that a failing seed can be run again. */
export function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KINDS = Object.keys(ROADS) as EntryKind[];
const PROGRAMMES = ['boarding-subsidy', 'senior-grant', 'yulu'];

/** What so many random operations on the money came to. */
export type RandomRun = {
  readonly sum: number;
  readonly lowest: number;
  readonly posted: number;
  readonly refused: number;
};

/** Does random operations of every kind, with amounts that often are too large, and looks after each. */
export function randomOperations(count: number, seed: number): RandomRun {
  const chance = chanceOf(seed);
  let balances: Balances = new Map();
  let posted = 0;
  let lowest = 0;
  for (let i = 0; i < count; i++) {
    const kind = KINDS[chance(KINDS.length)]!;
    const movements = Array.from({ length: 1 + chance(2) }, () => {
      const [from, to] = ROADS[kind][chance(ROADS[kind].length)] as readonly [FundAccount, FundAccount];
      const programme = PROGRAMMES[chance(PROGRAMMES.length)]!;
      const amounts = Object.fromEntries(
        SOURCES.map((source) => [
          source,
          amount(balances.get(accountKey({ source, programme, account: from })) ?? 0, kind, chance),
        ]),
      );
      return { from, to, programme, amounts };
    });
    const checked = checkMovements(kind, movements, balances);
    if (!checked.ok) continue;
    balances = post(balances, checked.value);
    posted += 1;
    for (const { source, programme, account } of checked.value)
      if (account !== 'granted')
        lowest = Math.min(lowest, balances.get(accountKey({ source, programme, account })) ?? 0);
  }
  return { sum: sumOf(balances), lowest, posted, refused: count - posted };
}

function amount(there: number, kind: EntryKind, chance: (below: number) => number): number {
  if (chance(3) === 0) return 0;
  if (kind === 'allot') return chance(1_000_000_000);
  // one in eight asks for more than is there
  return chance(8) === 0 ? there + 1 + chance(1000) : Math.floor((there * chance(101)) / 100);
}
