/** A scored pair of items; `l` is open. Weights are milli-weights with the prior. */
export type ScoredPair = {
  readonly l: number;
  readonly r: number;
  readonly weight: number;
  /** True where the pair may at best be asked about, whatever its weight. */
  readonly isAsked?: boolean;
};

/** What the choice must know of an item. */
export type ItemFact = {
  /** Sheets (or whole registers, as negative numbers) that hold a person once and hold this item. */
  readonly once: readonly number[];
  /** Equal likeness: two rows of one sheet typed the same are one person typed twice. */
  readonly likeness: string;
  /** Its valid ID number as a key, 0 without: two rows of one sheet with two valid numbers are two people. */
  readonly number: number;
  /** Its name as a key. */
  readonly name: number;
  /** The year in which it was born, and the one that its grade tells; undefined where it tells none. */
  readonly born?: number | undefined;
  readonly cohort?: number | undefined;
};

/** Years by which a grade may miss the age: late entry, a year repeated, last year's list. */
const GRADE_SLACK = 3;

/** Milli-weights: link from `link`, ask from `review`, ask too when a rival is nearer than `margin`. */
export type Thresholds = {
  readonly link: number;
  readonly review: number;
  readonly margin: number;
  /** From here on even two rows of one sheet are one person. */
  readonly duplicate: number;
  /** From here on two rows of one sheet under one valid number are asked about. */
  readonly same_number?: number | undefined;
};

/** People's decisions by item: pairs that are one person, pairs that are not. */
export type DecidedPairs = {
  readonly yes: readonly (readonly [number, number])[];
  readonly no: readonly (readonly [number, number])[];
};

/** The choice: `root` of every item that was joined, the weight it was joined by, and the pairs to ask about. */
export type Resolution = {
  readonly root: ReadonlyMap<number, number>;
  readonly joinedBy: ReadonlyMap<number, number>;
  readonly reviews: readonly ScoredPair[];
};

/** Strongest first; ties by key, so that the outcome never depends on the order in which pairs come. */
export const byStrength = (a: ScoredPair, b: ScoredPair): number =>
  b.weight - a.weight || a.l - b.l || a.r - b.r;

class Clusters {
  readonly #root = new Map<number, number>();
  readonly #members = new Map<number, number[]>();
  readonly #facts: ReadonlyMap<number, ItemFact>;
  constructor(facts: ReadonlyMap<number, ItemFact>) {
    this.#facts = facts;
  }
  find(item: number): number {
    return this.#root.get(item) ?? item;
  }
  members(root: number): readonly number[] {
    return this.#members.get(root) ?? [root];
  }
  /** Joins two clusters under the smaller root. */
  join(a: number, b: number): void {
    const [keep, give] = a < b ? [a, b] : [b, a];
    const members = [...this.members(keep), ...this.members(give)];
    for (const item of members) this.#root.set(item, keep);
    this.#members.set(keep, members);
    this.#members.delete(give);
  }
  /** True when a sheet that holds a person once holds both under two names or two valid numbers: nothing joins them. */
  excluded(a: number, b: number): boolean {
    return this.members(a).some((x) =>
      this.members(b).some((y) => {
        const [left, right] = [this.#facts.get(x), this.#facts.get(y)];
        if (!left || !right || !this.#clashOf(x, y)) return false;
        const isTwoNumbers = left.number !== 0 && right.number !== 0 && left.number !== right.number;
        return isTwoNumbers || left.name !== right.name;
      }),
    );
  }
  /** True when some sheet that holds a person once holds both, and not as the same row typed twice. */
  clash(a: number, b: number): boolean {
    if (a === b) return false;
    return this.members(a).some((x) => this.members(b).some((y) => this.#clashOf(x, y)));
  }
  /** True when the grade on one side is that of children many years older or younger than the other side was born. */
  isOtherAge(a: number, b: number): boolean {
    const far = (x: ItemFact | undefined, y: ItemFact | undefined): boolean =>
      x?.cohort !== undefined && y?.born !== undefined && Math.abs(x.cohort - y.born) > GRADE_SLACK;
    return this.members(a).some((x) =>
      this.members(b).some((y) => {
        const [left, right] = [this.#facts.get(x), this.#facts.get(y)];
        return far(left, right) || far(right, left);
      }),
    );
  }
  #clashOf(x: number, y: number): boolean {
    const left = this.#facts.get(x);
    const right = this.#facts.get(y);
    if (!left || !right || left.likeness === right.likeness) return false;
    return left.once.some((source) => right.once.includes(source));
  }
  roots(): Map<number, number> {
    return new Map(this.#root);
  }
}

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Who else could take an item's place: pairs of an item, strongest first. */
function rivalsOf(pairs: readonly ScoredPair[]): Map<number, ScoredPair[]> {
  const rivals = new Map<number, ScoredPair[]>();
  for (const pair of pairs) {
    for (const item of [pair.l, pair.r]) {
      const list = rivals.get(item);
      if (list) list.push(pair);
      else rivals.set(item, [pair]);
    }
  }
  return rivals;
}

/**
 * Chooses one to one: pairs are taken strongest first; a pair joins when it is strong enough, breaks no sheet's
 * "once", contradicts no decision, and no rival that excludes it comes near. What is near or weak is asked about.
 */
export function resolve(
  pairs: readonly ScoredPair[],
  facts: ReadonlyMap<number, ItemFact>,
  thresholds: Thresholds,
  decided: DecidedPairs = { yes: [], no: [] },
): Resolution {
  const sorted = [...pairs].sort(byStrength);
  const rivals = rivalsOf(sorted);
  const clusters = new Clusters(facts);
  const joinedBy = new Map<number, number>();
  const reviews = new Map<string, ScoredPair>();
  const parted = new Set(decided.no.map(([a, b]) => pairKey(a, b)));
  const isParted = (a: number, b: number): boolean =>
    parted.size > 0 &&
    clusters.members(a).some((x) => clusters.members(b).some((y) => parted.has(pairKey(x, y))));
  for (const [a, b] of decided.yes) {
    const [x, y] = [clusters.find(a), clusters.find(b)];
    if (x !== y) clusters.join(x, y);
    for (const item of [a, b]) joinedBy.set(item, thresholds.duplicate);
  }
  const rivalOf = (pair: ScoredPair, item: number, taken: number): ScoredPair | undefined => {
    const own = clusters.find(item);
    return rivals.get(item)!.find((rival) => {
      if (rival.weight <= pair.weight - thresholds.margin) return false;
      const other = clusters.find(rival.l === item ? rival.r : rival.l);
      return (
        other !== own &&
        other !== taken &&
        clusters.clash(other, taken) &&
        !clusters.clash(other, own) &&
        !isParted(other, own)
      );
    });
  };
  // A register holds a person once, but one valid number is one holder: a mover's second row under an old name.
  const isSameHolder = ({ l, r, weight }: ScoredPair): boolean => {
    const number = facts.get(l)?.number ?? 0;
    return (
      number !== 0 &&
      number === facts.get(r)?.number &&
      weight >= (thresholds.same_number ?? Number.POSITIVE_INFINITY)
    );
  };
  for (const pair of sorted) {
    const [a, b] = [clusters.find(pair.l), clusters.find(pair.r)];
    if (a === b || isParted(a, b)) continue;
    if (pair.weight < thresholds.duplicate ? clusters.clash(a, b) : clusters.excluded(a, b)) {
      if (isSameHolder(pair)) reviews.set(pairKey(pair.l, pair.r), pair);
      continue;
    }
    const rival = rivalOf(pair, pair.l, b) ?? rivalOf(pair, pair.r, a);
    const isSure = pair.weight >= thresholds.duplicate;
    const isStrong =
      pair.weight >= thresholds.link && !pair.isAsked && (isSure || !clusters.isOtherAge(a, b));
    if (!isStrong || rival) {
      for (const asked of rival && isStrong ? [pair, rival] : [pair])
        reviews.set(pairKey(asked.l, asked.r), asked);
      continue;
    }
    clusters.join(a, b);
    for (const item of [pair.l, pair.r]) if (!joinedBy.has(item)) joinedBy.set(item, pair.weight);
  }
  const open = openReviews([...reviews.values()], clusters, isSameHolder);
  return { root: clusters.roots(), joinedBy, reviews: open };
}

/** Asks only what is still open: not inside one person, not where a sheet's "once" has decided (unless by one number); one pair per two persons. */
function openReviews(
  reviews: readonly ScoredPair[],
  clusters: Clusters,
  isSameHolder: (pair: ScoredPair) => boolean,
): ScoredPair[] {
  const asked = new Set<string>();
  return [...reviews].sort(byStrength).filter((pair) => {
    const [a, b] = [clusters.find(pair.l), clusters.find(pair.r)];
    const key = pairKey(a, b);
    if (a === b || asked.has(key) || (clusters.clash(a, b) && !isSameHolder(pair))) return false;
    asked.add(key);
    return true;
  });
}
