import { useCallback, useEffect, useState } from 'react';
import { useSend } from '../access/session.tsx';
import type { Fault } from '../app/api.ts';
import { change } from '../app/client.ts';
import type { ReviewItem } from '../app/told.ts';
import { type Answer, CHOICES, type Draft } from './DecisionBar.tsx';

const EMPTY: Draft = { note: '', isSecondWanted: false };

type Local = {
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly fault: Fault | undefined;
  /** What was answered since the page was fetched; null: taken back. */
  readonly answer: Answer | null | undefined;
};
const NEW: Local = { draft: EMPTY, isBusy: false, fault: undefined, answer: undefined };

/** An item as it stands after what was answered on this page. */
function standing(item: ReviewItem, { answer, draft }: Local): ReviewItem {
  if (answer === undefined) return item;
  const others = item.opinions.filter(({ isMine }) => !isMine);
  if (answer === null) return { ...item, opinions: others, state: others.length > 0 ? item.state : 'open' };
  const mine = {
    pairKey: item.pair.key ?? '',
    answer,
    note: draft.note || null,
    isSecondWanted: draft.isSecondWanted,
    isMine: true,
    decidedAt: '',
  };
  const all = [...others, mine];
  const state = all.some((opinion) => opinion.answer !== answer)
    ? 'disputed'
    : all.length < 2 && draft.isSecondWanted
      ? 'second-wanted'
      : answer;
  return { ...item, opinions: all, state };
}

/** The queue as it stands while it is worked through, and what may be done with its pairs. */
export function useReviewQueue(items: readonly ReviewItem[]) {
  const sendChange = useSend();
  const [locals, setLocals] = useState<ReadonlyMap<string, Local>>(new Map());
  const [current, setCurrent] = useState(0);
  const localOf = (key: string): Local => locals.get(key) ?? NEW;
  const put = useCallback(
    (key: string, part: Partial<Local>) =>
      setLocals((before) => new Map(before).set(key, { ...(before.get(key) ?? NEW), ...part })),
    [],
  );

  const decide = async (key: string, answer: Answer) => {
    const { draft } = localOf(key);
    put(key, { isBusy: true, fault: undefined });
    const body = {
      answer,
      isSecondWanted: draft.isSecondWanted,
      ...(draft.note ? { note: draft.note } : {}),
    };
    await sendChange(change('post', '/api/review/{pairKey}/decision', { path: { pairKey: key } }), body).then(
      () => {
        put(key, { isBusy: false, answer });
        setCurrent((at) => Math.min(at + 1, items.length - 1));
      },
      (fault: Fault) => put(key, { isBusy: false, fault }),
    );
  };
  const withdraw = async (key: string) => {
    put(key, { isBusy: true, fault: undefined });
    await sendChange(change('delete', '/api/review/{pairKey}/decision', { path: { pairKey: key } })).then(
      () => put(key, { isBusy: false, answer: null }),
      (fault: Fault) => put(key, { isBusy: false, fault }),
    );
  };

  useKeys((pressed) => {
    const key = items[current]?.pair.key;
    if (key === undefined) return;
    if (pressed === 'j') setCurrent((at) => Math.min(at + 1, items.length - 1));
    if (pressed === 'k') setCurrent((at) => Math.max(at - 1, 0));
    if (pressed === 'z') void withdraw(key);
    const choice = CHOICES.find(([, letter]) => letter === pressed);
    const isAnswered = standing(items[current]!, localOf(key)).opinions.some(({ isMine }) => isMine);
    if (choice && !isAnswered) void decide(key, choice[0]);
  });

  return { current, setCurrent, localOf, put, decide, withdraw, standing };
}

/** Hears letters typed outside of any field, without a modifier. */
function useKeys(act: (letter: string) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || at.closest('input, textarea, [role="combobox"]'))
        return;
      act(event.key.toLowerCase());
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  });
}
