import { createHash, createHmac } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../platform/index.ts';
import type { AccessError } from './access.errors.ts';
import { hashPassword, isPassword } from './password.ts';
import type { Queryable } from './request.store.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import type { Sources } from './sources.ts';
import { stepOfCode } from './totp.ts';
import type { Duty, HeldRole, Viewer } from './viewer.ts';

/** A refusal to sign in, or what the account must give next, or its session. */
export type SignedIn =
  | { readonly state: 'in'; readonly token: string; readonly accountId: number }
  | { readonly state: 'code-needed' }
  | { readonly state: 'refused'; readonly fault: AccessError; readonly accountId: number | undefined };

/** What is typed to sign in. */
export type Credentials = {
  readonly name: string;
  readonly password: string;
  readonly code?: string | undefined;
};

type AccountRow = {
  readonly account_id: number;
  readonly name: string;
  readonly full_name: string;
  readonly password_hash: string;
  readonly is_password_temporary: boolean;
  readonly password_set_at: Date;
  readonly totp_secret: string | null;
  readonly is_totp_confirmed: boolean;
  readonly totp_step: number;
  readonly is_demonstration: boolean;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The token that a page must send along with every change; it follows from the session's token and tells nothing of it. */
export const csrfOf = (token: string): string =>
  createHmac('sha256', token).update('csrf').digest('base64url');

/** Signs in with name, password and, where the account has one, the code of its second factor. */
export async function signIn(pool: pg.Pool, typed: Credentials, sources: Sources): Promise<SignedIn> {
  const now = sources.now();
  if (await isLocked(pool, typed.name, now)) return refused('account-locked', undefined);
  const account = await findAccount(pool, typed.name);
  const isRight = await isPassword(account?.password_hash ?? (await anyHash()), typed.password);
  if (!account || !isRight) return failed(pool, typed.name, now, account?.account_id);
  if (account.is_totp_confirmed) {
    if (typed.code === undefined) return { state: 'code-needed' };
    if (!(await takeCode(pool, account, typed.code, now)))
      return failed(pool, typed.name, now, account.account_id);
  }
  await pool.query('delete from access.sign_in_failure where name_hash = $1', [nameHash(typed.name)]);
  const token = Buffer.from(sources.chance(32)).toString('base64url');
  await pool.query('insert into access.session values ($1, $2, $3, $3, $4)', [
    sha256(token),
    account.account_id,
    now,
    account.is_totp_confirmed,
  ]);
  return { state: 'in', token, accountId: account.account_id };
}

const refused = (fault: AccessError, accountId: number | undefined): SignedIn => ({
  state: 'refused',
  fault,
  accountId,
});

const nameHash = (name: string): string => sha256(name.toLowerCase());

let hashOfNobody: Promise<string> | undefined;
/** A hash that costs as much as a real one, so that an unknown name takes as long as a known one. */
const anyHash = (): Promise<string> => {
  hashOfNobody ??= hashPassword('nobody', readSignInRules());
  return hashOfNobody;
};

async function isLocked(pool: pg.Pool, name: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from access.sign_in_failure where name_hash = $1 and locked_until > $2',
    [nameHash(name), now],
  );
  return rowCount === 1;
}

/** Counts a failure, locks at the limit; failures older than the lock's length are forgotten. */
async function failed(pool: pg.Pool, name: string, now: Date, accountId?: number): Promise<SignedIn> {
  const { failures, minutes } = readSignInRules().lock_out;
  const since = new Date(now.getTime() - minutes * 60_000);
  const until = new Date(now.getTime() + minutes * 60_000);
  await pool.query('delete from access.sign_in_failure where failed_at < $1', [since]);
  await pool.query(
    `insert into access.sign_in_failure as f values ($1, 1, case when $4 <= 1 then $3::timestamptz end, $2)
     on conflict (name_hash) do update
     set failures = f.failures + 1, failed_at = $2, locked_until = case when f.failures + 1 >= $4 then $3::timestamptz end`,
    [nameHash(name), now, until, failures],
  );
  return refused('sign-in-refused', accountId);
}

async function findAccount(pool: pg.Pool, name: string): Promise<AccountRow | undefined> {
  const { rows } = await pool.query<AccountRow>(
    'select * from access.account where lower(name) = lower($1) and is_active',
    [name],
  );
  return rows[0];
}

/** Takes a code once: two requests with the same code leave one session. */
async function takeCode(pool: pg.Pool, account: AccountRow, code: string, now: Date): Promise<boolean> {
  const step = stepOfCode(account.totp_secret!, code, now, account.totp_step);
  if (step === undefined) return false;
  const { rowCount } = await pool.query(
    'update access.account set totp_step = $2 where account_id = $1 and totp_step < $2',
    [account.account_id, step],
  );
  return rowCount === 1;
}

/** The account behind a session's token; undefined where there is none, or it has ended, idle or old. */
export async function findViewer(pool: pg.Pool, token: string, now: Date): Promise<Viewer | undefined> {
  const { idle_minutes, longest_hours } = readSignInRules().session;
  const idle = new Date(now.getTime() - idle_minutes * 60_000);
  const oldest = new Date(now.getTime() - longest_hours * 3_600_000);
  const { rows } = await pool.query<AccountRow & { seen_at: Date; held: HeldRole[] }>(
    `select a.*, s.seen_at, coalesce((
       select json_agg(json_build_object('role', g.role, 'scope', g.scope) order by g.grant_id)
       from access.role_grant as g where g.account_id = a.account_id and g.valid_to is null), '[]') as held
     from access.session as s join access.account as a on a.account_id = s.account_id
     where s.token_hash = $1 and s.seen_at > $2 and s.began_at > $3 and a.is_active`,
    [sha256(token), idle, oldest],
  );
  const row = rows[0];
  if (!row) return undefined;
  if (now.getTime() - row.seen_at.getTime() > 60_000) {
    await pool.query('update access.session set seen_at = $2 where token_hash = $1', [sha256(token), now]);
  }
  return viewerOf(row, now);
}

function viewerOf(row: AccountRow & { readonly held: HeldRole[] }, now: Date): Viewer {
  const names = new Set(row.held.map(({ role }) => role));
  const rights = new Set(
    readRoles()
      .filter(({ id }) => names.has(id))
      .flatMap((role) => role.rights),
  );
  return {
    accountId: row.account_id,
    name: row.name,
    fullName: row.full_name,
    held: row.held,
    rights: [...rights],
    duty: dutyOf(row, now),
    isDemonstration: row.is_demonstration,
  };
}

/** Demonstration accounts have neither: whoever tries them out holds made-up data alone. */
function dutyOf(row: AccountRow, now: Date): Duty | undefined {
  if (row.is_demonstration) return undefined;
  const days = (now.getTime() - row.password_set_at.getTime()) / 86_400_000;
  if (row.is_password_temporary || days > readSignInRules().password.days_valid) return 'change-password';
  return row.is_totp_confirmed ? undefined : 'set-up-second-factor';
}

/** Ends a session. */
export async function signOut(pool: pg.Pool, token: string): Promise<void> {
  await pool.query('delete from access.session where token_hash = $1', [sha256(token)]);
}

/** Ends every session of an account but the one given. */
export async function endSessions(db: Queryable, accountId: number, but?: string): Promise<void> {
  await db.query('delete from access.session where account_id = $1 and token_hash <> $2', [
    accountId,
    but === undefined ? '' : sha256(but),
  ]);
}

/** Removes sessions that have ended by themselves. */
export async function sweepSessions(pool: pg.Pool, now: Date): Promise<void> {
  const { idle_minutes } = readSignInRules().session;
  const idle = new Date(now.getTime() - idle_minutes * 60_000);
  await inTransaction(pool, (client) =>
    client.query('delete from access.session where seen_at < $1', [idle]),
  );
}
