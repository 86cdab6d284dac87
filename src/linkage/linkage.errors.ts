import type { Text } from '../platform/index.ts';

/** Faults that the user can mend. */
export const LINKAGE_ERRORS: Readonly<Record<string, Text>> = {
  'linkage-decisions-missing': {
    zh: '找不到人工判定文件 {file}。',
    en: 'The file of decisions {file} does not exist.',
  },
  'linkage-decisions-columns': {
    zh: '人工判定文件 {file} 缺少列：{columns}。请用 review.csv 的列名，并填写 decision 列（yes 或 no）。',
    en: 'The file of decisions {file} lacks the columns {columns}. Keep the columns of review.csv and fill the column decision (yes or no).',
  },
};
