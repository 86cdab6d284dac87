import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow } from '../../test/planted-county.ts';
import { assessEnrolment } from '../enrolment/index.ts';
import { assessAid, listAidGaps, listPartHouseholds } from './index.ts';

const HEAD = '431321198001011011';

/** Aid of the term and a list of hardship are among the files. */
const AROUND: PlantedRow[] = [
  { person: 'around', register: 'poverty', hardships: [{ hardship: 'registered-poor' }] },
  { person: 'around', register: 'roster', school: '一小', stage: 'primary' },
  { person: 'around', register: 'aid', aids: [{ programme: 'living-subsidy', term: '2026-autumn' }] },
];

/** A household of head, wife and child on the hukou register; the child at school. */
const home = (more: Partial<Record<'head' | 'wife' | 'child', Partial<PlantedRow>>> = {}): PlantedRow[] => [
  { person: 'head', register: 'hukou', household_no: 'H1', relation: '户主', ...more.head },
  { person: 'wife', register: 'hukou', household_no: 'H1', relation: '配偶', ...more.wife },
  { person: 'child', register: 'hukou', household_no: 'H1', relation: '之女', ...more.child },
  { person: 'child', register: 'roster', school: '一小', stage: 'primary' },
];

/** The row of the household on the list of civil affairs, under its head. */
const listed = (more: Partial<PlantedRow> = {}): PlantedRow => ({
  person: 'head',
  register: 'civil-affairs',
  id_number: HEAD,
  id_state: 'valid',
  household_ground: 'dibao',
  household_size: 3,
  covered_size: 3,
  ...more,
});

const look = (rows: PlantedRow[]) =>
  inCounty({ born: { child: '2016-05-20' }, rows: [...AROUND, ...rows] }, async (batch) => {
    await assessEnrolment(batch, { on: '2026-09-01' });
    await assessAid(batch, { on: '2026-09-01' });
    const [facts] = await batch.rows<{ dibao: number | null }>(
      `select facts.dibao from aid.hardship_facts as facts join linkage.person as person using (person_no) where person.name = 'child'`,
    );
    return {
      gaps: (await listAidGaps(batch)).map((gap) => [gap.kind, gap.hardship]),
      told: (await listPartHouseholds(batch)).map(({ covered, members, pupils }) => [
        covered,
        members,
        pupils,
      ]),
      dibao: facts?.dibao,
    };
  });

describe('a household on the list by its head alone', () => {
  it('covers its pupil where it covers everybody of the household', async () => {
    const seen = await look([...home(), listed()]);
    expect(seen).toEqual({ gaps: [['unaided', 'dibao']], told: [], dibao: 1 });
  });

  it('in extreme poverty is told on that ground', async () => {
    const seen = await look([...home(), listed({ household_ground: 'tekun' })]);
    expect(seen).toEqual({ gaps: [['unaided', 'tekun']], told: [], dibao: 0 });
    expect((await look([...home(), listed({ household_ground: 'tekun', covered_size: 1 })])).gaps).toEqual(
      [],
    );
  });

  it('covers nobody for certain where it covers only some: that is told, and left open', async () => {
    expect(await look([...home(), listed({ covered_size: 1 })])).toEqual({
      gaps: [],
      told: [[1, 3, 1]],
      dibao: null,
    });
    // the list's own number of persons is smaller than the household: one of them was not counted
    expect((await look([...home(), listed({ covered_size: 2, household_size: 2 })])).gaps).toEqual([]);
    // the list counts one whom no register names, and covers fewer than it counts
    expect((await look([...home(), listed({ covered_size: 3, household_size: 4 })])).gaps).toEqual([]);
    // nothing is said of how many it covers
    const { covered_size: _, ...unsaid } = listed();
    expect((await look([...home(), unsaid as PlantedRow])).told).toEqual([[0, 3, 1]]);
  });

  it('is not of a namesake: a head without a sound number opens no household', async () => {
    expect((await look([...home(), listed({ id_state: 'wrong-check' })])).gaps).toEqual([]);
    expect((await look([...home({ head: { relation: '之子' } }), listed()])).gaps).toEqual([]);
  });

  it('leaves out who moved away, and finds who names its head', async () => {
    expect((await look([...home({ child: { status: 'moved-out' } }), listed()])).gaps).toEqual([]);
    const { household_no: _, ...bare } = { household_no: '' };
    const named = home({ child: { household_no: undefined as unknown as string, head_id: HEAD, ...bare } });
    expect((await look([...named, listed()])).gaps).toEqual([['unaided', 'dibao']]);
  });

  it('takes nobody of the household for aided without standing on a list, whoever it covers', async () => {
    const aid: PlantedRow = {
      person: 'child',
      register: 'aid',
      aids: [{ programme: 'living-subsidy', term: '2026-autumn' }],
    };
    expect((await look([...home(), aid])).gaps).toEqual([['aided-unlisted', null]]);
    expect((await look([...home(), aid, listed({ covered_size: 1 })])).gaps).toEqual([]);
  });

  it('says nothing of the others where its members have rows of their own', async () => {
    const seen = await look([...home(), listed({ household_ground: 'named' })]);
    expect([seen.gaps, seen.told]).toEqual([[], []]);
  });
});
