import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { printCount } from '../app/print.ts';

/** How many of a list are laid out at first, and how many more each time: a child with two thousand rows opens at once. */
export const SHOWN_AT_ONCE = 50;

/** The first of a list, and a button for those that follow; no button where all are shown. */
export function useShown<T>(
  items: readonly T[],
  what: string,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const { say } = useSpeech();
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const left = items.length - count;
  const more = left > 0 && (
    <p>
      <Button
        size="small"
        aria-label={`${what}: ${say('list.moreOf', { count: printCount(left) })}`}
        onClick={() => setCount(count + SHOWN_AT_ONCE)}
      >
        {say('list.moreOf', { count: printCount(left) })}
      </Button>
    </p>
  );
  return { shown: items.slice(0, count), more };
}
