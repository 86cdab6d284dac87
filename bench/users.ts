/**
 * Three hundred people at work: signed in beforehand, each from an address of its own, thinking 5 to 15 s between what they ask.
 * Gate: no request fails; in a spike of ten times as many nothing but an answer or 429/503, and within 10 s after it as before.
 * npm run bench -- users [MINUTES] [USERS] [PERSONS]
 */
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import type pg from 'pg';
import { csrfOf, layRoles } from '../src/access/index.ts';
import { COUNTY, childAt, type Headers, openCounty } from './web.ts';

const PAIRS = 4000;
const THINK = { from: 5000, to: 15_000 };
const SPIKE_SECONDS = 10;

/** Numbers by arithmetic: the same people do the same things in every run. */
function chanceOf(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, ms)));

type User = {
  readonly headers: Headers;
  readonly address: string;
  readonly agent: Agent;
  readonly chance: () => number;
  readonly township: string | undefined;
};

/** Accounts with open sessions: three of four in a township, the others in the county. */
async function openUsers(pool: pg.Pool, count: number): Promise<User[]> {
  await layRoles(pool);
  const users: User[] = [];
  for (let i = 0; i < count; i++) {
    const township = i % 4 === 0 ? undefined : `${COUNTY}${100 + (i % 16)}`;
    const token = randomBytes(32).toString('base64url');
    const role = township ? 'township-officer' : 'county-clerk';
    await pool.query(
      `with made as (
         insert into access.account (name, full_name, password_hash, is_password_temporary, password_set_at, recorded_at, is_demonstration)
         values ($1, $1, '-', false, now(), now(), true) returning account_id),
       granted as (
         insert into access.role_grant (account_id, role, scope, valid_from) select account_id, $2, $3, now() from made)
       insert into access.session select $4, account_id, now(), now(), true from made`,
      [`user-${i}`, role, township ?? COUNTY, createHash('sha256').update(token).digest('hex')],
    );
    users.push({
      headers: { cookie: `fuzhi_session=${token}`, 'x-fuzhi-csrf': csrfOf(token) },
      address: `127.1.${Math.floor(i / 250)}.${1 + (i % 250)}`,
      agent: new Agent({ keepAlive: true }),
      chance: chanceOf(i + 1),
      township,
    });
  }
  return users;
}

const pairKey = (i: number): string => `benchpair${String(i).padStart(7, '0')}`;

/** Pairs to decide, spread over the townships. */
const layPairs = (pool: pg.Pool): Promise<unknown> =>
  pool.query(
    `insert into reports.pair (run_id, division, pair_no, pair_key, left_person_id, right_person_id, left_row, right_row, township,
       names, is_blocking, pair)
     select (select run_id from reports.run where is_current), $1 || (100 + i % 16), i, 'benchpair' || lpad(i::text, 7, '0'),
       'P' || lpad(i::text, 9, '0'), 'P' || lpad((i + 1)::text, 9, '0'), '{"mark":"a"}', '{"mark":"b"}', '第一镇', '张三', false,
       ('{"weight":1,"holdsUp":[],"parts":[],"key":"benchpair' || lpad(i::text, 7, '0') || '","left":{"personId":"P1"},"right":{"personId":"P2"}}')::jsonb
     from generate_series(0, $2::integer - 1) as i`,
    [COUNTY, PAIRS],
  );

type Asked = {
  readonly kind: string;
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
};

/** What somebody does next. */
function nextOf({ chance, township }: User, persons: number): Asked[] {
  const pick = (): number => {
    const i = Math.floor(chance() * (persons - 16));
    return township === undefined ? i : i - (i % 16) + (Number(township.slice(6)) - 100);
  };
  const child = childAt(pick());
  const ways: readonly (readonly [share: number, asked: () => Asked[]])[] = [
    [
      0.25,
      () => [
        { kind: 'start page', path: '/api/summary' },
        { kind: 'start page, desk', path: '/api/desk' },
      ],
    ],
    [0.25, () => [{ kind: 'list', path: '/api/out-of-school?limit=50' }]],
    [0.2, () => [{ kind: 'find', method: 'POST', path: '/api/children/find', body: { text: child.name } }]],
    [0.15, () => [{ kind: 'child', path: `/api/persons/${child.personId}` }]],
    [
      0.1,
      () => [
        {
          ...{ kind: 'assign', method: 'POST', path: '/api/assignments' },
          body: {
            list: 'out-of-school',
            ids: [listedChild(pick())],
            target: { to: 'township' },
            due: '2030-01-01',
          },
        },
      ],
    ],
    [
      0.05,
      () => [
        {
          ...{ kind: 'decide', method: 'POST', path: `/api/review/${pairKey(pick() % PAIRS)}/decision` },
          body: { answer: 'unsure' },
        },
      ],
    ],
  ];
  let at = chance();
  for (const [share, asked] of ways) {
    at -= share;
    if (at < 0) return asked();
  }
  return ways[0]![1]();
}

/** A child near a place that stands on the list: those born after May 2019, as the county is made. */
function listedChild(from: number): string {
  for (let i = from; ; i = i >= 16 ? i - 16 : from + 160_000) {
    const child = childAt(i);
    if (child.birthDate! >= '2019-06-01') return child.personId;
  }
}

type Done = { readonly kind: string; readonly status: number; readonly ms: number; readonly at: number };

/** Asks as a browser does, over a connection of its own that stays open. */
function ask(port: number, user: User, { kind, method = 'GET', path, body }: Asked): Promise<Done> {
  const began = performance.now();
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve) => {
    const finish = (status: number): void =>
      resolve({ kind, status, ms: performance.now() - began, at: began });
    const sent = request(
      {
        ...{ host: '127.0.0.1', port, path, method, agent: user.agent, localAddress: user.address },
        headers: { ...user.headers, ...(text === undefined ? {} : { 'content-type': 'application/json' }) },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => finish(answer.statusCode ?? 0));
        answer.on('error', () => finish(0));
      },
    );
    sent.on('error', () => finish(0));
    sent.end(text);
  });
}

const p95 = (all: readonly Done[]): number =>
  all.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;

/** Everybody at work until the time is over; `pace` 10 thinks a tenth as long. */
async function work(
  port: number,
  users: readonly User[],
  persons: number,
  seconds: number,
  pace = 1,
): Promise<Done[]> {
  const done: Done[] = [];
  const end = performance.now() + seconds * 1000;
  const think = ({ chance }: User): number => (THINK.from + chance() * (THINK.to - THINK.from)) / pace;
  await Promise.all(
    users.map(async (user) => {
      await sleep(Math.min(user.chance() * think(user), end - performance.now()));
      while (performance.now() < end) {
        for (const asked of nextOf(user, persons)) done.push(await ask(port, user, asked));
        await sleep(Math.min(think(user), end - performance.now()));
      }
    }),
  );
  return done;
}

function tell(what: string, done: readonly Done[]): void {
  const kinds = [...new Set(done.map(({ kind }) => kind))].sort();
  const statuses = new Map<number, number>();
  for (const { status } of done) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} × ${count}`);
  console.log(`${what}: ${done.length} requests, ${told.join(', ')}`);
  for (const kind of kinds) {
    const own = done.filter((one) => one.kind === kind);
    console.log(`  ${kind}: ${own.length}, p95 ${p95(own).toFixed(0)} ms`);
  }
}

const isAnswered = ({ status }: Done): boolean => status === 200 || status === 201;

/** Runs the benchmark; false where a request failed or the spike did not pass. */
export async function run([minutes = '2', users = '300', persons = '60000']: string[]): Promise<boolean> {
  const county = Number(persons);
  const { app, pool, close } = await openCounty(county);
  try {
    await layPairs(pool);
    const people = await openUsers(pool, Number(users));
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    console.log(
      `load before ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}`,
    );
    await work(port, people, county, 10);
    const steady = await work(port, people, county, Number(minutes) * 60);
    tell(`${users} at work for ${minutes} min`, steady);
    const spike = await work(port, people, county, SPIKE_SECONDS, 10);
    tell(`ten times as many for ${SPIKE_SECONDS} s`, spike);
    const after = await work(port, people, county, 20);
    const begin = Math.min(...after.map(({ at }) => at));
    const late = after.filter(({ at }) => at - begin > 10_000);
    tell('from 10 s after the spike', late);
    console.log(
      `load after ${loadavg()
        .map((one) => one.toFixed(1))
        .join(' ')}`,
    );
    for (const user of people) user.agent.destroy();
    const isSteady = steady.every(isAnswered);
    const isBorne = spike.every((one) => isAnswered(one) || one.status === 429 || one.status === 503);
    const isBack = late.every(isAnswered) && p95(late) < Math.max(2 * p95(steady), 1000);
    return isSteady && isBorne && isBack;
  } finally {
    await close();
  }
}
