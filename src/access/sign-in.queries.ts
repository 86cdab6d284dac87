import { createHash } from 'node:crypto';
import type pg from 'pg';
import { invariant } from '../kernel/index.ts';
import type { KeyRing } from '../platform/index.ts';
import type { AccessError } from './access.errors.ts';
import type { AuditDetail } from './audit/event.ts';
import { doAs, recordEvent } from './audit/record.queries.ts';
import { hashPassword, isPassword } from './password.ts';
import type { Queryable } from './request.store.ts';
import { readSignInRules } from './roles.store.ts';
import { takeCode } from './second-factor.queries.ts';
import { beginSession, endSession } from './session.queries.ts';
import type { Sources } from './sources.ts';

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

/** What signing in stands on besides: the keys of the secrets, and a session that is still in the browser. */
export type SignInParts = { readonly ring?: () => KeyRing; readonly before?: string | undefined };

type AccountRow = {
  readonly account_id: number;
  readonly password_hash: string;
  readonly totp_sealed: Uint8Array | null;
  readonly is_totp_confirmed: boolean;
  readonly totp_step: number;
};

/**
 * Signs in with name, password and, where the account has one, the code of its second factor. The session, what the code
 * spent, the count of failures and the event that tells of them stand or fall together.
 */
export async function signIn(
  pool: pg.Pool,
  typed: Credentials,
  sources: Sources,
  parts: SignInParts = {},
): Promise<SignedIn> {
  const now = sources.now();
  if (await isLocked(pool, typed.name, now))
    return doAs(pool, undefined, (db) => refuse(db, 'account-locked', undefined));
  const account = await findAccount(pool, typed.name);
  // outside the transaction: it takes long on purpose, and no connection waits for it
  const isRight = await isPassword(account?.password_hash ?? (await anyHash()), typed.password);
  if (!account || !isRight)
    return doAs(pool, account?.account_id, (db) => failed(db, typed.name, now, account?.account_id));
  if (account.is_totp_confirmed && typed.code === undefined) return { state: 'code-needed' };
  return doAs(pool, account.account_id, (db) => enter(db, account, typed, sources, parts));
}

async function enter(
  db: Queryable,
  account: AccountRow,
  { name, code }: Credentials,
  sources: Sources,
  { ring, before }: SignInParts,
): Promise<SignedIn> {
  const { account_id: accountId, is_totp_confirmed: hasCode } = account;
  const isGood =
    (await isUnchanged(db, account)) && (!hasCode || (await isCode(db, account, code!, sources, ring)));
  if (!isGood) return failed(db, name, sources.now(), accountId);
  await db.query('delete from access.sign_in_failure where name_hash = $1', [nameHash(name)]);
  // a session that somebody else may have laid into this browser is never taken on
  if (before !== undefined) await endSession(db, before);
  const token = await beginSession(db, { accountId, isSecondFactorGiven: hasCode }, sources);
  await recordEvent(db, { action: 'sign-in' });
  return { state: 'in', token, accountId };
}

/** Whether the account still is what the password was held against; until the end of the transaction. */
async function isUnchanged(db: Queryable, { account_id, password_hash }: AccountRow): Promise<boolean> {
  const { rowCount } = await db.query(
    'select 1 from access.account where account_id = $1 and password_hash = $2 and is_active for update',
    [account_id, password_hash],
  );
  return rowCount === 1;
}

/** Whether a one-time code is the account's, and takes it. */
export function isCode(
  db: Queryable,
  {
    account_id: accountId,
    totp_sealed: sealed,
    totp_step: lastStep,
  }: Pick<AccountRow, 'account_id' | 'totp_sealed' | 'totp_step'>,
  code: string,
  { now }: Sources,
  ring: SignInParts['ring'],
): Promise<boolean> {
  invariant(ring && sealed, 'a second factor wants its secret and the key to it');
  return takeCode(db, { accountId, sealed, lastStep }, code, ring(), now());
}

/** Refuses, and records that. */
export async function refuse(
  db: Queryable,
  fault: AccessError,
  accountId: number | undefined,
  detail?: AuditDetail,
): Promise<SignedIn> {
  await recordEvent(db, { action: 'sign-in-refused', isDone: false, ...(detail ? { detail } : {}) });
  return { state: 'refused', fault, accountId };
}

const nameHash = (name: string): string => createHash('sha256').update(name.toLowerCase()).digest('hex');

let hashOfNobody: Promise<string> | undefined;
/** A hash that costs as much as a real one, so that an unknown name takes as long as a known one. */
const anyHash = (): Promise<string> => {
  hashOfNobody ??= hashPassword('nobody', readSignInRules());
  return hashOfNobody;
};

/** Whether a name is locked after failures, whoever has it. */
export async function isLocked(pool: pg.Pool, name: string, now: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from access.sign_in_failure where name_hash = $1 and locked_until > $2',
    [nameHash(name), now],
  );
  return rowCount === 1;
}

/** Counts a failure, locks at the limit; failures older than the lock's length are forgotten. */
export async function failed(
  db: Queryable,
  name: string,
  now: Date,
  accountId: number | undefined,
  detail?: AuditDetail,
): Promise<SignedIn> {
  const { failures, minutes } = readSignInRules().lock_out;
  const since = new Date(now.getTime() - minutes * 60_000);
  const until = new Date(now.getTime() + minutes * 60_000);
  await db.query('delete from access.sign_in_failure where failed_at < $1', [since]);
  await db.query(
    `insert into access.sign_in_failure as f values ($1, 1, case when $4 <= 1 then $3::timestamptz end, $2)
     on conflict (name_hash) do update
     set failures = f.failures + 1, failed_at = $2, locked_until = case when f.failures + 1 >= $4 then $3::timestamptz end`,
    [nameHash(name), now, until, failures],
  );
  return refuse(db, 'sign-in-refused', accountId, detail);
}

async function findAccount(pool: pg.Pool, name: string): Promise<AccountRow | undefined> {
  const { rows } = await pool.query<AccountRow>(
    `select account_id, password_hash, totp_sealed, is_totp_confirmed, totp_step from access.account
     where lower(name) = lower($1) and is_active`,
    [name],
  );
  return rows[0];
}
