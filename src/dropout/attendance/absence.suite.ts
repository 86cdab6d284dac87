import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/index.ts';
import { childOf, layRun, NAMED_SCHOOL, SENIOR } from '../county.fixture.ts';
import { openByReport } from './absence.queries.ts';
import type { RollWorld, Told } from './roll.suite.ts';

/** What holds of an absence that runs, after the tests of the roll, up to the school’s report. */
export function absenceTests({ get, post, pool }: RollWorld): void {
  test('a pupil beyond school age is called with the class, marked as such, and no clock runs', async () => {
    const asked = `/attendance/roll?on=2026-10-10&school=${encodeURIComponent(NAMED_SCHOOL)}&class=${encodeURIComponent('三年级1班')}`;
    const absences = ['P04', SENIOR.personId].map((personId) => ({ personId, reason: 'weary' }));
    const roll = { school: NAMED_SCHOOL, class: '三年级1班', on: '2026-10-10', absences };
    expect((await post('class-teacher', '/attendance', roll)).status).toBe(201);
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
      acts: [
        { kind: 'open', label: { zh: '学校书面报告缺课，立案' }, by: 'school', role: { zh: '学校经办人' } },
      ],
    });
    expect(json.reason.zh).toBe(
      '石牛中心小学三年级1班学生，自2026-09-30起无假缺课3天（2026-09-30、2026-10-09、2026-10-10），最近原因：厌学不愿来。' +
        '2026-10-01class-teacher家访，见到祖母：随父母外出。2026-10-10school书面报告：电话不通。',
    );
    expect(json.acts[0].reported).toBe('2026-09-30');
    expect(codes(await actOn('class-teacher', 'report'))).toEqual(['absence-reported']);
    expect(codes(await actOn('class-teacher', 'visit', VISIT))).toEqual(['absence-reported']);
    expect(await away()).toMatchObject({ wants: null, clock: { isLate: false }, report: { by: 'school' } });
    await expect(pool().query(`update dropout.absence_act set data = '{}'`)).rejects.toThrow('append-only');
    const { rows } = await pool().query(
      `select detail ->> 'act' as act, is_done as done from access.audit_event where action = 'act-on-absence' and is_done`,
    );
    expect(rows.map(({ act }) => act)).toEqual(['visit', 'report']);
  });
}

/** The report as a paper, after it was made. */
export function absencePaperTests({ take, get, bring, pool }: RollWorld): void {
  const wordsOf = (file: Buffer): string =>
    strFromU8(unzipSync(file)['word/document.xml']!)
      .replaceAll('</w:p>', '\n')
      .replace(/<[^>]+>/g, '');

  test('is numbered in the school’s own series, says days, visit and report, and is for those who see the report', async () => {
    const made = await take('school', '/attendance/reports/P04/paper?since=2026-09-30');
    expect(made.status).toBe(200);
    const text = wordsOf(made.content);
    for (const told of [
      ...['石牛中心小学缺报〔2026〕1号', '双峰县教育局、石牛乡人民政府：', '三年级1班学生周04（男）'],
      ...['自2026年9月30日起无假缺课，截至2026年10月10日共3天：2026年9月30日、2026年10月9日、2026年10月10日'],
      ...['2026年10月1日，class-teacher到该生家中走访，见到祖母。了解到的情况：随父母外出', '电话不通'],
      ...['应于2026年9月30日前家访、2026年10月7日前书面报告', '报告人：school', '2026年10月10日'],
    ])
      expect(text).toContain(told);
    expect(text).not.toMatch(/[{}]|\d{15}/);
    const seen = await take('county-clerk', '/attendance/away/P04/paper');
    expect(seen.content.equals(made.content)).toBe(true);
    for (const [name, path] of [
      ['stranger', '/attendance/away/P04/paper'],
      ['other-school', '/attendance/reports/P04/paper'],
      ['county-clerk', '/attendance/away/P04/paper?since=2026-09-01'],
      ['county-clerk', '/attendance/away/P01/paper'],
    ] as const)
      expect((await take(name, path)).status, path).toBe(404);
    expect((await take('county-clerk', '/attendance/reports/P04/paper')).status).toBe(403);
    expect((await get('county-clerk', '/attendance/away')).json.items[0].report).toMatchObject({
      hasPaper: true,
    });
  });

  test('is kept as it was made, without gaps, and a bureau edits its template in Word as any other', async () => {
    const { rows } = await pool().query('select number, label from dropout.absence_paper');
    expect(rows).toEqual([{ number: 1, label: '石牛中心小学缺报〔2026〕1号' }]);
    await expect(pool().query(`update dropout.absence_paper set label = 'x'`)).rejects.toThrow('append-only');
    await expect(
      pool().query(
        'insert into dropout.absence_paper select series, 3, label, act_no + 1, sha256, template_sha256, content, made_at, account_id from dropout.absence_paper',
      ),
    ).rejects.toThrow('dropout.number-out-of-turn');
    const shipped = await take('county-clerk', '/templates/absence-report');
    const edited = (from: string, to: string): Buffer => {
      const parts = unzipSync(shipped.content);
      const document = strFromU8(parts['word/document.xml']!).replace(from, to);
      return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
    };
    const lay = async (content: Buffer) =>
      (await bring('county-clerk', '/templates/absence-report', content)).json();
    expect((await lay(edited('{起始日}', '某日'))).code).toBe('template-lacks');
    expect((await lay(edited('{何人}', '{身高}'))).code).toBe('template-words');
    expect(await lay(edited('{何人}', '{何人}（监护人）'))).toEqual({ kind: 'absence-report' });
  });
}

/** What a report does to the cases, after the tests of the absence. */
export function reportTests({ get, pool, now }: RollWorld): void {
  test('a comparison that finds the child enrolled takes no reported case back', async () => {
    const enrolled = childOf('P04', { isInSchool: true, school: NAMED_SCHOOL, class: '三年级1班' });
    const { acts } = await layRun(pool(), [enrolled], '2026-10-10T02:00:00Z');
    expect(acts.clear).toBeGreaterThan(0);
    expect((await get('county-clerk', '/cases/P04')).json).toMatchObject({
      step: 'suspected',
      isListed: true,
    });
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
          { viewer, role: 'school', at: now() },
        ),
      );
    expect(await report('P04')).toBe('reported');
    expect((await get('county-clerk', '/cases/P04')).json).toMatchObject({
      step: 'suspected',
      dueOn: '2026-10-17',
    });
    expect(await report('P01')).toBe('reopen');
    const { json } = await get('county-clerk', '/cases/P01');
    expect(json).toMatchObject({ step: 'suspected', reason, isListed: true });
    expect(json.acts[0]).toMatchObject({ kind: 'reopen', label: { zh: '学校书面报告缺课，重新立案' } });
  });
}
