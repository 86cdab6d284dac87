/** Who may see and do what, in which divisions. */
export { type Level, mayHoldBoth, POWERS, type Power, RIGHTS, type Right, type Role } from './rights.ts';
export { readRoles } from './roles.store.ts';
export { isWithin, levelOf, type Scope, schoolScope } from './scope.ts';
