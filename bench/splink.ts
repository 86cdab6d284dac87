import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBatch } from '../src/platform/index.ts';
import { publicSets, runSet, SETS } from './public-sets.ts';

/** Where Splink is kept for the benchmark; never part of the product. */
const HOME = process.env.FUZHI_SPLINK ?? join(tmpdir(), 'fuzhi-splink');
const PYTHON = join(HOME, 'bin/python');

/** Installs Splink 5 into an environment of its own, where Python's registry can be reached. */
function findSplink(): boolean {
  if (existsSync(PYTHON)) return true;
  if (spawnSync('python3', ['-m', 'venv', HOME], { stdio: 'inherit' }).status !== 0) return false;
  return (
    spawnSync(PYTHON, ['-m', 'pip', 'install', '-q', 'splink==5.0.0', 'pyarrow'], { stdio: 'inherit' })
      .status === 0
  );
}

type Judged = {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly seconds: number;
};

/** Splink's clusters of one set, judged by the same count of pairs as ours. */
async function judgeSplink(name: string, folder: string): Promise<Judged | undefined> {
  const scratch = mkdtempSync(join(tmpdir(), 'fuzhi-splink-out-'));
  const out = join(scratch, 'clusters.csv');
  const ran = spawnSync(PYTHON, [join(import.meta.dirname, 'splink/link.py'), name, folder, out], {
    encoding: 'utf8',
  });
  const said = ran.stdout?.trim().split('\n').at(-1);
  if (ran.status !== 0 || !said) {
    console.log(ran.stderr);
    return undefined;
  }
  const batch = await openBatch();
  const key = name.startsWith('febrl') ? 'rec_id' : 'cast(unique_id as varchar)';
  await batch.run(`create table judged as select s.cluster, t.truth
    from read_csv('${out}', all_varchar = true, header = true) s
    join (select ${key} as key, truth from (${SETS[name]!.input(folder)})) t on t.key = s.key`);
  const pairs = (by: string) =>
    `(select coalesce(sum(n * (n - 1) // 2), 0) from (select count(*) as n from judged group by ${by}) g)`;
  const [count] = await batch.rows<{ found: number; right: number; wanted: number }>(
    `select ${pairs('cluster')} as found, ${pairs('cluster, truth')} as "right", ${pairs('truth')} as wanted`,
  );
  batch.close();
  rmSync(scratch, { recursive: true });
  const [precision, recall] = [count!.right / Math.max(1, count!.found), count!.right / count!.wanted];
  const { seconds } = JSON.parse(said) as { seconds: number };
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, 1e-9), seconds };
}

const line = (who: string, r: Judged): string =>
  `  ${who.padEnd(8)} F1 ${r.f1.toFixed(4)}  precision ${r.precision.toFixed(4)}  recall ${r.recall.toFixed(4)}  ${r.seconds.toFixed(2)} s`;

/** `npm run bench -- splink [SET …]`: Splink 5 and this engine on the same files, machine and count of pairs, in turn. */
export async function run(args: string[]): Promise<boolean> {
  const folder = publicSets();
  if (!folder || !findSplink()) {
    console.log(
      folder ? 'Splink could not be installed' : 'the public sets are not here: set FUZHI_LINKAGE_DATA',
    );
    return true;
  }
  for (const name of args.length > 0 ? args : Object.keys(SETS)) {
    const theirs = await judgeSplink(name, folder);
    const ours = await runSet(name, folder);
    console.log(name);
    if (theirs) console.log(line('Splink 5', theirs));
    console.log(line('Fuzhi', ours));
    if (theirs) console.log(`  ratio    time ${(theirs.seconds / ours.seconds).toFixed(2)} (Splink / Fuzhi)`);
  }
  return true;
}
