import { ACCESS_ERRORS } from '../access/index.ts';
import type { Text } from '../platform/index.ts';

/** What the page is told when a question cannot be answered. */
export const PAGE_ERRORS = {
  'bad-question': ACCESS_ERRORS['bad-question'],
  'no-such-person': {
    zh: '现有结果中没有编号为 {personId} 的人。可能在最近一次比对后已不在名单中。',
    en: 'Nobody of the current results has the number {personId}. The latest run may have taken the person off the lists.',
  },
  'no-such-pair': {
    zh: '没有这对记录，可能最近一次比对后已不需核对。',
    en: 'There is no such pair; the latest run may have settled it.',
  },
  'no-such-decision': {
    zh: '没有可撤回的结论：只能撤回自己作出且仍有效的结论。',
    en: 'There is nothing to take back: only your own standing answer can be.',
  },
  'no-results': {
    zh: '还没有结果。请等待比对结束，或先导入数据。',
    en: 'There are no results yet. Wait for the run to end, or import files first.',
  },
  'no-such-run': {
    zh: '没有这次比对的结果。',
    en: 'There are no results of this run.',
  },
  'no-such-address': ACCESS_ERRORS['no-such-address'],
  'not-allowed': { zh: '这个地址只能查看。', en: 'This address can only be read.' },
  'database-away': {
    zh: '数据库刚刚中断，正在恢复。刚才这一步可能没有完成，请过几秒再试。',
    en: 'The database broke off just now and is coming back. What you asked may not have been done; please try again in a few seconds.',
  },
  'internal-error': {
    zh: '程序内部错误，参考号 {reference}。请把参考号和操作步骤告诉维护人员。',
    en: 'Internal error, reference {reference}. Please pass the reference and what you did to the maintainers.',
  },
} as const satisfies Record<string, Text>;

/** A fault of the page by its code. */
export type PageError = keyof typeof PAGE_ERRORS;

/** HTTP status of each. */
export const PAGE_STATUS: Readonly<Record<PageError, number>> = {
  'bad-question': 400,
  'no-such-person': 404,
  'no-such-pair': 404,
  'no-such-decision': 404,
  'no-results': 404,
  'no-such-run': 404,
  'no-such-address': 404,
  'not-allowed': 405,
  'database-away': 503,
  'internal-error': 500,
};
