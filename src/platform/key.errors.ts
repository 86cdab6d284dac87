import type { Text } from './language.ts';

/** Faults of the key file that its user can mend. */
export const KEY_ERRORS = {
  'key-file-missing': {
    zh: '找不到密钥文件 {file}。没有它，数据库中的证件号码无法打开：请从备份放回原处，或用 FUZHI_KEY_FILE 指出它在哪里。',
    en: 'The key file {file} is missing. Without it the numbers in the database cannot be opened: put it back from your backup, or name its place with FUZHI_KEY_FILE.',
  },
  'key-file-ill': {
    zh: '密钥文件 {file} 已损坏或不是密钥文件。请从备份放回原处。',
    en: 'The key file {file} is damaged, or is no key file. Put it back from your backup.',
  },
} as const satisfies Record<string, Text>;
