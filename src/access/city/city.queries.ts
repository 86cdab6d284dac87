import type pg from 'pg';
import { doAs, recordEvent } from '../audit/record.queries.ts';
import type { Queryable } from '../request.store.ts';
import { beginSession, endSession } from '../session.queries.ts';
import { failed, isCode, isLocked, refuse, type SignedIn, type SignInParts } from '../sign-in.queries.ts';
import type { Sources } from '../sources.ts';
import type { CityPerson } from './claims.ts';

type AccountRow = {
  readonly account_id: number;
  readonly name: string;
  readonly totp_sealed: Uint8Array | null;
  readonly totp_step: number;
  readonly is_totp_confirmed: boolean;
  readonly issuer: string | null;
  readonly subject: string | null;
};

const ACCOUNT = `select a.account_id, a.name, a.totp_sealed, a.totp_step, a.is_totp_confirmed, i.issuer, i.subject
  from access.account as a left join access.city_identity as i on i.account_id = a.account_id
  where lower(a.name) = lower($1) and a.is_active and not a.is_demonstration for update of a`;

/**
 * Lets in whom the city's sign-on has named: the account of that name, bound to this person of the city at the first time.
 * Our one-time code is wanted where the city tells of no second factor and the account has one. No account is ever made.
 */
export async function enterByCity(
  pool: pg.Pool,
  person: CityPerson,
  code: string | undefined,
  sources: Sources,
  parts: SignInParts,
): Promise<SignedIn> {
  const now = sources.now();
  if (await isLocked(pool, person.name, now))
    return doAs(pool, undefined, (db) => refuse(db, 'account-locked', undefined, BY_CITY));
  return doAs(pool, undefined, async (db) => {
    const { rows } = await db.query<AccountRow>(ACCOUNT, [person.name]);
    const [account] = rows;
    if (!account) return refuse(db, 'city-person-unknown', undefined, BY_CITY);
    const accountId = account.account_id;
    await db.query("select set_config('fuzhi.account_id', $1, true)", [String(accountId)]);
    if (!(await isOwn(db, account, person))) return refuse(db, 'city-person-unknown', accountId, BY_CITY);
    const isCodeWanted = account.is_totp_confirmed && !person.hasSecondFactor;
    if (isCodeWanted && code === undefined) return { state: 'code-needed' };
    if (isCodeWanted && !(await isCode(db, account, code!, sources, parts.ring)))
      return failed(db, person.name, now, accountId, BY_CITY);
    if (account.issuer === null) await bind(db, accountId, person, now);
    if (parts.before !== undefined) await endSession(db, parts.before);
    const isSecondFactorGiven = isCodeWanted || person.hasSecondFactor;
    const token = await beginSession(db, { accountId, isSecondFactorGiven, isByCity: true }, sources);
    await recordEvent(db, { action: 'sign-in', detail: BY_CITY });
    return { state: 'in', token, accountId };
  });
}

const BY_CITY = { by: 'city' } as const;

/** Whether an account is this person's of the city, or nobody's yet and the person has no other. */
async function isOwn(db: Queryable, { issuer, subject }: AccountRow, person: CityPerson): Promise<boolean> {
  if (issuer !== null) return issuer === person.issuer && subject === person.subject;
  const { rowCount } = await db.query(
    'select 1 from access.city_identity where issuer = $1 and subject = $2',
    [person.issuer, person.subject],
  );
  return rowCount === 0;
}

/** Binds an account to the person of the city that enters first: anybody else of that name is refused from then on. */
const bind = (db: Queryable, accountId: number, { issuer, subject }: CityPerson, now: Date) =>
  db.query('insert into access.city_identity values ($1, $2, $3, $4)', [accountId, issuer, subject, now]);
