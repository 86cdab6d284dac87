import { type Queryable, recordEvent, type Viewer } from '../../access/index.ts';
import { dayIn } from './day.ts';
import { postEntry } from './funds.queries.ts';
import type { Source } from './ledger.ts';
import { splitFen } from './money.ts';
import { refuseFor } from './refusal.ts';

type Who = Pick<Viewer, 'accountId' | 'fullName'>;

/** What is to be clawed back, and what of it came back. */
export type ShownClawBack = {
  readonly clawBackId: number;
  readonly personId: string;
  readonly name: string;
  readonly batchId: number;
  readonly amountFen: number;
  readonly receivedFen: number;
  readonly reason: string;
  readonly madeName: string;
};

/** All claims, those not yet settled first. */
export async function listClawBacks(db: Queryable): Promise<ShownClawBack[]> {
  const { rows } = await db.query<ShownClawBack>(
    `select c.claw_back_id as "clawBackId", a.person_id as "personId", a.name, l.batch_id as "batchId",
       c.amount_fen as "amountFen", c.reason, c.made_name as "madeName",
       coalesce((select sum(r.amount_fen) from aid.claw_back_receipt as r
         where r.claw_back_id = c.claw_back_id), 0)::bigint as "receivedFen"
     from aid.claw_back as c join aid.payment_line as l on l.line_id = c.line_id
     join aid.award as a on a.award_id = l.award_id order by c.claw_back_id desc limit 200`,
  );
  return rows;
}

/** Claims back what was paid on a line, wholly or in part. */
export async function clawBack(
  db: Queryable,
  viewer: Who,
  claim: { readonly lineId: number; readonly amountFen: number; readonly reason: string },
  now: Date,
): Promise<number> {
  const { rows } = await db.query<{ claw_back_id: number }>(
    `insert into aid.claw_back (line_id, amount_fen, reason, made_at, made_by, made_name)
     values ($1, $2, $3, $4, $5, $6) returning claw_back_id`,
    [claim.lineId, claim.amountFen, claim.reason, now, viewer.accountId, viewer.fullName],
  );
  await recordEvent(db, {
    action: 'payment-claw-back',
    subject: { kind: 'payment', id: `line ${claim.lineId}` },
  });
  return rows[0]!.claw_back_id;
}

/** Records money that came back: from the families' side to what was clawed back, by the award's shares. */
export async function receiveClawBack(
  db: Queryable,
  viewer: Who,
  clawBackId: number,
  amountFen: number,
  now: Date,
): Promise<void> {
  await db.query('select pg_advisory_xact_lock(7210442, $1)', [clawBackId % 2_147_483_647]);
  const { rows } = await db.query<{
    division: string;
    programme: string;
    batch: number;
    weights: Readonly<Partial<Record<Source, number>>>;
    claimed: number;
    received: number;
    receipts: number;
  }>(
    `select b.division, b.programme, b.batch_id as batch, c.amount_fen as claimed,
       (select json_object_agg(s.source, s.amount_fen) from aid.award_share as s where s.award_id = l.award_id) as weights,
       coalesce((select sum(r.amount_fen) from aid.claw_back_receipt as r where r.claw_back_id = $1), 0)::bigint as received,
       (select count(*) from aid.claw_back_receipt as r where r.claw_back_id = $1) as receipts
     from aid.claw_back as c join aid.payment_line as l on l.line_id = c.line_id
     join aid.payment_batch as b on b.batch_id = l.batch_id where c.claw_back_id = $1`,
    [clawBackId],
  );
  const claim = rows[0];
  if (!claim) throw refuseFor('no-such-line');
  if (claim.received + amountFen > claim.claimed) throw refuseFor('claw-back-too-much');
  const { division, programme, batch: batchId } = claim;
  const posted = await postEntry(
    db,
    viewer,
    { division, kind: 'claw-back', key: `claw-back:${clawBackId}:${claim.receipts + 1}`, batchId },
    [{ from: 'paid', to: 'clawed-back', programme, amounts: splitFen<Source>(amountFen, claim.weights) }],
    now,
  );
  if (!posted.ok || posted.value === undefined) throw refuseFor('claw-back-too-much');
  await db.query(
    `insert into aid.claw_back_receipt (claw_back_id, receipt_no, amount_fen, received_on, entry_id)
     values ($1, $2, $3, $4, $5)`,
    [clawBackId, claim.receipts + 1, amountFen, dayIn(now), posted.value],
  );
  await recordEvent(db, {
    action: 'payment-claw-back',
    subject: { kind: 'payment', id: `claim ${clawBackId}` },
  });
}
