import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Answered, COUNTY, openPaymentWorld, type PaymentWorld } from '../../../test/payment-world.ts';
import { fixedSources, signedIn } from '../../../test/signed-in.ts';
import { readHardshipRules } from './identification.store.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SCHOOL = `school:${COUNTY}:第一中学`;
const OTHER = `school:${COUNTY}:第二中学`;
const ROUNDS = '/api/aid/hardship/rounds';
let world: PaymentWorld;
const heads: Record<string, Record<string, string>> = {};
let roundId: number;

beforeAll(async () => {
  world = await openPaymentWorld();
  const doors = fixedSources('2026-11-02T02:00:00Z', 11);
  for (const [name, role, scope] of [
    ['班主任', 'school', SCHOOL],
    ['校长', 'school', SCHOOL],
    ['外校', 'school', OTHER],
  ] as const)
    heads[name] = await signedIn(world.database.pool, doors, [[role, scope]], name);
  const told = '本学年认定现已开始，可向班主任领取申请表，在部门名单上的家庭无需证明。';
  const round = { division: COUNTY, schoolYear: 2026, kind: 'yearly', told, closesOn: '2026-11-30' };
  roundId = (await world.ask('aid-clerk', 'POST', ROUNDS, round)).json.roundId;
});
afterAll(() => world?.close());

const as = (name: string, method: 'GET' | 'POST', path: string, body?: object) =>
  world.ask(undefined, method, path, body, heads[name]!);
const apply = (n: number, more: object = {}, name = '班主任') =>
  as(name, 'POST', `${ROUNDS}/${roundId}/cases`, {
    ...{
      division: `${COUNTY}101`,
      school: SCHOOL,
      personId: `P000000${n}`,
      name: `学生${n}`,
      grade: '七年级',
    },
    ...{ hasUndertaking: true, ...more },
  });
const minutes = async (kind: 'class' | 'school', name: string, members = ['甲', '乙', '丙']) =>
  (
    await as(name, 'POST', `${ROUNDS}/${roundId}/meetings`, {
      ...{ division: `${COUNTY}101`, school: SCHOOL, kind, heldOn: '2026-11-01', members },
      minutes: '逐一评议，未要求学生当众陈述困难。',
    })
  ).json;
const step = (name: string, caseId: number, body: object) =>
  as(name, 'POST', `/api/aid/hardship/cases/${caseId}/steps`, body);
const office = (who: 'aid-clerk' | 'poverty-office' | 'county-clerk', caseId: number, body: object) =>
  world.ask(who, 'POST', `/api/aid/hardship/cases/${caseId}/steps`, body);
const seen = async (who: 'aid-clerk' | 'poverty-office') =>
  (await world.ask(who, 'GET', `${ROUNDS}/${roundId}`)).json.cases as Answered[];

test('a family is determined in five steps by class, school, bureau and poverty office; each sees its own step', async () => {
  const { caseId } = (await apply(1)).json;
  expect((await step('班主任', caseId, { step: 'class-review' })).json.code).toBe('meeting-missing');
  expect((await minutes('class', '班主任', ['甲', '乙'])).code).toBe('meeting-missing');
  const meetingId = (await minutes('class', '班主任')).meetingId;
  expect((await step('班主任', caseId, { step: 'class-review', meetingId })).status).toBe(200);
  const schoolMeeting = (await minutes('school', '校长')).meetingId;
  const determine = { step: 'school-review', meetingId: schoolMeeting, level: 'hard' };
  expect((await step('班主任', caseId, determine)).json.code).toBe('same-person-case');
  expect((await step('校长', caseId, { step: 'school-review', meetingId: schoolMeeting })).json.code).toBe(
    'level-missing',
  );
  expect((await step('校长', caseId, determine)).status).toBe(200);
  expect((await as('外校', 'GET', `${ROUNDS}/${roundId}`)).json.cases).toEqual([]);
  expect(await seen('poverty-office')).toEqual([]);
  expect((await office('poverty-office', caseId, { step: 'joint-review' })).status).toBe(404);
  expect((await office('aid-clerk', caseId, { step: 'collect' })).status).toBe(200);
  expect(await seen('poverty-office')).toHaveLength(1);
  expect(
    (await office('aid-clerk', caseId, { step: 'joint-review' })).json.grounds.map(
      (one: Answered) => one.code,
    ),
  ).toEqual(['not-your-step', 'same-person-case']);
  expect((await office('poverty-office', caseId, { step: 'joint-review' })).status).toBe(200);
  expect((await office('aid-clerk', caseId, { step: 'file' })).json.code).toBe('hardship-out-of-order');
  const published = await world.ask('aid-clerk', 'POST', `${ROUNDS}/${roundId}/publish`, {
    contact: '0738-6820000',
  });
  expect(published.json).toEqual({ published: 1 });
  expect((await office('aid-clerk', caseId, { step: 'file' })).json.code).toBe('notice-runs');
  world.sources.at = new Date(world.sources.at.getTime() + 86_400_000);
  const { items } = (await world.ask(undefined, 'GET', '/api/notices')).json;
  const { lines, headings } = (await world.ask(undefined, 'GET', `/api/notices/${items[0].noticeId}`)).json;
  expect(headings).toEqual(['姓名', '学校', '年级', '班级', '等级']);
  expect(lines[0].cells).toEqual(['学＊1', '第一中学', '七年级', '', '比较困难']);
  world.sources.at = new Date(world.sources.at.getTime() + 9 * 86_400_000);
  expect((await office('aid-clerk', caseId, { step: 'file' })).status).toBe(200);
  const ended = { step: 'end', words: '春季学期家庭情况好转' };
  expect((await office('aid-clerk', caseId, ended)).status).toBe(200);
});

test('a family on a department’s list proves nothing and needs no class review; one on none signs an undertaking', async () => {
  expect((await apply(2, { hasUndertaking: false })).json.code).toBe('undertaking-missing');
  const { caseId } = (await apply(2, { hasUndertaking: false, lists: ['脱贫户'] })).json;
  const meetingId = (await minutes('school', '校长')).meetingId;
  expect((await step('校长', caseId, { step: 'school-review', meetingId, level: 'special' })).status).toBe(
    200,
  );
  const plain = (await apply(3)).json.caseId;
  expect((await step('校长', plain, { step: 'school-review', meetingId, level: 'special' })).json.code).toBe(
    'hardship-out-of-order',
  );
  expect((await apply(3)).status).toBe(409);
});

test('who is refused appeals, and somebody else hears it', async () => {
  const { caseId } = (await apply(4)).json;
  expect((await step('校长', caseId, { step: 'refuse' })).json.code).toBe('words-missing');
  expect((await step('校长', caseId, { step: 'refuse', words: '不符合条件' })).status).toBe(200);
  expect((await step('班主任', caseId, { step: 'appeal', words: '父亲刚刚失业' })).status).toBe(200);
  const heard = await office('aid-clerk', caseId, { step: 'rehear', words: '经核实属实', level: 'slight' });
  expect(heard.status).toBe(200);
});

test('another school takes nothing in for this one, and the database keeps order and members by itself', async () => {
  const foreign = await apply(5, {}, '外校');
  expect([foreign.status < 500, foreign.status]).toEqual([true, 403]);
  const { pool } = world.database;
  await expect(
    pool.query(`insert into aid.hardship_step (case_id, step_no, step, state, made_at, made_by, made_name)
      select case_id, 2, 'file', 'filed', now(), made_by, 'x' from aid.hardship_case where person_id = 'P0000003'`),
  ).rejects.toThrow('aid.step-out-of-order');
  await expect(pool.query('delete from aid.hardship_step')).rejects.toThrow('aid.append-only');
});

test('the moves that the database allows are those of the rules', async () => {
  const { rows } = await world.database.pool.query('select * from aid.hardship_move');
  const held = rows.map((row) =>
    [
      row.step,
      row.state_before,
      row.state,
      row.right_code,
      row.not_steps,
      row.meeting,
      row.wants_level,
      row.wants_words,
      row.only_listed,
    ].join(' '),
  );
  const told = readHardshipRules().steps.flatMap(
    ({ step: name, from, to, right, not, meeting, level, words, only_listed }) =>
      (from.length ? from : ['']).map((before) =>
        [name, before, to, right, not, meeting ?? null, level, words, only_listed].join(' '),
      ),
  );
  expect(held.sort()).toEqual(told.sort());
});
