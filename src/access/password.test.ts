import { describe, expect, test } from 'vitest';
import { isStrong } from './password.ts';
import { readSignInRules } from './roles.store.ts';
import { codeAt, stepOfCode } from './totp.ts';

describe('A password', () => {
  test.each([
    ['Lantern-7-harbour', true],
    ['lantern7harbour', false],
    ['Short-7', false],
    ['Clerk1-is-my-name', false],
    ['灯塔Lantern-seven', true],
  ])('%s is strong: %s', (password, isIt) => {
    expect(isStrong(password, 'clerk1', readSignInRules())).toBe(isIt);
  });
});

test('a one-time code is the one of RFC 6238’s own example', () => {
  // the shared secret of the RFC's appendix B, in base 32
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeAt(secret, new Date(59_000))).toBe('287082');
  expect(stepOfCode(secret, '287082', new Date(59_000), 0)).toBe(1);
  expect(stepOfCode(secret, '287082', new Date(59_000), 1)).toBeUndefined();
  expect(stepOfCode(secret, '287082', new Date(200_000), 0)).toBeUndefined();
});
