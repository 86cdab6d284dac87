import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, readCitizenId } from '../../kernel/index.ts';
import { readDate } from './date.ts';
import { isSoundId, maskedNumber, seenOf } from './id.ts';
import { readMoney } from './money.ts';
import { cleanName, isUnreadableName } from './name.ts';
import { readPhone } from './phone.ts';
import { placeName } from './text.ts';

const iso = (cell: string): string => {
  const date = readDate(cell, 2026);
  return 'iso' in date ? date.iso : date.kind;
};

describe('dates as people type them', () => {
  it.each([
    ['2015-03-08', '2015-03-08'],
    ['2015.3.8', '2015-03-08'],
    ['20150308', '2015-03-08'],
    ['2015年3月8日', '2015-03-08'],
    ['2015/3/8', '2015-03-08'],
    ['15-3-8', '2015-03-08'],
    ['98.12.1', '1998-12-01'],
    ['42071', '2015-03-08'],
    ['2015-03-08 00:00:00', '2015-03-08'],
    ['２０１５．３．８', '2015-03-08'],
    ['201503', '2015-03'],
    ['2015年3月', '2015-03'],
    ['3/8/2015', '2015-03-08'],
    ['2015-02-29', 'impossible'],
    ['20151301', 'impossible'],
    ['不知道', 'impossible'],
    ['无', 'none'],
    ['/', 'none'],
  ])('%s is %s', (cell, wanted) => expect(iso(cell)).toBe(wanted));

  it('every day of the calendar is read back from each way of writing it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
        (date) => {
          const wanted = date.toISOString().slice(0, 10);
          const [y, m, d] = wanted.split('-').map(Number);
          const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
          for (const cell of [
            wanted,
            wanted.replaceAll('-', ''),
            `${y}/${m}/${d}`,
            `${y}.${m}.${d}`,
            `${y}年${m}月${d}日`,
            String(serial),
          ])
            expect(iso(cell)).toBe(wanted);
        },
      ),
    );
  });
});

describe('names', () => {
  it.each([
    ['张 三', '张三'],
    ['　李四 ', '李四'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['阿依古丽.买买提', '阿依古丽·买买提'],
    ['张三（小名毛毛）', '张三'],
    ['扎西 次仁', '扎西次仁'],
  ])('%s is %s', (typed, wanted) => expect(cleanName(typed)).toBe(wanted));
  it('what cannot be read is known', () => {
    expect(['张?', '李*明', '王\ue863', '赵�'].map(isUnreadableName)).toEqual([true, true, true, true]);
    expect(['张三', '㐂', '𠮷野'].map(isUnreadableName)).toEqual([false, false, false]);
  });
});

describe('telephones and amounts', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138-1234-5678', '13812345678'],
    ['0738-6821234', '07386821234'],
    ['138 1234 5678/13912345678', '13812345678'],
    ['无', ''],
  ])('%s is %s', (cell, wanted) => expect(readPhone(cell)).toBe(wanted));
  it('1381234567 is none', () => expect(readPhone('1381234567')).toBeUndefined());
  it.each([
    ['625', 62_500],
    ['1,250.00', 125_000],
    ['￥312.5', 31_250],
    ['1250元', 125_000],
    ['0.0625万元', 62_500],
    ['312.50元/学期', 31_250],
  ])('%s is %d fen', (cell, fen) => expect(readMoney(cell)).toEqual({ kind: 'fen', fen }));
  it.each([
    ['0', 'none'],
    ['无', 'none'],
    ['是', 'yes'],
    ['很多', 'malformed'],
    ['-5', 'malformed'],
  ])('%s is %s', (cell, kind) => expect(readMoney(cell).kind).toBe(kind));
});

describe('the short way for ID numbers', () => {
  it('takes exactly the numbers that the kernel calls valid as they stand', () => {
    const digits = fc.stringMatching(/^\d{17}$/);
    const dated = fc
      .tuple(fc.stringMatching(/^[1-6]\d{5}(19|20)\d\d(0[1-9]|1[0-3])[0-3]\d\d{3}$/))
      .map(([text]) => text);
    fc.assert(
      fc.property(fc.oneof(digits, dated), fc.boolean(), (body, isRight) => {
        const cell = body + (isRight ? checkCharacter(body) : 'X');
        expect(isSoundId(cell)).toBe(readCitizenId(cell).state === 'valid');
      }),
    );
  });
});

describe('a masked number', () => {
  it.each([
    ['350582********0011', '350582********0011', { sex: 'male' }],
    ['350582201505****1X', '350582201505****1X', { month: '2015-05', sex: 'male' }],
    ['35058220150508****', '35058220150508****', { day: '2015-05-08' }],
    ['350582XXXXXXXX0028', '350582********0028', { sex: 'female' }],
    ['35058220150508XXXX', '35058220150508****', { day: '2015-05-08' }],
    ['350582201513****00', '350582201513****00', { sex: 'female' }],
  ])('%s shows what it shows', (typed, masked, seen) => {
    expect(maskedNumber(typed)).toBe(masked);
    expect(seenOf(masked)).toEqual(seen);
  });

  it('is none where it is no number of eighteen places, or hardly one shows', () => {
    expect(['350582******0011', '***', '3***************11', '35058220150508001X'].map(maskedNumber)).toEqual(
      [undefined, undefined, undefined, undefined],
    );
  });
});

describe('places and institutions', () => {
  it('lose the place for the seal that a form prints behind them', () => {
    expect(placeName('永丰中心校（公章）')).toBe('永丰中心校');
    expect(placeName('双峰一中(盖章)')).toBe('双峰一中');
    expect(placeName('印章村 ')).toBe('印章村');
  });
});
