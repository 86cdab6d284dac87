import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  APPROVE,
  bankAnswers,
  bringTo,
  layPeople,
  PAYMENTS,
  sendReturn,
  stepOf,
  viewOf,
  with2,
} from '../../../test/payment-steps.ts';
import {
  type Answered,
  COUNTY,
  decisionOf,
  type Office,
  openPaymentWorld,
  type PaymentWorld,
  TERM,
} from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { awardDecisions, listChangedAwards } from './award.queries.ts';
import { hashFacts } from './award.ts';
import { readPaymentRules } from './process.store.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const rules = readPaymentRules();

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
  let from = 100;
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
      from += 10;
      const programme = await layPeople(world, 3, from);
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

  test('meals of a month go to canteen and supplier on the same road: claim, review, notice, bank, closed balanced', async () => {
    world.sources.at = new Date('2026-11-02T02:00:00Z');
    const claim = (claims: object[], month = '2026-10', office: Office = 'aid-clerk') =>
      world.ask(office, 'POST', '/api/aid/meals/claims', { month, claims });
    for (const supplier of ['双峰县供餐公司', '第一中学食堂公司'])
      expect((await world.ask('aid-clerk', 'POST', '/api/aid/meals/units', { supplier })).json.added).toBe(1);
    const again = await world.ask('aid-clerk', 'POST', '/api/aid/meals/units', {
      supplier: '双峰县供餐公司',
    });
    expect(again.json.code).toBe('meal-unit-stands');
    const home = async () => (await world.ask('aid-clerk', 'GET', '/api/aid/meals?month=2026-10')).json;
    const [first, second] = (await home()).units.map((one: Answered) => one.unitId);
    expect((await home()).rate).toMatchObject({ rateFen: 500 });
    const whole = { unitId: first, students: 53_675, days: 22 };
    expect((await claim([{ ...whole, days: 31 }], '2026-09')).json.code).toBe('meal-days');
    expect((await claim([whole], '2026-12')).json.code).toBe('meal-future');
    expect((await claim([whole], '2026-10', 'finance-office')).status).toBe(403);
    const { json: made } = await claim([whole, { unitId: second, students: 100, days: 20 }]);
    // 53,675 × 22 × 5 + 100 × 20 × 5
    expect(made).toEqual({ claimed: 2, amountFen: 590_425_000 + 1_000_000 });
    expect((await claim([whole])).json.code).toBe('meal-claimed');
    const group = { programme: 'nutrition', term: TERM };
    for (const [n, id] of [first, second].entries()) {
      const account = {
        personId: `U${id}`,
        holder: '供餐公司',
        number: `62170001${String(n).padStart(8, '0')}`,
      };
      const { json } = await world.ask('aid-clerk', 'POST', '/api/aid/accounts', account);
      const check = { ids: [json.bankAccountId], isRight: true };
      expect((await world.ask('county-clerk', 'POST', '/api/aid/accounts/check', check)).status).toBe(200);
    }
    const batchId = await bringTo(world, 'nutrition', 'send', '6000000');
    const { notice } = await viewOf(world, batchId);
    expect(notice.lines.map(({ cells }: Answered) => cells).sort()).toEqual([
      ['双峰县供餐公司', '农村义务教育学生营养改善计划'],
      ['第一中学食堂公司', '农村义务教育学生营养改善计划'],
    ]);
    expect((await home()).claims.map(({ state }: Answered) => state)).toEqual(['in-payment', 'in-payment']);
    await sendReturn(world, batchId, await bankAnswers(world, batchId));
    expect((await stepOf(world, 'finance-office', batchId, 'close')).status).toBe(200);
    expect((await home()).claims.map(({ state }: Answered) => state)).toEqual(['paid', 'paid']);
    const paid = await rowsOf(
      `select sum(amount_fen)::bigint as fen from aid.fund_posting where programme = 'nutrition' and account = 'paid'`,
    );
    expect(paid).toEqual([{ fen: 591_425_000 }]);
    const perform = async (level: string) =>
      (await world.ask('auditor', 'GET', `/api/aid/performance?level=${level}`)).json.items;
    const [all, towns] = [await perform('all'), await perform('township')];
    const sum = (rows: Answered[]) => rows.reduce((total, one) => total + one.approvedFen, 0);
    expect([sum(towns), new Set(towns.map((one: Answered) => one.division)).size > 1]).toEqual([
      sum(all),
      true,
    ]);
    // never to a child, whoever tries
    const [{ account_id: by }] = (await rowsOf(
      `select account_id from access.account where name = 'aid-clerk'`,
    )) as [Answered];
    await expect(
      world.database.pool.query(
        `insert into aid.award (division, person_id, name, term, programme, programme_label, amount_fen, rule_hash, facts,
           facts_hash, made_at, made_by, made_name)
         values ($1, 'P0000001', 'x', $2, $3, '{}', 500, repeat('a', 64), '{}', repeat('b', 64), now(), $4, 'x')`,
        [COUNTY, group.term, group.programme, by],
      ),
    ).rejects.toThrow('meals_never_to_a_child');
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
});
