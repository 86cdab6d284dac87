/** Seeded chance (sfc32): the same seed and label give the same numbers on every machine. Passed in, never global. */
export type Chance = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, n). */
  below(n: number): number;
  /** True with the probability given. */
  hit(probability: number): boolean;
  /** One of a list that is not empty. */
  one<T>(list: readonly T[]): T;
  /** An own stream for a part of the work, so that a change in one part leaves the others alone. */
  branch(label: string): Chance;
};

function hash(text: string, start: number): number {
  let h = start | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) | 0;
}

/** Chance of a seed and a label. */
export function seededChance(seed: string): Chance {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x9e3779b9);
  let c = hash(seed, 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return {
    next,
    below: (n) => Math.floor(next() * n),
    hit: (probability) => probability > 0 && next() < probability,
    one: (list) => list[Math.floor(next() * list.length)]!,
    branch: (label) => seededChance(`${seed}/${label}`),
  };
}

/** A table to draw from by weight. */
export type Weighted<T> = { readonly values: readonly T[]; readonly sums: Float64Array };

/** Builds a weighted table; weights need not sum to one. */
export function weighted<T>(pairs: readonly (readonly [T, number])[]): Weighted<T> {
  const sums = new Float64Array(pairs.length);
  let sum = 0;
  pairs.forEach(([, weight], i) => {
    sum += weight;
    sums[i] = sum;
  });
  return { values: pairs.map(([value]) => value), sums };
}

/** Values in order of frequency: the weight falls with the rank, as in names (1 / (rank + lead)). */
export const byRank = <T>(values: readonly T[], lead = 3): Weighted<T> =>
  weighted(values.map((value, rank) => [value, 1 / (rank + lead)] as const));

/** Draws one value. */
export function draw<T>(table: Weighted<T>, chance: Chance): T {
  const at = chance.next() * table.sums[table.sums.length - 1]!;
  let low = 0;
  let high = table.sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.sums[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return table.values[low]!;
}
