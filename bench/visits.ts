/**
 * Visits at the door at a county's size: submissions that are durable when answered, saving one visit, and the list of work,
 * each with access control and the audit trail on. Children are drawn by arithmetic. Gates: rate, p95, and every submission read
 * back once. npm run bench -- visits [PERSONS] [SUBMISSIONS] [CLIENTS]
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { trackRun } from '../apps/server/run-progress.ts';
import { buildServer } from '../apps/server/server.ts';
import { csrfOf, grantRole, layRoles, openAccount, type Sources, signIn } from '../src/access/index.ts';
import { UPLOAD_LIMITS } from '../src/intake/index.ts';
import { makeKeys, migrate, openDatabase } from '../src/platform/index.ts';

const COUNTY = '431321';
const PASSWORD = 'Lantern-7-harbour';
const sources: Sources = { now: () => new Date(), chance: (bytes) => randomBytes(bytes) };
const WANTED = { rate: 300, save: 50, queue: 30 };
const personOf = (i: number): string => `P${String(i).padStart(9, '0')}`;

/** Children of school age of a run, and a case with its opening for one in fifty. */
async function fill(pool: pg.Pool, persons: number): Promise<number> {
  await pool.query(
    `insert into dropout.run (run_id, county, reference_date, in_step_at, is_current) values (1, $1, '2026-09-01', now(), true)`,
    [COUNTY],
  );
  await pool.query(
    `insert into dropout.run_child (run_id, person_id, division, name, township, village, is_of_age, is_in_school, is_disabled,
       is_registered_poor)
     select 1, 'P' || lpad(i::text, 9, '0'), '${COUNTY}' || (100 + i % 16), '学生' || i, '第' || i % 16 || '镇', '第' || i % 300 || '村',
       true, i % 50 > 0, false, false from generate_series(0, $1::integer - 1) as i`,
    [persons],
  );
  const { rowCount } = await pool.query(
    `insert into dropout."case" (person_id, county, division, name, township, village, is_disabled, is_registered_poor, kind, reason,
       evidence, mark, is_listed, step, since, due_on, acts)
     select person_id, '${COUNTY}', division, name, township, village, false, false, 'never-enrolled', '{"zh":"无学籍","en":"no record"}',
       '[]', 'm', true, '', '2026-09-01', null, 0 from dropout.run_child where not is_in_school`,
  );
  await pool.query(
    `insert into dropout.act (case_id, act_no, kind, done_at, on_day, data, step_after, due_on)
     select case_id, 1, 'open', now(), '2026-09-01', '{}', 'suspected', date '2026-09-01' + (case_id % 90) from dropout."case"`,
  );
  await pool.query('vacuum analyze');
  return rowCount ?? 0;
}

type Headers = Readonly<Record<string, string>>;

async function helper(pool: pg.Pool): Promise<Headers> {
  await layRoles(pool);
  const name = 'bench-helper';
  const made = await openAccount(
    pool,
    { name, fullName: name, password: PASSWORD, isDemonstration: true },
    sources,
  );
  if ('fault' in made) throw new Error(made.fault);
  await grantRole(pool, { accountId: made.accountId, role: 'county-clerk', scope: COUNTY }, sources.now());
  const session = await signIn(pool, { name, password: PASSWORD }, sources);
  if (session.state !== 'in') throw new Error(session.state);
  return { cookie: `fuzhi_session=${session.token}`, 'x-fuzhi-csrf': csrfOf(session.token) };
}

const submissionOf = (personId: string) => ({
  ...{ id: randomUUID(), device: 'bench-device-1', personId, attached: [] },
  act: {
    kind: 'verify',
    data: { reply: 'truly-out', metOn: '2026-10-01', place: '家中', whom: '监护人', note: '务工' },
  },
  edits: [{ field: 'address', base: '', value: '三组' }],
  madeAt: new Date().toISOString(),
});

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
  const { rows: kept } = await pool.query<{ n: number; acts: number; edits: number }>(
    `select (select count(*) from dropout.submission where state = 'accepted') as n,
       (select count(*) from dropout.act where kind = 'verify') as acts, (select count(*) from dropout.contact_edit) as edits`,
  );
  return { rate, alone, pack, queue, used, ...kept[0]! };
}

/** Runs the benchmark; false where a gate is missed or something was not read back. */
export async function run([persons = '1000000', times = '5000', clients = '32']: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-bench-visits-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const keyFile = join(folder, 'keys', 'at-rest.json');
  makeKeys(keyFile, sources.chance);
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = { run: trackRun(), page: join(folder, 'page'), sources, keyFile, intake };
  const app = buildServer({ ...parts, database: Promise.resolve(database.pool) });
  try {
    await migrate(database.pool);
    const cases = await fill(database.pool, Number(persons));
    console.log(`${persons} persons, ${cases} cases (${personOf(0)} …)`);
    const headers = await helper(database.pool);
    const found = await measure(app, database.pool, headers, Number(times), Number(clients));
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
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
