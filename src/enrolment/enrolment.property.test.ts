import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedRow, plant } from '../../test/planted-county.ts';
import type { Batch } from '../platform/index.ts';
import { assessEnrolment, GAP_KINDS, listGaps, readEnrolmentRules } from './index.ts';

const rules = readEnrolmentRules();
const excusing = rules.replies.categories.filter((one) => one.excuses).map((one) => one.code);
const SCHOOLS = ['永丰一小', '走马街中学', '双峰县走马街中学'];

const some = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const clean = (row: Record<string, unknown>): PlantedRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as PlantedRow;
const day = some('2025-03-01', '2026-03-01', '2026-06-01');
const person = fc.integer({ min: 0, max: 7 }).map((n) => `p${n}`);
const school = fc.constantFrom(...SCHOOLS);
const row = fc
  .oneof(
    fc.record({
      register: fc.constant('hukou'),
      status: some('normal', 'moved-in', 'moved-out', 'deceased', 'abroad'),
      education: some('初中', '小学'),
    }),
    fc.record({
      register: fc.constant('student-record'),
      status: some('active', 'suspended', 'dropped-out', 'graduated', 'transferred-out', 'deceased', 'other'),
      stage: some('primary', 'junior', 'senior'),
      school,
      event_date: day,
    }),
    fc.record({ register: fc.constant('roster'), status: some('present', 'absent'), school }),
    fc.record({
      register: fc.constant('persuasion'),
      status: some('returned', 'not-returned'),
      event_date: day,
    }),
    fc.record({
      register: fc.constant('disability'),
      placement: some('mainstream', 'deferred', 'waiting'),
      papers: some('诊断证明'),
    }),
    fc.record({ register: fc.constantFrom('poverty', 'civil-affairs', 'vocational-record') }),
    fc.record({ register: fc.constant('poor-student-library'), school }),
    fc.record({
      register: fc.constant('reply'),
      reply: fc.constantFrom('truly-out', '待查', ...excusing),
      event_date: day,
    }),
  )
  .map(clean);
const births = fc.array(fc.constantFrom('2016-05-20', '2011-02-03', '2009-02-03', '2021-02-03'), {
  minLength: 8,
  maxLength: 8,
});
const county = fc.record({
  born: births.map((days) => Object.fromEntries(days.map((birth, n) => [`p${n}`, birth]))),
  rows: fc.array(
    fc.tuple(person, row).map(([who, what]) => ({ ...what, person: who })),
    { maxLength: 30 },
  ),
  pending: fc.array(
    fc.tuple(person, person).filter(([a, b]) => a !== b),
    { maxLength: 4 },
  ),
});

type Listed = { name: string; kind: string; is_waiting: boolean; roles: number };

async function judge(batch: Batch, planted: Parameters<typeof plant>[1]): Promise<Listed[]> {
  await plant(batch, planted);
  await assessEnrolment(batch, { on: '2026-09-01', rules });
  return batch.rows<Listed>(
    `select person.name, gap.kind, gap.is_waiting, count(evidence.row_id) as roles
     from enrolment.gap as gap join linkage.person as person on person.person_no = gap.person_no
     left join enrolment.evidence as evidence on evidence.person_no = gap.person_no
     group by 1, 2, 3 order by 1`,
  );
}

describe('whatever the registers say', () => {
  it('a child present on a list is never out of school, a listed child always has evidence and one kind', async () => {
    await inCounty({ born: {}, rows: [] }, (batch) =>
      fc.assert(
        fc.asyncProperty(county, async (planted) => {
          const listed = await judge(batch, planted);
          const present = new Set(
            planted.rows
              .filter((one) => one.register === 'roster' && one.status !== 'absent')
              .map((one) => one.person),
          );
          for (const one of listed) {
            expect(present.has(one.name)).toBe(false);
            expect(one.roles).toBeGreaterThan(0);
            expect(GAP_KINDS).toContain(one.kind);
          }
          expect(new Set(listed.map((one) => one.name)).size).toBe(listed.length);
        }),
        { numRuns: 25, seed: 20260901 },
      ),
    );
  }, 60_000);

  it('a further excusing reply only ever takes children off the list', async () => {
    await inCounty({ born: {}, rows: [] }, (batch) =>
      fc.assert(
        fc.asyncProperty(county, person, fc.constantFrom(...excusing), async (planted, who, reply) => {
          const before = await judge(batch, planted);
          const added: PlantedRow = { person: who, register: 'reply', reply, event_date: '2026-08-31' };
          const after = await judge(batch, { ...planted, rows: [...planted.rows, added] });
          const missing = (all: Listed[]) =>
            all.filter((one) => !one.is_waiting).map((one) => `${one.name} ${one.kind}`);
          expect(missing(before)).toEqual(expect.arrayContaining(missing(after)));
          expect(after.some((one) => one.name === who)).toBe(false);
        }),
        { numRuns: 15, seed: 20260901 },
      ),
    );
  }, 60_000);

  it('the list is the same whatever the number of threads', async () => {
    const planted = fc.sample(county, { numRuns: 1, seed: 7 })[0]!;
    const once = await inCounty(planted, async (batch) => {
      await batch.run('set threads = 4');
      await assessEnrolment(batch, { on: '2026-09-01', rules });
      return listGaps(batch);
    });
    const again = await inCounty(planted, async (batch) => {
      await assessEnrolment(batch, { on: '2026-09-01', rules });
      return listGaps(batch);
    });
    expect(again).toEqual(once);
  });
});
