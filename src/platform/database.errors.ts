import type { Text } from './language.ts';

/** Faults of the database that its user can mend. */
export const DATABASE_ERRORS = {
  'database-not-installed': {
    zh: '没有找到数据库程序（npm 包 {package}）。请重新运行 npm ci；或在环境变量 DATABASE_URL 中给出本单位的 PostgreSQL。',
    en: 'The database program is missing (npm package {package}). Run npm ci again, or name your own PostgreSQL in DATABASE_URL.',
  },
  'database-not-started': {
    zh: '数据库未能启动：{reason}。详见日志 {log}。',
    en: 'The database did not start: {reason}. See its log, {log}.',
  },
  'database-unreachable': {
    zh: '连接不上 DATABASE_URL 所指的 PostgreSQL（{reason}）。请核对地址、账号和网络。',
    en: 'The PostgreSQL named in DATABASE_URL cannot be reached ({reason}). Check address, account and network.',
  },
  'database-other-version': {
    zh: '数据文件夹属于 PostgreSQL {found}，本程序带的是 {wanted}。请用当时的版本导出后再导入，或另选数据文件夹（FUZHI_DATA）。',
    en: 'The data folder belongs to PostgreSQL {found}; this program brings {wanted}. Move the data with the older version, or choose another folder (FUZHI_DATA).',
  },
  'database-not-found': {
    zh: '文件夹 {folder} 中没有数据库。请用 FUZHI_DATA 指出数据文件夹，或用 DATABASE_URL 指出本单位的 PostgreSQL。',
    en: 'The folder {folder} holds no database. Name the data folder with FUZHI_DATA, or your own PostgreSQL with DATABASE_URL.',
  },
  'data-folder-in-use': {
    zh: '另一个扶智正在使用数据文件夹 {folder}。请先关闭它，或用 FUZHI_DATA 另选文件夹。',
    en: 'Another Fuzhi is using the data folder {folder}. Stop it first, or choose another folder with FUZHI_DATA.',
  },
} as const satisfies Record<string, Text>;
