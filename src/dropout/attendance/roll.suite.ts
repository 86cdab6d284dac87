import { expect, test } from 'vitest';
import type { openPool } from '../../platform/index.ts';
import { NAMED_SCHOOL } from '../county.fixture.ts';
import { absencesSince } from './attendance.queries.ts';

export type Told = { readonly status: number; readonly json: ReturnType<typeof JSON.parse> };

/** A world that is open already: a class of P04, who is of school age, and of a senior; somebody of each role. */
export type RollWorld = {
  readonly get: (name: string, path: string) => Promise<Told>;
  readonly post: (name: string, path: string, body: object) => Promise<Told>;
  /** A file of an address, and one put there. */
  readonly take: (
    name: string,
    path: string,
  ) => Promise<{ readonly status: number; readonly content: Buffer }>;
  readonly bring: (name: string, path: string, payload: Buffer) => Promise<{ json: () => Told['json'] }>;
  readonly now: () => Date;
  readonly pool: () => ReturnType<typeof openPool>;
};

/** What holds of the roll of a class. */
export function rollTests({ get, post, pool }: RollWorld): void {
  const CLASS = { school: NAMED_SCHOOL, class: '三年级1班' };
  const roll = (on: string, reason?: string, more: object = {}) => ({
    ...{ ...CLASS, on, absences: reason ? [{ personId: 'P04', reason }] : [] },
    ...more,
  });
  const callRoll = (on: string, reason?: string, more: object = {}) =>
    post('class-teacher', '/attendance', roll(on, reason, more));

  test('a teacher sees the school’s classes and names, and nothing else of them', async () => {
    const { json } = await get('class-teacher', '/attendance');
    expect(json.classes).toMatchObject([{ class: '三年级1班', pupils: 2, absent: null }]);
    const asked = `/attendance/roll?on=2026-10-10&school=${encodeURIComponent(NAMED_SCHOOL)}&class=${encodeURIComponent('三年级1班')}`;
    const { pupils } = (await get('class-teacher', asked)).json;
    expect(Object.keys(pupils[0]).toSorted()).toEqual([
      ...['clock', 'isOfAge', 'name', 'note', 'personId', 'reason', 'sex'],
    ]);
    expect((await get('other-school', asked)).json.code).toBe('no-such-class');
    expect((await get('class-teacher', '/children')).status).toBe(403);
    expect((await get('county-clerk', '/attendance')).status).toBe(403);
  });

  test('the clock runs from the first day away without leave; leave neither counts nor ends it; a day at school does', async () => {
    for (const [on, reason] of [
      ['2026-09-28', 'weary'],
      ['2026-09-29', undefined],
      ['2026-09-30', 'no-word'],
      ['2026-10-08', 'ill'],
      ['2026-10-09', 'no-word'],
    ] as const)
      expect((await callRoll(on, reason)).status).toBe(201);
    const clockOf = async (name: string) => (await get(name, '/attendance/away')).json.items[0]?.clock;
    const clock = {
      since: '2026-09-30',
      days: 2,
      visitBy: '2026-09-30',
      reportBy: '2026-10-07',
      isLate: true,
    };
    expect(await clockOf('county-clerk')).toEqual(clock);
    expect(await clockOf('school')).toEqual(clock);
    expect(await clockOf('other-school')).toBeUndefined();
    expect((await callRoll('2026-10-10')).status).toBe(201);
    expect(await clockOf('county-clerk')).toBeUndefined();
  });

  test('what is entered again for a day counts instead, the former stays on record, and one submission is one roll', async () => {
    const first = await callRoll('2026-10-10', 'weary', { submission: 'phone-0001' });
    expect(await callRoll('2026-10-10', 'weary', { submission: 'phone-0001' })).toEqual(first);
    const { json } = await get('class-teacher', '/attendance');
    expect(json.classes[0]).toMatchObject({ absent: 1, calledBy: 'class-teacher' });
    const { rows } = await pool().query(
      `select count(*) as n from dropout.roll_call where on_day = '2026-10-10'`,
    );
    expect(rows[0].n).toBe(2);
    await expect(pool().query('update dropout.roll_call set pupils = 0')).rejects.toThrow('append-only');
    const since = await absencesSince(pool(), '2026-09-20');
    expect(since).toEqual([{ personId: 'P04', days: 5, reason: 'no-word', times: 2 }]);
  });

  test('a roll of another school, of strangers, without a reason, of a day to come is refused', async () => {
    const code = async (on: string, reason?: string, more: object = {}) =>
      (await callRoll(on, reason, more)).json.code;
    expect(await code('2026-10-11', 'ill')).toBe('roll-day');
    expect(await code('2026-09-01', 'ill')).toBe('roll-day');
    expect(await code('2026-10-10', 'holiday')).toBe('roll-reason');
    expect(await code('2026-10-10', 'other')).toBe('roll-reason');
    expect(await code('2026-10-10', undefined, { absences: [{ personId: 'P01', reason: 'ill' }] })).toBe(
      'roll-stranger',
    );
    expect(await code('2026-10-10', 'ill', { school: 'school:431321:永丰小学' })).toBe('no-such-class');
    expect((await post('county-clerk', '/attendance', roll('2026-10-10'))).status).toBe(403);
  });
}
