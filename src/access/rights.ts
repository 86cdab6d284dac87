import { z } from 'zod';
import { Cite } from '../library/index.ts';

/** What a role may do; a route of the server names the one that it needs. */
export const RIGHTS = {
  'state.read': { zh: '查看总体情况', en: 'see the state of work' },
  'lists.read': { zh: '查看应学未学名单', en: 'see the out-of-school list' },
  'aid.read': { zh: '查看应助未助名单', en: 'see the unaided list' },
  'child.read': { zh: '查看学生档案', en: 'open a child’s page' },
  'review.read': { zh: '查看待核对的记录', en: 'see pairs to decide' },
  'review.decide': { zh: '核对是否同一人', en: 'decide pairs' },
  'unplaced.read': { zh: '查看无法归位的行', en: 'see rows that nobody can place' },
  'sources.read': { zh: '查看数据来源', en: 'see the files taken in' },
  'divisions.propose': { zh: '登记区划变更', en: 'record changes of divisions' },
  'divisions.approve': { zh: '复核区划变更', en: 'approve changes of divisions' },
  'intake.import': { zh: '导入文件', en: 'take files in' },
  'lists.export': { zh: '导出名单', en: 'export lists' },
  'lists.assign': { zh: '分派任务', en: 'assign listings' },
  'identity.reveal': { zh: '查看完整证件号码', en: 'see full numbers' },
  'cases.read': { zh: '查看控辍保学案件', en: 'see dropout cases' },
  'cases.verify': { zh: '入户核实', en: 'verify a suspect at home' },
  'cases.plan': { zh: '制定一人一案', en: 'plan for a child' },
  'cases.visit': { zh: '登记劝返', en: 'record persuasion visits' },
  'cases.place': { zh: '安置学位', en: 'place a child at a school' },
  'cases.return': { zh: '确认返校与出勤', en: 'confirm a return and attendance' },
  'cases.sign': { zh: '在案件上签字、退回', en: 'sign a case or send it back' },
  'cases.close': { zh: '销号与审定排除', en: 'close a case' },
  'cases.paper': { zh: '出具文书、登记送达', en: 'make and deliver papers' },
  'pairing.read': { zh: '查看结对帮扶', en: 'see who answers for whom' },
  'pairing.pair': { zh: '安排责任人', en: 'name responsible persons' },
  'pairing.write': { zh: '登记帮扶记录', en: 'write in a child’s handbook' },
  'pairing.check': { zh: '核查帮扶痕迹', en: 'check the traces of visits' },
  'ledgers.read': { zh: '查看关爱台账', en: 'see the ledgers of children who need more' },
  'ledgers.count': {
    zh: '查看各地关爱台账人数',
    en: 'see how many stand in the care ledgers, place by place',
  },
  'ledgers.keep': { zh: '登记关爱台账', en: 'keep the ledgers of children who need more' },
  'ledgers.decide': { zh: '评估安置、指定学校、移出台账', en: 'decide placements and leave a ledger' },
  'ledgers.secret': { zh: '查看残疾类别等敏感信息', en: 'see disability and other sensitive facts' },
  'attendance.write': { zh: '登记班级考勤', en: 'enter who is absent from a class' },
  'warning.read': { zh: '查看失学风险预警', en: 'see who is at risk of leaving school' },
  'awards.read': { zh: '查看资助决定', en: 'see awards' },
  'awards.propose': { zh: '提出资助决定', en: 'propose awards' },
  'awards.approve': { zh: '联审资助决定', en: 'approve awards in the joint review' },
  'payment.read': { zh: '查看资金发放', en: 'see payments' },
  'payment.make': { zh: '发放制单和公示', en: 'make payment batches and notices' },
  'payment.review': { zh: '复核发放', en: 'review payment batches' },
  'payment.pay': { zh: '审批和发放资金', en: 'approve and pay' },
  'notice.read': { zh: '查看公示和异议', en: 'see notices and objections' },
  'funds.read': { zh: '查看资金账', en: 'see the ledger of funds' },
  'hardship.read': { zh: '查看困难认定', en: 'see determinations of hardship' },
  'hardship.collect': { zh: '受理申请和班级评议', en: 'take applications in' },
  'hardship.review': { zh: '学校认定', en: 'determine hardship at the school' },
  'hardship.joint': { zh: '联审困难认定', en: 'review determinations across offices' },
  'hardship.file': { zh: '困难认定公示和建档', en: 'publish and file determinations' },
  'facts.answer': { zh: '答复待查明的事项', en: 'answer what nobody has stated yet' },
  'programmes.read': { zh: '查看地方资助项目的拟订', en: 'see drafts of local programmes' },
  'programmes.draft': { zh: '拟订地方资助项目', en: 'draft local programmes of aid' },
  'programmes.approve': { zh: '审批地方资助项目', en: 'approve local programmes of aid' },
  'documents.read': { zh: '查看文件库草稿', en: 'see drafts of documents' },
  'documents.draft': { zh: '登记本地文件', en: 'add local documents' },
  'documents.publish': { zh: '发布和废止文件', en: 'publish and repeal documents' },
  'reports.sign': { zh: '签报控辍保学报告', en: 'sign dropout reports' },
  'child.emergency': { zh: '紧急查看范围外的学生', en: 'open a child outside one’s places in an emergency' },
  'emergency.watch': { zh: '监督紧急查看', en: 'watch over emergencies' },
  'account.manage': { zh: '管理账号', en: 'manage accounts' },
  'role.grant': { zh: '授予角色', en: 'grant roles' },
  'audit.read': { zh: '查看审计记录', en: 'read the audit trail' },
} as const;

/** A right by its code. */
export type Right = keyof typeof RIGHTS;

const RightCode = z.enum(Object.keys(RIGHTS) as [Right, ...Right[]]);

/** `use` works on children's records; the three officers (三员) never see a child. */
export const POWERS = ['use', 'system', 'security', 'audit'] as const;
export type Power = (typeof POWERS)[number];

/** Levels of division by the digits of their code, and a single school. */
export const Level = z.union([
  z.literal(2),
  z.literal(4),
  z.literal(6),
  z.literal(9),
  z.literal(12),
  z.literal('school'),
]);
export type Level = z.infer<typeof Level>;

const Role = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  label: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  power: z.enum(POWERS),
  /** Sees only the children for whom its holder answers, whatever the place of the grant. */
  narrow: z.literal(true).optional(),
  levels: z.array(Level).min(1),
  rights: z.array(RightCode).min(1),
});
export type Role = z.infer<typeof Role>;

/** The file `rules/access/roles.yaml`. */
export const RoleFile = z.strictObject({ cite: Cite, roles: z.array(Role).min(1) });

/** Rights of which each belongs to one officer alone. */
const OFFICERS_RIGHTS: Readonly<Partial<Record<Right, Power>>> = {
  'account.manage': 'system',
  'role.grant': 'security',
  'emergency.watch': 'security',
  'audit.read': 'audit',
};

/** Roles that mix what must be kept apart (GB/T 22239-2019, 8.1.4.2); none means that the table stands. */
export const mixedRoles = (roles: readonly Role[]): string[] =>
  roles
    .filter(({ power, rights }) => rights.some((right) => (OFFICERS_RIGHTS[right] ?? 'use') !== power))
    .map(({ id }) => id);

/** Whether one account may hold both: two roles of use, or the same officer's role twice. */
export const mayHoldBoth = (one: Power, other: Power): boolean => one === other;
