import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedCounty, type PlantedRow } from '../../test/planted-county.ts';
import {
  assessEnrolment,
  type EnrolmentSummary,
  GAP_KINDS,
  type Gap,
  listGaps,
  reasonText,
} from './index.ts';

const ON = '2026-09-01';

type Seen = { summary: EnrolmentSummary; gaps: Gap[]; evidence: { row_id: number; role: string }[] };

const look = (county: PlantedCounty): Promise<Seen> =>
  inCounty(county, async (batch) => ({
    summary: await assessEnrolment(batch, { on: ON }),
    gaps: await listGaps(batch),
    evidence: await batch.rows('select row_id, role from enrolment.evidence order by person_no, row_id'),
  }));

const codes = (seen: Seen) => seen.summary.warnings.map((warning) => warning.code);

/** Children of one birth day; the first `traced` of them have a student record and are on a list. */
function cohort(
  name: string,
  size: number,
  traced: number,
  birth: string,
  more: PlantedRow[] = [],
): PlantedCounty {
  const persons = Array.from({ length: size }, (_, index) => `${name}${index}`);
  const rows = persons.flatMap((person, index): PlantedRow[] => [
    { person, register: 'hukou', status: 'normal' },
    ...(index < traced
      ? [
          { person, register: 'student-record', status: 'active', school: '一小' } as const,
          { person, register: 'roster', school: '一小' } as const,
        ]
      : []),
  ]);
  const beyond = more.flatMap((row) => persons.map((person) => ({ ...row, person })));
  return { born: Object.fromEntries(persons.map((person) => [person, birth])), rows: [...rows, ...beyond] };
}

describe('guards against false lists', () => {
  it('does not call a whole county never enrolled because no student records were handed in', async () => {
    const seen = await look({
      born: { a: '2016-05-20', b: '2016-05-20' },
      rows: [
        { person: 'a', register: 'hukou' },
        { person: 'b', register: 'roster', school: '一小' },
      ],
    });
    expect(seen.gaps).toEqual([]);
    expect(codes(seen)).toContain('no-student-records');
  });

  it('does not call every pupil absent because no lists of pupils present were handed in', async () => {
    const seen = await look({
      born: { a: '2016-05-20', b: '2016-05-20', c: '2016-05-20' },
      rows: [
        { person: 'a', register: 'student-record', status: 'active' },
        { person: 'b', register: 'student-record', status: 'dropped-out' },
        { person: 'c', register: 'student-record', status: 'active' },
        { person: 'c', register: 'persuasion', status: 'not-returned' },
      ],
    });
    expect(seen.gaps.map((gap) => gap.kind)).toEqual(['dropped-out', 'dropped-out']);
    expect(codes(seen)).toContain('no-rosters');
    expect(reasonText(seen.gaps[0]!, 'zh')).toContain('没有收到任何在校名单');
  });

  it('does not list a cohort of 100 of which 79 have a trace of schooling, and says so', async () => {
    const seen = await look(cohort('c', 100, 79, '2011-01-05'));
    expect(seen.gaps).toEqual([]);
    expect(seen.summary.warnings).toContainEqual({
      code: 'cohort-not-among-files',
      detail: { cohort: '15', children: 100, traced: 79 },
    });
  });

  it('lists the twenty missing ones of a cohort of 100 of which 80 have a trace', async () => {
    const seen = await look(cohort('c', 100, 80, '2011-01-05'));
    expect(seen.gaps).toHaveLength(20);
    expect(codes(seen)).not.toContain('cohort-not-among-files');
  });

  it('lists in a cohort of 99, however few have a trace', async () => {
    expect((await look(cohort('c', 99, 1, '2011-01-05'))).gaps).toHaveLength(98);
  });

  it('holds disabled children beyond fifteen together, from twenty of them on', async () => {
    const disabled: PlantedRow = { person: '', register: 'disability' };
    expect((await look(cohort('d', 20, 1, '2009-06-01', [disabled]))).gaps).toEqual([]);
    expect((await look(cohort('d', 19, 1, '2009-06-01', [disabled]))).gaps).toHaveLength(18);
  });

  it('lists a disabled child of seventeen without a record only where nearly everybody of that age has one', async () => {
    const missing = cohort('d', 1, 0, '2009-06-01', [{ person: '', register: 'disability' }]);
    const among = (traced: number) => {
      const others = cohort('o', 40, traced, '2009-06-01');
      return { born: { ...others.born, ...missing.born }, rows: [...others.rows, ...missing.rows] };
    };
    expect((await look(among(40))).gaps).toHaveLength(1);
    expect((await look(among(36))).gaps).toEqual([]);
  });

  it('lists a child whom a check found truly out, also in a cohort that is not among the files', async () => {
    const county = cohort('c', 120, 10, '2011-01-05');
    const rows = [...county.rows, { person: 'c119', register: 'reply', reply: '真正失学辍学' } as const];
    expect((await look({ ...county, rows })).gaps.map((gap) => gap.kind)).toEqual(['never-enrolled']);
  });

  it('says of a school of record that it handed in no list although others did', async () => {
    const seen = await look({
      born: { a: '2016-05-20', b: '2016-05-20', c: '2016-05-20' },
      rows: [
        { person: 'a', register: 'student-record', status: 'active', school: '走马街中学' },
        { person: 'b', register: 'student-record', status: 'active', school: '双峰县永丰一小' },
        { person: 'c', register: 'roster', school: '永丰一小' },
      ],
    });
    expect(seen.gaps.map((gap) => gap.is_school_silent)).toEqual([true, false]);
    expect(seen.summary.warnings).toContainEqual({ code: 'silent-schools', detail: { schools: 1 } });
    expect(reasonText(seen.gaps[0]!, 'zh')).toContain('该校未交在校名单');
  });

  it('does not say so of a school whose list bears the name by which teachers call it', async () => {
    const seen = await look({
      born: { a: '2016-05-20', b: '2016-05-20' },
      rows: [
        { person: 'a', register: 'student-record', status: 'active', school: '双峰县永丰街道中心小学' },
        { person: 'b', register: 'roster', sheet: 3, school: '永丰中心校' },
      ],
      schools: [{ sheet: 3, school: '永丰中心校', official: '双峰县永丰街道中心小学' }],
    });
    expect(seen.gaps.map((gap) => gap.is_school_silent)).toEqual([false]);
  });

  /** A pupil on record at 走马街中学 and on no list; `placed` and `unplaced` pupils on that school's list. */
  const school = (placed: number, unplaced: number, more: PlantedRow[] = []): PlantedCounty => ({
    born: { away: '2014-05-20' },
    rows: [
      {
        person: 'away',
        name: '林晓',
        register: 'student-record',
        status: 'active',
        school: '双峰县走马街中学',
      },
      { person: 'elsewhere', register: 'student-record', status: 'suspended', school: '永丰一小' },
      ...Array.from(
        { length: placed + unplaced },
        (_, index): PlantedRow => ({
          person: `pupil ${index}`,
          register: 'roster',
          school: '走马街中学',
          ...(index < placed ? { id_state: 'valid' } : {}),
        }),
      ),
      ...more,
    ],
  });

  it('lets those missing from a list wait on which many pupils cannot be placed, and asks for a better list', async () => {
    const seen = await look(school(28, 5));
    expect(seen.gaps.map((gap) => [gap.is_waiting, gap.waiting_for])).toEqual([[true, 'list']]);
    expect(seen.summary.waiting['enrolled-not-attending']).toBe(1);
    expect(codes(seen)).toContain('doubtful-lists');
    expect(reasonText(seen.gaps[0]!, 'zh')).toContain('无法落实身份');
  });

  it('lists them where only few cannot be placed, or few of many', async () => {
    expect((await look(school(20, 4))).gaps[0]!.is_waiting).toBe(false);
    expect((await look(school(29, 5))).gaps[0]!.is_waiting).toBe(false);
  });

  it('lets a child wait who bears the name of a pupil whom nobody can place on the list of its school', async () => {
    const waitingFor = async (stranger: Partial<PlantedRow>) =>
      (await look(school(9, 0, [{ person: 'stranger', name: '林晓', register: 'roster', ...stranger }])))
        .gaps[0]!.waiting_for;
    expect(await waitingFor({ school: '走马街中学' })).toBe('namesake');
    // A list that names no school may be of any school.
    expect(await waitingFor({})).toBe('namesake');
    // 永丰一小 is a school of the records, 井字中心校(公章) a name that none of them bears.
    expect(await waitingFor({ school: '永丰一小' })).toBe(null);
    expect(await waitingFor({ school: '井字中心校(公章)' })).toBe('namesake');
    expect(await waitingFor({ school: '走马街中学', id_state: 'valid' })).toBe(null);
    expect(await waitingFor({ school: '走马街中学', name: '林小' })).toBe(null);
  });

  it('lets a child wait whose row on the list bears the number that the registers give to a sibling', async () => {
    const number = '431321201605200018';
    const own = (register: 'hukou' | 'roster', person: string, name: string): PlantedRow => ({
      ...{ person, name, register, id_number: number, id_state: 'valid' },
      ...(register === 'roster' ? { school: '走马街中学' } : {}),
    });
    const wrong = own('roster', 'stranger', '林晓');
    const waits = async (more: PlantedRow[]) => (await look(school(9, 0, more))).gaps[0]!.waiting_for;
    expect(await waits([own('hukou', 'sibling', '林阳'), wrong])).toBe('namesake');
    // a number that nobody else bears makes its pupil known, and a namesake is no reason to wait
    expect(await waits([own('hukou', 'stranger', '林晓'), wrong])).toBe(null);
    expect(await waits([wrong])).toBe(null);
  });

  it('knows a list for that of a school by its pupils, whatever the school is called on it', async () => {
    const names = ['林晓', '王嘉凡', '夏俊朗', '李梓宸', '郭轩俊', '赵悦媛', '程华然', '孙波睿'];
    const county = (onList: number): PlantedCounty => ({
      born: Object.fromEntries(names.map((name) => [name, '2016-05-20'])),
      rows: [
        ...names.map(
          (name): PlantedRow => ({
            person: name,
            register: 'student-record',
            school: '双峰县井字镇中心小学',
          }),
        ),
        ...names.slice(0, onList).map(
          (name): PlantedRow => ({
            person: `pupil ${name}`,
            name,
            register: 'roster',
            school: '井字中心校(公章)',
          }),
        ),
        { person: 'other', register: 'roster', school: '永丰一小', id_state: 'valid' },
      ],
    });
    const all = await look(county(5));
    expect(all.gaps.map((gap) => gap.waiting_for).sort()).toEqual([
      ...Array(3).fill('list'),
      ...Array(5).fill('namesake'),
    ]);
    // else the school has handed in no list, which is its fault and not its pupils'
    const few = await look(county(4));
    expect(few.gaps.filter((gap) => gap.waiting_for === 'missing-list')).toHaveLength(4);
  });

  it('counts the rows of other counties, unread replies and unseen arrivals', async () => {
    const seen = await look({
      born: { a: '2016-05-20', b: '2016-05-20', c: '2016-05-20' },
      rows: [
        { person: 'a', register: 'hukou', county: '双峰县' },
        { person: 'b', register: 'hukou', county: '双峰县' },
        { person: 'c', register: 'hukou', county: '涟源市' },
        { person: 'a', register: 'reply', reply: '再查' },
        { person: 'b', register: 'student-record', status: 'transferred-out' },
        { person: 'no birth date', register: 'reply', reply: '真正失学辍学' },
      ],
    });
    expect(codes(seen)).toEqual(
      expect.arrayContaining(['other-county', 'unknown-reply', 'transferred-unseen', 'out-without-age']),
    );
  });
});

const ONE_OF_EACH: PlantedCounty = {
  born: { a: '2016-05-20', b: '2013-05-20', c: '2014-05-20', d: '2012-05-20' },
  rows: [
    { person: 'a', register: 'hukou', status: 'normal' },
    {
      person: 'b',
      register: 'student-record',
      status: 'dropped-out',
      status_text: '流失',
      event_date: '2026-03-02',
      school: '走马街中学',
      grade: '七年级',
      class_name: '2班',
    },
    { person: 'b', register: 'poverty' },
    {
      person: 'c',
      register: 'student-record',
      status: 'active',
      school: '走马街中学',
      grade: '六年级',
      class_name: '六年级1班',
    },
    { person: 'd', register: 'roster', school: '走马街中学' },
  ],
};

describe('a listing', () => {
  it('has one sentence made from its data, in both languages', async () => {
    const { gaps } = await look(ONE_OF_EACH);
    expect(gaps.map((gap) => reasonText(gap, 'zh'))).toEqual([
      '户籍在册，10周岁，1份学籍表、1份在校名单中均未找到，也没有说明去向的核查反馈。',
      '走马街中学七年级2班的学籍2026年3月2日已终止（流失），在1份在校名单中均未找到；本人在脱贫（监测）人口名单中。',
      '学籍在走马街中学六年级1班且为在读，但在1份在校名单中均未找到。',
    ]);
    for (const gap of gaps) expect(reasonText(gap, 'en')).not.toMatch(/[{}]|undefined|null/);
    expect(reasonText(gaps[1]!, 'en')).toContain('ended on 2 March 2026 (流失)');
    const [, left] = gaps;
    expect(reasonText({ ...left!, record_date: '2026-03' }, 'en')).toContain('ended in March 2026');
    expect(reasonText({ ...left!, record_date: '2026-03' }, 'zh')).toContain('的学籍2026年3月已终止');
  });

  it('names every row on which it rests', async () => {
    const { evidence } = await look(ONE_OF_EACH);
    expect(evidence.map(({ role }) => role).sort()).toEqual(['hukou', 'poverty', 'record', 'record']);
  });

  it('rests on the register of the disabled where the child is of age only by it', async () => {
    const { evidence } = await look({
      born: { a: '2009-05-20', b: '2012-01-01' },
      rows: [
        { person: 'a', register: 'hukou' },
        { person: 'a', register: 'disability' },
        { person: 'b', register: 'student-record', status: 'suspended' },
      ],
    });
    expect(evidence.map(({ role }) => role).sort()).toEqual(['disability', 'hukou']);
  });

  it('is counted under one ground, and the grounds add up to the children of school age', async () => {
    const { summary } = await look(ONE_OF_EACH);
    expect(summary.school_age).toBe(4);
    expect(summary.children).toEqual({ 'no-record': 1, 'on-no-list': 1, present: 1, 'record-left': 1 });
  });

  it('says by which window and definitions it was judged, and from which documents, what is not sourced too', async () => {
    const { basis } = (await look(ONE_OF_EACH)).summary;
    expect(basis.windows.map((one) => [one.reference_day, one.from_age, one.until_age])).toEqual([
      ['2026-08-31', 6, 16],
      ['2026-08-31', 6, 18],
    ]);
    expect(basis.windows[0]!.source.zh).toContain('义务教育法');
    expect(basis.windows[1]!.source.zh).toContain('来源待核');
    expect(basis.kinds.map((one) => one.kind)).toEqual([...GAP_KINDS]);
    for (const { source } of basis.kinds) expect(source.zh).toContain('控辍保学');
  });

  it('does not depend on the order in which rows were handed in', async () => {
    const turned = { ...ONE_OF_EACH, rows: [...ONE_OF_EACH.rows].reverse() };
    expect((await look(turned)).gaps).toEqual((await look(ONE_OF_EACH)).gaps);
  });
});
