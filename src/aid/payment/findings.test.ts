import { beforeAll, expect, test, vi } from 'vitest';
import { bringTo, layPeople } from '../../../test/payment-steps.ts';
import {
  type Answered,
  COUNTY,
  overBothDatabases,
  type PaymentWorld,
  TERM,
} from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { followRun, layRunAid } from '../settlement/run-aid.queries.ts';
import type { RunAccount, RunAid, RunDue, RunStudent, RunTold } from '../settlement/run-aid.ts';
import { checkAccounts, enterAccounts, resealAccounts } from './account.queries.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const personOf = (n: number): string => `P${String(n).padStart(7, '0')}`;
const LOAN = 'student-loan';

/** A row of a file that says that somebody was paid. */
const paid = (n: number, more: Partial<RunTold> = {}): RunTold => ({
  ...{ personId: personOf(n), division: `${COUNTY}101`, school: `school:${COUNTY}:一中`, name: `学生${n}` },
  ...{ programme: 'senior-grant', programmeText: null, term: TERM, amountFen: 115_000, standing: 'paid' },
  ...{ register: 'payment', file: '发放.xlsx', sheet: '汇总', row: n + 1, paidOn: '2026-10-20' },
  ...{ isDeceased: false, isGraduated: false, isAtSchool: true },
  ...more,
});

overBothDatabases('What is found in the files of others', (held) => {
  let world: PaymentWorld;
  beforeAll(() => {
    world = held.world;
  });
  let run = 0;

  /** Lays a run in which the files tell this; gives the findings of the kind. */
  async function found(
    told: RunTold[],
    kind: string,
    dues: RunDue[] = [],
    more: Partial<RunAid> = {},
  ): Promise<Answered[]> {
    const client = await world.database.pool.connect();
    run += 1;
    const aid = { term: TERM, students: [], dues, told, undetermined: [], missing: [], ...more };
    const seal = { ring: world.keys.ring(), chance: world.sources.chance };
    await layRunAid(client, { runId: run, county: COUNTY, on: '2026-09-01', aid, seal }, []);
    await followRun(client, run);
    client.release();
    const { json } = await world.ask('auditor', 'GET', `/api/aid/fund-findings?kind=${kind}`);
    return json.items;
  }

  test('somebody who has died, or has left with a diploma, and is paid all the same, is found with the row; nobody else', async () => {
    const told = [
      paid(1, { isDeceased: true, isAtSchool: false }),
      paid(2, { isGraduated: true, isAtSchool: false }),
      paid(3, { isGraduated: true }),
      paid(4),
      paid(5, { isDeceased: true, standing: 'failed' }),
      paid(6, { isDeceased: true, term: '2025-autumn' }),
    ];
    expect(await found(told, 'paid-to-deceased')).toMatchObject([
      { count: 1, amountFen: 115_000, people: [{ personId: personOf(1) }], rows: ['发放.xlsx#汇总!2'] },
    ]);
    expect(await found(told, 'paid-to-graduated')).toMatchObject([
      { amountFen: 115_000, on: '2026-10-20', people: [{ personId: personOf(2) }] },
    ]);
  });

  test('somebody on no list of pupils is found, and a row paid twice; what failed, or was of another term, is neither', async () => {
    const elsewhere = { isAtSchool: false };
    const told = [
      paid(1, elsewhere),
      paid(2, { ...elsewhere, standing: 'failed' }),
      paid(3, { ...elsewhere, term: '2025-autumn' }),
      paid(4),
      paid(4, { row: 50, amountFen: 100_000 }),
      paid(5),
      paid(5, { row: 51, standing: 'failed' }),
    ];
    expect(await found(told, 'paid-without-school')).toMatchObject([
      { count: 1, amountFen: 115_000, people: [{ personId: personOf(1) }], rows: ['发放.xlsx#汇总!2'] },
    ]);
    expect(await found(told, 'paid-twice')).toMatchObject([
      { ...{ count: 2, amountFen: 215_000 }, rows: ['发放.xlsx#汇总!5', '发放.xlsx#汇总!50'] },
    ]);
  });

  test('all of them are reached part by part, those that nobody looked into first, and counted by kind', async () => {
    const told = Array.from({ length: 45 }, (_one, n) =>
      paid(n + 1, { isDeceased: true, isAtSchool: false }),
    );
    const [first] = await found(told, 'paid-to-deceased');
    const decision = { key: first.key, result: 'unfounded', words: '已核实，人在' };
    expect((await world.ask('finance-office', 'POST', '/api/aid/fund-findings', decision)).status).toBe(200);
    const keys: string[] = [];
    let page: Answered;
    for (let cursor: number | null = 0; cursor !== null; cursor = page.next) {
      const url = `/api/aid/fund-findings?kind=paid-to-deceased&cursor=${cursor}`;
      page = (await world.ask('auditor', 'GET', url)).json;
      keys.push(...page.items.map(({ key }: Answered) => key));
    }
    expect([new Set(keys).size, keys.length, keys.at(-1)]).toEqual([45, 45, first.key]);
    expect(page.kinds).toContainEqual({ kind: 'paid-to-deceased', total: 45, open: 44 });
  });

  test('a round sum is found where nobody is entitled to that sum, and not where it is what the law gives', async () => {
    const due: RunDue = {
      ...{ personId: personOf(1), division: `${COUNTY}101`, school: null, name: '学生1', programme: 'yulu' },
      ...{ term: TERM, amountFen: 300_000, state: 'paid', cause: null, isDetermined: true },
    };
    const told = [
      paid(1, { programme: 'yulu', amountFen: 300_000 }),
      paid(2, { amountFen: 300_000 }),
      paid(3, { amountFen: 315_000 }),
      paid(4, { amountFen: 50_000 }),
    ];
    expect(await found(told, 'round-sum', [due])).toMatchObject([
      { count: 300_000, threshold: 100_000, people: [{ personId: personOf(2) }], rows: ['发放.xlsx#汇总!3'] },
    ]);
  });

  test('more than is due in the term is found with what is due, but not where the rates are averages, or the sum is round', async () => {
    const due = (n: number, programme: string, amountFen: number): RunDue => ({
      ...{ personId: personOf(n), division: `${COUNTY}101`, school: null, name: `学生${n}`, programme },
      ...{ term: TERM, amountFen, state: 'paid', cause: null, isDetermined: true },
    });
    const boarding = 'boarding-subsidy';
    const dues = [1, 2, 3, 4].map((n) => due(n, boarding, 62_500)).concat(due(5, 'senior-grant', 115_000));
    const told = [
      paid(1, { programme: boarding, amountFen: 75_000 }),
      paid(2, { programme: boarding, amountFen: 62_500 }),
      paid(3, { programme: boarding, amountFen: 200_000 }),
      paid(4, { programme: boarding, amountFen: 75_000, standing: 'failed' }),
      paid(5, { amountFen: 150_000 }),
      paid(6, { programme: boarding, amountFen: 75_000 }),
    ];
    expect(await found(told, 'paid-too-much', dues)).toMatchObject([
      { count: 75_000, threshold: 62_500, people: [{ personId: personOf(1) }], rows: ['发放.xlsx#汇总!2'] },
    ]);
  });

  test('749 loans of 6,094,500 yuan in 2017 are 8,137 a head over the cap of 8,000; under it nothing is found', async () => {
    const loans = (yuan: number, people = 749) => {
      const [fen, each] = [yuan * 100, Math.floor((yuan * 100) / people)];
      return Array.from({ length: people }, (_one, n) =>
        paid(n, {
          ...{ programme: LOAN, term: '2017-autumn' },
          amountFen: n === 0 ? fen - each * (people - 1) : each,
        }),
      );
    };
    const [one, ...more] = await found(loans(6_094_500), 'over-cap-a-head');
    expect(more).toEqual([]);
    expect(one).toMatchObject({ count: 749, threshold: 800_000, amountFen: 609_450_000, on: '2017-12-31' });
    expect(Math.round(one.amountFen / one.count / 100)).toBe(8_137);
    expect(one.people).toHaveLength(749);
    expect(await found(loans(5_992_000), 'over-cap-a-head')).toEqual([]);
    const single = [paid(1, { programme: LOAN, term: '2017-autumn', amountFen: 1_200_001 })];
    expect(await found(single, 'over-cap')).toMatchObject([
      { count: 1_200_001, threshold: 1_200_000, people: [{ personId: personOf(1) }] },
    ]);
  });

  test('one account of several families is found across the rolls, the sheets of other offices and what was entered here', async () => {
    await layPeople(world, 2, 700, true);
    const number = '6217000000000700';
    const account = (n: number, more: Partial<RunAccount> = {}): RunAccount => ({
      ...{ personId: personOf(n), division: `${COUNTY}101`, school: null, name: `学生${n}`, number },
      ...{ family: personOf(n), register: 'payment', file: '发放.xlsx', sheet: '汇总', row: n },
      ...more,
    });
    const dibao = { register: 'civil-affairs', file: '低保.xlsx', sheet: '' };
    const told = [account(710), account(711, dibao), account(712, { number: '6217000000000999' })];
    const sameOf = async (accounts: RunAccount[], students: RunStudent[] = []) =>
      (await found([], 'same-account', [], { accounts, students })).filter(({ what }) => what === '0700');
    // two families here, one of the roll, one of the list of dibao
    expect(await sameOf(told)).toMatchObject([
      {
        count: 4,
        people: [700, 701, 710, 711].map((n) => ({ personId: personOf(n) })),
        rows: ['发放.xlsx#汇总!710', '低保.xlsx!711'],
      },
    ]);
    // brothers and sisters of one household are one family: here, in the files, and across both
    const home = 'H1';
    const pupil = (n: number): RunStudent => ({
      ...{ personId: personOf(n), division: `${COUNTY}101`, school: 's', name: null, household: home },
      ...{ grade: null, className: null, lists: [] },
    });
    const siblings = told.map((one) => ({ ...one, family: home }));
    expect(await sameOf(siblings, [pupil(700), pupil(701)])).toEqual([]);
    expect(await sameOf(siblings)).toMatchObject([{ count: 3 }]);
    // nothing readable is kept, and no request opens what is
    const { rows } = await world.database.pool.query(`select t::text as row from aid.run_account as t`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(number);
    // a change of keys goes through both tables, or the same number would be two
    expect(await sameOf(told)).toMatchObject([{ count: 4 }]);
    const ring = world.keys.ring();
    const key = { keyNo: 2, cipher: world.sources.chance(32), index: world.sources.chance(32) };
    const both = { current: 2, keys: [...ring.keys, key] };
    expect(await resealAccounts(world.database.pool, both, world.sources.chance)).toBeGreaterThan(
      told.length,
    );
    const { json } = await world.ask('auditor', 'GET', '/api/aid/fund-findings?kind=same-account');
    expect(json.items.find(({ what }: Answered) => what === '0700')).toMatchObject({ count: 4 });
  });

  test('accounts that change in number just before a batch is drafted are found with their children', async () => {
    const programme = await layPeople(world, 6, 900);
    const { pool } = world.database;
    const who = async (name: string) => ({
      accountId: (await pool.query('select account_id from access.account where name = $1', [name])).rows[0]
        .account_id as number,
      fullName: name,
    });
    const [clerk, checker] = [await who('aid-clerk'), await who('county-clerk')];
    const now = new Date(world.sources.at.getTime() + 1000);
    const changed = Array.from({ length: 5 }, (_one, n) => ({
      ...{ division: COUNTY, personId: personOf(900 + n), holder: `户主${n}`, bank: null, origin: 'test' },
      number: `62170009${String(n).padStart(8, '0')}`,
    }));
    const ids = await inRequest(pool, clerk, 'payment.make', (db) =>
      enterAccounts(db, world.keys.ring(), clerk, changed, { now, chance: world.sources.chance }),
    );
    await inRequest(pool, checker, 'payment.review', (db) => checkAccounts(db, checker, ids, true, now));
    world.sources.at = new Date(world.sources.at.getTime() + 2 * 86_400_000);
    const batchId = await bringTo(world, programme, 'draft');
    expect(await found([], 'bulk-before-deadline')).toMatchObject([
      {
        count: 5,
        threshold: 5,
        what: String(batchId),
        people: changed.map(({ personId }) => ({ personId })),
      },
    ]);
  });
});
