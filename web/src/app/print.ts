import type { Language } from './language.tsx';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date as people write it: 2026年9月1日, 1 Sep 2026. */
export function printDate(iso: string | null | undefined, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!parts) return iso ?? '';
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A month as people write it, from 2026-09: 2026年9月, Sep 2026. */
export function printMonth(iso: string, language: Language): string {
  const [year, month] = iso.split('-').map(Number) as [number, number];
  return language === 'zh' ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** A moment as the office's clock shows it, wherever the browser stands: 2026-09-01 08:05. */
export const printMoment = (iso: string): string => MOMENT.format(new Date(iso));

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day by the clock of the offices, wherever the browser stands; a moment other than now where one is given. */
export const officeDay = (at: number = Date.now()): string => DAY.format(new Date(at));

/** A term's code as people write it: 2026年秋季, autumn 2026. */
export function printTerm(term: string | null | undefined, language: Language): string {
  const parts = /^(\d{4})-(spring|autumn)$/.exec(term ?? '');
  if (!parts) return term ?? '';
  if (language === 'en') return `${parts[2]} ${parts[1]}`;
  return `${parts[1]}年${parts[2] === 'autumn' ? '秋季' : '春季'}`;
}

/** A count with its thousands apart. */
export const printCount = (count: number): string => count.toLocaleString('en-US');

/** A milli-weight as people read it: +4.1, −12.3, 0. */
export const printWeight = (milli: number): string =>
  milli === 0 ? '0' : `${milli < 0 ? '−' : '+'}${(Math.abs(milli) / 1000).toFixed(1)}`;

const SOUNDS = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Puts Chinese names in the order of their sounds; no name comes last. */
export const bySound = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : SOUNDS.compare(a, b);
