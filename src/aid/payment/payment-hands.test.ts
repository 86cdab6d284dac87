import fc from 'fast-check';
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
} from '../../../test/payment-steps.ts';
import {
  type Answered,
  COUNTY,
  decisionOf,
  OFFICES,
  type Office,
  overBothDatabases,
  type PaymentWorld,
  TERM,
} from '../../../test/payment-world.ts';
import { inRequest } from '../../access/index.ts';
import { inTransaction } from '../../platform/index.ts';
import { resealAccounts } from './account.queries.ts';
import { awardDecisions } from './award.queries.ts';
import { readPaymentRules } from './process.store.ts';
import { BATCH_STEPS } from './process.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const rules = readPaymentRules();

overBothDatabases('Nobody pays alone', (held) => {
  let world: PaymentWorld;
  beforeAll(() => {
    world = held.world;
  });
  const { rowsOf } = held;

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

  test('no notice runs into days whose holidays nobody knows; once the year is entered, it runs by it', async () => {
    const programme = await layPeople(world, 2, 480);
    const batchId = await bringTo(world, programme, 'review');
    world.sources.at = new Date('2026-12-28T02:00:00Z');
    const early = await stepOf(world, 'aid-clerk', batchId, 'publish');
    expect([early.status, early.json.code]).toEqual([409, 'calendar-unknown']);
    expect(early.json.message).toContain('2026-12-31');
    const { json: before } = await world.ask('auditor', 'GET', '/api/aid/calendar');
    expect(before).toMatchObject({ mayEnter: false, years: [], next: { isKnown: false } });
    const year = {
      year: 2027,
      document: '国办发明电〔2026〕9号',
      off: '2027-01-01 至 2027-01-03',
      worked: '',
    };
    const enter = (office: Office, more = {}) =>
      world.ask(office, 'POST', '/api/aid/calendar', { ...year, ...more });
    expect((await enter('finance-office')).status).toBe(403);
    expect((await enter('aid-clerk', { off: '元旦' })).json.code).toBe('calendar-days-ill');
    expect((await enter('aid-clerk')).status).toBe(200);
    expect((await stepOf(world, 'aid-clerk', batchId, 'publish')).status).toBe(200);
    const { notice } = await viewOf(world, batchId);
    expect([notice.beginsOn, notice.endsOn]).toEqual(['2026-12-29', '2027-01-05']);
  });

  describe('no sequence of calls by anybody reaches a paid line without review, notice and approval', () => {
    type Call = { readonly office: Office; readonly act: string };
    const WHOLE: readonly Call[] = [
      { office: 'county-clerk', act: 'review' },
      { office: 'aid-clerk', act: 'publish' },
      { office: 'aid-clerk', act: 'wait' },
      { office: 'finance-office', act: 'approve' },
      { office: 'finance-office', act: 'file' },
      { office: 'finance-office', act: 'send' },
      { office: 'finance-office', act: 'return' },
    ];
    const ACTS = [...BATCH_STEPS.filter((step) => step !== 'draft'), 'file', 'return', 'wait'];
    const call = fc.record({ office: fc.constantFrom(...OFFICES), act: fc.constantFrom(...ACTS) });
    /** The right road with calls of anybody between, and with some of its own steps left out. */
    const road = fc
      .tuple(
        fc.array(fc.array(call, { maxLength: 3 }), { minLength: WHOLE.length, maxLength: WHOLE.length }),
        fc.subarray([...WHOLE.keys()], { maxLength: 2 }),
      )
      .map(([between, left]) =>
        WHOLE.flatMap((one, no) => [...(between[no] ?? []), ...(left.includes(no) ? [] : [one])]),
      );
    let from = 500;

    /** Makes the calls one after the other on a batch of its own; tells whether money was paid, and by which steps. */
    async function walk(calls: readonly Call[]) {
      from += 2;
      const batchId = await bringTo(world, await layPeople(world, 2, from), 'draft');
      const account = `62170000${String(from).padStart(8, '0')}`;
      const line = `户主${from},${account},${from % 2 ? '625' : '750'}.00,成功`;
      const back = Buffer.from(`户名,账号,金额,处理结果\n${line}\n`);
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
      const steps = await rowsOf(
        'select step, made_by from aid.payment_step where batch_id = $1 order by step_no',
        [batchId],
      );
      return { isPaid: paid.length > 0, steps };
    }

    test('the whole road does', async () => expect((await walk(WHOLE)).isPaid).toBe(true));

    test.each(['review', 'publish', 'wait', 'approve', 'send'])('left out %s, it does not', async (act) =>
      expect((await walk(WHOLE.filter((one) => one.act !== act))).isPaid).toBe(false),
    );

    test('whatever is called between, money that was paid went through all of them, by three persons', async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(road, fc.array(call, { minLength: 5, maxLength: 25 })), async (calls) => {
          const { isPaid, steps } = await walk(calls);
          if (!isPaid) return;
          const taken = steps.map(({ step }) => step);
          expect(taken.slice(0, 5)).toEqual(['draft', 'review', 'publish', 'approve', 'send']);
          expect(new Set([steps[0], steps[1], steps[3]].map((step) => step!.made_by)).size).toBe(3);
        }),
        { numRuns: held.isSecond ? 4 : 8 },
      );
    });
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

  test('who changes school in the term is paid once, as awarded at the old school; the new one pays from the next term on', async () => {
    const programme = await layPeople(world, 1, 980);
    const { pool } = world.database;
    const [{ account_id: accountId }] = (await rowsOf(
      `select account_id from access.account where name = 'aid-clerk'`,
    )) as [Answered];
    const propose = (term: '2026-autumn' | '2027-spring') => {
      const moved = decisionOf(980, { programme, school: '第2中学', term });
      const by = { accountId, fullName: '经办甲' };
      return inRequest(pool, { accountId }, 'awards.propose', (db) =>
        awardDecisions(db, rules, by, [moved], world.sources.now()),
      );
    };
    // facts 3.5: a transfer in mid-term keeps the old school's payment for that term
    expect(await propose('2026-autumn')).toBe(0);
    const batchId = await bringTo(world, programme, 'send');
    await sendReturn(world, batchId, await bankAnswers(world, batchId));
    expect((await stepOf(world, 'finance-office', batchId, 'close')).status).toBe(200);
    expect(await propose('2026-autumn')).toBe(0);
    expect(await propose('2027-spring')).toBe(1);
    expect(
      await rowsOf(
        `select a.term, a.school, o.outcome from aid.award as a left join aid.payment_line as l on l.award_id = a.award_id
         left join aid.line_outcome as o on o.line_id = l.line_id where a.programme = $1 order by a.term`,
        [programme],
      ),
    ).toEqual([
      { term: '2026-autumn', school: '第1中学', outcome: 'paid' },
      { term: '2027-spring', school: '第2中学', outcome: null },
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

  test('keys of account numbers are changed while the numbers stay', async () => {
    const ring = world.keys.ring();
    const key = { keyNo: 2, cipher: world.sources.chance(32), index: world.sources.chance(32) };
    const both = { current: 2, keys: [...ring.keys, key] };
    const [{ n }] = (await rowsOf('select count(*) as n from aid.bank_account')) as [{ n: number }];
    expect(await resealAccounts(world.database.pool, both, world.sources.chance)).toBe(n);
    expect(await rowsOf('select 1 from aid.bank_account where key_no <> 2')).toEqual([]);
  });
});
