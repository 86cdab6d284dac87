import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Answered,
  COUNTY,
  openPaymentWorld,
  type PaymentWorld,
  TERM,
} from '../../../test/payment-world.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { chanceOf } from '../payment/ledger.fixture.ts';
import { findAnswers, listAnswers } from '../questions/answers.queries.ts';
import { followRun, layRunAid } from './run-aid.queries.ts';
import type { RunDue, RunTold } from './run-aid.ts';
import { LEFT_OVER_CAUSES, SETTLEMENT_STATES } from './settlement.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const DEBIAN = '/usr/lib/postgresql/15';
const SCHOOL = `school:${COUNTY}:第一中学`;
const PROGRAMME = 'senior-grant';
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex').toString('base64');
const CHILDREN = 60;

/** How each child of the random world fares, drawn beforehand; the plain evaluator reads it, the database finds it out. */
type Fate = {
  readonly files: RunDue['state'];
  readonly failedByOthers: boolean;
  readonly isDetermined: boolean;
  readonly awarded: 'no' | 'proposed' | 'approved' | 'withdrawn';
  readonly account: boolean;
  readonly otherSchool: boolean;
  readonly waived: boolean;
  readonly isByCard: boolean;
};

const draw = (chance: (below: number) => number): Fate => ({
  files: (['paid', 'under-way', 'left-over', 'left-over', 'left-over'] as const)[chance(5)]!,
  failedByOthers: chance(4) === 0,
  isDetermined: chance(2) === 0,
  awarded: (['no', 'no', 'proposed', 'approved', 'approved', 'withdrawn'] as const)[chance(6)]!,
  account: chance(2) === 0,
  otherSchool: chance(4) === 0,
  waived: chance(6) === 0,
  isByCard: chance(8) !== 0,
});

/** The same in plain words, one question after the other. */
function plainly(fate: Fate): string {
  if (fate.files === 'paid') return 'paid';
  if (fate.waived) return 'waived';
  if (fate.isByCard) {
    if (fate.awarded === 'withdrawn') return 'refused';
    if (fate.awarded === 'proposed') return 'under-way';
    if (fate.awarded === 'approved') {
      if (!fate.account) return 'left-over account-wrong';
      return fate.otherSchool ? 'left-over wrong-school' : 'under-way';
    }
  }
  if (fate.files === 'under-way') return 'under-way';
  if (!fate.isByCard) return `left-over ${fate.failedByOthers ? 'not-listed' : 'no-list'}`;
  if (fate.failedByOthers) return 'left-over batch-failed';
  return `left-over ${fate.isDetermined ? 'not-awarded' : 'not-applied'}`;
}

describe.each([
  ['the embedded PostgreSQL', undefined, true],
  ['Debian’s PostgreSQL 15', DEBIAN, existsSync(DEBIAN)],
])('What becomes of an entitlement, over %s', (_, binaries, isThere) => {
  if (!isThere) return test.skip('is not installed here', () => {});
  let world: PaymentWorld;
  let school: Record<string, string>;
  beforeAll(async () => {
    world = await openPaymentWorld(binaries);
    school = await signedIn(world.database.pool, world.sources, [['school', SCHOOL]], 'school');
  });
  afterAll(() => world?.close());

  const personOf = (n: number): string => `P${String(n + 1).padStart(7, '0')}`;

  async function lay(runId: number, fates: readonly Fate[], told: readonly RunTold[] = []): Promise<void> {
    const dues = fates.map(
      (fate, n): RunDue => ({
        ...{ personId: personOf(n), division: `${COUNTY}101`, school: SCHOOL, name: `学生${n}` },
        ...{ programme: fate.isByCard ? PROGRAMME : 'nutrition', term: TERM, amountFen: 115_000 },
        ...{ state: fate.files, isDetermined: fate.isDetermined },
        cause:
          fate.files !== 'left-over'
            ? null
            : fate.isByCard
              ? fate.failedByOthers
                ? 'payment-failed'
                : 'not-listed'
              : fate.failedByOthers
                ? 'not-listed'
                : 'no-list',
      }),
    );
    const client = await world.database.pool.connect();
    const aid = { term: TERM, students: [], dues, told, undetermined: [], missing: [] };
    await layRunAid(client, { runId, county: COUNTY, on: '2026-09-01', aid }, []);
    await followRun(client, runId);
    client.release();
  }

  /** Awards, accounts and waivers as the fates have them; who made what does not matter here. */
  async function befall(fates: readonly Fate[]): Promise<void> {
    const { pool } = world.database;
    const by = (await pool.query(`select account_id from access.account where name = 'aid-clerk'`)).rows[0]
      .account_id;
    const other = (await pool.query(`select account_id from access.account where name = 'county-clerk'`))
      .rows[0].account_id;
    for (const [n, fate] of fates.entries()) {
      const programme = fate.isByCard ? PROGRAMME : 'nutrition';
      if (fate.isByCard && fate.awarded !== 'no') {
        await pool.query(
          `with a as (insert into aid.award (division, school, person_id, name, term, programme, programme_label, amount_fen,
             rule_hash, facts, facts_hash, made_at, made_by, made_name)
           values ($1, $2, $3, 'x', $4, $5, '{}', 115000, repeat('a', 64), '{}', repeat('b', 64), now(), $6, 'x') returning award_id)
           insert into aid.award_share select award_id, 'county', 115000 from a`,
          [`${COUNTY}101`, fate.otherSchool ? '第二中学' : '第一中学', personOf(n), TERM, programme, by],
        );
        if (fate.awarded !== 'proposed')
          await pool.query(
            `insert into aid.award_act select award_id, $2, '不再符合', now(), $3, 'x' from aid.award where person_id = $1`,
            [personOf(n), fate.awarded, other],
          );
        if (fate.account)
          await pool.query(
            `with n as (insert into aid.bank_account (division, person_id, holder, number_sealed, number_index, number_tail, key_no,
               origin, made_at, made_by, made_name)
             values ($1, $2, 'x', 'x', 'x', '1234', 1, 'test', now(), $3, 'x') returning bank_account_id)
             insert into aid.bank_account_check select bank_account_id, true, now(), $4, 'x' from n`,
            [COUNTY, personOf(n), by, other],
          );
      }
      if (fate.waived && fate.files !== 'paid')
        expect(
          (
            await world.ask('aid-clerk', 'POST', '/api/aid/waivers', {
              ...{ personId: personOf(n), programme, guardian: '刘某', words: '家庭已不需要' },
              ...{ signedOn: '2026-10-20', proof: { name: '声明.png', base64: PNG } },
            })
          ).status,
        ).toBe(200);
    }
  }

  const everybody = async (): Promise<Answered[]> => {
    const items: Answered[] = [];
    for (let cursor: number | null = 0; cursor !== null; ) {
      const { json } = await world.ask('county-clerk', 'GET', `/api/aid/settlement/list?cursor=${cursor}`);
      items.push(...json.items);
      cursor = json.next;
    }
    return items;
  };

  test('is exactly one of five, with a cause where it is left over, as a plain evaluator says, whatever befell', async () => {
    const chance = chanceOf(20_261_122);
    const fates = Array.from({ length: CHILDREN }, () => draw(chance));
    await lay(1, fates);
    await befall(fates);
    const items = await everybody();
    expect(items).toHaveLength(CHILDREN);
    const found = new Map(
      items.map((one) => [one.personId, [one.state, one.cause].filter(Boolean).join(' ')]),
    );
    for (const [n, fate] of fates.entries()) expect([n, found.get(personOf(n))]).toEqual([n, plainly(fate)]);
    for (const { state, cause, reason } of items) {
      expect(SETTLEMENT_STATES).toContain(state);
      expect(cause === null).toBe(state !== 'left-over');
      if (cause !== null) expect(LEFT_OVER_CAUSES).toContain(cause);
      if (state === 'refused' || state === 'waived') expect(reason).not.toBeNull();
    }
    const { counts } = (await world.ask('county-clerk', 'GET', '/api/aid/settlement')).json;
    expect(counts.reduce((sum: number, one: Answered) => sum + one.people, 0)).toBe(CHILDREN);
    expect(new Set(fates.map(plainly)).size).toBeGreaterThan(7);
  });

  test('a school is told the same of its own, and another county’s officer of nobody', async () => {
    const own = (await world.ask(undefined, 'GET', '/api/aid/settlement', undefined, school)).json;
    expect(own.counts.length).toBeGreaterThan(0);
    expect(own.counts).toEqual((await world.ask('county-clerk', 'GET', '/api/aid/settlement')).json.counts);
    const away = await signedIn(world.database.pool, world.sources, [['county-clerk', '431322']], 'away');
    expect((await world.ask(undefined, 'GET', '/api/aid/settlement', undefined, away)).json.counts).toEqual(
      [],
    );
  });

  test('a waiver needs its paper, stands once, can be opened and ended; then the entitlement stands again', async () => {
    const who = personOf(900);
    const client = await world.database.pool.connect();
    await client.query(
      `insert into aid.run_due (run_id, person_id, division, school, name, programme, term, amount_fen, state, cause, is_determined)
       values (1, $1, $2, $3, '张', $4, $5, 115000, 'left-over', 'not-listed', false)`,
      [who, `${COUNTY}101`, SCHOOL, PROGRAMME, TERM],
    );
    client.release();
    const form = {
      personId: who,
      programme: PROGRAMME,
      guardian: '张父',
      words: '自愿放弃',
      signedOn: '2026-10-01',
    };
    const ask = async (proof: object, more = {}) =>
      (await world.ask(undefined, 'POST', '/api/aid/waivers', { ...form, proof, ...more }, school)).json;
    expect((await ask({ name: 'a.exe', base64: Buffer.from('MZ..').toString('base64') })).code).toBe(
      'proof-ill',
    );
    expect((await ask({ name: '声明.png', base64: PNG }, { personId: 'P0099999' })).code).toBe(
      'not-entitled',
    );
    const { waiverId } = await ask({ name: '声明.png', base64: PNG });
    expect((await ask({ name: '声明.png', base64: PNG })).code).toBe('waiver-stands');
    const opened = await world.ask(undefined, 'GET', `/api/aid/waivers/${waiverId}/proof`, undefined, school);
    expect(opened.raw.subarray(1, 4).toString()).toBe('PNG');
    expect((await world.ask('finance-office', 'GET', `/api/aid/waivers/${waiverId}/proof`)).status).toBe(403);
    const stateOf = async () => (await everybody()).find((one) => one.personId === who).state;
    expect(await stateOf()).toBe('waived');
    const end = { words: '监护人改变主意' };
    expect((await world.ask(undefined, 'POST', `/api/aid/waivers/${waiverId}/end`, end, school)).status).toBe(
      200,
    );
    expect(await stateOf()).toBe('left-over');
    await expect(world.database.pool.query('delete from aid.waiver')).rejects.toThrow('aid.append-only');
  });

  test('both sides of payments by others are listed: paid as entitled, otherwise, twice, and without a title, with rows and sums', async () => {
    const fate = { ...draw(chanceOf(1)), files: 'left-over', isByCard: true, awarded: 'no' } as const;
    const row = (n: number, amountFen: number): RunTold => ({
      ...{ personId: personOf(n), division: `${COUNTY}101`, school: SCHOOL, name: `学生${n}` },
      ...{ programme: PROGRAMME, programmeText: null, term: TERM, amountFen, standing: 'paid' },
      ...{ register: 'payment', file: '发放.xlsx', sheet: '汇总', row: n + 2, paidOn: null },
      ...{ isDeceased: false, isGraduated: false, isAtSchool: true },
    });
    const fates = [{ ...fate, files: 'paid' } as const, { ...fate, files: 'paid' } as const, fate];
    await lay(2, fates, [row(0, 115_000), row(1, 100_000), row(950, 62_500)]);
    const { counts } = (await world.ask('county-clerk', 'GET', '/api/aid/reconciliation')).json;
    const of = (kind: string) => counts.find((one: Answered) => one.kind === kind);
    expect(of('others')).toMatchObject({ people: 1, dueFen: 115_000, othersFen: 115_000 });
    expect(of('differs')).toMatchObject({ people: 1, dueFen: 115_000, othersFen: 100_000 });
    expect(of('untitled')).toMatchObject({ people: 1, othersFen: 62_500 });
    const untitled = (await world.ask('county-clerk', 'GET', '/api/aid/reconciliation/untitled')).json;
    expect(untitled).toMatchObject({ total: 1, items: [{ file: '发放.xlsx', row: 952, amountFen: 62_500 }] });
    const differing = await world.ask('county-clerk', 'GET', '/api/aid/settlement/list?kind=differs');
    expect(differing.json.items).toMatchObject([{ personId: personOf(1), othersFen: 100_000 }]);
  });

  /** Children of two schools of whom it is not known whether they board; what a school is; whether a list names them. */
  async function layOpen(runId: number): Promise<void> {
    const child = (n: number, school: string, patternNo: number) => ({
      ...{ personId: personOf(n), division: `${COUNTY}101`, school: `school:${COUNTY}:${school}` },
      ...{ name: `学生${n}`, grade: '七年级', className: '1班', patternNo },
    });
    const missing = [
      { patternNo: 1, asks: 'boards', programme: 'boarding-subsidy' },
      { patternNo: 1, asks: 'boards', programme: 'non-boarding-subsidy' },
      { patternNo: 2, asks: 'boards', programme: 'boarding-subsidy' },
      { patternNo: 2, asks: 'school_kind', programme: 'vocational-fee-waiver' },
      { patternNo: 2, asks: 'dibao', programme: 'boarding-subsidy' },
      { patternNo: 2, asks: 'condition:pilot-county', programme: 'nutrition' },
    ] as const;
    const undetermined = [child(0, '第一中学', 1), child(1, '第一中学', 2), child(2, '第二中学', 2)];
    const client = await world.database.pool.connect();
    const aid = { term: TERM, students: [], dues: [], told: [], undetermined, missing };
    await layRunAid(client, { runId, county: COUNTY, on: '2026-09-01', aid }, []);
    await followRun(client, runId);
    client.release();
  }
  const questionsOf = async (headers?: Record<string, string>): Promise<Answered> => {
    const { json } = headers
      ? await world.ask(undefined, 'GET', '/api/aid/questions', undefined, headers)
      : await world.ask('aid-clerk', 'GET', '/api/aid/questions');
    const all = json.offices.flatMap((one: Answered) => one.questions);
    return Object.fromEntries(all.map((one: Answered) => [one.asks, one]));
  };

  test('what keeps decisions open is counted by the office that knows it, and each sees what it may answer', async () => {
    await layOpen(3);
    const all = await questionsOf();
    expect(all.boards).toMatchObject({ office: 'school', children: 3, schools: 2, mayAnswer: true });
    expect(all.boards.programmes.map((one: Answered) => one.programme)).toEqual([
      'boarding-subsidy',
      'non-boarding-subsidy',
    ]);
    expect(all.school_kind).toMatchObject({ office: 'education-bureau', of: 'school', schools: 2 });
    expect(all.dibao).toMatchObject({
      office: 'civil-affairs',
      by: 'sheet',
      mayAnswer: false,
      maySheet: true,
    });
    expect(all['condition:pilot-county']).toMatchObject({ by: 'rule', maySheet: false });
    const own = await questionsOf(school);
    expect(own.boards).toMatchObject({ children: 2, schools: 1, mayAnswer: true, whyNot: null });
    expect(own.school_kind).toMatchObject({ children: 1, mayAnswer: false, maySheet: false });
    expect(own.school_kind.whyNot.zh).toContain('教育行政部门');
  });

  test('a school answers for its own, in order; others’ questions and others’ children are refused', async () => {
    const path = '/api/aid/questions/boards/answers';
    const as = (headers: Record<string, string>, subjects: string[], answer: string, url = path) =>
      world.ask(undefined, 'POST', url, { subjects, answer }, headers);
    expect((await as(school, [personOf(0)], '也许')).json.code).toBe('answer-ill');
    expect((await as(school, [personOf(0), personOf(2)], '是')).json.code).toBe('subject-unknown');
    expect((await as(school, [personOf(0)], '是', '/api/aid/questions/dibao/answers')).json.code).toBe(
      'answer-not-yours',
    );
    const bySheet = { subjects: [personOf(1)], answer: '是' };
    const onScreen = await world.ask('aid-clerk', 'POST', '/api/aid/questions/dibao/answers', bySheet);
    expect(onScreen.json.code).toBe('answer-by-sheet');
    expect((await world.ask('auditor', 'POST', path, bySheet)).status).toBe(403);
    expect((await as(school, [personOf(0)], '是')).json).toEqual({ answered: 1 });
    expect((await questionsOf()).boards).toMatchObject({ children: 3, answered: 1 });
    const { items } = (await world.ask('aid-clerk', 'GET', '/api/aid/questions/list?asks=boards')).json;
    expect(items.map((one: Answered) => [one.subject, one.answer?.value ?? null])).toEqual([
      [personOf(1), null],
      [personOf(2), null],
      [personOf(0), true],
    ]);
    await expect(world.database.pool.query('update aid.answer set value = $$false$$')).rejects.toThrow(
      'aid.append-only',
    );
  });

  test('the sheet for an office goes out with who waits, and comes back whole or is refused with every wrong row', async () => {
    const path = '/api/aid/questions/dibao/sheet';
    const put = (bytes: Buffer) =>
      world.ask('aid-clerk', 'PUT', path, bytes, { 'x-fuzhi-file-name': encodeURIComponent('低保.csv') });
    const out = await world.ask('aid-clerk', 'POST', path, {});
    expect(out.raw.subarray(0, 2).toString()).toBe('PK');
    const csv = (...rows: string[]) => Buffer.from(`\ufeff编号,姓名,待查明事项,答复\n${rows.join('\n')}\n`);
    const { json: ill } = await put(
      csv(`${personOf(1)},学生,最低生活保障,大概`, `${personOf(7)},别人,最低生活保障,是`),
    );
    expect([ill.code, /2（大概）.*3（P/.test(ill.message)]).toEqual(['sheet-ill', true]);
    expect((await put(Buffer.from('姓名,电话\n张三,1\n'))).json.code).toBe('sheet-unrecognised');
    expect((await put(csv(`${personOf(1)},学生,最低生活保障,`))).json.code).toBe('sheet-blank');
    expect((await put(out.raw)).json.code).toBe('sheet-blank');
    const whole = csv(`${personOf(1)},学生,最低生活保障,是`, `${personOf(2)},学生,最低生活保障,`);
    expect((await put(whole)).json).toEqual({ answered: 1, blank: 1 });
    const { rows } = await world.database.pool.query(
      `select subject, value, source, file_name from aid.answer where fact = 'dibao'`,
    );
    expect(rows).toEqual([{ subject: personOf(1), value: true, source: 'file', file_name: '低保.csv' }]);
    expect(await findAnswers(world.database.pool, personOf(1), TERM)).toEqual({ dibao: true });
    expect(await findAnswers(world.database.pool, personOf(1), '2027-spring')).toEqual({});
    const given = await listAnswers(world.database.pool);
    expect(given.map(({ subject, fact }) => `${fact} ${subject}`).sort()).toEqual([
      `boards ${personOf(0)}`,
      `dibao ${personOf(1)}`,
    ]);
  });
});
