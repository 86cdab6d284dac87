import type { Text } from '../../platform/index.ts';

/** Faults of `fuzhi audit` that the user can mend. */
export const AUDIT_ERRORS = {
  'audit-none': {
    zh: '这个数据库中还没有审计记录。请先用本版程序启动一次（npm start）。',
    en: 'This database holds no audit trail yet. Start it once with this version (npm start).',
  },
  'audit-nothing-sealed': {
    zh: '还没有封存的审计记录，无从出具锚点。',
    en: 'Nothing is sealed yet: there is nothing to take an anchor of.',
  },
  'audit-no-such-position': {
    zh: '审计链中没有第 {position} 条。',
    en: 'The chain has no position {position}.',
  },
  'audit-not-an-anchor': {
    zh: '{file} 不是审计锚点。锚点由 fuzhi audit anchor 出具，至少要有 position、algorithm、hash 三行。',
    en: '{file} is no audit anchor. fuzhi audit anchor writes one; it holds at least the lines position, algorithm and hash.',
  },
  'audit-file-unreadable': { zh: '打不开文件 {file}。', en: 'The file {file} cannot be read.' },
  'audit-file-exists': {
    zh: '文件 {file} 已存在，不会覆盖。请换一个文件名。',
    en: 'The file {file} exists already and is not overwritten. Choose another name.',
  },
  'audit-kept-too-short': {
    zh: '审计记录至少保存 {fewest} 个月（《网络安全法》第二十一条），不能只保存 {months} 个月。',
    en: 'The audit trail is kept for {fewest} months at least (Cybersecurity Law, art. 21), not for {months}.',
  },
  'audit-bad-number': { zh: '{option} 要写正整数。', en: '{option} wants a whole number above zero.' },
} as const satisfies Record<string, Text>;

/** Code of a fault of the trail's commands. */
export type AuditError = keyof typeof AUDIT_ERRORS;
