import { type Division, levelOf, parentCode } from '../division.ts';
import { type ChangeBody, codesAbove, inOrder, isOneToOne, waysOf } from './change.ts';

/** Where something lies on a day. `isSure` is false where the change parts a division and nobody knows which part. */
export type Lies = { readonly code: string; readonly isSure: boolean };

/** Over one change: a part that keeps its code keeps what cannot be told apart; where none does, the division above holds it. */
function across(code: string, change: ChangeBody, isBack: boolean): Lies {
  const way = isBack ? waysOf(change).back : waysOf(change).onward;
  const named = way.get(code);
  if (named) {
    if (named.length === 1) return { code: named[0]!, isSure: true };
    return { code: named.includes(code) ? code : (parentCode(code) ?? code), isSure: false };
  }
  for (const above of codesAbove(code)) {
    const into = way.get(above);
    if (into === undefined) continue;
    // what a change does not name stays with the division that goes on
    if (into.includes(above)) return { code, isSure: true };
    if (isOneToOne(change)) return { code: into[0]! + code.slice(above.length), isSure: true };
    if (into.length === 1) return { code: into[0]!, isSure: false };
    return { code: parentCode(above) ?? above, isSure: false };
  }
  return { code, isSure: true };
}

/**
 * Where what lay in a division on one day lies by the boundaries of another: every code leads to exactly one, so that counts
 * keep their total. Days are half-open: on the day of a change the new boundaries stand.
 */
export function codeOn(code: string, stated: string, day: string, changes: readonly ChangeBody[]): Lies {
  let at: Lies = { code, isSure: true };
  const step = (change: ChangeBody, isBack: boolean): void => {
    const { code: next, isSure } = across(at.code, change, isBack);
    at = { code: next, isSure: at.isSure && isSure };
  };
  const ordered = inOrder(changes);
  if (stated <= day) for (const one of ordered) if (one.on > stated && one.on <= day) step(one, false);
  if (stated > day)
    for (const one of ordered.toReversed()) if (one.on > day && one.on <= stated) step(one, true);
  return at;
}

/** The divisions after a change (or, back, before it), by code. */
function apply(standing: ReadonlyMap<string, Division>, change: ChangeBody, isBack: boolean) {
  const [gone, come] = isBack ? [change.to, change.from] : [change.from, change.to];
  const below = change.below.map(({ from, to }) => (isBack ? { from: to, to: from } : { from, to }));
  const names = new Map([...come, ...below.map(({ to }) => to)].map(({ code, name }) => [code, name]));
  const ended = new Set([...gone, ...below.map(({ from }) => from)].map(({ code }) => code));
  const after = new Map<string, Division>();
  for (const division of standing.values()) {
    if (ended.has(division.code) || names.has(division.code)) continue;
    const { code } = across(division.code, change, isBack);
    // one that a change swallows without naming what becomes of it is known no longer
    if (code.length === division.code.length) after.set(code, { ...division, code });
  }
  for (const [code, name] of names) {
    const level = levelOf(code);
    if (level) after.set(code, { code, name, level });
  }
  return after;
}

/** The divisions as they stood on a day, sorted by code, from an official list of another day. */
export function divisionsOn(
  listed: readonly Division[],
  listDay: string,
  day: string,
  changes: readonly ChangeBody[],
): Division[] {
  let standing: ReadonlyMap<string, Division> = new Map(listed.map((one) => [one.code, one]));
  const ordered = inOrder(changes);
  for (const one of ordered) if (one.on > listDay && one.on <= day) standing = apply(standing, one, false);
  for (const one of ordered.toReversed())
    if (one.on > day && one.on <= listDay) standing = apply(standing, one, true);
  return [...standing.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Counts by division of one day, by the boundaries of another: the same total. `unsure`: how much of it nobody can tell apart. */
export function countsOn(
  counts: readonly { readonly code: string; readonly count: number }[],
  stated: string,
  day: string,
  changes: readonly ChangeBody[],
): Map<string, { count: number; unsure: number }> {
  const made = new Map<string, { count: number; unsure: number }>();
  for (const { code, count } of counts) {
    const lies = codeOn(code, stated, day, changes);
    const sum = made.get(lies.code) ?? { count: 0, unsure: 0 };
    made.set(lies.code, { count: sum.count + count, unsure: sum.unsure + (lies.isSure ? 0 : count) });
  }
  return made;
}
