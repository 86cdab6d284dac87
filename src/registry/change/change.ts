import { z } from 'zod';
import { Cite } from '../../library/index.ts';
import { levelOf, parentCode } from '../division.ts';

/** What may befall divisions. A change of a code alone is a rename too. */
export const CHANGE_KINDS = ['merge', 'rename', 'split', 'move'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A division by code and name, as it stood or stands. */
export const Place = z.strictObject({
  code: z.string().refine((code) => levelOf(code) !== undefined),
  name: z.string().min(1).max(60),
});
export type Place = z.infer<typeof Place>;

/** One division that became another. */
export const Step = z.strictObject({ from: Place, to: Place });
export type Step = z.infer<typeof Step>;

/** A day as data hold it. */
export const IsoDay = z.iso.date();

/** What was changed on a day, without where it is written. */
export const ChangeBody = z.strictObject({
  /** The first day on which the new divisions stand (half-open: the day before, the old ones did). */
  on: IsoDay,
  kind: z.enum(CHANGE_KINDS),
  /** What was; one that goes on stands in `to` as well. */
  from: z.array(Place).min(1).max(200),
  to: z.array(Place).min(1).max(200),
  /** What became of the divisions below, where their codes change: the villages of a township that was merged. */
  below: z.array(Step).max(2000).default([]),
});
export type ChangeBody = z.infer<typeof ChangeBody>;

/** A dated change of divisions, with the document that it rests on. */
export const DivisionChange = ChangeBody.extend({ id: z.string().min(1).max(80), cite: Cite });
export type DivisionChange = z.infer<typeof DivisionChange>;

/** A file under `rules/divisions`. */
export const ChangeFile = z.strictObject({ changes: z.array(DivisionChange) });

/** What becomes of a code: the divisions that it goes into, none where the change does not name it. */
type Way = ReadonlyMap<string, readonly string[]>;
type Ways = { readonly onward: Way; readonly back: Way };

const held = new WeakMap<ChangeBody, Ways>();

/** The ways of a change, both directions. A merger takes all into one; a split takes one into several. */
export function waysOf(change: ChangeBody): Ways {
  const known = held.get(change);
  if (known) return known;
  const [onward, back] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (way: Map<string, string[]>, from: string, to: string): void => {
    const before = way.get(from);
    if (before === undefined) way.set(from, [to]);
    else if (!before.includes(to)) before.push(to);
  };
  const pair = (from: string, to: string): void => {
    add(onward, from, to);
    add(back, to, from);
  };
  for (const from of change.from) for (const to of change.to) pair(from.code, to.code);
  for (const { from, to } of change.below) pair(from.code, to.code);
  const ways = { onward, back };
  held.set(change, ways);
  return ways;
}

/** Whether one division became one: what lies below keeps the end of its code. */
export const isOneToOne = ({ from, to }: ChangeBody): boolean => from.length === 1 && to.length === 1;

/** The codes above a division, the nearest first. */
export function* codesAbove(code: string): Generator<string> {
  for (let above = parentCode(code); above !== undefined; above = parentCode(above)) yield above;
}

/** Changes in the order of their days. */
export const inOrder = <T extends ChangeBody>(changes: readonly T[]): T[] =>
  changes.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
