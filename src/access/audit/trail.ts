import type { AuditDetail } from './event.ts';

/** A row of the trail as it is shown. */
export type TrailRow = {
  readonly eventId: number;
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

/** The same with what a list was asked for, and how many children it showed. */
export type TrailEvent = TrailRow & {
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
