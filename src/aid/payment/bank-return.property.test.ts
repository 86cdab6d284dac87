import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANK_FAULTS, rowOf } from './bank-fault.fixture.ts';
import { matchReturn, readResult, readReturn, type SentLine } from './bank-return.ts';
import { readPaymentRules } from './process.store.ts';

const rules = readPaymentRules().bank_return;

/** Lines of a batch; some families have one account, and brothers and sisters the same amount. */
const lines = fc
  .array(
    fc.record({ account: fc.integer({ min: 0, max: 60 }), amount: fc.constantFrom(50_000, 62_500, 75_000) }),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((list) =>
    list.map(
      ({ account, amount }, at): SentLine => ({
        lineId: at + 1,
        holder: `户主${String.fromCharCode(0x4e00 + account)}`,
        account: `62170000000000${String(account).padStart(4, '0')}`,
        amountFen: amount,
        outcome: null,
      }),
    ),
  );

describe('A bank’s return', () => {
  test('that agrees settles every line, in whatever order it comes', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (sent, order) => {
        const rows = sent.map(rowOf).sort(() => (order.next().value! % 2 ? 1 : -1));
        const { outcomes, findings } = matchReturn(rules, sent, rows);
        expect(findings).toEqual([]);
        expect(outcomes.map(({ lineId }) => lineId).sort((a, b) => a - b)).toEqual(
          sent.map(({ lineId }) => lineId),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test.each(BANK_FAULTS)('with %s is found out (%s), and no other line suffers', (_, kind, inject) => {
    fc.assert(
      fc.property(lines, fc.nat(), (sent, nat) => {
        const at = nat % sent.length;
        const { outcomes, findings } = matchReturn(rules, sent, inject(sent.map(rowOf), at));
        expect(findings.map((finding) => finding.kind)).toEqual([kind]);
        const isLineKept = kind === 'extra' || kind === 'repeated';
        expect(outcomes).toHaveLength(sent.length - (isLineKept ? 0 : 1));
      }),
      { numRuns: 1500 },
    );
  });

  test('with several faults at once never settles a line that differs', () => {
    const faults = fc.array(fc.tuple(fc.constantFrom(...BANK_FAULTS), fc.nat()), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lines, faults, (sent, injected) => {
        const rows = injected
          .reduce(
            (all, [[, , inject], nat]) => (all.length > 0 ? inject(all, nat % all.length) : all),
            sent.map(rowOf),
          )
          .map((row, at) => ({ ...row, rowNo: at + 2 }));
        const { outcomes, findings } = matchReturn(rules, sent, rows);
        // faults that undo each other (a line twice, its like left out) give the sheet that was sent
        const told = (
          list: readonly { holder: string; account?: string | undefined; amountFen?: number | undefined }[],
        ) => list.map(({ holder, account, amountFen }) => `${account} ${holder} ${amountFen}`).sort();
        const isSame =
          JSON.stringify(told(rows)) === JSON.stringify(told(sent)) &&
          rows.every(({ result }) => result !== '');
        expect(findings.length > 0).toBe(!isSame);
        for (const { lineId, rowNo } of outcomes) {
          const line = sent.find((one) => one.lineId === lineId)!;
          const row = rows.find((one) => one.rowNo === rowNo)!;
          expect([row.holder, row.account, row.amountFen]).toEqual([
            line.holder,
            line.account,
            line.amountFen,
          ]);
        }
        expect(new Set(outcomes.map(({ lineId }) => lineId)).size).toBe(outcomes.length);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    [{ result: '成功', reason: '' }, { outcome: 'paid' }],
    [{ result: '已发放', reason: '' }, { outcome: 'paid' }],
    [
      { result: '失败', reason: '账户已销户' },
      { outcome: 'failed', code: 'account-closed' },
    ],
    [
      { result: '交易失败', reason: '账号户名不符' },
      { outcome: 'failed', code: 'holder-differs' },
    ],
    [
      { result: '账号不存在', reason: '' },
      { outcome: 'failed', code: 'account-unknown' },
    ],
    [
      { result: '失败', reason: '系统忙' },
      { outcome: 'failed', code: 'other' },
    ],
    [{ result: '处理中', reason: '' }, undefined],
    [{ result: '未成功', reason: '' }, undefined],
    [
      { result: '不成功', reason: '' },
      { outcome: 'failed', code: 'other' },
    ],
  ])('that says %j means %j', (said, meant) => expect(readResult(rules, said)).toEqual(meant));
});

const sheet = (...rows: string[]) => rows.map((row, at) => ({ no: at + 1, cells: row.split(',') }));

describe('A sheet of a return', () => {
  test('is recognised by its headings below a title, with units and in another order', () => {
    const read = readReturn(
      rules,
      sheet(
        '某银行代发回单,,,',
        '处理结果,收款人户名,交易金额（元）,收款账号',
        '成功,张三,625.00,6217 0000 0000 0001',
        '合计,1笔,625.00,',
      ),
    );
    expect(read).toMatchObject({
      rows: [{ rowNo: 3, holder: '张三', account: '6217000000000001', amountFen: 62_500, result: '成功' }],
      total: { amountFen: 62_500 },
    });
  });

  test('that lacks the results is refused by the name of the column', () => {
    expect(readReturn(rules, sheet('序号,户名,账号,金额', '1,张三,6217000000000001,5'))).toEqual({
      fault: 'return-unrecognised',
      missing: '处理结果',
    });
  });

  test('whose total is not the sum of its rows is refused: it was cut off', () => {
    expect(
      readReturn(
        rules,
        sheet('户名,账号,金额,处理结果', '张三,6217000000000001,625.00,成功', '合计,2笔,1250.00,'),
      ),
    ).toEqual({ fault: 'return-total-differs', told: 125_000, summed: 62_500 });
  });

  test('with an amount that is none is refused by its row', () => {
    expect(readReturn(rules, sheet('户名,账号,金额,处理结果', '张三,6217000000000001,约五百,成功'))).toEqual({
      fault: 'return-amount-ill',
      row: 2,
    });
  });
});
