import type { Text } from '../../platform/index.ts';
import type { FindingKind } from './verify.ts';

/** What `fuzhi audit` says. */
export const COMMAND_TEXTS = {
  audit: {
    zh: '审计记录：核验、锚点、清理',
    en: 'the audit trail: verify it, take anchors of it, remove what is past its retention',
  },
  verify: {
    zh: '核验审计链：指出第一条被改动、删除、插入或调换的记录；服务运行与否都可以执行',
    en: 'verify the chain: names the first row altered, removed, inserted or reordered; works while the server runs, or without it',
  },
  from: {
    zh: '从第几条开始（之前的视为已核验）',
    en: 'begin at this position (what lies before it is believed)',
  },
  anchorFile: {
    zh: '同时核对这个锚点文件',
    en: 'also compare with this anchor',
  },
  looks: {
    zh: '同时核对“谁看过这个孩子”所用的索引表与记录是否一致（较慢）',
    en: 'also compare the table behind “who has looked at this child” with the events (slower)',
  },
  verifyCodes: {
    zh: '\n退出码：0 完好；4 已被改动；2 参数或数据库有误；1 本程序的错误。',
    en: '\nExit codes: 0 whole; 4 tampered with; 2 a wrong argument, or no database; 1 our own error.',
  },
  anchor: {
    zh: '出具锚点：审计链末端的序号、哈希和时间，可打印或上报；日后用 verify --anchor 核对',
    en: 'write an anchor: position, hash and time of the chain’s end, to be printed or sent upward; verify --anchor compares it later',
  },
  at: { zh: '取第几条（默认最后一条）', en: 'position (default: the last)' },
  out: { zh: '写入这个文件（默认显示在屏幕上）', en: 'write to this file (default: the screen)' },
  prune: {
    zh: '清理超过保存期限的审计记录：只清理已封存的最早部分，并把接续处的锚点写入文件，审计链仍可核验',
    en: 'remove the part of the trail that is past its retention: its sealed beginning alone, leaving an anchor from which the chain goes on',
  },
  months: { zh: '保存多少个月，不少于 6', en: 'months to keep, not below 6' },
  pruneAnchor: { zh: '锚点文件（新建），请妥善保管', en: 'the anchor’s file (made anew); keep it safe' },
  nothingExpired: {
    zh: '没有早于 {day} 的已封存记录，未清理。',
    en: 'Nothing sealed is older than {day}; nothing was removed.',
  },
  pruned: {
    zh: '已清理 {day} 以前的 {rows} 条（至第 {position} 条），锚点已写入 {file}。',
    en: '{rows} rows older than {day} were removed (up to position {position}); the anchor is in {file}.',
  },
  read: {
    zh: '已核验 {rows} 条（第 {first} 至第 {last} 条），用时 {seconds} 秒。',
    en: '{rows} rows verified (positions {first} to {last}) in {seconds} s.',
  },
  readNone: { zh: '还没有封存的审计记录。', en: 'Nothing is sealed yet.' },
  unsealed: {
    zh: '另有 {unsealed} 条刚写入，尚未封存。',
    en: '{unsealed} more were just written and are not sealed yet.',
  },
  whole: { zh: '审计链完好。', en: 'The chain is whole.' },
  anchorHolds: {
    zh: '与第 {position} 条的锚点一致。',
    en: 'It agrees with the anchor at position {position}.',
  },
  anchorGone: {
    zh: '锚点在第 {position} 条，该部分已按保存期限清理（现从第 {begin} 条开始），无法核对。',
    en: 'The anchor lies at position {position}, in a part that was removed after its retention (the trail begins at {begin}): it cannot be compared.',
  },
  atPosition: { zh: '第 {position} 条', en: 'position {position}' },
  atEvent: { zh: '记录号 {event}', en: 'event {event}' },
  atBoth: { zh: '第 {position} 条（记录号 {event}）', en: 'position {position} (event {event})' },
} as const satisfies Record<string, Text>;

/** What was found, in a sentence. */
export const FINDING_TEXTS: Readonly<Record<FindingKind, Text>> = {
  altered: { zh: '{where}被改动。', en: 'Altered: {where}.' },
  removed: { zh: '{where}被删除。', en: 'Removed: {where}.' },
  inserted: {
    zh: '{where}是后来插入的，或其封存记录被删除。',
    en: 'Inserted, or robbed of its seal: {where}.',
  },
  reordered: { zh: '{where}的顺序被调换。', en: 'Reordered: {where}.' },
  hidden: {
    zh: '“谁看过这个孩子”的索引表与{where}不一致。',
    en: 'The table behind “who has looked at this child” does not agree with {where}.',
  },
  rewritten: {
    zh: '审计链与锚点不符：{where}及以前的记录被重写过。',
    en: 'The chain is not the one of the anchor: it was written anew at {where} or before.',
  },
};
