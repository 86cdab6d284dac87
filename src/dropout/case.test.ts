import { expect, test } from 'vitest';
import { act, actorOf, opened, paper, partsOf, RULES, stateOf, WAY } from './case.fixture.ts';
import type { Act } from './case.ts';
import { dueOf } from './case.ts';
import { decide } from './decide.ts';
import { sayRefused } from './refused.ts';

const LATE = '2026-10-10';

const walk = (steps: number): readonly Act[] => {
  let acts: readonly Act[] = [opened()];
  for (const { role, ...asked } of WAY.slice(0, steps)) {
    const done = act(acts, asked, actorOf(role), LATE);
    expect(done.decision, asked.kind).toMatchObject({ ok: true });
    acts = done.acts;
  }
  return acts;
};

const codes = (decision: ReturnType<typeof act>['decision']): string[] =>
  decision.ok ? [] : decision.grounds.map(({ code }) => code);

test('a case goes from suspect to close by the ordered steps, each with its evidence', () => {
  const steps = WAY.map((_, i) => stateOf(walk(i + 1)).step);
  expect(steps).toEqual([
    ...['verified', 'planned', 'persuaded', 'placed', 'returned', 'returned'],
    ...['monitored', 'monitored', 'monitored', 'monitored', 'closed'],
  ]);
});

test('a close asked for too early is refused with all its grounds at once, in both languages', () => {
  const { decision } = act(walk(5), { kind: 'close' }, actorOf('township-officer'), LATE);
  expect(codes(decision)).toEqual([
    'not-at-this-step',
    'right-missing',
    'attendance-complete',
    'chain-incomplete',
  ]);
  if (decision.ok) return;
  expect(sayRefused(decision.grounds[1]!, 'zh')).toBe('您的岗位不能办理此项，请由县区教育局经办人办理。');
  expect(sayRefused(decision.grounds[2]!, 'en')).toContain('20 school days with 90 %');
});

test('each reply wants its own papers', () => {
  const reply = (code: string, files: number[]) =>
    codes(
      act(
        [opened()],
        { kind: 'verify', data: { reply: code, metOn: '2026-09-10', place: '村', whom: '祖母' }, files },
        actorOf('school'),
      ).decision,
    );
  expect(reply('unfit-or-home-teaching', [paper('medical-certificate')])).toEqual(['proof-of-reply']);
  expect(reply('unfit-or-home-teaching', [paper('medical-certificate'), paper('deferral-paper')])).toEqual(
    [],
  );
  expect(reply('enrolled-elsewhere', [])).toEqual(['proof-of-reply']);
  expect(reply('truly-out', [])).toEqual([]);
});

test.each(RULES.replies.replies.map((reply) => [reply.code, reply] as const))(
  'the reply %s is taken with its papers, each of those that may stand for one another, and with none of them left out',
  (code, { proofs, leads }) => {
    const reply = (files: readonly string[]) =>
      act(
        [opened()],
        {
          kind: 'verify',
          data: { reply: code, metOn: '2026-09-10', place: '村', whom: '祖母' },
          files: files.map(paper),
        },
        actorOf('school'),
      );
    const alternatives = proofs.reduce<string[][]>(
      (all, oneOf) => all.flatMap((chosen) => oneOf.map((one) => [...chosen, one])),
      [[]],
    );
    for (const chosen of alternatives) {
      const taken = reply(chosen);
      expect(codes(taken.decision)).toEqual([]);
      expect(stateOf(taken.acts).step).toBe(leads === 'plan' ? 'verified' : 'answered');
      for (const left of chosen)
        expect(codes(reply([...chosen.filter((one) => one !== left), 'other']).decision), left).toEqual([
          'proof-of-reply',
        ]);
    }
  },
);

test('the thirteen replies of the check are all there, and only one of them says that the child is truly out', () => {
  const { replies } = RULES.replies;
  expect(replies).toHaveLength(13);
  expect(replies.filter(({ leads }) => leads === 'plan').map(({ code }) => code)).toEqual(['truly-out']);
  // who says that a child is elsewhere brings a paper
  expect(replies.filter(({ proofs }) => proofs.length === 0).map(({ code }) => code)).toEqual(['truly-out']);
});

test('a plan names one of the causes: the four of 2020, those of 2017, or a local one; no other', () => {
  const national = (key: 'national2020' | 'national2017') =>
    RULES.causes.causes.flatMap((cause) => cause[key] ?? []);
  expect(national('national2020')).toEqual(['学习困难', '外出打工', '早婚早育', '信教']);
  expect(national('national2017')).toEqual(['因学习困难或厌学', '因贫', '因上学远上学难']);
  const local = RULES.causes.causes.filter((one) => !one.national2020 && !one.national2017);
  expect(local.length).toBeGreaterThan(3);
  const plan = (cause: string) =>
    codes(
      act(walk(1), { ...WAY[1]!, data: { ...WAY[1]!.data, cause } }, actorOf('county-clerk'), LATE).decision,
    );
  for (const { id } of RULES.causes.causes) expect(plan(id), id).toEqual([]);
  expect(plan('laziness')).toEqual(['field-ill']);
});

test('a place that the school did not promise to keep is no place; once promised, the school of the child is that one', () => {
  const place = (data: object) =>
    codes(
      act(walk(3), { ...WAY[3]!, data: { ...WAY[3]!.data, ...data } }, actorOf('county-clerk'), LATE)
        .decision,
    );
  expect(place({ isReserved: false })).toEqual(['place-reserved']);
  expect(place({ isReserved: undefined })).toContain('place-reserved');
  expect(place({ school: 'school:431321:没有的学校' })).toEqual(['field-ill']);
  for (const { id } of RULES.placements) expect(place({ placement: id }), id).toEqual([]);
});

test('every step but the ends has a day by which it is left, whatever the place', () => {
  for (const { id, is_end } of RULES.steps) {
    const limit = RULES.limits.due.find(({ step, place }) => step === id && place === '');
    expect(Boolean(limit), id).toBe(!is_end);
  }
});

test('a reply that excuses is closed by the bureau once township and bureau have signed', () => {
  let acts = act(
    [opened()],
    {
      kind: 'verify',
      data: { reply: 'enrolled-elsewhere', metOn: '2026-09-10', place: '村', whom: '祖母' },
      files: [paper('school-confirmation')],
    },
    actorOf('township-officer'),
  ).acts;
  expect(stateOf(acts).step).toBe('answered');
  expect(codes(act(acts, { kind: 'excuse' }, actorOf('county-clerk')).decision)).toEqual([
    'chain-incomplete',
  ]);
  acts = act(
    acts,
    { kind: 'sign', data: { level: 'township', post: '乡镇长' } },
    actorOf('township-officer'),
  ).acts;
  acts = act(
    acts,
    { kind: 'sign', data: { level: 'bureau', post: '包片领导' } },
    actorOf('county-clerk'),
  ).acts;
  expect(stateOf(act(acts, { kind: 'excuse' }, actorOf('county-clerk')).acts).step).toBe('excused');
});

test('signatures come in order, each by its office, each account once', () => {
  const acts = walk(7);
  const sign = (level: string, role: string, account?: number) =>
    codes(act(acts, { kind: 'sign', data: { level, post: '校长' } }, actorOf(role, account), LATE).decision);
  expect(sign('township', 'township-officer')).toEqual(['turn-to-sign', 'role-of-level']);
  expect(sign('school', 'county-clerk')).toEqual(['role-of-level']);
  expect(sign('school', 'school')).toEqual([]);
});

test('sending back sets aside what came after the step, and the timeline keeps it', () => {
  const acts = walk(8);
  const back = { kind: 'send-back', data: { step: 'planned', reason: '学生又离校' } };
  const after = act(acts, back, actorOf('county-clerk'), LATE).acts;
  const state = stateOf(after);
  expect(state.step).toBe('planned');
  expect(after).toHaveLength(acts.length + 1);
  expect(codes(act(after, { ...WAY[3]! }, actorOf('county-clerk'), LATE).decision)).toEqual([
    'not-at-this-step',
    'agreed-visit',
  ]);
  expect(
    codes(
      act(acts, { ...back, data: { step: 'planned', reason: '无' } }, actorOf('county-clerk'), LATE).decision,
    ),
  ).toEqual(['field-ill']);
});

test('a child that is listed again after the close begins anew: nothing of the first time counts', () => {
  const acts = [...walk(11), opened('reopen', 99, '2026-11-01')];
  expect(stateOf(acts).step).toBe('suspected');
  expect(stateOf(acts).since).toBe('2026-11-01');
  expect(codes(act(acts, { ...WAY[1]! }, actorOf('county-clerk'), '2026-11-02').decision)).toEqual([
    'not-at-this-step',
    'truly-out',
  ]);
});

test('the steps by law come in order', () => {
  const order = { kind: 'issue', data: { paper: 'correction-order', addressee: '王父' } };
  expect(codes(act(walk(2), order, actorOf('county-clerk'), LATE).decision)).toEqual(['legal-order']);
  const visited = walk(3);
  const issued = act(visited, order, actorOf('township-officer'), LATE).acts;
  expect(issued).toHaveLength(visited.length + 1);
  const penalty = { kind: 'issue', data: { paper: 'penalty-decision', addressee: '王父' } };
  expect(codes(act(issued, penalty, actorOf('county-clerk'), LATE).decision)).toEqual(['legal-order']);
  const delivery = {
    kind: 'deliver',
    data: { number: String(issued.at(-1)!.data.number), way: 'in-person', metOn: LATE, whom: '王父' },
  };
  const delivered = act(issued, delivery, actorOf('township-officer'), LATE).acts;
  expect(codes(act(delivered, delivery, actorOf('township-officer'), LATE).decision)).toContain(
    'paper-undelivered',
  );
  expect(codes(act(delivered, penalty, actorOf('county-clerk'), '2026-10-24').decision)).toEqual([
    'legal-order',
  ]);
  expect(codes(act(delivered, penalty, actorOf('county-clerk'), '2026-10-25').decision)).toEqual([]);
  // and none is left out: the court only after a penalty that was delivered and whose term is over
  const court = { kind: 'issue', data: { paper: 'enforcement-request', addressee: '王父' } };
  expect(codes(act(delivered, court, actorOf('county-clerk'), '2026-12-31').decision)).toEqual([
    'legal-order',
  ]);
  const fined = act(delivered, penalty, actorOf('county-clerk'), '2026-10-25').acts;
  expect(codes(act(fined, court, actorOf('county-clerk'), '2026-12-31').decision)).toEqual(['legal-order']);
  const number = String(fined.at(-1)!.data.number);
  const told = { ...delivery, data: { ...delivery.data, number, metOn: '2026-10-26' } };
  const known = act(fined, told, actorOf('township-officer'), '2026-10-26').acts;
  expect(codes(act(known, court, actorOf('county-clerk'), '2026-11-09').decision)).toEqual(['legal-order']);
  expect(codes(act(known, court, actorOf('county-clerk'), '2026-11-10').decision)).toEqual([]);
});

test('days of the clock, days that never were and attendance that cannot be are refused', () => {
  const visit = (metOn: string) =>
    codes(
      act(walk(2), { kind: 'visit', data: { ...WAY[2]!.data, metOn } }, actorOf('school'), LATE).decision,
    );
  expect(visit('2026-10-11')).toEqual(['day-ahead']);
  expect(visit('2026-02-30')).toEqual(['field-ill']);
  expect(visit('2026-06-01')).toEqual(['met-not-before-case']);
  const attend = (data: object) =>
    codes(
      act(walk(6), { kind: 'attend', data: { ...WAY[6]!.data, ...data } }, actorOf('school'), LATE).decision,
    );
  expect(attend({ fromOn: '2026-09-20' })).toEqual(['attendance-ill']);
  expect(attend({ presentDays: 6 })).toEqual(['attendance-ill']);
  expect(attend({ schoolDays: 30, presentDays: 30 })).toEqual(['attendance-ill']);
  expect(attend({ presentDays: 0 })).toEqual([]);
});

test('a place is due by the limit of where it lies', () => {
  expect(dueOf(stateOf([opened()]), RULES)).toBe('2026-09-08');
  expect(dueOf({ ...stateOf([opened()]), division: '310151100' }, RULES)).toBe('2026-09-04');
});

test('an entry that no form has, and a paper of another case, are refused', () => {
  const decision = decide(
    stateOf([opened()]),
    { kind: 'verify', data: { ...WAY[0]!.data, colour: 'red' }, files: [4711] },
    partsOf(actorOf('school')),
  );
  expect(codes(decision)).toEqual(['field-ill', 'file-unknown']);
});
