import type { Text } from '../language.ts';

/** Faults of backup and restore that their user can mend. */
export const BACKUP_ERRORS = {
  'backup-file-there': {
    zh: '文件 {file} 已存在，备份不会覆盖它。请换一个文件名。',
    en: 'The file {file} is there already, and a backup overwrites nothing. Choose another name.',
  },
  'backup-unreadable': {
    zh: '读不了备份文件 {file}：文件不存在，或不是扶智的备份。',
    en: 'The backup {file} cannot be read: it is not there, or no backup of Fuzhi.',
  },
  'backup-damaged': {
    zh: '备份文件 {file} 已损坏（{where}），没有恢复任何内容。请改用另一份备份。',
    en: 'The backup {file} is damaged ({where}); nothing was restored. Use another one.',
  },
  'backup-newer': {
    zh: '备份来自更新的版本（{name}）。请先升级扶智，再恢复。',
    en: 'The backup comes from a newer version ({name}). Upgrade Fuzhi first, then restore.',
  },
  'restore-not-empty': {
    zh: '目标数据库不是空的（已有 {table}），没有恢复任何内容。请用 FUZHI_DATA 指定一个新文件夹，或用 DATABASE_URL 指定一个空数据库。',
    en: 'The target is not empty (it holds {table}); nothing was restored. Name a new folder with FUZHI_DATA, or an empty database with DATABASE_URL.',
  },
} as const satisfies Record<string, Text>;
