import type { AssignedCount, DeskChanges, FilesTold, PlaceCount, RunTotal } from './desk.queries.ts';
import type { Below } from './grain.ts';

/** What a day begins with: what is open where, what is overdue, what is one's own, what the last run changed. */
export type Desk = {
  /** What the places are. */
  readonly below: Below;
  readonly places: readonly PlaceCount[];
  readonly changes: DeskChanges | null;
  readonly assigned: readonly AssignedCount[];
  readonly trend: readonly RunTotal[];
  readonly files: FilesTold | null;
};
