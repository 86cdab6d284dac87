import type { Queryable } from '../../access/index.ts';
import { CURRENT_RUN } from './run-aid.queries.ts';
import type { LeftOverCause, Reconciled, SettlementState } from './settlement.ts';

/** Entitlements of a programme by what became of them. */
export type SettlementCount = {
  readonly programme: string;
  readonly term: string;
  readonly state: SettlementState;
  readonly cause: LeftOverCause | null;
  readonly people: number;
  readonly amountFen: number;
};

/** How many entitlements came to what, for each programme of the run's term. */
export async function countSettlements(db: Queryable, byCard: readonly string[]): Promise<SettlementCount[]> {
  const { rows } = await db.query<SettlementCount>(
    `select programme, term, state, cause, count(*) as people, coalesce(sum(amount_fen), 0)::bigint as "amountFen"
     from aid.settlement($1) group by programme, term, state, cause order by programme, state, cause`,
    [byCard],
  );
  return rows;
}

/** One entitlement, what became of it, and where it stands. */
export type Settlement = {
  readonly personId: string;
  readonly school: string | null;
  readonly name: string | null;
  readonly programme: string;
  readonly term: string;
  readonly amountFen: number | null;
  readonly state: SettlementState;
  readonly cause: LeftOverCause | null;
  readonly reason: string | null;
  readonly batchId: number | null;
  readonly waiverId: number | null;
  readonly oursFen: number;
  readonly othersFen: number;
};

/** A list from a place on. */
export type ListedPart<T> = { readonly items: T[]; readonly next: number | null; readonly total: number };

/** What narrows the entitlements. */
export type SettlementFilter = {
  readonly programme?: string | undefined;
  readonly state?: string | undefined;
  readonly cause?: string | undefined;
  readonly kind?: Reconciled | undefined;
};

/** How an entitlement and what was paid stand to each other, as SQL over `aid.settlement`. */
const KIND = `case when ours_fen > 0 and others_fen > 0 then 'both'
  when ours_fen > 0 and ours_fen is distinct from amount_fen then 'differs'
  when others_rows > 0 and others_fen is distinct from amount_fen then 'differs'
  when ours_fen > 0 then 'ours' when others_rows > 0 then 'others' else 'neither' end`;

/** Entitlements in the order of programme and child, from a place on. */
export async function listSettlements(
  db: Queryable,
  byCard: readonly string[],
  { programme, state, cause, kind }: SettlementFilter,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedPart<Settlement>> {
  const { rows } = await db.query<Settlement & { total: number }>(
    `select person_id as "personId", split_part(school, ':', 3) as school, name, programme, term, amount_fen as "amountFen",
       state, cause, reason, batch_id as "batchId", waiver_id as "waiverId", ours_fen as "oursFen", others_fen as "othersFen",
       count(*) over () as total
     from aid.settlement($1)
     where ($2::text is null or programme = $2) and ($3::text is null or state = $3) and ($4::text is null or cause = $4)
       and ($5::text is null or ${KIND} = $5)
     order by programme, person_id offset $6 limit ${Math.trunc(limit)}`,
    [byCard, programme ?? null, state ?? null, cause ?? null, kind ?? null, after],
  );
  return partOf(rows, after);
}

const partOf = <T extends { readonly total: number }>(
  rows: readonly T[],
  after: number,
): ListedPart<Omit<T, 'total'>> => {
  const total = rows[0]?.total ?? 0;
  const next = after + rows.length < total && rows.length > 0 ? after + rows.length : null;
  return { items: rows.map(({ total: _, ...row }) => row), next, total };
};

/** What entitlements and payments of a programme come to against each other. */
export type ReconciledCount = {
  readonly programme: string | null;
  readonly kind: Reconciled;
  readonly people: number;
  readonly dueFen: number;
  readonly oursFen: number;
  readonly othersFen: number;
};

/** Payments of the term by others to whom the run entitles to nothing of that name: the other unmatched side. */
const UNTITLED = `from aid.run_told as t
  where t.run_id = ${CURRENT_RUN} and t.term = (select term from aid.run where is_current) and t.standing = 'paid'
    and not exists (select 1 from aid.run_due as d where d.run_id = t.run_id and d.person_id = t.person_id
      and d.programme = t.programme and d.term = t.term)`;

/** Both sides of each programme: entitled and paid by us, by others, by both, by nobody; paid without title. */
export async function countReconciled(db: Queryable, byCard: readonly string[]): Promise<ReconciledCount[]> {
  const { rows } = await db.query<ReconciledCount>(
    `select programme, ${KIND} as kind, count(*) as people, coalesce(sum(amount_fen), 0)::bigint as "dueFen",
       sum(ours_fen)::bigint as "oursFen", sum(others_fen)::bigint as "othersFen"
     from aid.settlement($1) group by 1, 2
     union all
     select t.programme, 'untitled', count(distinct t.person_id), 0, 0, coalesce(sum(t.amount_fen), 0)::bigint ${UNTITLED}
     group by t.programme order by 1 nulls last, 2`,
    [byCard],
  );
  return rows;
}

/** A payment by others without a title, with its row. */
export type UntitledPayment = {
  readonly personId: string;
  readonly name: string | null;
  readonly school: string | null;
  readonly programme: string | null;
  readonly programmeText: string | null;
  readonly amountFen: number | null;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
};

/** Payments by others without a title, from a place on. */
export async function listUntitled(
  db: Queryable,
  programme: string | undefined,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ListedPart<UntitledPayment>> {
  const { rows } = await db.query<UntitledPayment & { total: number }>(
    `select t.person_id as "personId", t.name, split_part(t.school, ':', 3) as school, t.programme,
       t.programme_text as "programmeText", t.amount_fen as "amountFen", t.file, t.sheet, t.row_no as "row",
       count(*) over () as total ${UNTITLED}
       and case when $1::text is null then true when $1 = '' then t.programme is null else t.programme = $1 end
     order by t.told_no offset $2 limit ${Math.trunc(limit)}`,
    [programme ?? null, after],
  );
  return partOf(rows, after);
}

/** One source of a programme: the same money as awards, batches, bank and treasury have it. */
export type SourceBalance = {
  readonly programme: string;
  readonly source: string;
  readonly awardedFen: number;
  readonly batchFen: number;
  readonly bankPaidFen: number;
  readonly bankFailedFen: number;
  readonly treasuryPaidFen: number;
  readonly treasuryReturnedFen: number;
};

/** Awards, batches, bank and treasury for each programme and source, over all terms. */
export async function listSourceBalances(db: Queryable): Promise<SourceBalance[]> {
  const { rows } = await db.query<SourceBalance>(
    `select programme, source, sum(awarded)::bigint as "awardedFen", sum(batch)::bigint as "batchFen",
       sum(bank_paid)::bigint as "bankPaidFen", sum(bank_failed)::bigint as "bankFailedFen",
       sum(treasury_paid)::bigint as "treasuryPaidFen", sum(treasury_returned)::bigint as "treasuryReturnedFen"
     from (
       select a.programme, s.source, s.amount_fen as awarded, 0 as batch, 0 as bank_paid, 0 as bank_failed,
         0 as treasury_paid, 0 as treasury_returned
       from aid.award as a join aid.award_share as s on s.award_id = a.award_id
       where not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
       union all
       select a.programme, s.source, 0, case when l.of_line_id is null then s.amount_fen else 0 end,
         case o.outcome when 'paid' then s.amount_fen else 0 end, case o.outcome when 'failed' then s.amount_fen else 0 end, 0, 0
       from aid.payment_line as l join aid.award as a on a.award_id = l.award_id
       join aid.award_share as s on s.award_id = a.award_id
       left join aid.line_outcome as o on o.line_id = l.line_id
       where aid.state_of(l.batch_id) <> 'withdrawn'
         and not exists (select 1 from aid.line_hold as h where h.line_id = l.line_id)
       union all
       select p.programme, p.source, 0, 0, 0, 0, case p.account when 'paid' then p.amount_fen else 0 end,
         case p.account when 'returned' then p.amount_fen else 0 end
       from aid.fund_posting as p join aid.fund_entry as e on e.entry_id = p.entry_id
       where e.kind = 'settle' and p.account in ('paid', 'returned')
     ) as one group by programme, source order by programme, source`,
  );
  return rows;
}
