/** Languages of screens, help and messages. Chinese first, English complete. */
export type Language = 'zh' | 'en';

/** One text in both languages; `{name}` is filled from the detail. */
export type Text = { readonly zh: string; readonly en: string };

/** Fills `{name}` places; an unknown place stays visible rather than vanishing. */
export function say(
  text: Text,
  language: Language,
  detail: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    name in detail ? String(detail[name]) : place,
  );
}
