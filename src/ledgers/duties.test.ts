import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dutiesOf, hoursOf, schoolYear } from './duties.ts';
import { ask, DISABLED, LESSON, PLACEMENT, PLAN, SCHOOL, stateOf, TOWNSHIP, write } from './row.fixture.ts';
import type { RowState } from './row.ts';

const due = (state: RowState, on = '2026-10-10') =>
  Object.fromEntries(dutiesOf(state, DISABLED, on).map(({ id, dueOn }) => [id, dueOn]));
const placed = write(stateOf([]), { kind: 'placement', data: PLACEMENT });
const planned = write(placed, { kind: 'plan', data: PLAN });

describe('What a disabled child wants', () => {
  test('at first: a placement and a plan, at once', () => {
    expect(due(stateOf([]))).toEqual({ 'no-placement': '2026-09-01', 'no-plan': '2026-09-01' });
  });

  test('once placed: a plan, a review within a year of the assessment, hours of home teaching', () => {
    expect(due(placed)).toEqual({
      'no-plan': '2026-09-01',
      'review-due': '2027-09-10',
      'hours-behind': '2026-10-10',
    });
  });

  test('with a plan: nothing until the plan ends, then a plan again', () => {
    expect(due(planned)['no-plan']).toBe('2027-07-11');
  });

  test('a review puts the next one a year off; a new placement does so too', () => {
    const reviewed = write(planned, {
      kind: 'review',
      data: { metOn: '2027-06-20', members: '李、王、赵', result: 'keep', progress: '有进步，继续' },
      on: '2027-06-20',
    });
    expect(due(reviewed, '2027-06-20')['review-due']).toBe('2028-06-19');
  });

  test('a child taught at school owes no hours at home', () => {
    const data = { ...PLACEMENT, placement: 'mainstream' };
    expect(due(write(stateOf([]), { kind: 'placement', data }))).not.toHaveProperty('hours-behind');
  });

  test('a plan that was set aside is none', () => {
    const data = { entry: '2', reason: '写错了学生' };
    expect(due(write(planned, { kind: 'withdraw', data }))['no-plan']).toBe('2026-09-01');
  });

  test('who has left the ledger wants nothing, and is wanted anew once taken in again', () => {
    const left = write(planned, { kind: 'leave', data: { why: 'moved-away', note: '随父母迁往邻县' } });
    expect(due(left)).toEqual({});
    const back = write(left, { kind: 'return', data: { reason: '已迁回本村' } });
    expect(due(back)).toHaveProperty('review-due');
  });
});

describe('Hours of home teaching', () => {
  const hours = DISABLED.hours!;
  const duty = DISABLED.duties.find(({ id }) => id === 'hours-behind')!;
  const lesson = (state: RowState, metOn: string, count: number) =>
    write(state, { kind: 'lesson', data: { ...LESSON, metOn, hours: count }, on: metOn });

  test('the school year runs from September to July, whichever day is asked for', () => {
    expect(schoolYear(hours, '2026-09-01')).toEqual({ from: '2026-09-01', to: '2027-07-10' });
    expect(schoolYear(hours, '2027-06-30')).toEqual({ from: '2026-09-01', to: '2027-07-10' });
    expect(schoolYear(hours, '2026-08-31')).toEqual({ from: '2025-09-01', to: '2026-07-10' });
  });

  test.each([
    [TOWNSHIP, 216],
    ['370112001', 216],
    ['620102001', 60],
  ])('the standard of %s is %d, each with its source or marked as without', (division, wanted) => {
    expect(hoursOf(stateOf([], DISABLED, division), duty, hours, '2026-10-10')).toMatchObject({
      wanted,
      done: 0,
    });
  });

  test('every hour puts the day off on which the child falls behind; hours of last year do not count', () => {
    const first = due(lesson(planned, '2026-10-08', 6))['hours-behind']!;
    expect(first > due(planned)['hours-behind']!).toBe(true);
    const last = { ...LESSON, metOn: '2026-06-08' };
    const old = write(planned, { kind: 'lesson', data: last });
    expect(hoursOf(old, duty, hours, '2026-10-10')!.done).toBe(0);
  });

  test('who has the whole of it is asked again in the next school year', () => {
    let state = planned;
    for (let i = 0; i < 27; i++) state = lesson(state, addDays('2026-09-11', i), 8);
    expect(due(state, '2026-10-10')['hours-behind']).toBe(addDays('2027-09-01', 30));
  });

  test('more hours are never due earlier', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 30 }), (given) => {
        let [state, before] = [planned, due(planned)['hours-behind']!];
        for (const [i, count] of given.entries()) {
          state = lesson(state, addDays('2026-09-11', i), count);
          const now = due(state, '2026-12-01')['hours-behind']!;
          expect(now >= before).toBe(true);
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('What is not taken', () => {
  const codes = (state: RowState, kind: string, data: object, role?: string) => {
    const decision = ask(state, { kind, data: { ...data }, ...(role ? { role } : {}) });
    return decision.ok ? [] : decision.grounds.map(({ code }) => code);
  };

  test('a plan before the committee has placed the child', () => {
    expect(codes(stateOf([]), 'plan', PLAN)).toEqual(['wants-entry']);
  });

  test('lessons at home for a child who goes to school', () => {
    const state = write(stateOf([]), { kind: 'placement', data: { ...PLACEMENT, placement: 'mainstream' } });
    expect(codes(state, 'lesson', LESSON)).toEqual(['wants-value']);
  });

  test('a committee of two, a day to come, a school nobody knows: all told at once', () => {
    const data = {
      ...PLACEMENT,
      members: '李医生、王校长、李医生',
      metOn: '2026-12-01',
      school: 'school:431321:没有',
    };
    expect(codes(stateOf([]), 'placement', data).toSorted()).toEqual([
      'day-ahead',
      'field-ill',
      'too-few-names',
    ]);
  });

  test('a decision by a role that only keeps the ledger', () => {
    expect(codes(stateOf([]), 'placement', PLACEMENT, 'township-officer')).toEqual(['right-missing']);
    expect(codes(placed, 'plan', PLAN, 'township-officer')).toEqual([]);
  });

  test('anything on a child who has left, but to take it in again', () => {
    const left = write(placed, { kind: 'leave', data: { why: 'of-age', note: '已满十八周岁' } });
    expect(codes(left, 'plan', PLAN)).toContain('row-ended');
    expect(codes(placed, 'return', { reason: '已迁回本村' })).toEqual(['row-not-ended']);
  });

  test('an entry set aside twice, or one that no one wrote', () => {
    const aside = write(planned, { kind: 'withdraw', data: { entry: '2', reason: '写错了学生' } });
    expect(codes(aside, 'withdraw', { entry: '2', reason: '再撤一次' })).toEqual(['field-ill']);
    expect(codes(aside, 'withdraw', { entry: '99', reason: '再撤一次' })).toEqual(['field-ill']);
  });

  test('a keeper sets aside what keepers write, never a decision of the committee', () => {
    const data = { entry: '1', reason: '写错了学生' };
    expect(codes(planned, 'withdraw', data, 'township-officer')).toEqual(['field-ill']);
    expect(codes(planned, 'withdraw', { ...data, entry: '2' }, 'township-officer')).toEqual([]);
    expect(codes(planned, 'withdraw', data)).toEqual([]);
  });

  test('the school that takes the child is that of the placement that stands', () => {
    const first = ask(stateOf([]), { kind: 'placement', data: PLACEMENT });
    expect(first).toMatchObject({ ok: true, placed: SCHOOL });
    expect(ask(placed, { kind: 'plan', data: PLAN })).toMatchObject({ placed: SCHOOL });
    expect(ask(placed, { kind: 'withdraw', data: { entry: '1', reason: '写错了学生' } })).toMatchObject({
      placed: null,
    });
  });

  test('whatever is sent, nothing but grounds comes of it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (data) => {
        const decision = ask(stateOf([]), { kind: 'placement', data });
        expect(decision.ok).toBe(false);
      }),
    );
  });
});
