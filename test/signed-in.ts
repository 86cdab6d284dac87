import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { beginSession, csrfOf, grantRole, layRoles, openAccount, type Sources } from '../src/access/index.ts';

/** A password that holds the rules. */
export const PASSWORD = 'Lantern-7-harbour';

/** A clock that stands where it is put, and chance that repeats. */
export function fixedSources(start = '2026-09-01T01:00:00Z', seed = 0): Sources & { at: Date } {
  let draws = 0;
  const sources = {
    at: new Date(start),
    now: () => sources.at,
    chance: (bytes: number) =>
      createHash('shake256', { outputLength: bytes }).update(`draw ${seed} ${++draws}`).digest(),
  };
  return sources;
}

/** A whole number below another one, drawn from sources that repeat. */
export function drawBelow(sources: Pick<Sources, 'chance'>, below: number): number {
  const [high = 0, low = 0] = sources.chance(2);
  return (high * 256 + low) % below;
}

/** Somebody signed in: the headers of its requests. */
export type SignedInHeaders = { readonly cookie: string; readonly 'x-fuzhi-csrf': string };

/** Makes an account with roles in scopes and begins its session, of which the trail tells nothing; it has no duty left. */
export async function signedIn(
  pool: pg.Pool,
  sources: Sources,
  held: readonly (readonly [role: string, scope: string])[],
  name = `user-${held.map(([role, scope]) => `${role}-${scope}`).join('-')}`,
): Promise<SignedInHeaders> {
  await layRoles(pool);
  const account = { name, fullName: name, password: PASSWORD, isDemonstration: true };
  const made = await openAccount(pool, account, sources);
  if ('fault' in made) throw new Error(made.fault);
  for (const [role, scope] of held) {
    const fault = await grantRole(pool, { accountId: made.accountId, role, scope }, sources.now());
    if (fault) throw new Error(`${role} at ${scope}: ${fault}`);
  }
  const session = { accountId: made.accountId, isSecondFactorGiven: false };
  const token = await beginSession(pool, session, sources);
  return { cookie: `fuzhi_session=${token}`, 'x-fuzhi-csrf': csrfOf(token) };
}

/** Asks a server; the answer with its JSON. */
export async function askAs(
  app: FastifyInstance,
  url: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const { statusCode, body } = await app.inject({ url, headers });
  return { status: statusCode, body, json: JSON.parse(body) };
}
