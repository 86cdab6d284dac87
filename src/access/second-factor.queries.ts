import type pg from 'pg';
import { invariant, UserFault } from '../kernel/index.ts';
import { type Chance, inTransaction, type KeyRing, keyNoOf } from '../platform/index.ts';
import type { AccessError } from './access.errors.ts';
import type { Queryable } from './request.store.ts';
import { openSecret, sealSecret } from './second-factor.ts';
import type { Sources } from './sources.ts';
import { addressOf, secretOf, stepOfCode } from './totp.ts';

/** Lays a new secret of a second factor, which counts from its first code on; undefined where one is in force. */
export async function beginSecondFactor(
  db: Queryable,
  accountId: number,
  ring: KeyRing,
  { chance }: Sources,
): Promise<{ readonly secret: string; readonly address: string } | undefined> {
  const secret = secretOf(chance(20));
  const { rows } = await db.query<{ name: string }>(
    `update access.account set totp_sealed = $2 where account_id = $1 and not is_totp_confirmed returning name`,
    [accountId, sealSecret(ring, accountId, secret, chance)],
  );
  return rows[0] && { secret, address: addressOf(secret, rows[0].name) };
}

/** Puts the second factor in force with its first code. */
export async function confirmSecondFactor(
  db: Queryable,
  accountId: number,
  code: string,
  ring: KeyRing,
  now: Date,
): Promise<AccessError | undefined> {
  const { rows } = await db.query<{ totp_sealed: Uint8Array | null; totp_step: number }>(
    'select totp_sealed, totp_step from access.account where account_id = $1 and not is_totp_confirmed for update',
    [accountId],
  );
  const sealed = rows[0]?.totp_sealed;
  const secret = sealed ? openSecret(ring, accountId, sealed) : undefined;
  const step = secret ? stepOfCode(secret, code, now, rows[0]!.totp_step) : undefined;
  if (step === undefined) return 'code-wrong';
  await db.query('update access.account set is_totp_confirmed = true, totp_step = $2 where account_id = $1', [
    accountId,
    step,
  ]);
  return undefined;
}

/** Takes a code once: two requests with the same code leave one session. */
export async function takeCode(
  db: Queryable,
  account: { readonly accountId: number; readonly sealed: Uint8Array; readonly lastStep: number },
  code: string,
  ring: KeyRing,
  now: Date,
): Promise<boolean> {
  const secret = openSecret(ring, account.accountId, account.sealed);
  invariant(secret !== undefined, 'the secret of a second factor opens under no key at hand');
  const step = stepOfCode(secret, code, now, account.lastStep);
  if (step === undefined) return false;
  const { rowCount } = await db.query(
    'update access.account set totp_step = $2 where account_id = $1 and totp_step < $2',
    [account.accountId, step],
  );
  return rowCount === 1;
}

/** Whether any secret stands sealed. */
export async function isAnySecretSealed(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ is_any: boolean }>(
    'select exists (select 1 from access.account where totp_sealed is not null) as is_any',
  );
  return rows[0]!.is_any;
}

/**
 * Seals what an earlier version kept in the open. The table is then written anew as a whole, so that its files hold none of
 * it either. Returns how many.
 */
export async function sealOpenSecrets(pool: pg.Pool, ring: KeyRing, chance: Chance): Promise<number> {
  const done = await inTransaction(pool, async (db) => {
    const { rows } = await db.query<{ id: number; secret: string }>(
      'select account_id as id, totp_secret as secret from access.account where totp_secret is not null for update',
    );
    for (const { id, secret } of rows)
      await db.query('update access.account set totp_sealed = $2, totp_secret = null where account_id = $1', [
        id,
        sealSecret(ring, id, secret, chance),
      ]);
    return rows.length;
  });
  if (done > 0) await pool.query('vacuum full access.account');
  return done;
}

/** Seals every secret anew under the current key. Returns how many. One that no key opens stops it. */
export async function resealSecrets(pool: pg.Pool, ring: KeyRing, chance: Chance): Promise<number> {
  return inTransaction(pool, async (db) => {
    await db.query('lock table access.account in share row exclusive mode');
    const { rows } = await db.query<{ id: number; sealed: Uint8Array }>(
      'select account_id as id, totp_sealed as sealed from access.account where totp_sealed is not null',
    );
    const old = rows.filter(({ sealed }) => keyNoOf(sealed) !== ring.current);
    for (const { id, sealed } of old) {
      const secret = openSecret(ring, id, sealed);
      if (secret === undefined) throw new UserFault('key-opens-not', { personId: `account ${id}` });
      await db.query('update access.account set totp_sealed = $2 where account_id = $1', [
        id,
        sealSecret(ring, id, secret, chance),
      ]);
    }
    return old.length;
  });
}
