import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

/** How the page is made easier to read: larger type, stronger contrast (长者版、无障碍). */
export type Ease = { readonly isLarge: boolean; readonly isStrong: boolean };

type Easing = Ease & { readonly change: (part: Partial<Ease>) => void };

const KEPT = 'fuzhi.ease';
const Context = createContext<Easing | undefined>(undefined);

function firstEase(): Ease {
  const words = (localStorage.getItem(KEPT) ?? '').split(' ');
  return { isLarge: words.includes('large'), isStrong: words.includes('strong') };
}

/** Keeps the choice and tells the style sheet. */
export function EaseProvider({ children }: { readonly children: ReactNode }) {
  const [ease, setEase] = useState(firstEase);
  useEffect(() => {
    const words = [ease.isLarge && 'large', ease.isStrong && 'strong'].filter(Boolean).join(' ');
    localStorage.setItem(KEPT, words);
    document.documentElement.dataset.ease = words;
  }, [ease]);
  const easing = useMemo(
    () => ({
      ...ease,
      change: (part: Partial<Ease>) => setEase((before) => ({ ...before, ...part })),
    }),
    [ease],
  );
  return <Context value={easing}>{children}</Context>;
}

/** The choice, and how to change it. */
export function useEase(): Easing {
  const easing = useContext(Context);
  if (easing === undefined) throw new Error('outside of EaseProvider');
  return easing;
}
