import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, findCalendarFault, isWorkingDay, lastOf, readDays } from './working-days.ts';

const KNOWN: Calendar = { knownUntil: '2026-12-31', entered: new Map() };
const year2027 = { off: new Set(['2027-01-01', '2027-01-04']), worked: new Set(['2027-01-02']) };
const ENTERED: Calendar = { ...KNOWN, entered: new Map([[2027, year2027]]) };

describe('Working days of a notice', () => {
  it('follow the official holidays and the days worked in lieu', () => {
    // National Day of 2026: off 1 to 7 October, worked on Saturday the 10th
    expect(lastOf('2026-09-29', 5, KNOWN)).toEqual({ day: '2026-10-10', isKnown: true });
    expect(isWorkingDay('2026-10-10', KNOWN)).toBe(true);
  });

  it('are said to be unknown where one of them lies beyond the arrangement that is known', () => {
    expect(lastOf('2026-12-25', 5, KNOWN)).toEqual({ day: '2026-12-31', isKnown: true });
    expect(lastOf('2026-12-28', 5, KNOWN)).toEqual({ day: '2027-01-01', isKnown: false });
  });

  it('follow a year as it was entered', () => {
    // 28 to 31 December, then the Saturday that is worked: New Year's Day is off
    expect(lastOf('2026-12-28', 5, ENTERED)).toEqual({ day: '2027-01-02', isKnown: true });
    expect(lastOf('2026-12-29', 5, ENTERED)).toEqual({ day: '2027-01-05', isKnown: true });
    expect(lastOf('2027-12-30', 5, ENTERED).isKnown).toBe(false);
  });

  it('are never fewer than asked for, whatever day a notice begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 12 }), (after, wanted) => {
        const first = new Date(Date.UTC(2025, 10, 1) + after * 86_400_000).toISOString().slice(0, 10);
        const { day } = lastOf(first, wanted, ENTERED);
        let count = 0;
        for (let time = Date.parse(first); time <= Date.parse(day); time += 86_400_000)
          if (isWorkingDay(new Date(time).toISOString().slice(0, 10), ENTERED)) count += 1;
        expect(count).toBe(wanted);
        expect(isWorkingDay(day, ENTERED)).toBe(true);
      }),
    );
  });
});

describe('Holidays that an office enters', () => {
  it('are read as days and as spans, and nothing else', () => {
    expect(readDays('2027-01-01 至 2027-01-03，2027-02-06~2027-02-07\n2027-05-01')).toEqual([
      ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-06', '2027-02-07', '2027-05-01'],
    ]);
    expect(readDays('')).toEqual([]);
    for (const ill of ['元旦', '2027-02-30', '2027-01-03 至 2027-01-01', '2027-01-01 至 2027-12-31'])
      expect(readDays(ill)).toBeUndefined();
  });

  it('are refused where they contradict themselves, belong to another year, or are known already', () => {
    const fault = (year: number, off: string[] | undefined, worked: string[] = []) =>
      findCalendarFault(year, off, worked, '2026-12-31');
    expect(fault(2027, ['2027-01-01'], ['2027-01-02'])).toBeUndefined();
    expect(fault(2026, ['2026-01-01'])).toBe('calendar-year-known');
    expect(fault(2027, ['2028-01-01'])).toBe('calendar-other-year');
    expect(fault(2027, [])).toBe('calendar-days-ill');
    expect(fault(2027, undefined)).toBe('calendar-days-ill');
    expect(fault(2027, ['2027-01-01'], ['2027-01-04'])).toBe('calendar-contradicts');
    expect(fault(2027, ['2027-01-02'], ['2027-01-02'])).toBe('calendar-contradicts');
  });
});
