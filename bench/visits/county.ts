import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { trackRun } from '../../apps/server/run-progress.ts';
import { buildServer } from '../../apps/server/server.ts';
import { csrfOf, grantRole, layRoles, openAccount, type Sources, signIn } from '../../src/access/index.ts';
import { UPLOAD_LIMITS } from '../../src/intake/index.ts';
import { makeKeys, migrate, openDatabase } from '../../src/platform/index.ts';

const COUNTY = '431321';
const PASSWORD = 'Lantern-7-harbour';
const sources: Sources = { now: () => new Date(), chance: (bytes) => randomBytes(bytes) };

/** A service over a county of its own, and an officer who is signed in. */
export type Doors = {
  readonly app: FastifyInstance;
  readonly pool: pg.Pool;
  readonly headers: Headers;
  readonly cases: number;
  close(): Promise<void>;
};

/** Opens the service over so many persons, one of `every` with a case. */
export async function openDoors(persons: number, every: number): Promise<Doors> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-bench-visits-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const keyFile = join(folder, 'keys', 'at-rest.json');
  makeKeys(keyFile, sources.chance);
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = { run: trackRun(), page: join(folder, 'page'), sources, keyFile, intake };
  const { pool } = database;
  const app = buildServer({ ...parts, database: Promise.resolve(pool) });
  const close = async (): Promise<void> => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(pool);
    const cases = await fill(pool, persons, every);
    return { app, pool, cases, headers: await helper(pool), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Children of school age of a run, and a case with its opening for one in `every`; answers the cases. */
async function fill(pool: pg.Pool, persons: number, every: number): Promise<number> {
  await pool.query(
    `insert into dropout.run (run_id, county, reference_date, in_step_at, is_current) values (1, $1, '2026-09-01', now(), true)`,
    [COUNTY],
  );
  await pool.query(
    `insert into dropout.run_child (run_id, person_id, division, name, township, village, is_of_age, is_in_school, is_disabled,
       is_registered_poor)
     select 1, 'P' || lpad(i::text, 9, '0'), '${COUNTY}' || (100 + i % 16), '学生' || i, '第' || i % 16 || '镇', '第' || i % 300 || '村',
       true, i % $2::integer > 0, false, false from generate_series(0, $1::integer - 1) as i`,
    [persons, every],
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

export type Headers = Readonly<Record<string, string>>;

/** An officer of the county who is signed in. */
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

/** A visit at the door that finds the child truly out and mends the address. */
export const submissionOf = (personId: string) => ({
  ...{ id: randomUUID(), device: 'bench-device-1', personId, attached: [] },
  act: {
    kind: 'verify',
    data: { reply: 'truly-out', metOn: '2026-10-01', place: '家中', whom: '监护人', note: '务工' },
  },
  edits: [{ field: 'address', base: '', value: '三组' }],
  madeAt: new Date().toISOString(),
});

/** What was sent beside what stands in the database. */
export async function countKept(pool: pg.Pool): Promise<{ n: number; acts: number; edits: number }> {
  const { rows } = await pool.query<{ n: number; acts: number; edits: number }>(
    `select (select count(*) from dropout.submission where state = 'accepted') as n,
       (select count(*) from dropout.act where kind = 'verify') as acts, (select count(*) from dropout.contact_edit) as edits`,
  );
  return rows[0]!;
}
