import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCounty, type PlantedAid, type PlantedRow, plant } from '../../test/planted-county.ts';
import { assessEnrolment } from '../enrolment/index.ts';
import { assessAid } from './index.ts';

const person = fc.integer({ min: 0, max: 6 }).map((n) => `p${n}`);
const aid: fc.Arbitrary<PlantedAid> = fc
  .record({
    programme: fc.constantFrom('living-subsidy', 'yulu', 'nutrition'),
    term: fc.option(fc.constantFrom('2026-autumn', '2026-spring'), { nil: undefined }),
    state: fc.option(fc.constantFrom('failed', 'paid'), { nil: undefined }),
  })
  .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)));
const what = fc.oneof(
  fc.record({ register: fc.constantFrom('aid' as const, 'payment' as const), aids: fc.tuple(aid) }),
  fc.record({ register: fc.constant('roster' as const), status: fc.constantFrom('present', 'absent') }),
  fc.record({
    register: fc.constant('poverty' as const),
    hardships: fc.tuple(
      fc.record({
        hardship: fc.constantFrom('dibao', 'monitored', 'left-behind'),
        is_risk_gone: fc.constantFrom(true, false, null),
      }),
    ),
  }),
);
const rows = fc.array(
  fc.tuple(person, what).map(([who, row]): PlantedRow => ({ ...row, person: who })),
  { minLength: 5, maxLength: 25 },
);

type Found = { name: string; kind: string; programme: string; roles: number };
const FOUND = `select person.name, gap.kind, gap.programme, count(evidence.row_id) as roles
  from aid.gap as gap join linkage.person as person on person.person_no = gap.person_no
  left join aid.evidence as evidence on evidence.person_no = gap.person_no
    and evidence.kind = gap.kind and evidence.programme = gap.programme
  group by 1, 2, 3 order by 1, 2, 3`;

describe('whatever the lists say', () => {
  it('nobody aided in the term or absent is unaided, nobody on a list is unlisted, and all findings have evidence', async () => {
    await inCounty({ born: {}, rows: [] }, (batch) =>
      fc.assert(
        fc.asyncProperty(rows, async (planted) => {
          await plant(batch, { born: {}, rows: planted });
          await assessEnrolment(batch, { on: '2026-09-01' });
          await assessAid(batch, { on: '2026-09-01', term: '2026-autumn' });
          const found = await batch.rows<Found>(FOUND);
          const who = (kind: string) => found.filter((one) => one.kind === kind).map((one) => one.name);
          const those = (test: (row: PlantedRow) => boolean) =>
            new Set(planted.filter(test).map((row) => row.person));
          const aided = those(
            ({ aids }) =>
              aids?.some(({ term, state }) => state !== 'failed' && term !== '2026-spring') ?? false,
          );
          const present = those((row) => row.register === 'roster' && row.status === 'present');
          const listed = those((row) => row.register === 'poverty');
          for (const name of who('unaided'))
            expect([aided.has(name), present.has(name)]).toEqual([false, true]);
          for (const name of who('aided-unlisted'))
            expect([listed.has(name), aided.has(name)]).toEqual([false, true]);
          for (const one of found) expect(one.roles).toBeGreaterThan(one.kind === 'aided-unlisted' ? 0 : 1);
          expect(new Set(found.map((one) => `${one.name} ${one.kind} ${one.programme}`)).size).toBe(
            found.length,
          );
        }),
        { numRuns: 20, seed: 20260901 },
      ),
    );
  }, 60_000);
});
