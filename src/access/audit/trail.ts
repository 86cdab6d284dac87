import type { AuditDetail } from './event.ts';

/** What is known of an event when it is told. */
export type TrailRow = {
  readonly recordedAt: Date;
  readonly accountId: number | null;
  readonly accountName: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly isDone: boolean;
};

/** A look at a child, numbered within the child's own trail. */
export type TrailLook = TrailRow & { readonly look: number };

/** An event with what a list was asked for, and how many children it showed. */
export type TrailEvent = TrailRow & {
  readonly eventId: number;
  readonly usedRight: string | null;
  readonly persons: number;
  readonly detail: AuditDetail | null;
};

/** Rows of a page, newest first, and where the next page begins. */
export type TrailPage<T> = { readonly items: readonly T[]; readonly next: number | null };

/** What of the trail is asked for. */
export type TrailFilter = {
  readonly account?: number | undefined;
  readonly action?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** The last event of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
};
