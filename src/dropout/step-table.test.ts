import { expect, test } from 'vitest';
import { ROLES, RULES } from './case.fixture.ts';
import { isListKnown } from './form.ts';
import { misfits } from './rules.store.ts';
import { printStepTable } from './step-table.ts';

test('the role and step table in the documents is the one that holds', async () => {
  await expect(printStepTable(RULES, ROLES)).toMatchFileSnapshot('../../docs/dropout-steps.md');
});

test('every list that a form names is known, and every act is somebody’s', () => {
  for (const { fields, right } of RULES.acts.values()) {
    for (const { of } of fields) if (of !== undefined) expect(isListKnown(of), of).toBe(true);
    expect(
      ROLES.some(({ rights }) => rights.includes(right)),
      right,
    ).toBe(true);
  }
});

test('rules that do not fit together are told', () => {
  const [first, ...rest] = RULES.replies.replies;
  const replies = {
    ...RULES.replies,
    replies: [{ ...first!, proofs: [['no-such-paper']] }, ...rest.slice(1)],
  };
  expect(misfits({ ...RULES, replies })).toEqual([
    'paper of a reply: no-such-paper',
    `reply without a rule: ${rest[0]!.code}`,
  ]);
});
