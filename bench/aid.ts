import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Facts } from '../src/aid/index.ts';
import { type Batch, openBatch } from '../src/platform/index.ts';
import { jsonRulesEngine, zenEngine } from './aid/engines.ts';
import { drawnSql, inWords, twelve } from './aid/students.ts';

const compiled = twelve();
const load = (): string => `load ${loadavg()[0]!.toFixed(1)} on 2 cores`;
const say = (what: string, figure: string): void => console.log(`${what}: ${figure} (${load()})`);

/** `aid`: students a second for twelve programmes, with and without grounds, stored, over HTTP, beside two rule engines. */
export async function run(args: string[]): Promise<boolean> {
  const students = Number(args[0] ?? 3) * 1e6;
  const batch = await openBatch(':memory:', { threads: 2, memory: '6GB' });
  try {
    await batch.run(`create table facts as ${drawnSql(students, 50)}`);
    await decideAll(batch, students, false);
    await decideAll(batch, students, true);
    const isStored = await store(batch, 300_000);
    const isSame = await beside(batch);
    await overHttp(batch);
    return isStored && isSame;
  } finally {
    batch.close();
  }
}

/** Wall time and time on the processors: on a loaded machine the second tells what the first would be at rest. */
async function timed(work: () => Promise<void>): Promise<{ wall: number; cpu: number }> {
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1e3, cpu: (user + system) / 1e6 };
}

async function decideAll(batch: Batch, students: number, grounds: boolean): Promise<void> {
  const told = compiled.programmes.map(
    ({ no }) =>
      // all columns are made, and cost as little as may be once they are there
      `count(e${no}), count(a${no})${grounds ? `, bit_xor(g${no})` : ''}`,
  );
  const sql = `select ${told.join(', ')} from (${compiled.select('facts', { grounds })}) as decided`;
  let best = { wall: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < 5; turn++) {
    const now = await timed(async () => void (await batch.rows(sql)));
    best = { wall: Math.min(best.wall, now.wall), cpu: Math.min(best.cpu, now.cpu) };
  }
  const speed = (seconds: number): string => `${(students / seconds / 1e6).toFixed(2)} M students/s`;
  say(
    `12 programmes${grounds ? ', all grounds' : ''}, ${students / 1e6} M students, best of 5`,
    `${speed(best.wall)}; ${speed(best.cpu)} of processor time`,
  );
}

async function store(batch: Batch, students: number): Promise<boolean> {
  const { wall, cpu } = await timed(async () => {
    await batch.run(
      `create or replace table decided as ${compiled.select(`(select * from facts where person_no < ${students}) as f`)}`,
    );
    const parts = compiled.programmes.map(
      ({ no, programme }) =>
        `select person_no, '${programme.id}' as programme, e${no} as entitled, a${no} as amount, g${no} as grounds from decided`,
    );
    await batch.run(`create or replace table stored as ${parts.join(' union all ')}`);
  });
  const [row] = await batch.rows<{ n: number }>('select count(*) as n from stored');
  say(
    `${students} students × 12 stored with all grounds`,
    `${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of processor time`,
  );
  return row!.n === students * 12;
}

async function knownStudents(batch: Batch, students: number): Promise<Facts[]> {
  return (await batch.rows<Record<string, unknown>>(drawnSql(students, 0))).map(inWords);
}

/** The same conditions in two rule engines of the registry; gate: as many found entitled, exclusions and amounts aside. */
async function beside(batch: Batch): Promise<boolean> {
  const students = await knownStudents(batch, 2000);
  const groups = compiled.programmes.map(({ no, judged }) => {
    // entitled by the conditions alone: every group of digits has one that holds
    const places = new Map<number, number[]>();
    for (const [place, one] of judged.entries())
      if (one.what === 'condition') places.set(one.group, [...(places.get(one.group) ?? []), place]);
    const held = [...places.values()].map(
      (any) => `(${any.map((place) => `(g${no} // ${4 ** place}) % 4 = 1`).join(' or ')})`,
    );
    return `count(case when ${held.join(' and ')} then 1 end)`;
  });
  const [row] = await batch.rows<{ n: number }>(
    `select ${groups.join(' + ')} as n from (${compiled.select(`(${drawnSql(2000, 0)}) as f`)}) as d`,
  );
  let isSame = true;
  for (const make of [jsonRulesEngine, zenEngine]) {
    const engine = make(compiled);
    if (!engine) {
      console.log(`${make.name}: could not be had from the registry, skipped`);
      continue;
    }
    await engine.count(students.slice(0, 200));
    let found = 0;
    const { wall } = await timed(async () => {
      found = await engine.count(students);
    });
    isSame &&= found === row!.n;
    say(
      engine.name,
      `${Math.round(students.length / wall)} students/s, entitled ${found} against ${row!.n} here${found === row!.n ? '' : ' DIFFERENT'}`,
    );
  }
  return isSame;
}

const SERVER = fileURLToPath(new URL('./aid/server.mjs', import.meta.url));

/** One decision a request, kept-alive connections; client and server share the two cores. */
async function overHttp(batch: Batch): Promise<void> {
  const bodies = (await knownStudents(batch, 500)).map((facts) => JSON.stringify(facts));
  const server = fork(SERVER, { stdio: 'inherit' });
  const port = await new Promise<number>((done) =>
    server.once('message', (told) => done((told as { port: number }).port)),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = (body: string): Promise<void> =>
    new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const asked = request(
        { host: '127.0.0.1', port, path: '/decide', method: 'POST', agent, headers },
        (answer) => {
          answer.resume();
          answer.on('end', done);
        },
      );
      asked.on('error', failed);
      asked.end(body);
    });
  for (const connections of [1, 8, 16, 32]) {
    const times: number[] = [];
    const until = performance.now() + 4000;
    let next = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < until) {
          const start = performance.now();
          await ask(bodies[next++ % bodies.length]!);
          times.push(performance.now() - start);
        }
      }),
    );
    times.sort((a, b) => a - b);
    const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(1);
    const rate = Math.round(times.length / ((performance.now() - began) / 1000));
    say(
      `one decision over HTTP, ${connections} at once`,
      `${rate} requests/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
    );
  }
  agent.destroy();
  server.kill();
}
