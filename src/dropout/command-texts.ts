import type { Text } from '../platform/index.ts';

/** What `fuzhi dropout` says. */
export const COMMAND_TEXTS = {
  dropout: { zh: '控辍保学案件：列出、查看（只读）', en: 'dropout cases: list them, show one (reads only)' },
  list: { zh: '列出案件，最早到期的在前', en: 'list cases, what is due first comes first' },
  show: { zh: '显示一名学生的案件和办理经过', en: 'show the case of a child with all that was done' },
  person: { zh: '学生编号（P 开头）', en: 'number of the child (begins with P)' },
  step: { zh: '只列某一步骤：{steps}', en: 'one step only: {steps}' },
  township: { zh: '只列某乡镇', en: 'one township only' },
  overdue: { zh: '只列逾期的', en: 'overdue ones only' },
  limit: { zh: '最多列出多少件', en: 'at most so many' },
  json: { zh: '输出 JSON', en: 'print JSON' },
  total: { zh: '共 {total} 件，列出 {shown} 件', en: '{total} cases, {shown} shown' },
  none: { zh: '没有符合条件的案件。', en: 'There is no such case.' },
  due: { zh: '{date}前办理', en: 'due by {date}' },
  late: { zh: '{date}到期，已逾期', en: 'was due by {date}' },
  byRun: { zh: '系统', en: 'by a run' },
  aside: { zh: '（已退回，不再计）', en: ' (set aside)' },
} as const satisfies Record<string, Text>;

/** Faults of the command that its user can mend. */
export const COMMAND_ERRORS = {
  'dropout-no-ledgers': {
    zh: '数据库里还没有案件：先用 fuzhi start 导入并比对，或用 FUZHI_DATA 指明数据文件夹。',
    en: 'The database holds no cases yet: import files and compare them with fuzhi start, or name the data folder by FUZHI_DATA.',
  },
  'dropout-no-step': {
    zh: '没有“{step}”这个步骤；可用：{steps}',
    en: 'There is no step “{step}”; known: {steps}',
  },
  'dropout-no-limit': {
    zh: '--limit 要写 1 到 500 的整数。',
    en: '--limit wants a whole number from 1 to 500.',
  },
  'dropout-no-case': {
    zh: '没有编号为 {person} 的案件；先用 fuzhi dropout list 查看编号。',
    en: 'There is no case of {person}; fuzhi dropout list tells the numbers.',
  },
} as const satisfies Record<string, Text>;
