import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './locale/en.ts';
import { type Key, type Locale, zh } from './locale/zh.ts';

/** Languages of the page. */
export type Language = 'zh' | 'en';

const LOCALES: Readonly<Record<Language, Locale>> = { zh, en };
const KEPT = 'fuzhi.language';

/** A number itself, or the word that goes with it. */
const worded = (value: string, one: string | undefined, many: string | undefined): string =>
  one === undefined || many === undefined ? value : value === '1' ? one : many;

/** Fills the places of a text: `{count}` by its value, `{count|child|children}` by the word that goes with it. */
export type Say = (key: Key, detail?: Readonly<Record<string, string | number>>) => string;

type Speech = {
  readonly language: Language;
  readonly say: Say;
  readonly change: (language: Language) => void;
};

const Context = createContext<Speech | undefined>(undefined);

/** What was chosen before, else Chinese, whatever the browser asks for: the offices work in Chinese. */
const firstLanguage = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

/** Gives the page its language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = LOCALES[language]['app.name'];
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      say: (key, detail = {}) =>
        LOCALES[language][key].replace(
          /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
          (place, name: string, one?: string, many?: string) =>
            name in detail ? worded(String(detail[name]), one, many) : place,
        ),
      change: (chosen) => {
        localStorage.setItem(KEPT, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context value={speech}>{children}</Context>;
}

/** The page's language and its words. */
export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (speech === undefined) throw new Error('outside of LanguageProvider');
  return speech;
}
