import type { SignInRules } from '../sign-in-rules.ts';

/** What a city's sign-on says of whoever entered there; its signature and times were checked before. */
export type CityClaims = { readonly iss: string; readonly sub: string; readonly [claim: string]: unknown };

/** Whoever entered, as far as it matters here. */
export type CityPerson = {
  readonly issuer: string;
  readonly subject: string;
  /** The name of the account that is asked for. */
  readonly name: string;
  readonly hasSecondFactor: boolean;
};

/** Whether two factors of different kinds were given there (RFC 8176), or a class that counts as that. */
export function isTwoFactor(
  { acr, amr }: Readonly<Record<string, unknown>>,
  classes: readonly string[],
  { several, known, held }: SignInRules['city'],
): boolean {
  if (typeof acr === 'string' && classes.includes(acr)) return true;
  const methods = Array.isArray(amr) ? amr.map(String) : [];
  const isAny = (of: readonly string[]): boolean => methods.some((method) => of.includes(method));
  return isAny(several) || (isAny(known) && isAny(held));
}

/** The person of claims; undefined where the declared claim names nobody. */
export function personOf(
  claims: CityClaims,
  { claim, acr }: { readonly claim: string; readonly acr: readonly string[] },
  rules: SignInRules['city'],
): CityPerson | undefined {
  const name = claims[claim];
  if (typeof name !== 'string' || name.trim() === '' || name.length > 60) return undefined;
  return {
    ...{ issuer: claims.iss, subject: claims.sub, name: name.trim() },
    hasSecondFactor: isTwoFactor(claims, acr, rules),
  };
}
