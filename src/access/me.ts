import type { Text } from '../platform/index.ts';
import type { Account } from './account.queries.ts';
import type { RIGHTS, Right, Role } from './rights.ts';
import type { Duty } from './viewer.ts';

/** What the page is told of who is signed in. */
export type Me = {
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly { readonly role: string; readonly label: Text; readonly scope: string }[];
  readonly rights: readonly Right[];
  readonly duty: Duty | null;
  readonly isDemonstration: boolean;
  readonly idleMinutes: number;
  readonly csrf: string;
};

/** What the officers’ pages show. */
export type AccountList = {
  readonly items: readonly Account[];
  readonly roles: readonly Role[];
  readonly rights: typeof RIGHTS;
  /** Names of the divisions in which roles are held, by code; one that no list names is missing. */
  readonly places: Readonly<Record<string, string>>;
};
