import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPairingRules } from './rules.store.ts';
import { findTraces, metresBetween, type Trace } from './traces.ts';

const RULES = readPairingRules().traces;
const START = Date.parse('2026-10-12T01:00:00Z');
const HOUR = 3_600_000;
const HOME = { latitude: 27.45, longitude: 112.2, accuracy: 10 };

let made = 0;
const traceOf = (told: Partial<Trace> = {}): Trace => {
  const contactId = told.contactId ?? ++made;
  return {
    ...{ contactId, personId: `P${contactId}`, accountId: 1, on: '2026-10-12', metAt: null },
    ...{ recordedAt: START + contactId * 2 * HOUR, point: null, photos: [], village: '' },
    ...told,
  };
};
const kinds = (traces: readonly Trace[]): string[] => findTraces(traces, RULES).map(({ kind }) => kind);

/** Nearly one degree of latitude is 111 km. */
const north = (km: number) => ({ ...HOME, latitude: HOME.latitude + km / 111.19 });

test('whoever keeps to the speed limit is never told of; whoever passes it always is, with the arithmetic', () => {
  const legs = fc.array(
    fc.record({
      km: fc.integer({ min: 1, max: 90 }),
      slack: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const walk = (all: { km: number; slack: number }[], isFast: boolean): Trace[] => {
    let [at, far] = [START, 0];
    return [
      traceOf({ contactId: 1, metAt: at, point: HOME }),
      ...all.map(({ km, slack }, i) => {
        far += km;
        const hours = km / RULES.fastest_kmh;
        at += HOUR * (isFast ? hours * slack * 0.5 : hours / slack);
        return traceOf({ contactId: i + 2, metAt: at, point: north(far) });
      }),
    ];
  };
  fc.assert(
    fc.property(legs, (all) => {
      expect(kinds(walk(all, false)).filter((kind) => kind === 'too-fast')).toEqual([]);
      expect(kinds(walk(all, true)).filter((kind) => kind === 'too-fast')).toHaveLength(all.length);
    }),
  );
  const [finding] = findTraces(
    [
      traceOf({ contactId: 1, metAt: START, point: HOME }),
      traceOf({ contactId: 2, metAt: START + HOUR / 4, point: north(50) }),
    ],
    RULES,
  );
  expect(finding!.reason.zh).toBe(
    '两次走访相距 50.0 公里（扣除定位误差后 50.0 公里），相隔 15 分钟，合每小时 200 公里，超过 120 公里。',
  );
});

test('two people at two places at one time are no finding', () => {
  const at = { metAt: START };
  expect(
    kinds([traceOf({ ...at, point: HOME }), traceOf({ ...at, point: north(50), accountId: 2 })]),
  ).toEqual([]);
});

test('what the devices do not know for certain is taken off', () => {
  const vague = { ...north(20), accuracy: 25_000 };
  expect(kinds([traceOf({ metAt: START, point: HOME }), traceOf({ metAt: START, point: vague })])).toEqual(
    [],
  );
});

test('a picture is told of exactly where it stands with two children or two days', () => {
  const uses = fc.array(fc.record({ person: fc.nat(3), day: fc.nat(2), photo: fc.nat(3) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(uses, (all) => {
      const traces = all.map(({ person, day, photo }, i) =>
        traceOf({
          contactId: i + 1,
          personId: `P${person}`,
          on: `2026-10-1${day}`,
          photos: [`photo${photo}`],
        }),
      );
      const told = findTraces(traces, RULES).filter(({ kind }) => kind === 'same-photo');
      for (const photo of ['photo0', 'photo1', 'photo2', 'photo3']) {
        const own = traces.filter(({ photos }) => photos.includes(photo));
        const isShared = new Set(own.map(({ personId, on }) => personId + on)).size > 1;
        const ids = own.map(({ contactId }) => contactId);
        expect(told.some(({ contacts }) => contacts.join() === ids.join())).toBe(isShared);
      }
    }),
  );
});

test('many within an hour are one finding; one fewer is none', () => {
  const { count } = RULES.burst;
  const run = (n: number) => Array.from({ length: n }, (_, i) => traceOf({ recordedAt: START + i * 60_000 }));
  expect(kinds(run(count))).toEqual(['burst']);
  expect(kinds(run(count - 1))).toEqual([]);
});

test('earlier days written on the last evening of a month are told; the same hour a day before is not', () => {
  // 19:30 in Beijing
  const at = (day: string) =>
    Array.from({ length: RULES.deadline.count }, (_, i) =>
      traceOf({
        recordedAt: Date.parse(`${day}T11:30:00Z`) + i * 1000,
        on: `2026-10-${10 + i}`,
        accountId: 7,
      }),
    );
  expect(kinds(at('2026-10-31'))).toEqual(['deadline']);
  expect(kinds(at('2026-10-30'))).toEqual([]);
  expect(findTraces(at('2026-10-31'), RULES)[0]!.reason.zh).toContain('最早为 2026-10-10');
});

test('a visit far from the village’s other visits is told, these are not; with too few others nobody knows', () => {
  const near = Array.from({ length: 3 }, (_, i) =>
    traceOf({ point: north(i / 2), village: '石牛村', accountId: i + 2 }),
  );
  const far = traceOf({ point: north(40), village: '石牛村' });
  const told = findTraces([...near, far], RULES);
  expect(told.map(({ kind, contacts }) => [kind, contacts])).toEqual([['far', [far.contactId]]]);
  expect(kinds([...near.slice(0, 2), far])).toEqual([]);
});

test('the order of contacts changes nothing, and each finding names contacts that are there', () => {
  const trace = fc.record({
    accountId: fc.nat(2),
    hour: fc.nat(40),
    km: fc.option(fc.nat(60), { nil: undefined }),
    photo: fc.option(fc.nat(2), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(trace, { maxLength: 15 }), fc.nat(1000), (all, seed) => {
      const traces = all.map(({ accountId, hour, km, photo }, i) =>
        traceOf({
          ...{ contactId: i + 1, accountId, recordedAt: START + hour * HOUR, village: '村' },
          ...(km === undefined ? {} : { point: north(km), metAt: START + hour * HOUR }),
          photos: photo === undefined ? [] : [`p${photo}`],
        }),
      );
      const mixed = traces.toSorted(
        (a, b) => ((a.contactId * (seed + 7)) % 13) - ((b.contactId * (seed + 7)) % 13),
      );
      expect(findTraces(mixed, RULES)).toEqual(findTraces(traces, RULES));
      const ids = new Set(traces.map(({ contactId }) => contactId));
      for (const { contacts } of findTraces(traces, RULES))
        for (const id of contacts) expect(ids.has(id)).toBe(true);
    }),
  );
});

test('distance on the globe: a degree of latitude is 111.2 km, and there and back are equal', () => {
  expect(metresBetween(HOME, { ...HOME, latitude: HOME.latitude + 1 }) / 1000).toBeCloseTo(111.2, 1);
  expect(metresBetween(HOME, north(30))).toBeCloseTo(metresBetween(north(30), HOME), 6);
});
