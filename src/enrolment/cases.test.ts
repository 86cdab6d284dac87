import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../test/planted-county.ts';
import { readRuleFile } from '../library/index.ts';
import { assessEnrolment } from './index.ts';

type CaseRow = Omit<PlantedRow, 'person'>;
type Case = {
  readonly case: string;
  readonly born?: string;
  readonly rows: CaseRow[];
  readonly other?: CaseRow[];
  /** Somebody else altogether. */
  readonly other_pupil?: CaseRow[];
  readonly expect: string;
};

const { on, cases } = readRuleFile('enrolment/cases.yaml') as { on: string; cases: Case[] };

/** The county around the cases: ordinary pupils, so that every kind of source is among the files. */
const AROUND: PlantedRow[] = Array.from({ length: 90 }, (_, index) => `pupil ${index}`).flatMap((person) => [
  { person, register: 'hukou', status: 'normal', county: '双峰县' },
  { person, register: 'student-record', status: 'active', school: '永丰一小' },
  { person, register: 'roster', school: '永丰一小' },
]);

const SAID = `select person.name, case when gap.is_waiting then 'waiting ' || gap.kind else gap.kind end as gap,
    schooling.ground, schooling.excuse
  from linkage.person as person
  left join enrolment.gap as gap on gap.person_no = person.person_no
  left join enrolment.schooling as schooling on schooling.person_no = person.person_no and schooling.is_child`;

type Said = { name: string; gap: string | null; ground: string | null; excuse: string | null };

async function judgeAll(): Promise<Map<string, string>> {
  const rows = cases.flatMap((one) => [
    ...one.rows.map((row) => ({ ...row, person: one.case }) as PlantedRow),
    ...(one.other_pupil ?? []).map((row) => ({ ...row, person: `pupil: ${one.case}` }) as PlantedRow),
    ...(one.other ?? []).map((row) => ({ ...row, person: `other: ${one.case}` }) as PlantedRow),
  ]);
  const born = Object.fromEntries(
    cases.flatMap((one) => (one.born === 'unknown' ? [] : [[one.case, one.born ?? '2016-05-20']])),
  );
  const pending = cases.filter((one) => one.other).map((one) => [one.case, `other: ${one.case}`] as const);
  const said = await inCounty({ born, rows: [...AROUND, ...rows], pending }, async (batch) => {
    await assessEnrolment(batch, { on });
    return batch.rows<Said>(SAID);
  });
  return new Map(
    said.map(({ name, gap, ground, excuse }) => [
      name,
      gap ?? (ground === 'excused' ? excuse : ground) ?? 'too young or too old',
    ]),
  );
}

const judged = await judgeAll();

describe('the worked cases of rules/enrolment', () => {
  it.each(cases.map((one) => [one.case, one.expect]))('%s', (name, expected) => {
    expect(judged.get(name)).toBe(expected);
  });
});
