import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, ask, type Fault, useAnswer } from './api.ts';
import type { Question } from './client.ts';
import { useSpeech } from './language.tsx';
import type { ScreenPage } from './told.ts';

/** A page of a list, and where the next one begins. */
export type AnyPage<T> = { readonly items: readonly T[]; readonly next: string | number | null };

/** A list that grows page by page. */
export type Pages<T, P extends AnyPage<T> = ScreenPage<T>> = {
  readonly answer: Answer<P>;
  readonly items: readonly T[];
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  /** What kept the next page from coming. */
  readonly fault: Fault | undefined;
  readonly more: () => void;
};

/** Fetches the first page of `path` whenever it changes, and the next ones when asked. */
export function usePages<P extends AnyPage<unknown>>(
  path: Question<P>,
  version: number,
): Pages<P['items'][number], P> {
  const { language } = useSpeech();
  const answer = useAnswer(path, version);
  const [later, setLater] = useState<readonly P[]>([]);
  const [isFetching, setFetching] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const first = answer.data;
  const current = useRef(first);
  current.current = first;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new first page makes the later ones stale
  useEffect(() => setLater([]), [first]);
  const next = later.length > 0 ? later.at(-1)!.next : (first?.next ?? null);
  const more = useCallback(() => {
    if (next === null) return;
    setFetching(true);
    setFault(undefined);
    ask(`${path}${path.includes('?') ? '&' : '?'}cursor=${next}` as Question<P>, language)
      .then(
        (page) => current.current === first && setLater((pages) => [...pages, page]),
        (reason: Fault) => setFault(reason),
      )
      .finally(() => setFetching(false));
  }, [next, path, language, first]);
  const items: readonly P['items'][number][] = [
    ...(first?.items ?? []),
    ...later.flatMap((page) => page.items),
  ];
  return { answer, items, hasMore: next !== null, isFetching, fault, more };
}
