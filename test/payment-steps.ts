import { expect } from 'vitest';
import { inRequest } from '../src/access/index.ts';
import { awardDecisions, checkAccounts, enterAccounts, readPaymentRules } from '../src/aid/index.ts';
import {
  type Answered,
  decisionOf,
  type Office,
  type PaymentWorld,
  PROGRAMME,
  TERM,
} from './payment-world.ts';

const rules = readPaymentRules();

/** Each test begins on the same day: a clock that went on over all notices would pass the known holidays. */
const START = '2026-11-02T02:00:00Z';

/** People of a programme of its own, so that tests do not meet. */
let programmes = 0;
export async function layPeople(
  world: PaymentWorld,
  count: number,
  from: number,
  shared = false,
): Promise<string> {
  world.sources.at = new Date(START);
  const programme = `${PROGRAMME}-${++programmes}`;
  const { pool } = world.database;
  const idOf = async (name: string): Promise<number> =>
    (await pool.query('select account_id from access.account where name = $1', [name])).rows[0].account_id;
  const clerk = { accountId: await idOf('aid-clerk'), fullName: '经办甲' };
  const checker = { accountId: await idOf('county-clerk'), fullName: '复核乙' };
  const at = { now: world.sources.now(), chance: world.sources.chance };
  const people = Array.from({ length: count }, (_, i) => decisionOf(from + i, { programme }));
  await inRequest(pool, clerk, 'awards.propose', (db) => awardDecisions(db, rules, clerk, people, at.now));
  const ids = await inRequest(pool, clerk, 'payment.make', (db) =>
    enterAccounts(
      db,
      world.keys.ring(),
      clerk,
      people.map(({ division, personId }, i) => ({
        ...{ division, personId, holder: `户主${from + i}`, bank: '农村商业银行', origin: 'test' },
        number: `62170000${String(shared ? from : from + i).padStart(8, '0')}`,
      })),
      at,
    ),
  );
  await inRequest(pool, checker, 'payment.review', (db) => checkAccounts(db, checker, ids, true, at.now));
  return programme;
}

export const APPROVE = '/api/aid/awards/approve';
export const PAYMENTS = '/api/aid/payments';

/** Takes a batch as far as a step; the clock goes on over the notice. */
export async function bringTo(
  world: PaymentWorld,
  programme: string,
  last: 'draft' | 'review' | 'publish' | 'approve' | 'send',
  yuan = '100000',
) {
  expect(await world.ask('poverty-office', 'POST', APPROVE, { programme, term: TERM })).toMatchObject({
    status: 200,
  });
  for (const source of ['central', 'province', 'county'])
    await world.ask('finance-office', 'POST', '/api/aid/funds', {
      ...{ source, programme, yuan, document: `湘财教指〔2026〕${programmes}号` },
    });
  const { json } = await world.ask('aid-clerk', 'POST', PAYMENTS, { programme, term: TERM });
  const batchId: number = json.batchId;
  const steps: [Office, string][] = [
    ['county-clerk', 'review'],
    ['aid-clerk', 'publish'],
    ['finance-office', 'approve'],
    ['finance-office', 'send'],
  ];
  if (last === 'draft') return batchId;
  for (const [office, step] of steps) {
    if (step === 'approve') world.sources.at = new Date(world.sources.at.getTime() + 12 * 86_400_000);
    if (step === 'send') await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
    expect(await stepOf(world, office, batchId, step)).toMatchObject({ status: 200 });
    if (step === last) break;
  }
  return batchId;
}

export const stepOf = (world: PaymentWorld, office: Office, batchId: number, step: string) =>
  world.ask(office, 'POST', `${PAYMENTS}/${batchId}/steps`, { step, contact: '0738-6820000 资助中心' });

export const viewOf = async (world: PaymentWorld, batchId: number): Promise<Answered> =>
  (await world.ask('finance-office', 'GET', `${PAYMENTS}/${batchId}`)).json;

/** The bank's answer to its file: each line with a result. */
export async function bankAnswers(
  world: PaymentWorld,
  batchId: number,
  change: (rows: string[][]) => string[][] = (rows) => rows,
  total = true,
): Promise<Buffer> {
  const { raw } = await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
  const [, ...lines] = raw.toString('utf8').replace('\ufeff', '').trim().split('\n');
  const rows = change(lines.slice(0, -1).map((line) => [...line.split(','), '成功', '']));
  const sum = rows.reduce((all, row) => all + Number(row[3]), 0).toFixed(2);
  const heading = ['序号', '户名', '账号', '金额', '摘要', '处理结果', '失败原因'];
  const end = total ? [['合计', `${rows.length}笔`, '', sum, '', '', '']] : [];
  return Buffer.from([heading, ...rows, ...end].map((row) => row.join(',')).join('\n'));
}

export const sendReturn = (
  world: PaymentWorld,
  batchId: number,
  bytes: Buffer,
  office: Office = 'finance-office',
) =>
  world.ask(office, 'PUT', `${PAYMENTS}/${batchId}/returns`, bytes, {
    'x-fuzhi-file-name': encodeURIComponent('回盘.csv'),
  });

export const with2 = (row: string[], at: number, text: string): string[] =>
  row.map((cell, i) => (i === at ? text : cell));
