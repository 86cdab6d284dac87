import { z } from 'zod';

/** Milli-weights: log2 × 1000, rounded; the only form in which weights are added. */
export const milliWeight = (m: number, u: number): number => Math.round(Math.log2(m / u) * 1000);

const level = z.strictObject({
  /** Short word for the level, unique in its comparison. */
  level: z.string(),
  /** SQL boolean over `l.` and `r.` (columns of the item), `d.` (distances); the last level has none. */
  when: z.string().optional(),
  /** Chance of this level among matches and among random pairs: where estimation starts and what it is held by. */
  m: z.number().optional(),
  u: z.number().optional(),
  /** A fixed milli-weight; such a level is not estimated. */
  weight: z.int().optional(),
  /** A pair at this level is never joined by its weight alone: at best it is asked about. */
  ask: z.boolean().optional(),
  /** Item column whose frequency stands for u where this level holds. */
  tf: z.string().optional(),
  text: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
});

const comparison = z.strictObject({
  name: z.string(),
  text: z.strictObject({ zh: z.string(), en: z.string() }).optional(),
  levels: z.array(level).min(2),
});

const block = z.strictObject({
  name: z.string(),
  /** Item columns that must be equal and present. */
  key: z.array(z.string()),
  /** Columns of the other side where they differ from `key`. */
  other: z.array(z.string()).optional(),
  /** A key value held by more items than this is dropped and counted. */
  cap: z.int().default(100),
});

const distance = z.strictObject({
  name: z.string(),
  /** Text column of the item, the same on both sides. */
  column: z.string(),
  metric: z.enum(['levenshtein', 'osa', 'jaro-winkler']),
  /** The furthest that a level asks for: what is further (more edits, less likeness) need not be measured exactly. */
  within: z.number(),
});

const leftOver = z.strictObject({
  name: z.string(),
  text: z.strictObject({ zh: z.string(), en: z.string() }),
  /** So many pairs are asked for one person at most, on either side. */
  most: z.int().min(1),
  /** From the nearest seat outwards: a pair counts at the first level that holds. */
  levels: z
    .array(
      z.strictObject({
        level: z.string(),
        /** Item columns that must be equal and present. */
        key: z.array(z.string()).min(1),
        /** Columns of the child on no list where they differ from `key`. */
        other: z.array(z.string()).optional(),
        when: z.string(),
        /** Whom the listed pupil may be: a child on record, or one on the hukou register alone. */
        of: z.enum(['recorded', 'unrecorded']).default('recorded'),
        weight: z.int(),
        text: z.strictObject({ zh: z.string(), en: z.string() }),
      }),
    )
    .min(1),
});

/** A comparison model: what is compared, at which levels, with which weights; data under `rules/linkage`. */
export const linkageModel = z.strictObject({
  model: z.string(),
  /** Named SQL expressions, written `{name}` in conditions. */
  define: z.record(z.string(), z.string()).default({}),
  /** Names of `define` that are computed once for a pair, because several levels ask for them. */
  once: z.array(z.string()).default([]),
  /** Chance that an open item has a match at all. */
  expected_match: z.number().gt(0).lt(1),
  /** A batch of fewer items is judged as carefully as one of this many: a folder may hold a part of the county. */
  least_items: z.int().default(1),
  /** Select that makes the items (`item`, `is_open`, `source`, features) of a table `linkage.input`; county models have steps. */
  items: z.string().optional(),
  /** Condition on the two items of a pair, e.g. that they come from different files. */
  pairs: z.string().optional(),
  blocks: z.array(block).min(1),
  distances: z.array(distance).default([]),
  comparisons: z.array(comparison).min(1),
  estimate: z
    .strictObject({
      /** Pseudo-pairs with which the stated m and u stand against what is counted. */
      strength: z.number().default(1000),
      random_pairs: z.int().default(0),
      rounds: z.int().default(0),
      /** Blocks on which m is learnt, each with the comparisons that it cannot teach. */
      training: z.array(z.strictObject({ block: z.string(), exclude: z.array(z.string()) })).default([]),
    })
    .prefault({}),
  /** County models: pupils of a list and of the records whom the choice left without their other side; asked, never joined. */
  left_over: leftOver.optional(),
  thresholds: z.strictObject({
    link: z.int(),
    review: z.int(),
    margin: z.int(),
    duplicate: z.int(),
    same_number: z.int().optional(),
  }),
  /** County models: what a register is to linkage. */
  registers: z.record(z.string(), z.strictObject({ rank: z.int(), once: z.boolean() })).default({}),
  /** SQL over two names (`l.`, `r.`): differing names under one valid number that are one person's all the same. */
  agreeing_names: z.string().default('false'),
});

/** A comparison model as read. */
export type LinkageModel = z.infer<typeof linkageModel>;
/** One comparison of a model. */
export type Comparison = LinkageModel['comparisons'][number];

/**
 * Fills `{name}` with the model's named expressions, nested ones too. `once`: names that the model wants computed once
 * for a pair stand for the column that holds the result.
 */
export function expand(model: LinkageModel, sql: string, once?: 'once'): string {
  let text = sql;
  const fill = (whole: string, name: string): string => {
    if (once && model.once.includes(name)) return `once_${name}`;
    return name in model.define ? `(${model.define[name]})` : whole;
  };
  for (let depth = 0; depth < 8 && /\{\w+\}/.test(text); depth++) text = text.replace(/\{(\w+)\}/g, fill);
  return text;
}

/** SQL giving the number of the level that holds: 0 for the first. */
export function levelSql(model: LinkageModel, comparison: Comparison, once?: 'once'): string {
  const cases = comparison.levels
    .slice(0, -1)
    .map((level, i) => `when ${expand(model, level.when ?? 'true', once)} then ${i}`);
  return `case ${cases.join('\n    ')} else ${comparison.levels.length - 1} end`;
}

/** Column of a compared pair that holds the value whose frequency counts at a level. */
export const tfColumn = (comparison: Comparison, level: number): string => `tf_${comparison.name}_${level}`;

/** Levels weighed by frequency: comparison, level number, item column. */
export const frequencies = (model: LinkageModel) =>
  model.comparisons.flatMap((comparison) =>
    comparison.levels.flatMap((level, i) => (level.tf ? [{ comparison, level: i, column: level.tf }] : [])),
  );

/** Weight of each level of each comparison in milli-weights; row by comparison. */
export type Weights = readonly (readonly number[])[];

/** The weights that the model states, before any estimation. */
export const statedWeights = (model: LinkageModel): Weights =>
  model.comparisons.map((comparison) =>
    comparison.levels.map((level) => level.weight ?? milliWeight(level.m ?? 0.5, level.u ?? 0.5)),
  );

/** Milli-weight of "the same person" before anything is compared, for an open item among `items`. */
export const priorWeight = (model: LinkageModel, items: number): number =>
  milliWeight(model.expected_match / (1 - model.expected_match), Math.max(items, 1));
