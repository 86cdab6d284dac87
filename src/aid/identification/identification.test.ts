import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Answered, COUNTY, openPaymentWorld, type PaymentWorld } from '../../../test/payment-world.ts';
import { fixedSources, signedIn } from '../../../test/signed-in.ts';
import { followRun, layRunAid } from '../settlement/run-aid.queries.ts';
import { readHardshipRules } from './identification.store.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SCHOOL = `school:${COUNTY}:第一中学`;
const OTHER = `school:${COUNTY}:第二中学`;
const ROUNDS = '/api/aid/hardship/rounds';
let world: PaymentWorld;
const heads: Record<string, Record<string, string>> = {};
let roundId: number;

/** Children at the two schools, as a run tells of them; whom a department's list names. */
async function layStudents(): Promise<void> {
  const client = await world.database.pool.connect();
  const row = { group: 'registered-poor', label: '脱贫户名单', file: '脱贫户.xlsx', sheet: 'Sheet1', row: 7 };
  const students = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
    ...{ personId: `P000000${n}`, division: `${COUNTY}101`, school: SCHOOL, name: `学生${n}` },
    ...{ grade: '七年级', className: '1班', lists: n === 2 || n === 6 ? [row] : [] },
  }));
  try {
    const aid = { term: '2026-autumn', students, dues: [], told: [], undetermined: [], missing: [] };
    await layRunAid(client, { runId: 1, county: COUNTY, on: '2026-09-01', aid }, []);
    await followRun(client, 1);
  } finally {
    client.release();
  }
}

beforeAll(async () => {
  world = await openPaymentWorld();
  await layStudents();
  const doors = fixedSources('2026-11-02T02:00:00Z', 11);
  for (const [name, role, scope] of [
    ['班主任', 'school', SCHOOL],
    ['校长', 'school', SCHOOL],
    ['外校', 'school', OTHER],
  ] as const)
    heads[name] = await signedIn(world.database.pool, doors, [[role, scope]], name);
  const told = '本学年认定现已开始，可向班主任领取申请表，在部门名单上的家庭无需证明。';
  const round = { schoolYear: 2026, kind: 'yearly', told, closesOn: '2026-11-30' };
  roundId = (await world.ask('aid-clerk', 'POST', ROUNDS, round)).json.roundId;
});
afterAll(() => world?.close());

const as = (name: string, method: 'GET' | 'POST', path: string, body?: object) =>
  world.ask(undefined, method, path, body, heads[name]!);
const caseOf = async (personId: string): Promise<number> =>
  (await world.database.pool.query('select case_id from aid.hardship_case where person_id = $1', [personId]))
    .rows[0]?.case_id;
/** Takes in the application of a child; gives the answer with the number of its case. */
async function apply(n: number, more: object = {}, name = '班主任') {
  const body = { personIds: [`P000000${n}`], hasUndertaking: true, ...more };
  const answer = await as(name, 'POST', `${ROUNDS}/${roundId}/cases`, body);
  return { ...answer, caseId: await caseOf(`P000000${n}`) };
}
const minutes = async (kind: 'class' | 'school', name: string, members = ['甲', '乙', '丙']) =>
  (
    await as(name, 'POST', `${ROUNDS}/${roundId}/meetings`, {
      ...{ kind, heldOn: '2026-11-01', members },
      minutes: '逐一评议，未要求学生当众陈述困难。',
    })
  ).json;
/** Takes a step of one case; what is said where it is refused. */
const told = ({ status, json }: { status: number; json: Answered }): Answered =>
  status !== 200 ? json.code : json.taken === 1 ? 'taken' : (json.refused[0]?.message ?? 'unseen');
const stepsPath = () => `${ROUNDS}/${roundId}/steps`;
const step = async (name: string, caseId: number, body: object) =>
  told(await as(name, 'POST', stepsPath(), { caseIds: [caseId], ...body }));
const office = async (who: 'aid-clerk' | 'poverty-office' | 'county-clerk', caseId: number, body: object) =>
  told(await world.ask(who, 'POST', stepsPath(), { caseIds: [caseId], ...body }));
const seen = async (who: 'aid-clerk' | 'poverty-office') =>
  (await world.ask(who, 'GET', `${ROUNDS}/${roundId}?state=all`)).json.items as Answered[];
const wait = (days: number): void => {
  world.sources.at = new Date(world.sources.at.getTime() + days * 86_400_000);
};

test('a family is determined in five steps by class, school, bureau and poverty office; each sees its own step', async () => {
  const { caseId } = await apply(1);
  expect(await step('班主任', caseId, { step: 'class-review' })).toMatch(/登记会议记录/);
  expect((await minutes('class', '班主任', ['甲', '乙'])).code).toBe('meeting-missing');
  const { meetingId } = await minutes('class', '班主任');
  expect(await step('班主任', caseId, { step: 'class-review', meetingId })).toBe('taken');
  const schoolMeeting = (await minutes('school', '校长')).meetingId;
  const determine = { step: 'school-review', meetingId: schoolMeeting, level: 'hard' };
  expect(await step('班主任', caseId, determine)).toMatch(/须换一人/);
  expect(await step('校长', caseId, { step: 'school-review', meetingId: schoolMeeting })).toMatch(/困难等级/);
  expect(await step('校长', caseId, determine)).toBe('taken');
  expect((await as('外校', 'GET', `${ROUNDS}/${roundId}?state=all`)).json.items).toEqual([]);
  expect(await seen('poverty-office')).toEqual([]);
  expect(await office('poverty-office', caseId, { step: 'joint-review' })).toBe('unseen');
  expect(await office('aid-clerk', caseId, { step: 'collect' })).toBe('taken');
  const [one] = await seen('poverty-office');
  expect(one.acts.map((act: Answered) => [act.step, act.isAllowed])).toEqual([
    ['joint-review', true],
    ['refuse', true],
  ]);
  expect(await office('aid-clerk', caseId, { step: 'joint-review' })).toMatch(/联审困难认定.*须换一人/);
  expect(await office('poverty-office', caseId, { step: 'joint-review' })).toBe('taken');
  expect(await office('aid-clerk', caseId, { step: 'file' })).toMatch(/现在不能做这一步/);
  const contact = '0738-6820000';
  const published = await world.ask('aid-clerk', 'POST', `${ROUNDS}/${roundId}/publish`, { contact });
  expect(published.json).toEqual({ published: 1 });
  expect(await office('aid-clerk', caseId, { step: 'file' })).toMatch(/公示还没有期满/);
  wait(1);
  const { items } = (await world.ask(undefined, 'GET', '/api/notices')).json;
  const { lines, headings } = (await world.ask(undefined, 'GET', `/api/notices/${items[0].noticeId}`)).json;
  expect(headings).toEqual(['姓名', '学校', '年级', '班级', '等级']);
  expect(lines[0].cells).toEqual(['学＊1', '第一中学', '七年级', '1班', '比较困难']);

  const notice = `/api/aid/hardship/notices/${items[0].noticeId}`;
  const objection = { lineNo: 1, words: '该家庭有经营收入' };
  expect((await as('外校', 'POST', `${notice}/objections`, objection)).json.code).toBe('no-such-line');
  expect((await as('班主任', 'POST', `${notice}/objections`, objection)).status).toBe(200);
  expect((await as('外校', 'GET', `${notice}/objections`)).json).toEqual({ objections: [] });
  wait(9);
  expect((await as('班主任', 'POST', `${notice}/objections`, objection)).json.code).toBe(
    'notice-not-running',
  );
  expect(await office('aid-clerk', caseId, { step: 'file' })).toMatch(/异议没有答复或已成立/);
  const [open] = (await world.ask('aid-clerk', 'GET', `${notice}/objections`)).json.objections;
  const answer = { isUpheld: false, words: '经核实，经营已停业' };
  const answering = `/api/aid/hardship/objections/${open.objectionId}/answer`;
  expect((await as('班主任', 'POST', answering, answer)).status).toBe(403);
  expect((await world.ask('aid-clerk', 'POST', answering, answer)).status).toBe(200);
  expect((await world.ask('aid-clerk', 'POST', answering, answer)).json.code).toBe('objection-answered');
  expect(await office('aid-clerk', caseId, { step: 'file' })).toBe('taken');
  expect(await office('aid-clerk', caseId, { step: 'end', words: '春季学期家庭情况好转' })).toBe('taken');
});

test('data comparison comes first: a family on a department’s list proves nothing, and no school can claim a list', async () => {
  const { items, listed } = (await as('班主任', 'GET', `${ROUNDS}/${roundId}/candidates`)).json;
  expect(items.map((one: Answered) => [one.name, one.lists[0].file, one.lists[0].row])).toEqual([
    ['学生2', '脱贫户.xlsx', 7],
    ['学生6', '脱贫户.xlsx', 7],
  ]);
  expect(listed).toBe(2);
  expect((await as('外校', 'GET', `${ROUNDS}/${roundId}/candidates`)).json.listed).toBe(0);
  expect((await world.ask('poverty-office', 'GET', `${ROUNDS}/${roundId}/candidates`)).status).toBe(403);
  expect((await apply(3, { hasUndertaking: false })).json.code).toBe('undertaking-missing');
  expect((await apply(3, { lists: ['registered-poor'] })).status).toBe(400);
  const { caseId } = await apply(2, { hasUndertaking: false });
  const { meetingId } = await minutes('school', '校长');
  const determine = { step: 'school-review', meetingId, level: 'special' };
  expect(await step('校长', caseId, determine)).toBe('taken');
  const plain = (await apply(3)).caseId;
  expect(await step('校长', plain, determine)).toMatch(/现在不能做这一步/);
  expect((await apply(3)).json.code).toBe('child-unknown');
});

test('who is refused appeals, somebody else hears it, and an appeal may be turned down with words', async () => {
  const { caseId } = await apply(4);
  expect(await step('校长', caseId, { step: 'refuse' })).toMatch(/写明理由/);
  expect(await step('校长', caseId, { step: 'refuse', words: '不符合条件' })).toBe('taken');
  expect(await step('班主任', caseId, { step: 'appeal', words: '父亲刚刚失业' })).toBe('taken');
  const one = (await seen('aid-clerk')).find((each) => each.caseId === caseId);
  expect(one.answerDueOn > one.taken.at(-1).at.slice(0, 10)).toBe(true);
  const heard = { step: 'rehear', words: '经核实属实', level: 'slight' };
  expect(await office('aid-clerk', caseId, heard)).toBe('taken');
  const other = (await apply(5)).caseId;
  await step('校长', other, { step: 'refuse', words: '不符合条件' });
  await step('班主任', other, { step: 'appeal', words: '请再核一次' });
  expect(await office('aid-clerk', other, { step: 'refuse', words: '复核后仍不符合' })).toBe('taken');
});

test('a year has one round, changes follow it term by term', async () => {
  const round = {
    schoolYear: 2026,
    kind: 'yearly',
    told: '本学年认定现已开始，可领取申请表。',
    closesOn: '2026-11-30',
  };
  const ask = async (more: object) =>
    (await world.ask('aid-clerk', 'POST', ROUNDS, { ...round, ...more })).json.code ?? 'opened';
  expect(await ask({})).toBe('round-stands');
  expect(await ask({ schoolYear: 2027, kind: 'change', term: '2027-autumn' })).toBe('change-before-yearly');
  expect(await ask({ kind: 'change', term: '2027-spring' })).toBe('opened');
  expect(await ask({ kind: 'change', term: '2027-spring' })).toBe('round-stands');
});

test('another school takes nothing in for this one, and the database keeps order and members by itself', async () => {
  expect((await apply(7, {}, '外校')).json.code).toBe('child-unknown');
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
