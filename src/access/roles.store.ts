import { invariant } from '../kernel/index.ts';
import { readRuleFile } from '../library/index.ts';
import { mixedRoles, type Role, RoleFile } from './rights.ts';
import { SignInRules } from './sign-in-rules.ts';

let held: readonly Role[] | undefined;

/** The roles of `rules/access/roles.yaml`, read once. Throws (zod, invariant) on a table that mixes the officers. */
export function readRoles(): readonly Role[] {
  held ??= loadRoles();
  return held;
}

function loadRoles(): readonly Role[] {
  const { roles } = RoleFile.parse(readRuleFile('access/roles.yaml'));
  const mixed = mixedRoles(roles);
  invariant(mixed.length === 0, `roles mix what is kept apart: ${mixed.join(', ')}`);
  return roles;
}

let guard: SignInRules | undefined;

/** The rules of signing in, `rules/access/sign-in.yaml`, read once. */
export function readSignInRules(): SignInRules {
  guard ??= SignInRules.parse(readRuleFile('access/sign-in.yaml'));
  return guard;
}
