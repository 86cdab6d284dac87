import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment, listGaps, listMissingLists, reasonText } from './index.ts';

/** One class of record: who is in it, who of them is on a list (of their own school unless said). */
type Class = {
  readonly school: string;
  readonly grade: string;
  readonly name: string;
  readonly stage?: string;
  readonly pupils: number;
  readonly listed: number;
  readonly on?: string;
  /** The term that the list is of, where it says so. */
  readonly term?: string;
  readonly more?: (person: string) => PlantedRow[];
};

const rowsOf = (own: Class): PlantedRow[] =>
  Array.from({ length: own.pupils }, (_, i) => `${own.school}${own.grade}${own.name}${i}`).flatMap(
    (person, i): PlantedRow[] => [
      { person, register: 'hukou', status: 'normal' },
      {
        person,
        register: 'student-record',
        status: 'active',
        stage: own.stage ?? 'primary',
        school: own.school,
        grade: own.grade,
        class_name: own.name,
      },
      ...(i < own.listed
        ? [
            {
              person,
              register: 'roster',
              school: own.on ?? own.school,
              id_state: 'valid',
              ...(own.term === undefined ? {} : { term: own.term }),
            } as const,
          ]
        : (own.more?.(person) ?? [])),
    ],
  );

const look = (...classes: Class[]) => {
  const rows = classes.flatMap(rowsOf);
  const born = Object.fromEntries(rows.map((row) => [row.person, '2016-05-20']));
  return inCounty({ born, rows }, async (batch) => {
    const summary = await assessEnrolment(batch, { on: '2026-09-01' });
    const gaps = await listGaps(batch);
    return {
      summary,
      listed: gaps.filter((gap) => !gap.is_waiting).length,
      waiting: gaps.filter((gap) => gap.waiting_for === 'missing-list').length,
      why: gaps[0] ? reasonText(gaps[0], 'zh') : '',
      lists: (await listMissingLists(batch)).map(({ school, part, children }) => [school, part, children]),
      codes: summary.warnings.map((warning) => warning.code),
    };
  });
};

const school = '双峰县永丰一小';
const one: Class = { school, grade: '三年级', name: '1班', pupils: 30, listed: 30 };

describe('the list of a class that nobody handed in', () => {
  it('is told in one note, and its children wait instead of being accused one by one', async () => {
    const seen = await look(one, { ...one, name: '2班', pupils: 28, listed: 0 });
    expect([seen.listed, seen.waiting]).toEqual([0, 28]);
    expect(seen.lists).toEqual([[school, '三年级2班', 28]]);
    expect(seen.summary.warnings).toContainEqual({
      code: 'missing-list',
      detail: { school, part: '三年级2班', children: 28 },
    });
    expect(seen.why).toContain('名单似未收到');
  });

  it('is missed though two of its children moved to another class or another school', async () => {
    const seen = await look(one, { ...one, name: '2班', pupils: 28, listed: 2 });
    expect([seen.listed, seen.waiting]).toEqual([0, 26]);
    const moved = await look(
      one,
      { school: '走马街小学', grade: '三年级', name: '1班', pupils: 9, listed: 9 },
      { ...one, name: '2班', pupils: 28, listed: 10, on: '走马街小学' },
    );
    expect([moved.listed, moved.waiting]).toEqual([0, 18]);
  });

  it('is of the grade, the stage or the school where all their classes are missing', async () => {
    const grade = await look(
      { ...one, grade: '二年级' },
      { ...one, listed: 0 },
      { ...one, name: '2班', listed: 0 },
    );
    expect(grade.lists).toEqual([[school, '三年级', 60]]);
    const junior: Class = { ...one, stage: 'junior', grade: '七年级', pupils: 20, listed: 0 };
    const stage = await look(one, junior, { ...junior, grade: '八年级' });
    expect(stage.lists).toEqual([[school, '七年级、八年级', 40]]);
    const silent = await look(
      one,
      { ...junior, school: '走马街中学' },
      { ...junior, school: '走马街中学', grade: '八年级' },
    );
    expect(silent.lists).toEqual([['走马街中学', '', 40]]);
    // told by name, and not counted once more
    expect(silent.codes).not.toContain('silent-schools');
  });
});

describe('a class whose list is there', () => {
  it('leaves the child who is not on it listed', async () => {
    const seen = await look({ ...one, listed: 29 });
    expect([seen.listed, seen.waiting, seen.lists]).toEqual([1, 0, []]);
  });

  it('leaves them listed where a third of it went away at once', async () => {
    expect((await look({ ...one, listed: 20 })).listed).toBe(10);
  });

  it('of two children in a village school who both left stays listed', async () => {
    const seen = await look(one, { ...one, grade: '一年级', pupils: 2, listed: 0 });
    expect([seen.listed, seen.waiting, seen.lists]).toEqual([2, 0, []]);
  });

  it('that moved on as a whole leaves the few listed who did not arrive', async () => {
    const seen = await look(
      { school: '双峰二中', stage: 'junior', grade: '七年级', name: '1班', pupils: 9, listed: 9 },
      { ...one, grade: '六年级', pupils: 40, listed: 36, on: '双峰二中' },
      one,
    );
    expect([seen.listed, seen.waiting]).toEqual([4, 0]);
  });

  it('marks a child absent, which is no sign of a missing list', async () => {
    const absent = (person: string): PlantedRow[] => [
      { person, register: 'roster', school, status: 'absent', id_state: 'valid' },
    ];
    expect((await look(one, { ...one, name: '2班', pupils: 5, listed: 0, more: absent })).listed).toBe(5);
  });
});

it('whoever is out by other evidence does not wait for a missing list', async () => {
  const out = (person: string): PlantedRow[] => [{ person, register: 'persuasion', status: 'not-returned' }];
  const seen = await look(one, { ...one, name: '2班', pupils: 5, listed: 0, more: out });
  expect([seen.listed, seen.waiting]).toEqual([5, 0]);
});

describe('a list of last year beside the one of this term', () => {
  const old = (person: string, term = '2025-autumn'): PlantedRow[] => [
    { person, register: 'roster', sheet: 2, school, term, id_state: 'valid' },
  ];

  it('keeps nobody at school who is not on the new one, dated or not', async () => {
    expect((await look({ ...one, listed: 29, more: old })).listed).toBe(1);
    expect((await look({ ...one, listed: 29, term: '2026-autumn', more: old })).listed).toBe(1);
    // a list of spring is of an earlier term too
    expect((await look({ ...one, listed: 29, more: (p) => old(p, '2026-spring') })).listed).toBe(1);
  });

  it('still counts where what is newer is the list of one class only', async () => {
    const others = { ...one, grade: '五年级', pupils: 40, listed: 0, more: old };
    expect((await look({ ...one, pupils: 10, listed: 10 }, others)).listed).toBe(0);
  });
});
