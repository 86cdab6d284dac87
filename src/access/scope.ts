import type { Level } from './rights.ts';

/**
 * Where a role holds: a division by its code without trailing zeros ('43', '4313', '431321', '431321101',
 * '431321101201'), and all below it; or one school, `school:` + county code + ':' + the school's name.
 */
export type Scope = string;

const DIVISION = /^\d{2}(?:\d{2}(?:\d{2}(?:\d{3}(?:\d{3})?)?)?)?$/;
const SCHOOL = /^school:\d{6}:.{1,60}$/u;

/** The scope of a school. */
export const schoolScope = (county: string, school: string): Scope => `school:${county}:${school}`;

/** The level of a scope; undefined if it is none. */
export function levelOf(scope: string): Level | undefined {
  if (SCHOOL.test(scope)) return 'school';
  return DIVISION.test(scope) ? (scope.length as Level) : undefined;
}

/** Whether what lies at `place` (a division's code) is within one of the scopes. */
export const isWithin = (place: string, scopes: readonly Scope[]): boolean =>
  scopes.some((scope) => place.startsWith(scope));
