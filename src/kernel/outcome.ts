/** A refusal is a value: every ground is kept, none is first-fails. */
export type Ground = { readonly code: string; readonly detail?: Readonly<Record<string, string | number>> };

/** Either the value or all the grounds on which it was refused. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly grounds: readonly Ground[] };

/** A success. */
export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A refusal with its grounds (at least one). */
export const refuse = (...grounds: [Ground, ...Ground[]]): Outcome<never> => ({ ok: false, grounds });

/** Our own mistake, not the user's: carries a reference number that the user may quote. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

/** Stops when the program's own assumption does not hold. Never put personal data into the message. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** A fault that the user can mend: code from a module's table of errors, and what to fill into its message. */
export class UserFault extends Error {
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'UserFault';
  }
}
