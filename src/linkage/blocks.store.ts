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

const blockPairs = (block: Block): string => `
  select case when r.is_open and r.item < o.item then r.item else o.item end as l,
    case when r.is_open and r.item < o.item then o.item else r.item end as r
  from ${openSide(block, ['item', ...block.key])} o
  join ${blockSize(block)} s on ${equalOn(block, 'o', 's')} and s.n <= ${block.cap}
  join linkage.item r on ${equalOn(block, 'o', 'r')} and r.item <> o.item`;

const droppedKeys = (block: Block, at: number): string =>
  `select ${at} as block_no, count(*) as keys, coalesce(sum(n), 0) as items from ${blockSize(block)} s where n > ${block.cap}`;

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
  const [size] = await batch.rows<{ n: number }>('select count(*) as n from linkage.item');
  const together = size!.n <= FEW_ITEMS ? model.blocks.length : 1;
  const dropped: Dropped[] = [];
  await batch.run('create or replace table linkage.pair_found (l bigint, r bigint)');
  for (let from = 0; from < model.blocks.length; from += together) {
    const blocks = model.blocks.slice(from, from + together);
    await batch.run(`insert into linkage.pair_found ${blocks.map(blockPairs).join(' union all ')}`);
    const counts = await batch.rows<{ block_no: number; keys: number; items: number }>(
      `${blocks.map(droppedKeys).join(' union all ')} order by block_no`,
    );
    for (const { block_no: at, keys, items } of counts) {
      if (keys > 0) dropped.push({ block: blocks[at]!.name, keys, items: Number(items) });
    }
  }
  await keepPairs(batch, model, 'linkage.pair_found', 'linkage.pair');
  await batch.run('drop table linkage.pair_found');
  return dropped;
}
