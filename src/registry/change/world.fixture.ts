import fc from 'fast-check';
import type { Division } from '../division.ts';
import type { ChangeBody, Place, Step } from './change.ts';

/** A made-up county: which village (by its lasting number) lies under which code, day by day. */
export type World = {
  readonly days: readonly string[];
  readonly changes: readonly ChangeBody[];
  /** By day: code and name of each township and of each village. */
  readonly at: readonly Standing[];
};
type Standing = {
  readonly townships: ReadonlyMap<string, string>;
  readonly villages: ReadonlyMap<number, Place>;
};

export const COUNTY = '431321';
const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (i: number): string => `20${two(10 + Math.floor(i / 12))}-${two(1 + (i % 12))}-01`;

type Draw = readonly [kind: number, a: number, b: number, c: number];
const parent = (code: string): string => code.slice(0, 9);

/** One change of the county as it stands, drawn by numbers; undefined where it cannot happen. */
function happen(now: Standing, [kind, a, b, c]: Draw, on: string, fresh: () => string) {
  const codes = [...now.townships.keys()].sort();
  const one: Place = { code: codes[a % codes.length]!, name: now.townships.get(codes[a % codes.length]!)! };
  const other: Place = { code: codes[b % codes.length]!, name: now.townships.get(codes[b % codes.length]!)! };
  const townships = new Map(now.townships);
  const villages = new Map(now.villages);
  const of = (township: string) => [...villages].filter(([, { code }]) => parent(code) === township);
  const below: Step[] = [];
  const goTo = (id: number, from: Place, township: string): void => {
    // a number is never given to another village
    const to = { code: `${township}${fresh().slice(6)}`, name: from.name };
    below.push({ from, to });
    villages.set(id, to);
  };
  const made = (name: ChangeBody['kind'], from: Place[], to: Place[]) => ({
    change: { on, kind: name, from, to, below } satisfies ChangeBody,
    now: { townships, villages },
  });
  if (kind === 0 && one.code !== other.code && codes.length > 2) {
    // into one that goes on, or into a new one
    const into = c % 2 === 0 ? other : { code: fresh(), name: `合${fresh()}镇` };
    townships.delete(one.code);
    townships.delete(other.code);
    townships.set(into.code, into.name);
    for (const gone of [one, other].filter(({ code }) => code !== into.code))
      for (const [id, village] of of(gone.code)) goTo(id, village, into.code);
    return made('merge', [one, other], [into]);
  }
  if (kind === 1) {
    const to = { code: c % 2 === 0 ? one.code : fresh(), name: `新${fresh()}镇` };
    townships.delete(one.code);
    townships.set(to.code, to.name);
    for (const [id, { code, name }] of of(one.code))
      villages.set(id, { code: to.code + code.slice(9), name });
    return made('rename', [one], [to]);
  }
  if (kind === 2 && of(one.code).length > 1) {
    const to = { code: fresh(), name: `分${fresh()}乡` };
    townships.set(to.code, to.name);
    for (const [id, village] of of(one.code).slice(0, 1 + (c % (of(one.code).length - 1))))
      goTo(id, village, to.code);
    return made('split', [one], [one, to]);
  }
  if (kind === 3 && one.code !== other.code && of(one.code).length > 0) {
    const [id, village] = of(one.code)[c % of(one.code).length]!;
    goTo(id, village, other.code);
    const [step] = below.splice(0);
    return made('move', [step!.from], [step!.to]);
  }
  return undefined;
}

/** Chains of changes over a county of four townships, with what is true on every day. */
export const Worlds: fc.Arbitrary<World> = fc
  .array(fc.tuple(fc.nat(3), fc.nat(50), fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 8 })
  .map((draws) => {
    let next = 300;
    const fresh = (): string => `${COUNTY}${next++}`;
    let now: Standing = {
      townships: new Map([101, 102, 103, 104].map((n) => [`${COUNTY}${n}`, `第${n}镇`])),
      villages: new Map(
        Array.from({ length: 12 }, (_, i) => [
          i,
          { code: `${COUNTY}${101 + (i % 4)}${String(201 + i)}`, name: `第${i}村` },
        ]),
      ),
    };
    const at = [now];
    const days = [dayOf(0)];
    const changes: ChangeBody[] = [];
    for (const draw of draws) {
      const on = dayOf(days.length);
      const happened = happen(now, draw, on, fresh);
      if (!happened) continue;
      now = happened.now;
      changes.push(happened.change);
      days.push(on);
      at.push(now);
    }
    return { days, changes, at };
  });

/** The official list of a day. */
export const listOf = ({ townships, villages }: Standing): Division[] =>
  [
    { code: COUNTY, name: '某县', level: 'county' as const },
    ...[...townships].map(([code, name]) => ({ code, name, level: 'township' as const })),
    ...[...villages.values()].map((one) => ({ ...one, level: 'village' as const })),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
