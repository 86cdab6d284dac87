/** Who may see and do what, in which divisions; who looked at what. */

export { AUDIT_ERRORS } from './audit/audit.errors.ts';
export {
  ACTIONS,
  type AuditAction,
  type AuditDetail,
  type AuditEvent,
  type AuditSubjectKind,
} from './audit/event.ts';
export { recordEvent } from './audit/record.queries.ts';
export { type Sealer, startSealer } from './audit/sealer.store.ts';
export { type Level, mayHoldBoth, POWERS, type Power, RIGHTS, type Right, type Role } from './rights.ts';
export { readRoles } from './roles.store.ts';
export { isWithin, levelOf, type Scope, schoolScope } from './scope.ts';
