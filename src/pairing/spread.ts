/** A child that has nobody yet, with the units whose staff may answer for it, the nearest first. */
export type Unpaired = { readonly personId: string; readonly units: readonly string[] };

/** Somebody who may answer for further children. */
export type Free = {
  readonly helperId: number;
  readonly unit: string;
  readonly load: number;
  readonly most: number;
};

/** Who gets whom, and who is left with the reason. */
export type Spread = {
  readonly pairs: readonly { readonly personId: string; readonly helperId: number }[];
  readonly left: readonly { readonly personId: string; readonly reason: 'no-helper' | 'all-full' }[];
};

/**
 * Spreads children over the staff of their own school, or of their township where the school has nobody free: each goes to whoever
 * has the fewest, never beyond the limit. The same question gives the same answer.
 */
export function spreadChildren(children: readonly Unpaired[], helpers: readonly Free[]): Spread {
  const loads = new Map(helpers.map(({ helperId, load }) => [helperId, load]));
  const pairs: { personId: string; helperId: number }[] = [];
  const left: { personId: string; reason: 'no-helper' | 'all-full' }[] = [];
  for (const { personId, units } of children) {
    const there = helpers.filter(({ unit }) => units.includes(unit));
    const free = there
      .filter(({ helperId, most }) => loads.get(helperId)! < most)
      .toSorted(
        (a, b) =>
          units.indexOf(a.unit) - units.indexOf(b.unit) ||
          loads.get(a.helperId)! - loads.get(b.helperId)! ||
          a.helperId - b.helperId,
      );
    const [chosen] = free;
    if (!chosen) {
      left.push({ personId, reason: there.length === 0 ? 'no-helper' : 'all-full' });
      continue;
    }
    loads.set(chosen.helperId, loads.get(chosen.helperId)! + 1);
    pairs.push({ personId, helperId: chosen.helperId });
  }
  return { pairs, left };
}
