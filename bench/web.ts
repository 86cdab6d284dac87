/**
 * The page at a county's size: finding a child by number, name and sound, opening it, a list page and the start page, each
 * with access control and the audit trail on. Persons are drawn by arithmetic. Gate: whoever is asked for is found first.
 * npm run bench -- web [PERSONS] [CLIENTS] [where]; `where` tells the statements of each question and what they take.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { trackRun } from '../apps/server/run-progress.ts';
import { buildServer } from '../apps/server/server.ts';
import {
  csrfOf,
  grantRole,
  inRequest,
  layRoles,
  openAccount,
  recordLast,
  type Sources,
  signIn,
} from '../src/access/index.ts';
import { UPLOAD_LIMITS } from '../src/intake/index.ts';
import { checkCharacter } from '../src/kernel/index.ts';
import { loadCharacters, nameKeys } from '../src/linkage/index.ts';
import { inTransaction, makeKeys, migrate, openDatabase } from '../src/platform/index.ts';
import type { Child } from '../src/reports/child.ts';
import { loadChildren } from '../src/reports/children.queries.ts';
import { pageEntries } from '../src/reports/pages.queries.ts';
import { layCounts } from '../src/reports/results.queries.ts';

export const COUNTY = '431321';
const PASSWORD = 'Lantern-7-harbour';
const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国欣怡子轩梓涵'];
export const sources: Sources = { now: () => new Date(), chance: (bytes) => randomBytes(bytes) };

const two = (value: number): string => String(value).padStart(2, '0');

export function childAt(i: number): Child {
  const name = `${SURNAMES[(i * 7) % SURNAMES.length]}${GIVEN[(i * 31) % GIVEN.length]}${i % 7 === 0 ? '' : GIVEN[(i * 17 + 5) % GIVEN.length]}`;
  const date = `${2006 + (i % 15)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
  const digits = `${COUNTY}${date.replaceAll('-', '')}${String(i % 1000).padStart(3, '0')}`;
  const township = i % 16;
  return {
    ...nameKeys(name, loadCharacters()),
    division: `${COUNTY}${100 + township}`,
    school: `school:${COUNTY}:第${i % 200}小学`,
    personId: `P${String(i).padStart(9, '0')}`,
    name,
    idNumber: digits + checkCharacter(digits),
    studentNo: `G${digits}${i}`,
    birthDate: date,
    sex: i % 2 === 0 ? 'female' : 'male',
    township: `第${township}镇`,
    village: `第${i % 300}村`,
    guardian: name,
    householdNo: String(Math.floor(i / 3)),
  };
}

async function fill(pool: pg.Pool, persons: number, file: string): Promise<void> {
  const { rows } = await pool.query<{ run_id: number }>(
    `insert into reports.run (reference_date, term, is_current, county, is_demonstration)
     values ('2026-09-01', '2026-spring', true, $1, true) returning run_id`,
    [COUNTY],
  );
  const runId = rows[0]!.run_id;
  const children = Array.from({ length: persons }, (_, i) => childAt(i));
  const keys = { ring: makeKeys(file, sources.chance).ring(), chance: sources.chance };
  await inTransaction(pool, (client) => loadChildren(client, runId, children, keys));
  const row = `["户籍.csv","",1,"hukou",20000,"id",1,{"name":"张三","township":"第一镇","remark":"${'文'.repeat(60)}"},[],[]]`;
  await pool.query(
    `insert into reports.story (run_id, division, school, person_id, story)
     select run_id, division, school, person_id,
       '{"personId":"' || person_id || '","name":"' || name || '","told":[],"listings":[],"joins":[],"rows":[${row},${row},${row}]}'
     from reports.child`,
  );
  await pool.query(
    `insert into reports.entry (run_id, division, school, entry_no, list, kind, person_id, name, township, is_waiting, waits_for,
       reason, evidence)
     select run_id, division, school, row_number() over (partition by division order by person_id), 'out-of-school', 'dropped-out',
       person_id, name, township, false, '[]', '{"zh":"辍学","en":"dropped out"}', '[]'
     from reports.child where birth_date >= '2019-06-01'`,
  );
  await layCounts(pool, runId, undefined);
  await pool.query('vacuum analyze');
  // nobody asks while a county is being laid: what is still to be written of it is written before
  await pool.query('checkpoint');
}

export type Headers = Readonly<Record<string, string>>;

async function clerk(pool: pg.Pool): Promise<Headers> {
  await layRoles(pool);
  const name = 'bench-clerk';
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

/** What each statement takes, since the last time it was told. */
function watchStatements(): () => void {
  const held = new Map<string, number[]>();
  const prototype = pg.Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...given: unknown[]) {
    const began = performance.now();
    const answer = query.apply(this, given);
    const [first] = given as [string | { text?: string }];
    const text = (typeof first === 'string' ? first : (first.text ?? '')).replace(/\s+/g, ' ').slice(0, 90);
    if (answer instanceof Promise)
      void answer.then(() => held.set(text, [...(held.get(text) ?? []), performance.now() - began]));
    return answer;
  };
  return () => {
    for (const [text, taken] of held)
      console.log(
        `    ${(taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? 0).toFixed(2)} ms × ${taken.length}  ${text}`,
      );
    held.clear();
  };
}

type Ask = (i: number) => Promise<boolean>;

/** p95 in milliseconds of so many asked by so many at once; undefined where an answer was wrong. */
async function p95(ask: Ask, times: number, clients: number): Promise<number | undefined> {
  const taken: number[] = [];
  let isRight = true;
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < times) {
      const i = next++;
      const began = performance.now();
      isRight = (await ask(i)) && isRight;
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  taken.sort((a, b) => a - b);
  return isRight ? taken[Math.floor(taken.length * 0.95)] : undefined;
}

function questions(
  app: FastifyInstance,
  headers: Headers,
  persons: number,
): Readonly<Record<string, readonly [number, Ask]>> {
  const of = (i: number): Child => childAt((i * 7919) % persons);
  let address = 0;
  // the limit of requests counts by address: each asks from its own
  const from = () => `10.0.${(address++ >> 8) % 256}.${address % 256}`;
  const find = async (text: string, isRight: (item: { personId: string; name: string }) => boolean) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/children/find',
      remoteAddress: from(),
      headers,
      payload: { text },
    });
    const { items = [] } = answer.json();
    return answer.statusCode === 200 && items.length > 0 && items.some(isRight);
  };
  const get = async (url: string) =>
    (await app.inject({ url, remoteAddress: from(), headers })).statusCode === 200;
  return {
    'ID number': [10, (i) => find(of(i).idNumber!, ({ name }) => name.length > 0)],
    name: [50, (i) => find(of(i).name!, ({ name }) => name === of(i).name)],
    pinyin: [
      50,
      (i) => find(of(i).sound, ({ name }) => nameKeys(name, loadCharacters()).sound === of(i).sound),
    ],
    initials: [50, (i) => find(of(i).initials, ({ name }) => name.length > 0)],
    child: [75, (i) => get(`/api/persons/${of(i).personId}`)],
    'list page': [60, () => get('/api/out-of-school?limit=50')],
    'start page, counts': [100, () => get('/api/summary')],
    'start page, desk': [100, () => get('/api/desk')],
  };
}

/** A server over a county of so many persons; `close` takes everything away again. */
export async function openCounty(persons: number) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-bench-web-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  const keyFile = join(folder, 'keys', 'at-rest.json');
  const intake = { dataFolder: folder, baseFolder: folder, limits: UPLOAD_LIMITS, wake: () => {} };
  const parts = { run: trackRun(), page: join(folder, 'page'), sources, keyFile, intake };
  const app = buildServer({ ...parts, database: Promise.resolve(database.pool) });
  const close = async (): Promise<void> => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(database.pool);
    const began = performance.now();
    await fill(database.pool, persons, keyFile);
    console.log(`${persons} persons laid in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  } catch (error) {
    await close();
    throw error;
  }
  return { app, pool: database.pool, close };
}

/** Runs the benchmark; false where somebody asked for was not found. */
export async function run([persons = '1000000', clients = '20', where]: string[]): Promise<boolean> {
  const tell = where === undefined ? () => {} : watchStatements();
  const { app, pool, close } = await openCounty(Number(persons));
  try {
    const headers = await clerk(pool);
    let isRight = true;
    const asked = questions(app, headers, Number(persons));
    // what is asked first meets a process that has just begun: its first hundreds of answers are of code not yet made ready
    const again = { 'ID number, asked again': asked['ID number']! };
    for (const [what, [wanted, ask]] of Object.entries({ ...asked, ...again })) {
      await p95(ask, 20, 1);
      tell();
      const alone = await p95(ask, 200, 1);
      tell();
      const together = await p95(ask, 400, Number(clients));
      isRight &&= alone !== undefined && together !== undefined;
      const told = [alone, together].map((ms) => (ms === undefined ? 'wrong' : `${ms.toFixed(1)} ms`));
      console.log(`${what}: p95 of one ${told[0]}, of ${clients} at once ${told[1]} (wanted ${wanted} ms)`);
    }
    return isRight && (await auditCost(pool));
  } finally {
    await close();
  }
}

/** What the record of a read costs: the same page of a list in a request's transaction, with and without it, in turns. */
async function auditCost(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ accountId: number }>(
    `select account_id as "accountId" from access.account where name = 'bench-clerk'`,
  );
  const viewer = rows[0]!;
  const page = (isRecorded: boolean) =>
    inRequest(pool, viewer, 'lists.read', async (db) => {
      const { items } = await pageEntries(
        db,
        { list: 'out-of-school', isWaiting: false },
        { limit: 50, asker: { scopes: [COUNTY], today: '2026-09-01' } },
      );
      const persons = items.map(({ personId }) => personId);
      if (isRecorded)
        recordLast(db, { action: 'list', subject: { kind: 'list', id: 'out-of-school' }, persons });
    });
  const taken = { on: [] as number[], off: [] as number[] };
  for (let i = 0; i < 440; i++) {
    const began = performance.now();
    await page(i % 2 === 0);
    if (i >= 40) taken[i % 2 === 0 ? 'on' : 'off'].push(performance.now() - began);
  }
  const [on, off] = [taken.on, taken.off].map((all) => all.sort((a, b) => a - b)[all.length >> 1]!);
  console.log(
    `a page of a list with its record ${on!.toFixed(2)} ms, without ${off!.toFixed(2)} ms (median): ×${(on! / off!).toFixed(2)}`,
  );
  return true;
}
