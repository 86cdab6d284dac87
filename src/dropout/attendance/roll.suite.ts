import { expect, test } from 'vitest';
import type { fixedSources } from '../../../test/signed-in.ts';
import { inTransaction, type openPool } from '../../platform/index.ts';
import { childOf, layRun, NAMED_SCHOOL, SENIOR } from '../county.fixture.ts';
import { openByReport } from './absence.queries.ts';
import { absencesSince } from './attendance.queries.ts';

type Told = { readonly status: number; readonly json: ReturnType<typeof JSON.parse> };

/** A world that is open already: a class of P04, who is of school age, and of a senior; somebody of each role. */
export type RollWorld = {
  readonly get: (name: string, path: string) => Promise<Told>;
  readonly post: (name: string, path: string, body: object) => Promise<Told>;
  readonly sources: ReturnType<typeof fixedSources>;
  readonly pool: () => ReturnType<typeof openPool>;
};

/** What holds of the roll of a class, and of absences up to the school's report. */
export function rollTests({ get, post, sources, pool }: RollWorld): void {
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
    await expect(pool().query('update dropout.roll_call set pupils = 0')).rejects.toThrow(
      'append-only',
    );
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

  test('a pupil beyond school age is called with the class, marked as such, and no clock runs', async () => {
    const asked = `/attendance/roll?on=2026-10-10&school=${encodeURIComponent(NAMED_SCHOOL)}&class=${encodeURIComponent('三年级1班')}`;
    const absences = ['P04', SENIOR.personId].map((personId) => ({ personId, reason: 'weary' }));
    expect((await callRoll('2026-10-10', undefined, { absences })).status).toBe(201);
    const { pupils } = (await get('class-teacher', asked)).json;
    const [child, senior] = ['P04', SENIOR.personId].map((id) =>
      pupils.find(({ personId }: { personId: string }) => personId === id),
    );
    expect([child.isOfAge, child.clock?.days]).toEqual([true, 3]);
    expect([senior.isOfAge, senior.reason, senior.clock]).toEqual([false, 'weary', null]);
    const ids = (await get('county-clerk', '/attendance/away')).json.items;
    expect(ids.map(({ personId }: { personId: string }) => personId)).toEqual(['P04']);
  });

  const away = async (name = 'county-clerk') => (await get(name, '/attendance/away')).json.items[0];
  const actOn = (name: string, kind: string, body: object = {}) =>
    post(name, `/attendance/away/P04/${kind}?lang=zh`, body);
  const codes = ({ json }: Told) => json.grounds.map(({ code }: { code: string }) => code);
  const VISIT = { metOn: '2026-10-01', whom: '祖母', note: '随父母外出' };

  test('before the report comes a visit within the absence; only who calls the roll of the school records either', async () => {
    expect(await away()).toMatchObject({ wants: 'visit', visit: null, report: null });
    expect((await away()).next[0].grounds[0].zh).toContain('请由学校经办人、班主任办理');
    expect(codes(await actOn('class-teacher', 'report'))).toEqual(['visit-first']);
    const early = await actOn('class-teacher', 'visit', { ...VISIT, metOn: '2026-09-29' });
    expect(codes(early)).toEqual(['visit-before-absence']);
    const ahead = await actOn('class-teacher', 'visit', { ...VISIT, metOn: '2026-10-11' });
    expect(codes(ahead)).toEqual(['day-ahead']);
    expect(ahead.json.message).toBe('“家访日期”不能晚于今天。');
    expect((await actOn('class-teacher', 'visit', { metOn: '2026-10-01', whom: ' ' })).status).toBe(400);
    expect((await actOn('other-school', 'visit', VISIT)).json.code).toBe('no-such-absence');
    expect((await actOn('county-clerk', 'visit', VISIT)).status).toBe(403);
    expect(await away()).toMatchObject({ wants: 'visit', clock: { isLate: true } });
    expect((await get('county-clerk', '/attendance/away/count')).json).toEqual({
      ...{ running: 1, visitLate: 1, reportLate: 0 },
    });
    expect((await actOn('class-teacher', 'visit', VISIT)).status).toBe(201);
    expect(await away()).toMatchObject({
      ...{ wants: 'report', visit: { on: '2026-10-01', by: 'class-teacher' }, clock: { isLate: true } },
    });
    expect((await get('county-clerk', '/attendance/away/count')).json.reportLate).toBe(1);
  });

  test('the report opens a case with its reason and its day, once, by who reported; and none of it is changed later', async () => {
    expect((await get('county-clerk', '/cases/P04')).status).toBe(404);
    const reported = await actOn('school', 'report', { note: '电话不通' });
    expect(reported).toMatchObject({ status: 201, json: { case: 'open' } });
    const { json } = await get('county-clerk', '/cases/P04');
    expect(json).toMatchObject({
      ...{ step: 'suspected', kind: 'enrolled-not-attending', dueOn: '2026-10-17', isListed: true },
      acts: [{ kind: 'open', label: { zh: '学校书面报告缺课，立案' }, by: 'school', role: { zh: '学校经办人' } }],
    });
    expect(json.reason.zh).toBe(
      '石牛中心小学三年级1班学生，自2026-09-30起无假缺课3天（2026-09-30、2026-10-09、2026-10-10），最近原因：厌学不愿来。' +
        '2026-10-01class-teacher家访，见到祖母：随父母外出。2026-10-10school书面报告：电话不通。',
    );
    expect(codes(await actOn('class-teacher', 'report'))).toEqual(['absence-reported']);
    expect(codes(await actOn('class-teacher', 'visit', VISIT))).toEqual(['absence-reported']);
    expect(await away()).toMatchObject({ wants: null, clock: { isLate: false }, report: { by: 'school' } });
    await expect(pool().query(`update dropout.absence_act set data = '{}'`)).rejects.toThrow('append-only');
    const { rows } = await pool().query(
      `select detail ->> 'act' as act, is_done as done from access.audit_event where action = 'act-on-absence' and is_done`,
    );
    expect(rows.map(({ act }) => act)).toEqual(['visit', 'report']);
  });

  test('a comparison that finds the child enrolled takes no reported case back', async () => {
    const enrolled = childOf('P04', { isInSchool: true, school: NAMED_SCHOOL, class: '三年级1班' });
    const { acts } = await layRun(pool(), [enrolled], '2026-10-10T02:00:00Z');
    expect(acts.clear).toBe(3);
    expect((await get('county-clerk', '/cases/P04')).json).toMatchObject({ step: 'suspected', isListed: true });
  });

  test('a report on a case that had ended opens it anew; on an open one it is told and the step stays', async () => {
    const author = (await pool().query(`select account_id as id from access.account where name = 'school'`))
      .rows[0].id;
    const viewer = { accountId: author, fullName: 'school' } as never;
    const reason = { zh: '又缺课', en: 'away again' };
    const report = (personId: string) =>
      inTransaction(pool(), (client) =>
        openByReport(
          client,
          { no: 9, personId, since: '2026-10-08', reason },
          { viewer, role: 'school', at: sources.now() },
        ),
      );
    expect(await report('P04')).toBe('reported');
    expect((await get('county-clerk', '/cases/P04')).json).toMatchObject({ step: 'suspected', dueOn: '2026-10-17' });
    expect(await report('P01')).toBe('reopen');
    const { json } = await get('county-clerk', '/cases/P01');
    expect(json).toMatchObject({ step: 'suspected', reason, isListed: true });
    expect(json.acts[0]).toMatchObject({ kind: 'reopen', label: { zh: '学校书面报告缺课，重新立案' } });
  });
}
