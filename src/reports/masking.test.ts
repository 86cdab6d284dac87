import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskCell, maskCells, maskNumber, scrub } from './masking.ts';

test('an ID number shows its division and its last two characters, a telephone its ends', () => {
  expect(maskCell('id_number', '43132120150101001X')).toBe('431321**********1X');
  expect(maskCell('guardian_phone', '13812345678')).toBe('138****5678');
  expect(maskCell('student_no', 'G43132120150101001X')).toBe('G43132***********1X');
  expect(maskCell('account', '6217000012345678901')).toBe('***************8901');
});

test('a pair shows the digits in which it differs and no others', () => {
  expect(maskCells('id_number', '431321201501010012', '431321201507010012')).toEqual([
    '431321*****1****12',
    '431321*****7****12',
  ]);
});

test('no screen text holds eight digits of a number in a row, wherever the number stood', () => {
  const id = fc.stringMatching(/^[1-9][0-9]{16}[0-9X]$/);
  fc.assert(
    fc.property(
      id,
      fc.constantFrom('remark', 'id_number', 'father_id', 'address', 'account'),
      (number, field) => {
        expect(maskCell(field, field === 'remark' ? `见${number}号` : number)).not.toMatch(/[0-9]{8}/);
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect([...maskNumber(text)].length).toBe([...text].length);
    }),
  );
  expect(scrub('电话13812345678，2026年9月1日')).toBe('电话138****5678，2026年9月1日');
});
