import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Free, spreadChildren } from './spread.ts';

const unit: fc.Arbitrary<string> = fc.constantFrom(
  'school:431321:甲小学',
  'school:431321:乙小学',
  '431321200',
);
const helpers = fc
  .array(fc.record({ unit, load: fc.nat(4), most: fc.integer({ min: 1, max: 4 }) }), { maxLength: 8 })
  .map((all) => all.map((one, i): Free => ({ ...one, helperId: i + 1 })));
const children = fc
  .array(fc.uniqueArray(unit, { maxLength: 2 }), { maxLength: 30 })
  .map((all) => all.map((units, i) => ({ personId: `P${i}`, units })));

test('every child is paired once or left with a reason; nobody gets beyond the limit, and only near children', () => {
  fc.assert(
    fc.property(children, helpers, (all, staff) => {
      const { pairs, left } = spreadChildren(all, staff);
      expect([...pairs, ...left].map(({ personId }) => personId).toSorted()).toEqual(
        all.map(({ personId }) => personId).toSorted(),
      );
      for (const { helperId, unit, load, most } of staff) {
        const own = pairs.filter((pair) => pair.helperId === helperId);
        if (own.length > 0) expect(load + own.length).toBeLessThanOrEqual(most);
        for (const { personId } of own)
          expect(all.find((child) => child.personId === personId)!.units).toContain(unit);
      }
      for (const { personId, reason } of left) {
        const { units } = all.find((child) => child.personId === personId)!;
        const there = staff.filter((one) => units.includes(one.unit));
        expect(reason).toBe(there.length === 0 ? 'no-helper' : 'all-full');
        // whoever is left found everybody full
        for (const { helperId, load, most } of there)
          expect(load + pairs.filter((pair) => pair.helperId === helperId).length).toBeGreaterThanOrEqual(
            most,
          );
      }
    }),
  );
});

test('within one unit loads end within one of each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(20), (staff, count) => {
      const team = Array.from({ length: staff }, (_, i) => ({ helperId: i, unit: 'u', load: 0, most: 99 }));
      const all = Array.from({ length: count }, (_, i) => ({ personId: `P${i}`, units: ['u'] }));
      const loads = team.map(
        ({ helperId }) => spreadChildren(all, team).pairs.filter((p) => p.helperId === helperId).length,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});
