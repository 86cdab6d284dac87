import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedCounty, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment } from '../enrolment/index.ts';
import {
  type AidGap,
  type AidSummary,
  aidReasonText,
  assessAid,
  chooseTerm,
  listAidGaps,
  readFirstForm,
} from './index.ts';

const ON = '2026-09-01';
const TERM = '2026-autumn';
const rules = readFirstForm();

type Seen = { gaps: AidGap[]; summary: AidSummary; evidence: { kind: string; role: string }[] };

/** A pupil aided as due, so that aid of the term and a list of hardship are among the files. */
const AROUND: PlantedRow[] = [
  { person: 'around', register: 'poverty', hardships: [{ hardship: 'registered-poor' }] },
  { person: 'around', register: 'roster', school: '一小', stage: 'primary' },
  { person: 'around', register: 'aid', aids: [{ programme: 'living-subsidy', term: TERM }] },
];

const look = (rows: PlantedRow[], more: Partial<PlantedCounty> = {}, term?: AidGap['term']): Promise<Seen> =>
  inCounty({ born: {}, ...more, rows: [...AROUND, ...rows] }, async (batch) => {
    await assessEnrolment(batch, { on: ON });
    return {
      summary: await assessAid(batch, term ? { on: ON, term } : { on: ON }),
      gaps: await listAidGaps(batch),
      evidence: await batch.rows('select kind, role from aid.evidence order by person_no, kind, row_id'),
    };
  });

const kinds = async (rows: PlantedRow[], more: Partial<PlantedCounty> = {}) =>
  (await look(rows, more)).gaps.map((gap) => `${gap.is_waiting ? 'waiting ' : ''}${gap.kind}`);

const titled = (hardship: string, is_risk_gone: boolean | null = null): PlantedRow => ({
  person: 'a',
  register: 'civil-affairs',
  hardships: [{ hardship, is_risk_gone }],
});
const atSchool: PlantedRow = {
  person: 'a',
  register: 'roster',
  school: '走马街中学',
  stage: 'junior',
  grade: '八年级',
};
const aided = (more: object = {}, register: PlantedRow['register'] = 'aid'): PlantedRow => ({
  person: 'a',
  register,
  aids: [{ programme: 'living-subsidy', term: TERM, ...more }],
});

describe('unaided', () => {
  for (const { hardship, label } of rules.titles)
    it(`a pupil with an own row as ${label.en}, without aid in the term`, async () => {
      expect(await kinds([titled(hardship), atSchool])).toEqual(['unaided']);
    });

  it('is nobody whose only ground gives no title', async () => {
    expect(await kinds([titled('left-behind'), atSchool])).toEqual([]);
    expect(await kinds([titled('near-dibao'), atSchool])).toEqual([]);
  });

  it('is nobody whose risk is stated to be gone, but somebody of whose risk nothing is known', async () => {
    expect(await kinds([titled('monitored', true), atSchool])).toEqual([]);
    expect(await kinds([titled('monitored', false), atSchool])).toEqual(['unaided']);
  });

  it('asks nothing about risk of those lifted out of poverty', async () => {
    expect(await kinds([titled('registered-poor', true), atSchool])).toEqual(['unaided']);
  });

  it('is nobody who is not surely in school: on no list, or marked absent', async () => {
    const record: PlantedRow = { person: 'a', register: 'student-record', status: 'active' };
    expect(await kinds([titled('dibao')])).toEqual([]);
    expect(await kinds([titled('dibao'), record])).toEqual([]);
    expect(await kinds([titled('dibao'), { ...atSchool, status: 'absent' }])).toEqual([]);
  });

  it('is also a pupil of a vocational school by its record, and there by its own programme', async () => {
    const record: PlantedRow = {
      person: 'a',
      register: 'vocational-record',
      status: 'active',
      stage: 'vocational',
    };
    const { gaps } = await look([titled('dibao'), record]);
    expect(gaps.map((gap) => [gap.kind, gap.programme])).toEqual([['unaided', 'vocational-grant']]);
  });

  it('is no pupil of a vocational school whose list is there and does not name the pupil', async () => {
    const recorded = (person: string): PlantedRow => ({
      person,
      register: 'vocational-record',
      status: 'active',
    });
    const listed = (person: string): PlantedRow => ({ person, register: 'roster', school: '县职教中心' });
    const rows = [titled('dibao'), recorded('a'), recorded('b'), recorded('c')];
    expect(await kinds([...rows, listed('b')])).toEqual(['unaided']);
    expect(await kinds([...rows, listed('b'), listed('c')])).toEqual([]);
  });

  it('is pointed to the programme for boarders or for day pupils where a register says which', async () => {
    const of = async (boarding?: string) =>
      (await look([titled('dibao'), { ...atSchool, ...(boarding ? { boarding } : {}) }])).gaps[0]?.programme;
    expect([await of('yes'), await of('no'), await of()]).toEqual([
      'boarding-subsidy',
      'non-boarding-subsidy',
      'living-subsidy',
    ]);
  });

  it('is pointed to the programme of the stage that grade or school tells where no list states one', async () => {
    const of = async (school: string, grade?: string) => {
      const pupil: PlantedRow = { person: 'a', register: 'roster', school, ...(grade ? { grade } : {}) };
      return (await look([titled('dibao'), pupil])).gaps[0]?.programme;
    };
    expect([await of('中心幼儿园', '大班'), await of('县一中', '高一'), await of('县一中')]).toEqual([
      'preschool-aid',
      'senior-grant',
      'unspecified',
    ]);
  });

  it('is nobody with aid or payment of the term, of its year, or undated', async () => {
    for (const aid of [
      aided(),
      aided({}, 'payment'),
      aided({ term: undefined, year: 2026 }),
      aided({ term: undefined }),
    ])
      expect(await kinds([titled('dibao'), atSchool, aid])).toEqual([]);
  });

  it('is somebody whose aid is of another term or year, whose payment failed, or came to nothing', async () => {
    for (const aid of [
      aided({ term: '2026-spring' }),
      aided({ term: undefined, year: 2025 }),
      aided({ state: 'failed' }, 'payment'),
      aided({ amount_fen: 0 }),
    ])
      expect(await kinds([titled('dibao'), atSchool, aid])).toContain('unaided');
  });

  it('waits where the pupil may be somebody else', async () => {
    const pending = { pending: [['a', 'b']] as const };
    const other: PlantedRow = { ...aided(), person: 'b' };
    expect(await kinds([titled('dibao'), atSchool, other], pending)).toContain('waiting unaided');
  });

  it('is nobody who has come of school age only since the term: a first grader of September had no aid in spring', async () => {
    const spring = [aided({ term: '2026-spring' }, 'aid')].map((row) => ({ ...row, person: 'around' }));
    const pupil = [titled('dibao'), { ...atSchool, stage: 'primary', grade: '一年级' }];
    const of = async (born: string) =>
      (await look([...spring, ...pupil], { born: { a: born } }, '2026-spring')).gaps.map(({ kind }) => kind);
    expect(await of('2019-08-31')).toEqual(['unaided']);
    expect(await of('2019-09-01')).toEqual([]);
  });

  it('is nobody when no aid of the term was handed in, which is said', async () => {
    const { gaps, summary } = await look([titled('dibao'), atSchool], {}, '2025-spring');
    expect(gaps).toEqual([]);
    expect(summary.warnings).toEqual([{ code: 'no-aid-rows', detail: { term: '2025-spring' } }]);
  });
});

describe('a programme of which nobody has aid', () => {
  const pupils = (n: number): PlantedRow[] =>
    Array.from({ length: n }, (_, index) => `senior ${index}`).flatMap((person) => [
      { ...titled('dibao'), person },
      { ...atSchool, person, stage: 'senior' },
    ]);

  it('is told of, and its pupils are listed all the same', async () => {
    const { gaps, summary } = await look(pupils(20));
    expect(gaps).toHaveLength(20);
    expect(summary.warnings).toEqual([
      { code: 'stage-without-aid', detail: { programme: '普通高中国家助学金', titled: 20 } },
    ]);
  });

  it('is not told of for a few pupils', async () => {
    expect((await look(pupils(19))).summary.warnings).toEqual([]);
  });
});

describe('aided twice', () => {
  const listed = titled('dibao');

  it('is two rows of one programme in one term on the aid lists, or two payments', async () => {
    expect(await kinds([listed, aided(), aided()])).toEqual(['aided-twice']);
    expect(await kinds([listed, aided({}, 'payment'), aided({}, 'payment')])).toEqual(['aided-twice']);
  });

  it('is not a row on the list and its payment', async () => {
    expect(await kinds([listed, aided(), aided({}, 'payment')])).toEqual([]);
  });

  it('is not two programmes, two terms, a failed payment paid again, or one of unknown term', async () => {
    expect(await kinds([listed, aided(), aided({ programme: 'yulu' })])).toEqual([]);
    expect(await kinds([listed, aided(), aided({ term: '2026-spring' })])).toEqual([]);
    expect(await kinds([listed, aided({ state: 'failed' }, 'payment'), aided({}, 'payment')])).toEqual([]);
    expect(await kinds([listed, aided(), aided({ term: undefined, year: 2026 })])).toEqual([]);
  });
});

describe('aided, but on no list', () => {
  it('is an aid row of the term whose person no list of hardship knows', async () => {
    expect(await kinds([{ ...aided(), id_state: 'valid' }])).toEqual(['aided-unlisted']);
  });

  it('is not made a list by what the aid row claims of itself', async () => {
    const claim: PlantedRow = { ...aided(), id_state: 'valid', hardships: [{ hardship: 'registered-poor' }] };
    expect(await kinds([claim])).toEqual(['aided-unlisted']);
  });

  it('accuses nobody by a row that nobody can place; who bears the name waits to be listed as unaided', async () => {
    const unplaced: PlantedRow = { ...aided(), person: 'x', name: '张伟' };
    expect(await kinds([unplaced])).toEqual([]);
    const pupil = [titled('dibao'), { ...atSchool, name: '张伟' }];
    expect(await kinds([unplaced, ...pupil])).toEqual(['waiting unaided']);
    expect(await kinds([{ ...unplaced, name: '李四' }, ...pupil])).toEqual(['unaided']);
  });

  it('is nobody on the poor-student library or with an own ground of hardship, title or not', async () => {
    expect(await kinds([aided(), { person: 'a', register: 'poor-student-library' }])).toEqual([]);
    expect(await kinds([aided(), titled('near-dibao')])).toEqual([]);
  });

  it('is who stands on a register of care alone, and the sentence says so', async () => {
    const care: PlantedRow = { ...titled('left-behind'), register: 'left-behind' };
    const { gaps } = await look([aided(), care]);
    expect(gaps.map(({ kind }) => kind)).toEqual(['aided-unlisted']);
    expect(aidReasonText(gaps[0]!, 'zh', rules)).toContain('只在留守儿童等关爱名册中');
    expect(await kinds([aided(), care, titled('dibao')])).toEqual([]);
  });

  it('is whose place on the only list ended before the term; one that ends in the term still holds', async () => {
    const until = (ends_on: string): PlantedRow => ({ ...titled('dibao'), ends_on });
    expect(await kinds([aided(), until('2026-08-31')])).toEqual(['aided-unlisted']);
    expect(await kinds([aided(), until('2026-09-01')])).toEqual([]);
    expect(await kinds([atSchool, until('2026-08-31')])).toEqual([]);
    expect(await kinds([atSchool, until('2026-12-31')])).toEqual(['unaided']);
  });

  it('is somebody of last term’s library whom this term’s library leaves out, if there is one', async () => {
    const library = (person: string, term: string): PlantedRow => ({
      person,
      register: 'poor-student-library',
      term,
    });
    const old = [{ ...aided(), id_state: 'valid' }, library('a', '2026-spring')];
    expect(await kinds(old)).toEqual([]);
    expect(await kinds([...old, library('around', TERM)])).toEqual(['aided-unlisted']);
    // a library of which only a part has come says nothing of the others
    const pupils = ['b', 'c', 'd'].map((person) => library(person, '2026-spring'));
    expect(await kinds([...old, ...pupils, library('around', TERM)])).toEqual([]);
  });

  it('is no aid of another term, and none without any date', async () => {
    expect(await kinds([aided({ term: '2026-spring' })])).toEqual([]);
    expect(await kinds([aided({ term: undefined })])).toEqual([]);
  });

  it('waits where the person may be somebody on a list', async () => {
    const other: PlantedRow = { ...titled('dibao'), person: 'b' };
    expect(await kinds([{ ...aided(), id_state: 'valid' }, other], { pending: [['b', 'a']] })).toEqual([
      'waiting aided-unlisted',
    ]);
  });
});

describe('aid in the name of a guardian', () => {
  const pupil = [
    titled('dibao'),
    { ...atSchool, guardian_name: '张大山', guardian_id: '431321198001011019', village: '新建村' },
  ];
  const paid: PlantedRow = { ...aided({}, 'payment'), person: 'father', name: '张大山', id_state: 'valid' };
  const numbered = { ...paid, id_number: '431321198001011019' };

  it('may be that of the pupil, who waits; the guardian is not accused of it, once or twice', async () => {
    expect(await kinds([...pupil, numbered])).toEqual(['waiting unaided']);
    expect(await kinds([...pupil, numbered, numbered])).toEqual(['waiting unaided']);
    const { evidence } = await look([...pupil, numbered]);
    expect(evidence).toContainEqual({ kind: 'unaided', role: 'payment' });
  });

  it('by name alone, on a bank sheet, lets the pupil wait too, but not where another village stands', async () => {
    expect(await kinds([...pupil, { ...paid, id_state: 'none' }])).toEqual(['waiting unaided']);
    const elsewhere = { ...paid, village: '河村' };
    expect(await kinds([...pupil, elsewhere])).toEqual(['unaided', 'aided-unlisted']);
  });

  it('accuses no guardian of a pupil on record whose school handed in no list', async () => {
    const [listed, { school, guardian_id }] = pupil as [PlantedRow, PlantedRow];
    const recorded: PlantedRow = {
      ...listed,
      register: 'student-record',
      status: 'active',
      hardships: [],
      school: school!,
      guardian_id: guardian_id!,
    };
    const other: PlantedRow = { person: 'other', register: 'roster', school: '二小' };
    expect(await kinds([listed, recorded, other, numbered])).toEqual([]);
  });

  it('of another pupil, who goes to school, is that pupil’s own', async () => {
    const sister: PlantedRow[] = [
      { ...atSchool, person: 'sister', name: '张大山' },
      { ...aided(), person: 'sister', name: '张大山', id_state: 'valid' },
    ];
    expect(await kinds([...pupil, ...sister])).toEqual(['unaided', 'aided-unlisted']);
  });
});

describe('what every pupil gets', () => {
  it('needs no title and makes no double of its own', async () => {
    expect(await kinds([aided({ programme: 'nutrition' })])).toEqual([]);
    expect(
      await kinds([titled('dibao'), aided({ programme: 'nutrition' }), aided({ programme: 'nutrition' })]),
    ).toEqual([]);
  });
});

describe('the aid list', () => {
  it('says its reason in one sentence and names its rows', async () => {
    const { gaps, evidence } = await look([titled('dibao'), atSchool]);
    expect(aidReasonText(gaps[0]!, 'zh', rules)).toBe(
      '本人在名单中列为低保，在走马街中学八年级就读，2026年秋季的1行资助记录和0行发放记录中均没有本人。',
    );
    expect(aidReasonText(gaps[0]!, 'en', rules)).not.toMatch(/[{}]|undefined|null/);
    expect(aidReasonText(gaps[0]!, 'en', rules)).toContain('payment rows of autumn 2026');
    expect(evidence).toEqual([
      { kind: 'unaided', role: 'title' },
      { kind: 'unaided', role: 'school' },
    ]);
  });

  it('looks at the term of the day where rows bear it, else the latest before, else the term of the day', () => {
    expect(chooseTerm(ON, ['2026-spring', '2026-autumn'])).toBe('2026-autumn');
    expect(chooseTerm(ON, ['2025-autumn', '2026-spring', '2027-spring'])).toBe('2026-spring');
    expect(chooseTerm(ON, ['2027-spring'])).toBe('2026-autumn');
    expect(chooseTerm('2027-01-15', [])).toBe('2026-autumn');
  });
});
