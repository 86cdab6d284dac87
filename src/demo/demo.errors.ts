/** Faults that the user can mend. */
export const DEMO_ERRORS = {
  'county-unknown': {
    zh: '没有代码为 {county} 的县（区、市），或该区划下没有村。请用六位县级代码，例如 431321（双峰县）。',
    en: 'There is no county with the code {county}, or it has no villages. Give a six-digit county code, e.g. 431321 (Shuangfeng).',
  },
  'persons-out-of-range': {
    zh: '人数 {persons} 不合适：应为 500 至 5000000 之间的整数。',
    en: 'The number of persons {persons} does not fit: a whole number from 500 to 5,000,000 is wanted.',
  },
  'mix-unknown': {
    zh: '没有名为 {mix} 的错误比例表。可用 usual、harsh，或一个 .yaml 文件的路径。',
    en: 'There is no error mix {mix}. Use usual, harsh, or the path of a .yaml file.',
  },
  'day-unreadable': {
    zh: '日期 {on} 读不懂，请写成 2026-09-01 的样子。',
    en: 'The day {on} cannot be read; write it like 2026-09-01.',
  },
} as const;
