import { type Language, say, type Text } from '../platform/index.ts';

/** Why an entry is not taken, each with what mends it. */
export const LEDGER_GROUNDS = {
  'right-missing': {
    zh: '您的岗位不能办理此项，请由{roles}办理。',
    en: 'Your role may not do this; it is for: {roles}.',
  },
  'row-ended': {
    zh: '该生已移出台账，请先恢复在册。',
    en: 'The child has left the ledger; take it in again first.',
  },
  'row-joined': {
    zh: '该行已并入同一学生的另一行，请到那一行登记。',
    en: 'This row was joined to another one of the same child; record it there.',
  },
  'row-not-ended': { zh: '该生在册，无需恢复。', en: 'The child stands in the ledger.' },
  'wants-entry': { zh: '请先登记“{entry}”。', en: 'Record “{entry}” first.' },
  'wants-value': {
    zh: '须“{entry}”的“{field}”为{values}。',
    en: 'Only where “{field}” of “{entry}” is {values}.',
  },
  'nothing-to-withdraw': { zh: '没有可以撤回的记录。', en: 'There is no entry to set aside.' },
  'field-missing': { zh: '请填写“{field}”。', en: 'Please fill in “{field}”.' },
  'field-ill': {
    zh: '“{field}”填写有误，请重新填写。',
    en: '“{field}” is not understood; please enter it again.',
  },
  'field-unknown': {
    zh: '表单里有不认得的栏目，请从页面重新填写。',
    en: 'The form holds an unknown entry; please fill it in on the page.',
  },
  'too-few-names': {
    zh: '“{field}”至少写{least}人，用顿号隔开。',
    en: '“{field}” wants {least} persons at least, parted by commas.',
  },
  'day-ahead': { zh: '“{field}”不能晚于今天。', en: '“{field}” cannot lie after today.' },
  'day-past': { zh: '“{field}”不能早于今天。', en: '“{field}” cannot lie before today.' },
} as const satisfies Record<string, Text>;

export type LedgerGround = keyof typeof LEDGER_GROUNDS;

/** A ground with what its sentence names. */
export type Refused = {
  readonly code: LedgerGround;
  readonly detail: Readonly<Record<string, Text | string | number>>;
};

/** Makes a ground. */
export const refused = (code: LedgerGround, detail: Refused['detail'] = {}): Refused => ({ code, detail });

/** The sentence of a ground. */
export const sayRefused = ({ code, detail }: Refused, language: Language): string =>
  say(
    LEDGER_GROUNDS[code],
    language,
    Object.fromEntries(
      Object.entries(detail).map(([key, value]) => [
        key,
        typeof value === 'object' ? value[language] : value,
      ]),
    ),
  );

/** Several labels as one text. */
export const joinTexts = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
