import { type Draw, faultOfTaking, mutate, sampleFiles } from '../src/intake/mutate.fixture.ts';

/** A stream of whole numbers from a seed (a 32-bit mix; the same seed gives the same damage). */
function drawFrom(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/**
 * `npm run bench -- mutate [10000]`: damages files and takes them in. Holds if none crashes, the counts of every sheet
 * balance, and whatever did not land is told.
 */
export async function run(args: readonly string[]): Promise<boolean> {
  const runs = Number(args[0] ?? 10_000);
  const files = await sampleFiles();
  const faults = new Map<string, number>();
  const started = performance.now();
  let slowest = 0;
  for (let seed = 0; seed < runs; seed++) {
    const { bytes } = mutate(files[seed % files.length]!, drawFrom(seed));
    const before = performance.now();
    const fault = await faultOfTaking(bytes).catch((error: unknown) => `crash: ${String(error)}`);
    slowest = Math.max(slowest, performance.now() - before);
    if (fault) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${runs} damaged files in ${seconds.toFixed(1)} s, the slowest ${slowest.toFixed(0)} ms`);
  for (const [fault, count] of faults) console.log(`FAULT ${count} × ${fault}`);
  console.log(faults.size === 0 ? 'no crash, all counts balance, all losses are told' : 'does not hold');
  return faults.size === 0;
}
