import { join } from 'node:path';
import { priorWeight, readModel, scoreAll, scoreNear, statedWeights } from '../src/linkage/index.ts';
import { type Batch, openBatch } from '../src/platform/index.ts';

const RULES = join(import.meta.dirname, '../rules/linkage/county.yaml');
/** Comparisons of the county model that a made table can feed; the others need households and schools of a county. */
const COMPARED = ['name', 'birth', 'sex', 'place'];
const ITEMS = 200_000;
/** Pairs of each item: where the two ways are held against each other, and where the time is taken. */
const PER_ITEM = { gate: 2, timed: 100 };

const pick = (by: string, of: number): string => `cast((${by}) % ${of} as integer)`;

/** Items with the columns of `linkage.item` that the compared levels read; values by arithmetic, no chance. */
async function layItems(batch: Batch): Promise<void> {
  await batch.run('create schema linkage');
  const places = [1, 2, 3].flatMap((at) => [
    `${pick(`i * ${7 + at} + i / ${3 + at}`, at === 1 ? 300 : 900)} + 1 as c${at}`,
    `${pick(`i * ${7 + at} + i / ${3 + at}`, at === 1 ? 150 : 300)} + 1 as y${at}`,
    `${pick(`i * ${7 + at} + i / ${3 + at}`, 400)} + 1 as s${at}`,
    `${pick(`i * ${7 + at} + i / ${3 + at}`, 700)} + 1 as f${at}`,
  ]);
  await batch.run(`create table linkage.item as
    select i as item, 3 as n, 0 as is_long, ${places.join(', ')},
      cast(null as integer) as c4, cast(null as integer) as y4, cast(null as integer) as s4, cast(null as integer) as f4,
      cast(null as integer) as alias, cast(null as integer) as part1, cast(null as integer) as part2, cast(null as integer) as part2_head,
      cast(null as integer) as head4, cast(null as integer) as fifth,
      ${pick('i * 31', 60_000)} as canon, ${pick('i * 31', 25_000)} as sound,
      2005 + ${pick('i', 16)} as birth_year, (1 + ${pick('i / 16', 12)}) * 100 + 1 + ${pick('i / 7', 28)} as birth_day,
      (2005 + ${pick('i', 16)}) * 10000 + (1 + ${pick('i / 16', 12)}) * 100 + 1 + ${pick('i / 7', 28)} as birth,
      (2005 + ${pick('i', 16)}) * 100 + 1 + ${pick('i / 16', 12)} as birth_month,
      1 + ${pick('i', 2)} as sex, ${pick('i / 40', 25)} as township, ${pick('i / 40', 600)} as village,
      ${pick('i / 40', 25)} as near_township, ${pick('i / 40', 600)} as near_village,
      ${pick('i / 30', 500)} as school, ${pick('i / 30', 20_000)} as seat, ${pick('i / 4', 60_000)} as home, cast(null as integer) as day_mates, cast(null as bigint) as id_key,
      cast(null as integer) as kin1, cast(null as integer) as kin2, cast(null as integer) as kin3, cast(null as integer) as kin4,
      cast(null as bigint) as phone1, cast(null as bigint) as phone2
    from (select cast(range as bigint) as i from range(${ITEMS})) r`);
}

async function layPairs(batch: Batch, perItem: number): Promise<void> {
  await batch.run(`create or replace table linkage.pair as
    select i as l, (i * 7919 + k * 104729) % ${ITEMS} as r
    from (select cast(range as bigint) as i from range(${ITEMS})) a
    cross join (select range as k from range(${perItem})) d`);
}

function comparedModel() {
  const model = readModel(RULES);
  return { ...model, comparisons: model.comparisons.filter(({ name }) => COMPARED.includes(name)) };
}

/** Scores the pairs in one of the two ways: what comes out, as a print, and how many reach the threshold. */
async function score(batch: Batch, scorePairs: typeof scoreNear): Promise<{ kept: number; print: string }> {
  const model = comparedModel();
  const weighing = { weights: statedWeights(model), prior: priorWeight(model, ITEMS), items: ITEMS };
  await scorePairs(batch, model, weighing, 'linkage.item');
  const [result] = await batch.rows<{ kept: number; print: string }>(
    `select count(*) as kept, coalesce(md5(string_agg(concat_ws(' ', l, r, weight, is_asked), ',' order by l, r)), '') as print
     from linkage.scored`,
  );
  return result!;
}

type Measured = {
  readonly prints: readonly string[];
  readonly kept: number;
  readonly seconds: number;
  readonly cpu: number;
};

/** Both ways on some pairs, then the time of the bounded way on many. */
async function measure(threads: number): Promise<Measured> {
  const batch = await openBatch(':memory:', { memory: '4GB', threads });
  try {
    await layItems(batch);
    await layPairs(batch, PER_ITEM.gate);
    const gate = [await score(batch, scoreAll), await score(batch, scoreNear)];
    await layPairs(batch, PER_ITEM.timed);
    const start = performance.now();
    const before = process.cpuUsage();
    const timed = await score(batch, scoreNear);
    const seconds = (performance.now() - start) / 1000;
    const used = process.cpuUsage(before);
    const cpu = (used.user + used.system) / 1e6;
    return { prints: [...gate.map(({ print }) => print), timed.print], kept: timed.kept, seconds, cpu };
  } finally {
    batch.close();
  }
}

/**
 * `npm run bench -- pairs`: candidate pairs joined, bounded, compared and weighed in a second; first that the bound and the
 * number of threads change nothing.
 */
export async function run(): Promise<boolean> {
  const [one, two] = [await measure(1), await measure(2)];
  const isBoundTrue = one.prints[0] === one.prints[1];
  const isSame = one.prints.join() === two.prints.join();
  console.log(`the same pairs and weights with the bound as in full: ${isBoundTrue ? 'yes' : 'NO'}`);
  console.log(`the same on 1 and 2 threads: ${isSame ? 'yes' : 'NO'}`);
  const pairs = ITEMS * PER_ITEM.timed;
  for (const [threads, { kept, seconds, cpu }] of [
    [1, one],
    [2, two],
  ] as const) {
    console.log(
      `${threads} thread(s): ${(pairs / seconds / 1e6).toFixed(1)} M pairs/s (${pairs} pairs, ${COMPARED.length} comparisons, ${kept} reach the threshold, ${seconds.toFixed(2)} s, ${cpu.toFixed(2)} CPU s)`,
    );
  }
  return isBoundTrue && isSame && pairs / two.seconds >= 20e6;
}
