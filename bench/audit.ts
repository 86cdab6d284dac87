/**
 * The audit trail: what recording costs a request, how fast sealing and verifying are, and how long "who looked at this
 * child" takes over millions of events. Gate: the trail verifies whole, and one altered row is named at its place.
 * npm run bench -- audit [EVENTS]
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { GENESIS, linkHash, WAITING_COLUMNS, waitingOf } from '../src/access/audit/chain.ts';
import { recordEvent } from '../src/access/audit/record.queries.ts';
import { sealAll } from '../src/access/audit/seal.queries.ts';
import { pageLooks, pageTrail } from '../src/access/audit/trail.queries.ts';
import { verifyTrail } from '../src/access/audit/verify.queries.ts';
import { grantRole, layRoles, openAccount } from '../src/access/index.ts';
import { copyOut, copyRows, inTransaction, migrate, openDatabase } from '../src/platform/index.ts';

const clock = async <T>(work: () => Promise<T>): Promise<{ seconds: number; cpu: number; result: T }> => {
  const began = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, result };
};

const perSecond = (rows: number, seconds: number): string =>
  `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;

/** A year of a county: pages of one child, and one in twenty a list of fifty; child P1 is in every fiftieth event. */
const FILL = `
  insert into access.audit_event
    (recorded_at, account_id, account_name, role, places, used_right, action, subject_kind, subject_id, person_ids, detail,
     purpose, is_done)
  select timestamptz '2025-11-22 00:00+08' + i * interval '1 second', i % 300, '张' || i % 300, 'county-clerk', '{431321}',
    case when is_list then 'lists.read' else 'child.read' end, case when is_list then 'list' else 'open-child' end,
    case when is_list then 'list' else 'person' end, case when is_list then 'out-of-school' else 'P' || child end,
    case
      when is_list then (select array_agg('P' || p) from generate_series(child, child + 49) as p)
      else array['P' || child] end,
    case when is_list then '{"township": "431321101"}'::jsonb end, case when is_list then null else '入户核查' end, true
  from (
    select i, i % 20 = 0 as is_list,
      case when i % 50 = 0 then 1 else (i::bigint * 7919) % 700000 + 1000000 end as child
    from generate_series($1::int, $2::int) as i
  ) as drawn`;

/** Lays and seals the events in bulk: the same chain as the sealer's, without its transactions. */
async function fill(pool: pg.Pool, events: number): Promise<void> {
  const client = await pool.connect();
  const now = new Date().toISOString();
  let before: Buffer = GENESIS;
  await client.query(
    'truncate access.audit_event, access.audit_seal, access.audit_unsealed, access.audit_person restart identity',
  );
  for (let from = 1; from <= events; from += 250_000) {
    const to = Math.min(from + 249_999, events);
    await client.query(FILL, [from, to]);
    const seals: [number, number, string, string, string][] = [];
    const lines = `select ${WAITING_COLUMNS} from (select event_id, event_id as position, timestamptz '${now}' as sealed_at,
      text 'sha256' as algorithm from access.audit_event where event_id between ${from} and ${to}) as s
      join access.audit_event as e on e.event_id = s.event_id order by s.position`;
    for await (const block of copyOut(client, lines)) {
      for (const row of block) {
        const { eventId, line } = waitingOf(row);
        before = linkHash('sha256', before, line);
        seals.push([eventId, eventId, now, 'sha256', `\\x${before.toString('hex')}`]);
      }
    }
    await copyRows(
      client,
      'access.audit_seal',
      ['position', 'event_id', 'sealed_at', 'algorithm', 'hash'],
      seals,
    );
  }
  await client.query(
    'insert into access.audit_person select p, event_id from access.audit_event, unnest(person_ids) as p order by 1, 2',
  );
  client.release();
  await pool.query('vacuum analyze');
}

/** Milliseconds a request pays for its record, over transactions that do nothing else. */
async function costOfRecording(pool: pg.Pool, persons: number): Promise<string> {
  const shown = Array.from({ length: persons }, (_, i) => `P${i}`);
  const times: number[] = [];
  await inTransaction(pool, async (client) => {
    await client.query(
      "select set_config('fuzhi.account_id', '2', true), set_config('fuzhi.right', 'lists.read', true), set_config('role', 'fuzhi_request', true)",
    );
    for (let i = 0; i < 3000; i++) {
      const began = performance.now();
      await recordEvent(client, { action: 'list', persons: shown, detail: { list: 'unaided' } });
      times.push(performance.now() - began);
    }
  });
  times.sort((a, b) => a - b);
  const [middle, high] = [0.5, 0.95].map((part) => times[Math.floor(times.length * part)]!.toFixed(3));
  return `${persons} persons: median ${middle} ms, p95 ${high} ms`;
}

/** Runs the benchmark; false where a gate failed. */
export async function run([given]: string[]): Promise<boolean> {
  const events = Number(given ?? 1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-bench-audit-'));
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataFolder: join(folder, 'data') });
  try {
    return await measure(database.pool, events);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Account 1 reads the trail, account 2 works on lists. */
async function openOfficerAndClerk(pool: pg.Pool): Promise<void> {
  const sources = { now: () => new Date(), chance: randomBytes };
  for (const role of ['audit-officer', 'county-clerk']) {
    const made = await openAccount(pool, { name: role, fullName: '张三' }, sources);
    if ('fault' in made) throw new Error(made.fault);
    await grantRole(pool, { accountId: made.accountId, role, scope: '431321' }, sources.now());
  }
}

async function measure(pool: pg.Pool, events: number): Promise<boolean> {
  await migrate(pool);
  await layRoles(pool);
  await openOfficerAndClerk(pool);
  await pool.query(
    'alter table access.audit_event disable trigger user; alter table access.audit_seal disable trigger user',
  );
  for (const persons of [1, 50, 200]) console.log(`recording, ${await costOfRecording(pool, persons)}`);
  const sealed = await clock(() => sealAll(pool, () => new Date()));
  console.log(
    `sealing 9,000 events that show 753,000 children: ${sealed.seconds.toFixed(1)} s, ${sealed.cpu.toFixed(1)} s processor of ours`,
  );
  await fill(pool, events);
  const isQuick = await measureReading(pool, events);
  const whole = await clock(() => verifyTrail(pool));
  const { rows, finding } = whole.result;
  console.log(
    `verifying ${rows} rows: ${whole.seconds.toFixed(1)} s wall, ${whole.cpu.toFixed(1)} s processor of ours: ${perSecond(rows, whole.seconds)}`,
  );
  const place = Math.floor(events / 2);
  await pool.query('update access.audit_event set account_id = 1 where event_id = $1', [place]);
  const named = (await verifyTrail(pool)).finding;
  console.log(`one row altered at ${place}: named ${JSON.stringify(named)}`);
  return isQuick && finding === undefined && rows === events && named?.position === place;
}

/** Milliseconds of a question, worst of some: the trail as the page asks for it. */
async function timeOf(
  pool: pg.Pool,
  right: string,
  ask: (client: pg.PoolClient) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 15; i++) {
    times.push(
      await inTransaction(pool, async (client) => {
        await client.query(
          "select set_config('fuzhi.account_id', $1, true), set_config('fuzhi.right', $2, true), set_config('role', 'fuzhi_request', true)",
          [right === 'audit.read' ? '1' : '2', right],
        );
        const began = performance.now();
        await ask(client);
        return performance.now() - began;
      }),
    );
  }
  return times.sort((a, b) => a - b)[13]!;
}

/** The questions; false where one takes 200 ms or more. */
async function measureReading(pool: pg.Pool, events: number): Promise<boolean> {
  const middle = new Date(Date.parse('2025-11-22T00:00+08:00') + events * 500);
  const page = { limit: 50 };
  const questions: [string, string, (client: pg.PoolClient) => Promise<unknown>][] = [
    ['who looked at a child of a few events', 'child.read', (c) => pageLooks(c, 'P1000123', page)],
    ['who looked at a child of one event in fifty', 'child.read', (c) => pageLooks(c, 'P1', page)],
    ['the same, half-way back', 'child.read', (c) => pageLooks(c, 'P1', { ...page, before: events / 100 })],
    ['the trail, first page', 'audit.read', (c) => pageTrail(c, page)],
    ['the trail, half-way back', 'audit.read', (c) => pageTrail(c, { ...page, before: events / 2 })],
    ['one account', 'audit.read', (c) => pageTrail(c, { ...page, account: 123 })],
    ['one action that never was', 'audit.read', (c) => pageTrail(c, { ...page, action: 'break-glass' })],
    [
      'one account, one action, one day',
      'audit.read',
      (c) =>
        pageTrail(c, {
          ...page,
          account: 123,
          action: 'open-child',
          from: middle,
          to: new Date(middle.getTime() + 86_400_000),
        }),
    ],
    ['up to a day long ago', 'audit.read', (c) => pageTrail(c, { ...page, to: middle })],
    ['one child, for the officer', 'audit.read', (c) => pageTrail(c, { ...page, person: 'P1' })],
  ];
  let isHeld = true;
  for (const [name, right, ask] of questions) {
    const ms = await timeOf(pool, right, ask);
    console.log(`${name}: p95 ${ms.toFixed(1)} ms`);
    isHeld &&= ms < 200;
  }
  const { rows } = await pool.query<{ name: string; size: string }>(
    `select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size from pg_class
     where relname in ('audit_event', 'audit_seal', 'audit_person') and relkind = 'r' order by 1`,
  );
  console.log(rows.map(({ name, size }) => `${name} ${size}`).join(', '));
  return isHeld;
}
