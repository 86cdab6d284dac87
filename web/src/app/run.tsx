import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { RunState } from '../../../apps/server/run-progress.ts';
import { ask } from './api.ts';

type Run = {
  readonly run: RunState | undefined;
  /** Grows when an import has ended: what is shown must be fetched anew. */
  readonly version: number;
};

const Context = createContext<Run>({ run: undefined, version: 0 });

/** Follows the import: every second while one runs, seldom otherwise. */
export function RunProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<Run>({ run: undefined, version: 0 });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isGone = false;
    const look = async () => {
      const run = await ask<RunState>('/api/run', 'zh').catch(() => undefined);
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
  return <Context value={state}>{children}</Context>;
}

/** The state of the import. */
export const useRun = (): Run => useContext(Context);
