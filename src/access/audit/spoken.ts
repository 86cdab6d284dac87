import type { TrailPage } from './trail.ts';

/** One look at a child as its page tells it. */
export type SpokenLook = { readonly look: number; readonly sentence: string };

/** One event as the audit officer's page tells it. */
export type SpokenEvent = {
  readonly eventId: number;
  readonly sentence: string;
  readonly time: string;
  readonly who: string;
  readonly accountId: number | null;
  readonly action: string;
  readonly done: string;
  readonly subject: string;
  readonly persons: number;
  readonly detail: string;
  readonly purpose: string | null;
  readonly isDone: boolean;
};

/** A page of the trail, with the actions that it can be asked for. */
export type SpokenTrail = TrailPage<SpokenEvent> & {
  readonly actions: readonly { readonly action: string; readonly text: string }[];
};
