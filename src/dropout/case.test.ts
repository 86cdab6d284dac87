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
