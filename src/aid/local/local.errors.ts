import { RequestRefusal, type Text } from '../../platform/index.ts';

/** What is told when a local programme cannot go further. */
export const LOCAL_ERRORS = {
  'local-unknown': {
    zh: '没有这个地方项目，或不在您的辖区。',
    en: 'There is no such local programme in your places.',
  },
  'local-faulty': {
    zh: '还有 {count} 处没有通过检查，请按提示改好后再办。',
    en: '{count} faults of the check are left; mend them first.',
  },
  'local-not-tried': {
    zh: '请先在上学期学生中试算这一版，再送审。',
    en: 'Try this version on last term’s children before it is submitted.',
  },
  'local-same-person': {
    zh: '拟订或送审的人不能自己批准，请换一人审批。',
    en: 'Whoever wrote or submitted it cannot approve it; ask somebody else.',
  },
  'local-out-of-order': {
    zh: '这一版现在不能这样办：先保存、试算，再送审，由另一人批准或退回；有更新的版本时只能办最新一版。',
    en: 'Not now: save, try, submit, then somebody else approves or returns; only the latest version moves.',
  },
  'local-no-run': {
    zh: '还没有比对结果，没有学生可以试算。请先导入名册。',
    en: 'There are no results yet to try it on. Take registers in first.',
  },
  'local-not-your-division': {
    zh: '只能为本市、本县（区）拟订地方项目。',
    en: 'Local programmes are drafted for one’s own city or county only.',
  },
  'local-changed': {
    zh: '刚才有人保存了新的一版，请刷新后再办。',
    en: 'Somebody saved a newer version meanwhile; refresh first.',
  },
  'local-words': { zh: '退回要写明理由（至少两个字）。', en: 'Say why it is returned.' },
} as const satisfies Record<string, Text>;
export type LocalError = keyof typeof LOCAL_ERRORS;

export const LOCAL_STATUS: Readonly<Record<LocalError, number>> = {
  'local-unknown': 404,
  'local-faulty': 409,
  'local-not-tried': 409,
  'local-same-person': 409,
  'local-out-of-order': 409,
  'local-no-run': 409,
  'local-not-your-division': 403,
  'local-changed': 409,
  'local-words': 409,
};

/** A refusal of a step of a local programme: nothing was changed. */
export class LocalRefusal extends RequestRefusal<LocalError> {}

const OF_DATABASE: Readonly<Record<string, LocalError>> = {
  'aid.step-out-of-order': 'local-out-of-order',
  'aid.not-tried': 'local-not-tried',
  'aid.same-person': 'local-same-person',
  'aid.changed-meanwhile': 'local-changed',
};

/** What the database refused, as the user is told it; undefined for any other error. */
export function localRefusalOf(error: unknown): LocalRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const known = OF_DATABASE[error.message];
  if (known) return new LocalRefusal(known);
  if (error.code === '42501') return new LocalRefusal('local-not-your-division');
  return ['23505', '40001', '40P01'].includes(String(error.code))
    ? new LocalRefusal('local-changed')
    : undefined;
}
