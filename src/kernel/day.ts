const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day (YYYY-MM-DD) that offices write at a moment: by the clock of Beijing, wherever the server stands. */
export const officeDay = (at: Date): string => FORMAT.format(at);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO day or month as offices write it: 2026年3月5日, 2026年3月; 5 March 2026, March 2026. Anything else stays as it is. */
export function printDay(iso: string, language: 'zh' | 'en'): string {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(iso);
  if (!parts) return iso;
  const [year, month, day] = [parts[1]!, +parts[2]!, parts[3] === undefined ? undefined : +parts[3]];
  if (language === 'zh') return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  return `${day === undefined ? '' : `${day} `}${MONTHS[month - 1]} ${year}`;
}
