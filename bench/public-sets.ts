import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkTable } from '../src/linkage/index.ts';
import { type Batch, openBatch } from '../src/platform/index.ts';

/** Where the public labelled sets lie: `FUZHI_LINKAGE_DATA`, or `../shared/data/linkage` beside the checkout. */
export const publicSets = (): string | undefined =>
  [process.env.FUZHI_LINKAGE_DATA, join(import.meta.dirname, '../../shared/data/linkage')].find(
    (folder) => folder !== undefined && existsSync(join(folder, 'fake_1000.csv')),
  );

type PublicSet = {
  readonly rules: string;
  readonly once: boolean;
  readonly input: (folder: string) => string;
};

const febrl = (files: readonly string[]) => (folder: string) =>
  files
    .map(
      (file, i) => `select trim(rec_id) as rec_id, trim(given_name) as given_name, trim(surname) as surname,
        trim(street_number) as street_number, trim(address_1) as address_1, trim(suburb) as suburb, trim(postcode) as postcode,
        trim(state) as state, trim(date_of_birth) as date_of_birth, trim(soc_sec_id) as soc_sec_id,
        split_part(trim(rec_id), '-', 2) as truth, ${files.length > 1 ? i + 1 : 0} as source
      from read_csv('${folder}/${file}', all_varchar = true, header = true, delim = ',', skip = 0)`,
    )
    .join(' union all ');

/** The sets by name. */
export const SETS: Readonly<Record<string, PublicSet>> = {
  febrl1: { rules: 'febrl', once: false, input: febrl(['dataset1.csv']) },
  febrl4: { rules: 'febrl', once: true, input: febrl(['dataset4a.csv', 'dataset4b.csv']) },
  fake_1000: {
    rules: 'fake_1000',
    once: false,
    input: (folder) =>
      `select *, cluster as truth from read_csv('${folder}/fake_1000.csv', all_varchar = true, header = true)`,
  },
  historical_50k: {
    rules: 'historical_50k',
    once: false,
    input: (folder) =>
      `select *, cluster as truth from '${folder}/historical_figures_with_errors_50k.parquet'`,
  },
};

/** Pairs found against the truth, and the time it took. */
export type SetResult = {
  readonly set: string;
  readonly found: number;
  readonly right: number;
  readonly wanted: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly seconds: number;
};

/** The one evaluator: pairs within clusters against pairs within true clusters. */
async function evaluate(
  batch: Batch,
  key: string,
): Promise<{ found: number; right: number; wanted: number }> {
  const pairs = (columns: string) =>
    `(select coalesce(sum(cast(n as bigint) * (n - 1) // 2), 0) from (select count(*) as n from bench.judged group by ${columns}) g)`;
  await batch.run('create schema if not exists bench');
  await batch.run(`create or replace table bench.judged as
    select c.cluster, t.truth from linkage.cluster c
    join (select row_number() over (order by ${key}) as item, truth from linkage.input) t on t.item = c.item`);
  const [counts] = await batch.rows<{ found: number; right: number; wanted: number }>(
    `select ${pairs('cluster')} as found, ${pairs('cluster, truth')} as "right", ${pairs('truth')} as wanted`,
  );
  return { found: Number(counts!.found), right: Number(counts!.right), wanted: Number(counts!.wanted) };
}

/** Links one public set with its model and measures it. */
export async function runSet(name: string, folder: string, threads?: number): Promise<SetResult> {
  const set = SETS[name]!;
  const batch = await openBatch(':memory:', { memory: '6GB', ...(threads ? { threads } : {}) });
  try {
    await batch.run('create schema linkage');
    await batch.run(`create table linkage.input as ${set.input(folder)}`);
    const rules = join(import.meta.dirname, `../rules/linkage/${set.rules}.yaml`);
    const start = performance.now();
    await linkTable(batch, { rules, once: set.once });
    const seconds = (performance.now() - start) / 1000;
    const key = name.startsWith('febrl')
      ? 'rec_id'
      : name === 'fake_1000'
        ? 'cast(unique_id as bigint)'
        : 'unique_id';
    const { found, right, wanted } = await evaluate(batch, key);
    const [precision, recall] = [right / Math.max(found, 1), right / wanted];
    const f1 = (2 * precision * recall) / Math.max(precision + recall, 1e-9);
    return { set: name, found, right, wanted, precision, recall, f1, seconds };
  } finally {
    batch.close();
  }
}

/** What each set must reach. */
export const TARGETS: Readonly<Record<string, (result: SetResult) => boolean>> = {
  febrl4: ({ found, right }) => right >= 4960 && found - right <= 5,
  historical_50k: ({ f1 }) => f1 >= 0.827,
};

/** `npm run bench -- public-sets [SET …]`: precision, recall and F1 over pairs, per set. */
export async function run(args: string[]): Promise<boolean> {
  const folder = publicSets();
  if (!folder) {
    console.log('the public sets are not here: set FUZHI_LINKAGE_DATA');
    return true;
  }
  let held = true;
  for (const name of args.length > 0 ? args : Object.keys(SETS)) {
    const result = await runSet(name, folder);
    const ok = TARGETS[name]?.(result) ?? true;
    held &&= ok;
    const { found, right, wanted, precision, recall, f1, seconds } = result;
    console.log(
      `${name}: F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} (${right} right of ${found} found, ${wanted} true), ${seconds.toFixed(2)} s${ok ? '' : '  BELOW TARGET'}`,
    );
  }
  return held;
}
