/**
 * Choosing among all official divisions (620,573 villages among them): the first search of a kind and every later one, of parts
 * of names, sounds, first letters and codes that are drawn from the list. Gate: no first answer takes a tenth of a second.
 * npm run bench -- picker [SEARCHES]
 */
import { pathTo, readDivisions, searchDivisions, warmDivisions } from '../src/registry/index.ts';

type Taken = { readonly cpu: number; readonly wall: number };

function timed(work: () => unknown): Taken {
  const began = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - began };
}

const told = (taken: readonly Taken[]): string => {
  const of = (part: keyof Taken): string => {
    const sorted = taken.map((one) => one[part]).sort((a, b) => a - b);
    const at = (share: number): string => sorted[Math.ceil(sorted.length * share) - 1]!.toFixed(1);
    return `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`;
  };
  return `processor ${of('cpu')}; clock ${of('wall')}`;
};

/** Runs the benchmark; false where an answer took a tenth of a second or what was asked for was not found. */
export async function run([searches = '400']: readonly string[]): Promise<boolean> {
  const warm = performance.now();
  // the reading leaves room for everything else and holds no process of its own alive
  const alive = setInterval(() => {}, 1000);
  await warmDivisions();
  clearInterval(alive);
  console.log(`the country read between other work in ${((performance.now() - warm) / 1000).toFixed(1)} s`);
  const first = [
    '三塘村',
    'hongqicun',
    'sfx',
    '4313',
    '石牛',
    'z',
    '村',
    '4',
    'zj',
    '新村',
    '东方',
    'xin',
    'wang',
  ].map((typed) => timed(() => searchDivisions(typed)));
  console.log(`first of its kind: ${told(first)}`);
  const counties = ['431321', '520526', '130921', '653121', '150121'];
  const all = counties.flatMap((county) => readDivisions(county)).filter(({ level }) => level === 'village');
  const later: Taken[] = [];
  let isFound = true;
  for (let i = 0; i < Number(searches); i++) {
    const { code, name } = all[(i * 7919) % all.length]!;
    const typed = [name, name.slice(0, 2), code, code.slice(0, 9)][i % 4]!;
    later.push(
      timed(() => {
        const found = searchDivisions(typed, i % 2 === 0 ? {} : { parent: pathTo(code)[2]!.code, limit: 50 });
        isFound &&= typed !== code || found.some((one) => one.code === code);
      }),
    );
  }
  console.log(`${searches} more: ${told(later)}`);
  return isFound && [...first, ...later].every(({ cpu }) => cpu < 100);
}
