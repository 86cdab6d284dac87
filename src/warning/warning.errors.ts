import type { Text } from '../platform/index.ts';

/** What the page is told when a question about warnings cannot be answered. */
export const WARNING_ERRORS = {
  'not-warned': {
    zh: '该生不在预警名单的范围内：不在校、没有查到风险因素，或不归您管理。',
    en: 'The child is not judged here: not at school, without any factor, or outside your places.',
  },
  'no-dimension': { zh: '没有这一维度。', en: 'There is no such dimension.' },
  'warned-kept': {
    zh: '风险名单只对有预警权限的岗位开放，您可以查看人数。',
    en: 'Who is at risk is shown to those who may see warnings; you see how many.',
  },
} as const satisfies Record<string, Text>;

/** A fault by its code. */
export type WarningError = keyof typeof WARNING_ERRORS;

/** HTTP status of each. */
export const WARNING_STATUS: Readonly<Record<WarningError, number>> = {
  'not-warned': 404,
  'no-dimension': 404,
  'warned-kept': 403,
};
