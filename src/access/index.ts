/** Who may see and do what, in which divisions; who looked at what. */

export { ACCESS_ERRORS, ACCESS_STATUS, type AccessError } from './access.errors.ts';
export { type Account, grantRole, layRoles, openAccount } from './account.queries.ts';
export { COMMON_FAULTS } from './answer-check.ts';
export { findAnchor } from './audit/anchor.queries.ts';
export { AUDIT_ERRORS } from './audit/audit.errors.ts';
export { TAMPERED } from './audit/commands.ts';
export {
  ACTIONS,
  type AuditAction,
  type AuditDetail,
  type AuditEvent,
  type AuditSubjectKind,
} from './audit/event.ts';
export { TRAIL_ERRORS, TRAIL_STATUS } from './audit/page-errors.ts';
export { eventValues, recordEvent, recordLast } from './audit/record.queries.ts';
export { type Sealer, startSealer } from './audit/sealer.store.ts';
export type { SpokenEvent, SpokenLook, SpokenTrail } from './audit/spoken.ts';
export { verifyTrail } from './audit/verify.queries.ts';
export { type CitySetting, readCitySetting } from './city/city-setting.ts';
export {
  type Asked,
  asked,
  BothLanguages,
  type Contract,
  contract,
  Done,
  FaultTold,
  Numbered,
  PersonId,
  stateTold,
  told,
  typed,
  type Wire,
} from './contract.ts';
export {
  closeDemonstration,
  type DemonstrationAccount,
  type DemonstrationPlaces,
  layDemonstration,
  listDemonstration,
} from './demonstration.queries.ts';
export { type EmergencyParts, limitOf } from './emergency/routes.ts';
export { openFirstOfficers } from './first-officers.queries.ts';
export {
  answerAccess,
  type GuardParts,
  type RouteScope,
  type RouteTable,
  registerGuard,
  viewerOf,
} from './guard.store.ts';
export { readLookRules } from './look-rules.store.ts';
export type { AccountList, Me } from './me.ts';
export { layScopeReach, type ScopeReach } from './reach.queries.ts';
export { beyondRequest, inRequest, type Queryable, streamInRequest } from './request.store.ts';

export { type Level, mayHoldBoth, POWERS, type Power, RIGHTS, type Right, type Role } from './rights.ts';
export { readRoles } from './roles.store.ts';
export { isWithin, levelOf, type Scope, schoolScope } from './scope.ts';
export { isAnySecretSealed, resealSecrets, sealOpenSecrets } from './second-factor.queries.ts';
export { beginSession, csrfOf, sweepSessions } from './session.queries.ts';
export { signIn } from './sign-in.queries.ts';
export type { Sources } from './sources.ts';
export { type Duty, type HeldRole, holds, type Viewer } from './viewer.ts';
