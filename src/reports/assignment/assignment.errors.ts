import type { Text } from '../../platform/index.ts';

/** Why an assignment is not made, and how to mend it. */
export const ASSIGNMENT_ERRORS = {
  'bad-assignment': {
    zh: '分派内容有误（{field}），请从页面重新填写。',
    en: 'The assignment is not understood ({field}). Please fill it in again on the page.',
  },
  'assign-none': {
    zh: '没有选中任何记录，或所选记录已不在名单中。请刷新名单后重新选择。',
    en: 'Nothing is chosen, or what was chosen is no longer on the list. Please open the list again and choose anew.',
  },
  'assign-changed': {
    zh: '确认时是 {expected} 条，现在符合条件的是 {count} 条。请重新确认。',
    en: 'It was {expected} when you confirmed; now {count} match. Please confirm again.',
  },
  'assign-too-many': {
    zh: '一次最多分派 {most} 条，现在是 {count} 条。请先按乡镇或类别缩小范围。',
    en: 'At most {most} can be assigned at once; these are {count}. Narrow the list by township or kind first.',
  },
  'assign-unfit': {
    zh: '所选 {count} 条都不能这样分派：{grounds}',
    en: 'None of the {count} chosen can be assigned so: {grounds}',
  },
  'assignee-unknown': {
    zh: '这个人不在您可分派的范围内，或账号已停用。请另选一人。',
    en: 'This person is not within the places where you may assign, or the account is closed. Please choose another.',
  },
  'division-unknown': {
    zh: '没有这个区划，或不在您可分派的范围内。请重新选择。',
    en: 'There is no such division, or it is not within the places where you may assign. Please choose another.',
  },
  'due-past': {
    zh: '期限 {due} 早于今天。请改为今天或以后的日期。',
    en: 'The due date {due} is before today. Please choose today or later.',
  },
} as const satisfies Record<string, Text>;

/** A fault of an assignment by its code. */
export type AssignmentError = keyof typeof ASSIGNMENT_ERRORS;

/** HTTP status of each. */
export const ASSIGNMENT_STATUS: Readonly<Record<AssignmentError, number>> = {
  'bad-assignment': 400,
  'assign-none': 409,
  'assign-changed': 409,
  'assign-too-many': 409,
  'assign-unfit': 409,
  'assignee-unknown': 409,
  'division-unknown': 409,
  'due-past': 409,
};

/** Why some of the chosen are left out. */
export const UNFIT_TEXTS = {
  'no-township': { zh: '{count} 条不知属于哪个乡镇', en: '{count} whose township is not known' },
  'no-school': { zh: '{count} 条没有就读学校', en: '{count} without a school' },
  'nobody-reads': {
    zh: '{count} 条所在的名单，那一级没有可以查看的角色',
    en: '{count} of a list that no role of that level may see',
  },
  outside: { zh: '{count} 条不在所选区划内', en: '{count} outside of the chosen division' },
  'not-seen': { zh: '{count} 条对方无权查看', en: '{count} that the chosen person may not see' },
  'not-assigned': { zh: '{count} 条本来就没有分派', en: '{count} not assigned to anybody' },
} as const satisfies Record<string, Text>;

/** Why a kind of target is not offered for a list. */
export const WHY_NOT = {
  zh: '那一级没有可以查看这份名单的角色',
  en: 'No role of that level may see this list',
} as const satisfies Text;
