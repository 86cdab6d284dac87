import { type ChangeBody, type Days, lineOn } from '../../registry/index.ts';
import type { PlaceCount } from '../desk/desk.queries.ts';
import type { Below } from '../desk/grain.ts';

const DIGITS: Readonly<Record<Below, number>> = { county: 6, township: 9, village: 12 };

/** Counts by the boundaries of another day: each line with its total, and how much of it nobody can tell apart. */
export function placesOn(
  counts: readonly PlaceCount[],
  below: Below,
  days: Days,
  changes: readonly ChangeBody[],
  nameOf: (code: string) => string | undefined,
): { readonly places: PlaceCount[]; readonly unsure: number } {
  const lines = new Map<string, PlaceCount>();
  let unsure = 0;
  for (const one of counts) {
    const { line, isSure } = lineOn(one.code, DIGITS[below], days, changes);
    if (!isSure && !one.isWaiting && one.kind !== '') unsure += one.count;
    const key = [line, one.list, one.kind, one.isWaiting].join(' ');
    const before = lines.get(key);
    lines.set(key, {
      ...{ code: line, name: nameOf(line) ?? '', list: one.list, kind: one.kind, isWaiting: one.isWaiting },
      count: (before?.count ?? 0) + one.count,
      persons: (before?.persons ?? 0) + one.persons,
    });
  }
  const places = [...lines.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  return { places, unsure };
}
