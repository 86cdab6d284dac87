import { invariant } from '../kernel/index.ts';
import type { Batch } from '../platform/index.ts';
import { expand, type LinkageModel } from './model.ts';

/** A block whose key values were held by too many items: what was not looked at. */
export type Dropped = { readonly block: string; readonly keys: number; readonly items: number };

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
