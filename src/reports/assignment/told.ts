import type { TargetKind } from './assignment.ts';

/** Kinds of target of a list with why one is not open, the day by the office's clock, and how many one act may be about. */
export type AssignmentTargets = {
  readonly items: readonly {
    readonly to: TargetKind;
    readonly isAllowed: boolean;
    readonly why: string | null;
  }[];
  readonly today: string;
  readonly most: number;
};

/** Somebody to whom listings may be assigned, with roles in words. */
export type Person = {
  readonly accountId: number;
  readonly fullName: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
};

/** What an assignment would come to. */
export type Preview = { readonly chosen: number; readonly fit: number; readonly unfit: readonly string[] };

/** What an assignment came to. */
export type Made = { readonly assigned: number; readonly unfit: readonly string[] };
