import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { foundAtRest } from '../../../test/numbers-at-rest.ts';
import {
  COUNTY,
  decisionOf,
  openPaymentWorld,
  type PaymentWorld,
  PROGRAMME,
  TERM,
} from '../../../test/payment-world.ts';
import { inRequest, type Viewer } from '../../access/index.ts';
import { checkAccounts, enterAccounts } from './account.queries.ts';
import { awardDecisions } from './award.queries.ts';
import type { CrashJob } from './crash.fixture.ts';
import { chanceOf } from './ledger.fixture.ts';
import { readPaymentRules } from './process.store.ts';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 120_000 });

const CHILD = fileURLToPath(new URL('./crash.fixture.mjs', import.meta.url));
/** How often the process is killed; more by `npm run bench -- payment-kills`. */
const LIVES = Number(process.env.FUZHI_KILLS ?? 4);
const BATCHES = Math.max(8, Math.ceil(LIVES * 0.75));
const LINES = 25;
let world: PaymentWorld;

beforeAll(async () => {
  world = await openPaymentWorld();
});
afterAll(() => world?.close());

const rowsOf = async (sql: string) => (await world.database.pool.query(sql)).rows;

/** Batches whose notice has run out, waiting for their approval. */
async function layBatches(): Promise<CrashJob['batches']> {
  const { pool } = world.database;
  const ids = new Map(
    (await rowsOf('select name, account_id from access.account')).map((row) => [
      row.name,
      row.account_id as number,
    ]),
  );
  const clerk = { accountId: ids.get('aid-clerk')!, fullName: '经办甲' };
  const checker = { accountId: ids.get('county-clerk')!, fullName: '复核乙' };
  const at = { now: world.sources.now(), chance: world.sources.chance };
  const batches: { batchId: number; back: string }[] = [];
  for (let b = 0; b < BATCHES; b++) {
    const programme = `${PROGRAMME}-${b}`;
    const people = Array.from({ length: LINES }, (_, i) => decisionOf(b * LINES + i + 1, { programme }));
    await inRequest(pool, clerk, 'awards.propose', (db) =>
      awardDecisions(db, readPaymentRules(), clerk, people, at.now),
    );
    const accounts = people.map(({ division, personId }, i) => ({
      ...{ division, personId, holder: `户主${i}`, bank: null, origin: 'test' },
      number: `6217${String(b * LINES + i).padStart(12, '0')}`,
    }));
    const entered = await inRequest(pool, clerk, 'payment.make', (db) =>
      enterAccounts(db, world.keys.ring(), clerk, accounts, at),
    );
    await inRequest(pool, checker, 'payment.review', (db) =>
      checkAccounts(db, checker, entered, true, at.now),
    );
    await world.ask('poverty-office', 'POST', '/api/aid/awards/approve', { programme, term: TERM });
    for (const source of ['central', 'province', 'county'])
      await world.ask('finance-office', 'POST', '/api/aid/funds', {
        ...{ source, programme, yuan: '100000', document: `第${b}号` },
      });
    const { json } = await world.ask('aid-clerk', 'POST', '/api/aid/payments', { programme, term: TERM });
    const step = (office: 'county-clerk' | 'aid-clerk', name: string) =>
      world.ask(office, 'POST', `/api/aid/payments/${json.batchId}/steps`, {
        step: name,
        contact: '0738-6820000',
      });
    await step('county-clerk', 'review');
    expect((await step('aid-clerk', 'publish')).status).toBe(200);
    const rows = people.map(
      (one, i) =>
        `${accounts[i]!.holder},${accounts[i]!.number},${one.amountFen / 100},${i % 5 ? '成功' : '失败'},${i % 5 ? '' : '销户'}`,
    );
    batches.push({ batchId: json.batchId, back: ['户名,账号,金额,处理结果,失败原因', ...rows].join('\n') });
  }
  return batches;
}

/** What must hold whenever somebody looks, however the work was cut off. */
async function nothingHalfDone(): Promise<void> {
  expect(await rowsOf('select coalesce(sum(amount_fen), 0)::bigint as n from aid.fund_posting')).toEqual([
    { n: 0 },
  ]);
  // each step has its entry of money, and each entry its step
  expect(
    await rowsOf(`select count(*) filter (where step = 'approve') - (select count(*) from aid.fund_entry where kind = 'reserve') as a,
      count(*) filter (where step = 'send') - (select count(*) from aid.fund_entry where kind = 'send') as b,
      (select count(*) from aid.bank_return) - (select count(*) from aid.fund_entry where kind = 'settle') as c
      from aid.payment_step`),
  ).toEqual([{ a: 0, b: 0, c: 0 }]);
  // a return is there with all of its lines or not at all
  expect(
    await rowsOf(`select r.return_id from aid.bank_return as r
      where (select count(*) from aid.line_outcome as o where o.return_id = r.return_id) <> ${LINES}`),
  ).toEqual([]);
}

test('a process killed in approval, sending or the reading of a return leaves nothing half done and nothing twice', async () => {
  const batches = await layBatches();
  world.sources.at = new Date(world.sources.at.getTime() + 12 * 86_400_000);
  const [finance] = await rowsOf(`select account_id from access.account where name = 'finance-office'`);
  const viewer: Viewer = {
    ...{ accountId: finance.account_id, name: 'finance-office', fullName: '财政丙', duty: undefined },
    held: [{ role: 'finance-office', scope: COUNTY }],
    rights: ['awards.read', 'payment.read', 'payment.pay', 'notice.read', 'funds.read'],
    isDemonstration: true,
  };
  const { host, user, database } = world.database.address;
  const job: CrashJob = {
    address: { host, user, database } as CrashJob['address'],
    ...{ keyFile: world.keys.file, now: world.sources.now().toISOString(), viewer, batches },
  };
  const chance = chanceOf(7);
  let kills = 0;
  const begun = async (): Promise<ChildProcess> => {
    const child = fork(CHILD, [], { serialization: 'advanced' });
    child.send(job);
    await once(child, 'message');
    return child;
  };
  for (let life = 0; life < LIVES; life++) {
    const child = await begun();
    await new Promise((done) => setTimeout(done, 5 + chance(120)));
    if (child.exitCode === null) kills += 1;
    child.kill('SIGKILL');
    await once(child, 'exit');
    await nothingHalfDone();
  }
  const last = await begun();
  await once(last, 'exit');
  await nothingHalfDone();
  console.log(`killed ${kills} of ${LIVES} lives while at work, over ${BATCHES} batches of ${LINES}`);
  expect(kills).toBeGreaterThan(1);
  expect(await rowsOf(`select outcome, count(*) as n from aid.line_outcome group by 1 order by 1`)).toEqual([
    { outcome: 'failed', n: (BATCHES * LINES) / 5 },
    { outcome: 'paid', n: (BATCHES * LINES * 4) / 5 },
  ]);
});

test('no number of an account stands readable at rest, nor what the bank sent back of it', async () => {
  const numbers = Array.from({ length: BATCHES * LINES }, (_, i) => `6217${String(i).padStart(12, '0')}`);
  const { rows, found } = await foundAtRest(world.database, join(world.folder, 'data'), numbers);
  expect(found).toEqual([]);
  expect(rows).toBeGreaterThan(BATCHES * LINES);
});
