import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeDemo } from '../src/demo/index.ts';

const ON = '2026-09-01';
const CHILD = fileURLToPath(new URL('./county/child.ts', import.meta.url));

type Measured = {
  readonly seconds: number;
  /** Of all threads: what a busy machine does not stretch. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly rows: number;
  readonly isBalanced?: boolean;
  readonly outOfSchool?: number;
  readonly unaided?: number;
};

function measure(job: 'read' | 'run', folder: string, out: string, threads: number): Measured {
  if (job === 'run') rmSync(out, { recursive: true, force: true });
  const args = ['--import', 'tsx', CHILD, job, folder, out, ON, String(threads)];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (child.status !== 0) throw new Error(`${job} failed: ${child.stderr.slice(-2000)}`);
  const told = JSON.parse(child.stdout.trim().split('\n').at(-1)!) as Measured;
  console.log(
    `${job.padEnd(5)} ${threads} threads  ${told.seconds.toFixed(1).padStart(7)} s  cpu ${told.cpuSeconds.toFixed(1).padStart(7)} s  peak ${told.peakMegabytes.toFixed(0).padStart(6)} MB  ${told.rows} rows`,
  );
  return told;
}

/** One fingerprint a file of a result folder; times are no result. */
function fingerprints(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'timings.json',
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

function differing(a: string, b: string): string[] {
  const [left, right] = [fingerprints(a), fingerprints(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((file) => left.get(file) !== right.get(file));
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

function gate(label: string, held: boolean, told: string): boolean {
  console.log(`${held ? 'held  ' : 'missed'}  ${label.padEnd(34)} ${told}`);
  return held;
}

/**
 * `npm run bench -- county [--persons 700000] [--seed 7] [--rounds 2] [--keep DIR]`: the whole run of a county beside
 * only reading its files with the same readers, in turn, each in a process of its own. Gates first: every count
 * balances, and the results are the same bytes on one and on two threads.
 */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      persons: { type: 'string', default: '700000' },
      seed: { type: 'string', default: '7' },
      rounds: { type: 'string', default: '2' },
      county: { type: 'string', default: '431321' },
      keep: { type: 'string' },
    },
  });
  const work = values.keep ?? mkdtempSync(join(tmpdir(), 'fuzhi-county-'));
  const folder = join(work, 'county');
  const [one, two] = [join(work, 'out-1'), join(work, 'out-2')];
  try {
    if (!existsSync(join(folder, 'truth'))) {
      const made = makeDemo({
        county: values.county,
        persons: +values.persons,
        seed: +values.seed,
        out: folder,
        on: ON,
      });
      console.log(`made ${made.county}: ${made.persons} persons, ${made.files} files, ${made.rows} rows`);
    }
    const rounds = Array.from({ length: Number(values.rounds) }, () => ({
      read: measure('read', folder, two, 2),
      whole: measure('run', folder, two, 2),
    }));
    const alone = measure('run', folder, one, 1);
    const ratio = median(rounds.map((round) => round.whole.seconds / round.read.seconds));
    const ofCpu = median(rounds.map((round) => round.whole.cpuSeconds / round.read.cpuSeconds));
    const peak = Math.max(alone.peakMegabytes, ...rounds.map((round) => round.whole.peakMegabytes));
    const unlike = differing(one, two);
    const balanced = alone.isBalanced === true && rounds.every((round) => round.whole.isBalanced === true);
    console.log(`lists: ${alone.outOfSchool} out of school, ${alone.unaided} with aid findings`);
    return [
      gate('counts balance', balanced, 'read = landed + refused + skipped in every sheet'),
      gate(
        'same bytes on 1 and 2 threads',
        unlike.length === 0,
        unlike.slice(0, 5).join(', ') || 'all files',
      ),
      gate(
        'whole run over only reading ≤ 2',
        ratio <= 2,
        `${ratio.toFixed(2)} × (median of ${rounds.length}; processor time ${ofCpu.toFixed(2)} ×)`,
      ),
      gate('peak memory ≤ 3 GB', peak <= 3072, `${peak.toFixed(0)} MB`),
    ].every(Boolean);
  } finally {
    if (!values.keep) rmSync(work, { recursive: true, force: true });
  }
}
