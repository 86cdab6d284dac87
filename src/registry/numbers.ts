/**
 * What a run found about numbers of persons. merged: `otherId` is `personId` now; split: `personId` is another child than `otherId`, of
 * which it has rows; moved: rows went over from `otherId` to `personId`.
 */
export type NumberFound = {
  readonly change: 'merged' | 'split' | 'moved';
  readonly personId: string;
  readonly otherId: string;
};

/** Numbers that stand for nobody any more, each with the last number to which merges led. A circle leads nowhere and is left out. */
export function presentNumbers(found: readonly NumberFound[]): ReadonlyMap<string, string> {
  const next = new Map(
    found
      .filter(({ change, personId, otherId }) => change === 'merged' && personId !== otherId)
      .map(({ personId, otherId }) => [otherId, personId]),
  );
  const present = new Map<string, string>();
  for (const former of next.keys()) {
    const passed = new Set([former]);
    let at = next.get(former)!;
    while (next.has(at) && !passed.has(at)) {
      passed.add(at);
      at = next.get(at)!;
    }
    if (!passed.has(at)) present.set(former, at);
  }
  return present;
}

/** One of several records of the same child, each opened under a number of its own. */
export type Numbered = {
  /** Number of the child now, to which the one under which the record was opened has led. */
  readonly now: string;
  readonly personId: string | null;
  /** Stands aside for another record of the child. */
  readonly isAside: boolean;
  /** How much was done. */
  readonly acts: number;
};

/**
 * Of several records of one child one goes on: who already does, then the one in which more was done, then that which has the
 * child's number. Gives the groups, each with the one that goes on first.
 */
export function gatherByNumber<T extends Numbered>(records: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of records) groups.set(one.now, [...(groups.get(one.now) ?? []), one]);
  const has = (one: T): number => (one.personId === one.now ? 0 : 1);
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => Number(a.isAside) - Number(b.isAside) || b.acts - a.acts || has(a) - has(b)),
  );
}
