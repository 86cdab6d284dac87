import { createContext, type ReactNode, useContext } from 'react';
import { useAnswer } from './api.ts';
import { get } from './client.ts';
import type { ScreenWords } from './told.ts';

/** Groups of codes that the server has words for. */
export type WordGroup = keyof ScreenWords['words'];

const Context = createContext<ScreenWords | undefined>(undefined);

/** Fetches the words that codes stand for, in the page's language. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useAnswer(get('/api/words'));
  return <Context value={data}>{children}</Context>;
}

/** The word of a code; a code without one is shown as it is, and none before the words have come. */
export function useWord(): (group: WordGroup, code: string | null | undefined) => string {
  const words = useContext(Context);
  return (group, code) => (code && words ? (words.words[group][code] ?? code) : '');
}

/** Kinds of each list, both in the server's order. */
export const useKinds = (): ScreenWords['kinds'] => useContext(Context)?.kinds ?? {};

/** Codes of a group, in the server's order. */
export const useCodes = (group: WordGroup): readonly string[] =>
  Object.keys(useContext(Context)?.words[group] ?? {});
