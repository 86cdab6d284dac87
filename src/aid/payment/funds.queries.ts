import type { Queryable, Viewer } from '../../access/index.ts';
import type { Outcome } from '../../kernel/index.ts';
import { accept } from '../../kernel/index.ts';
import {
  accountKey,
  type Balances,
  type BySource,
  checkMovements,
  type EntryKind,
  type FundAccount,
  type Movement,
  type Source,
} from './ledger.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** What stands on an account of the ledger. */
export type FundRow = {
  readonly source: Source;
  readonly programme: string;
  readonly account: FundAccount;
  readonly amountFen: number;
};

/** All accounts that the viewer sees, with what stands on them. */
export async function listFunds(db: Queryable, division?: string): Promise<FundRow[]> {
  const { rows } = await db.query<FundRow>(
    `select p.source, p.programme, p.account, sum(p.amount_fen)::bigint as "amountFen"
     from aid.fund_posting as p join aid.fund_entry as e on e.entry_id = p.entry_id
     where $1::text is null or e.division = $1 group by 1, 2, 3 order by 2, 1, 3`,
    [division ?? null],
  );
  return rows;
}

/** The ledger of a division as the core reads it. */
export async function readBalances(db: Queryable, division: string): Promise<Balances> {
  const rows = await listFunds(db, division);
  return new Map(rows.map((row) => [accountKey(row), row.amountFen]));
}

/** What an entry tells of itself; its key makes it once. */
export type EntryHead = {
  readonly division: string;
  readonly kind: EntryKind;
  readonly key: string;
  readonly batchId?: number;
  readonly document?: string;
};

/**
 * Posts movements under a key: refused with all grounds where they are not covered; undefined as value where the key was
 * posted before. The division's ledger is locked to the end of the transaction.
 */
export async function postEntry(
  db: Queryable,
  viewer: Who,
  head: EntryHead,
  movements: readonly Movement[],
  now: Date,
): Promise<Outcome<number | undefined>> {
  await db.query('select pg_advisory_xact_lock(7210440, hashtext($1))', [head.division]);
  const known = await db.query('select 1 from aid.fund_entry where division = $1 and key = $2', [
    head.division,
    head.key,
  ]);
  if (known.rowCount) return accept(undefined);
  const checked = checkMovements(head.kind, movements, await readBalances(db, head.division));
  if (!checked.ok) return checked;
  const { rows } = await db.query<{ entry_id: number }>(
    `insert into aid.fund_entry (division, kind, key, batch_id, document, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning entry_id`,
    [
      head.division,
      head.kind,
      head.key,
      head.batchId ?? null,
      head.document ?? null,
      now,
      viewer.accountId,
      viewer.fullName,
    ],
  );
  const entryId = rows[0]!.entry_id;
  const postings = checked.value;
  await db.query(
    `insert into aid.fund_posting (entry_id, posting_no, source, programme, account, amount_fen)
     select $1, u.no, u.source, u.programme, u.account, u.fen
     from unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) with ordinality as u(source, programme, account, fen, no)`,
    [
      entryId,
      postings.map(({ source }) => source),
      postings.map(({ programme }) => programme),
      postings.map(({ account }) => account),
      postings.map(({ amountFen }) => amountFen),
    ],
  );
  return accept(entryId);
}

/** An entry as the page tells of it. */
export type FundEntry = {
  readonly entryId: number;
  readonly kind: EntryKind;
  readonly programme: string;
  readonly batchId: number | null;
  readonly document: string | null;
  readonly at: string;
  readonly name: string;
  readonly amountFen: number;
  readonly amounts: BySource;
};

/** The latest entries. */
export async function listEntries(
  db: Queryable,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<{ readonly items: FundEntry[]; readonly next: number | null }> {
  const { rows } = await db.query<FundEntry>(
    `select e.entry_id as "entryId", e.kind, min(p.programme) as programme, e.batch_id as "batchId", e.document,
       e.made_at as at, e.made_name as name, sum(p.amount_fen)::bigint as "amountFen",
       (select json_object_agg(s.source, s.fen) from (
         select q.source, sum(q.amount_fen) as fen from aid.fund_posting as q
         where q.entry_id = e.entry_id and q.amount_fen > 0 group by 1) as s) as amounts
     from aid.fund_entry as e join aid.fund_posting as p on p.entry_id = e.entry_id and p.amount_fen > 0
     where e.entry_id < $1 group by e.entry_id order by e.entry_id desc limit ${Math.trunc(limit) + 1}`,
    [before],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.entryId : null };
}
