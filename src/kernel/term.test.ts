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

  it('is the upper or lower one of its school year, or of its calendar year where no school year is named', () => {
    for (const typed of [
      '2026-2027学年上期',
      '2026—2027学年度上学期',
      '2026学年上学期',
      '2026-2027(上)',
      '2026-27学年第1学期',
      '26-27学年第一学期',
      '2026-2027学年第Ⅰ学期',
      '202620271',
      '2026年下期',
      '2026年下学期',
      '2026年下半年',
      '2026下',
      '26年秋季',
    ]) {
      expect(readTerm(typed), typed).toBe('2026-autumn');
    }
    for (const typed of [
      '2025-2026学年下期',
      '2025－2026学年度下学期',
      '2025学年下学期',
      '2025-2026学年（下）',
      '25-26学年第二学期',
      '2025/2026学年第二学期',
      '2025至2026学年第二学期',
      '2025-2026学年第Ⅱ学期',
      '202520262',
      '2026年上期',
      '2026年上学期',
      '2026年上半年',
      '2026上',
      '26年春',
    ]) {
      expect(readTerm(typed), typed).toBe('2026-spring');
    }
    expect(readTerm('上学期', 2026)).toBe('2026-spring');
  });

  it('of a whole year, or in passing words, is not guessed', () => {
    for (const typed of [
      '2025秋-2026春',
      '2026年春秋两季',
      '2026年六周岁以上期满',
      '2026年上学情况',
      '2026年3月上旬',
    ])
      expect(readTerm(typed), typed).toBeUndefined();
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
