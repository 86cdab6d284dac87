import { useEffect, useState } from 'react';

/** Rows of a list that were ticked, or all that its filter leaves. */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly isAll: boolean;
  readonly toggle: (id: string) => void;
  readonly put: (ids: readonly string[], isChosen: boolean) => void;
  readonly takeAll: () => void;
  readonly clear: () => void;
};

const NONE: ReadonlySet<string> = new Set();

/** What is ticked of a list; another filter (`of`) begins anew. */
export function useSelection(of: string): Selection {
  const [ids, setIds] = useState(NONE);
  const [isAll, setAll] = useState(false);
  const clear = () => {
    setIds(NONE);
    setAll(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ticked belongs to one filter
  useEffect(clear, [of]);
  const put = (some: readonly string[], isChosen: boolean) => {
    setAll(false);
    setIds((before) => {
      const next = new Set(before);
      for (const id of some) isChosen ? next.add(id) : next.delete(id);
      return next;
    });
  };
  return {
    ids,
    isAll,
    put,
    clear,
    toggle: (id) => put([id], !ids.has(id)),
    takeAll: () => {
      setIds(NONE);
      setAll(true);
    },
  };
}
