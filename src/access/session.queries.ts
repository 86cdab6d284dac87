import { createHash, createHmac } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../platform/index.ts';
import type { Queryable } from './request.store.ts';
import { readRoles, readSignInRules } from './roles.store.ts';
import type { Sources } from './sources.ts';
import type { Duty, HeldRole, Viewer } from './viewer.ts';

type AccountRow = {
  readonly account_id: number;
  readonly name: string;
  readonly full_name: string;
  readonly is_password_temporary: boolean;
  readonly password_set_at: Date;
  readonly is_totp_confirmed: boolean;
  readonly is_demonstration: boolean;
  readonly is_by_city: boolean;
  readonly is_second_factor_given: boolean;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The token that a page must send along with every change; it follows from the session's token and tells nothing of it. */
export const csrfOf = (token: string): string =>
  createHmac('sha256', token).update('csrf').digest('base64url');

/** Begins a session and gives its token; the database keeps the token's hash alone. */
export async function beginSession(
  db: Queryable,
  session: {
    readonly accountId: number;
    readonly isSecondFactorGiven: boolean;
    readonly isByCity?: boolean;
  },
  { now, chance }: Sources,
): Promise<string> {
  const token = Buffer.from(chance(32)).toString('base64url');
  await db.query('insert into access.session values ($1, $2, $3, $3, $4, $5)', [
    sha256(token),
    session.accountId,
    now(),
    session.isSecondFactorGiven,
    session.isByCity ?? false,
  ]);
  return token;
}

/** The account behind a session's token; undefined where there is none, or it has ended, idle or old. */
export async function findViewer(pool: pg.Pool, token: string, now: Date): Promise<Viewer | undefined> {
  const { idle_minutes, longest_hours } = readSignInRules().session;
  const idle = new Date(now.getTime() - idle_minutes * 60_000);
  const oldest = new Date(now.getTime() - longest_hours * 3_600_000);
  const { rows } = await pool.query<AccountRow & { seen_at: Date; held: HeldRole[] }>({
    name: 'session-viewer',
    text: `select a.*, s.seen_at, s.is_by_city, s.is_second_factor_given, coalesce((
       select json_agg(json_build_object('role', h.role, 'scope', h.scope, 'isReached', not h.is_own) order by h.grant_id, h.scope)
       from access.held_scope as h where h.account_id = a.account_id), '[]') as held
     from access.session as s join access.account as a on a.account_id = s.account_id
     where s.token_hash = $1 and s.seen_at > $2 and s.began_at > $3 and a.is_active`,
    values: [sha256(token), idle, oldest],
  });
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
  const hasSecondFactor = row.is_totp_confirmed || row.is_second_factor_given;
  // whoever comes by the city's sign-on has its password; ours may never have been handed over
  if (row.is_by_city) return hasSecondFactor ? undefined : 'set-up-second-factor';
  const days = (now.getTime() - row.password_set_at.getTime()) / 86_400_000;
  if (row.is_password_temporary || days > readSignInRules().password.days_valid) return 'change-password';
  return row.is_totp_confirmed ? undefined : 'set-up-second-factor';
}

/** Ends a session. */
export async function endSession(db: Queryable, token: string): Promise<void> {
  await db.query('delete from access.session where token_hash = $1', [sha256(token)]);
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
