import { type Language, say, type Text } from '../platform/index.ts';
import { CASE_GROUNDS, type CaseGround } from './grounds.ts';

/** A ground on which an act was refused, with what its sentence names. */
export type Refused = {
  readonly code: CaseGround;
  readonly detail: Readonly<Record<string, Text | string | number>>;
};

/** Makes a ground. */
export const refused = (code: CaseGround, detail: Refused['detail'] = {}): Refused => ({ code, detail });

const inLanguage = (value: Text | string | number, language: Language): string | number =>
  typeof value === 'object' ? value[language] : value;

/** The sentence of a ground. */
export const sayRefused = ({ code, detail }: Refused, language: Language): string =>
  say(
    CASE_GROUNDS[code],
    language,
    Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, inLanguage(value, language)])),
  );

/** Several labels as one text. */
export const joinTexts = (texts: readonly Text[], zh = '、', en = ', '): Text => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});
