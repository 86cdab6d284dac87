import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRoles } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import { assess, readersOf, receiverOf, type Subject, type Target } from './assignment.ts';

const readers = readersOf(readRoles());
const child = (part: Partial<Subject> = {}): Subject => ({
  list: 'out-of-school',
  id: 'P1',
  division: '431321200201',
  school: 'school:431321:石牛小学',
  township: '石牛乡',
  isAssigned: false,
  persons: ['P1'],
  ...part,
});
const person = (...scopes: string[]): Target => ({
  to: 'account',
  accountId: 7,
  name: '王五',
  scopes: { 'out-of-school': scopes },
});

describe('Who is given a child', () => {
  test('its own township by name, its own school, or the division that was chosen', () => {
    expect(receiverOf(child(), { to: 'township' }, readers)).toEqual({
      account: null,
      scope: '431321200',
      name: '石牛乡',
    });
    expect(receiverOf(child(), { to: 'school' }, readers)).toMatchObject({ name: '石牛小学' });
    const village = { to: 'division', code: '431321200201', name: '石牛村' } as const;
    expect(receiverOf(child(), village, readers)).toMatchObject({ scope: '431321200201' });
  });

  test('nobody, where the receiver could not see the child', () => {
    expect(receiverOf(child({ division: '431321' }), { to: 'township' }, readers)).toBe('no-township');
    expect(receiverOf(child({ school: null }), { to: 'school' }, readers)).toBe('no-school');
    const elsewhere = { to: 'division', code: '431321100', name: '永丰镇' } as const;
    expect(receiverOf(child(), elsewhere, readers)).toBe('outside');
    expect(receiverOf(child(), person('431321100'), readers)).toBe('not-seen');
    // township officers have no right to the list of aid
    expect(receiverOf(child({ list: 'unaided' }), { to: 'township' }, readers)).toBe('nobody-reads');
    expect(receiverOf(child(), { to: 'nobody' }, readers)).toBe('not-assigned');
  });

  const subjects = fc.array(
    fc.record({
      list: fc.constantFrom('out-of-school', 'unaided', 'review') as fc.Arbitrary<Subject['list']>,
      id: fc.string(),
      division: fc.constantFrom('43', '431321', '431321100', '431321200', '431321200201'),
      school: fc.constantFrom(null, 'school:431321:石牛小学', 'school:431321:永丰小学'),
      township: fc.constantFrom(null, '石牛乡'),
      isAssigned: fc.boolean(),
      persons: fc.constant(['P1']),
    }),
  );
  const scopes = fc.subarray(['43', '431321', '431321100', '431321200201', 'school:431321:石牛小学']);
  const targets: fc.Arbitrary<Target> = fc.oneof(
    fc.constantFrom<Target>({ to: 'township' }, { to: 'school' }, { to: 'nobody' }),
    fc.constantFrom('431321', '431321200', '431321200201').map((code) => ({
      to: 'division' as const,
      code,
      name: code,
    })),
    scopes.map((held) => ({
      to: 'account' as const,
      accountId: 7,
      name: '王五',
      scopes: { 'out-of-school': held, unaided: held, review: held },
    })),
  );

  test('whoever is chosen, every child is either given or counted among those left out', () => {
    fc.assert(
      fc.property(subjects, targets, (chosen, target) => {
        const { given, unfit } = assess(chosen, target, readers);
        expect(given.length + unfit.reduce((sum, { count }) => sum + count, 0)).toBe(chosen.length);
      }),
    );
  });

  test('no child goes to a place or a person that does not see it', () => {
    fc.assert(
      fc.property(subjects, targets, (chosen, target) => {
        for (const { subject, receiver } of assess(chosen, target, readers).given) {
          if (target.to === 'nobody') continue;
          const held = target.to === 'account' ? target.scopes[subject.list]! : [receiver.scope!];
          expect(held.some((scope) => subject.division.startsWith(scope) || subject.school === scope)).toBe(
            true,
          );
        }
      }),
    );
  });
});

test('the office’s day is that of Beijing', () => {
  expect(officeDay(new Date('2026-09-01T15:59:59Z'))).toBe('2026-09-01');
  expect(officeDay(new Date('2026-09-01T16:00:00Z'))).toBe('2026-09-02');
});
