import type pg from 'pg';
import { inTransaction } from '../platform/index.ts';
import type { AccessError } from './access.errors.ts';
import { hashPassword, isPassword, isStrong } from './password.ts';
import type { Queryable } from './request.store.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import { levelOf } from './scope.ts';
import { endSessions } from './session.queries.ts';
import type { Sources } from './sources.ts';

/** An account as the system officer sees it. */
export type Account = {
  readonly accountId: number;
  readonly name: string;
  readonly fullName: string;
  readonly isActive: boolean;
  readonly isTotpConfirmed: boolean;
  readonly isPasswordTemporary: boolean;
  readonly grants: readonly { readonly grantId: number; readonly role: string; readonly scope: string }[];
};

/** An account to be made. `recordedBy` is undefined for the first one. */
export type NewAccount = {
  readonly name: string;
  readonly fullName: string;
  readonly recordedBy?: number;
  readonly isDemonstration?: boolean;
  /** Given for demonstration accounts only; others get a temporary one by chance. */
  readonly password?: string;
};

/** Signs that are not taken for one another when read aloud or copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A temporary password: 14 signs by chance (79 bits), in the kinds that the rules want. */
export function temporaryPassword({ chance }: Sources): string {
  const signs = [...chance(56)].filter((byte) => byte < 256 - (256 % ALPHABET.length));
  const text = signs.slice(0, 13).map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${text.slice(0, 6).join('')}-${text.slice(6).join('')}7Aa`;
}

/** Copies the roles of the rules into the database, where row-level security reads them. */
export async function layRoles(pool: pg.Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7210434)');
    await client.query('delete from access.role_right');
    for (const { id, power, rights, narrow = false } of readRoles()) {
      await client.query(
        `insert into access.role (role, power, is_narrow) values ($1, $2, $3)
         on conflict (role) do update set power = excluded.power, is_narrow = excluded.is_narrow`,
        [id, power, narrow],
      );
      for (const right of rights)
        await client.query('insert into access.role_right values ($1, $2)', [id, right]);
    }
  });
}

/** Makes an account; returns its number and the password to hand over, which is kept nowhere. */
export async function openAccount(
  db: Queryable,
  account: NewAccount,
  sources: Sources,
): Promise<{ readonly accountId: number; readonly password: string } | { readonly fault: AccessError }> {
  const password = account.password ?? temporaryPassword(sources);
  const isTemporary = account.password === undefined;
  const { rows } = await db.query<{ account_id: number }>(
    `insert into access.account (name, full_name, password_hash, is_password_temporary, password_set_at,
       is_demonstration, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $5, $7) on conflict (lower(name)) do nothing returning account_id`,
    [
      account.name,
      account.fullName,
      await hashPassword(password, readSignInRules()),
      isTemporary,
      sources.now(),
      account.isDemonstration ?? false,
      account.recordedBy ?? null,
    ],
  );
  return rows[0] ? { accountId: rows[0].account_id, password } : { fault: 'name-taken' };
}

const MIXED = `select exists (
    select 1 from access.role_grant as g join access.role as r on r.role = g.role
    where g.account_id = $1 and g.valid_to is null
      and r.power <> (select power from access.role where role = $2)) as is_mixed`;

/** Grants a role in a scope. The database refuses what would mix powers. */
export async function grantRole(
  db: Queryable,
  grant: { readonly accountId: number; readonly role: string; readonly scope: string; readonly by?: number },
  now: Date,
): Promise<AccessError | undefined> {
  const role = readRoles().find(({ id }) => id === grant.role);
  const level = levelOf(grant.scope);
  if (!role || level === undefined || !role.levels.includes(level)) return 'scope-level';
  // held as the trigger holds it, and in a statement of its own: what is asked next sees what was granted meanwhile
  const { rowCount } = await db.query('select 1 from access.account where account_id = $1 for update', [
    grant.accountId,
  ]);
  if (rowCount === 0) return 'account-unknown';
  const { rows } = await db.query<{ is_mixed: boolean }>(MIXED, [grant.accountId, grant.role]);
  if (rows[0]!.is_mixed) return 'mixed-powers';
  try {
    await db.query(
      `insert into access.role_grant (account_id, role, scope, valid_from, recorded_by) values ($1, $2, $3, $4, $5)`,
      [grant.accountId, grant.role, grant.scope, now, grant.by ?? null],
    );
  } catch (error) {
    if (error instanceof Error && error.message.includes('access.mixed-powers')) return 'mixed-powers';
    throw error;
  }
  return undefined;
}

/** Ends a grant; what the account did under it stays. */
export async function endGrant(
  db: Queryable,
  grantId: number,
  by: number,
  now: Date,
): Promise<AccessError | undefined> {
  const { rowCount } = await db.query(
    'update access.role_grant set valid_to = $2, ended_by = $3 where grant_id = $1 and valid_to is null',
    [grantId, now, by],
  );
  return rowCount === 0 ? 'grant-unknown' : undefined;
}

/** Closes or opens an account. Closing ends its sessions. */
export async function setActive(
  db: Queryable,
  accountId: number,
  isActive: boolean,
): Promise<AccessError | undefined> {
  const { rowCount } = await db.query('update access.account set is_active = $2 where account_id = $1', [
    accountId,
    isActive,
  ]);
  if (!isActive) await endSessions(db, accountId);
  return rowCount === 0 ? 'account-unknown' : undefined;
}

/** Gives an account a new temporary password, and takes its second factor away if asked (a lost telephone). */
export async function resetPassword(
  db: Queryable,
  accountId: number,
  sources: Sources,
): Promise<{ readonly password: string } | { readonly fault: AccessError }> {
  const password = temporaryPassword(sources);
  const { rowCount } = await db.query(
    `update access.account set password_hash = $2, is_password_temporary = true, password_set_at = $3,
       is_totp_confirmed = false, totp_sealed = null where account_id = $1`,
    [accountId, await hashPassword(password, readSignInRules()), sources.now()],
  );
  await db.query('delete from access.city_identity where account_id = $1', [accountId]);
  await endSessions(db, accountId);
  return rowCount === 0 ? { fault: 'account-unknown' } : { password };
}

/** Changes one's own password; every other session of the account ends. */
export async function changePassword(
  db: Queryable,
  change: { readonly accountId: number; readonly token: string; readonly old: string; readonly next: string },
  now: Date,
): Promise<AccessError | undefined> {
  const rules = readSignInRules();
  const { rows } = await db.query<{ name: string; password_hash: string }>(
    'select name, password_hash from access.account where account_id = $1 for update',
    [change.accountId],
  );
  const account = rows[0];
  if (!account || !(await isPassword(account.password_hash, change.old))) return 'old-password-wrong';
  if (change.next === change.old || !isStrong(change.next, account.name, rules)) return 'password-weak';
  await db.query(
    `update access.account set password_hash = $2, is_password_temporary = false, password_set_at = $3
     where account_id = $1`,
    [change.accountId, await hashPassword(change.next, rules), now],
  );
  await endSessions(db, change.accountId, change.token);
  return undefined;
}

/** All accounts with what is granted to them now. */
export async function listAccounts(db: Queryable): Promise<Account[]> {
  const { rows } = await db.query<Account>(
    `select a.account_id as "accountId", a.name, a.full_name as "fullName", a.is_active as "isActive",
       a.is_totp_confirmed as "isTotpConfirmed", a.is_password_temporary as "isPasswordTemporary",
       coalesce((select json_agg(json_build_object('grantId', g.grant_id, 'role', g.role, 'scope', g.scope)
           order by g.grant_id)
         from access.role_grant as g where g.account_id = a.account_id and g.valid_to is null), '[]') as grants
     from access.account as a order by a.account_id`,
  );
  return rows;
}
