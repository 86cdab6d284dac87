import { join } from 'node:path';
import { levelSql, readModel, statedWeights } from '../src/linkage/index.ts';
import { type Batch, openBatch } from '../src/platform/index.ts';

const RULES = join(import.meta.dirname, '../rules/linkage/county.yaml');
/** Comparisons of the county model that a made table can feed; the others need households and schools of a county. */
const COMPARED = ['name', 'birth', 'sex', 'place'];
const ITEMS = 200_000;
const PER_ITEM = 10;

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
      cast(null as integer) as alias, cast(null as integer) as part1, cast(null as integer) as part2, cast(null as integer) as head4,
      ${pick('i * 31', 60_000)} as canon, ${pick('i * 31', 25_000)} as sound,
      2005 + ${pick('i', 16)} as birth_year, (1 + ${pick('i / 16', 12)}) * 100 + 1 + ${pick('i / 7', 28)} as birth_day,
      (2005 + ${pick('i', 16)}) * 10000 + (1 + ${pick('i / 16', 12)}) * 100 + 1 + ${pick('i / 7', 28)} as birth,
      1 + ${pick('i', 2)} as sex, ${pick('i / 40', 25)} as township, ${pick('i / 40', 600)} as village,
      ${pick('i / 40', 25)} as near_township, ${pick('i / 40', 600)} as near_village,
      ${pick('i / 4', 60_000)} as home, cast(null as integer) as day_mates, cast(null as bigint) as id_key,
      cast(null as integer) as kin1, cast(null as integer) as kin2, cast(null as integer) as kin3, cast(null as integer) as kin4,
      cast(null as bigint) as phone1, cast(null as bigint) as phone2
    from (select cast(range as bigint) as i from range(${ITEMS})) r`);
  await batch.run(`create table linkage.pair as
    select i as l, (i * 7919 + k * 104729) % ${ITEMS} as r
    from (select cast(range as bigint) as i from range(${ITEMS})) a
    cross join (select range as k from range(${PER_ITEM})) d`);
}

/** Joined, levelled and weighed: how many pairs, and the sum of their weights. */
async function score(batch: Batch): Promise<{ pairs: number; sum: number }> {
  const model = readModel(RULES);
  const weights = statedWeights(model);
  const terms = model.comparisons.flatMap((comparison, i) => {
    if (!COMPARED.includes(comparison.name)) return [];
    const cases = weights[i]!.map((weight, level) => `when ${level} then ${weight}`).join(' ');
    return [`case ${levelSql(model, comparison)} ${cases} end`];
  });
  const [result] = await batch.rows<{
    pairs: number;
    sum: number;
  }>(`select count(*) as pairs, sum(weight) as sum from (
    select ${terms.join(' + ')} as weight
    from linkage.pair p join linkage.item l on l.item = p.l join linkage.item r on r.item = p.r)`);
  return { pairs: Number(result!.pairs), sum: Number(result!.sum) };
}

/** Scores all pairs on a number of threads. */
async function measure(threads: number): Promise<{ pairs: number; sum: number; seconds: number }> {
  const batch = await openBatch(':memory:', { memory: '4GB', threads });
  try {
    await layItems(batch);
    const start = performance.now();
    const result = await score(batch);
    return { ...result, seconds: (performance.now() - start) / 1000 };
  } finally {
    batch.close();
  }
}

/** `npm run bench -- pairs`: pairs joined, put on levels and weighed in a second; first that threads change nothing. */
export async function run(): Promise<boolean> {
  const one = await measure(1);
  const two = await measure(2);
  const isSame = one.sum === two.sum && one.pairs === two.pairs;
  console.log(
    `same sum of weights on 1 and 2 threads: ${isSame ? 'yes' : 'NO'} (${two.sum} over ${two.pairs} pairs)`,
  );
  for (const [threads, { pairs, seconds }] of [
    [1, one],
    [2, two],
  ] as const) {
    console.log(
      `${threads} thread(s): ${(pairs / seconds / 1e6).toFixed(1)} M pairs/s (${pairs} pairs, ${COMPARED.length} comparisons, ${seconds.toFixed(2)} s)`,
    );
  }
  return isSame && two.pairs / two.seconds >= 20e6;
}
