import { AID_GAP_KINDS, AID_KIND_LABELS } from '../aid/index.ts';
import { GAP_KINDS, KIND_LABELS } from '../enrolment/index.ts';
import type { Language, Text } from '../platform/index.ts';

/** What the lists are called. */
export const LIST_TEXTS = {
  'out-of-school': { zh: '应学未学', en: 'Should be in school and is not' },
  unaided: { zh: '应助未助', en: 'Should be aided and is not' },
} as const satisfies Record<string, Text>;

/** One of the two lists. */
export type ListName = keyof typeof LIST_TEXTS;

/** What the kinds are called: by the modules that find them. */
export const KIND_TEXTS: Readonly<Record<string, Text>> = { ...KIND_LABELS, ...AID_KIND_LABELS };

/** Kinds of a list, in the order in which they are shown. */
export const LIST_KINDS: Readonly<Record<ListName, readonly string[]>> = {
  'out-of-school': GAP_KINDS,
  unaided: AID_GAP_KINDS,
};

/** What a kind means, for people who read the counts. */
export const KIND_MEANINGS: Readonly<Record<string, Text>> = {
  'never-enrolled': {
    zh: '户籍在册且在学龄段内，但没有学籍，不在任何学校名单上，也没有可以说明去向的核查反馈。',
    en: 'On the hukou register and of school age, but without student record, on no school list, and no reply explains it.',
  },
  'dropped-out': {
    zh: '学籍已按流失或其他离校注销，或劝返台账记为未返校，且不在任何学校名单上。',
    en: 'The student record ended as lost, or the persuasion ledger says not returned, and no school lists the child.',
  },
  'registered-poor-dropout': {
    zh: '失学且本人在脱贫（监测）人口名单中。',
    en: 'Out of school, with an own row in the poverty register.',
  },
  'enrolled-not-attending': {
    zh: '学籍在读，但不在任何学校的在校名单上，或名单标注不在校。',
    en: 'The student record is active, but no school lists the child, or the list marks the child absent.',
  },
  unaided: {
    zh: '本人符合困难类别且在校就读，但本学期没有任何资助或发放记录。',
    en: 'In hardship by an own row and in school, but without aid or payment this term.',
  },
  'aided-twice': {
    zh: '同一学期同一资助项目有两条资助记录。',
    en: 'Two rows of one programme in one term.',
  },
  'aided-unlisted': {
    zh: '有资助记录，但本学期不在任何困难学生名单上。',
    en: 'An aid row, but on no list of that term.',
  },
};

/** Why a row cannot be placed. */
export const UNPLACED_TEXTS: Readonly<Record<string, Text>> = {
  'refused-sheet': {
    zh: '整张表（{rows} 行）未能读入：{message}',
    en: 'The whole sheet ({rows} rows) was refused: {message}',
  },
  refused: { zh: '未能读入：{message}', en: 'Refused: {message}' },
  'no-name': {
    zh: '没有姓名也没有证件号码，无法认定是谁。请补填后重新导入。',
    en: 'Neither name nor ID number: nobody can be found. Fill in and import again.',
  },
  'name-only': {
    zh: '只有姓名，没有证件号码和出生日期，也没有对上任何人。请补填后重新导入。',
    en: 'A name without ID number or birth date, and nobody matches. Fill in and import again.',
  },
};

/** Added to the reason of a listing that waits for a pair. */
export const WAITING_TEXT: Text = {
  zh: '可能与 {other} 是同一人，请在“待核对”中判定。',
  en: ' May be the same person as {other}: decide the pair under Review.',
};

/** The text of a key of a table; a key without text is shown as it is. */
export const textOf = (texts: Readonly<Record<string, Text>>, key: string, language: Language): string =>
  texts[key]?.[language] ?? key;
