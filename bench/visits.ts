/**
 * Visits at the door at a county's size: submissions that are durable when answered, saving one visit, and the list of work,
 * each with access control and the audit trail on. Children are drawn by arithmetic. Gates: rate, p95, and every submission read
 * back once. npm run bench -- visits [PERSONS] [SUBMISSIONS] [CLIENTS]; for a
 * steady stream over minutes: npm run bench -- visits steady [MINUTES] [PER_SECOND] [PERSONS]
 */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { countKept, type Headers, openDoors, submissionOf } from './visits/county.ts';
import { runSteady } from './visits/steady.ts';

const WANTED = { rate: 300, save: 50, queue: 30 };

/** Milliseconds of each of so many, asked by so many at once. */
async function timed(times: number, clients: number, ask: (i: number) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < times; i = next++) {
      const began = performance.now();
      await ask(i);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return taken.sort((a, b) => a - b);
}
const p95 = (taken: readonly number[]): number => taken[Math.floor(taken.length * 0.95)] ?? 0;

async function measure(
  app: FastifyInstance,
  pool: pg.Pool,
  headers: Headers,
  times: number,
  clients: number,
) {
  let address = 0;
  // the limit of requests counts by address: each asks from its own
  const from = () => `10.${(address >> 16) % 256}.${(address >> 8) % 256}.${address++ % 256}`;
  const { rows } = await pool.query<{ id: string }>('select person_id as id from dropout."case" order by 1');
  let used = 0;
  const save = async (): Promise<void> => {
    const payload = { submission: submissionOf(rows[used++]!.id), sentAt: new Date().toISOString() };
    const answer = await app.inject({
      ...{ method: 'POST', url: '/api/dropout/visits/submissions', remoteAddress: from(), headers, payload },
    });
    if (answer.statusCode !== 201 || answer.json().state !== 'accepted') throw new Error(answer.body);
  };
  const get = (url: string) => async (): Promise<void> => {
    const answer = await app.inject({ url, remoteAddress: from(), headers });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  await timed(100, 4, save);
  const began = performance.now();
  await timed(times, clients, save);
  const rate = times / ((performance.now() - began) / 1000);
  const alone = p95(await timed(200, 1, save));
  await timed(20, 1, get('/api/dropout/visits/pack?device=bench-device-1'));
  const pack = p95(await timed(100, 1, get('/api/dropout/visits/pack?device=bench-device-1')));
  const queue = p95(await timed(200, 1, get('/api/dropout/cases?ledger=suspected&limit=50')));
  return { rate, alone, pack, queue, used, ...(await countKept(pool)) };
}

/** Runs the benchmark; false where a gate is missed or something was not read back. */
export async function run(args: string[]): Promise<boolean> {
  if (args[0] === 'steady') return await runSteady(args.slice(1));
  const [persons = '1000000', times = '5000', clients = '32'] = args;
  const doors = await openDoors(Number(persons), 50);
  try {
    console.log(`${persons} persons, ${doors.cases} cases`);
    const found = await measure(doors.app, doors.pool, doors.headers, Number(times), Number(clients));
    const { rate, alone, pack, queue, used, n, acts, edits } = found;
    console.log(
      `submissions: ${rate.toFixed(0)}/s durable, ${clients} at once, ${times} sent (wanted ${WANTED.rate}/s)`,
    );
    console.log(`saving a visit, alone: p95 ${alone.toFixed(1)} ms (wanted ${WANTED.save} ms)`);
    console.log(
      `the list for a telephone: p95 ${pack.toFixed(1)} ms (120 children, each noted and in the trail)`,
    );
    console.log(`queue of cases: p95 ${queue.toFixed(1)} ms (wanted ${WANTED.queue} ms)`);
    console.log(`read back: ${used} sent, ${n} kept, ${acts} acts, ${edits} changes of contact`);
    const isWhole = [n, acts, edits].every((count) => count === used);
    return isWhole && rate >= WANTED.rate && alone <= WANTED.save && queue <= WANTED.queue;
  } finally {
    await doors.close();
  }
}
