import type { Queryable, Viewer } from '../../access/index.ts';
import type { BatchKind } from './process.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** Awards of a programme and term that may go into a batch: approved, in no payment, with an account that was checked. */
export async function listReadyAwards(
  db: Queryable,
  group: { readonly programme: string; readonly term: string },
): Promise<{ awardId: number; division: string; amountFen: number; bankAccountId: number }[]> {
  const { rows } = await db.query(
    `select a.award_id as "awardId", a.division, a.amount_fen as "amountFen", n.bank_account_id as "bankAccountId"
     from aid.award as a
     join aid.award_act as k on k.award_id = a.award_id and k.act = 'approved'
     join lateral (select n.bank_account_id from aid.bank_account as n
       join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id and c.is_right
       where n.person_id = a.person_id order by n.bank_account_id desc limit 1) as n on true
     where a.programme = $1 and a.term = $2
       and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
       and not exists (select 1 from aid.payment_line as l where l.award_id = a.award_id
         and (aid.is_live(l.line_id)
           or exists (select 1 from aid.line_outcome as o where o.line_id = l.line_id)))
     order by a.division, a.school nulls last, a.class_name nulls last, a.person_id`,
    [group.programme, group.term],
  );
  return rows;
}

/** Failed lines of a batch whose child has another account since, checked: they can be paid again. */
export async function listReissuable(
  db: Queryable,
  batchId: number,
): Promise<{ awardId: number; ofLineId: number; amountFen: number; bankAccountId: number }[]> {
  const { rows } = await db.query(
    `select l.award_id as "awardId", l.line_id as "ofLineId", l.amount_fen as "amountFen",
       n.bank_account_id as "bankAccountId"
     from aid.payment_line as l
     join aid.line_outcome as o on o.line_id = l.line_id and o.outcome = 'failed'
     join aid.award as a on a.award_id = l.award_id
     join lateral (select n.bank_account_id from aid.bank_account as n
       join aid.bank_account_check as c on c.bank_account_id = n.bank_account_id and c.is_right
       where n.person_id = a.person_id and n.bank_account_id > l.bank_account_id
       order by n.bank_account_id desc limit 1) as n on true
     where l.batch_id = $1
       and not exists (select 1 from aid.award_act as w where w.award_id = a.award_id and w.act = 'withdrawn')
       and not exists (select 1 from aid.payment_line as other where other.award_id = l.award_id and other.line_id > l.line_id
         and aid.is_live(other.line_id))
     order by l.line_no`,
    [batchId],
  );
  return rows;
}

/** Makes a batch with its lines; the first step makes it whole. */
export async function layBatch(
  db: Queryable,
  viewer: Who,
  batch: {
    readonly division: string;
    readonly programme: string;
    readonly term: string;
    readonly kind: BatchKind;
    readonly ofBatchId: number | null;
    readonly lines: readonly {
      readonly awardId: number;
      readonly ofLineId?: number;
      readonly amountFen: number;
      readonly bankAccountId: number;
    }[];
  },
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ batch_id: number }>(
    `insert into aid.payment_batch (division, programme, term, kind, of_batch_id, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning batch_id`,
    [
      batch.division,
      batch.programme,
      batch.term,
      batch.kind,
      batch.ofBatchId,
      now,
      viewer.accountId,
      viewer.fullName,
    ],
  );
  const batchId = rows[0]!.batch_id;
  await db.query(
    `insert into aid.payment_line (batch_id, line_no, award_id, of_line_id, bank_account_id, amount_fen)
     select $1, u.no, u.award, u.of_line, u.account, u.fen
     from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) with ordinality
       as u(award, of_line, account, fen, no) order by u.award`,
    [
      batchId,
      batch.lines.map(({ awardId }) => awardId),
      batch.lines.map(({ ofLineId }) => ofLineId ?? null),
      batch.lines.map(({ bankAccountId }) => bankAccountId),
      batch.lines.map(({ amountFen }) => amountFen),
    ],
  );
  return batchId;
}
