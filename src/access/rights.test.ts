import { describe, expect, test } from 'vitest';
import { mayHoldBoth, mixedRoles, POWERS, type Role } from './rights.ts';
import { readRoles } from './roles.store.ts';
import { isWithin, levelOf } from './scope.ts';

describe('The table of roles', () => {
  const roles = readRoles();
  const withRight = (right: string) =>
    roles.filter((role) => (role.rights as string[]).includes(right)).map((role) => role.id);

  test('gives accounts, roles and the audit trail to one officer each, who sees no child', () => {
    expect(withRight('account.manage')).toEqual(['system-officer']);
    expect(withRight('role.grant')).toEqual(['security-officer']);
    expect(withRight('audit.read')).toEqual(['audit-officer']);
    for (const { power, rights } of roles.filter((role) => role.power !== 'use')) {
      // the security officer also watches emergencies, which show no child but who looked and why
      expect(rights, power).toEqual(power === 'security' ? ['role.grant', 'emergency.watch'] : [rights[0]]);
    }
  });

  test('lets a supervisor count but neither open a child nor export a list', () => {
    const supervisor = roles.find((role) => role.id === 'supervisor')!;
    for (const right of ['child.read', 'lists.export', 'identity.reveal', 'review.decide'] as const) {
      expect(supervisor.rights).not.toContain(right);
    }
  });

  test('a table in which one who grants could also use is refused', () => {
    const both: Role = { ...roles[0]!, id: 'both', rights: ['lists.read', 'role.grant'] };
    expect(mixedRoles([...roles, both])).toEqual(['both']);
  });

  test('no account holds two powers', () => {
    for (const one of POWERS) for (const other of POWERS) expect(mayHoldBoth(one, other)).toBe(one === other);
  });
});

describe('A scope', () => {
  test.each([
    ['43', 2],
    ['4313', 4],
    ['431321', 6],
    ['431321101', 9],
    ['431321101201', 12],
    ['school:431321:双峰县第一中学', 'school'],
    ['', undefined],
    ['4', undefined],
    ['43132', undefined],
    ['431321000000000', undefined],
    ['%', undefined],
    ['school:43:x', undefined],
  ])('%s is of level %s', (scope, level) => expect(levelOf(scope)).toBe(level));

  test('holds what lies below it and nothing beside it', () => {
    expect(isWithin('431321101201', ['431321101'])).toBe(true);
    expect(isWithin('431321', ['431321101'])).toBe(false);
    expect(isWithin('431321102', ['431321101', '431322'])).toBe(false);
    expect(isWithin('431321101', [])).toBe(false);
  });
});
