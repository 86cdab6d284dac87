import { expect, test } from 'vitest';
import { ACTIONS } from './event.ts';
import { sayDetail, sayEvent } from './sentence.ts';
import type { TrailRow } from './trail.ts';

const LABELS = new Map([['county-clerk', { zh: '县区教育局经办人', en: 'County bureau clerk' }]]);
const OPENED: TrailRow = {
  recordedAt: new Date('2026-11-22T01:31:00Z'),
  accountId: 7,
  accountName: '张三',
  role: 'county-clerk',
  action: 'open-child',
  subjectKind: 'person',
  subjectId: 'P0000001',
  purpose: '入户核查',
  isDone: true,
};

test.each<[Partial<TrailRow>, string, string]>([
  [
    {},
    '2026年11月22日 09:31，县区教育局经办人张三打开了学生档案，目的：入户核查',
    '22 November 2026, 09:31: 张三 (County bureau clerk) opened the child’s page; purpose: 入户核查',
  ],
  [
    { recordedAt: new Date('2026-12-31T16:05:00Z'), purpose: null, role: null, isDone: false },
    '2027年1月1日 00:05，张三打开了学生档案（被拒绝）',
    '1 January 2027, 00:05: 张三 opened the child’s page (refused)',
  ],
  [
    { accountId: null, accountName: null, action: 'sign-in-refused', purpose: null, isDone: false },
    '2026年11月22日 09:31，未登录者登录被拒绝',
    '22 November 2026, 09:31: somebody not signed in was refused to sign in',
  ],
  [
    { accountId: null, accountName: null, action: 'prune-audit', purpose: null },
    '2026年11月22日 09:31，系统清理了到期的审计记录',
    '22 November 2026, 09:31: the system removed the expired part of the audit trail',
  ],
])('an event is told in a plain sentence: %j', (change, zh, en) => {
  expect(sayEvent({ ...OPENED, ...change }, LABELS, 'zh')).toBe(zh);
  expect(sayEvent({ ...OPENED, ...change }, LABELS, 'en')).toBe(en);
});

test('every action has its words in both languages', () => {
  for (const { zh, en } of Object.values(ACTIONS)) {
    expect(zh).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(en).toMatch(/^[a-z]/);
  }
});

test('what was searched for is veiled, other details are told', () => {
  const detail = { list: 'out-of-school', township: '荷叶镇', name: '王小明', kind: null };
  expect(sayDetail(detail, 'zh')).toBe('名单：应学未学；乡镇：荷叶镇；姓名：王＊＊');
  expect(sayDetail(detail, 'en')).toBe('list: out of school; township: 荷叶镇; name: 王＊＊');
  expect(sayDetail(null, 'zh')).toBe('');
});
