import { isDatabaseAway, type Progress } from '../../src/platform/index.ts';

/** What a process that works for the server tells it. */
export type JobMessage =
  | { readonly progress: Progress }
  | { readonly done: true }
  | {
      readonly failed: {
        readonly code?: string;
        readonly message: string;
        readonly trace: string;
        readonly isAway?: boolean;
      };
    };

/** The parent is gone: what was not loaded is done again at the next start. */
export function stopIfAlone(): void {
  if (!process.connected) process.exit();
}

/** An error as it goes to the parent: the user's fault with its words, ours with its trace. */
export function describeFailure(error: unknown) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const { code, detail } = (error ?? {}) as { code?: string; detail?: { message?: string } };
  return { ...(code ? { code } : {}), message: detail?.message ?? '', trace, isAway: isDatabaseAway(error) };
}
