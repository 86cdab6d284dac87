import { beforeAll, describe, expect, test, vi } from 'vitest';
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
import { type Answered, decisionOf, overBothDatabases, TERM } from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { compile } from '../compile.ts';
import { factsToFreeze } from '../freeze.ts';
import { canonicalJson, type RuleSet, ruleSetHash, ruleSetOf } from '../programme/rule-set.ts';
import { readRuleSet } from '../rule-set.store.ts';
import { awardDecisions, listChangedAwards } from './award.queries.ts';
import { hashFacts } from './award.ts';
import { keepLaw } from './law-archive.queries.ts';
import { readPaymentRules } from './process.store.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const rules = readPaymentRules();

overBothDatabases('From award to card', (held) => {
  describe('a term of five children, one card of which the bank refuses', () => {
    let programme: string;
    let first: number;
    let second: number;
    let failed: Answered;
    const due = 2 * 75_000 + 3 * 62_500;

    beforeAll(async () => {
      programme = await layPeople(held.world, 5, 1);
      first = await bringTo(held.world, programme, 'send');
    });

    test('the bank answers line by line: four are paid, one comes back with its reason, and the batch closes', async () => {
      const { world } = held;
      const answers = await bankAnswers(world, first, (rows) =>
        rows.map((row, i) => (i === 1 ? with2(with2(row, 5, '失败'), 6, '账户已销户') : row)),
      );
      const { json } = await sendReturn(world, first, answers);
      expect(json).toMatchObject({ rows: 5, paid: 4, failed: 1, findings: 0 });
      expect((await stepOf(world, 'finance-office', first, 'close')).status).toBe(200);
      [failed] = (await world.ask('aid-clerk', 'GET', `${PAYMENTS}/${first}/lines?place=failed`)).json.items;
      expect(failed).toMatchObject({ code: 'account-closed', hasNewAccount: false });
    });

    test('the failed line is not paid again to the account that failed', async () => {
      const { json } = await held.world.ask('aid-clerk', 'POST', `${PAYMENTS}/${first}/reissue`);
      expect(json.code).toBe('nothing-to-reissue');
    });

    test('with a new account, checked by a second person, it goes the whole road again', async () => {
      const { world } = held;
      const account = { personId: failed.personId, holder: failed.holder, number: '6228 4800 1234 5678' };
      const { json: entered } = await world.ask('aid-clerk', 'POST', '/api/aid/accounts', account);
      const check = { ids: [entered.bankAccountId], isRight: true };
      expect((await world.ask('county-clerk', 'POST', '/api/aid/accounts/check', check)).status).toBe(200);
      second = (await world.ask('aid-clerk', 'POST', `${PAYMENTS}/${first}/reissue`)).json.batchId;
      for (const [office, step] of [
        ['county-clerk', 'review'],
        ['finance-office', 'approve'],
      ] as const)
        expect(await stepOf(world, office, second, step)).toMatchObject({ status: 200 });
      await world.ask('finance-office', 'POST', `${PAYMENTS}/${second}/files/bank.csv`);
      await stepOf(world, 'finance-office', second, 'send');
      expect((await sendReturn(world, second, await bankAnswers(world, second))).json.paid).toBe(1);
      expect((await stepOf(world, 'finance-office', second, 'close')).status).toBe(200);
    });

    test('then entitlement, batch, bank and treasury agree: what was paid is what was due, and nothing is on its way', async () => {
      const { world } = held;
      const { json: funds } = await world.ask('supervisor', 'GET', '/api/aid/funds');
      const of = (account: string): number =>
        funds.rows
          .filter((row: Answered) => row.programme === programme && row.account === account)
          .reduce((sum: number, row: Answered) => sum + row.amountFen, 0);
      expect([of('granted'), of('allotted'), of('paid')]).toEqual([-30_000_000, 30_000_000 - due, due]);
      expect(['to-pay', 'at-bank', 'returned'].map(of)).toEqual([0, 0, 0]);
      expect((await viewOf(world, second)).balance.every((one: Answered) => one.isBalanced)).toBe(true);
      const { groups } = (await world.ask('aid-clerk', 'GET', '/api/aid/awards')).json;
      expect(groups.find((one: Answered) => one.programme === programme)).toMatchObject({
        paid: 5,
        ready: 0,
      });
    });

    test('every movement stands among the entries, the newest first, part by part, none twice', async () => {
      const { world } = held;
      const seen: number[] = [];
      for (let cursor: number | null = 2_000_000_000; cursor !== null; ) {
        const { json }: { json: Answered } = await world.ask(
          'supervisor',
          'GET',
          `/api/aid/fund-entries?cursor=${cursor}`,
        );
        expect(json.items.length).toBeLessThanOrEqual(20);
        seen.push(...json.items.map(({ entryId }: Answered) => entryId));
        cursor = json.next;
      }
      const kept = await held.rowsOf('select entry_id as id from aid.fund_entry order by 1 desc');
      expect(seen).toEqual(kept.map(({ id }) => id));
    });
  });

  describe('an award that was decided by the law', () => {
    const rules2026 = readRuleSet().rules;
    const facts = { is_enrolled: true, stage: 'senior', dibao: true, near_dibao: false } as const;
    /** What a run decides of a senior pupil on the dibao list, as a law has it. */
    const decided = (n: number, law: RuleSet, amountFen: number) => {
      const frozen = factsToFreeze(compile(law, TERM), 'senior-grant', facts);
      return decisionOf(n, {
        programme: 'senior-grant',
        amountFen,
        ruleHash: ruleSetHash(law),
        facts: frozen,
      });
    };
    const award = async (n: number, law: RuleSet, amountFen: number) => {
      const by = { accountId: await held.accountOf('aid-clerk'), fullName: '经办甲' };
      await inRequest(held.world.database.pool, by, 'awards.propose', async (db) => {
        await keepLaw(db, { hash: ruleSetHash(law), rules: canonicalJson(law) }, new Date());
        await awardDecisions(db, rules, by, [decided(n, law, amountFen)], new Date());
      });
      const [{ id }] = await held.rowsOf('select max(award_id) as id from aid.award');
      return (await held.world.ask('aid-clerk', 'GET', `/api/aid/awards/${id}`)).json;
    };
    /** The same law with the grant at another rate. */
    const lawWith = (yuan: number): RuleSet =>
      ruleSetOf(
        rules2026.programmes.map((one) =>
          one.id === 'senior-grant'
            ? (JSON.parse(JSON.stringify(one).replace('2300', String(yuan))) as typeof one)
            : one,
        ),
      );

    test('keeps the facts that decided it and no others', () =>
      expect(decided(1, rules2026, 1).facts).toEqual({ is_enrolled: true, stage: 'senior', dibao: true }));

    test('is computed again to the fen by the law of then, beside what the law of now would give', async () => {
      const again = await award(950, lawWith(1800), 90_000);
      expect(again).toMatchObject({
        isKept: true,
        isSame: true,
        former: { amountFen: 90_000 },
        present: { amountFen: 115_000 },
      });
      expect(again.former.grounds.map(({ state }: Answered) => state)).toContain('held');
      expect(again.nowRuleSet).not.toBe(again.ruleSet);
    });

    test('that gives something else than was awarded is told so', async () =>
      expect(await award(951, rules2026, 115_001)).toMatchObject({
        isSame: false,
        former: { amountFen: 115_000 },
      }));

    test('whose law somebody changed past the program is not computed, and says so', async () => {
      const { pool } = held.world.database;
      const law = lawWith(1700);
      const { awardId } = await award(952, law, 85_000);
      await pool.query('alter table aid.law_archive disable trigger user');
      await pool.query(`update aid.law_archive set rules = replace(rules, '1700', '9900') where hash = $1`, [
        ruleSetHash(law),
      ]);
      await pool.query('alter table aid.law_archive enable trigger user');
      const { json } = await held.world.ask('aid-clerk', 'GET', `/api/aid/awards/${awardId}`);
      expect(json).toMatchObject({ isAltered: true, isSame: null, former: null });
    });

    test('without its law or facts says that it cannot be; the law kept is changed by nobody', async () => {
      const [{ id }] = await held.rowsOf(
        `select award_id as id from aid.award where programme like 'boarding%' limit 1`,
      );
      const { json } = await held.world.ask('aid-clerk', 'GET', `/api/aid/awards/${id}`);
      expect(json).toMatchObject({ isKept: false, isSame: null, former: null });
      const { pool } = held.world.database;
      for (const sql of [`update aid.law_archive set rules = '{}'`, 'delete from aid.law_archive'])
        await expect(pool.query(sql)).rejects.toThrow('aid.append-only');
      expect((await held.world.ask('supervisor', 'GET', `/api/aid/awards/${id}`)).status).toBe(403);
      expect((await held.world.ask('aid-clerk', 'GET', '/api/aid/awards/1999999999')).json.code).toBe(
        'no-such-line',
      );
    });
  });

  describe('the file for the bank', () => {
    let batchId: number;
    const take = async (form: string) =>
      (await held.world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/${form}`)).raw;

    beforeAll(async () => {
      const { pool } = held.world.database;
      const programme = await layPeople(held.world, 3, 20);
      await pool.query(
        `insert into aid.bank_account (division, person_id, holder, number_sealed, number_index, number_tail, key_no, origin,
           made_at, made_by, made_name) select division, person_id, '=cmd|x', number_sealed, number_index, number_tail, key_no,
           origin, made_at, made_by, made_name from aid.bank_account where person_id = 'P0000020'`,
      );
      await pool.query(
        `insert into aid.bank_account_check select max(bank_account_id), true, now(), $1, '复核乙'
         from aid.bank_account where person_id = 'P0000020'`,
        [await held.accountOf('county-clerk')],
      );
      batchId = await bringTo(held.world, programme, 'approve');
    });

    test('is the batch: its columns, whole numbers, the sum below; and nothing in it computes', async () => {
      const lines = (await take('bank.csv')).toString('utf8').replace('\ufeff', '').trim().split('\n');
      expect(lines[0]).toBe('序号,户名,账号,金额,摘要');
      expect(lines.filter((line) => line.includes("'=cmd|x"))).toHaveLength(1);
      expect(lines.at(-1)).toBe(`合计,3笔,,${((2 * 75_000 + 62_500) / 100).toFixed(2)},`);
    });

    test('is the same to the byte when it is taken again, and is kept once', async () => {
      expect((await take('bank.csv')).equals(await take('bank.csv'))).toBe(true);
      expect((await viewOf(held.world, batchId)).files).toHaveLength(1);
    });

    test('comes as the county’s card sheet too; nobody takes it but who pays', async () => {
      for (const form of ['bank.xlsx', 'card.xlsx'])
        expect((await take(form)).subarray(0, 2)).toEqual(Buffer.from('PK'));
      const { status } = await held.world.ask('aid-clerk', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
      expect(status).toBe(403);
    });

    test('is the only place where a whole number stands: neither the page nor the table holds one', async () => {
      expect(JSON.stringify(await viewOf(held.world, batchId))).not.toMatch(/\d{12}/);
      const [stored] = await held.rowsOf(
        `select number_sealed from aid.bank_account where person_id = 'P0000020'`,
      );
      expect(Buffer.from(stored.number_sealed).toString('latin1')).not.toContain('6217000000000020');
    });
  });

  describe('money that was paid to the wrong child', () => {
    let programme: string;
    let batchId: number;
    let lineId: number;
    let clawBackId: number;
    const claim = (yuan: string) =>
      held.world.ask('aid-clerk', 'POST', '/api/aid/claw-backs', {
        ...{ lineId, yuan, reason: '学生已转出，不应享受' },
      });
    const receive = (yuan: string) =>
      held.world.ask('finance-office', 'POST', `/api/aid/claw-backs/${clawBackId}/receipts`, { yuan });

    beforeAll(async () => {
      programme = await layPeople(held.world, 1, 700);
      batchId = await bringTo(held.world, programme, 'send');
      const { json } = await held.world.ask('finance-office', 'GET', `${PAYMENTS}/${batchId}/lines`);
      lineId = json.items[0].lineId;
    });

    test('is not asked back before it was paid, nor more than was paid', async () => {
      expect((await claim('100')).json.code).toBe('claw-back-too-much');
      await sendReturn(held.world, batchId, await bankAnswers(held.world, batchId));
      expect((await claim('9000')).json.code).toBe('claw-back-too-much');
    });

    test('comes back in parts, never more than was asked, and stands in the ledger', async () => {
      clawBackId = (await claim('750')).json.clawBackId;
      expect([(await receive('500.01')).status, (await receive('249.99')).status]).toEqual([200, 200]);
      expect((await receive('0.01')).json.code).toBe('claw-back-too-much');
      const { json: funds } = await held.world.ask('finance-office', 'GET', '/api/aid/funds');
      const clawed = funds.rows.filter(
        (row: Answered) => row.programme === programme && row.account === 'clawed-back',
      );
      expect(clawed.reduce((sum: number, row: Answered) => sum + row.amountFen, 0)).toBe(75_000);
    });
  });

  describe('of a thousand children approved, 850 of whom change afterwards', () => {
    let programme: string;
    let before: Answered[];
    const awards = () =>
      held.rowsOf('select award_id, amount_fen from aid.award where programme = $1 order by 1', [programme]);
    /** 600 no longer board, 200 would have another amount, 50 are no longer entitled at all. */
    const decidedNow = () =>
      Array.from({ length: 950 }, (_, i) => {
        const decision = decisionOf(2000 + i, { programme });
        const facts = i < 600 ? { ...decision.facts, boarding: 'no' } : decision.facts;
        const amountFen = i >= 600 && i < 800 ? 1 : decision.amountFen;
        return { ...decision, amountFen, factsHash: hashFacts(facts) };
      });

    beforeAll(async () => {
      programme = await layPeople(held.world, 1000, 2000);
      await held.world.ask('poverty-office', 'POST', APPROVE, { programme, term: TERM });
      before = await awards();
    });

    test('every one is listed, and nobody else; those who would have nothing are told so', async () => {
      const own = new Set(before.map(({ award_id: id }) => id));
      const all = await listChangedAwards(held.world.database.pool, TERM, decidedNow());
      const changed = all.filter(({ awardId }) => own.has(awardId));
      expect(changed).toHaveLength(850);
      expect(changed.filter(({ nowFen }) => nowFen === null)).toHaveLength(50);
    });

    test('no approved amount changes, whatever is decided anew', async () => {
      const { database } = held.world;
      const accountId = await held.accountOf('aid-clerk');
      const by = { accountId, fullName: 'x' };
      const again = decidedNow().map(({ factsHash: _, ...decision }) => ({ ...decision, amountFen: 99 }));
      const laid = await inRequest(database.pool, by, 'awards.propose', (db) =>
        awardDecisions(db, rules, by, again, new Date()),
      );
      expect(laid).toBe(0);
      expect(await awards()).toEqual(before);
      expect(before).toHaveLength(1000);
    });

    test('a thousand accounts entered by one person on one day are put before whoever supervises', async () => {
      const { json } = await held.world.ask('auditor', 'GET', '/api/aid/fund-findings?kind=bulk-accounts');
      expect(json.items.some(({ count }: Answered) => count >= 1000)).toBe(true);
    });
  });
});
