import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printTerm, readTerm, schoolYearOf, type TermCode, termOn, termOrder } from './index.ts';

describe('a term', () => {
  it('is read as offices type it', () => {
    for (const typed of [
      '2026秋',
      '2026年秋季',
      '2026年秋季学期',
      '2026-2027学年第一学期',
      '2026-2027学年度第1学期',
      '2026-2027-1',
      '2026学年第一学期',
      '二〇二六年秋季',
      '2026—2027学年上学期秋',
    ]) {
      expect(readTerm(typed), typed).toBe('2026-autumn');
    }
    for (const typed of [
      '2027春',
      '2027年春季学期',
      '2026-2027学年第二学期',
      '2026-2027-2',
      '2026-2027学年春季学期',
    ]) {
      expect(readTerm(typed), typed).toBe('2027-spring');
    }
  });

  it('beside a year needs only its season', () => {
    expect(readTerm('春季', 2026)).toBe('2026-spring');
    expect(readTerm('秋', 2025)).toBe('2025-autumn');
    expect(readTerm('春季')).toBeUndefined();
  });

  it('that is none is not guessed', () => {
    for (const typed of ['', '第一', '不详', '3月', '2026']) expect(readTerm(typed), typed).toBeUndefined();
  });

  it('holds every day of the school year', () => {
    expect(termOn('2026-09-01')).toBe('2026-autumn');
    expect(termOn('2027-02-28')).toBe('2026-autumn');
    expect(termOn('2026-03-01')).toBe('2026-spring');
    expect(schoolYearOf('2026-08-31')).toBe(2025);
  });

  it('printed and read again is the same, and terms sort in time', () => {
    const term = fc
      .tuple(fc.integer({ min: 2000, max: 2099 }), fc.constantFrom('spring', 'autumn'))
      .map(([year, season]) => `${year}-${season}` as TermCode);
    fc.assert(fc.property(term, (code) => readTerm(printTerm(code)) === code));
    expect(termOrder('2026-spring')).toBeLessThan(termOrder('2026-autumn'));
    expect(termOrder('2025-autumn')).toBeLessThan(termOrder('2026-spring'));
  });
});
