import type { Text } from '../../platform/index.ts';

/** What can be done that the trail tells of: a closed vocabulary. */
export const ACTIONS = {
  'sign-in': { zh: '登录', en: 'signed in' },
  'sign-in-refused': { zh: '登录被拒绝', en: 'was refused to sign in' },
  'sign-out': { zh: '退出登录', en: 'signed out' },
  'open-child': { zh: '打开了学生档案', en: 'opened the child’s page' },
  'open-pair': { zh: '打开了待核对的记录', en: 'opened a pair to decide' },
  list: { zh: '查看了名单', en: 'looked at a list' },
  search: { zh: '查找了学生', en: 'searched for children' },
  export: { zh: '导出了名单', en: 'exported a list' },
  reveal: { zh: '查看了完整证件号码', en: 'saw the full number' },
  'break-glass': { zh: '紧急查看了学生档案', en: 'opened the child’s page in an emergency' },
  'break-glass-ended': { zh: '终止了一次紧急查看', en: 'ended an emergency' },
  'break-glass-seen': { zh: '查阅了紧急查看通知', en: 'read the notices of emergencies' },
  decide: { zh: '核对了是否同一人', en: 'decided whether two records are one person' },
  'withdraw-decision': { zh: '撤回了核对结论', en: 'withdrew a decision on a pair' },
  assign: { zh: '分派了任务', en: 'assigned listings' },
  'withdraw-assignment': { zh: '收回了分派', en: 'took an assignment back' },
  'open-case': { zh: '打开了控辍保学案件', en: 'opened a dropout case' },
  'act-on-case': { zh: '办理了控辍保学案件', en: 'acted on a dropout case' },
  'file-paper': { zh: '上传了案件材料', en: 'put a paper on a case’s file' },
  'open-paper': { zh: '查看了案件材料', en: 'opened a paper of a case' },
  'sign-report': { zh: '签报了控辍保学报告', en: 'signed a dropout report' },
  pair: { zh: '安排了责任人', en: 'named responsible persons' },
  'write-handbook': { zh: '登记了帮扶记录', en: 'wrote in a child’s handbook' },
  'check-trace': { zh: '核查了帮扶痕迹', en: 'decided on a trace of a visit' },
  'open-ledger-row': { zh: '打开了台账记录', en: 'opened a row of a ledger' },
  'write-ledger-row': { zh: '登记了台账', en: 'wrote to a row of a ledger' },
  'add-ledger-row': { zh: '把学生列入了台账', en: 'took a child into a ledger' },
  'print-ledger-row': { zh: '打印了台账材料', en: 'printed a paper of a ledger' },
  'call-roll': { zh: '登记了班级考勤', en: 'entered who was absent from a class' },
  'act-on-absence': { zh: '登记了缺课家访或书面报告', en: 'recorded a visit or report of an absence' },
  'open-warning': { zh: '查看了失学风险预警的因素', en: 'opened why a child is warned of' },
  upload: { zh: '上传了文件', en: 'uploaded a file' },
  'leave-import': { zh: '放弃了一次导入', en: 'left an upload without taking it in' },
  import: { zh: '导入了文件', en: 'took files in' },
  'undo-import': { zh: '撤销了一次导入', en: 'undid an import' },
  run: { zh: '做了比对', en: 'ran the comparison' },
  'award-propose': { zh: '提出了资助决定', en: 'proposed awards' },
  'award-approve': { zh: '联审通过了资助决定', en: 'approved awards' },
  'award-withdraw': { zh: '撤销了资助决定', en: 'withdrew an award' },
  'award-waive': { zh: '登记或查看了监护人的放弃声明', en: 'recorded or opened a guardian’s waiver' },
  'fact-answer': { zh: '答复了待查明的事项', en: 'answered what nobody had stated' },
  'finding-decide': { zh: '对资金疑点作出了处理', en: 'decided a finding about money' },
  'payment-open': { zh: '查看了发放批次', en: 'looked at a payment batch' },
  'payment-step': { zh: '办理了发放批次', en: 'took a step of a payment batch' },
  'payment-file': { zh: '下载了发放文件', en: 'took a payment file out' },
  'payment-return': { zh: '读入了银行回盘', en: 'read a bank’s return' },
  'payment-account': { zh: '登记或核对了银行账号', en: 'entered or checked a bank account' },
  'payment-claw-back': { zh: '追回了资金', en: 'clawed money back' },
  'meal-claim': { zh: '登记了营养餐核算单位或用餐', en: 'entered accounting units or meals' },
  'funds-allot': { zh: '登记了下达资金', en: 'recorded granted funds' },
  'notice-objection': { zh: '登记或答复了异议', en: 'recorded or answered an objection' },
  'calendar-enter': { zh: '登记了放假安排', en: 'entered a holiday arrangement' },
  'hardship-step': { zh: '办理了困难认定', en: 'took a step of a determination of hardship' },
  'programme-draft': { zh: '保存了地方资助项目', en: 'saved a local programme of aid' },
  'programme-try': { zh: '试算了地方资助项目', en: 'tried a local programme of aid' },
  'programme-act': {
    zh: '办理了地方资助项目的审批',
    en: 'submitted, approved or returned a local programme',
  },
  'propose-division-change': { zh: '登记了区划变更', en: 'proposed a change of divisions' },
  'decide-division-change': { zh: '复核了区划变更', en: 'decided on a change of divisions' },
  'document-draft': { zh: '登记了文件', en: 'added a document' },
  'document-act': { zh: '变更了文件的效力', en: 'published, withdrew or repealed a document' },
  'account-made': { zh: '新建了账号', en: 'made an account' },
  'account-closed': { zh: '停用了账号', en: 'closed an account' },
  'account-opened': { zh: '启用了账号', en: 'opened an account again' },
  'password-changed': { zh: '修改了密码', en: 'changed the password' },
  'password-reset': { zh: '重置了密码', en: 'reset the password of an account' },
  'second-factor-set': { zh: '绑定了动态口令', en: 'set up the one-time code' },
  'role-granted': { zh: '授予了角色', en: 'granted a role' },
  'role-ended': { zh: '收回了角色', en: 'ended a role' },
  'read-audit': { zh: '查看了审计记录', en: 'read the audit trail' },
  'prune-audit': { zh: '清理了到期的审计记录', en: 'removed the expired part of the audit trail' },
} as const satisfies Record<string, Text>;

/** An action by its code. */
export type AuditAction = keyof typeof ACTIONS;

/** What an action was done to. */
export const SUBJECTS = [
  'person',
  'pair',
  'list',
  'account',
  'role',
  'import',
  'run',
  'export',
  'assignment',
  'trail',
  'payment',
  'award',
  'notice',
  'hardship',
  'programme',
  'division',
  'ledger',
  'document',
] as const;
export type AuditSubjectKind = (typeof SUBJECTS)[number];

/** Details of an event: the filter of a list, a count, the scope of a grant. Never a name with a number, never a number. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What a request tells of itself; who, when and under which right are added by the database. */
export type AuditEvent = {
  readonly action: AuditAction;
  readonly subject?: { readonly kind: AuditSubjectKind; readonly id: string };
  /** Person ids of the children that were shown, whether one page or the rows of a list. */
  readonly persons?: readonly string[];
  readonly detail?: AuditDetail;
  readonly purpose?: string | undefined;
  /** False where the request was refused. */
  readonly isDone?: boolean;
};

/** Digits that may be a citizen ID, a student number or a telephone number, however they are typed. */
const NUMBER = /(?<!\d)\d(?:[\s-]?\d){9,}[\s-]?[\dXx]?/g;
const LONGEST = 400;

/** A text as it may stand in the trail: wide digits made plain, long numbers dotted out, cut where it is too long. */
export const withoutNumbers = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u0000', '')
    .replace(NUMBER, (number) => '•'.repeat(Math.min(number.length, 18)))
    .slice(0, LONGEST)
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** The details as they may stand in the trail. */
export const cleanDetail = (detail: AuditDetail): AuditDetail =>
  Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === 'string' ? (isDivision(key, value) ? value : withoutNumbers(value)) : value,
    ]),
  );

/** The code of a division has 2, 4, 6, 9 or 12 digits and is no number of a person. */
const isDivision = (key: string, value: string): boolean =>
  ['division', 'place', 'scope', 'township', 'village'].includes(key) &&
  /^(\d{2}){1,3}$|^\d{9}$|^\d{12}$/.test(value);
