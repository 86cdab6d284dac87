import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bringTo, PAYMENTS } from '../../../test/payment-steps.ts';
import { decisionOf, openPaymentWorld, type PaymentWorld, TERM } from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { openBatch } from '../../platform/index.ts';
import { compile } from '../compile.ts';
import { decideFacts } from '../decide.queries.ts';
import { wholeFacts } from '../facts.ts';
import { ruleSetHash } from '../programme/rule-set.ts';
import { readRuleSet } from '../rule-set.store.ts';
import { checkAccounts, enterAccounts } from './account.queries.ts';
import { awardDecisions } from './award.queries.ts';
import { readPaymentRules } from './process.store.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const { rules, cases } = readRuleSet();
let world: PaymentWorld;
beforeAll(async () => {
  world = await openPaymentWorld();
});
afterAll(() => world?.close());

/** What the law gives the child of each programme's worked cases in the term, where it is money on a card. */
async function decided() {
  const batch = await openBatch(':memory:', { threads: 1 });
  const compiled = compile(rules, TERM);
  const found = [];
  for (const { programme } of compiled.programmes) {
    if (programme.channel.by !== 'card' || programme.amount.given_as !== 'cash') continue;
    const { base, cases: worked } = cases.get(programme.id)!;
    const all = worked.map(({ change }) => wholeFacts({ ...base.facts, ...change }));
    const decisions = await decideFacts(batch, compiled, all);
    const own = decisions
      .flatMap((one) => one.filter((decision) => decision.programme === programme.id))
      .find(({ outcome, amount_fen }) => outcome === 'entitled' && Number(amount_fen) > 0);
    if (own) found.push({ programme, amountFen: own.amount_fen! });
  }
  batch.close();
  return found;
}

test('every programme that is money on a card goes from the law’s decision to the bank’s file, to the fen', async () => {
  const given = await decided();
  const ids = given.map(({ programme }) => programme.id);
  // grants, the poverty office's plan, scholarships and awards, each by its own rules
  for (const id of ['boarding-subsidy', 'senior-grant', 'vocational-grant', 'yulu', 'higher-grant'])
    expect(ids).toContain(id);
  expect(ids.length).toBeGreaterThan(7);
  const { pool } = world.database;
  const idOf = async (name: string): Promise<number> =>
    (await pool.query('select account_id from access.account where name = $1', [name])).rows[0].account_id;
  const clerk = { accountId: await idOf('aid-clerk'), fullName: '经办甲' };
  const checker = { accountId: await idOf('county-clerk'), fullName: '复核乙' };
  for (const [n, { programme, amountFen }] of given.entries()) {
    world.sources.at = new Date('2026-11-02T02:00:00Z');
    const one = decisionOf(n, {
      ...{ programme: programme.id, amountFen, ruleHash: ruleSetHash(rules) },
      programmeLabel: { zh: programme.label.zh, en: programme.label.en },
    });
    const now = world.sources.now();
    await inRequest(pool, clerk, 'awards.propose', (db) =>
      awardDecisions(db, readPaymentRules(), clerk, [one], now),
    );
    const account = { division: one.division, personId: one.personId, holder: `户主${n}`, bank: null };
    const number = `62170001${String(n).padStart(8, '0')}`;
    const entered = await inRequest(pool, clerk, 'payment.make', (db) =>
      enterAccounts(db, world.keys.ring(), clerk, [{ ...account, number, origin: 'test' }], {
        now,
        chance: world.sources.chance,
      }),
    );
    await inRequest(pool, checker, 'payment.review', (db) => checkAccounts(db, checker, entered, true, now));
    const batchId = await bringTo(world, programme.id, 'send');
    const { raw } = await world.ask('finance-office', 'POST', `${PAYMENTS}/${batchId}/files/bank.csv`);
    const [, line, end] = raw.toString('utf8').trim().split(/\r?\n/);
    const yuan = (amountFen / 100).toFixed(2);
    expect([programme.id, line?.split(',').slice(1, 4)]).toEqual([programme.id, [`户主${n}`, number, yuan]]);
    expect(end?.split(',')[3]).toBe(yuan);
  }
});
