import type { Text } from '../../platform/index.ts';

/** What the audit pages are told when a question cannot be answered. */
export const TRAIL_ERRORS = {
  'audit-no-such-person': {
    zh: '现有结果中没有这个孩子，或不在您的工作范围内。',
    en: 'Nobody of the current results within your places has this number.',
  },
} as const satisfies Record<string, Text>;

/** HTTP status of each. */
export const TRAIL_STATUS: Readonly<Record<keyof typeof TRAIL_ERRORS, number>> = {
  'audit-no-such-person': 404,
};
