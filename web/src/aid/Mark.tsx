import type { ReactNode } from 'react';

/** What a state means for whoever reads it. */
export type Tone = 'plain' | 'good' | 'bad' | 'wait';

/** A short state as a mark; its colour adds to the word and never stands for it. */
export const Mark = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={`mark ${tone}`}>{children}</span>
);

/** Tones of the states of a batch. */
export const STATE_TONES: Readonly<Record<string, Tone>> = {
  draft: 'plain',
  reviewed: 'plain',
  noticed: 'wait',
  approved: 'wait',
  sent: 'wait',
  closed: 'good',
  withdrawn: 'bad',
};
