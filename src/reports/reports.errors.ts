import type { Text } from '../platform/index.ts';

/** Faults of `fuzhi explain` that the user can mend. */
export const REPORT_ERRORS = {
  'key-opens-not': {
    zh: '{personId} 的号码用现有密钥打不开，换密钥已停止，旧密钥仍保留。请从备份放回密钥文件后重试。',
    en: 'No key at hand opens the number of {personId}: the change of keys was stopped and the old key stays. Put the key file back from your backup and try again.',
  },
  'explain-no-results': {
    zh: '文件夹 {out} 中没有运行结果。请先执行 fuzhi run，或用 --out 指出结果文件夹。',
    en: 'The folder {out} holds no results. Run fuzhi run first, or name the folder with --out.',
  },
  'explain-no-person': {
    zh: '结果中没有编号为 {person} 的人。编号见 links.csv 或名单的 person_id 一栏。',
    en: 'Nobody has the id {person}. Ids stand in the column person_id of links.csv and of the lists.',
  },
  'explain-no-row': {
    zh: '结果中没有 {row} 这一行。请写成 文件#工作表!行号（CSV 写作 文件!行号），行号与表格软件显示的相同。',
    en: 'There is no row {row}. Write file#sheet!row (for CSV file!row), the row as the spreadsheet program numbers it.',
  },
  'explain-not-understood': {
    zh: '看不懂“{text}”。请给人员编号（如 P000000123）或行（文件#工作表!行号）。',
    en: '“{text}” is neither a person id (P000000123) nor a row (file#sheet!row).',
  },
  'explain-two-rows': {
    zh: '比较两行时，两个都要写成行：文件#工作表!行号。',
    en: 'To compare two rows both must be rows: file#sheet!row.',
  },
} as const satisfies Record<string, Text>;

/** Code of a fault of this module. */
export type ReportError = keyof typeof REPORT_ERRORS;
