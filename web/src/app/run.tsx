import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { ask } from './api.ts';
import { get } from './client.ts';
import type { RunState } from './told.ts';

type Run = {
  readonly run: RunState | undefined;
  /** Grows when an import has ended: what is shown must be fetched anew. */
  readonly version: number;
  /** Tells that the results have changed: what is shown is fetched anew. */
  readonly changed: () => void;
};

const Context = createContext<Run>({ run: undefined, version: 0, changed: () => {} });

/** Follows the import: every second while one runs, seldom otherwise. */
export function RunProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<Omit<Run, 'changed'>>({ run: undefined, version: 0 });
  const changed = useCallback(() => setState((before) => ({ ...before, version: before.version + 1 })), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const look = async () => {
      const run = await ask(get('/api/run'), 'zh').catch(() => undefined);
      if (isGone) return;
      setState((before) => {
        const hasEnded = before.run?.state === 'running' && run !== undefined && run.state !== 'running';
        return { run: run ?? before.run, version: before.version + (hasEnded ? 1 : 0) };
      });
      timer = setTimeout(look, run?.state === 'running' ? 1000 : 10_000);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  const value = useMemo(() => ({ ...state, changed }), [state, changed]);
  return <Context value={value}>{children}</Context>;
}

/** The state of the import. */
export const useRun = (): Run => useContext(Context);
