import type { Right } from './rights.ts';
import type { Scope } from './scope.ts';

/** A role held in a scope; `isReached`: a change of divisions added the scope to the one that was granted. */
export type HeldRole = { readonly role: string; readonly scope: Scope; readonly isReached?: boolean };

/** What keeps a signed-in account from working until it is done. */
export type Duty = 'change-password' | 'set-up-second-factor';

/** The account behind a request. */
export type Viewer = {
  readonly accountId: number;
  readonly name: string;
  readonly fullName: string;
  readonly held: readonly HeldRole[];
  readonly rights: readonly Right[];
  readonly duty: Duty | undefined;
  readonly isDemonstration: boolean;
};

/** Whether the viewer holds a right anywhere. Where is the database's matter. */
export const holds = (viewer: Viewer, right: Right): boolean => viewer.rights.includes(right);
