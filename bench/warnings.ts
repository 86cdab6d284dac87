/**
 * Warnings of a county: judging every child at school, judging again when nothing changed, telling what became of a run's children, and
 * the list as a clerk asks for it. Children are drawn by arithmetic. Gate: each child planted as out of school by the second run is told
 * once, as a hit where a warning stood and as a miss where none did. npm run bench -- warnings [PERSONS]
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { trackRun } from '../apps/server/run-progress.ts';
import { buildServer } from '../apps/server/server.ts';
import { beginSession, grantRole, layRoles, openAccount, type Sources } from '../src/access/index.ts';
import { UPLOAD_LIMITS } from '../src/intake/index.ts';
import { inTransaction, makeKeys, migrate, openDatabase } from '../src/platform/index.ts';
import { followWarnings, judgeAnew, layWarningRun, type RunPupil } from '../src/warning/index.ts';

const COUNTY = '431321';
const sources: Sources = { now: () => new Date(), chance: (bytes) => randomBytes(bytes) };

/** Children at school among so many persons, and one in so many who is out by the second run. */
const PER_PUPIL = 7;
const OUT = 397;
const GRADES = [...'一二三四五六七八九'].map((n) => `${n}年级`);

const factsOf = (i: number): RunPupil['facts'] => ({
  ...(i % 5 === 0 ? { hardships: i % 15 === 0 ? ['dibao', 'disabled'] : ['dibao'] } : {}),
  ...(i % 7 === 0 ? { isLeftBehind: true as const } : {}),
  ...(i % 40 === 0 ? { siblingsOut: 1 } : {}),
  ...(i % 25 === 0 ? { daysDue: 90, daysAway: i % 60 } : {}),
});

function* childrenOf(count: number, isSecond: boolean): Generator<RunPupil> {
  for (let i = 0; i < count; i++) {
    const grade = i % 9;
    yield {
      ...{ personId: `P${String(i).padStart(9, '0')}`, division: `${COUNTY}${100 + (i % 16)}` },
      ...{
        school: `school:${COUNTY}:第${i % 300}小学`,
        name: `学生${i}`,
        birthDate: '2016-03-01',
        sex: 'female',
      },
      ...{ township: `第${i % 16}镇`, village: `第${i % 300}村`, age: 6 + grade + (i % 50 === 0 ? 2 : 0) },
      ...{ stage: grade < 6 ? 'primary' : 'junior', grade: GRADES[grade]!, class: `${GRADES[grade]}1班` },
      ...{ state: isSecond && i % OUT === 0 ? 'out' : 'at-school', facts: factsOf(i) },
    };
  }
}

/** What was done, in seconds by the clock and of processor time of this process. */
async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(used);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${what}: ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s of this process`);
  return done;
}

function layRun(pool: pg.Pool, runId: number, count: number): Promise<void> {
  const on = runId === 1 ? '2026-03-01' : '2026-09-01';
  const children = childrenOf(count, runId === 2);
  return inTransaction(pool, async (client) => {
    await layWarningRun(client, { runId, county: COUNTY, on, hasPreschool: true, children });
    await followWarnings(client, runId, new Date(`${on}T01:00:00Z`));
  });
}

async function clerk(pool: pg.Pool): Promise<{ readonly cookie: string }> {
  await layRoles(pool);
  const account = {
    name: 'bench-clerk',
    fullName: 'bench',
    password: 'Lantern-7-harbour',
    isDemonstration: true,
  };
  const made = await openAccount(pool, account, sources);
  if ('fault' in made) throw new Error(made.fault);
  const { accountId } = made;
  await grantRole(pool, { accountId, role: 'county-clerk', scope: COUNTY }, sources.now());
  const token = await beginSession(pool, { accountId, isSecondFactorGiven: true }, sources);
  return { cookie: `fuzhi_session=${token}` };
}

/** Runs the benchmark; false where what became of the children is not told as it was planted. */
export async function run([persons = '1000000']: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-bench-warnings-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const { pool } = database;
  const keyFile = join(folder, 'keys', 'at-rest.json');
  makeKeys(keyFile, sources.chance);
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = { run: trackRun(), page: join(folder, 'page'), sources, keyFile, intake };
  const app = buildServer({ ...parts, database: Promise.resolve(pool) });
  const count = Math.floor(Number(persons) / PER_PUPIL);
  try {
    await migrate(pool);
    console.log(`${persons} persons, ${count} children at school`);
    await told('laid and judged for the first time', () => layRun(pool, 1, count));
    await told('judged again, nothing changed', () => judgeAnew(pool, new Date('2026-03-02T01:00:00Z')));
    await told('a second run: what became of them told, all judged', () => layRun(pool, 2, count));
    const headers = await clerk(pool);
    const p95 = async (url: string): Promise<string> => {
      const taken: number[] = [];
      for (let i = 0; i < 60; i++) {
        const began = performance.now();
        const answer = await app.inject({ url, headers });
        if (answer.statusCode !== 200) throw new Error(answer.body);
        taken.push(performance.now() - began);
      }
      return `p95 ${taken.toSorted((a, b) => a - b)[56]!.toFixed(1)} ms`;
    };
    console.log(`the page with counts, model, hits and misses: ${await p95('/api/warning')}`);
    console.log(`the list, 50 at a time: ${await p95('/api/warning/children?limit=50')}`);
    console.log(`those below the line: ${await p95('/api/warning/children?below=1&limit=50')}`);
    const { runs } = (await app.inject({ url: '/api/warning', headers })).json();
    const first = runs.find(({ runId }: { runId: number }) => runId === 1);
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from warning.judgement where run_id = 1 and is_warned and substr(person_id, 2)::integer % $1 = 0`,
      [OUT],
    );
    const planted = Math.ceil(count / OUT);
    console.log(
      `of ${planted} who left, ${first.hits} had been warned of and ${first.misses} not (${first.warned} warned of in all)`,
    );
    return first.hits === rows[0]!.n && first.hits + first.misses === planted;
  } finally {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
