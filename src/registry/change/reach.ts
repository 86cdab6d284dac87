import { type ChangeBody, codesAbove, inOrder, isOneToOne, waysOf } from './change.ts';
import { codeOn } from './timeline.ts';

/**
 * What a right held over a division covers beside it, because of changes: what became of it (`grantedBefore`: only of a grant
 * made before that day, since the division itself goes on), and the codes under which what lies in it now was laid before.
 */
export type Reach = {
  readonly scope: string;
  readonly reaches: string;
  /** From this day on. */
  readonly on: string;
  readonly grantedBefore: string | null;
  /** Both are codes of one county, which as a whole was called otherwise: its schools are the same. */
  readonly isSameCounty: boolean;
};

type Held = { readonly on: string; readonly grantedBefore: string | null };

const DAY_BEFORE_ALL = '0001-01-01';
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
const later = (a: string, b: string): string => (a > b ? a : b);

/** Every code that changes speak of, and all above them. */
function codesOf(changes: readonly ChangeBody[]): Set<string> {
  const codes = new Set<string>();
  for (const { from, to, below } of changes)
    for (const { code } of [...from, ...to, ...below.flatMap((step) => [step.from, step.to])]) {
      codes.add(code);
      for (const above of codesAbove(code)) codes.add(above);
    }
  return codes;
}

/** The codes that a division became, change by change. */
function successors(scope: string, ordered: readonly ChangeBody[]): Map<string, Held> {
  const found = new Map<string, Held>([[scope, { on: DAY_BEFORE_ALL, grantedBefore: null }]]);
  for (const change of ordered) {
    const { onward } = waysOf(change);
    for (const [code, { grantedBefore }] of [...found]) {
      const into = onward.get(code);
      if (into === undefined) {
        // one below a division whose code changed keeps the end of its own
        const dayBefore = '0000-00-00';
        const { code: moved } = codeOn(code, dayBefore, change.on, [change]);
        if (moved !== code && moved.length === code.length)
          found.set(moved, { on: change.on, grantedBefore });
        continue;
      }
      const goesOn = into.includes(code);
      for (const next of into) {
        if (next === code || found.has(next)) continue;
        found.set(next, {
          on: change.on,
          grantedBefore: goesOn ? earlier(grantedBefore, change.on) : grantedBefore,
        });
      }
    }
  }
  return found;
}

/** The codes under which what lies in a division was laid before its changes; of a split only what is named below. */
function predecessors(scope: string, start: Held, ordered: readonly ChangeBody[]): Map<string, Held> {
  const found = new Map<string, Held>([[scope, start]]);
  for (const change of ordered.toReversed()) {
    const { onward } = waysOf(change);
    for (const [from, into] of onward) {
      const [to] = into;
      if (into.length !== 1 || to === undefined || to === from) continue;
      for (const [code, { on, grantedBefore }] of [...found]) {
        // all of what became this, or the part of it that keeps the end of its code
        const part = code.length > to.length && isOneToOne(change) && code.startsWith(to);
        const before = part ? from + code.slice(to.length) : from;
        if (!(part || to.startsWith(code)) || before.startsWith(code) || found.has(before)) continue;
        found.set(before, { on: later(on, change.on), grantedBefore });
      }
    }
  }
  return found;
}

const COUNTY = 6;

/** The codes that a county has borne as a whole, itself among them. */
function namesakes(county: string, ordered: readonly ChangeBody[]): ReadonlySet<string> {
  const codes = new Set([county]);
  if (county.length !== COUNTY) return codes;
  const whole = ordered.filter((one) => isOneToOne(one) && one.from[0]!.code.length === COUNTY);
  for (const { from, to } of whole) if (codes.has(from[0]!.code)) codes.add(to[0]!.code);
  for (const { from, to } of whole.toReversed()) if (codes.has(to[0]!.code)) codes.add(from[0]!.code);
  return codes;
}

/**
 * What every scope of which changes speak covers beside itself, and so do the `others`, which lie below one whose code
 * changed. A right never reaches on from what only lay there once.
 */
export function reachOf(changes: readonly ChangeBody[], others: readonly string[] = []): Reach[] {
  const ordered = inOrder(changes);
  return [...new Set([...codesOf(ordered), ...others])].sort().flatMap((scope) => {
    const found = new Map<string, Held>();
    for (const [code, held] of successors(scope, ordered))
      for (const [reached, how] of predecessors(code, held, ordered)) {
        const before = found.get(reached);
        const isWider = before === undefined || (before.grantedBefore !== null && how.grantedBefore === null);
        if (isWider) found.set(reached, how);
      }
    const same = namesakes(scope, ordered);
    return [...found]
      .filter(([reached]) => !reached.startsWith(scope))
      .map(([reaches, { on, grantedBefore }]) => ({
        ...{ scope, reaches, on, grantedBefore },
        isSameCounty: same.has(reaches),
      }));
  });
}
