import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment, readEnrolmentRules } from './index.ts';

const { categories } = readEnrolmentRules().replies;
const EVERY_TEXT = categories.flatMap((one) => [one.code, one.label.zh, ...one.texts]);

/** Three children out of school, one of each sort, and a pupil at school; `reply` as checked, where they were. */
function family(reply: string): PlantedRow[] {
  const of = (child: string) => `${reply} ${child}`;
  const asked = (child: string): PlantedRow => ({ person: of(child), register: 'reply', reply });
  return [
    { person: of('never'), register: 'hukou', status: 'normal' },
    { person: of('left'), register: 'student-record', status: 'dropped-out', school: '走马街中学' },
    { person: of('away'), register: 'student-record', status: 'active', school: '走马街中学' },
    { person: of('pupil'), register: 'roster', school: '走马街中学' },
    ...(reply === '' ? [] : ['never', 'left', 'away', 'pupil'].map(asked)),
  ];
}

/** Kind by child, for every way to write a reply and for nobody asked (''); one county holds them all. */
async function kindsByChild(): Promise<Map<string, string>> {
  const rows = ['', ...EVERY_TEXT].flatMap(family);
  const born = Object.fromEntries(rows.map((row, index) => [row.person, `201${2 + (index % 7)}-05-20`]));
  return inCounty({ born, rows }, async (batch) => {
    await assessEnrolment(batch, { on: '2026-09-01' });
    const found = await batch.rows<{ name: string; kind: string }>(
      'select person.name, gap.kind from enrolment.gap as gap join linkage.person as person using (person_no)',
    );
    return new Map(found.map(({ name, kind }) => [name, kind]));
  });
}

const kinds = await kindsByChild();
const kindsAfter = (reply: string) =>
  Object.fromEntries(
    ['never', 'left', 'away', 'pupil'].map((child) => [child, kinds.get(`${reply} ${child}`)]),
  );

describe('a reply of a check changes the list on the next run', () => {
  it('knows the thirteen categories, of which one does not excuse', () => {
    expect(categories).toHaveLength(13);
    expect(categories.filter((one) => !one.excuses).map((one) => one.code)).toEqual(['truly-out']);
  });

  it('lists the three children as long as nobody was asked', () => {
    expect(kindsAfter('')).toEqual({
      never: 'never-enrolled',
      left: 'dropped-out',
      away: 'enrolled-not-attending',
    });
  });

  for (const { code, label, texts, excuses } of categories) {
    const wanted = excuses
      ? {}
      : { never: 'never-enrolled', left: 'dropped-out', away: 'enrolled-not-attending' };
    const change = excuses ? 'takes every child off the list' : 'keeps each of its kind';
    it(`${label.zh} ${change}, however it is written`, () => {
      for (const text of [code, label.zh, ...texts]) expect(kindsAfter(text)).toEqual(wanted);
    });
  }

  it('understands no text as two categories', () => {
    expect(new Set(EVERY_TEXT).size).toBe(EVERY_TEXT.length);
  });
});
