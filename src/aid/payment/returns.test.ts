import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  bankAnswers,
  bringTo,
  layPeople,
  sendReturn,
  stepOf,
  viewOf,
  with2,
} from '../../../test/payment-steps.ts';
import {
  type Answered,
  COUNTY,
  type HeldWorld,
  type Office,
  overBothDatabases,
  TERM,
} from '../../../test/payment-world.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

type Rows = readonly string[][];
const onFirst = (change: (row: string[]) => string[]) => (rows: Rows) =>
  rows.map((row, i) => (i === 0 ? change(row) : row));

/** What can be wrong with a line of the bank's answer. */
const FAULTS: Readonly<Record<string, (rows: Rows) => string[][]>> = {
  missing: (rows) => rows.slice(1),
  extra: (rows) => [...rows, ['9', '陌生人', '6222000011112222', '10.00', '', '成功', '']],
  repeated: (rows) => [...rows, rows[0]!],
  'changed-amount': onFirst((row) => with2(row, 3, '1.00')),
  'wrong-account': onFirst((row) => with2(row, 2, '6222000011112222')),
  'wrong-name': onFirst((row) => with2(row, 1, '王顶替')),
};

overBothDatabases('What the bank sends back', (held) => {
  let from = 100;

  describe.each(Object.entries(FAULTS))('with a line that is %s', (kind, fault) => {
    const isOfNobody = kind === 'extra' || kind === 'repeated';
    let batchId: number;
    const close = () => stepOf(held.world, 'finance-office', batchId, 'close');
    const answer = (findingId: number, words: string) =>
      held.world.ask('finance-office', 'POST', `/api/aid/findings/${findingId}/answer`, { words });

    beforeAll(async () => {
      from += 10;
      batchId = await bringTo(held.world, await layPeople(held.world, 3, from), 'send');
    });

    test('is read, and the fault is shown by its kind', async () => {
      const { json } = await sendReturn(held.world, batchId, await bankAnswers(held.world, batchId, fault));
      expect(json.findings).toBe(1);
      const { findings } = await viewOf(held.world, batchId);
      expect(findings.map((one: Answered) => one.kind)).toEqual([kind]);
    });

    test('does not let the batch be closed, whatever the program thinks', async () => {
      const closing = await close();
      expect(closing.status).toBe(409);
      expect(closing.json.grounds.map(({ code }: Answered) => code)).toContain(
        isOfNobody ? 'findings-open' : 'lines-unanswered',
      );
      await expect(
        held.world.database.pool.query(
          `insert into aid.payment_step select batch_id, max(step_no) + 1, 'close', 'closed', null, now(), max(made_by), 'x'
           from aid.payment_step where batch_id = $1 group by batch_id`,
          [batchId],
        ),
      ).rejects.toThrow(/aid\.(lines-unanswered|findings-open|batch-unbalanced)/);
    });

    test('closes once the bank sent what was wanting and every finding has its answer', async () => {
      if (!isOfNobody) {
        const whole = await bankAnswers(held.world, batchId);
        expect((await sendReturn(held.world, batchId, whole)).json.paid).toBe(1);
      }
      const { findings } = await viewOf(held.world, batchId);
      for (const { findingId, answer: given } of findings) if (!given) await answer(findingId, '银行已更正');
      expect((await close()).status).toBe(200);
    });
  });

  describe('as a file that cannot be read, or was read before', () => {
    let batchId: number;
    let whole: Buffer;
    beforeAll(async () => {
      batchId = await bringTo(held.world, await layPeople(held.world, 3, 300), 'send');
      whole = await bankAnswers(held.world, batchId);
    });
    const withoutLine = (text: string, no: number) =>
      Buffer.from(
        text
          .split('\n')
          .filter((_, i) => i !== no)
          .join('\n'),
      );

    test.each<[string, string, (text: string) => Buffer]>([
      ['with a line cut off', 'return-total-differs', (text) => withoutLine(text, 2)],
      ['of another kind', 'return-unrecognised', () => Buffer.from('姓名,年级\n张三,一年级\n')],
      ['empty below its headings', 'return-empty', (text) => Buffer.from(`${text.split('\n')[0]}\n`)],
      [
        'in a broken encoding',
        'return-encoding',
        (text) =>
          Buffer.concat([
            Buffer.from(text.slice(0, 60)),
            Buffer.from([0xff, 0xfe, 0x81, 0xff]),
            Buffer.from(text),
          ]),
      ],
      ['that is a PDF', 'return-unreadable', () => Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d])],
      ['that is a broken workbook', 'return-unreadable', () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
      [
        'with words for an amount',
        'return-amount-ill',
        (text) => Buffer.from(text.replace('750.00', '约750')),
      ],
      ['of no bytes', 'file-empty', () => Buffer.alloc(0)],
    ])('%s changes nothing and says why', async (_, code, spoil) => {
      const { json, status } = await sendReturn(held.world, batchId, spoil(whole.toString()));
      expect([json?.code, status < 500]).toEqual([code, true]);
      expect(await held.rowsOf('select 1 from aid.bank_return where batch_id = $1', [batchId])).toEqual([]);
    });

    test('counts once, sent twice at the same time or later, and settles the money once', async () => {
      const send = () => sendReturn(held.world, batchId, whole);
      const twice = await Promise.all([send(), send()]);
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await send()).json.code).toBe('return-known');
      const other = Buffer.from(whole.toString().replaceAll('成功', 'SUCCESS'));
      const { json } = await sendReturn(held.world, batchId, other);
      expect(json).toMatchObject({ paid: 0, failed: 0, findings: 0 });
      const settled = `select count(*) as n from aid.fund_entry where batch_id = $1 and kind = 'settle'`;
      expect(await held.rowsOf(settled, [batchId])).toEqual([{ n: 1 }]);
    });
  });

  describe('meals of a month', () => tellMeals(held));
});

function tellMeals(held: HeldWorld): void {
  let units: number[];
  let batchId: number;
  const home = async () => (await held.world.ask('aid-clerk', 'GET', '/api/aid/meals?month=2026-10')).json;
  const claim = (claims: object[], month = '2026-10', office: Office = 'aid-clerk') =>
    held.world.ask(office, 'POST', '/api/aid/meals/claims', { month, claims });
  const enter = (supplier: string) =>
    held.world.ask('aid-clerk', 'POST', '/api/aid/meals/units', { supplier });
  const whole = () => ({ unitId: units[0], students: 53_675, days: 22 });

  beforeAll(async () => {
    held.world.sources.at = new Date('2026-11-02T02:00:00Z');
    for (const supplier of ['双峰县供餐公司', '第一中学食堂公司'])
      expect((await enter(supplier)).json.added).toBe(1);
    units = (await home()).units.map((one: Answered) => one.unitId);
  });

  test('are of canteens and suppliers, each entered once, at the rate of the day', async () => {
    expect((await enter('双峰县供餐公司')).json.code).toBe('meal-unit-stands');
    expect((await home()).rate).toMatchObject({ rateFen: 500 });
  });

  test('are not claimed for more days than the month had, of months to come, or by another office', async () => {
    expect((await claim([{ ...whole(), days: 31 }], '2026-09')).json.code).toBe('meal-days');
    expect((await claim([whole()], '2026-12')).json.code).toBe('meal-future');
    expect((await claim([whole()], '2026-10', 'finance-office')).status).toBe(403);
  });

  test('are claimed once: pupils × days × rate', async () => {
    const { json } = await claim([whole(), { unitId: units[1], students: 100, days: 20 }]);
    // 53,675 × 22 × 5 + 100 × 20 × 5
    expect(json).toEqual({ claimed: 2, amountFen: 590_425_000 + 1_000_000 });
    expect((await claim([whole()])).json.code).toBe('meal-claimed');
  });

  test('go the road of every payment: accounts of two persons, a notice of units and of no child, the bank', async () => {
    const { world } = held;
    for (const [n, id] of units.entries()) {
      const number = `62170001${String(n).padStart(8, '0')}`;
      const account = { personId: `U${id}`, holder: '供餐公司', number };
      const { json } = await world.ask('aid-clerk', 'POST', '/api/aid/accounts', account);
      const check = { ids: [json.bankAccountId], isRight: true };
      expect((await world.ask('county-clerk', 'POST', '/api/aid/accounts/check', check)).status).toBe(200);
    }
    batchId = await bringTo(world, 'nutrition', 'send', '6000000');
    const { notice } = await viewOf(world, batchId);
    expect(notice.lines.map(({ cells }: Answered) => cells).sort()).toEqual([
      ['双峰县供餐公司', '农村义务教育学生营养改善计划'],
      ['第一中学食堂公司', '农村义务教育学生营养改善计划'],
    ]);
    expect((await home()).claims.map(({ state }: Answered) => state)).toEqual(['in-payment', 'in-payment']);
    await sendReturn(world, batchId, await bankAnswers(world, batchId));
    expect((await stepOf(world, 'finance-office', batchId, 'close')).status).toBe(200);
    expect((await home()).claims.map(({ state }: Answered) => state)).toEqual(['paid', 'paid']);
    const paid = await held.rowsOf(
      `select sum(amount_fen)::bigint as fen from aid.fund_posting where programme = 'nutrition' and account = 'paid'`,
    );
    expect(paid).toEqual([{ fen: 591_425_000 }]);
  });

  test('count in the performance of the county as in that of its townships together', async () => {
    const perform = async (level: string) =>
      (await held.world.ask('auditor', 'GET', `/api/aid/performance?level=${level}`)).json.items;
    const sum = (rows: Answered[]) => rows.reduce((total, one) => total + one.approvedFen, 0);
    const [all, towns] = [await perform('all'), await perform('township')];
    expect(new Set(towns.map((one: Answered) => one.division)).size).toBeGreaterThan(1);
    expect(sum(towns)).toBe(sum(all));
    const meals = all.filter((one: Answered) => one.programme === 'nutrition');
    expect(sum(meals)).toBe(591_425_000);
  });

  test('are never paid to a child, whoever tries', async () => {
    await expect(
      held.world.database.pool.query(
        `insert into aid.award (division, person_id, name, term, programme, programme_label, amount_fen, rule_hash, facts,
           facts_hash, made_at, made_by, made_name)
         values ($1, 'P0000001', 'x', $2, 'nutrition', '{}', 500, repeat('a', 64), '{}', repeat('b', 64), now(), $3, 'x')`,
        [COUNTY, TERM, await held.accountOf('aid-clerk')],
      ),
    ).rejects.toThrow('meals_never_to_a_child');
  });
}
