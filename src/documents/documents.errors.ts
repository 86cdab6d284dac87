import { RequestRefusal, type Text } from '../platform/index.ts';

/** What is told when a document cannot be added or changed so. */
export const LOCAL_DOCUMENT_ERRORS = {
  'document-unknown': { zh: '没有这份文件。', en: 'There is no such document.' },
  'document-not-your-division': {
    zh: '只能登记、发布或废止本市、本县（区）的文件。',
    en: 'Documents are added, published and repealed for one’s own city or county only.',
  },
  'document-same-person': {
    zh: '登记的人不能自己发布，请换一人发布。',
    en: 'Whoever added it cannot publish it; ask somebody else.',
  },
  'document-out-of-order': {
    zh: '现在不能这样办：草稿由另一人发布或撤回，已发布的可以废止一次。',
    en: 'Not now: a draft is published or withdrawn, a published one repealed once.',
  },
  'document-clause-twice': {
    zh: '条款编号“{clause}”写了两次，请改成不同的编号。',
    en: 'The clause {clause} stands twice; number them apart.',
  },
  'document-replaces-unknown': {
    zh: '被替代的文件“{document}”不在文件库中。',
    en: 'The replaced document {document} is not in the library.',
  },
  'document-repeal-words': {
    zh: '废止要写明日期和依据（至少两个字）。',
    en: 'A repeal wants its day and its reason.',
  },
} as const satisfies Record<string, Text>;
export type DocumentError = keyof typeof LOCAL_DOCUMENT_ERRORS;

export const LOCAL_DOCUMENT_STATUS: Readonly<Record<DocumentError, number>> = {
  'document-unknown': 404,
  'document-not-your-division': 403,
  'document-same-person': 409,
  'document-out-of-order': 409,
  'document-clause-twice': 400,
  'document-replaces-unknown': 400,
  'document-repeal-words': 400,
};

/** A refusal: nothing was changed. */
export class DocumentRefusal extends RequestRefusal<DocumentError> {}

/** What the database refused, as the user is told it; undefined for any other error. */
export function documentRefusalOf(error: unknown): DocumentRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.message === 'documents.same-person') return new DocumentRefusal('document-same-person');
  if (error.message === 'documents.out-of-order' || error.code === '23505')
    return new DocumentRefusal('document-out-of-order');
  return error.code === '42501' ? new DocumentRefusal('document-not-your-division') : undefined;
}
