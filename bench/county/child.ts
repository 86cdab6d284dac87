// One measured job in a process of its own: `read FOLDER` or `run FOLDER OUT`, on a number of threads.
import { runCounty } from '../../apps/pipeline.ts';
import { readOnly } from '../../src/intake/index.ts';

const [job, folder, out, on, threads] = process.argv.slice(2) as [string, string, string, string, string];
const counted = { threads: Number(threads) };

async function work(): Promise<Record<string, unknown>> {
  if (job === 'read') return await readOnly(folder, counted);
  const summary = await runCounty({ folder, on, out, ...counted });
  return {
    rows: summary.totals.read,
    isBalanced: summary.totals.isBalanced && summary.sources.every((source) => source.isBalanced),
    persons: summary.persons,
    outOfSchool: summary.lists['out-of-school'].persons,
    unaided: summary.lists.unaided.persons,
  };
}

const started = performance.now();
const result = await work();
const { user, system } = process.cpuUsage();
const seconds = (performance.now() - started) / 1000;
// The engine and the readers' threads live in this process: its peak is theirs too.
console.log(
  JSON.stringify({
    ...result,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
