import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBatch, readSteps, runSteps } from '../src/platform/index.ts';
import { writeCountry } from './two_stage/county.ts';

const root = fileURLToPath(new URL('../src', import.meta.url));

/**
 * `gaps`: the exact gap, 5M × 4.85M from Parquet, by the pipeline's own step; `gaps two-stage [MILLIONS]`: the gap
 * by exact number, then the fuzzy residual; `gaps growth`: time per row from 100 k to 10 M of the same.
 * Every speed stands behind a correctness gate on the planted truth.
 */
export async function run(args: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-gaps-'));
  try {
    if (args[0] === 'two-stage') return await twoStage(folder, Number(args[1] ?? 50) * 1e6);
    if (args[0] === 'growth') return await growth(folder);
    return await exactGap(folder, Number(args[0] ?? 5) * 1e6);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const megabytes = (path: string): string => `${Math.round(statSync(path).size / 2 ** 20)} MB`;

async function timed(times: number, action: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await action();
    taken.push(performance.now() - start);
  }
  return median(taken);
}

/** The 17 digits of person i's number: region, birth day, sequence (the check character follows from them). */
const DIGITS = (i: string): string =>
  `(431300 + ${i} // 3650000) * 100000000000
    + cast(strftime(date '2010-09-01' + cast(${i} % 3650 as int), '%Y%m%d') as bigint) * 1000 + (${i} // 3650) % 1000`;

async function exactGap(folder: string, persons: number): Promise<boolean> {
  const batch = await openBatch(':memory:', { memory: '4GB' });
  const [child, record] = [join(folder, 'child.parquet'), join(folder, 'record.parquet')];
  const write = (where: string, seed: number, path: string) =>
    // Shuffled, so that neither side comes in the order of the other.
    batch.run(`copy (select ${DIGITS('i')} as person_no from range(${persons}) t(i) ${where}
      order by hash(i + ${seed})) to '${path}' (format parquet)`);
  await write('', 0, child);
  await write('where i % 100 >= 3', 1, record);
  await batch.run('create schema enrolment');
  await batch.run(`create view enrolment.child as select person_no from '${child}'`);
  await batch.run(`create view enrolment.record as select person_no from '${record}'`);
  await batch.run('create table enrolment.roster_state (person_no bigint)');
  const step = readSteps(root, 'enrolment').filter((one) => one.relation === 'enrolment.unseen_child');
  const stopWatching = watchMemory();
  const time = await timed(5, () => runSteps(batch, step));
  const peak = stopWatching();
  const byHand = await timed(5, () =>
    batch.run(
      `create or replace table by_hand as select * from '${child}' anti join '${record}' using (person_no)`,
    ),
  );
  const [found] = await batch.rows<{ n: number; wrong: number }>(
    `select count(*) as n, count(*) filter (where truth.person_no is null) as wrong
     from enrolment.unseen_child as gap left join (
       select ${DIGITS('i')} as person_no from range(${persons}) t(i) where i % 100 < 3
     ) as truth using (person_no)`,
  );
  batch.close();
  const planted = (persons / 100) * 3;
  const right = found!.n === planted && found!.wrong === 0;
  console.log(
    `children ${persons} (${megabytes(child)}), records ${persons - planted} (${megabytes(record)})`,
  );
  console.log(`gate: ${found!.n} found, ${planted} planted, ${found!.wrong} wrong`);
  console.log(
    `exact gap from Parquet, medians of 5: ${seconds(time)}; by hand ${seconds(byHand)}; peak memory ${peak} MB`,
  );
  return right && (persons > 5e6 || time <= 2000);
}

/** Weight from which a pair counts as the same child, in milli-weights. */
const FLOOR = 16_000;

type Outcome = {
  children: number;
  residual: number;
  pairs: number;
  gap: number;
  missing: number;
  right: number;
};

const OUTCOME = `select (select count(*) from two_stage.truth) as children,
  (select count(*) from two_stage.residual_child) as residual, (select count(*) from two_stage.candidate) as pairs,
  (select count(*) from two_stage.gap) as gap, (select count(*) from two_stage.truth where is_missing) as missing,
  (select count(*) from two_stage.gap as gap join two_stage.truth as truth
    on truth.row_no = gap.child_no where truth.is_missing) as right`;

/** Makes a country, runs the two stages `times` times, and says how right they were; nothing is timed while making. */
async function twoStages(folder: string, persons: number, times: number) {
  const batch = await openBatch(':memory:', { memory: '6GB', directory: folder });
  await writeCountry(batch, folder, persons);
  const steps = readSteps(fileURLToPath(new URL('.', import.meta.url)), 'two_stage');
  const stopWatching = watchMemory();
  const time = await timed(times, () => runSteps(batch, steps, { floor: FLOOR }));
  const peak = stopWatching();
  const [outcome] = await batch.rows<Outcome>(OUTCOME);
  batch.close();
  return { time, peak, ...outcome! };
}

/** The gate: of those missing nearly all are found, and nearly all found are missing. */
const isRight = ({ gap, missing, right }: Outcome): boolean =>
  right / missing >= 0.999 && right / gap >= 0.99;

async function twoStage(folder: string, persons: number): Promise<boolean> {
  const seen = await twoStages(folder, persons, persons > 2e7 ? 1 : 3);
  const { children, residual, pairs, gap, missing, right } = seen;
  console.log(
    `children ${children}, records ${children - missing}; left after the number ${residual}, pairs scored ${pairs}`,
  );
  console.log(
    `gate: ${missing} missing, ${gap} found, recall ${(right / missing).toFixed(5)}, precision ${(right / gap).toFixed(5)}`,
  );
  console.log(`two stages from Parquet: ${seconds(seen.time)}; peak memory ${seen.peak} MB`);
  return isRight(seen) && (persons < 5e7 || (seen.time <= 60_000 && seen.peak <= 8192));
}

async function growth(folder: string): Promise<boolean> {
  const perRow: number[] = [];
  let right = true;
  for (const [persons, times] of [
    [1e5, 25],
    [1e6, 7],
    [1e7, 3],
  ] as const) {
    const seen = await twoStages(folder, persons, times);
    perRow.push((seen.time * 1e6) / persons);
    right &&= isRight(seen);
    console.log(
      `${persons} rows: median of ${times} ${seconds(seen.time)}, ${perRow.at(-1)!.toFixed(0)} ns a row, gate ${isRight(seen)}`,
    );
  }
  const [small, middle, large] = perRow as [number, number, number];
  const ratio = Math.max(large / small, large / middle);
  console.log(
    `time per row, 10 M against 100 k: ${(large / small).toFixed(2)}, against 1 M: ${(large / middle).toFixed(2)}`,
  );
  return right && ratio <= 1.2;
}

/** Looks at resident memory every 50 ms until stopped; gives the highest seen, in MB. */
function watchMemory(): () => number {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return Math.round(peak / 2 ** 20);
  };
}
