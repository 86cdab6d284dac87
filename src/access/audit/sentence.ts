import { type Language, say, type Text } from '../../platform/index.ts';
import { ACTIONS, type AuditAction, type AuditDetail } from './event.ts';
import type { TrailRow } from './trail.ts';

/** Offices write their day by the clock of Beijing, wherever the server stands. */
const ZONE = 'Asia/Shanghai';

const FORMATS = {
  zh: new Intl.DateTimeFormat('zh-CN', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }),
} as const;

/** A time of the trail: 2026年11月22日 09:31; 22 November 2026, 09:31. */
export function sayTime(time: Date, language: Language): string {
  const parts = FORMATS[language].formatToParts(time);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const clock = `${part('hour')}:${part('minute')}`;
  return language === 'zh'
    ? `${part('year')}年${part('month')}月${part('day')}日 ${clock}`
    : `${part('day')} ${part('month')} ${part('year')}, ${clock}`;
}

const TEXT = {
  sentence: { zh: '{time}，{who}{action}', en: '{time}: {who} {action}' },
  purpose: { zh: '，目的：{purpose}', en: '; purpose: {purpose}' },
  refused: { zh: '（被拒绝）', en: ' (refused)' },
  inRole: { zh: '{role}{name}', en: '{name} ({role})' },
  nobody: { zh: '未登录者', en: 'somebody not signed in' },
  system: { zh: '系统', en: 'the system' },
  account: { zh: '账号{id}', en: 'account {id}' },
} as const satisfies Record<string, Text>;

/** What the labels of roles are taken from; a role that is no longer in the table is shown by its code. */
export type RoleLabels = ReadonlyMap<string, Text>;

/** Who it was, as known then: role and name. */
export function sayWho(row: TrailRow, labels: RoleLabels, language: Language): string {
  if (row.accountId === null) return TEXT[row.action === 'sign-in-refused' ? 'nobody' : 'system'][language];
  const name = row.accountName ?? say(TEXT.account, language, { id: row.accountId });
  if (row.role === null) return name;
  return say(TEXT.inRole, language, { name, role: labels.get(row.role)?.[language] ?? row.role });
}

/** What was done, in words; an action that this version does not know is shown by its code. */
export const sayAction = (action: string, language: Language): string =>
  action in ACTIONS ? ACTIONS[action as AuditAction][language] : action;

/** One event as a plain sentence. */
export function sayEvent(row: TrailRow, labels: RoleLabels, language: Language): string {
  const told = say(TEXT.sentence, language, {
    time: sayTime(row.recordedAt, language),
    who: sayWho(row, labels, language),
    action: sayAction(row.action, language),
  });
  const refused = row.isDone || row.action === 'sign-in-refused' ? '' : TEXT.refused[language];
  const purpose = row.purpose === null ? '' : say(TEXT.purpose, language, { purpose: row.purpose });
  return `${told}${refused}${purpose}`;
}

const DETAILS: Readonly<Record<string, Text>> = {
  account: { zh: '账号', en: 'account' },
  action: { zh: '操作', en: 'action' },
  from: { zh: '从', en: 'from' },
  to: { zh: '到', en: 'to' },
  list: { zh: '名单', en: 'list' },
  township: { zh: '乡镇', en: 'township' },
  place: { zh: '地点', en: 'place' },
  division: { zh: '区划', en: 'division' },
  scope: { zh: '范围', en: 'scope' },
  kind: { zh: '类别', en: 'kind' },
  role: { zh: '角色', en: 'role' },
  name: { zh: '姓名', en: 'name' },
  byName: { zh: '按姓名', en: 'by name' },
  text: { zh: '查找内容', en: 'searched for' },
  answer: { zh: '结论', en: 'answer' },
  isBlind: { zh: '盲评', en: 'blind' },
  isSecondWanted: { zh: '需第二意见', en: 'second opinion wanted' },
  rows: { zh: '行数', en: 'rows' },
  count: { zh: '条数', en: 'count' },
  file: { zh: '文件', en: 'file' },
  format: { zh: '格式', en: 'format' },
  position: { zh: '至第几条', en: 'up to position' },
  before: { zh: '早于', en: 'before' },
  target: { zh: '对象', en: 'given to' },
  act: { zh: '办理事项', en: 'act' },
  step: { zh: '步骤', en: 'step' },
  assigned: { zh: '分派', en: 'assigned' },
  ledger: { zh: '台账', en: 'ledger' },
  entry: { zh: '记录', en: 'entry' },
  duty: { zh: '待办', en: 'wanted' },
};

const VALUES: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  yes: { zh: '是同一人', en: 'one person' },
  no: { zh: '不是同一人', en: 'two persons' },
  unsure: { zh: '不能确定', en: 'unsure' },
  'review-blind': { zh: '盲评', en: 'blind review' },
  events: { zh: '审计记录', en: 'audit trail' },
  'out-of-school': { zh: '应学未学', en: 'out of school' },
  unaided: { zh: '应助未助', en: 'unaided' },
  waiting: { zh: '等待核对', en: 'waiting' },
  review: { zh: '待核对', en: 'review' },
  unplaced: { zh: '无法归人的行', en: 'unplaced rows' },
  aid: { zh: '应助未助', en: 'unaided' },
  township: { zh: '各自乡镇', en: 'own township' },
  school: { zh: '各自学校', en: 'own school' },
  division: { zh: '区划', en: 'division' },
  account: { zh: '个人', en: 'person' },
  nobody: { zh: '收回', en: 'taken back' },
  'dropout-cases': { zh: '控辍保学案件', en: 'dropout cases' },
  'dropout-children': { zh: '适龄儿童台账', en: 'ledger of school-age children' },
  'dropout-visits': { zh: '走访名单', en: 'children to be visited' },
  'dropout-arrivals': { zh: '走访待定', en: 'visits that wait' },
  'dropout-return-rate': { zh: '劝返率', en: 'return rate' },
  'dropout-dropout-rate': { zh: '辍学率', en: 'dropout rate' },
  'dropout-disabled-enrolment': { zh: '残疾儿童少年入学率', en: 'enrolment of disabled children' },
  'dropout-followed-share': { zh: '学龄人口跟踪率', en: 'share of children followed' },
  attendance: { zh: '班级考勤', en: 'rolls of classes' },
  'attendance-away': { zh: '无假缺课', en: 'away without leave' },
  warning: { zh: '失学预警', en: 'warnings' },
  'warning-outcomes': { zh: '预警命中和漏报', en: 'hits and misses of warnings' },
  'pairing-children': { zh: '结对帮扶名单', en: 'children with a responsible person' },
  'pairing-child': { zh: '帮扶手册', en: 'handbook' },
  'pairing-helpers': { zh: '帮扶人员', en: 'responsible persons' },
  'pairing-traces': { zh: '痕迹核查', en: 'check of traces' },
  settlement: { zh: '应助去向', en: 'what became of entitlements' },
  trial: { zh: '试算', en: 'trial' },
  'care-places': { zh: '各地关爱台账', en: 'care ledgers by place' },
  disabled: { zh: '残疾儿童少年', en: 'disabled children' },
  'left-behind': { zh: '留守儿童', en: 'left-behind children' },
  difficulty: { zh: '困境儿童', en: 'children in difficulty' },
  orphans: { zh: '孤儿', en: 'orphans' },
  unattended: { zh: '事实无人抚养儿童', en: 'de facto unattended children' },
  migrant: { zh: '随迁子女', en: 'migrant children' },
};

/** What an action was done to: the lists by their names, everything else by its number. */
export const saySubject = (subjectId: string | null, language: Language): string =>
  subjectId === null ? '' : (VALUES[subjectId]?.[language] ?? subjectId);

/** What was typed to find a child may be a child's name: its first sign is told, and how long it was. */
const SEARCHED = new Set(['name', 'text']);
const veiled = (text: string): string => {
  const signs = [...text];
  return signs.length === 0 ? '' : signs[0] + '＊'.repeat(Math.min(signs.length - 1, 6));
};

/** The details of an event in words, for the audit officer, who sees no child. */
export function sayDetail(detail: AuditDetail | null, language: Language): string {
  const told = Object.entries(detail ?? {})
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => {
      const label = DETAILS[key]?.[language] ?? key;
      const text = String(value);
      const shown = SEARCHED.has(key) ? veiled(text) : (VALUES[text]?.[language] ?? text);
      return language === 'zh' ? `${label}：${shown}` : `${label}: ${shown}`;
    });
  return told.join(language === 'zh' ? '；' : '; ');
}
