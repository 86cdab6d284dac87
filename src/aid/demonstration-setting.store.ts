import type pg from 'pg';
import type { Sources, Viewer } from '../access/index.ts';
import type { HeldKeys } from '../platform/index.ts';
import type { ListEntitled } from './payment/routes-kit.ts';

/** What the demonstration's offices have done already stands on. */
export type AidDemonstration = {
  readonly pool: pg.Pool;
  readonly keys: HeldKeys;
  readonly sources: Sources;
  readonly county: string;
  readonly school: string;
  readonly listEntitled: ListEntitled;
};

/** The demonstration's accounts as whoever acts, by role. */
export type Hands = Readonly<Record<string, Viewer>>;

/** The moment so many days from now. */
export type At = (days: number) => Date;
