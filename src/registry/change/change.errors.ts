import type { Text } from '../../platform/index.ts';

/** Why a change of divisions is not taken, and how to mend it. */
export const CHANGE_ERRORS = {
  'change-ill': { zh: '不能这样登记：{grounds}', en: 'This cannot be recorded: {grounds}' },
  'change-elsewhere': {
    zh: '只能登记本县区范围内的变更。请选择本县区的乡镇、村（社区）。',
    en: 'Only changes within your own county can be recorded. Please choose its townships and villages.',
  },
  'no-such-change': {
    zh: '没有这条区划变更，或不在您的范围内。请刷新页面。',
    en: 'There is no such change, or it is not within your places. Please open the page again.',
  },
  'change-act-refused': {
    zh: '现在不能这样办理：{why}',
    en: 'This cannot be done now: {why}',
  },
} as const satisfies Record<string, Text>;
export type ChangeError = keyof typeof CHANGE_ERRORS;

export const CHANGE_STATUS: Readonly<Record<ChangeError, number>> = {
  'change-ill': 422,
  'change-elsewhere': 422,
  'no-such-change': 404,
  'change-act-refused': 409,
};

/** Why an act is not open to the reader. */
export const WHY_NOT_ACT = {
  'own-proposal': {
    zh: '是您本人登记的，须由另一人复核。',
    en: 'You proposed it yourself; another person must decide.',
  },
  'not-own': { zh: '只有登记人可以撤回。', en: 'Only whoever proposed it takes it back.' },
  settled: { zh: '已经办结。', en: 'It is settled already.' },
  'not-in-force': { zh: '尚未生效或已撤销。', en: 'It is not in force.' },
  'no-right': { zh: '您没有复核区划变更的权限。', en: 'You may not decide on changes of divisions.' },
} as const satisfies Record<string, Text>;
export type WhyNotAct = keyof typeof WHY_NOT_ACT;
