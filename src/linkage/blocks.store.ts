import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { expand, type LinkageModel } from './model.ts';

/** A block whose key values were held by too many items: what was not looked at. */
export type Dropped = { readonly block: string; readonly keys: number; readonly items: number };

type Block = LinkageModel['blocks'][number];

const equalOn = (block: Block, a: string, b: string): string =>
  block.key.map((column, i) => `${a}.${column} = ${b}.${(block.other ?? block.key)[i]}`).join(' and ');

/** Up to so many items all blocks are looked up in one statement; beyond, one at a time, for the memory's sake. */
const FEW_ITEMS = 100_000;

/** Open items that have the block's key. */
const openSide = (block: Block, columns: readonly string[]): string =>
  `(select ${columns.join(', ')} from linkage.item
    where is_open and ${block.key.map((column) => `${column} is not null`).join(' and ')})`;

/** How many items hold each key that an open item has. */
const blockSize = (block: Block): string => {
  const held = (block.other ?? block.key).map((column) => `i.${column}`).join(', ');
  return `(select ${held}, count(*) as n from linkage.item i
    join (select distinct * from ${openSide(block, block.key)} k) o on ${equalOn(block, 'o', 'i')} group by ${held})`;
};

/** Where both sides are looked up by the same key, two open items meet twice: the smaller one finds the pair. */
const once = (block: Block): string => (block.other ? '' : 'and (not r.is_open or r.item > o.item)');

/** `sizes`: relation of the keys that open items have, with how many items hold each. A key that one item holds brings no pair. */
const blockPairs = (block: Block, sizes = blockSize(block)): string => `
  select case when r.is_open and r.item < o.item then r.item else o.item end as l,
    case when r.is_open and r.item < o.item then o.item else r.item end as r
  from ${openSide(block, ['item', ...block.key])} o
  join ${sizes} s on ${equalOn(block, 'o', 's')} and s.n between ${block.other ? 1 : 2} and ${block.cap}
  join linkage.item r on ${equalOn(block, 'o', 'r')} and r.item <> o.item ${once(block)}`;

const droppedKeys = (block: Block, at: number, sizes = blockSize(block)): string =>
  `select ${at} as block_no, count(*) as keys, coalesce(sum(n), 0) as items from ${sizes} s where n > ${block.cap}`;

/** Which blocks dropped how many keys, in the order of the blocks; `sizes`: relation of the keys of the only one. */
async function countDropped(batch: Batch, blocks: readonly Block[], sizes?: string): Promise<Dropped[]> {
  const counts = await batch.rows<{ block_no: number; keys: number; items: number }>(
    `${blocks.map((block, at) => droppedKeys(block, at, sizes)).join(' union all ')} order by block_no`,
  );
  return counts
    .filter(({ keys }) => keys > 0)
    .map(({ block_no: at, keys, items }) => ({ block: blocks[at]!.name, keys, items: Number(items) }));
}

/** Adds the pairs of one block; its keys are counted once for the pairs and for what is dropped. */
async function addPairs(batch: Batch, block: Block): Promise<Dropped[]> {
  const sizes = 'linkage.block_key';
  await batch.run(`create or replace table ${sizes} as select * from ${blockSize(block)} s`);
  await batch.run(`insert into linkage.pair_found ${blockPairs(block, sizes)}`);
  return countDropped(batch, [block], sizes);
}

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
  await keepPairs(batch, model, `(${blockPairs(block)})`, into);
}

/**
 * Makes `linkage.pair`: every two items that share a block's key, the open one left (the smaller key left where both
 * are open). `linkage.item` must stand, with `item` and `is_open`.
 */
export async function findPairs(batch: Batch, model: LinkageModel): Promise<Dropped[]> {
  const { blocks } = model;
  const [size] = await batch.rows<{ n: number }>('select count(*) as n from linkage.item');
  const dropped: Dropped[] = [];
  await batch.run('create or replace table linkage.pair_found (l bigint, r bigint)');
  if (size!.n <= FEW_ITEMS) {
    await batch.run(
      `insert into linkage.pair_found ${blocks.map((block) => blockPairs(block)).join(' union all ')}`,
    );
    dropped.push(...(await countDropped(batch, blocks)));
  } else {
    for (const block of blocks) dropped.push(...(await addPairs(batch, block)));
    await batch.run('drop table linkage.block_key');
  }
  await keepPairs(batch, model, 'linkage.pair_found', 'linkage.pair');
  await batch.run('drop table linkage.pair_found');
  return dropped;
}
