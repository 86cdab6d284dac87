import type { Text } from '../../platform/index.ts';

/** What the audit pages are told when a question cannot be answered. */
export const TRAIL_ERRORS = {
  'audit-bad-question': {
    zh: '参数 {parameter} 有误，请从页面重新选择。',
    en: 'The parameter {parameter} is not understood. Please choose again on the page.',
  },
  'audit-no-such-person': {
    zh: '当前结果中没有这个孩子，或不在您的工作范围内。',
    en: 'Nobody of the current results within your places has this number.',
  },
} as const satisfies Record<string, Text>;

/** HTTP status of each. */
export const TRAIL_STATUS: Readonly<Record<keyof typeof TRAIL_ERRORS, number>> = {
  'audit-bad-question': 400,
  'audit-no-such-person': 404,
};
