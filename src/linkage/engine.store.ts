import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { jaroWinkler, levenshtein, osa } from './distance.ts';
import { type Comparison, expand, type LinkageModel, levelSql, type Weights } from './model.ts';
import { layTable, readColumns } from './tables.store.ts';

/** A block whose key values were held by too many items: what was not looked at. */
export type Dropped = { readonly block: string; readonly keys: number; readonly items: number };

const METRICS = { levenshtein, osa, 'jaro-winkler': jaroWinkler };

type Block = LinkageModel['blocks'][number];

const equalOn = (block: Block, a: string, b: string): string =>
  block.key.map((column, i) => `${a}.${column} = ${b}.${(block.other ?? block.key)[i]}`).join(' and ');

/** Makes the tables of one block: its open side, the other side, and how many items hold each key. */
async function layBlock(batch: Batch, block: Block): Promise<void> {
  const other = block.other ?? block.key;
  const present = block.key.map((column) => `${column} is not null`).join(' and ');
  await batch.run(`create or replace table linkage.block_open as
    select item, ${block.key.join(', ')} from linkage.item where is_open and ${present}`);
  await batch.run(`create or replace table linkage.block_all as
    select i.item, i.is_open, ${other.map((column) => `i.${column}`).join(', ')}
    from linkage.item i
    join (select distinct ${block.key.join(', ')} from linkage.block_open) o on ${equalOn(block, 'o', 'i')}`);
  await batch.run(`create or replace table linkage.block_size as
    select ${other.join(', ')}, count(*) as n from linkage.block_all group by ${other.join(', ')}`);
}

const blockPairs = (block: Block): string => `
  select case when r.is_open and r.item < o.item then r.item else o.item end as l,
    case when r.is_open and r.item < o.item then o.item else r.item end as r
  from linkage.block_open o
  join linkage.block_size s on ${equalOn(block, 'o', 's')} and s.n <= ${block.cap}
  join linkage.block_all r on ${equalOn(block, 'o', 'r')} and r.item <> o.item`;

/** Makes `into` (l, r): the pairs of `from` once each, as far as the model's condition on pairs lets them. */
async function keepPairs(batch: Batch, model: LinkageModel, from: string, into: string): Promise<void> {
  const held = model.pairs
    ? `join linkage.item l on l.item = f.l join linkage.item r on r.item = f.r where ${expand(model, model.pairs)}`
    : '';
  await batch.run(`create or replace table ${into} as
    select f.l, f.r from (select distinct l, r from ${from}) f ${held}`);
}

/** Makes `into`: the pairs of one block of the model. */
export async function findBlockPairs(
  batch: Batch,
  model: LinkageModel,
  name: string,
  into: string,
): Promise<void> {
  const block = model.blocks.find((each) => each.name === name);
  invariant(block, `the model has no block ${name}`);
  await layBlock(batch, block);
  await keepPairs(batch, model, `(${blockPairs(block)})`, into);
}

/**
 * Makes `linkage.pair`: every two items that share a block's key, the open one left (the smaller key left where both
 * are open). `linkage.item` must stand, with `item` and `is_open`.
 */
export async function findPairs(batch: Batch, model: LinkageModel): Promise<Dropped[]> {
  const dropped: Dropped[] = [];
  await batch.run('create or replace table linkage.pair_found (l bigint, r bigint)');
  for (const block of model.blocks) {
    await layBlock(batch, block);
    await batch.run(`insert into linkage.pair_found ${blockPairs(block)}`);
    const [big] = await batch.rows<{ keys: number; items: number }>(
      `select count(*) as keys, coalesce(sum(n), 0) as items from linkage.block_size where n > ${block.cap}`,
    );
    if (big && big.keys > 0) dropped.push({ block: block.name, keys: big.keys, items: Number(big.items) });
  }
  await keepPairs(batch, model, 'linkage.pair_found', 'linkage.pair');
  await batch.run('drop table linkage.pair_found');
  return dropped;
}

/** Gives every text column that a distance measures a number per value, `<column>_no`, so that pairs join on numbers. */
export async function codeTexts(batch: Batch, model: LinkageModel): Promise<void> {
  const columns = [...new Set(model.distances.map(({ column }) => column))];
  if (columns.length === 0) return;
  const codes = columns.map((column) => `dense_rank() over (order by ${column}) as ${column}_no`);
  await batch.run(
    `create or replace table linkage.item_coded as select *, ${codes.join(', ')} from linkage.item`,
  );
  await batch.run('drop table linkage.item');
  await batch.run('alter table linkage.item_coded rename to item');
}

/** Measures the model's distances on the distinct values of the pairs for which they are asked. */
async function measureDistances(batch: Batch, model: LinkageModel, pairs: string): Promise<void> {
  for (const { name, column, metric, when } of model.distances) {
    const [a, b, left, right] = await readColumns(
      batch,
      `select q.a, q.b, x.value, y.value from (
         select distinct least(l.${column}_no, r.${column}_no) as a, greatest(l.${column}_no, r.${column}_no) as b
         from ${pairs} p join linkage.item l on l.item = p.l join linkage.item r on r.item = p.r
         where l.${column} <> r.${column} and (${expand(model, when)})) q
       join (select distinct ${column}_no as no, ${column} as value from linkage.item) x on x.no = q.a
       join (select distinct ${column}_no as no, ${column} as value from linkage.item) y on y.no = q.b
       order by 1, 2`,
    );
    const measure = METRICS[metric];
    await layTable(batch, `linkage.distance_${name}`, { a: 'bigint', b: 'bigint', value: 'integer' }, [
      a!,
      b!,
      left!.map((value, i) => measure(String(value), String(right![i]))),
    ]);
  }
}

/** Joins that bring each distance as `<name>.value`: null where it was not measured or the values are equal. */
const distanceJoins = (model: LinkageModel): string =>
  model.distances
    .map(
      ({ name, column }) => `left join linkage.distance_${name} ${name}
        on ${name}.a = least(l.${column}_no, r.${column}_no) and ${name}.b = greatest(l.${column}_no, r.${column}_no)`,
    )
    .join('\n');

/** Column that holds a comparison's level. */
export const levelColumn = (comparison: Comparison): string => `v_${comparison.name}`;

const tfColumn = (comparison: Comparison, level: number): string => `tf_${comparison.name}_${level}`;

/** Frequency columns wanted by levels with `tf`: comparison, level number, item column. */
const frequencies = (model: LinkageModel) =>
  model.comparisons.flatMap((comparison) =>
    comparison.levels.flatMap((level, i) => (level.tf ? [{ comparison, level: i, column: level.tf }] : [])),
  );

/** Makes `into` (l, r, one level column per comparison, values of `tf` columns where their level holds). */
export async function compare(batch: Batch, model: LinkageModel, pairs: string, into: string): Promise<void> {
  await measureDistances(batch, model, pairs);
  const levels = model.comparisons.map(
    (comparison) => `cast(${levelSql(model, comparison)} as tinyint) as ${levelColumn(comparison)}`,
  );
  const raw = frequencies(model).map(
    ({ comparison, level, column }) => `l.${column} as raw_${tfColumn(comparison, level)}`,
  );
  const values = frequencies(model).map(
    ({ comparison, level }) =>
      `case when ${levelColumn(comparison)} = ${level} then raw_${tfColumn(comparison, level)} end as ${tfColumn(comparison, level)}`,
  );
  const columns = ['l', 'r', ...model.comparisons.map(levelColumn), ...values].join(',\n');
  await batch.run(`create or replace table ${into} as
    select ${columns} from (
    select p.l, p.r,\n${[...levels, ...raw].join(',\n')}
    from ${pairs} p
    join linkage.item l on l.item = p.l
    join linkage.item r on r.item = p.r
    ${distanceJoins(model)}) compared`);
}

/** Lays `linkage.frequency_<column>`: value → milli-weight that replaces the level's own, from its count among all items. */
async function layFrequencies(batch: Batch, model: LinkageModel, items: number): Promise<void> {
  for (const { comparison, level, column } of frequencies(model)) {
    const stated = comparison.levels[level]!;
    const [values, counts] = await readColumns(
      batch,
      `select ${column}, count(*) from linkage.item where ${column} is not null group by ${column} having count(*) > 1 order by ${column}`,
    );
    const weigh = (count: number) =>
      frequencyWeight(stated.m ?? 0.9, stated.u ?? 0, count, items, model.least_items);
    await layTable(batch, `linkage.${tfColumn(comparison, level)}`, { value: 'bigint', milli: 'integer' }, [
      values!,
      counts!.map((count) => weigh(Number(count))),
    ]);
  }
}

/**
 * Weight of agreeing on a value that `count` of `items` hold. The stated u stands as `pseudo` items beside them, so that
 * a small batch does not make a village rare; one holder more is assumed, so that a rare value is not certain.
 */
export const frequencyWeight = (m: number, u: number, count: number, items: number, pseudo: number): number =>
  Math.round(Math.log2((m * (items + 1 + pseudo)) / (count + 1 + pseudo * u)) * 1000);

/** What pairs are weighed with: weights by level, the prior, and the number of items frequencies are taken of. */
export type Weighing = { readonly weights: Weights; readonly prior: number; readonly items: number };

/** SQL of each comparison's milli-weight for a compared pair `c`, and the joins that its frequencies want. */
function weightTerms(
  model: LinkageModel,
  weights: Weights,
  items: number,
): { terms: string[]; joins: string } {
  const tf = frequencies(model);
  const joins = tf.map(({ comparison, level }) => {
    const name = tfColumn(comparison, level);
    return `left join linkage.${name} ${name}_t on ${name}_t.value = c.${name}`;
  });
  const terms = model.comparisons.map((comparison, i) => {
    const cases = weights[i]!.map((weight, level) => {
      const frequency = tf.find((entry) => entry.comparison === comparison && entry.level === level);
      const { m = 0.9, u = 0 } = comparison.levels[level]!;
      const single = frequencyWeight(m, u, 1, items, model.least_items);
      const value = frequency
        ? `coalesce(${tfColumn(comparison, frequency.level)}_t.milli, ${single})`
        : weight;
      return `when ${level} then ${value}`;
    });
    return `case c.${levelColumn(comparison)} ${cases.join(' ')} else 0 end`;
  });
  return { terms, joins: joins.join('\n') };
}

/** A text as a SQL literal. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL text of a compared pair's waterfall: `{"prior": {"level": "", "weight": …}, "name": {"level": "同音字", …}, …}`. */
function waterfallSql(
  model: LinkageModel,
  weights: Weights,
  prior: number,
  items: number,
): { text: string; joins: string } {
  const { terms, joins } = weightTerms(model, weights, items);
  const parts = model.comparisons.map((comparison, i) => {
    const shown = comparison.levels.map(
      (level, at) => `when ${at} then ${literal(JSON.stringify(level.text?.zh ?? level.level))}`,
    );
    const head = literal(`,${JSON.stringify(comparison.name)}:{"level":`);
    return `${head}, case c.${levelColumn(comparison)} ${shown.join(' ')} end, ',"weight":', cast(${terms[i]} as varchar), '}'`;
  });
  return { text: `concat('{"prior":{"level":"","weight":${prior}}', ${parts.join(', ')}, '}')`, joins };
}

/** Makes `into`: the asked pairs (`l, r, weight`) with `levels`, the waterfall as JSON. */
export async function explainPairs(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  asked: string,
  from: string,
  into: string,
): Promise<void> {
  const { text, joins } = waterfallSql(model, weighing.weights, weighing.prior, weighing.items);
  await batch.run(`create or replace table ${into} as
    select q.l, q.r, q.weight, ${text} as levels
    from ${asked} q join ${from} c on c.l = q.l and c.r = q.r ${joins}`);
}

/** SQL that holds where a compared pair `c` stands at a level which is only asked about. */
const askedSql = (model: LinkageModel): string =>
  model.comparisons
    .flatMap((comparison) =>
      comparison.levels.flatMap((level, at) => (level.ask ? [`c.${levelColumn(comparison)} = ${at}`] : [])),
    )
    .join(' or ') || '1 = 0';

/** Makes `into`: the compared pairs of `from` with their whole weight, from `least` upward. */
export async function weigh(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  from: string,
  into: string,
  least: number,
): Promise<void> {
  await layFrequencies(batch, model, weighing.items);
  await weighOn(batch, model, weighing, from, into, least);
}

/** As `weigh`, with the frequencies that an earlier `weigh` of the same items laid. */
export async function weighOn(
  batch: Batch,
  model: LinkageModel,
  weighing: Weighing,
  from: string,
  into: string,
  least: number,
): Promise<void> {
  const { terms, joins } = weightTerms(model, weighing.weights, weighing.items);
  await batch.run(`create or replace table ${into} as
    select * from (
      select c.*, ${[weighing.prior, ...terms].join('\n + ')} as weight, ${askedSql(model)} as is_asked from ${from} c ${joins}) weighed
    where weight >= ${least}`);
}
