import type pg from 'pg';
import type { Queryable, Viewer } from '../../access/index.ts';
import { invariant } from '../../kernel/index.ts';
import { type Chance, currentKey, inTransaction, type KeyRing } from '../../platform/index.ts';
import { openAccountNumber, sealAccount } from './account.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** An account of a child's family as it is entered; `number` is whole. */
export type EnteredAccount = {
  readonly division: string;
  readonly personId: string;
  readonly holder: string;
  readonly bank: string | null;
  readonly number: string;
  readonly origin: string;
};

/** Keeps accounts sealed; each counts only when a second person has checked it. Returns their numbers. */
export async function enterAccounts(
  db: Queryable,
  ring: KeyRing,
  viewer: Who,
  accounts: readonly EnteredAccount[],
  at: { readonly now: Date; readonly chance: Chance },
): Promise<number[]> {
  const key = currentKey(ring);
  const sealed = accounts.map(({ personId, number }) => sealAccount(key, personId, number, at.chance));
  const { rows } = await db.query<{ bank_account_id: number }>(
    `insert into aid.bank_account (division, person_id, holder, bank, origin, number_sealed, number_index, number_tail,
       key_no, made_at, made_by, made_name)
     select u.*, $9, $10, $11, $12 from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bytea[],
       $7::bytea[], $8::text[]) as u returning bank_account_id`,
    [
      accounts.map(({ division }) => division),
      accounts.map(({ personId }) => personId),
      accounts.map(({ holder }) => holder),
      accounts.map(({ bank }) => bank),
      accounts.map(({ origin }) => origin),
      sealed.map(({ sealed }) => sealed),
      sealed.map(({ index }) => index),
      sealed.map(({ tail }) => tail),
      key.keyNo,
      at.now,
      viewer.accountId,
      viewer.fullName,
    ],
  );
  return rows.map(({ bank_account_id }) => bank_account_id);
}

/** Says whether accounts are right; who entered them is refused by the database. */
export async function checkAccounts(
  db: Queryable,
  viewer: Who,
  ids: readonly number[],
  isRight: boolean,
  now: Date,
): Promise<void> {
  await db.query(
    `insert into aid.bank_account_check (bank_account_id, is_right, made_at, made_by, made_name)
     select id, $2, $3, $4, $5 from unnest($1::bigint[]) as id`,
    [ids, isRight, now, viewer.accountId, viewer.fullName],
  );
}

/** An account that waits for its check, its number by the last four digits. */
export type WaitingAccount = {
  readonly bankAccountId: number;
  readonly personId: string;
  readonly name: string | null;
  readonly holder: string;
  readonly bank: string | null;
  readonly tail: string;
  readonly madeName: string;
  readonly isOwn: boolean;
  /** Other children whose families gave the same number. */
  readonly sharedWith: number;
};

/** Accounts that nobody has checked yet. */
export async function listWaitingAccounts(db: Queryable, accountId: number): Promise<WaitingAccount[]> {
  const { rows } = await db.query<WaitingAccount>(
    `select n.bank_account_id as "bankAccountId", n.person_id as "personId",
       (select a.name from aid.award as a where a.person_id = n.person_id order by a.award_id desc limit 1) as name,
       n.holder, n.bank, n.number_tail as tail, n.made_name as "madeName", n.made_by = $1 as "isOwn",
       (select count(distinct o.person_id) from aid.bank_account as o
        where o.number_index = n.number_index and o.person_id <> n.person_id) as "sharedWith"
     from aid.bank_account as n
     where not exists (select 1 from aid.bank_account_check as c where c.bank_account_id = n.bank_account_id)
     order by n.bank_account_id limit 500`,
    [accountId],
  );
  return rows;
}

/** Children with an award to pay and no account that was checked. */
export type WithoutAccount = {
  readonly personId: string;
  readonly name: string;
  readonly school: string | null;
  readonly failure: string | null;
};

/** Whom an account must be asked of: nobody has one of theirs, or the bank sent the last payment back. */
export async function listWithoutAccount(db: Queryable, limit = 200): Promise<WithoutAccount[]> {
  const { rows } = await db.query<WithoutAccount>(
    `select distinct on (a.person_id) a.person_id as "personId", a.name, a.school, f.code as failure
     from aid.award as a
     join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
     left join lateral (
       select o.code, l.bank_account_id from aid.payment_line as l join aid.line_outcome as o on o.line_id = l.line_id
       where l.award_id = a.award_id and o.outcome = 'failed' order by l.line_id desc limit 1) as f on true
     where not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
       and not exists (select 1 from aid.payment_line as l where l.award_id = a.award_id and aid.is_live(l.line_id))
       and not exists (
         select 1 from aid.bank_account as n
         left join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id
         where n.person_id = a.person_id and c.is_right is distinct from false
           and (f.bank_account_id is null or n.bank_account_id > f.bank_account_id))
     order by a.person_id, a.award_id desc limit ${Math.trunc(limit)}`,
  );
  return rows;
}

const RESEAL = 1000;

/** Tables of sealed accounts with their keys: those entered, and those that files of a run tell. */
const SEALED = { 'aid.bank_account': 'bank_account_id', 'aid.run_account': 'run_account_id' } as const;
type SealedTable = keyof typeof SEALED;

/** Seals every account's number anew under the current key, batch by batch. Returns how many. */
export async function resealAccounts(pool: pg.Pool, ring: KeyRing, chance: Chance): Promise<number> {
  let done = 0;
  for (const table of Object.keys(SEALED) as SealedTable[])
    for (let moved = RESEAL; moved > 0; done += moved)
      moved = await inTransaction(pool, (client) => resealSome(client, table, ring, chance));
  return done;
}

async function resealSome(db: Queryable, table: SealedTable, ring: KeyRing, chance: Chance): Promise<number> {
  const key = currentKey(ring);
  const id = SEALED[table];
  const { rows } = await db.query<{ id: number; person: string; sealed: Uint8Array }>(
    `select ${id} as id, person_id as person, number_sealed as sealed from ${table}
     where key_no <> $1 order by ${id} limit ${RESEAL} for update`,
    [key.keyNo],
  );
  const anew = rows.map(({ person, sealed }) => {
    const number = openAccountNumber(ring, person, sealed);
    invariant(number !== undefined, 'a bank account opens under no key at hand');
    return sealAccount(key, person, number, chance);
  });
  await db.query(
    `update ${table} as n set key_no = $1, number_sealed = u.sealed, number_index = u.fingerprint
     from unnest($2::bigint[], $3::bytea[], $4::bytea[]) as u(id, sealed, fingerprint) where n.${id} = u.id`,
    [key.keyNo, rows.map(({ id }) => id), anew.map(({ sealed }) => sealed), anew.map(({ index }) => index)],
  );
  return rows.length;
}
