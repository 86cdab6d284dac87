import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answered,
  COUNTY,
  decisionOf,
  OFFICES,
  type Office,
  openPaymentWorld,
  type PaymentWorld,
  PROGRAMME,
  TERM,
} from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { inTransaction } from '../../platform/index.ts';
import { checkAccounts, enterAccounts, resealAccounts } from './account.queries.ts';
import { awardDecisions, listChangedAwards } from './award.queries.ts';
import { hashFacts } from './award.ts';
import { readPaymentRules } from './process.store.ts';
import { BATCH_STEPS } from './process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const rules = readPaymentRules();

/** People of a programme of its own, so that tests do not meet. */
let programmes = 0;
async function layPeople(world: PaymentWorld, count: number, from: number, shared = false): Promise<string> {
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

const APPROVE = '/api/aid/awards/approve';
const PAYMENTS = '/api/aid/payments';

/** Takes a batch as far as a step; the clock goes on over the notice. */
async function bringTo(
  world: PaymentWorld,
  programme: string,
  last: 'draft' | 'review' | 'publish' | 'approve' | 'send',
) {
  expect(await world.ask('poverty-office', 'POST', APPROVE, { programme, term: TERM })).toMatchObject({
    status: 200,
  });
  for (const source of ['central', 'province', 'county'])
    await world.ask('finance-office', 'POST', '/api/aid/funds', {
      ...{ source, programme, yuan: '100000', document: `湘财教指〔2026〕${programmes}号` },
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

const stepOf = (world: PaymentWorld, office: Office, batchId: number, step: string) =>
  world.ask(office, 'POST', `${PAYMENTS}/${batchId}/steps`, { step, contact: '0738-6820000 资助中心' });

const viewOf = async (world: PaymentWorld, batchId: number): Promise<Answered> =>
  (await world.ask('finance-office', 'GET', `${PAYMENTS}/${batchId}`)).json;

/** The bank's answer to its file: each line with a result. */
async function bankAnswers(
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

const sendReturn = (world: PaymentWorld, batchId: number, bytes: Buffer, office: Office = 'finance-office') =>
  world.ask(office, 'PUT', `${PAYMENTS}/${batchId}/returns`, bytes, {
    'x-fuzhi-file-name': encodeURIComponent('回盘.csv'),
  });

const with2 = (row: string[], at: number, text: string): string[] =>
  row.map((cell, i) => (i === at ? text : cell));

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('From award to card, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  let world: PaymentWorld;
  beforeAll(async () => {
    world = await openPaymentWorld(binaries);
  });
  afterAll(() => world?.close());
  const rowsOf = async (sql: string, values: unknown[] = []): Promise<Answered[]> =>
    (await world.database.pool.query(sql, values)).rows;

  test('a term goes from awards to a reconciled batch, a failed card is paid again, and the ledger agrees everywhere', async () => {
    const programme = await layPeople(world, 5, 1);
    const batchId = await bringTo(world, programme, 'send');
    const failing = await bankAnswers(world, batchId, (rows) =>
      rows.map((row, i) => (i === 1 ? with2(with2(row, 5, '失败'), 6, '账户已销户') : row)),
    );
    expect((await sendReturn(world, batchId, failing)).json).toMatchObject({
      rows: 5,
      paid: 4,
      failed: 1,
      findings: 0,
    });
    expect((await stepOf(world, 'finance-office', batchId, 'close')).status).toBe(200);

    const { json: lines } = await world.ask('aid-clerk', 'GET', `${PAYMENTS}/${batchId}/lines?place=failed`);
    const [failed] = lines.items;
    expect(failed).toMatchObject({ code: 'account-closed', hasNewAccount: false });
    expect((await world.ask('aid-clerk', 'POST', `${PAYMENTS}/${batchId}/reissue`)).json.code).toBe(
      'nothing-to-reissue',
    );
    const account = { personId: failed.personId, holder: failed.holder, number: '6228 4800 1234 5678' };
    const { json: entered } = await world.ask('aid-clerk', 'POST', '/api/aid/accounts', account);
    const check = { ids: [entered.bankAccountId], isRight: true };
    expect((await world.ask('county-clerk', 'POST', '/api/aid/accounts/check', check)).status).toBe(200);
    const again: number = (await world.ask('aid-clerk', 'POST', `${PAYMENTS}/${batchId}/reissue`)).json
      .batchId;
    for (const [office, step] of [
      ['county-clerk', 'review'],
      ['finance-office', 'approve'],
    ] as const)
      expect(await stepOf(world, office, again, step)).toMatchObject({ status: 200 });
    await world.ask('finance-office', 'POST', `${PAYMENTS}/${again}/files/bank.csv`);
    await stepOf(world, 'finance-office', again, 'send');
    expect((await sendReturn(world, again, await bankAnswers(world, again))).json.paid).toBe(1);
    expect((await stepOf(world, 'finance-office', again, 'close')).status).toBe(200);

    const { json: funds } = await world.ask('supervisor', 'GET', '/api/aid/funds');
    const of = (account: string): number =>
      funds.rows
        .filter((row: Answered) => row.programme === programme && row.account === account)
        .reduce((sum: number, row: Answered) => sum + row.amountFen, 0);
    const due = 2 * 75_000 + 3 * 62_500;
    expect([of('granted'), of('allotted'), of('paid')]).toEqual([-30_000_000, 30_000_000 - due, due]);
    expect(['to-pay', 'at-bank', 'returned'].map(of)).toEqual([0, 0, 0]);
    expect((await viewOf(world, again)).balance.every((one: Answered) => one.isBalanced)).toBe(true);
    const [{ groups }] = [(await world.ask('aid-clerk', 'GET', '/api/aid/awards')).json];
    expect(groups.find((one: Answered) => one.programme === programme)).toMatchObject({ paid: 5, ready: 0 });
  });

  test('the file for the bank is the batch: columns, whole numbers, sum, hash; nothing in it computes', async () => {
    const programme = await layPeople(world, 3, 20);
    await world.database.pool.query(
      `insert into aid.bank_account (division, person_id, holder, number_sealed, number_index, number_tail, key_no, origin,
         made_at, made_by, made_name) select division, person_id, '=cmd|x', number_sealed, number_index, number_tail, key_no,
         origin, made_at, made_by, made_name from aid.bank_account where person_id = 'P0000020'`,
    );
    await world.database.pool.query(
      `insert into aid.bank_account_check select max(bank_account_id), true, now(), (select account_id from access.account
         where name = 'county-clerk'), '复核乙' from aid.bank_account where person_id = 'P0000020'`,
    );
    const batchId = await bringTo(world, programme, 'approve');
    const csv = await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
    const lines = csv.raw.toString('utf8').replace('\ufeff', '').trim().split('\n');
    expect(lines[0]).toBe('序号,户名,账号,金额,摘要');
    expect(lines.filter((line) => line.includes("'=cmd|x"))).toHaveLength(1);
    expect(lines.at(-1)).toBe(`合计,3笔,,${((2 * 75_000 + 62_500) / 100).toFixed(2)},`);
    const again = await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
    expect(again.raw.equals(csv.raw)).toBe(true);
    const view = await viewOf(world, batchId);
    expect(view.files).toHaveLength(1);
    for (const form of ['bank.xlsx', 'card.xlsx'])
      expect(
        (await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/${form}`)).raw.subarray(
          0,
          2,
        ),
      ).toEqual(Buffer.from('PK'));
    expect((await world.ask('aid-clerk', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`)).status).toBe(403);
    expect(JSON.stringify(view)).not.toMatch(/\d{12}/);
    const stored = await rowsOf(
      `select number_sealed, number_tail from aid.bank_account where person_id = 'P0000020'`,
    );
    expect(Buffer.from(stored[0]!.number_sealed).toString('latin1')).not.toContain('6217000000000020');
  });

  test.each([
    ['missing', (rows: string[][]) => rows.slice(1)],
    ['extra', (rows: string[][]) => [...rows, ['9', '陌生人', '6222000011112222', '10.00', '', '成功', '']]],
    ['repeated', (rows: string[][]) => [...rows, rows[0]!]],
    ['changed-amount', (rows: string[][]) => rows.map((row, i) => (i ? row : with2(row, 3, '1.00')))],
    [
      'wrong-account',
      (rows: string[][]) => rows.map((row, i) => (i ? row : with2(row, 2, '6222000011112222'))),
    ],
    ['wrong-name', (rows: string[][]) => rows.map((row, i) => (i ? row : with2(row, 1, '王顶替')))],
  ])(
    'a return with a fault (%s) is read, shown, and keeps the batch from being closed',
    async (kind, fault) => {
      const programme = await layPeople(world, 3, 100 + programmes * 10);
      const batchId = await bringTo(world, programme, 'send');
      const { json } = await sendReturn(world, batchId, await bankAnswers(world, batchId, fault));
      expect(json.findings).toBe(1);
      const view = await viewOf(world, batchId);
      expect(view.findings.map((one: Answered) => one.kind)).toEqual([kind]);
      const closing = await stepOf(world, 'finance-office', batchId, 'close');
      expect(closing.status).toBe(409);
      expect(closing.json.grounds.map(({ code }: Answered) => code)).toContain(
        ['extra', 'repeated'].includes(kind) ? 'findings-open' : 'lines-unanswered',
      );
      // the database refuses as well, whatever the program thinks
      await expect(
        world.database.pool.query(
          `insert into aid.payment_step select batch_id, max(step_no) + 1, 'close', 'closed', null, now(), max(made_by), 'x'
         from aid.payment_step where batch_id = $1 group by batch_id`,
          [batchId],
        ),
      ).rejects.toThrow(/aid\.(lines-unanswered|findings-open|batch-unbalanced)/);
      if (kind === 'missing') {
        const { json: rest } = await sendReturn(world, batchId, await bankAnswers(world, batchId));
        expect(rest).toMatchObject({ paid: 1, findings: 0 });
      } else if (['extra', 'repeated'].includes(kind)) {
        const [{ findingId }] = view.findings;
        await world.ask('finance-office', 'POST', `/api/aid/findings/${findingId}/answer`, {
          words: '银行已冲正',
        });
      } else expect((await sendReturn(world, batchId, await bankAnswers(world, batchId))).json.paid).toBe(1);
      const { findings } = await viewOf(world, batchId);
      for (const { findingId, answer } of findings)
        if (!answer)
          await world.ask('finance-office', 'POST', `/api/aid/findings/${findingId}/answer`, {
            words: '已更正',
          });
      expect((await stepOf(world, 'finance-office', batchId, 'close')).status).toBe(200);
    },
  );

  test('a return that is cut off, damaged, foreign or read before changes nothing and says why', async () => {
    const programme = await layPeople(world, 3, 300);
    const batchId = await bringTo(world, programme, 'send');
    const whole = await bankAnswers(world, batchId);
    const text = whole.toString();
    const cases: [Buffer, string][] = [
      [
        Buffer.from(
          text
            .split('\n')
            .filter((_, i) => i !== 2)
            .join('\n'),
        ),
        'return-total-differs',
      ],
      [Buffer.from('姓名,年级\n张三,一年级\n'), 'return-unrecognised'],
      [Buffer.from('序号,户名,账号,金额,摘要,处理结果,失败原因\n'), 'return-empty'],
      [
        Buffer.concat([Buffer.from(text.slice(0, 60)), Buffer.from([0xff, 0xfe, 0x81, 0xff]), whole]),
        'return-encoding',
      ],
      [Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]), 'return-unreadable'],
      [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'return-unreadable'],
      [Buffer.from(text.replace('750.00', '约750')), 'return-amount-ill'],
      [Buffer.alloc(0), 'file-empty'],
    ];
    for (const [bytes, code] of cases) {
      const answer = await sendReturn(world, batchId, bytes);
      expect([answer.json?.code, answer.status < 500]).toEqual([code, true]);
    }
    expect(await rowsOf('select 1 from aid.bank_return where batch_id = $1', [batchId])).toEqual([]);
    const twice = await Promise.all([sendReturn(world, batchId, whole), sendReturn(world, batchId, whole)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await sendReturn(world, batchId, whole)).json.code).toBe('return-known');
    const gb = Buffer.from(text.replaceAll('成功', 'SUCCESS'));
    expect((await sendReturn(world, batchId, gb)).json).toMatchObject({ paid: 0, failed: 0, findings: 0 });
    expect(
      await rowsOf(`select count(*) as n from aid.fund_entry where batch_id = $1 and kind = 'settle'`, [
        batchId,
      ]),
    ).toEqual([{ n: 1 }]);
  });

  test('who made a batch does not review it, and who did either does not approve it, in the database too', async () => {
    const programme = await layPeople(world, 2, 400);
    const batchId = await bringTo(world, programme, 'draft');
    const { pool } = world.database;
    const maker = (await rowsOf(`select account_id from access.account where name = 'aid-clerk'`))[0]!
      .account_id;
    await pool.query(
      `insert into access.role_grant (account_id, role, scope, valid_from) values ($1, 'county-clerk', $2, now()), ($1, 'finance-office', $2, now())`,
      [maker, COUNTY],
    );
    const own = await stepOf(world, 'aid-clerk', batchId, 'review');
    expect(own).toMatchObject({ status: 409, json: { code: 'same-person' } });
    expect(own.json.message).toContain('制单');
    await expect(
      pool.query(`insert into aid.payment_step values ($1, 2, 'review', 'reviewed', null, now(), $2, 'x')`, [
        batchId,
        maker,
      ]),
    ).rejects.toThrow('aid.same-person');
    const { json } = await world.ask('aid-clerk', 'GET', `${PAYMENTS}/${batchId}`);
    expect(json.acts.find((act: Answered) => act.step === 'review')).toMatchObject({ isAllowed: false });
    await pool.query(
      `update access.role_grant set valid_to = now() where account_id = $1 and role <> 'aid-clerk'`,
      [maker],
    );
    const enter = { personId: 'P0000400', holder: '户主', number: '6217000099990000' };
    const { json: entered } = await world.ask('aid-clerk', 'POST', '/api/aid/accounts', enter);
    await expect(
      pool.query(`insert into aid.bank_account_check values ($1, true, now(), $2, 'x')`, [
        entered.bankAccountId,
        maker,
      ]),
    ).rejects.toThrow('aid.same-person');
  });

  test('a batch is not approved while its notice runs, without funds, or twice at once', async () => {
    const programme = await layPeople(world, 2, 420);
    const batchId = await bringTo(world, programme, 'publish');
    const early = await stepOf(world, 'finance-office', batchId, 'approve');
    expect(early.json.grounds.map(({ code }: Answered) => code)).toEqual(['notice-runs']);
    world.sources.at = new Date(world.sources.at.getTime() + 12 * 86_400_000);
    const both = await Promise.all([1, 2].map(() => stepOf(world, 'finance-office', batchId, 'approve')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const poor = await layPeople(world, 2, 430);
    await world.ask('poverty-office', 'POST', APPROVE, { programme: poor, term: TERM });
    const { json } = await world.ask('aid-clerk', 'POST', PAYMENTS, { programme: poor, term: TERM });
    await stepOf(world, 'county-clerk', json.batchId, 'review');
    await stepOf(world, 'aid-clerk', json.batchId, 'publish');
    world.sources.at = new Date(world.sources.at.getTime() + 12 * 86_400_000);
    expect((await stepOf(world, 'finance-office', json.batchId, 'approve')).json.code).toBe('funds-short');
  });

  test('an objection blocks its own line alone, has an answer with a date, and one turned down frees the line', async () => {
    const programme = await layPeople(world, 3, 450);
    const batchId = await bringTo(world, programme, 'publish');
    const objections = `${PAYMENTS}/${batchId}/objections`;
    expect(
      (await world.ask('aid-clerk', 'POST', objections, { lineNo: 1, words: '家有轿车' })).json.code,
    ).toBe('notice-not-running');
    world.sources.at = new Date(world.sources.at.getTime() + 86_400_000);
    for (const lineNo of [1, 2])
      expect((await world.ask('aid-clerk', 'POST', objections, { lineNo, words: '家有轿车' })).status).toBe(
        200,
      );
    expect(
      (await world.ask('aid-clerk', 'POST', objections, { lineNo: 9, words: '没有这人' })).json.code,
    ).toBe('no-such-line');
    const { notice } = await viewOf(world, batchId);
    const [first, second] = notice.objections;
    const answer = `/api/aid/objections/${second.objectionId}/answer`;
    const told = { isUpheld: false, words: '经入户核实，车辆属他人' };
    expect((await world.ask('county-clerk', 'POST', answer, told)).status).toBe(200);
    expect((await world.ask('county-clerk', 'POST', answer, told)).json.code).toBe('objection-answered');
    world.sources.at = new Date(world.sources.at.getTime() + 12 * 86_400_000);
    expect((await stepOf(world, 'finance-office', batchId, 'approve')).status).toBe(200);
    const after = await viewOf(world, batchId);
    expect(after.sums).toMatchObject({ lines: 3, held: 1, payable: 2 });
    expect(after.notice.objections[1].answer).toMatchObject({
      isUpheld: false,
      answeredOn: expect.stringMatching(/^2/),
    });
    const { json } = await world.ask('finance-office', 'GET', `${PAYMENTS}/${batchId}/lines?place=held`);
    expect(json.items.map((line: Answered) => line.name)).toHaveLength(1);
    expect(first.answer).toBeNull();
    const { raw } = await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
    expect(raw.toString()).toContain('合计,2笔');
  });

  test('a notice is open to everybody while it runs and to nobody before or after; it tells neither number nor cause', async () => {
    const programme = await layPeople(world, 3, 470);
    const batchId = await bringTo(world, programme, 'publish');
    const { notice } = await viewOf(world, batchId);
    const url = `/api/notices/${notice.noticeId}`;
    expect((await world.ask(undefined, 'GET', url)).status).toBe(404);
    world.sources.at = new Date(world.sources.at.getTime() + 86_400_000);
    const { json } = await world.ask(undefined, 'GET', url);
    expect(json.headings).toEqual(['姓名', '学校', '年级', '班级', '资助项目']);
    expect(json.lines[0].cells[0]).toMatch(/^.＊+.$/);
    expect(JSON.stringify(json)).not.toMatch(/\d{15}|P\d{7}|户主|学生[\u4e00-\u9fff]"/);
    expect(Object.keys(json).sort()).toEqual(
      ['beginsOn', 'columns', 'contact', 'endsOn', 'headings', 'lines', 'noticeId', 'sha256', 'title'].sort(),
    );
    world.sources.at = new Date(Date.parse(`${notice.endsOn}T15:59:00Z`));
    expect((await world.ask(undefined, 'GET', url)).status).toBe(200);
    world.sources.at = new Date(Date.parse(`${notice.endsOn}T16:01:00Z`));
    expect((await world.ask(undefined, 'GET', url)).status).toBe(404);
    expect((await world.ask(undefined, 'GET', '/api/notices')).json.items).toEqual([]);
  });

  test('no sequence of calls by anybody reaches a paid line without review, notice and approval', async () => {
    const call = fc.record({
      office: fc.constantFrom(...OFFICES),
      act: fc.constantFrom(...BATCH_STEPS.filter((step) => step !== 'draft'), 'file', 'return', 'wait'),
    });
    let from = 500;
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 25 }), async (calls) => {
        from += 2;
        const programme = await layPeople(world, 2, from);
        const batchId = await bringTo(world, programme, 'draft');
        const back = Buffer.from(
          `户名,账号,金额,处理结果\n户主${from},62170000${String(from).padStart(8, '0')},${from % 2 ? '625' : '750'}.00,成功\n`,
        );
        for (const { office, act } of calls) {
          if (act === 'wait') world.sources.at = new Date(world.sources.at.getTime() + 9 * 86_400_000);
          else if (act === 'file') await world.ask(office, 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
          else if (act === 'return') await sendReturn(world, batchId, back, office);
          else expect((await stepOf(world, office, batchId, act)).status).toBeLessThan(500);
        }
        const paid = await rowsOf(
          'select 1 from aid.line_outcome o join aid.payment_line l on l.line_id = o.line_id where l.batch_id = $1',
          [batchId],
        );
        if (paid.length === 0) return;
        const steps = await rowsOf(
          'select step, made_by from aid.payment_step where batch_id = $1 order by step_no',
          [batchId],
        );
        expect(steps.map(({ step }) => step).slice(0, 5)).toEqual([
          'draft',
          'review',
          'publish',
          'approve',
          'send',
        ]);
        expect(new Set([steps[0], steps[1], steps[3]].map((step) => step!.made_by)).size).toBe(3);
      }),
      { numRuns: binaries ? 4 : 8 },
    );
  });

  test('money is kept by the database: nothing unbalanced, nothing below zero, nothing changed or taken away', async () => {
    const { pool } = world.database;
    const by = (await rowsOf(`select account_id from access.account where name = 'finance-office'`))[0]!
      .account_id;
    const post = (...postings: [string, string, number][]) =>
      inTransaction(pool, async (db) => {
        const { rows } = await db.query(
          `insert into aid.fund_entry (division, kind, key, made_at, made_by, made_name)
           values ($1, 'allot', $2, now(), $3, 'x') returning entry_id`,
          [COUNTY, `test ${Math.random()}`, by],
        );
        for (const [i, [source, account, fen]] of postings.entries())
          await db.query('insert into aid.fund_posting values ($1, $2, $3, $4, $5, $6)', [
            ...[rows[0].entry_id, i + 1, source, 'db-test', account, fen],
          ]);
      });
    await expect(post(['county', 'granted', -5], ['county', 'allotted', 4])).rejects.toThrow(
      'aid.entry-unbalanced',
    );
    await expect(post(['county', 'granted', -5], ['city', 'allotted', 5])).rejects.toThrow(
      'aid.entry-unbalanced',
    );
    await expect(post()).rejects.toThrow('aid.entry-unbalanced');
    await expect(post(['county', 'allotted', -5], ['county', 'to-pay', 5])).rejects.toThrow(
      'aid.account-overdrawn',
    );
    await post(['county', 'granted', -5], ['county', 'allotted', 5]);
    const tables = [
      'award',
      'award_share',
      'award_act',
      'fund_entry',
      'fund_posting',
      'payment_batch',
      'payment_line',
      'payment_step',
      'notice',
      'notice_line',
      'line_outcome',
      'bank_return',
    ];
    for (const table of tables)
      await expect(pool.query(`delete from aid.${table}`)).rejects.toThrow('aid.append-only');
    await expect(pool.query('update aid.fund_posting set amount_fen = 6')).rejects.toThrow('aid.append-only');
    await expect(pool.query(`update aid.bank_account set holder = 'x'`)).rejects.toThrow('aid.append-only');
    expect(await rowsOf('select coalesce(sum(amount_fen), 0)::bigint as n from aid.fund_posting')).toEqual([
      { n: 0 },
    ]);
  });

  test('the steps that the database allows are those of the rules', async () => {
    const held = await rowsOf(
      'select step, kind, state_before, state, right_code, not_steps from aid.payment_move',
    );
    const told = rules.steps.flatMap(({ step, from, to, right, not, kinds }) =>
      kinds.flatMap((kind) =>
        (from.length ? from : ['']).map((before) => `${step} ${kind} ${before} ${to} ${right} ${not}`),
      ),
    );
    expect(
      held
        .map(
          (row) =>
            `${row.step} ${row.kind} ${row.state_before} ${row.state} ${row.right_code} ${row.not_steps}`,
        )
        .sort(),
    ).toEqual(told.sort());
  });

  test('money that was paid to the wrong child is clawed back in parts, and never more than was paid', async () => {
    const programme = await layPeople(world, 1, 700);
    const batchId = await bringTo(world, programme, 'send');
    const { json: before } = await world.ask('finance-office', 'GET', `${PAYMENTS}/${batchId}/lines`);
    const { lineId } = before.items[0];
    const claim = (yuan: string) =>
      world.ask('aid-clerk', 'POST', '/api/aid/claw-backs', { lineId, yuan, reason: '学生已转出，不应享受' });
    expect((await claim('100')).json.code).toBe('claw-back-too-much');
    await sendReturn(world, batchId, await bankAnswers(world, batchId));
    expect((await claim('9000')).json.code).toBe('claw-back-too-much');
    const { json } = await claim('750');
    const receive = (yuan: string) =>
      world.ask('finance-office', 'POST', `/api/aid/claw-backs/${json.clawBackId}/receipts`, { yuan });
    expect([(await receive('500.01')).status, (await receive('249.99')).status]).toEqual([200, 200]);
    expect((await receive('0.01')).json.code).toBe('claw-back-too-much');
    const { json: funds } = await world.ask('finance-office', 'GET', '/api/aid/funds');
    const clawed = funds.rows.filter(
      (row: Answered) => row.programme === programme && row.account === 'clawed-back',
    );
    expect(clawed.reduce((sum: number, row: Answered) => sum + row.amountFen, 0)).toBe(75_000);
  });

  test('facts that change after approval change no award, and every one of them is listed', async () => {
    const programme = await layPeople(world, 1000, 2000);
    await world.ask('poverty-office', 'POST', APPROVE, { programme, term: TERM });
    const before = await rowsOf(
      'select award_id, amount_fen from aid.award where programme = $1 order by 1',
      [programme],
    );
    const now = Array.from({ length: 1000 }, (_, i) => {
      const decision = decisionOf(2000 + i, { programme });
      const facts = i < 600 ? { ...decision.facts, boarding: 'no' } : decision.facts;
      return {
        ...decision,
        amountFen: i >= 600 && i < 800 ? 1 : decision.amountFen,
        factsHash: hashFacts(facts),
      };
    }).slice(0, 950);
    const changed = (await listChangedAwards(world.database.pool, TERM, now)).filter(({ awardId }) =>
      before.some((row) => row.award_id === awardId),
    );
    expect(changed).toHaveLength(850);
    expect(changed.filter(({ nowFen }) => nowFen === null)).toHaveLength(50);
    const laid = await inRequest(
      world.database.pool,
      {
        accountId: (await rowsOf(`select account_id from access.account where name = 'aid-clerk'`))[0]!
          .account_id,
      },
      'awards.propose',
      (db) =>
        awardDecisions(
          db,
          rules,
          { accountId: 1, fullName: 'x' },
          [decisionOf(2000, { programme, amountFen: 99 })],
          new Date(),
        ),
    );
    expect(laid).toBe(0);
    expect(
      await rowsOf('select award_id, amount_fen from aid.award where programme = $1 order by 1', [programme]),
    ).toEqual(before);
  });

  test('one account for several families is found, with its people', async () => {
    await layPeople(world, 3, 800, true);
    const { json } = await world.ask('auditor', 'GET', '/api/aid/fund-findings');
    const [found] = json.items.filter((one: Answered) => one.kind === 'same-account');
    expect(found).toMatchObject({ count: 3, threshold: 3, what: '0800' });
    expect(found.people.map((one: Answered) => one.personId)).toEqual(['P0000800', 'P0000801', 'P0000802']);
    expect(json.items.some((one: Answered) => one.kind === 'bulk-accounts' && one.count >= 1000)).toBe(true);
  });

  test('keys of account numbers are changed while the numbers stay', async () => {
    const ring = world.keys.ring();
    const key = { keyNo: 2, cipher: world.sources.chance(32), index: world.sources.chance(32) };
    const both = { current: 2, keys: [...ring.keys, key] };
    const [{ n }] = (await rowsOf('select count(*) as n from aid.bank_account')) as [{ n: number }];
    expect(await resealAccounts(world.database.pool, both, world.sources.chance)).toBe(n);
    expect(await rowsOf('select 1 from aid.bank_account where key_no <> 2')).toEqual([]);
  });
});
