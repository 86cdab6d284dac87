import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotBody, dotNumbers } from './dotted.ts';

describe('A text that somebody typed', () => {
  test.each([
    ['父亲电话13912345678，晚上打', '父亲电话139****5678，晚上打'],
    ['电话-13912345678/13812345678', '电话-139****5678/138****5678'],
    ['电话 139 1234 5678 或+86-139-1234-5678', '电话 139****5678 或139****5678'],
    ['身份证431321201503020012。', '身份证431321**********12。'],
    ['学籍号G431321201503020012', '学籍号G43132***********12'],
    ['卡号6217 0012 3456 7890 123', `卡号${'*'.repeat(19)} 123`],
  ])('%s is kept as %s', (typed, kept) => {
    expect(dotNumbers(typed)).toBe(kept);
  });

  test.each([
    '2026-09-01 到 2026-11-22 共 60 天',
    '教财〔2019〕123456789号',
    '区划 431321100000、学校代码 3143000123',
    '0738-6820000 转 8001',
    'a'.repeat(64),
    '6f1c2a34-1234-4123-8123-123456789012',
    '12345678-1234-4123-8123-123456789012',
    `${'Ab1+/'.repeat(60)}/13912345678=`,
    '3f786850e387550fdab836ed7e6dc881de23001b13912345678',
    'P0000001',
  ])('%s stays as it is', (typed) => {
    expect(dotNumbers(typed)).toBe(typed);
  });

  test('dotting twice is dotting once, and no eleven digits in a row that begin like a mobile remain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('13912345678', '431321201503020012', ' ', '，', '号', '12', 'X'), {
          maxLength: 8,
        }),
        (parts) => {
          const once = dotNumbers(parts.join('、'));
          expect(dotNumbers(once)).toBe(once);
          expect(once).not.toMatch(/1[3-9]\d{9}|431321201503020012/);
        },
      ),
    );
  });

  test('fields that are there for a number keep it; texts beside and below them do not', () => {
    const body = {
      idNumber: '431321201503020012',
      note: '13912345678',
      more: [{ phone: '13912345678' }],
      n: 1,
    };
    expect(dotBody(body, ['idNumber', 'phone'])).toEqual({ ...body, note: '139****5678' });
  });
});
