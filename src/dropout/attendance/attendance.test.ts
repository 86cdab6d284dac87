import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../case.ts';
import { type AbsenceAct, absenceGrounds, awayState } from './absence.ts';
import { awayRow, type CalledDay, readAttendanceRules } from './attendance.ts';

const RULES = readAttendanceRules();
const DAY = '2026-09-01';
const SHUANGFENG = '431321200';

/** Days called one after the other: at school, away with leave, away without. */
const calledDays = (states: readonly ('here' | 'ill' | 'weary')[]): CalledDay[] =>
  states.map((state, i) => ({
    on: addDays(DAY, i),
    absences: state === 'here' ? [] : [{ personId: 'P01', reason: state }],
  }));
const rowOf = (states: Parameters<typeof calledDays>[0], division = SHUANGFENG) =>
  awayRow('P01', calledDays(states), RULES, division);
const visit = (metOn: string): AbsenceAct => ({
  kind: 'visit',
  on: metOn,
  by: '周老师',
  data: { metOn, whom: '母亲' },
});
const report = (on: string): AbsenceAct => ({ kind: 'report', on, by: '周老师', data: {} });

describe('The clock of an absence', () => {
  test('limits are those of the place: a week here, the third day in Chongming, not before the fifth in Guangdong', () => {
    const [here, chongming, guangdong] = [SHUANGFENG, '310151100', '440100'].map(
      (division) => rowOf(['weary'], division)!,
    );
    expect([here!.reportFrom, here!.reportBy]).toEqual([DAY, '2026-09-08']);
    expect([chongming!.visitBy, chongming!.reportBy]).toEqual([DAY, '2026-09-03']);
    expect(guangdong!.reportFrom).toBe('2026-09-06');
    const state = awayState(guangdong!, [visit(DAY)], '2026-09-05');
    expect(absenceGrounds('report', state, {}, '2026-09-05').map(({ code }) => code)).toEqual([
      'report-early',
    ]);
    expect(absenceGrounds('report', state, {}, '2026-09-06')).toEqual([]);
  });

  test('what is wanted next, and whether it is late, whatever days were called and whatever was done', () => {
    const states = fc.array(fc.constantFrom('here' as const, 'ill' as const, 'weary' as const), {
      maxLength: 15,
    });
    const acts = fc.array(
      fc.tuple(fc.boolean(), fc.nat(20)).map(([isVisit, n]) => (isVisit ? visit : report)(addDays(DAY, n))),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(states, acts, fc.nat(25), (called, done, n) => {
        const row = rowOf(called);
        const tail = called.slice(called.lastIndexOf('here') + 1);
        expect(row?.on.length ?? 0).toBe(tail.filter((state) => state === 'weary').length);
        if (!row) return;
        const today = addDays(DAY, called.length + n);
        const state = awayState(row, done, today);
        const isSince = ({ on }: AbsenceAct) => on >= row.since;
        // what was done about an earlier absence counts for nothing now
        expect(state.report !== undefined).toBe(done.some((one) => one.kind === 'report' && isSince(one)));
        expect(state.visit !== undefined).toBe(done.some((one) => one.kind === 'visit' && isSince(one)));
        expect(state.wants).toBe(state.report ? null : state.visit ? 'report' : 'visit');
        expect(state.isLate).toBe(state.dueOn !== null && today > state.dueOn);
        const isOpen = absenceGrounds('report', state, {}, today).length === 0;
        expect(isOpen).toBe(state.visit !== undefined && state.report === undefined);
      }),
      { numRuns: 300 },
    );
  });
});
